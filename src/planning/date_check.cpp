// SPDX-License-Identifier: MIT
#include "date_check.hpp"

#include <algorithm>
#include <map>

namespace cairn::planning {
namespace {

class DateCheck {
 public:
  explicit DateCheck(const Plan& plan) : plan_(plan) {
    for (const Session& session : plan.sessions) {
      if (session.cancelled || session.day < plan.input.start) continue;
      const auto [first, is_new] = first_.emplace(session.step, session.day);
      first->second = std::min(first->second, session.day);
      Date& last = last_[session.step];
      last = is_new ? session.day : std::max(last, session.day);
    }
  }

  std::vector<std::string> run(bool dates_may_slip) {
    if (!dates_may_slip) check_due();
    for (const Pin& pin : plan_.input.pins) check_pin(pin, dates_may_slip);
    check_slack();
    return std::move(wrong_);
  }

 private:
  void say(std::string sentence) { wrong_.push_back(std::move(sentence)); }

  static bool is_meant(const DueDate& due, const PlannedStep& step) { return due.id == step.id || due.id == step.skill; }

  void check_due() {
    for (const DueDate& due : plan_.input.due) {
      for (const PlannedStep& step : plan_.steps)
        if (is_meant(due, step) && last_.at(step.id) > due.by) say("step " + step.id + " ends after its due date " + to_iso(due.by));
    }
  }

  void check_pin(const Pin& pin, bool dates_may_slip) {
    const auto step = std::find_if(plan_.steps.begin(), plan_.steps.end(), [&](const PlannedStep& s) { return s.id == pin.step; });
    if (step == plan_.steps.end()) return say("step " + pin.step + " is pinned and not in the plan");
    int sittings = 0;
    for (const Session& session : plan_.sessions) {
      if (session.step != pin.step || session.cancelled || session.day < plan_.input.start) continue;
      ++sittings;
      if (session.day != pin.day || session.begin != pin.begin || session.length != step->planned)
        say("step " + pin.step + " is not at its time");
    }
    if (sittings != 1) say("step " + pin.step + " is pinned and has " + std::to_string(sittings) + " sittings");
    for (const PlannedStep& other : plan_.steps) {
      if (!dates_may_slip && needs(*step, other.id) && last_.at(other.id) >= pin.day)
        say("step " + other.id + " ends too late for " + pin.step);
      if (dates_may_slip && is_pinned(other.id)) continue;  // both come at their times
      if (needs(other, pin.step) && first_.at(other.id) <= pin.day) say("step " + other.id + " begins before " + pin.step + " has been");
    }
  }

  bool is_pinned(const std::string& id) const {
    return std::any_of(plan_.input.pins.begin(), plan_.input.pins.end(), [&](const Pin& pin) { return pin.step == id; });
  }

  /// Whatever member of an `any` is taken, by the requirements that the plan keeps: one that is the only one of its group in the plan.
  bool needs(const PlannedStep& step, const std::string& id) const {
    return std::any_of(step.requirements.begin(), step.requirements.end(), [&](const RequirementGroup& group) {
      return group.members.size() == 1 && std::find(group.members[0].begin(), group.members[0].end(), id) != group.members[0].end();
    });
  }

  void check_slack() {
    std::int64_t least = kNeverLate;
    for (auto step = plan_.steps.rbegin(); step != plan_.steps.rend(); ++step) {
      const Date end = last_.at(step->id);
      if (plan_.input.deadline) least = std::min<std::int64_t>(least, (*plan_.input.deadline - end).count());
      for (const DueDate& due : plan_.input.due)
        if (is_meant(due, *step)) least = std::min<std::int64_t>(least, (due.by - end).count());
      const bool dated = plan_.input.deadline || !plan_.input.due.empty();
      if (step->slack_days != (dated ? least : 0)) say("step " + step->id + " has a wrong slack");
    }
  }

  const Plan& plan_;
  std::map<std::string, Date> first_, last_;  ///< sessions by step
  std::vector<std::string> wrong_;
};

}  // namespace

std::vector<std::string> check_dates(const Plan& plan, bool dates_may_slip) {
  for (const PlannedStep& step : plan.steps) {
    const bool sits = std::any_of(plan.sessions.begin(), plan.sessions.end(), [&](const Session& session) {
      return session.step == step.id && !session.cancelled && session.day >= plan.input.start;
    });
    if (!sits) return {"step " + step.id + " has no session"};
  }
  return DateCheck(plan).run(dates_may_slip);
}

}  // namespace cairn::planning
