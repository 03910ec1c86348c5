// SPDX-License-Identifier: MIT
#include "cairn/planning/schedule_check.hpp"

#include "date_check.hpp"
#include "day_check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace cairn {
namespace {

/// Says what is wrong; nothing here is shared with the scheduler but the types.
class PlanCheck {
 public:
  PlanCheck(const Plan& plan, const Catalog& catalog, const Record& record, const std::vector<DateRange>& off)
      : plan_(plan), catalog_(catalog), off_(off), records_(catalog.steps.size()) {
    for (const Pin& pin : plan.input.pins) pinned_.insert(pin.step);
    for (const auto& [id, step] : record.steps) {
      const auto item = catalog.find(id);
      if (item && item->kind == ItemKind::Step) read(records_[item->index], step);
    }
    for (std::size_t i = 0; i < plan.steps.size(); ++i) place_.emplace(plan.steps[i].id, i);
  }

  std::vector<std::string> run(bool dates_may_slip) {
    dates_may_slip_ = dates_may_slip;
    check_steps();
    check_closure();
    check_order();
    check_sessions();
    check_days();
    check_sums();
    return std::move(wrong_);
  }

 private:
  struct Demand {
    ItemRef item;
    Level level;
    std::string by;
  };

  void say(std::string sentence) { wrong_.push_back(std::move(sentence)); }

  static void read(StepRecord& all, const StepRecord& one) {
    const auto strength = [](StepState state) {
      return state == StepState::Open ? 0 : state == StepState::Skipped ? 1 : state == StepState::Known ? 2 : 3;
    };
    if (strength(one.state) > strength(all.state)) all.state = one.state;
    all.rusty = all.rusty || one.rusty;
    all.studied += one.studied;
  }

  bool closed(std::uint32_t step) const { return records_[step].state != StepState::Open; }
  bool planned(std::uint32_t step) const { return place_.contains(catalog_.steps[step].id); }

  /// Each step once, open, with the effort that the catalog and the record leave.
  void check_steps() {
    if (place_.size() != plan_.steps.size()) say("a step stands in the plan twice");
    for (const PlannedStep& step : plan_.steps) {
      const auto item = catalog_.find(step.id);
      if (!item || item->kind != ItemKind::Step) {
        say("step " + step.id + " is not in the catalog");
        continue;
      }
      const StepRecord& record = records_[item->index];
      if (record.state != StepState::Open) say("step " + step.id + " is finished or skipped");
      const Estimate& hours = catalog_.steps[item->index].hours;
      std::int64_t estimate = (hours.low + 4 * hours.likely + hours.high).count();
      estimate = (estimate + 29) / 30 * 5;
      if (record.rusty) estimate = (estimate + 19) / 20 * 5;
      if (step.estimate.count() != estimate) say("step " + step.id + " is estimated wrong");
      std::int64_t left = estimate - record.studied.count();
      if (left < 25) left = estimate < 25 ? estimate : 25;
      if (step.planned.count() != left)
        say("step " + step.id + " is planned with " + std::to_string(step.planned.count()) + " minutes, not " + std::to_string(left));
    }
  }

  /// Walks from the targets through planned steps, all members of an `any` included. What the walk needs must be there, and nothing else.
  void check_closure() {
    for (const std::string& id : plan_.input.domains) {
      for (const ItemRef item : catalog_.domains[catalog_.find(id)->index].adds) demand(item, Level::Must, "domain " + id);
    }
    for (const std::string& id : plan_.input.targets) demand(*catalog_.find(id), Level::Must, "the targets");
    while (!todo_.empty()) {
      const Demand next = std::move(todo_.back());
      todo_.pop_back();
      answer(next);
    }
    for (const PlannedStep& step : plan_.steps) {
      const auto item = catalog_.find(step.id);
      if (!item || item->kind != ItemKind::Step) continue;
      const auto reached = reached_.find(item->index);
      if (reached == reached_.end()) {
        say("no target needs step " + step.id);
      } else if (ambiguous_ ? step.level < reached->second : step.level != reached->second) {
        say("step " + step.id + " has the wrong level");
      }
    }
  }

  void demand_all(const std::vector<Requirement>& requirements, Level level, const std::string& by) {
    for (const Requirement& requirement : requirements) demand_one(requirement, level, by);
  }

  /// Some member must be taken care of; those that are planned for it are needed by it.
  void demand_one(const Requirement& requirement, Level level, const std::string& by) {
    if (requirement.members.size() == 1) {
      demand(requirement.members.front(), level, by);
      return;
    }
    bool done = false;
    std::vector<ItemRef> taken;
    for (const ItemRef member : requirement.members) {
      std::vector<std::uint32_t> steps = steps_of(member);
      done = done || std::all_of(steps.begin(), steps.end(), [&](std::uint32_t step) { return closed(step); });
      if (std::all_of(steps.begin(), steps.end(),
                      [&](std::uint32_t step) { return closed(step) || planned(step) || may_miss(step, level); }))
        taken.push_back(member);
    }
    if (taken.empty()) say("nothing of what " + by + " needs one of is in the plan");
    if (done) return;
    // With two members in the plan nobody can tell from outside which one was meant, and which came with something else.
    ambiguous_ = ambiguous_ || taken.size() > 1;
    for (const ItemRef member : taken) demand(member, level, by);
  }

  void demand(ItemRef item, Level level, const std::string& by) { todo_.push_back({item, level, by}); }

  void answer(const Demand& wanted) {
    if (wanted.item.kind == ItemKind::Role) {
      for (const Requirement& requirement : catalog_.roles[wanted.item.index].requirements) {
        const Level weaker = std::max(wanted.level, requirement.level);
        if (weaker <= plan_.input.level) demand_one(requirement, weaker, catalog_.roles[wanted.item.index].id);
      }
      return;
    }
    if (wanted.item.kind == ItemKind::Skill) {
      const Skill& skill = catalog_.skills[wanted.item.index];
      if (skill.steps.empty()) demand_all(skill.requirements, wanted.level, wanted.by);
      for (const std::uint32_t step : skill.steps) demand({ItemKind::Step, step}, wanted.level, wanted.by);
      return;
    }
    answer_step(wanted.item.index, wanted);
  }

  /// Whether a step that is wanted at this level was left out.
  bool may_miss(std::uint32_t step, Level level) const {
    const auto& left_out = plan_.input.leave_out;
    return level != Level::Must && std::find(left_out.begin(), left_out.end(), catalog_.steps[step].id) != left_out.end();
  }

  void answer_step(std::uint32_t step, const Demand& wanted) {
    if (closed(step)) return;
    const auto reached = reached_.find(step);
    if (reached != reached_.end() && reached->second <= wanted.level) return;
    reached_[step] = wanted.level;
    const Step& record = catalog_.steps[step];
    // What a step that is left out needs may stay in the plan.
    if (!planned(step) && !may_miss(step, wanted.level)) {
      say("step " + record.id + " is missing; " + wanted.by + " needs it");
      return;
    }
    demand_all(record.requirements, wanted.level, record.id);
    if (record.skill) demand_all(catalog_.skills[*record.skill].requirements, wanted.level, record.id);
  }

  /// A skill without steps is what it requires, the first member of each `any`.
  std::vector<std::uint32_t> steps_of(ItemRef item) const {
    std::vector<std::uint32_t> steps;
    std::vector<ItemRef> stack{item};
    while (!stack.empty()) {
      const ItemRef next = stack.back();
      stack.pop_back();
      if (next.kind == ItemKind::Step) steps.push_back(next.index);
      if (next.kind != ItemKind::Skill) continue;
      const Skill& skill = catalog_.skills[next.index];
      steps.insert(steps.end(), skill.steps.begin(), skill.steps.end());
      if (!skill.steps.empty()) continue;
      for (const Requirement& requirement : skill.requirements) stack.push_back(requirement.members.front());
    }
    return steps;
  }

  /// For each requirement of a step some member whose steps are all finished, skipped, left out or earlier in the plan.
  void check_order() {
    for (std::size_t i = 0; i < plan_.steps.size(); ++i) {
      const auto item = catalog_.find(plan_.steps[i].id);
      if (!item || item->kind != ItemKind::Step) continue;
      const Step& step = catalog_.steps[item->index];
      if (dates_may_slip_ && pinned_.contains(step.id)) continue;  // it comes at its time, ready or not
      check_before(step.requirements, i);
      if (step.skill) check_before(catalog_.skills[*step.skill].requirements, i);
      const bool dated = !plan_.input.due.empty() || !plan_.input.pins.empty();
      if (!dated && i > 0 && plan_.steps[i].level < plan_.steps[i - 1].level)
        say("step " + step.id + " comes after a step of a weaker level");
    }
  }

  void check_before(const std::vector<Requirement>& requirements, std::size_t place) {
    const auto ready = [&](ItemRef member) {
      const auto steps = steps_of(member);
      return std::all_of(steps.begin(), steps.end(), [&](std::uint32_t step) {
        const auto found = place_.find(catalog_.steps[step].id);
        if (found != place_.end()) return found->second < place;
        return closed(step) || !plan_.input.leave_out.empty();
      });
    };
    for (const Requirement& requirement : requirements) {
      const bool some = std::any_of(requirement.members.begin(), requirement.members.end(), ready);
      if (!some) say("step " + plan_.steps[place].id + " comes before what it requires");
    }
  }

  std::vector<Session> coming() const {
    std::vector<Session> sessions;
    for (const Session& session : plan_.sessions) {
      if (!session.cancelled && session.day >= plan_.input.start) sessions.push_back(session);
    }
    return sessions;
  }

  /// Each step gets its minutes, in the order of the plan, within the plan's days.
  void check_sessions() {
    std::vector<Minutes> studied(plan_.steps.size());
    std::size_t latest = 0;
    std::map<std::string, std::set<int>> numbers;
    for (const Session& session : plan_.sessions) {
      if (!numbers[session.step].insert(session.n).second) say("two sessions of " + session.step + " have the same number");
    }
    // Past sessions may belong to steps that are finished by now; coming ones may not.
    for (const Session& session : coming()) {
      const std::string name = session.step + " on " + to_iso(session.day);
      const auto place = place_.find(session.step);
      if (place == place_.end()) {
        say("session of " + name + ": no such step in the plan");
        continue;
      }
      studied[place->second] += session.length;
      if (plan_.input.deadline && session.day > *plan_.input.deadline) say("session of " + name + " is after the deadline");
      if (pinned_.contains(session.step)) continue;  // date_check.hpp
      if (place->second < latest) say("session of " + name + " comes after a later step has begun");
      latest = std::max(latest, place->second);
      if (session.length <= Minutes{0} || session.length > Minutes{180}) say("session of " + name + " is of no sensible length");
      if (is_off(session.day)) say("session of " + name + " is on a day off");
    }
    for (std::size_t i = 0; i < studied.size(); ++i) {
      if (studied[i] != plan_.steps[i].planned) say("the sessions of " + plan_.steps[i].id + " do not add up");
    }
  }

  bool is_off(Date day) const { return planning::is_off(off_, day); }

  Minutes offered(Date day) const {
    const planning::DayLeft left = planning::day_left(plan_, off_, day);
    return Minutes{left.without_clock + std::count(left.free.begin(), left.free.end(), true)};
  }

  void check_days() {
    std::map<Date, std::vector<Session>> days;
    Date last = plan_.input.start;
    for (const Session& session : coming()) {
      last = std::max(last, session.day);
      if (!pinned_.contains(session.step)) days[session.day].push_back(session);
    }
    for (const auto& [day, sessions] : days) check_day(day, sessions);
    if (days.empty()) return;
    if (last != plan_.finish) say("the plan does not end on the day that it names");
    check_periods(days);
    check_gaps(days);
  }

  void check_day(Date day, const std::vector<Session>& sessions) {
    const std::string name = to_iso(day);
    Minutes sum{0}, without_clock{0};
    planning::DayLeft left = planning::day_left(plan_, off_, day);
    std::vector<bool>& free = left.free;
    for (const Session& session : sessions) {
      sum += session.length;
      if (!session.begin) without_clock += session.length;
      for (std::int64_t minute = 0; session.begin && minute < session.length.count(); ++minute) {
        const auto at = static_cast<std::size_t>(session.begin->count() + minute);
        const bool fine = at < free.size() && free[at];
        if (!fine) say("a session on " + name + " is outside the hours of the day, or on top of another");
        if (!fine) break;
        free[at] = false;
      }
    }
    if (sum > offered(day)) say(name + " is over its capacity");
    if (without_clock.count() > left.without_clock) say("a session on " + name + " lacks its clock time");
  }

  /// Weeks and months that begin on or after the start leave room for the habits, as far as there is any.
  void check_periods(const std::map<Date, std::vector<Session>>& days) {
    Minutes weekly{0}, monthly{0};
    for (const PlannedHabit& habit : plan_.habits) (habit.every == Period::Week ? weekly : monthly) += habit.minutes;
    std::map<Date, Minutes> weeks, months;
    for (const auto& [day, sessions] : days) {
      const date::year_month_day ymd{day};
      const Date month = date::local_days{ymd.year() / ymd.month() / 1};
      const Date week = day - date::days{weekday_index(day)};
      for (const Session& session : sessions) {
        weeks[week] += session.length;
        months[month] += session.length;
      }
    }
    for (const auto& [week, sum] : weeks) check_period("week", week, week + date::days{7}, sum, weekly);
    for (const auto& [month, sum] : months) {
      const date::year_month_day ymd{month};
      check_period("month", month, date::local_days{(ymd.year() / ymd.month() + date::months{1}) / 1}, sum, monthly);
    }
  }

  void check_period(const std::string& what, Date first, Date end, Minutes sum, Minutes habits) {
    if (first < plan_.input.start) return;
    Minutes all{0};
    for (Date day = first; day < end; day += date::days{1}) all += offered(day);
    if (sum > std::max(Minutes{0}, all - habits)) say("the " + what + " of " + to_iso(first) + " has no room for its habits");
  }

  /// Without habits every day before the last is used up.
  void check_gaps(const std::map<Date, std::vector<Session>>& days) {
    if (!plan_.habits.empty() || !pinned_.empty()) return;
    for (Date day = plan_.input.start; day < plan_.finish; day += date::days{1}) {
      Minutes sum{0};
      const auto found = days.find(day);
      for (const Session& session : found == days.end() ? std::vector<Session>{} : found->second) sum += session.length;
      if (sum < offered(day)) say(to_iso(day) + " has unused time before the end of the plan");
    }
  }

  void check_sums() {
    Minutes sum{0};
    for (const PlannedStep& step : plan_.steps) sum += step.planned;
    if (sum != plan_.effort) say("the plan's effort is not the sum of its steps");
    if (plan_.input.deadline && plan_.finish > *plan_.input.deadline) say("the plan ends after its deadline");
  }

  const Plan& plan_;
  const Catalog& catalog_;
  const std::vector<DateRange>& off_;
  std::vector<StepRecord> records_;           ///< by catalog step
  std::map<std::string, std::size_t> place_;  ///< in the plan
  std::set<std::string> pinned_;
  bool dates_may_slip_ = false;
  std::map<std::uint32_t, Level> reached_;  ///< steps that a target needs, with the strongest level
  std::vector<Demand> todo_;
  bool ambiguous_ = false;
  std::vector<std::string> wrong_;
};

}  // namespace

std::vector<std::string> check_plan(const Plan& plan, const Catalog& catalog, const Record& record, const std::vector<DateRange>& off,
                                    bool dates_may_slip) {
  std::vector<std::string> wrong = PlanCheck(plan, catalog, record, off).run(dates_may_slip);
  const std::vector<std::string> dates = planning::check_dates(plan, dates_may_slip);
  wrong.insert(wrong.end(), dates.begin(), dates.end());
  return wrong;
}

}  // namespace cairn
