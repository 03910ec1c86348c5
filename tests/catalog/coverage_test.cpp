// SPDX-License-Identifier: MIT
// Whether the built-in catalog serves what the articles ask for. rows.tsv names it row by row: id, source#section, what is asked, and the
// ids that serve it. A to F are the article on five new jobs (a role each, F for all of them), all of it; the others are what the catalog
// has so far.
#include "built_in_files.hpp"
#include "graph_texts.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace cairn;
using namespace graph_texts;
using namespace built_in_files;

namespace {

/// Rows of one letter, `first` to `last`, all asked of one role; of every role if that is empty.
struct Group {
  char letter;
  int first, last;
  std::string role;
};
const std::vector<Group> kGroups = {
    {'A', 0, 15, "ai-consultant"},     {'B', 0, 12, "ai-prompt-engineer"},     {'C', 0, 16, "ai-customer-experience-specialist"},
    {'D', 0, 14, "ai-ethics-officer"}, {'E', 0, 17, "ai-security-specialist"}, {'F', 1, 5, ""}};

/// What one learns by doing only: the duties, then traits and experience.
const std::set<std::string> kPractised = {"A01", "A02", "A03", "A04", "A05", "B01", "B02", "B03", "B04", "C01", "C02",
                                          "C03", "C04", "C05", "D01", "D02", "D03", "D04", "D05", "E01", "E02", "E03",
                                          "E04", "E05", "N17", "N18", "A07", "A08", "A12", "A13", "B05", "B06", "B07",
                                          "B08", "B09", "B12", "C13", "D09", "D13", "E14", "F03", "F04", "F05"};

struct Row {
  std::string id, source, asked;
  std::vector<std::string> targets;
};

std::vector<Row> rows_of(std::istream& text) {
  std::vector<Row> rows;
  for (std::string line; std::getline(text, line);) {
    CAPTURE(line);
    REQUIRE(std::count(line.begin(), line.end(), '\t') == 3);
    std::istringstream fields(line);
    Row row;
    std::getline(fields, row.id, '\t');
    std::getline(fields, row.source, '\t');
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

std::set<std::uint32_t> steps_from_zero(const Catalog& catalog, std::uint32_t role) {
  std::set<std::uint32_t> steps;
  for (const SelectedStep& one : from_zero(catalog, role, Level::Should).steps) steps.insert(one.step);
  return steps;
}

const std::vector<std::string>& own_sources(const Catalog& catalog, ItemRef item) {
  switch (item.kind) {
    case ItemKind::Step:
      return catalog.steps[item.index].sources;
    case ItemKind::Skill:
      return catalog.skills[item.index].sources;
    case ItemKind::Role:
      return catalog.roles[item.index].sources;
    case ItemKind::Background:
      return catalog.backgrounds[item.index].sources;
    case ItemKind::Domain:
      return catalog.domains[item.index].sources;
    default:
      return catalog.habits[item.index].sources;
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

/// "B03 no target", "B03 unknown id", "B03 not cited", "B03 not practised"
Lines unserved(const Catalog& catalog, const std::vector<Row>& rows) {
  Lines wrong;
  for (const Row& row : rows) {
    if (row.targets.empty()) wrong.push_back(row.id + " no target");
    bool cited = false, practised = false;
    for (const std::string& id : row.targets) {
      const std::optional<ItemRef> item = catalog.find(id);
      if (!item || item->kind == ItemKind::Source) {
        wrong.push_back(row.id + " unknown " + id);
        continue;
      }
      if (!cites(catalog, *item, row.source)) continue;
      cited = true;
      practised = practised || practises(catalog, *item);
    }
    if (!cited) wrong.push_back(row.id + " not cited");
    if (kPractised.count(row.id) == 1 && !practised) wrong.push_back(row.id + " not practised");
  }
  return wrong;
}

/// "B03 ai-prompt-engineer": the role whose plan has nothing of the row.
Lines out_of_reach(const Catalog& catalog, const std::vector<Row>& rows) {
  Lines wrong;
  for (std::uint32_t role = 0; role < catalog.roles.size(); ++role) {
    const std::set<std::uint32_t> plan = steps_from_zero(catalog, role);
    for (const Row& row : rows) {
      const auto group = std::find_if(kGroups.begin(), kGroups.end(), [&](const Group& one) { return one.letter == row.id.front(); });
      if (group == kGroups.end() || (!group->role.empty() && group->role != catalog.roles[role].id)) continue;
      const bool met = std::any_of(row.targets.begin(), row.targets.end(), [&](const std::string& id) {
        const std::optional<ItemRef> item = catalog.find(id);
        return item && meets(catalog, role, plan, *item);
      });
      if (!met) wrong.push_back(row.id + ' ' + catalog.roles[role].id);
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

TEST_CASE("everything the article asks for has its row once") {
  CHECK(miscounted(all_rows()) == Lines{});
}

TEST_CASE("every row is served by something that names it as its source, and what is learned by doing by practice") {
  CHECK(unserved(catalog(), all_rows()) == Lines{});
}

TEST_CASE("who plans for a role meets what the article asks of it") {
  CHECK(out_of_reach(catalog(), all_rows()) == Lines{});
}

TEST_CASE("rows that are not served are found") {
  const std::string source = "[[source]]\nid = \"book\"\ntitle = \"book\"\n";
  const Catalog small = catalog_of(kFormat + source + step("read", "sources = [\"book#1\"]") + step("talk", "sources = [\"book#2\"]") +
                                   role("ai-consultant", "requires = [\"read\"]"));
  CHECK(unserved(small, rows_in("A06\tbook#1\tx\tread\nA09\tbook#1\tx\t\nA10\tbook#1\tx\ttalk\nA11\tbook#2\tx\ttalk raed\n"
                                "A01\tbook#1\tx\tread\nA14\tbook#1\tx\tread book\n")) ==
        Lines{"A09 no target", "A09 not cited", "A10 not cited", "A11 unknown raed", "A01 not practised", "A14 unknown book"});
  CHECK(out_of_reach(small, rows_in("A06\tbook#1\tx\tread\nA11\tbook#2\tx\ttalk\nF01\tbook#2\tx\ttalk\nB01\tbook#2\tx\ttalk\n")) ==
        Lines{"A11 ai-consultant", "F01 ai-consultant"});
  const Lines wrong = miscounted(rows_in("A00\tbook#1\tx\tread\nA00\tbook#1\tx\tread\n"));
  CHECK(wrong.size() == 84);  // the other 83 rows, and A00 twice
  CHECK(wrong.back() == "A00 twice");
}

TEST_SUITE_END();
