// SPDX-License-Identifier: MIT
#include "cairn/app/ticks.hpp"

#include "cairn/app/change.hpp"
#include "cairn/app/writing.hpp"

#include <map>
#include <set>

namespace cairn {

namespace {

/// Two devices that took in the same tick finished the step twice: all of it is taken back.
void reopen(const World& world, const std::set<std::string>& steps) {
  const CommandEvents events(world);
  write(
      world, events, false,
      [&](const Journal& journal) {
        Event retraction = events.make(EventKind::Retracted, "");
        const std::vector<Event> all = journal.events_about({steps.begin(), steps.end()});
        const std::vector<bool> counts = counting(all);
        for (std::size_t i = 0; i < all.size(); ++i) {
          const bool finishes = all[i].kind == EventKind::Done || all[i].kind == EventKind::Known;
          if (counts[i] && finishes && steps.contains(all[i].subject)) retraction.cancels.push_back(all[i].uid);
        }
        return retraction.cancels.empty() ? Appendix{} : Appendix{{std::move(retraction)}, {}};
      },
      [](const Journal&) {});
}

}  // namespace

void take_ticks(const World& world, CatalogSource& source, const std::vector<Tick>& ticks) {
  std::map<Date, std::vector<std::string>> done;
  std::set<std::string> open;
  const TimeOfDay day_start = open_for_reading(world).day_start();
  for (const Tick& tick : ticks) {
    if (tick.reopened) {
      open.insert(tick.step);
    } else {
      done[study_date_of(world, day_start, tick.completed.value_or(world.now))].push_back(tick.step);
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
