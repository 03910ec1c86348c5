// SPDX-License-Identifier: MIT
#include "report_facts.hpp"

#include "cairn/base/utf8.hpp"
#include "cairn/text/quantities.hpp"

#include <algorithm>
#include <utility>

namespace cairn {
namespace {

constexpr std::size_t kShownTitles = 6;
constexpr std::size_t kShownLines = 5;
constexpr std::size_t kShownReady = 3;

std::string studied_text(Language language, const PeriodReport& report) {
  const std::string studied = maybe_estimated(language, report.studied, report.estimated);
  if (report.planned == Minutes{0}) return studied;
  return say(
      language,
      {"report.studied-of",
       {{"studied", studied}, {"planned", report.planned}, {"percent", percent_text(report.studied.count(), report.planned.count())}}});
}

std::string finished_text(Language language, const PeriodReport& report) {
  std::vector<std::string> titles;
  for (const PeriodReport::Line& line : report.finished) titles.push_back(line.title.in(language));
  const bool is_week = report.period.kind == ReportPeriod::Kind::Week;
  const std::string none = say(language, is_week ? "report.none-finished" : "report.none-finished-then");
  const std::string list = titles.empty() ? none : list_of(language, titles, kShownTitles);
  if (report.planned_to_finish == 0) return list;
  const bool before = titles.empty() && report.finished_as_planned > 0;
  return say(language, {before ? "report.finished-before" : "report.finished-as-planned",
                        {{"list", list}, {"n", report.finished_as_planned}, {"all", report.planned_to_finish}}});
}

/// One step a line under one label: titles hold commas of their own.
void add_lines(std::vector<Fact>& facts, Language language, std::string_view label, const std::vector<PeriodReport::Line>& lines,
               std::string_view key) {
  for (std::size_t i = 0; i < std::min(kShownLines, lines.size()); ++i)
    facts.push_back({i == 0 ? say(language, label) : "", say(language, {key, {{"title", lines[i].title}, {"time", lines[i].minutes}}})});
  if (lines.size() > kShownLines)
    facts.push_back({"", say(language, {"change.more-items", {{"n", static_cast<std::int64_t>(lines.size() - kShownLines)}}})});
}

/// A week is kept, or it is not mentioned: what is missing stands under "moves on". Of several weeks some are.
Fact kept_fact(Language language, const PeriodReport& report) {
  const std::string label = say(language, "label.week");
  if (report.neutral) return {label, say(language, "report.neutral")};
  if (report.period.kind != ReportPeriod::Kind::Week) {
    if (report.weeks_planned == 0) return {};
    return {say(language, "label.weeks"),
            say(language, {"report.weeks-kept-of", {{"n", report.weeks_kept}, {"all", report.weeks_planned}}}),
            report.weeks_kept == report.weeks_planned ? Paint::Good : Paint::Plain};
  }
  if (!report.week_kept) return {};
  if (report.weeks_kept_in_a_row > 1)
    return {label, say(language, {"report.weeks-kept", {{"n", report.weeks_kept_in_a_row}}}), Paint::Good};
  return {label, say(language, "report.week-kept"), Paint::Good};
}

/// What is of today has no place in the report of a time long past.
bool is_recent(const PeriodReport& report) {
  return is_recent(report.period, report.daily.today);
}

std::string gap_text(Language language, const PeriodReport& report) {
  if (!report.gap) return {};
  const std::int64_t weeks = (days_between(report.gap->first, report.gap->last) + 1) / 7;
  return say(language,
             {"report.gap", {{"range", days_phrase(language, report.gap->first, report.gap->last, report.daily.today)}, {"n", weeks}}});
}

Phrase pace_text(Language language, const PeriodReport& report) {
  const Daily& daily = report.daily;
  if (!is_recent(report) || !daily.plan || is_completed(daily) || daily.today < daily.plan->input.start) return {};
  return pace_phrase(language, report.pace, daily.today);
}

void add_ready(std::vector<Fact>& facts, Language language, const PeriodReport& report) {
  if (!is_recent(report)) return;
  std::vector<std::string> titles;
  for (const OpenStep& step : report.daily.ready) titles.push_back(step.title.in(language));
  if (!titles.empty()) facts.push_back({say(language, "label.ready-now"), list_of(language, titles, kShownReady)});
}

/// A kind of step a line: "reading takes 120% of the estimate (5 steps)".
void add_calibration(std::vector<Fact>& facts, Language language, const PeriodReport& report) {
  std::string label = say(language, "label.estimates");
  for (const KindCalibration& kind : report.calibration) {
    const std::string what = say(language, "kind." + std::string(to_string(kind.kind)));
    const std::int64_t percent = kind.studied.count() * 100 / kind.estimate.count();
    facts.push_back(
        {std::exchange(label, ""), say(language, {"report.calibration", {{"kind", what}, {"percent", percent}, {"n", kind.steps}}})});
  }
}

/// A proof or note a line: "Read about pests: traces.jpg".
void add_words(std::vector<Fact>& facts, Language language, std::string_view label, const std::vector<PeriodReport::Words>& words,
               std::string PeriodReport::Words::*what) {
  std::size_t shown = 0, all = 0;
  for (const PeriodReport::Words& said : words) {
    if ((said.*what).empty() || ++all > kShownLines) continue;
    const std::string text = printable(said.*what);
    facts.push_back({shown++ == 0 ? say(language, label) : "",
                     said.id.empty() ? text : say(language, {"report.words", {{"title", said.title}, {"text", text}}})});
  }
  if (all > shown) facts.push_back({"", say(language, {"change.more-items", {{"n", static_cast<std::int64_t>(all - shown)}}})});
}

std::string finish_text(Language language, const PeriodReport& report) {
  if (report.forecast) return forecast_phrase(language, *report.forecast, report.daily.today);
  if (!report.daily.plan || is_completed(report.daily) || !report.pace.projected) return {};
  if (report.pace.deadline && !report.pace.past_deadline)
    return say(language, {"status.finish-and-target", {{"day", *report.pace.projected}, {"target", *report.pace.deadline}}});
  return say(language, {"status.finish", {{"day", *report.pace.projected}}});
}

}  // namespace

std::string report_heading(Language language, const PeriodReport& report) {
  const auto& [kind, first, last] = report.period;
  if (kind == ReportPeriod::Kind::Month) return say(language, {"report.heading-month", {{"month", month_and_year_text(language, first)}}});
  if (kind == ReportPeriod::Kind::Since) return say(language, {"report.heading-since", {{"day", first}}});
  const std::string range = date_range_text(language, first, last);
  if (report.plan_week < 1) return say(language, {"report.heading", {{"range", range}}});
  return say(language, {"report.heading-week", {{"n", report.plan_week}, {"all", report.plan_weeks}, {"range", range}}});
}

std::vector<Fact> report_facts(Language language, const PeriodReport& report) {
  std::vector<Fact> facts{{say(language, "label.gap"), gap_text(language, report)},
                          {say(language, "label.studied"), studied_text(language, report)},
                          {say(language, "label.finished"), finished_text(language, report)}};
  const bool is_week = report.period.kind == ReportPeriod::Kind::Week;
  add_lines(facts, language, is_week ? "label.moves-on" : "label.overdue", report.carried_over, "report.line-left");
  add_words(facts, language, "label.proof", report.words, &PeriodReport::Words::evidence);
  add_words(facts, language, "label.note", report.words, &PeriodReport::Words::note);
  facts.push_back(kept_fact(language, report));
  facts.push_back({say(language, "label.streak"), streak_value(language, report.daily.streak)});
  const Phrase pace = pace_text(language, report);
  facts.push_back({say(language, "label.pace"), pace.text, pace.how});
  if (report.daily.plan && is_completed(report.daily))
    facts.push_back({say(language, "label.finish"),
                     say(language, {"completed.heading", {{"title", titles_of(language, report.daily.plan->target_titles)}}}),
                     Paint::Good});
  facts.push_back({say(language, "label.finish"), finish_text(language, report)});
  add_calibration(facts, language, report);
  add_ready(facts, language, report);
  add_lines(facts, language, "label.next-week", report.next_week, "report.line");
  return facts;
}

std::string line_label(Language language, const ReportLine& line) {
  if (line.unit == LineUnit::Month) return month_and_year_text(language, line.days.first);
  if (line.unit == LineUnit::Day || line.days.first == line.days.last) return date_text(language, line.days.first);
  return date_range_text(language, line.days.first, line.days.last);
}

std::string line_unit_text(Language language, LineUnit unit) {
  switch (unit) {
    case LineUnit::Day: return say(language, "report.column-day");
    case LineUnit::Week: return say(language, "report.column-week");
    case LineUnit::Month: return say(language, "report.column-month");
  }
  return {};
}

std::string earned_text(Language language, const ReportLine& line) {
  return maybe_estimated(language, line.earned, line.estimated);
}

std::string earned_cell(Language language, const ReportLine& line) {
  return line.earned > Minutes{0} ? earned_text(language, line) : "-";
}

std::string planned_cell(Language language, const ReportLine& line) {
  return line.planned > Minutes{0} ? duration_text(language, line.planned) : "-";
}

std::string answer_command(Language language, const PeriodReport& report) {
  return say(language, {"report.question-answer", {{"id", report.question->id}}});
}

std::string answer_sentence(Language language, const PeriodReport& report) {
  return say(language, {"report.question-command", {{"command", answer_command(language, report)}}});
}

}  // namespace cairn
