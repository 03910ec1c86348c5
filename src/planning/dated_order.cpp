// SPDX-License-Identifier: MIT
#include "dated_order.hpp"

#include "cairn/sequencing/due_dates.hpp"

#include <algorithm>
#include <utility>

namespace cairn::planning {

using sequencing::kNeverDue;
using sequencing::OrderInTime;
using sequencing::Overload;

DatedOrder::DatedOrder(const Catalog& catalog, const Selection& selection, const std::vector<std::uint32_t>& value_order,
                       const PlanRequest& request)
    : catalog_(catalog),
      selection_(selection),
      value_order_(value_order),
      poured_(selection.effort),
      longest_session_(request.longest_session) {
  read_dates(request);
  if (dated_.empty()) return;
  graph_ = std::get<PrerequisiteGraph>(PrerequisiteGraph::build(selection.nodes, selection.edges));
  minutes_.assign(selection.nodes, 0);
  for (std::size_t i = 0; i < selection.steps.size(); ++i) minutes_[i] = selection.steps[i].remaining.count();
  for (const Node node : pin_nodes_) minutes_[node] = 0;
}

void DatedOrder::read_dates(const PlanRequest& request) {
  const auto step_node = [&](const std::string& id) -> std::optional<Node> {
    for (Node node = 0; node < selection_.steps.size(); ++node)
      if (catalog_.steps[selection_.steps[node].step].id == id) return node;
    return std::nullopt;
  };
  const auto skill_node = [&](const std::string& id) -> std::optional<Node> {
    for (const SelectedSkill& skill : selection_.skills)
      if (catalog_.skills[skill.skill].id == id) return skill.node;
    return std::nullopt;
  };
  for (const Pin& pin : request.pins) {
    const auto node = step_node(pin.step);
    if (!node || std::find(pin_nodes_.begin(), pin_nodes_.end(), *node) != pin_nodes_.end()) continue;
    const Minutes length = selection_.steps[*node].remaining;
    pins_.push_back({pin.step, pin.day, pin.begin, length});
    pin_nodes_.push_back(*node);
    poured_ -= length;
    dated_.push_back({*node, pin.step, pin.day - date::days{1}, true});
  }
  for (const DueDate& due : request.due) {
    auto node = step_node(due.id);
    if (!node) node = skill_node(due.id);
    if (node) dated_.push_back({*node, due.id, due.by, false});
  }
}

/// The value order with each joint as soon as all before it stands.
std::vector<Node> DatedOrder::with_joints() const {
  std::vector<Node> order;
  std::vector<std::size_t> open(selection_.nodes);
  for (Node node = 0; node < selection_.nodes; ++node) open[node] = graph_->prerequisites_of(node).size();
  const auto place = [&](Node first) {
    std::vector<Node> stack{first};
    while (!stack.empty()) {
      const Node node = stack.back();
      stack.pop_back();
      order.push_back(node);
      for (const Node dependent : graph_->dependents_of(node))
        if (--open[dependent] == 0 && dependent >= selection_.steps.size()) stack.push_back(dependent);
    }
  };
  for (auto node = static_cast<Node>(selection_.steps.size()); node < selection_.nodes; ++node)
    if (open[node] == 0) place(node);
  for (const std::uint32_t step : value_order_) place(step);
  return order;
}

DatedOrder::Answer DatedOrder::in_time(const CapacityCalendar& calendar, Date start) const {
  Answer answer{value_order_, {}, std::nullopt, {}};
  if (dated_.empty()) return answer;
  std::vector<std::int64_t> due(selection_.nodes, kNeverDue);
  for (const Dated& date : dated_) {
    due[date.node] = std::min(due[date.node], std::max<std::int64_t>(0, capacity_between(calendar, start, date.by).count()));
  }
  const std::vector<Node> nodes = with_joints();
  auto found = sequencing::order_within_due_dates(*graph_, minutes_, nodes, due);
  if (const auto* overload = std::get_if<Overload>(&found)) {
    answer.missed = missed_of(overload->due_node, overload->members, overload->needed, overload->available);
    const std::int64_t late = overload->missing();
    for (std::int64_t& minutes : due)
      if (minutes != kNeverDue) minutes += late;
    found = sequencing::order_within_due_dates(*graph_, minutes_, nodes, due);
  }
  const auto* in_time = std::get_if<OrderInTime>(&found);
  if (!in_time) return answer;
  answer.order.clear();
  for (std::size_t place = 0; place < in_time->order.size(); ++place) {
    if (in_time->order[place] >= selection_.steps.size()) continue;
    answer.order.push_back(in_time->order[place]);
    answer.pulled_by.push_back(in_time->pulled_by[place]);
  }
  return answer;
}

MissedDate DatedOrder::missed_of(Node due_node, const std::vector<Node>& members, std::int64_t needed, std::int64_t available) const {
  MissedDate missed;
  for (const Dated& date : dated_) {
    if (date.node != due_node || (!missed.id.empty() && missed.by <= date.by)) continue;
    missed.id = date.id;
    missed.by = date.by;
    missed.pinned = date.pinned;
  }
  for (const Node node : members)
    if (node < selection_.steps.size() && minutes_[node] > 0) missed.steps.push_back(catalog_.steps[selection_.steps[node].step].id);
  missed.needed = Minutes{needed};
  missed.available = Minutes{available};
  return missed;
}

DatedOrder::Answer DatedOrder::poured_in_time(const CapacityCalendar& calendar, Date start) const {
  Answer answer = in_time(calendar, start);
  pour_order(answer, calendar, start);
  return answer;
}

DatedOrder::Answer DatedOrder::poured_as_it_stands(const CapacityCalendar& calendar, Date start) const {
  Answer answer{value_order_, {}, std::nullopt, {}};
  if (!dated_.empty()) answer.pulled_by.resize(answer.order.size());
  pour_order(answer, calendar, start);
  return answer;
}

void DatedOrder::pour_order(Answer& answer, const CapacityCalendar& calendar, Date start) const {
  std::vector<Minutes> efforts;
  for (const std::uint32_t step : answer.order) {
    const bool pinned = std::find(pin_nodes_.begin(), pin_nodes_.end(), step) != pin_nodes_.end();
    efforts.push_back(pinned ? Minutes{0} : selection_.steps[step].remaining);
  }
  answer.schedule = pour(efforts, calendar, start, not_before(answer.order, start), longest_session_);
  if (pins_.empty()) return;
  sit_pins(answer);
  if (answer.missed) return;
  if (std::vector<MissedDate> missed = missed_days(answer, calendar, start); !missed.empty()) answer.missed = std::move(missed.front());
}

/// By place of `order`: the day after the pinned sittings that a step needs.
std::vector<Date> DatedOrder::not_before(const std::vector<std::uint32_t>& order, Date start) const {
  if (pins_.empty()) return {};
  std::vector<Date> first(selection_.nodes, start);
  for (std::size_t i = 0; i < pins_.size(); ++i) {
    for (const Node node : all_dependents_of(*graph_, pin_nodes_[i])) first[node] = std::max(first[node], pins_[i].day + date::days{1});
  }
  std::vector<Date> result;
  for (const std::uint32_t step : order) result.push_back(first[step]);
  return result;
}

/// Puts the pinned sittings between the others. The order becomes that in which steps begin, so that one which waited for a pinned sitting
/// stands behind those that went before it.
void DatedOrder::sit_pins(Answer& answer) const {
  std::vector<Sitting>& sittings = answer.schedule.sittings;
  for (std::size_t i = 0; i < pins_.size(); ++i) {
    const Pin& pin = pins_[i];
    const auto place = std::find(answer.order.begin(), answer.order.end(), pin_nodes_[i]) - answer.order.begin();
    const auto later = std::find_if(sittings.begin(), sittings.end(), [&](const Sitting& other) {
      return other.day > pin.day || (other.day == pin.day && (!other.begin || *other.begin > pin.begin));
    });
    sittings.insert(later, {static_cast<std::uint32_t>(place), pin.day, pin.begin, pin.length});
    answer.schedule.finish = std::max(answer.schedule.finish, pin.day);
  }
  if (!answer.schedule.complete) return;
  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> begun, new_place(answer.order.size(), kNone);
  std::vector<std::optional<std::uint32_t>> pulled_by;
  for (Sitting& sitting : sittings) {
    std::uint32_t& place = new_place[sitting.step];
    if (place == kNone) {
      place = static_cast<std::uint32_t>(begun.size());
      begun.push_back(answer.order[sitting.step]);
      pulled_by.push_back(answer.pulled_by[sitting.step]);
    }
    sitting.step = place;
  }
  answer.order = std::move(begun);
  answer.pulled_by = std::move(pulled_by);
}

/// Of a poured answer, in the order in which the dates were given.
std::vector<MissedDate> DatedOrder::missed_days(const Answer& answer, const CapacityCalendar& calendar, Date start) const {
  std::vector<Date> finish(selection_.steps.size(), start);
  for (const Sitting& sitting : answer.schedule.sittings) finish[answer.order[sitting.step]] = sitting.day;
  std::vector<MissedDate> all;
  for (const Dated& date : dated_) {
    const Node target[] = {date.node};
    Date last = date.by;
    MissedDate missed{date.id, date.by, date.pinned, {}, Minutes{0}, Minutes{0}};
    for (const Node node : all_prerequisites_of(*graph_, target)) {
      if (node >= selection_.steps.size() || (date.pinned && node == date.node)) continue;
      last = std::max(last, finish[node]);
      if (finish[node] > date.by) missed.steps.push_back(catalog_.steps[selection_.steps[node].step].id);
    }
    if (last == date.by) continue;
    missed.needed = std::max(Minutes{1}, capacity_between(calendar, std::max(start, date.by + date::days{1}), last));
    all.push_back(std::move(missed));
  }
  return all;
}

Minutes DatedOrder::lateness(const Answer& answer, const CapacityCalendar& calendar, Date start) const {
  Minutes most{0};
  for (const MissedDate& missed : missed_days(answer, calendar, start)) most = std::max(most, missed.needed);
  return most;
}

}  // namespace cairn::planning
