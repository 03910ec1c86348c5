// SPDX-License-Identifier: MIT
#include "cairn/app/timer.hpp"

#include "cairn/app/ids.hpp"
#include "cairn/app/writing.hpp"
#include "meant_steps.hpp"

namespace cairn {

namespace {

LocalizedText title_of(const Journal& journal, CatalogSource& source, const std::string& id) {
  if (const auto planned = journal.plan_step(id)) return planned->title;
  const Catalog* catalog = source.catalog_if_usable();
  if (const auto item = catalog ? catalog->find(id) : std::nullopt) return catalog->title_of(*item);
  const auto words = journal.words_of(id);
  return words ? words->title : LocalizedText{id, id};
}

/// A command of timer events alone.
void write_events(const World& world, bool dry_run, const std::vector<std::pair<EventKind, std::string>>& what) {
  const CommandEvents events(world);
  write(
      world, events, dry_run,
      [&](const Journal&) {
        Appendix appendix;
        for (const auto& [kind, step] : what) appendix.events.push_back(events.make(kind, step));
        return appendix;
      },
      [](const Journal&) {});
}

/// What a timer measured, logged on its day.
ChangeRequest log_of(const RunningTimer& timer, Minutes minutes) {
  ChangeRequest log;
  log.ids = {timer.timer.step};
  log.minutes = minutes;
  log.on = timer.timer.study_date;
  return log;
}

}  // namespace

std::optional<RunningTimer> timer_from(const World& world, const Journal& journal, const std::optional<Timer>& timer) {
  if (!timer) return std::nullopt;
  const auto planned = journal.plan_step(timer->step);
  return running_timer(*timer, planned ? planned->title : LocalizedText{timer->step, timer->step}, world.now);
}

StartView start_timer(const World& world, CatalogSource& source, const ChangeRequest& request) {
  const Journal journal = open_for_reading(world);
  const Date today = study_today(world, journal);
  const std::vector<std::string> steps = steps_of(world, journal, source, request, SkillMeans::NextStep);
  if (steps.size() > 1) throw Error(ExitCode::Usage, {"error.one-timer", {}}, {{"hint.see-next", {}}});
  const std::string& step = steps.front();
  const auto before = timer_from(world, journal, journal.timer());
  StartView view;
  view.dry_run = request.dry_run;
  if (before && before->timer.step == step) {
    view.timer = *before;
    view.already = true;
    return view;
  }
  if (before && before->counted() > Minutes{0}) {
    ChangeRequest log = log_of(*before, before->counted());
    log.dry_run = request.dry_run;
    log.start_timer = step;
    view.ended = log_study(world, source, log);
    view.ended->timer = before;
  } else {
    write_events(world, request.dry_run, {{EventKind::Started, step}});
  }
  Timer timer;
  timer.step = step;
  timer.began = world.now;
  timer.utc_offset = world.utc_offset;
  timer.study_date = today;
  view.timer = running_timer(timer, title_of(journal, source, step), world.now);
  return view;
}

StopView stop_timer(const World& world, CatalogSource& source, const StopRequest& request) {
  const Journal journal = open_for_reading(world);
  const auto timer = timer_from(world, journal, journal.timer());
  if (!timer) throw Error(ExitCode::Failure, {"error.no-timer", {}}, {{"hint.start-timer", {}}});
  StopView view{*timer, {}, request.dry_run};
  Minutes studied = request.studied.value_or(timer->counted());
  if (!request.studied && !request.drop && timer->forgotten() && request.ask) studied = request.ask(*timer).value_or(studied);
  if (request.drop || studied == Minutes{0}) {
    write_events(world, request.dry_run, {{EventKind::Stopped, timer->timer.step}});
    return view;
  }
  ChangeRequest log = log_of(*timer, studied);
  log.note = request.note;
  log.dry_run = request.dry_run;
  log.stop_timer = true;
  view.logged = log_study(world, source, log);
  if (!request.studied) view.logged->timer = timer;
  return view;
}

}  // namespace cairn
