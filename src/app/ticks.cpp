// SPDX-License-Identifier: MIT
#include "cairn/app/ticks.hpp"

#include "cairn/app/change.hpp"
#include "cairn/app/writing.hpp"

#include <map>

namespace cairn {

namespace {

void reopen(const World& world, const std::vector<std::string>& steps) {
  const CommandEvents events(world);
  write(
      world, events, false,
      [&](const Journal& journal) {
        Event retraction = events.make(EventKind::Retracted, "");
        for (const std::string& id : steps) {
          const StepRecord step = journal.step(id);
          if (is_finished(step.state)) retraction.cancels.push_back(step.event);
        }
        return retraction.cancels.empty() ? Appendix{} : Appendix{{std::move(retraction)}, {}};
      },
      [](const Journal&) {});
}

}  // namespace

void take_ticks(const World& world, CatalogSource& source, const std::vector<Tick>& ticks) {
  std::map<Date, std::vector<std::string>> done;
  std::vector<std::string> open;
  for (const Tick& tick : ticks) {
    if (tick.reopened) {
      open.push_back(tick.step);
    } else {
      done[study_date_of(world, tick.completed.value_or(world.now))].push_back(tick.step);
    }
  }
  for (const auto& [date, steps] : done) {
    ChangeRequest request;
    request.ids = steps;
    request.on = date;
    mark_done(world, source, request);
  }
  if (!open.empty()) reopen(world, open);
}

}  // namespace cairn
