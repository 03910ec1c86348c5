// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::size_t kBarCells = 40;

std::string by_text(Language language, const std::optional<Date>& day) {
  if (!day) return say(language, "forecast.never");
  return say(language, {"forecast.by", {{"day", date_text(language, *day, DateStyle::Long)}}});
}

std::vector<Fact> dates(Language language, const Forecast& forecast) {
  std::vector<Fact> facts;
  facts.push_back({say(language, "label.likely"),
                   forecast.likely ? say(language, {"forecast.likely", {{"day", date_text(language, *forecast.likely, DateStyle::Long)}}})
                                   : say(language, "forecast.never")});
  facts.push_back({say(language, "label.cautious"), by_text(language, forecast.cautious)});
  facts.push_back({say(language, "label.late"), by_text(language, forecast.late)});
  if (forecast.deadline)
    facts.push_back({say(language, "label.target"), say(language, {"forecast.by-target",
                                                                   {{"day", date_text(language, forecast.deadline->by, DateStyle::Long)},
                                                                    {"percent", std::int64_t{forecast.deadline->percent}}}})});
  return facts;
}

/// Rising from the first Sunday worth a word to certainty; the bar stands last, its block is of ambiguous width.
void chart(Lines& lines, const Style& style, const Forecast& forecast) {
  if (forecast.weeks.size() < 2) return;
  using enum TextTable::Align;
  TextTable table{{Left, Right, Left}};
  const std::size_t cells = std::clamp<std::size_t>(style.width > 40 ? style.width - 40 : 0, 10, kBarCells);
  for (const FinishChance& chance : forecast.weeks)
    table.row({say(style.language, {"forecast.by", {{"day", date_text(style.language, chance.by)}}}), std::to_string(chance.percent) + "%",
               bar(style, chance.percent, 100, cells)});
  lines.blank();
  lines.table(table);
  lines.blank();
}

std::vector<Fact> basis(Language language, const Forecast& forecast) {
  const auto percent = [&](std::string_view key, int value) { return say(language, {key, {{"percent", std::int64_t{value}}}}); };
  std::vector<Fact> facts{{say(language, "label.based-on"), percent("forecast.effort", forecast.effort_percent)},
                          {"", percent("forecast.attendance", forecast.attendance_percent)}};
  facts.push_back({"", forecast.few_data ? say(language, "forecast.few-data")
                                         : say(language, {"forecast.own-data", {{"n", std::int64_t{forecast.windows}}}})});
  return facts;
}

}  // namespace

std::string forecast_screen(const Style& style, const ForecastView& view) {
  Lines lines{style};
  const Daily& daily = view.daily;
  if (!daily.plan) {
    no_plan(lines);
    return lines.take();
  }
  if (!view.forecast) {
    lines.sentence({"forecast.nothing-left", {}});
    lines.next({"cairn status"});
    return lines.take();
  }
  const std::int64_t open = daily.steps_all - daily.steps_finished - daily.steps_skipped;
  lines.sentence(
      {"forecast.heading", {{"title", titles_of(style.language, daily.plan->target_titles)}, {"n", open}, {"time", daily.remaining}}},
      Paint::Strong);
  std::vector<Fact> facts = dates(style.language, *view.forecast);
  for (Fact& date : dates_to_keep(style.language, view.dates)) facts.push_back(std::move(date));
  lines.facts(facts);
  chart(lines, style, *view.forecast);
  lines.facts(basis(style.language, *view.forecast));
  lines.next({"cairn status", "cairn replan"});
  return lines.take();
}

}  // namespace cairn
