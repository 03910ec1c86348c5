// SPDX-License-Identifier: MIT
// The cache against the definition: after every command of a random learner each answer must be what fold and make_daily give.
#include "some_journal.hpp"

#include "cairn/store/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <rapidcheck.h>

#include <map>
#include <set>
#include <sstream>

using namespace cairn;
using namespace cairn::testing;

namespace {

const std::vector<std::string> kSteps{"s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9"};

int roll(int from, int to) {
  return *rc::gen::inRange(from, to);
}
bool one_in(int n) {
  return roll(0, n) == 0;
}
const std::string& any_step() {
  return kSteps[static_cast<std::size_t>(roll(0, 10))];
}

void say(std::ostream& out, const LocalizedText& text) {
  out << text.en << '|' << text.ko << '|';
}

void say(std::ostream& out, const OpenStep& step) {
  out << step.position << ' ' << step.id << ' ' << step.skill << ' ';
  for (const LocalizedText* text : {&step.title, &step.start_here, &step.done_when, &step.link_title}) say(out, *text);
  out << step.link << ' ' << step.link_ko << ' ' << to_string(step.level) << ' ' << step.estimate.count() << ' ' << step.studied.count()
      << ' ' << step.remaining.count() << ' ' << step.missing << '\n';
}

std::string said(const std::vector<OpenStep>& steps) {
  std::ostringstream out;
  for (const OpenStep& step : steps) say(out, step);
  return out.str();
}

std::string said(const std::optional<Date>& day) {
  return day ? to_iso(*day) : "none";
}

std::string said(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += word + ',';
  return joined;
}

void say(std::ostream& out, const PlanFacts& plan) {
  const PlanInput& input = plan.input;
  out << "plan " << plan.uid << ' ' << said(input.targets) << to_string(input.level) << ' ' << to_iso(input.start) << ' '
      << said(input.deadline) << ' ' << input.weeks.value_or(-1) << ' ' << to_string(input.pace) << ' ' << to_string(input.availability)
      << ' ' << said(input.backgrounds) << said(input.domains) << said(input.prefer) << said(input.focus) << input.zone << ' ';
  for (const LocalizedText& title : plan.target_titles) say(out, title);
  out << to_iso(plan.finish) << ' ' << plan.effort.count() << ' ' << plan.weekly_habits.count() << ' ' << plan.monthly_habits.count() << ' '
      << plan.fingerprint << '\n';
}

/// Every field of a Daily, so that a difference is seen where it is.
std::string said(const Daily& daily) {
  std::ostringstream out;
  if (daily.plan) say(out, *daily.plan);
  out << "today " << to_iso(daily.today) << "\nsteps " << daily.steps_all << ' ' << daily.steps_finished << ' ' << daily.steps_skipped
      << "\nremaining " << daily.remaining.count() << "\nplanned " << daily.planned_before_today.count() << ' '
      << daily.planned_today.count() << "\nearned " << daily.earned_in_plan.count() << ' ' << daily.studied_today.count() << ' '
      << daily.finished_today << "\nmissed " << daily.missed_days << "\nstreak " << daily.streak.days << ' ' << daily.streak.best << ' '
      << daily.streak.all_days << ' ' << daily.streak.today << ' ' << said(daily.streak.first) << ' ' << said(daily.streak.last) << "\noff";
  if (daily.timer) out << " timer " << daily.timer->event << ' ' << daily.timer->step << ' ' << to_iso(daily.timer->study_date) << ' ' << daily.timer->utc_offset.count();
  for (const DateRange& range : daily.off) out << ' ' << to_iso(range.first) << ".." << to_iso(range.last);
  out << "\nhead\n" << said(daily.head) << "ready\n" << said(daily.ready);
  return out.str();
}

RequirementGroup random_group() {
  RequirementGroup group;
  group.members.resize(static_cast<std::size_t>(one_in(3) ? 2 : 1));
  for (auto& member : group.members) {
    for (int n = roll(0, 3); n >= 0; --n) member.push_back(any_step());
    if (one_in(8)) member.clear();
  }
  return group;
}

Plan random_plan() {
  Plan plan;
  plan.input.targets = {"role"};
  plan.target_titles = {{"The role", "역할"}};
  plan.input.start = day(roll(1, 12));
  if (one_in(2)) plan.input.deadline = day(60);
  for (std::size_t weekday = 0; weekday < 7; ++weekday) {
    if (!one_in(3)) plan.input.availability.days[weekday] = {{std::nullopt, min(60)}};
  }
  plan.finish = day(30);
  for (const std::string& id : kSteps) {
    const int where = roll(0, 5);
    if (where == 0) plan.finished.push_back(id);
    if (where < 2) continue;
    plan.steps.insert(plan.steps.begin() + roll(0, static_cast<int>(plan.steps.size()) + 1), step(id));
  }
  plan.finished_titles.resize(plan.finished.size());
  for (PlannedStep& planned : plan.steps) {
    planned.estimate = min(*rc::gen::element(20, 50, 100));
    for (int n = roll(0, 3); n > 0; --n) planned.requirements.push_back(random_group());
  }
  for (int n = roll(0, 3); n > 0; --n) {
    PlannedSkill skill{"skill" + std::to_string(n), {"Skill", "기술"}, {}};
    for (int steps = roll(0, 5); steps > 0; --steps) skill.steps.push_back(any_step());
    plan.skills.push_back(std::move(skill));
  }
  for (int n = roll(0, 12); n > 0; --n) {
    Session session;
    session.step = any_step();
    session.day = day(roll(1, 25));
    session.length = min(30);
    session.cancelled = one_in(5);
    plan.sessions.push_back(session);
  }
  if (one_in(2)) plan.habits = {{"paper", {"Paper", ""}, Period::Week, min(60)}, {"talk", {"Talk", ""}, Period::Month, min(30)}};
  return plan;
}

/// A learner who does anything, mostly today.
class RandomLearner {
 public:
  explicit RandomLearner(const fs::path& file) : learner_(file), journal_(file, Journal::Mode::Write) {}

  void type_something() {
    if (one_in(2)) today_ += roll(0, 4);
    std::optional<Plan> plan;
    std::vector<Event> events;
    const int what = roll(0, 20);
    if (what < 10) {
      for (int n = one_in(4) ? 3 : 1; n > 0; --n) events.push_back(step_event());
    } else if (what == 10) {
      plan = random_plan();
      events.push_back(learner_.event(EventKind::Planned, "role", date()));
      plan->uid = events.back().uid;
    } else if (what < 14) {
      events.push_back(setting());
    } else if (what < 17) {
      events.push_back(history(last_command));
    } else if (what < 19) {
      events.push_back(history(last_undone));
    } else {
      events.push_back(reopening());
    }
    for (Event& event : events) event.utc_offset = std::chrono::minutes{*rc::gen::element(-480, 540, 540, 540)};
    for (Event& event : events) event.command = events.front().command;
    Appendix appendix{std::move(events), std::move(plan)};
    RC_ASSERT(journal_.append(appendix, journal_.head()));
  }

  const Journal& journal() const { return journal_; }
  Date today() const { return day(today_); }

 private:
  Date date() { return day(one_in(6) ? roll(1, today_ + 3) : today_); }

  Event step_event() {
    const EventKind kinds[] = {EventKind::Done,    EventKind::Done,  EventKind::Studied, EventKind::Studied, EventKind::Known,
                               EventKind::Skipped, EventKind::Rusty, EventKind::Note,    EventKind::Unknown, EventKind::Started, EventKind::Stopped};
    Event event = learner_.event(kinds[roll(0, 11)], any_step(), date());
    event.minutes = min(*rc::gen::element(0, 15, 45));
    event.effort = min(*rc::gen::element(0, 100));
    return event;
  }
  Event setting() {
    Event event = learner_.event(EventKind::Set, one_in(2) ? "availability" : "off", date());
    if (event.subject == "availability") {
      event.note = *rc::gen::element<std::string>("mon 1h", "sat-sun 30m", "mon-sun 1h", "not a pattern");
      if (one_in(2)) event.holds_from = day(roll(1, 20));
    } else {
      const int first = roll(-500, 25);
      event.note = to_iso(day(first)) + ".." + to_iso(day(first + roll(0, 400)));
    }
    return event;
  }
  Event history(std::optional<CommandRecord> (*choose)(std::span<const Event>, std::string_view)) {
    Event event = learner_.event(EventKind::Retracted, "", date());
    if (const auto command = choose(journal_.events(), learner_.device())) event.cancels = command->events;
    return event;
  }
  Event reopening() {
    Event event = learner_.event(EventKind::Reopened, any_step(), date());
    for (const Event& other : journal_.events()) {
      if (other.subject == event.subject && other.kind != EventKind::Studied) event.cancels.push_back(other.uid);
    }
    return event;
  }

  Learner learner_;
  Journal journal_;
  int today_ = 5;
};

/// Open steps at these positions, by the definition.
std::vector<OpenStep> open_at(const Plan& plan, const Record& record, const std::set<std::size_t>& positions) {
  std::vector<OpenStep> wanted;
  for (OpenStep& step : make_daily(&plan, record, day(1), 100).head) {
    if (positions.contains(step.position)) wanted.push_back(std::move(step));
  }
  return wanted;
}

bool satisfied(const Plan& plan, const Record& record, const std::string& id) {
  const StepRecord* known = record.find(id);
  return (known && known->state != StepState::Open) || std::find(plan.finished.begin(), plan.finished.end(), id) != plan.finished.end();
}

void check_neighbours(const Journal& journal, const Plan& plan, const Record& record, const std::string& id) {
  std::set<std::size_t> dependents, prerequisites;
  std::map<std::string, std::size_t> positions;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) positions.emplace(plan.steps[i].id, i);
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    for (const RequirementGroup& group : plan.steps[i].requirements) {
      bool is_satisfied = false;
      std::set<std::size_t> planned;
      for (const auto& member : group.members) {
        is_satisfied =
            is_satisfied || std::all_of(member.begin(), member.end(), [&](const auto& step) { return satisfied(plan, record, step); });
        for (const std::string& step : member) {
          if (step == id) dependents.insert(i);
          if (const auto found = positions.find(step); found != positions.end()) planned.insert(found->second);
        }
      }
      if (plan.steps[i].id == id && !is_satisfied) prerequisites.insert(planned.begin(), planned.end());
    }
  }
  RC_ASSERT(said(journal.open_dependents(id)) == said(open_at(plan, record, dependents)));
  RC_ASSERT(said(journal.open_prerequisites(id)) == said(open_at(plan, record, prerequisites)));
}

void check_plan_answers(const Journal& journal, const Plan& plan, const Record& record) {
  const auto states = plan_step_states(plan, record);
  for (const std::string& id : kSteps) check_neighbours(journal, plan, record, id);
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const auto step = journal.plan_step(plan.steps[i].id);
    RC_ASSERT(step.has_value());
    RC_ASSERT(step->position == i);
    RC_ASSERT(std::tie(step->studied, step->remaining, step->missing) ==
              std::tie(states[i].studied, states[i].remaining, states[i].missing));
  }
  for (const PlannedSkill& skill : plan.skills) {
    const auto count = journal.skill_count(skill.id);
    RC_ASSERT(count.has_value());
    const auto finished = std::count_if(skill.steps.begin(), skill.steps.end(), [&](const std::string& id) {
      const StepRecord* known = record.find(id);
      return (known && is_finished(known->state)) || std::find(plan.finished.begin(), plan.finished.end(), id) != plan.finished.end();
    });
    RC_ASSERT(count->finished == static_cast<int>(finished));
    RC_ASSERT(count->all == static_cast<int>(skill.steps.size()));
  }
}

/// Those of the events that `wanted` names are there, in order, and each that is there counts as it does among all.
template <class Wanted>
void check_some(const std::vector<Event>& some, const std::vector<Event>& all, Wanted wanted) {
  const std::vector<bool> counts = counting(all), counts_here = counting(some);
  std::size_t here = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool there = here < some.size() && some[here] == all[i];
    RC_ASSERT(there || !wanted(all[i]));
    if (there) RC_ASSERT(counts_here[here++] == counts[i]);
  }
  RC_ASSERT(here == some.size());
}

void check_events(const Journal& journal) {
  const std::vector<Event> all = journal.events();
  check_some(journal.events_with_words(), all, [](const Event& event) { return !event.note.empty() || !event.evidence.empty(); });
  const Instant middle{std::chrono::milliseconds{all.empty() ? 0 : all[all.size() / 2].stamp}};
  check_some(journal.events_after(middle), all, [&](const Event& event) { return event.stamp > middle.time_since_epoch().count(); });
  if (all.empty()) return;
  const std::string& device = all.back().device;
  const auto of_device = std::ranges::count(all, device, &Event::device);
  check_some(journal.last_events_of(device, 3), all, [&](const Event& event) { return event.device == device && event.counter > of_device - 3; });
}

/// Every answer of the journal against what its events say.
void check_answers(const Journal& journal, Date today) {
  const Record record = fold(journal.events());
  RC_ASSERT(journal.record() == record);
  check_events(journal);
  std::optional<Plan> plan;
  if (!record.plans.empty()) plan = journal.plan(record.plans.back());
  const auto current = journal.current_plan();
  RC_ASSERT(current.has_value() == plan.has_value());
  const Plan* shown = plan ? &*plan : nullptr;
  for (const std::size_t limit : {0, 2, 100}) {
    RC_ASSERT(said(journal.daily(today, limit)) == said(make_daily(shown, record, today, limit)));
  }
  const Date other = day(roll(1, 60));
  RC_ASSERT(said(journal.daily(other, 3)) == said(make_daily(shown, record, other, 3)));
  const auto days = journal.days(day(-1000), day(1000));
  RC_ASSERT((std::map<Date, DayRecord>(days.begin(), days.end()) == record.days));
  for (const std::string& id : kSteps) RC_ASSERT(journal.step(id) == (record.find(id) ? *record.find(id) : StepRecord{}));
  if (plan) check_plan_answers(journal, *plan, record);
}

}  // namespace

TEST_SUITE_BEGIN("store/cache");

TEST_CASE("after every command the cache answers as the definition does") {
  CHECK(rc::check([] {
    const TempFolder folder;
    RandomLearner learner(folder / "j.db");
    for (int n = roll(1, 30); n > 0; --n) {
      learner.type_something();
      check_answers(learner.journal(), learner.today());
    }
  }));
}

TEST_CASE("a stale cache is folded in memory and left as it is") {
  CHECK(rc::check([] {
    const TempFolder folder;
    RandomLearner learner(folder / "j.db");
    for (int n = roll(1, 10); n > 0; --n) learner.type_something();
    const std::string fresh = said(learner.journal().daily(learner.today(), 5));
    // A cache of an earlier head, whatever stands in it, is not believed.
    SQLite::Database(folder / "j.db", SQLite::OPEN_READWRITE)
        .exec("UPDATE cache_head SET events = events - 1; DELETE FROM cache_step; UPDATE cache_plan_step SET state = 3");
    const std::string bytes = bytes_of(folder / "j.db");
    const Journal reader(folder / "j.db", Journal::Mode::Read);
    RC_ASSERT(said(reader.daily(learner.today(), 5)) == fresh);
    check_answers(reader, learner.today());
    RC_ASSERT(bytes_of(folder / "j.db") == bytes);
    // The next command makes it fresh again.
    learner.type_something();
    check_answers(Journal(folder / "j.db", Journal::Mode::Read), learner.today());
  }));
}

TEST_CASE("one file written by commands and one rebuilt from its events hold the same cache") {
  CHECK(rc::check([] {
    const TempFolder folder;
    RandomLearner learner(folder / "j.db");
    for (int n = roll(1, 20); n > 0; --n) learner.type_something();
    SQLite::Database database(folder / "j.db", SQLite::OPEN_READWRITE);
    const auto dump = [&] {
      std::ostringstream out;
      for (const char* table : {"cache_step", "cache_day", "cache_plan_step", "cache_skill", "cache_availability", "cache_off"}) {
        SQLite::Statement rows(database, std::string("SELECT * FROM ") + table + " ORDER BY 1");
        while (rows.executeStep()) {
          for (int i = 0; i < rows.getColumnCount(); ++i) out << rows.getColumn(i).getString() << ' ';
          out << '\n';
        }
      }
      return out.str();
    };
    // A note carries the cache on; with the head deleted it rebuilds it instead.
    Learner noter(folder / "j.db", "phone");
    noter.type({noter.event(EventKind::Note, "s0")});
    const std::string carried = dump();
    database.exec("DELETE FROM cache_head");
    noter.type({noter.event(EventKind::Note, "s0")});
    RC_ASSERT(dump() == carried);
  }));
}

TEST_SUITE_END();
