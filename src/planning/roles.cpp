// SPDX-License-Identifier: MIT
#include "cairn/planning/roles.hpp"

#include "cairn/planning/order.hpp"

#include <algorithm>

namespace cairn {
namespace {

RoleRow row_of(const Catalog& catalog, std::uint32_t index, const Knowledge& knowledge, const Knowledge& nothing) {
  const Role& role = catalog.roles[index];
  const Selection left = select_role(catalog, index, Level::Must, knowledge);
  RoleRow row{role.id, role.title, role.summary, 0, 0, left.effort, select_role(catalog, index, Level::Must, nothing).effort, false};
  row.steps_finished = static_cast<int>(left.finished.size());
  row.steps_all = row.steps_finished + static_cast<int>(left.steps.size() + left.skipped.size());
  row.sketch = role.sketch;
  return row;
}

/// Steps of a part, gathered by skill.
class PartBuilder {
 public:
  explicit PartBuilder(const Catalog& catalog) : catalog_(catalog), by_skill_(catalog.skills.size()) {}

  void add(const SelectedStep& selected) {
    const Step& step = catalog_.steps[selected.step];
    part_.steps += 1;
    part_.effort += selected.estimate;
    if (!step.skill) {
      lone_.push_back({step.id, step.title, 1, selected.estimate});
      return;
    }
    by_skill_[*step.skill].steps += 1;
    by_skill_[*step.skill].effort += selected.estimate;
  }

  RoleDiff::Part finish() {
    for (std::size_t i = 0; i < by_skill_.size(); ++i) {
      if (by_skill_[i].steps == 0) continue;
      by_skill_[i].id = catalog_.skills[i].id;
      by_skill_[i].title = catalog_.skills[i].title;
      part_.rows.push_back(std::move(by_skill_[i]));
    }
    part_.rows.insert(part_.rows.end(), lone_.begin(), lone_.end());
    return std::move(part_);
  }

 private:
  const Catalog& catalog_;
  std::vector<RoleDiff::Row> by_skill_, lone_;
  RoleDiff::Part part_;
};

RoleDiff::Side side_of(const Role& role, const Selection& all, const Selection& left) {
  return {role.id, role.title, role.sketch, static_cast<int>(all.steps.size()), all.effort, left.effort};
}

std::vector<bool> marks_of(const Catalog& catalog, const Selection& selection) {
  std::vector<bool> marks(catalog.steps.size());
  for (const SelectedStep& step : selection.steps) marks[step.step] = true;
  return marks;
}

/// The parts of about `parts` equal efforts: a part ends with the skill that reaches its share.
std::vector<PathPart> cut(const std::vector<PathPart>& pieces, Minutes effort, int parts) {
  std::vector<PathPart> path;
  Minutes before{0};
  for (const PathPart& piece : pieces) {
    const auto share = static_cast<std::size_t>(before.count() * parts / std::max<std::int64_t>(effort.count(), 1));
    if (path.empty() || share >= path.size()) path.emplace_back();
    path.back().skills.insert(path.back().skills.end(), piece.skills.begin(), piece.skills.end());
    path.back().effort += piece.effort;
    before += piece.effort;
  }
  return path;
}

}  // namespace

Knowledge no_knowledge(const Catalog& catalog) {
  return {std::vector<StepRecord>(catalog.steps.size())};
}

Selection select_role(const Catalog& catalog, std::uint32_t role, Level level, const Knowledge& knowledge) {
  Goal goal;
  goal.targets = {{ItemKind::Role, role}};
  goal.level = level;
  return select(catalog, goal, knowledge);
}

std::vector<RoleRow> compare_roles(const Catalog& catalog, const Knowledge& knowledge) {
  const Knowledge nothing = no_knowledge(catalog);
  std::vector<RoleRow> rows;
  for (std::uint32_t index = 0; index < catalog.roles.size(); ++index) rows.push_back(row_of(catalog, index, knowledge, nothing));
  std::stable_sort(rows.begin(), rows.end(), [](const RoleRow& a, const RoleRow& b) { return a.left < b.left; });
  return rows;
}

RoleDiff diff_roles(const Catalog& catalog, std::uint32_t first, std::uint32_t second, Level level, const Knowledge& knowledge) {
  const Knowledge nothing = no_knowledge(catalog);
  const Selection of_first = select_role(catalog, first, level, nothing), of_second = select_role(catalog, second, level, nothing);
  const std::vector<bool> in_first = marks_of(catalog, of_first), in_second = marks_of(catalog, of_second);
  PartBuilder shared(catalog), only_first(catalog), only_second(catalog);
  for (const SelectedStep& step : of_first.steps) (in_second[step.step] ? shared : only_first).add(step);
  for (const SelectedStep& step : of_second.steps) {
    if (!in_first[step.step]) only_second.add(step);
  }
  const Selection left_first = select_role(catalog, first, level, knowledge);
  Knowledge after_first = knowledge;
  for (const SelectedStep& step : left_first.steps) after_first.steps[step.step].state = StepState::Done;
  const Selection rest = select_role(catalog, second, level, after_first);
  RoleDiff diff;
  diff.first = side_of(catalog.roles[first], of_first, left_first);
  diff.second = side_of(catalog.roles[second], of_second, select_role(catalog, second, level, knowledge));
  diff.level = level;
  diff.shared = shared.finish();
  diff.only_first = only_first.finish();
  diff.only_second = only_second.finish();
  diff.steps_to_switch = static_cast<int>(rest.steps.size());
  diff.to_switch = rest.effort;
  return diff;
}

std::vector<PathPart> path_of(const Selection& selection) {
  std::vector<std::size_t> open(selection.skills.size(), 0);
  for (const SelectedStep& step : selection.steps) {
    if (step.skill) ++open[*step.skill];
  }
  std::vector<PathPart> pieces;
  Minutes since{0};
  for (const StudyOrder order = study_order(selection); const std::uint32_t position : order.steps) {
    const SelectedStep& step = selection.steps[position];
    since += step.remaining;
    if (step.skill && --open[*step.skill] > 0) continue;
    pieces.push_back(
        {{step.skill ? ItemRef{ItemKind::Skill, selection.skills[*step.skill].skill} : ItemRef{ItemKind::Step, step.step}}, since});
    since = Minutes{0};
  }
  constexpr std::size_t kWorthCutting = 6;
  return cut(pieces, selection.effort, pieces.size() < kWorthCutting ? 1 : 3);
}

}  // namespace cairn
