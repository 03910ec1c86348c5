// SPDX-License-Identifier: MIT
#include "records.hpp"

#include "cairn/catalog/templates.hpp"
#include "names.hpp"

#include <algorithm>

namespace cairn {
namespace {

/// What every record of a graph file has, except [[extend]].
template <typename Record>
void read_name(Fields& fields, Record& record) {
  if (auto id = fields.id()) {
    record.id = std::move(id->id);
    record.place = std::move(id->place);
  } else {
    record.place = fields.place();
  }
  record.title = fields.required_text("title");
}

enum class Owner { Role, Other };

/// { id = "…" } or { any = […] }, with `because`; of a role also with `level` and `importance`.
std::optional<RawRequirement> read_requirement(Fields& fields, Owner owner) {
  RawRequirement requirement;
  requirement.facts.place = fields.place();
  const toml::node* any = fields.find("any");
  const toml::node* id = fields.find("id");
  if (any != nullptr) {
    requirement.members = fields.mentions("any");
    if (requirement.members.empty()) fields.wrong(*any, Message{"catalog.any-empty", {}});
  } else if (auto mention = fields.mention("id")) {
    requirement.members.push_back(std::move(*mention));
  }
  if ((any == nullptr) == (id == nullptr)) fields.notes().error(fields.place(), Message{"catalog.id-or-any", {}});
  requirement.facts.because = fields.text("because");
  if (owner == Owner::Role) {
    requirement.facts.level = static_cast<Level>(fields.choice("level", kLevelNames));
    requirement.facts.importance = static_cast<int>(fields.integer("importance", 1, 9).value_or(1));
  }
  fields.finish();
  if (requirement.members.empty()) return std::nullopt;
  return requirement;
}

std::vector<RawRequirement> read_requirements(Fields& fields, Owner owner) {
  std::vector<RawRequirement> requirements;
  fields.each("requires", [&](const toml::node& node) {
    if (const auto* id = node.as_string()) {
      RawRequirement& requirement = requirements.emplace_back();
      requirement.facts.place = place_of(node, fields.notes());
      requirement.members.push_back({id->get(), requirement.facts.place});
    } else if (const auto* table = node.as_table()) {
      Fields facts(fields.notes(), *table, "requires");
      if (auto requirement = read_requirement(facts, owner)) requirements.push_back(std::move(*requirement));
    } else {
      fields.wrong(node, Message{"catalog.want-requirement", {}});
    }
  });
  return requirements;
}

/// { template = "decision-memo" }: its title stands in the template.
Resource read_template(Fields& fields, const toml::node& node) {
  Resource resource;
  resource.template_name = fields.word("template");
  if (const Template* known = find_template(resource.template_name)) {
    resource.title = known->title();
  } else if (!resource.template_name.empty()) {
    fields.wrong(node, Message{"catalog.unknown-template", {{"name", quoted(resource.template_name)}}},
                 did_you_mean(resource.template_name, template_names()));
  }
  return resource;
}

Resource read_resource(Fields& fields) {
  if (const toml::node* node = fields.find("template")) return read_template(fields, *node);
  Resource resource;
  resource.title = fields.required_text("title");
  if (fields.require("url") != nullptr) resource.url = fields.url("url");
  resource.access = static_cast<Access>(fields.choice("access", kAccessNames));
  resource.lang = fields.word("lang");
  resource.checked = fields.date("checked");
  return resource;
}

RawStep read_step(Fields& fields) {
  RawStep raw;
  Step& step = raw.record;
  read_name(fields, step);
  raw.skill = fields.mention("skill");
  step.summary = fields.text("summary");
  step.start_here = fields.text("start_here");
  step.done_when = fields.text("done_when");
  step.needs = fields.text("needs");
  step.hours = fields.hours("hours");
  step.kind = static_cast<StepKind>(fields.choice("kind", kStepKindNames));
  raw.requirements = read_requirements(fields, Owner::Other);
  fields.each_table("resources", "resources", [&](Fields& one) { step.resources.push_back(read_resource(one)); });
  raw.sources = fields.mentions("sources");
  step.renamed_from = fields.ids("renamed_from");
  step.retired = fields.text("retired");
  return raw;
}

RawSkill read_skill(Fields& fields) {
  RawSkill raw;
  read_name(fields, raw.record);
  raw.record.summary = fields.text("summary");
  raw.requirements = read_requirements(fields, Owner::Other);
  raw.sources = fields.mentions("sources");
  raw.record.renamed_from = fields.ids("renamed_from");
  return raw;
}

RawRole read_role(Fields& fields) {
  RawRole raw;
  read_name(fields, raw.record);
  raw.record.summary = fields.text("summary");
  raw.record.follows = fields.text("follows");
  raw.record.sketch = fields.flag("sketch");
  raw.requirements = read_requirements(fields, Owner::Role);
  fields.each_table("hands_to", "hands_to", [&](Fields& one) {
    one.require("role");
    auto role = one.mention("role");
    LocalizedText what = one.required_text("what");
    if (role) raw.hands_to.emplace_back(std::move(*role), std::move(what));
  });
  raw.sources = fields.mentions("sources");
  raw.record.renamed_from = fields.ids("renamed_from");
  return raw;
}

RawBackground read_background(Fields& fields) {
  RawBackground raw;
  read_name(fields, raw.record);
  raw.record.summary = fields.text("summary");
  raw.knows = fields.mentions("knows");
  raw.sources = fields.mentions("sources");
  return raw;
}

RawDomain read_domain(Fields& fields) {
  RawDomain raw;
  read_name(fields, raw.record);
  raw.record.summary = fields.text("summary");
  raw.adds = fields.mentions("adds");
  raw.sources = fields.mentions("sources");
  return raw;
}

RawHabit read_habit(Fields& fields) {
  constexpr std::int64_t kMinutesOfWeek = 7 * 24 * 60;
  RawHabit raw;
  read_name(fields, raw.record);
  raw.record.summary = fields.text("summary");
  if (fields.require("every") != nullptr) raw.record.every = static_cast<Period>(fields.choice("every", kPeriodNames));
  if (fields.require("minutes") != nullptr) raw.record.minutes = Minutes{fields.integer("minutes", 1, kMinutesOfWeek).value_or(0)};
  raw.roles = fields.mentions("roles");
  raw.sources = fields.mentions("sources");
  return raw;
}

Source read_source(Fields& fields) {
  Source source;
  read_name(fields, source);
  source.url = fields.url("url");
  source.date = fields.date("date");
  return source;
}

RawExtend read_extend(Fields& fields) {
  RawExtend raw;
  raw.target = fields.id().value_or(Mention{"", fields.place()});
  raw.requirements = read_requirements(fields, Owner::Role);
  raw.knows = fields.mentions("knows");
  raw.adds = fields.mentions("adds");
  return raw;
}

/// The tables `[[name]]` of the file, each read into `records`.
template <typename Record>
void read_kind(Fields& fields, std::string_view name, Record (*read)(Fields&), std::vector<Record>& records) {
  const toml::node* node = fields.find(name);
  if (node == nullptr) return;
  if (node->is_table()) {
    fields.wrong(*node, Message{"catalog.single-brackets", {{"record", std::string(name)}}});
    return;
  }
  fields.each_table(name, "[[" + std::string(name) + "]]", [&](Fields& one) { records.push_back(read(one)); });
}

}  // namespace

bool is_record(std::string_view name) {
  return name == "extend" || std::find(kItemKindNames.begin(), kItemKindNames.end(), name) != kItemKindNames.end();
}

void read_records(Fields& root, GraphFile& file) {
  read_kind(root, "step", &read_step, file.steps);
  read_kind(root, "skill", &read_skill, file.skills);
  read_kind(root, "role", &read_role, file.roles);
  read_kind(root, "background", &read_background, file.backgrounds);
  read_kind(root, "domain", &read_domain, file.domains);
  read_kind(root, "habit", &read_habit, file.habits);
  read_kind(root, "source", &read_source, file.sources);
  read_kind(root, "extend", &read_extend, file.extends);
}

}  // namespace cairn
