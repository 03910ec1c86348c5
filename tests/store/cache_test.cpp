// SPDX-License-Identifier: MIT
// The cache against the definition: after every command of a random learner each answer must be what fold and make_daily give.
#include "random_learner.hpp"

#include "cairn/progress/day_start.hpp"
#include "cairn/store/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <set>
#include <sstream>

using namespace cairn;
using namespace cairn::testing;

namespace {

using cairn::testing::said;
using cairn::testing::say;

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
  check_some(journal.events_about({"s1", "off"}), all, [](const Event& event) { return event.subject == "s1" || event.subject == "off"; });
  if (!all.empty())
    check_some(journal.events_named({all.front().uid}), all, [&](const Event& event) { return event.uid == all.front().uid; });
}

std::string said(const CommandRecord& command) {
  return command.uid + ' ' + command.device + ' ' + std::to_string(command.stamp) + ' ' + std::to_string(static_cast<int>(command.kind)) +
         (command.counts ? " counts " : " is cancelled ") + said(command.events);
}

std::string said(const std::optional<CommandRecord>& command) {
  return command ? said(*command) : "none";
}

/// A page of the commands, by commands_of.
void check_page(const Journal& journal, const std::vector<Event>& all, const CommandFilter& filter) {
  std::vector<CommandRecord> wanted = commands_of(all);
  std::erase_if(wanted, [&](const CommandRecord& command) {
    const auto is_about = [&](const Event& event) {
      return event.command == command.uid && std::ranges::find(filter.about, event.subject) != filter.about.end();
    };
    if (!filter.about.empty() && std::ranges::none_of(all, is_about)) return true;
    return filter.undoable_on && !(command.kind == CommandKind::Ordinary && command.counts && command.device == *filter.undoable_on);
  });
  std::ranges::reverse(wanted);
  const CommandPage page = journal.commands(filter);
  RC_ASSERT(page.newest.size() == std::min(filter.limit, wanted.size()));
  RC_ASSERT(page.older == static_cast<std::int64_t>(wanted.size() - page.newest.size()));
  for (std::size_t i = 0; i < page.newest.size(); ++i) {
    RC_ASSERT(said(page.newest[i].command) == said(wanted[i]));
    std::vector<std::string> uids;
    for (const Event& event : page.newest[i].events) uids.push_back(event.uid);
    RC_ASSERT(uids == wanted[i].events);
  }
}

void check_commands(const Journal& journal) {
  const std::vector<Event> all = journal.events();
  for (const char* device : {"laptop", "phone"}) {
    const auto last = journal.last_command(device), undone = journal.last_undone(device);
    RC_ASSERT(said(last ? std::optional(last->command) : std::nullopt) == said(last_command(all, device)));
    RC_ASSERT(said(undone ? std::optional(undone->command) : std::nullopt) == said(last_undone(all, device)));
    check_page(journal, all, {{}, device, 3});
    check_page(journal, all, {{}, device, 1000});
  }
  check_page(journal, all, {{}, std::nullopt, 4});
  check_page(journal, all, {{}, std::nullopt, 1000});
  check_page(journal, all, {{"s2", "s3"}, std::nullopt, 2});
  check_page(journal, all, {{"s2"}, std::nullopt, 1000});
}

void say(std::ostream& out, const StreakView& view) {
  const Streak& streak = view.streak;
  out << streak.days << ' ' << streak.best << ' ' << streak.all_days << ' ' << streak.today << ' ' << said(streak.first) << ' '
      << said(streak.last) << ' ' << view.weeks.weeks << ' ' << view.weeks.best << ' ' << view.weeks.all_weeks << ' ' << to_iso(view.today);
  for (const StreakDay& day : view.days) out << ' ' << to_iso(day.day) << to_string(day.verdict) << day.studied.count();
}

std::string said(const StreakView& view) {
  std::ostringstream out;
  say(out, view);
  return out.str();
}

/// What is asked for of the record is as in the whole.
void check_part(const Journal& journal, const Record& record, Date today) {
  RecordPart part;
  for (int n = roll(0, 12); n > 0; --n) part.steps.push_back(one_in(9) ? "unheard-of" : any_step());
  if (one_in(2)) part.finished = DateRange{day(3), day(roll(3, 12))};
  if (one_in(2)) part.days_from = day(roll(1, 12));
  Record wanted = record;
  std::erase_if(wanted.steps, [&](const auto& step) {
    const bool done = part.finished && step.second.state == StepState::Done && part.finished->contains(step.second.since);
    return !done && std::ranges::find(part.steps, step.first) == part.steps.end();
  });
  Date known = day(-1000);
  for (const auto& [date, each] : record.days) {
    if (part.days_from && date < *part.days_from && each.last_offset) known = date;
  }
  std::erase_if(wanted.days,
                [&](const auto& each) { return !part.days_from || (each.first < known && each.first != record.days.begin()->first); });
  wanted.plans.clear();
  wanted.skills_held.clear();
  RC_ASSERT(journal.record_of(part) == wanted);
  for (const int weeks : {1, 3}) RC_ASSERT(said(journal.streak(today, weeks)) == said(make_streak_view(record, today, weeks)));
}

void check_kinds(const Journal& journal, const Record& record) {
  const std::vector<JournalEntry> entries = journal.entries();  // by age, and each plan was inserted when it was made
  std::vector<MeasuredStep> measured;
  for (const auto& [id, step] : record.steps) {
    if (step.state != StepState::Done || step.earned_is_estimate) continue;
    std::optional<StepKind> kind;
    Minutes effort{0};
    for (const JournalEntry& entry : entries) {
      if (entry.event.uid == step.event) effort = entry.event.effort;
      if (!entry.plan) continue;
      const auto found = std::ranges::find(entry.plan->steps, id, &PlannedStep::id);
      if (found != entry.plan->steps.end()) kind = found->kind;
    }
    if (kind) measured.push_back({*kind, step.studied, effort});
  }
  RC_ASSERT(journal.measured_kinds() == sums_by_kind(measured));
}

/// Every answer of the journal against what its events say.
void check_answers(const Journal& journal, Date today) {
  const Record record = fold(journal.events());
  RC_ASSERT(journal.record() == record);
  RC_ASSERT(journal.day_start() == day_start_of(record));
  RC_ASSERT(journal.timer() == record.timer);
  check_events(journal);
  check_commands(journal);
  check_part(journal, record, today);
  check_part(journal, record, day(roll(1, 40)));
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
  check_kinds(journal, record);
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
      for (const char* table :
           {"cache_step", "cache_day", "cache_plan_step", "cache_skill", "cache_availability", "cache_off", "cache_kind"}) {
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
