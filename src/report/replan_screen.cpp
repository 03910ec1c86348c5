// SPDX-License-Identifier: MIT
#include "order_screen.hpp"
#include "plan_change.hpp"

#include "cairn/report/record_screens.hpp"
#include "cairn/text/quantities.hpp"
#include "phrases.hpp"

namespace cairn {
namespace {

constexpr std::size_t kShownTitles = 3;

std::vector<std::string> texts_of(Language language, const std::vector<LocalizedText>& titles) {
  std::vector<std::string> texts;
  for (const LocalizedText& title : titles) texts.push_back(title.in(language));
  return texts;
}

/// "Sat 15 May 2027, 21 days later than Sat 24 Apr 2027"
std::string finish_text(Language language, const ReplanView& view) {
  const Date finish = view.outcome.plan.finish;
  const std::int64_t later = days_between(view.finish_before, finish);
  if (later == 0) return date_text(language, finish, DateStyle::Long);
  return say(language, {later > 0 ? "plan.replan-later" : "plan.replan-earlier",
                        {{"finish", finish}, {"before", view.finish_before}, {"n", later > 0 ? later : -later}}});
}

/// What moved the dates: study against plan, and estimates that changed.
std::string why_text(Language language, const ReplanView& view) {
  std::string text;
  if (view.planned_until_today > Minutes{0})
    text = say(language, {"plan.replan-studied", {{"planned", view.planned_until_today}, {"studied", view.earned}}});
  if (view.grown != Minutes{0}) {
    text += text.empty() ? "" : "; ";
    text += say(language, {view.grown > Minutes{0} ? "plan.replan-grown" : "plan.replan-shrunk", {{"time", view.grown}}});
  }
  return text;
}

/// The order is what people get used to: why it changed, or did not.
std::string order_text(Language language, const ReplanView& view) {
  if (!view.outcome.order_choice) return {};
  const OrderChoice& choice = *view.outcome.order_choice;
  if (!choice.kept) return say(language, {"plan.replan-order-changed", {{"percent", gain_of(choice)}}});
  if (view.reordered) return say(language, "plan.replan-order-adapted");
  if (choice.cost_best >= choice.cost_before) return say(language, "plan.replan-order-kept");
  return say(language, {"plan.replan-order-near", {{"percent", gain_of(choice)}, {"least", std::int64_t{kLeastGainPercent}}}});
}

/// A due date that the new plan cannot keep: what comes first is more than there is until then.
std::string missed_text(Language language, const Plan& plan, const MissedDate& missed) {
  LocalizedText title{missed.id, missed.id};
  for (const PlannedSkill& skill : plan.skills)
    if (skill.id == missed.id) title = skill.title;
  for (const PlannedStep& step : plan.steps)
    if (step.id == missed.id) title = step.title;
  return say(language, {"plan.replan-missed", {{"title", title}, {"day", missed.by}, {"time", missed.needed - missed.available}}});
}

}  // namespace

void plan_change(Lines& lines, const Style& style, const ReplanView& view) {
  const Language language = style.language;
  const Plan& plan = view.outcome.plan;
  lines.sentence({view.dry_run ? "plan.replan-would" : "plan.replan-done",
                  {{"kept", std::int64_t{view.kept}},
                   {"moved", std::int64_t{view.moved}},
                   {"added", std::int64_t{view.added}},
                   {"dropped", std::int64_t{view.dropped}}}});
  const Minutes per_week = plan.input.availability.per_week();
  const auto titled = [&](const std::vector<LocalizedText>& titles) {
    return titles.empty() ? std::string() : list_of(language, texts_of(language, titles), kShownTitles);
  };
  lines.facts(
      {{say(language, "plan.replan-finish"), finish_text(language, view)},
       {say(language, "plan.replan-why"), why_text(language, view)},
       {say(language, "plan.replan-pace"),
        per_week == view.per_week_before ? duration_text(language, per_week)
                                         : say(language, {"plan.replan-pace-was", {{"pace", per_week}, {"before", view.per_week_before}}})},
       {say(language, "plan.replan-order"), order_text(language, view)},
       {say(language, "plan.replan-added"), titled(view.added_titles)},
       {say(language, "plan.replan-dropped"), titled(view.dropped_titles)},
       {say(language, "plan.replan-reworded"), titled(view.reworded_titles)}});
  if (view.outcome.missed) lines.text(missed_text(language, plan, *view.outcome.missed));
}

namespace {

std::string way_text(Language language, const ReplanView& view, const WayOn& way) {
  const std::int64_t later = days_between(view.finish_before, way.finish);
  const std::string finish = day_phrase(language, way.finish, view.outcome.plan.input.start);
  switch (way.kind) {
    case WayOn::Kind::KeepPace:
      return say(language,
                 {later > 0 ? "status.keep-pace-later" : "status.keep-pace", {{"time", way.per_week}, {"day", finish}, {"n", later}}});
    case WayOn::Kind::KeepDate:
      if (!way.possible) return say(language, "status.keep-date-impossible");
      return say(language, {"status.keep-date", {{"time", way.per_week}, {"day", finish}}});
    case WayOn::Kind::KeepBoth:
      if (!way.possible) return say(language, "status.keep-both-impossible");
      if (way.left_out_steps == 0) return say(language, {"status.keep-both-whole", {{"day", finish}}});
      return say(language, {"status.keep-both-out", {{"n", way.left_out_steps}, {"time", way.left_out_effort}, {"day", finish}}});
  }
  return {};
}

/// The pace as it is keeps the date already.
bool says_the_same(const WayOn& way, const WayOn& other) {
  return way.kind == WayOn::Kind::KeepDate && way.possible && other.per_week == way.per_week && other.finish == way.finish;
}

/// Commands line up, as in `status`. One way alone is no choice.
void ways(Lines& lines, Language language, const ReplanView& view) {
  std::vector<Fact> facts;
  for (const WayOn& way : view.ways) {
    if (says_the_same(way, view.ways.front())) continue;
    const std::string_view option = way.kind == WayOn::Kind::KeepDate ? " --keep-date" : way.kind == WayOn::Kind::KeepBoth ? " --fit" : "";
    facts.push_back({"cairn replan" + std::string(option), way_text(language, view, way)});
  }
  if (facts.size() < 2) return;
  lines.sentence({"plan.replan-ways", {}});
  lines.facts(facts);
}

}  // namespace

std::string replan_screen(const Style& style, const ReplanView& view) {
  Lines lines{style};
  if (view.outcome.misfit) {
    lines.sentence({"plan.replan-no-date", {{"deadline", view.outcome.misfit->deadline}}});
    if (view.dry_run) ways(lines, style.language, view);
    lines.sentence({"record.dry-run", {}});
    return lines.take();
  }
  if (!view.changed) {
    const bool finished = view.outcome.already_reached;
    lines.sentence({finished ? "plan.replan-finished" : "plan.replan-same", {}});
    lines.next({finished ? "cairn roles" : "cairn today"});
    return lines.take();
  }
  plan_change(lines, style, view);
  if (view.dry_run) {
    ways(lines, style.language, view);
    lines.sentence({"record.dry-run", {}});
  } else {
    lines.next({"cairn today", "cairn export ical -o plan.ics", "cairn undo"});
  }
  return lines.take();
}

}  // namespace cairn
