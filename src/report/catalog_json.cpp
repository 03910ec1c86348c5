// SPDX-License-Identifier: MIT
#include "cairn/report/json.hpp"
#include "cairn/text/say.hpp"
#include "json_parts.hpp"

namespace cairn {
namespace {

/// One `show` as JSON: what all of its pieces need of the catalog.
class ShowJson {
 public:
  ShowJson(const Catalog& catalog, const ShowView& view) : catalog_(catalog), view_(view) {}

  Json object() const {
    Json json = json_object("show");
    json["kind"] = to_string(view_.item.kind);
    json["id"] = catalog_.id_of(view_.item);
    json["title"] = json_text(catalog_.title_of(view_.item));
    switch (view_.item.kind) {
      case ItemKind::Step: step(json, catalog_.steps[view_.item.index]); break;
      case ItemKind::Skill: skill(json, catalog_.skills[view_.item.index]); break;
      case ItemKind::Role: role(json, catalog_.roles[view_.item.index]); break;
      case ItemKind::Background:
        group(json, catalog_.backgrounds[view_.item.index].summary, catalog_.backgrounds[view_.item.index].knows, "knows");
        break;
      case ItemKind::Domain:
        group(json, catalog_.domains[view_.item.index].summary, catalog_.domains[view_.item.index].adds, "adds");
        break;
      case ItemKind::Habit: habit(json, catalog_.habits[view_.item.index]); break;
      case ItemKind::Source:
        json["url"] = catalog_.sources[view_.item.index].url;
        json["date"] = catalog_.sources[view_.item.index].date;
        break;
    }
    return json;
  }

 private:
  Json reference(ItemRef item) const {
    return {{"kind", to_string(item.kind)}, {"id", catalog_.id_of(item)}, {"title", json_text(catalog_.title_of(item))}};
  }

  Json references(const std::vector<ItemRef>& items) const {
    Json list = Json::array();
    for (const ItemRef item : items) list.push_back(reference(item));
    return list;
  }

  /// Every requirement as a list of members; more than one means any of them.
  Json requirements(const std::vector<Requirement>& all, bool of_role) const {
    Json list = Json::array();
    for (const Requirement& each : all) {
      Json json = Json::object();
      json["any"] = references(each.members);
      if (!each.because.empty()) json["because"] = json_text(each.because);
      if (of_role) {
        json["level"] = to_string(each.level);
        json["importance"] = each.importance;
      }
      list.push_back(std::move(json));
    }
    return list;
  }

  Json step_entry(std::uint32_t index) const {
    const Step& each = catalog_.steps[index];
    const StepState state = index < view_.states.size() ? view_.states[index] : StepState::Open;
    return {
        {"id", each.id}, {"title", json_text(each.title)}, {"effort_minutes", each.hours.effort().count()}, {"state", to_string(state)}};
  }

  void closure(Json& json) const {
    if (!view_.closure) return;
    json["from_zero"] = {{"steps", view_.closure->steps.size()}, {"minutes", view_.closure->effort.count()}};
    json["minutes_left"] = view_.left.count();
  }

  void step(Json& json, const Step& step) const {
    json["summary"] = json_text(step.summary);
    json["skill"] = step.skill ? Json(catalog_.skills[*step.skill].id) : Json("");
    json["step_kind"] = to_string(step.kind);
    json["effort_minutes"] = step.hours.effort().count();
    json["estimate"] = {{"low", step.hours.low.count()}, {"likely", step.hours.likely.count()}, {"high", step.hours.high.count()}};
    json["state"] = step_entry(view_.item.index)["state"];
    json["start_here"] = json_text(step.start_here);
    json["done_when"] = json_text(step.done_when);
    json["needs"] = json_text(step.needs);
    json["retired"] = step.retired.empty() ? Json(nullptr) : json_text(step.retired);
    json["plan"] = place();
    json["requires"] = requirements(step.requirements, false);
    json["dependents"] = references(view_.dependents);
    json["resources"] = Json::array();
    for (const Resource& each : step.resources)
      json["resources"].push_back({{"title", json_text(each.title)},
                                   {"url", each.url},
                                   {"template", each.template_name},
                                   {"access", to_string(each.access)},
                                   {"lang", each.lang}});
    json["sources"] = step.sources;
  }

  Json place() const {
    if (!view_.place) return nullptr;
    return {{"position", view_.place->position},
            {"of", view_.place->of},
            {"planned_minutes", view_.place->planned.count()},
            {"first", json_date(view_.place->first)},
            {"last", json_date(view_.place->last)},
            {"due", json_date(view_.place->due)},
            {"pinned", view_.place->pin ? Json(to_iso(view_.place->pin->day) + "T" + to_hhmm(view_.place->pin->begin)) : Json(nullptr)}};
  }

  void skill(Json& json, const Skill& skill) const {
    json["summary"] = json_text(skill.summary);
    json["steps"] = Json::array();
    for (const std::uint32_t index : skill.steps) json["steps"].push_back(step_entry(index));
    json["requires"] = requirements(skill.requirements, false);
    json["dependents"] = references(view_.dependents);
    closure(json);
    json["sources"] = skill.sources;
  }

  void role(Json& json, const Role& role) const {
    json["summary"] = json_text(role.summary);
    json["sketch"] = role.sketch;
    json["follows"] = json_text(role.follows);
    json["path"] = Json::array();
    for (const PathPart& part : view_.path)
      json["path"].push_back({{"completes", references(part.skills)}, {"minutes", part.effort.count()}});
    json["requires"] = requirements(role.requirements, true);
    json["hands_to"] = Json::array();
    for (const Handover& each : role.hands_to)
      json["hands_to"].push_back({{"role", catalog_.roles[each.role].id}, {"what", json_text(each.what)}});
    closure(json);
    if (view_.closure) {
      json["steps"] = Json::array();
      for (const SelectedStep& each : view_.closure->steps) json["steps"].push_back(step_entry(each.step));
    }
    json["sources"] = role.sources;
  }

  void group(Json& json, const LocalizedText& summary, const std::vector<ItemRef>& items, const char* name) const {
    json["summary"] = json_text(summary);
    json[name] = references(items);
  }

  void habit(Json& json, const Habit& habit) const {
    json["summary"] = json_text(habit.summary);
    json["every"] = to_string(habit.every);
    json["minutes"] = habit.minutes.count();
    json["roles"] = habit.roles;
  }

  const Catalog& catalog_;
  const ShowView& view_;
};

}  // namespace

std::string roles_json(const std::vector<RoleRow>& roles) {
  Json json = json_object("roles");
  json["roles"] = Json::array();
  for (const RoleRow& role : roles) {
    json["roles"].push_back({{"id", role.id},
                             {"title", json_text(role.title)},
                             {"summary", json_text(role.summary)},
                             {"steps_all", role.steps_all},
                             {"steps_finished", role.steps_finished},
                             {"minutes_all", role.all.count()},
                             {"minutes_left", role.left.count()},
                             {"ready_percent", role.all > Minutes{0} ? (role.all - role.left).count() * 100 / role.all.count() : 0},
                             {"sketch", role.sketch},
                             {"target", role.target}});
  }
  return dumped(json);
}

std::string show_json(const Catalog& catalog, const ShowView& view) {
  return dumped(ShowJson{catalog, view}.object());
}

}  // namespace cairn
