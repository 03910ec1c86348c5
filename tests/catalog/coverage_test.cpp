// SPDX-License-Identifier: MIT
// Whether the built-in catalog serves what the five articles ask for. rows.tsv has all of it row by row: id, source#section, the role that
// it is asked of ("*": of everybody), kind, what is asked, and what serves it: ids of the catalog, or `command:plan`,
// `command:plan/--focus`.
#include "built_in_files.hpp"
#include "graph_texts.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

using namespace cairn;
using namespace graph_texts;
using namespace built_in_files;

namespace {

/// The rows of one letter: A to F are the article on five new jobs, all that it asks; the others are the rest.
struct Group {
  char letter;
  int first, last;
};
const std::vector<Group> kGroups = {{'A', 0, 15}, {'B', 0, 12}, {'C', 0, 16}, {'D', 0, 14}, {'E', 0, 17},
                                    {'F', 1, 5},  {'G', 0, 18}, {'H', 1, 5},  {'I', 2, 5},  {'J', 1, 3},
                                    {'K', 1, 5},  {'L', 0, 18}, {'M', 1, 10}, {'N', 1, 22}, {'O', 1, 4}};

/// Beside the duties: traits and experience, which one has by doing only.
const std::set<std::string> kPractised = {"A07", "A08", "A12", "A13", "B05", "B06", "B07", "B08", "B09", "B12", "C13",
                                          "D09", "D13", "E14", "F03", "F04", "F05", "M04", "M08", "N01", "N08", "N09"};

struct Row {
  std::string id, source, role, kind, asked;
  std::vector<std::string> targets;

  bool of_everybody() const { return role == "*"; }
  bool is_practised() const { return kind == "duty" || kPractised.count(id) == 1; }
};

std::vector<Row> rows_of(std::istream& text) {
  std::vector<Row> rows;
  for (std::string line; std::getline(text, line);) {
    CAPTURE(line);
    REQUIRE(std::count(line.begin(), line.end(), '\t') == 5);
    std::istringstream fields(line);
    Row row;
    std::getline(fields, row.id, '\t');
    std::getline(fields, row.source, '\t');
    std::getline(fields, row.role, '\t');
    std::getline(fields, row.kind, '\t');
    std::getline(fields, row.asked, '\t');
    for (std::string id; fields >> id;) row.targets.push_back(id);
    rows.push_back(std::move(row));
  }
  return rows;
}

const std::vector<Row>& all_rows() {
  static const std::vector<Row> rows = [] {
    std::ifstream file("tests/catalog/rows.tsv");
    REQUIRE(file);
    return rows_of(file);
  }();
  return rows;
}

std::set<std::uint32_t> steps_from_zero(const Catalog& catalog, std::uint32_t role, Level level) {
  std::set<std::uint32_t> steps;
  for (const SelectedStep& one : from_zero(catalog, role, level).steps) steps.insert(one.step);
  return steps;
}

const std::vector<std::string>& own_sources(const Catalog& catalog, ItemRef item) {
  switch (item.kind) {
    case ItemKind::Step: return catalog.steps[item.index].sources;
    case ItemKind::Skill: return catalog.skills[item.index].sources;
    case ItemKind::Role: return catalog.roles[item.index].sources;
    case ItemKind::Background: return catalog.backgrounds[item.index].sources;
    case ItemKind::Domain: return catalog.domains[item.index].sources;
    default: return catalog.habits[item.index].sources;
  }
}

/// The target itself, or the skill that it builds.
bool cites(const Catalog& catalog, ItemRef item, const std::string& source) {
  const std::vector<std::string>& own = own_sources(catalog, item);
  if (std::find(own.begin(), own.end(), source) != own.end()) return true;
  return item.kind == ItemKind::Step && catalog.steps[item.index].skill &&
         cites(catalog, {ItemKind::Skill, *catalog.steps[item.index].skill}, source);
}

bool is_practice(const Step& step) {
  return step.kind == StepKind::Practice || step.kind == StepKind::Project || step.kind == StepKind::CaseStudy;
}

/// The steps that a target is or holds.
std::vector<std::uint32_t> steps_of(const Catalog& catalog, ItemRef item) {
  if (item.kind == ItemKind::Step) return {item.index};
  return item.kind == ItemKind::Skill ? catalog.skills[item.index].steps : std::vector<std::uint32_t>{};
}

bool practises(const Catalog& catalog, ItemRef item) {
  const std::vector<std::uint32_t> steps = steps_of(catalog, item);
  return std::any_of(steps.begin(), steps.end(), [&](std::uint32_t step) { return is_practice(catalog.steps[step]); });
}

/// Whether somebody who plans for the role meets the target: all its steps stand in the plan, the habit is one of the role's, the
/// background is known in part.
bool meets(const Catalog& catalog, std::uint32_t role, const std::set<std::uint32_t>& plan, ItemRef item) {
  if (item.kind == ItemKind::Role) return item.index == role;
  if (item.kind == ItemKind::Habit) {
    const std::vector<std::string>& roles = catalog.habits[item.index].roles;
    return std::find(roles.begin(), roles.end(), "*") != roles.end() ||
           std::find(roles.begin(), roles.end(), catalog.roles[role].id) != roles.end();
  }
  if (item.kind == ItemKind::Background) {
    const std::vector<ItemRef>& knows = catalog.backgrounds[item.index].knows;
    return std::any_of(knows.begin(), knows.end(), [&](ItemRef known) { return meets(catalog, role, plan, known); });
  }
  const std::vector<std::uint32_t> steps = steps_of(catalog, item);
  return !steps.empty() && std::all_of(steps.begin(), steps.end(), [&](std::uint32_t step) { return plan.count(step) == 1; });
}

std::string code(char letter, int number) {
  return letter + std::string(number < 10 ? "0" : "") + std::to_string(number);
}

/// "A07 missing", "A07 twice"
Lines miscounted(const std::vector<Row>& rows) {
  std::map<std::string, int> count;
  for (const Row& row : rows) ++count[row.id];
  Lines wrong;
  for (const Group& group : kGroups) {
    for (int number = group.first; number <= group.last; ++number) {
      if (count.count(code(group.letter, number)) == 0) wrong.push_back(code(group.letter, number) + " missing");
    }
  }
  for (const auto& [id, times] : count) {
    if (times > 1) wrong.push_back(id + " twice");
  }
  return wrong;
}

constexpr std::string_view kCommand = "command:";

/// The command line as it is written: a command stands in a table, an option where it is declared.
const std::string& command_line_source() {
  static const std::string all = [] {
    std::string text;
    for (const auto& file : std::filesystem::directory_iterator("src/cli")) {
      std::ifstream stream(file.path());
      text.append(std::istreambuf_iterator<char>(stream), {});
    }
    return text;
  }();
  return all;
}

/// "command:plan/--focus"
bool is_command(const std::string& target) {
  const std::string_view rest = std::string_view(target).substr(kCommand.size());
  const std::size_t slash = rest.find('/');
  const bool known = command_line_source().find("{\"" + std::string(rest.substr(0, slash)) + "\", ") != std::string::npos;
  return known && (slash == std::string_view::npos ||
                   command_line_source().find('"' + std::string(rest.substr(slash + 1)) + '"') != std::string::npos);
}

/// "B03 no target", "B03 unknown id", "B03 id does not cite", "B03 not practised"
Lines unserved(const Catalog& catalog, const std::vector<Row>& rows) {
  Lines wrong;
  for (const Row& row : rows) {
    if (row.targets.empty()) wrong.push_back(row.id + " no target");
    bool practised = false;
    for (const std::string& id : row.targets) {
      if (id.starts_with(kCommand)) {
        if (!is_command(id)) wrong.push_back(row.id + " unknown " + id);
        continue;
      }
      const std::optional<ItemRef> item = catalog.find(id);
      if (!item || item->kind == ItemKind::Source) {
        wrong.push_back(row.id + " unknown " + id);
        continue;
      }
      if (!cites(catalog, *item, row.source)) wrong.push_back(row.id + ' ' + id + " does not cite " + row.source);
      practised = practised || practises(catalog, *item);
    }
    if (row.is_practised() && !practised) wrong.push_back(row.id + " not practised");
  }
  return wrong;
}

/// Whether it is learned or kept up; a role, an industry or a background is chosen.
bool is_learned(const Catalog& catalog, const std::string& id) {
  const std::optional<ItemRef> item = catalog.find(id);
  return item && (item->kind == ItemKind::Step || item->kind == ItemKind::Skill || item->kind == ItemKind::Habit);
}

/// Whether planning for the role must meet the row: it is asked of this role, or of everybody and something to learn.
bool is_asked_of(const Catalog& catalog, const Row& row, const std::string& role) {
  if (!row.of_everybody()) return row.role == role;
  return std::any_of(row.targets.begin(), row.targets.end(), [&](const std::string& id) { return is_learned(catalog, id); });
}

/// "B03 ai-prompt-engineer": the role whose plan has nothing of the row.
Lines out_of_reach(const Catalog& catalog, const std::vector<Row>& rows) {
  Lines wrong;
  for (std::uint32_t role = 0; role < catalog.roles.size(); ++role) {
    const std::string& name = catalog.roles[role].id;
    const auto should = steps_from_zero(catalog, role, Level::Should), could = steps_from_zero(catalog, role, Level::Could);
    for (const Row& row : rows) {
      if (!is_asked_of(catalog, row, name)) continue;
      const bool met = std::any_of(row.targets.begin(), row.targets.end(), [&](const std::string& id) {
        const std::optional<ItemRef> item = catalog.find(id);
        return item && meets(catalog, role, row.id.front() <= 'F' ? should : could, *item);
      });
      if (!met) wrong.push_back(row.id + ' ' + name);
    }
  }
  return wrong;
}

/// Whether somebody may choose it instead of another one, or adds it with an industry.
bool is_chosen(const Catalog& catalog, const std::string& id) {
  const auto names_it = [&](ItemRef item) { return catalog.id_of(item) == id; };
  const auto offers_it = [&](const Requirement& one) {
    return one.members.size() > 1 && std::any_of(one.members.begin(), one.members.end(), names_it);
  };
  const auto in_steps = [&](const Step& step) { return std::any_of(step.requirements.begin(), step.requirements.end(), offers_it); };
  const auto in_skills = [&](const Skill& skill) { return std::any_of(skill.requirements.begin(), skill.requirements.end(), offers_it); };
  const auto in_domains = [&](const Domain& domain) { return std::any_of(domain.adds.begin(), domain.adds.end(), names_it); };
  return std::any_of(catalog.steps.begin(), catalog.steps.end(), in_steps) ||
         std::any_of(catalog.skills.begin(), catalog.skills.end(), in_skills) ||
         std::any_of(catalog.domains.begin(), catalog.domains.end(), in_domains);
}

/// "G02 ai-developer deep-learning-advanced": a target that no plan for the role which asks ever has
Lines idle_targets(const Catalog& catalog, const std::vector<Row>& rows) {
  Lines wrong;
  for (std::uint32_t role = 0; role < catalog.roles.size(); ++role) {
    const auto could = steps_from_zero(catalog, role, Level::Could);
    for (const Row& row : rows) {
      if (row.role != catalog.roles[role].id) continue;
      for (const std::string& id : row.targets) {
        if (!is_learned(catalog, id) || is_chosen(catalog, id) || meets(catalog, role, could, catalog.find(id).value())) continue;
        wrong.push_back(row.id + ' ' + row.role + ' ' + id);
      }
    }
  }
  return wrong;
}

std::vector<Row> rows_in(const std::string& text) {
  std::istringstream stream(text);
  return rows_of(stream);
}

}  // namespace

TEST_SUITE_BEGIN("catalog/coverage");

TEST_CASE("everything the articles ask for has its row once, 175 in all") {
  CHECK(all_rows().size() == 175);
  CHECK(miscounted(all_rows()) == Lines{});
}

TEST_CASE("every row is served by something that names it as its source, and what is learned by doing by practice") {
  CHECK(unserved(catalog(), all_rows()) == Lines{});
}

TEST_CASE("who plans for a role meets what the articles ask of it: of the five new jobs with `should`, of the others with `could`") {
  CHECK(out_of_reach(catalog(), all_rows()) == Lines{});
}

TEST_CASE("whatever serves a row stands in the widest plan of the role that asks, or is one of several to choose from") {
  CHECK(idle_targets(catalog(), all_rows()) == Lines{});
}

TEST_CASE("the handovers of the diagram are there") {
  const auto hands_to = [](const std::string& giver, const std::string& taker) {
    const std::vector<Handover>& all = catalog().roles[catalog().find(giver).value().index].hands_to;
    return std::any_of(all.begin(), all.end(), [&](const Handover& one) { return catalog().roles[one.role].id == taker; });
  };
  CHECK(hands_to("ai-research-scientist", "ml-engineer"));
  CHECK(hands_to("data-scientist", "ml-engineer"));
  CHECK(hands_to("ml-engineer", "ai-developer"));
  CHECK(hands_to("ai-prompt-engineer", "ai-developer"));
}

TEST_CASE("every role asks for the search for work, and says how it is entered and left") {
  for (std::uint32_t role = 0; role < catalog().roles.size(); ++role) {
    CAPTURE(catalog().roles[role].id);
    CHECK(!catalog().roles[role].follows.en.empty());
    CHECK(!catalog().roles[role].follows.ko.empty());
    const auto should = steps_from_zero(catalog(), role, Level::Should);
    CHECK(should.count(catalog().find("apply-to-five").value().index) == 1);
  }
}

TEST_CASE("rows that are not served are found") {
  const std::string source = "[[source]]\nid = \"book\"\ntitle = \"book\"\n";
  const Catalog small = catalog_of(kFormat + source + step("read", "sources = [\"book#1\"]") + step("talk", "sources = [\"book#2\"]") +
                                   role("ai-consultant", "requires = [\"read\"]") + role("cook", "requires = [\"talk\"]"));
  CHECK(unserved(small, rows_in("A06\tbook#1\t*\tskill\tx\tread\nA09\tbook#1\t*\tstep\tx\t\nA10\tbook#1\t*\tstep\tx\ttalk\n"
                                "A11\tbook#2\t*\tstep\tx\ttalk raed\nA01\tbook#1\t*\tduty\tx\tread\nA14\tbook#1\t*\thabit\tx\tread book\n"
                                "M07\tbook#1\t*\tplan\tx\tcommand:plan command:plan/--weeks command:plane command:plan/--weaks\n")) ==
        Lines{"A09 no target", "A10 talk does not cite book#1", "A11 unknown raed", "A01 not practised", "A14 unknown book",
              "M07 unknown command:plane", "M07 unknown command:plan/--weaks"});
  CHECK(out_of_reach(small, rows_in("A06\tbook#1\tai-consultant\tskill\tx\tread\nA11\tbook#2\tai-consultant\tskill\tx\ttalk\n"
                                    "F01\tbook#2\t*\tskill\tx\ttalk\nI02\tbook#2\t*\tdomain\tx\tcook\n")) ==
        Lines{"A11 ai-consultant", "F01 ai-consultant"});
  CHECK(idle_targets(small, rows_in("A06\tbook#1\tai-consultant\tskill\tx\tread talk\nA07\tbook#2\tcook\tskill\tx\ttalk\n")) ==
        Lines{"A06 ai-consultant talk"});
  const Lines wrong = miscounted(rows_in("A00\tbook#1\t*\trole\tx\tread\nA00\tbook#1\t*\trole\tx\tread\n"));
  CHECK(wrong.size() == 175);  // the other 174 rows, and A00 twice
  CHECK(wrong.back() == "A00 twice");
}

TEST_SUITE_END();
