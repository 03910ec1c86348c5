// SPDX-License-Identifier: MIT
#include "phrases.hpp"

#include "small_cairn.hpp"

#include "cairn/text/quantities.hpp"

#include <algorithm>

namespace cairn {
namespace {

std::string joined(const std::vector<std::string>& items, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < std::min(count, items.size()); ++i) out += (i > 0 ? ", " : "") + items[i];
  return out;
}

/// " and 2 more"
std::string and_more(Language language, std::size_t count) {
  return " " + say(language, {"list.and-more", {{"n", static_cast<std::int64_t>(count)}}});
}

/// Within so many days a date without its year is clear.
constexpr std::int64_t kYearIsMeant = 300;

}  // namespace

bool is_out_of_reach(const Pace& pace) {
  return pace.ahead <= -kOnTrack && !pace.to_catch_up;
}

Phrase pace_phrase(Language language, const Pace& pace, Date today) {
  if (pace.past_deadline && pace.deadline)
    return {say(language, {"pace.target-passed", {{"n", days_between(*pace.deadline, today)}}}), Paint::Notice};
  if (pace.ahead >= kOnTrack) return {say(language, {"pace.ahead", {{"time", pace.ahead}}}), Paint::Good};
  if (pace.ahead > -kOnTrack) return {say(language, "pace.on-track"), Paint::Good};
  if (is_out_of_reach(pace)) return {};
  return {say(language, {"pace.behind", {{"time", pace.ahead}}}), Paint::Notice};
}

std::string forecast_phrase(Language language, const Forecast& forecast, Date today) {
  if (!forecast.likely) return say(language, "status.finish-unknown");
  const Date last = std::max(forecast.cautious.value_or(*forecast.likely), forecast.deadline ? forecast.deadline->by : today);
  // Short is for tables in Korean.
  const DateStyle near = language == Language::Korean ? DateStyle::Normal : DateStyle::Short;
  const DateStyle style = days_between(today, std::max(last, *forecast.likely)) > kYearIsMeant ? DateStyle::Long : near;
  const std::string likely = date_text(language, *forecast.likely, style);
  std::string phrase =
      forecast.cautious ? say(language, {"forecast.about", {{"day", likely}, {"cautious", date_text(language, *forecast.cautious, style)}}})
                        : say(language, {"forecast.about-open", {{"day", likely}}});
  if (forecast.deadline)
    phrase = say(language, {"forecast.and-target",
                            {{"about", phrase},
                             {"target", date_text(language, forecast.deadline->by, style)},
                             {"percent", std::int64_t{forecast.deadline->percent}}}});
  return forecast.few_data ? say(language, {"forecast.few-data-phrase", {{"phrase", phrase}}}) : phrase;
}

std::string day_phrase(Language language, Date day, Date today) {
  return days_phrase(language, day, day, today);
}

std::string typed_duration(Minutes minutes) {
  const std::string hours = minutes.count() >= 60 ? std::to_string(minutes.count() / 60) + "h" : "";
  return minutes.count() % 60 == 0 && !hours.empty() ? hours : hours + std::to_string(minutes.count() % 60) + "m";
}

std::string days_phrase(Language language, Date first, Date last, Date today) {
  const bool far = std::max(days_between(today, last), days_between(first, today)) > kYearIsMeant;
  if (first == last) return date_text(language, first, far ? DateStyle::Long : DateStyle::Normal);
  return far ? say(language, {"page.days-long", {{"first", first}, {"last", last}}}) : date_range_text(language, first, last);
}

std::string clock_of(Language language, const RunningTimer& timer) {
  const std::string clock = to_hhmm(clock_at(timer.timer.began, timer.timer.utc_offset));
  if (timer.ran < Minutes{24 * 60}) return clock;
  return date_text(language, date_at(timer.timer.began, timer.timer.utc_offset)) + " " + clock;
}

void forgotten_timer(Lines& lines, const RunningTimer& timer) {
  if (!timer.forgotten()) return;
  lines.sentence({"timer.forgotten", {{"time", timer.ran}, {"counted", timer.counted()}}}, Paint::Notice);
}

void perhaps_forgotten(Lines& lines, const std::optional<RunningTimer>& timer) {
  if (timer && timer->forgotten()) lines.sentence({"timer.perhaps-forgotten", {{"counted", timer->counted()}}}, Paint::Notice);
}

std::vector<Fact> dates_to_keep(Language language, const std::vector<DateAhead>& dates) {
  std::vector<Fact> facts;
  for (const DateAhead& date : dates) {
    std::vector<Argument> arguments{{"title", date.title}, {"day", date.by}, {"percent", std::int64_t{date.percent}}};
    if (date.begin) arguments.push_back({"clock", to_hhmm(*date.begin)});
    if (date.likely) arguments.push_back({"likely", *date.likely});
    const std::string_view key = !date.likely                ? "date.open"
                                 : date.needed == Minutes{0} ? "date.pinned-ready"
                                 : date.begin                ? "date.pinned"
                                                             : "date.due";
    facts.push_back({facts.empty() ? say(language, "label.dates") : std::string{}, say(language, {key, std::move(arguments)}),
                     date.percent < 50 ? Paint::Notice : Paint::Plain});
  }
  return facts;
}

std::string streak_phrase(Language language, const Streak& streak) {
  if (streak.all_days == 0) return {};
  if (streak.days == 0) return say(language, {"streak.study-days", {{"n", streak.all_days}}});
  if (streak.days == 1 && streak.best > 1) return say(language, {"streak.new", {{"best", streak.best}}});
  return say(language, {"streak.days", {{"n", streak.days}}});
}

std::string streak_value(Language language, const Streak& streak) {
  if (streak.all_days == 0) return {};
  if (streak.days == 0) return say(language, {"streak.value-none", {{"best", streak.best}, {"all", streak.all_days}}});
  if (streak.days >= streak.best) return say(language, {"streak.value-best", {{"n", streak.days}}});
  return say(language, {"streak.value", {{"n", streak.days}, {"best", streak.best}}});
}

std::string steps_phrase(Language language, const Daily& daily) {
  return say(language, {"progress.steps", {{"n", daily.steps_finished}, {"all", daily.steps_all}}});
}

std::string with_id(Language language, const LocalizedText& title, const std::string& id) {
  return say(language, {"step.with-id", {{"title", title}, {"id", id}}});
}

std::string role_title(Language language, const LocalizedText& title, bool sketch) {
  return sketch ? say(language, {"roles.sketch", {{"title", title}}}) : title.in(language);
}

std::string state_text(Language language, StepState state) {
  switch (state) {
    case StepState::Done: return say(language, "state.done");
    case StepState::Known: return say(language, "state.known");
    case StepState::Skipped: return say(language, "state.skipped");
    case StepState::Open: break;
  }
  return say(language, "state.open");
}

std::string place_text(const SourcePlace& place) {
  std::string text = place.file;
  if (place.line > 0) text += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ":" + std::to_string(place.column);
  return text;
}

std::string titles_of(Language language, const std::vector<LocalizedText>& titles) {
  std::vector<std::string> texts;
  for (const LocalizedText& title : titles) texts.push_back(title.in(language));
  return joined(texts, texts.size());
}

std::string list_within(const Style& style, const std::vector<std::string>& items, std::size_t cells) {
  std::size_t most = 0;  // more items than these are too wide by themselves
  for (std::size_t width = 0; most < items.size() && width <= cells; ++most) width += display_width(items[most]);
  for (std::size_t count = most; count > 0; --count) {
    const std::string more = count < items.size() ? and_more(style.language, items.size() - count) : "";
    const std::string list = joined(items, count);
    if (display_width(list) + display_width(more) <= cells) return list + more;
    if (count == 1 && display_width(more) < cells) return cut_to(list, cells - display_width(more), style.ascii) + more;
  }
  return items.empty() ? "" : cut_to(items.front(), cells, style.ascii);
}

std::string list_of(Language language, const std::vector<std::string>& items, std::size_t count) {
  return joined(items, count) + (items.size() > count ? and_more(language, items.size() - count) : "");
}

std::string maybe_estimated(Language language, Minutes minutes, bool estimated) {
  return (estimated ? "~" : "") + duration_text(language, minutes);
}

std::string rhythm_text(Language language, Period every, Minutes minutes) {
  return say(language, {every == Period::Week ? "show.every-week" : "show.every-month", {{"time", minutes}}});
}

const std::string& link_of(Language language, const std::string& link, const std::string& link_ko) {
  return language == Language::Korean && !link_ko.empty() ? link_ko : link;
}

std::vector<Fact> how_to_begin(Language language, const OpenStep& step) {
  return {{say(language, "label.start-here"), step.start_here.in(language)},
          {say(language, "label.link"), link_of(language, step.link, step.link_ko)},
          {say(language, "label.done-when"), step.done_when.in(language)}};
}

void show_small_cairn(Lines& lines, const Style& style, const Daily& daily) {
  constexpr std::size_t kRoomy = 60;
  if (!daily.plan || style.width < kRoomy) return;
  for (const std::string& line : small_cairn(daily.steps_finished, daily.steps_all)) lines.verbatim("    " + line);
}

bool is_completed(const Daily& daily) {
  return daily.plan && daily.head.empty() && daily.remaining == Minutes{0};
}

namespace {

/// Weeks from the plan's start to the last study, begun ones counted; 0 where nothing was studied in it.
std::int64_t weeks_studied(const Daily& daily) {
  const Date start = daily.plan->input.start;
  return daily.streak.last && *daily.streak.last >= start ? days_between(start, *daily.streak.last) / 7 + 1 : 0;
}

}  // namespace

void completed(Lines& lines, Language language, const Daily& daily) {
  lines.sentence({"completed.heading", {{"title", titles_of(language, daily.plan->target_titles)}}}, Paint::Good);
  std::vector<Fact> facts{{say(language, "label.steps"), steps_phrase(language, daily)}};
  if (daily.steps_skipped > 0)
    facts.push_back({say(language, "label.skipped"), say(language, {"progress.skipped", {{"n", daily.steps_skipped}}})});
  if (daily.earned_in_plan > Minutes{0}) facts.push_back({say(language, "label.studied"), duration_text(language, daily.earned_in_plan)});
  if (const std::int64_t weeks = weeks_studied(daily); weeks > 0)
    facts.push_back({say(language, "label.took"),
                     say(language, {"completed.weeks", {{"n", weeks}, {"first", daily.plan->input.start}, {"last", *daily.streak.last}}})});
  facts.push_back({say(language, "label.streak"), streak_value(language, daily.streak)});
  lines.facts(facts);
  const bool habits = daily.plan->weekly_habits + daily.plan->monthly_habits > Minutes{0};
  lines.sentence({habits ? "completed.go-on" : "completed.go-on-without-habits", {}});
  lines.next({"cairn portfolio", "cairn roles", "cairn report"});
}

void no_plan(Lines& lines) {
  lines.sentence({"screen.no-plan", {}});
  lines.next({"cairn roles"});
}

void long_away(Lines& lines, const Daily& daily) {
  if (daily.missed_days >= kLongAway) lines.sentence({"screen.long-away", {{"n", daily.missed_days}}}, Paint::Faint);
}

}  // namespace cairn
