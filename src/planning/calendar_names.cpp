// SPDX-License-Identifier: MIT
#include "cairn/planning/calendar_names.hpp"

#include "cairn/planning/calendar_words.hpp"

#include <algorithm>

namespace cairn {
namespace {

using Names = std::map<std::string, std::vector<std::string>>;

std::string present_id(const Plan& stored, const std::string& id, const Catalog& catalog) {
  const auto step_of = [&](const std::string& name) {
    const auto item = catalog.find(name);
    return item && item->kind == ItemKind::Step ? item : std::nullopt;
  };
  if (const auto now = step_of(id)) return catalog.id_of(*now);
  const auto names = stored.earlier_names.find(id);
  if (names == stored.earlier_names.end()) return id;
  for (const std::string& name : names->second) {
    if (const auto again = step_of(name)) return catalog.id_of(*again);
  }
  return id;
}

/// Stored id -> the id that its sessions go under.
std::map<std::string, std::string> ids_now(const Plan& stored, const Catalog& catalog) {
  std::vector<std::string> ids;
  for (const PlannedStep& step : stored.steps) ids.push_back(step.id);
  for (const Session& session : stored.sessions) ids.push_back(session.step);
  std::map<std::string, std::string> now, owner;
  for (const std::string& id : ids) {
    if (present_id(stored, id, catalog) == id) owner.emplace(id, id);
  }
  for (const std::string& id : ids) {
    const std::string present = present_id(stored, id, catalog);
    now.emplace(id, owner.emplace(present, id).first->second == id ? present : id);
  }
  return now;
}

Names earlier_ids(const Plan& plan) {
  Names names = plan.earlier_names;
  for (auto& [id, earlier] : names) std::erase(earlier, id);
  return names;
}

}  // namespace

CalendarBefore calendar_before(const Plan& stored, const Catalog& catalog) {
  const std::map<std::string, std::string> now = ids_now(stored, catalog);
  CalendarBefore before{stored.sessions, {}, {}, 0};
  const std::map<std::string, std::string> words = calendar_words(stored);
  for (Session& session : before.sessions) session.step = now.at(session.step);
  for (const auto& [id, present] : now) {
    const auto known = stored.earlier_names.find(id);
    std::vector<std::string> names = known == stored.earlier_names.end() ? std::vector<std::string>{} : known->second;
    if (id != present) names.push_back(id);
    if (!names.empty()) before.earlier_names.emplace(present, std::move(names));
    const auto said = words.find(id);
    before.words.emplace(present, said == words.end() ? id : said->second);
  }
  return before;
}

void under_plan_names(std::vector<Event>& events, const Plan& plan) {
  std::map<std::string, std::string> now;
  for (const auto& [id, earlier] : earlier_ids(plan)) {
    for (const std::string& name : earlier) now.emplace(name, id);
  }
  for (Event& event : events) {
    if (const auto found = now.find(event.subject); found != now.end()) event.subject = found->second;
  }
}

void under_plan_names(Record& record, const Plan& plan) {
  for (const auto& [id, earlier] : earlier_ids(plan)) {
    for (const std::string& name : earlier) {
      const StepRecord* known = record.find(name);
      if (known == nullptr || known->state == StepState::Open) continue;
      const StepRecord was = *known;
      StepRecord& step = record.steps[id];
      if (step.state != StepState::Open) break;
      step.state = was.state;
      step.since = was.since;
    }
  }
}

}  // namespace cairn
