// SPDX-License-Identifier: MIT
#include "order_screen.hpp"

#include "cairn/text/quantities.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace cairn {
namespace {

std::string with_one_decimal(std::int64_t tenths) {
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

/// Rounded up, at least 0.
std::string percent_of(std::int64_t part, std::int64_t whole) {
  const std::int64_t thousandth = std::max<std::int64_t>(whole / 1000, 1);
  return with_one_decimal(std::max<std::int64_t>(part + thousandth - 1, 0) / thousandth);
}

std::string titles_between(Language language, const Plan& plan, const StudyBlock& block) {
  std::vector<std::string> titles;
  for (std::size_t place = block.first; place < block.first + block.count; ++place) titles.push_back(plan.steps[place].title.in(language));
  return list_of(language, titles, 4);
}

std::string held_text(Language language, const PlanOutcome& outcome, const StudyBlock& block) {
  std::vector<std::string> titles;
  for (const std::uint32_t skill : block.skills) titles.push_back(outcome.plan.skills[skill].title.in(language));
  return list_of(language, titles, titles.size());
}

}  // namespace

std::string value_an_hour(const StudyBlock& block) {
  return block.minutes > Minutes{0} ? with_one_decimal(block.weight * 600 / block.minutes.count()) : "";
}

std::string most_distance(const StudyOrder& order) {
  return order.proven() ? "0.0" : percent_of(order.cost - order.lower_bound, order.lower_bound);
}

std::string gain_of(const OrderChoice& choice) {
  return percent_of(choice.cost_before - choice.cost_best, choice.cost_before);
}

void order_explained(Lines& lines, const Style& style, const PlanOutcome& outcome) {
  const Language language = style.language;
  const StudyOrder& order = outcome.order;
  lines.blank();
  lines.sentence({"order.heading", {}}, Paint::Strong);
  if (outcome.dates_moved) {
    lines.sentence({"order.dates", {}});
    return;
  }
  if (order.proven())
    lines.sentence({"order.proven", {}});
  else if (order.rounded)
    lines.sentence({"order.rounded", {}});
  else
    lines.sentence({"order.within", {{"percent", most_distance(order)}}});
  lines.sentence({"order.rule", {}});
  using enum TextTable::Align;
  TextTable table{{Right, Right, Right, Left}};
  table.row({say(language, "order.column-group"), say(language, "order.column-time"), say(language, "order.column-value"),
             say(language, "order.column-steps")});
  for (std::size_t i = 0; i < order.blocks.size(); ++i) {
    const StudyBlock& block = order.blocks[i];
    table.row({std::to_string(i + 1), duration_text(language, block.minutes), value_an_hour(block),
               titles_between(language, outcome.plan, block)});
    const std::string held = held_text(language, outcome, block);
    if (!held.empty()) table.row({"", "", "", say(language, {"order.held", {{"titles", held}}})});
  }
  lines.table(table);
}

}  // namespace cairn
