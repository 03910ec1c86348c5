// SPDX-License-Identifier: MIT
#include "cairn/app/change.hpp"

#include "cairn/app/sitting.hpp"
#include "cairn/app/timer.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/progress/began.hpp"
#include "meant_steps.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace cairn {

namespace {

constexpr std::size_t kShownSteps = 5;
constexpr Minutes kDay{24 * 60};

/// A learner's words as they came. Bytes that are no text could not be handed on to another machine.
const std::string& valid_text(const std::string& words) {
  if (first_invalid_utf8(words)) throw Error(ExitCode::Usage, {"error.not-utf8", {{"value", printable(words)}}}, {{"hint.use-utf8", {}}});
  return words;
}

/// What is known of a step without and, only where the plan has it not, with the catalog.
struct StepFacts {
  LocalizedText title;
  std::string skill;
  Minutes estimate{0};
  bool in_plan = false;
  bool open = true;
};

StepFacts facts_of(const Journal& journal, CatalogSource& source, const std::string& id) {
  if (const auto planned = journal.plan_step(id))
    return {planned->title, planned->skill, planned->estimate, true, planned->remaining > Minutes{0}};
  const Catalog* catalog = source.catalog_if_usable();
  const auto item = catalog ? catalog->find(id) : std::nullopt;
  if (!item || item->kind != ItemKind::Step) {
    const auto words = journal.words_of(id);
    return {words ? words->title : LocalizedText{id, id}, "", Minutes{0}, false, true};
  }
  const Step& step = catalog->steps[item->index];
  return {step.title, step.skill ? catalog->skills[*step.skill].id : "", step.hours.effort(), false, true};
}

/// The minutes of each step when so many were studied on all: by their weights, and in all not a minute more or less.
std::vector<Minutes> shared_minutes(Minutes total, const std::vector<std::int64_t>& weights) {
  const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  std::vector<Minutes> shares;
  std::int64_t before = 0;
  for (const std::int64_t weight : weights) {
    shares.push_back(sum == 0 ? Minutes{0} : total * (before + weight) / sum - total * before / sum);
    before += weight;
  }
  return shares;
}

Date date_of(const World& world, const Journal& journal, const ChangeRequest& request) {
  const Date today = study_today(world, journal);
  if (!request.on) return today;
  if (*request.on > today) throw Error(ExitCode::Usage, {"error.date-in-future", {{"date", to_iso(*request.on)}}}, {{"hint.on-date", {}}});
  return *request.on;
}

EventKind event_kind(ChangeView::Kind kind) {
  switch (kind) {
    case ChangeView::Kind::Done: return EventKind::Done;
    case ChangeView::Kind::Known: return EventKind::Known;
    case ChangeView::Kind::Rusty: return EventKind::Rusty;
    case ChangeView::Kind::Skipped: return EventKind::Skipped;
    case ChangeView::Kind::Logged: return EventKind::Studied;
    case ChangeView::Kind::Noted: return EventKind::Note;
    case ChangeView::Kind::Reopened: break;
  }
  return EventKind::Reopened;
}

/// Whether the step is already at least what the command would make it: done > known > skipped.
bool already(ChangeView::Kind kind, const StepRecord& record) {
  switch (kind) {
    case ChangeView::Kind::Done: return record.state == StepState::Done;
    case ChangeView::Kind::Known: return is_finished(record.state);
    case ChangeView::Kind::Rusty: return record.state == StepState::Done || record.rusty;
    case ChangeView::Kind::Skipped: return record.state != StepState::Open;
    default: return false;
  }
}

SkillMeans skill_means(ChangeView::Kind kind) {
  if (kind == ChangeView::Kind::Logged) return SkillMeans::NextStep;
  return kind == ChangeView::Kind::Noted ? SkillMeans::NoStep : SkillMeans::AllSteps;
}

/// One command on one or more steps, from ids to the answer.
class Change {
 public:
  Change(const World& world, CatalogSource& source, const ChangeRequest& request, ChangeView::Kind kind)
      : world_(world), source_(source), request_(request), events_(world) {
    view_.kind = kind;
    view_.dry_run = request.dry_run;
  }

  ChangeView run() {
    write(
        world_, events_, request_.dry_run, [this](const Journal& journal) { return compute(journal); },
        [this](const Journal& journal) { look_after(journal); });
    return std::move(view_);
  }

 private:
  Appendix compute(const Journal& journal) {
    date_ = date_of(world_, journal, request_);
    if (date_ != study_today(world_, journal)) view_.on = date_;
    if (request_.at) view_.began = past_sitting(world_, journal.day_start(), date_, *request_.at, request_.minutes.value_or(Minutes{0}));
    view_.items.clear();
    view_.open_prerequisites.clear();
    waiting_.clear();
    finishing_.clear();
    Appendix appendix;
    timer_ = timer_from(world_, journal, journal.timer());
    add_all(journal, steps_of(world_, journal, source_, request_, skill_means(view_.kind)), appendix);
    warn_of_open_prerequisites();
    const bool nothing_new = std::ranges::all_of(view_.items, &ChangeView::Item::already);
    view_.unused = nothing_new ? request_.minutes.value_or(Minutes{0}) : Minutes{0};
    if (request_.stop_timer && timer_) appendix.events.push_back(events_.make(EventKind::Stopped, timer_->timer.step));
    if (!request_.start_timer.empty()) appendix.events.push_back(events_.make(EventKind::Started, request_.start_timer));
    return appendix;
  }

  /// What is so already takes no share of the minutes.
  void add_all(const Journal& journal, const std::vector<std::string>& ids, Appendix& appendix) {
    std::vector<StepFacts> facts;
    std::vector<std::int64_t> weights;
    for (const std::string& id : ids) {
      facts.push_back(facts_of(journal, source_, id));
      weights.push_back(already(view_.kind, journal.step(id)) ? 0 : std::max<std::int64_t>(facts.back().estimate.count(), 1));
    }
    const std::vector<Minutes> shares = shared_minutes(request_.minutes.value_or(Minutes{0}), weights);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      // Of a few minutes for many steps some get none: of those nothing is recorded.
      if (view_.kind == ChangeView::Kind::Logged && shares[i] == Minutes{0}) continue;
      add(journal, ids[i], facts[i], shares[i], appendix);
    }
  }

  void add(const Journal& journal, const std::string& id, const StepFacts& facts, Minutes minutes, Appendix& appendix) {
    const StepRecord record = journal.step(id);
    ChangeView::Item item{id, facts.title, facts.estimate, record.studied, Minutes{0}, false, record.since};
    item.already = already(view_.kind, record);
    item.before = record.state;
    item.noted = !request_.evidence.empty() || !request_.note.empty();
    if (!facts.skill.empty() && std::find(skills_.begin(), skills_.end(), facts.skill) == skills_.end()) skills_.push_back(facts.skill);
    if (!item.already) {
      item.since = date_;
      item.added = minutes;
      if (view_.kind == ChangeView::Kind::Done && timer_ && timer_->timer.step == id) item.added += end_timer(appendix);
      item.studied += item.added;
      note_effects(journal, id, facts);
      appendix.events.push_back(event_for(id, facts, record, minutes));
    } else if (item.noted) {
      appendix.events.push_back(noted_event(id));
    }
    view_.items.push_back(std::move(item));
  }

  /// The minutes that the timer of a step measured which is done now; none where minutes were said.
  Minutes end_timer(Appendix& appendix) {
    const Minutes measured = request_.minutes ? Minutes{0} : timer_->counted();
    if (!request_.minutes) view_.timer = timer_;
    if (measured > Minutes{0}) {
      Event study = events_.make(EventKind::Studied, timer_->timer.step);
      study.study_date = timer_->timer.study_date;
      study.minutes = measured;
      appendix.events.push_back(std::move(study));
    }
    appendix.events.push_back(events_.make(EventKind::Stopped, timer_->timer.step));
    return measured;
  }

  /// Whoever says rusty of a step that counted as known or skipped takes that back.
  Event event_for(const std::string& id, const StepFacts& facts, const StepRecord& record, Minutes minutes) {
    Event event = events_.make(event_kind(view_.kind), id);
    event.study_date = date_;
    event.minutes = minutes;
    event.effort = facts.estimate;
    event.evidence = valid_text(request_.evidence);
    event.note = valid_text(request_.note);
    if (view_.began) event.extra = began_extra(view_.began->instant, *view_.began->offset);
    if (view_.kind == ChangeView::Kind::Rusty && record.state != StepState::Open) event.cancels = {record.event};
    if (view_.kind == ChangeView::Kind::Done || view_.kind == ChangeView::Kind::Known) event.completes = completed_skill(facts);
    return event;
  }

  /// The words about a step of which nothing else changes.
  Event noted_event(const std::string& id) const {
    Event event = events_.make(EventKind::Note, id);
    event.study_date = date_;
    event.evidence = valid_text(request_.evidence);
    event.note = valid_text(request_.note);
    return event;
  }

  /// Remembers what waits for the step, and which of its prerequisites are open.
  void note_effects(const Journal& journal, const std::string& id, const StepFacts& facts) {
    const bool stays_open =
        view_.kind == ChangeView::Kind::Rusty || view_.kind == ChangeView::Kind::Logged || view_.kind == ChangeView::Kind::Noted;
    if (!facts.in_plan || stays_open) return;
    for (const OpenStep& dependent : journal.open_dependents(id)) {
      if (dependent.missing > 0) waiting_[id].insert(dependent.id);
    }
    if (!facts.skill.empty() && facts.open) {
      if (const auto count = journal.skill_count(facts.skill)) {
        ++finishing_[facts.skill];
        if (count->finished + finishing_[facts.skill] == count->all) completing_.insert(facts.skill);
      }
    }
    if (view_.kind == ChangeView::Kind::Done) {
      for (OpenStep& step : journal.open_prerequisites(id)) view_.open_prerequisites.push_back(std::move(step));
    }
  }

  std::string completed_skill(const StepFacts& facts) const { return completing_.count(facts.skill) ? facts.skill : std::string(); }

  /// Steps of the same command are no open prerequisites of each other.
  void warn_of_open_prerequisites() {
    std::set<std::string> named;
    for (const ChangeView::Item& item : view_.items) named.insert(item.id);
    std::erase_if(view_.open_prerequisites, [&](const OpenStep& step) { return !named.insert(step.id).second; });
  }

  void look_after(const Journal& journal) {
    view_.unlocked.clear();
    std::set<std::string> listed;
    for (const auto& [id, waiting] : waiting_) {
      for (OpenStep& step : journal.open_dependents(id)) {
        if (step.missing == 0 && waiting.count(step.id) && listed.insert(step.id).second) view_.unlocked.push_back(std::move(step));
      }
    }
    std::sort(view_.unlocked.begin(), view_.unlocked.end(), [](const OpenStep& a, const OpenStep& b) { return a.position < b.position; });
    for (const std::string& skill : skills_) {
      if (auto count = journal.skill_count(skill)) view_.skills.push_back(std::move(*count));
    }
    view_.daily = journal.daily(study_today(world_, journal), kShownSteps);
    if (view_.daily.plan) view_.pace = compute_pace(view_.daily);
  }

  const World& world_;
  CatalogSource& source_;
  const ChangeRequest& request_;
  CommandEvents events_;
  Date date_;
  ChangeView view_;
  std::optional<RunningTimer> timer_;
  std::vector<std::string> skills_;                       ///< of the items, in order
  std::map<std::string, std::set<std::string>> waiting_;  ///< by item: dependents that were not ready before
  std::map<std::string, int> finishing_;                  ///< by skill: steps that this command finishes
  std::set<std::string> completing_;                      ///< skills that this command completes
};

}  // namespace

ChangeView mark_done(const World& world, CatalogSource& source, const ChangeRequest& request) {
  return Change(world, source, request, ChangeView::Kind::Done).run();
}

ChangeView mark_known(const World& world, CatalogSource& source, const ChangeRequest& request) {
  return Change(world, source, request, ChangeView::Kind::Known).run();
}

ChangeView mark_rusty(const World& world, CatalogSource& source, const ChangeRequest& request) {
  return Change(world, source, request, ChangeView::Kind::Rusty).run();
}

ChangeView mark_skipped(const World& world, CatalogSource& source, const ChangeRequest& request) {
  return Change(world, source, request, ChangeView::Kind::Skipped).run();
}

ChangeView log_study(const World& world, CatalogSource& source, const ChangeRequest& request) {
  if (request.minutes.value_or(Minutes{0}) > kDay)
    throw Error(ExitCode::Usage, {"error.longer-than-a-day", {{"time", *request.minutes}}}, {{"hint.duration-form", {}}});
  return Change(world, source, request, ChangeView::Kind::Logged).run();
}

ChangeView note_step(const World& world, CatalogSource& source, const ChangeRequest& request) {
  return Change(world, source, request, ChangeView::Kind::Noted).run();
}

LoggedToday logged_today(const World& world) {
  const Journal journal = open_for_reading(world);
  LoggedToday logged;
  logged.day = study_today(world, journal);
  const std::vector<Event> events = journal.events_between(logged.day, logged.day);
  const std::vector<bool> counts = counting(events);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!counts[i] || events[i].minutes == Minutes{0}) continue;
    const auto planned = journal.plan_step(events[i].subject);
    const LocalizedText title = planned ? planned->title : LocalizedText{events[i].subject, events[i].subject};
    logged.lines.push_back({events[i].subject, title, events[i].minutes, Minutes{0}});
    logged.total += events[i].minutes;
  }
  return logged;
}

}  // namespace cairn
