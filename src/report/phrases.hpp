// SPDX-License-Identifier: MIT
/// What several screens say in the same words: pace, streak, how far, the end of a plan.
#pragma once

#include "cairn/planning/views.hpp"
#include "lines.hpp"

#include <string>
#include <vector>

namespace cairn {

/// Less than this ahead or behind is "on track": the shortest sitting.
inline constexpr Minutes kOnTrack{25};
/// From here on daily screens offer a new plan, in one line.
inline constexpr int kLongAway = 3;

/// A phrase with the colour that stands beside its words.
struct Phrase {
  std::string text;
  Paint how = Paint::Plain;
};

/// "on track", "1 h 30 min ahead", "2 h behind", "target date passed 3 days ago"; empty when it is too much to catch up: then only choices
/// help.
Phrase pace_phrase(Language language, const Pace& pace, Date today);
bool is_out_of_reach(const Pace& pace);

/// "about 3 May, cautiously 17 May; by 9 May: 61% (few data yet)"; with years where a date is far off.
std::string forecast_phrase(Language language, const Forecast& forecast, Date today);

/// "Mon 23 Nov", with its year where it is far off.
std::string day_phrase(Language language, Date day, Date today);
/// "Mon 23 Nov" or "23 to 29 Nov"; with years where one of them is far off.
std::string days_phrase(Language language, Date first, Date last, Date today);

/// "9h45m": as it is typed.
std::string typed_duration(Minutes minutes);

/// "19:30", where and when it was begun; after a day "Thu 26 Nov 19:30".
std::string clock_of(Language language, const RunningTimer& timer);
/// Says that a timer ran longer than is counted, and how to say better.
void forgotten_timer(Lines& lines, const RunningTimer& timer);
/// Of one that still runs: asks, and says what stopping it would count. Nothing where it has not run too long.
void perhaps_forgotten(Lines& lines, const std::optional<RunningTimer>& timer);

/// The due dates and fixed sittings ahead, a line each, the first one labelled.
std::vector<Fact> dates_to_keep(Language language, const std::vector<DateAhead>& dates);

/// "streak 6 days"; a new one is "new streak: 1 day (best 10)"; without one the study days so far.
std::string streak_phrase(Language language, const Streak& streak);
/// "12 days (best 21)", for a line that is labelled streak.
std::string streak_value(Language language, const Streak& streak);
/// "12 of 48 steps"
std::string steps_phrase(Language language, const Daily& daily);

/// "Model poisoning (model-poisoning)"
std::string with_id(Language language, const LocalizedText& title, const std::string& id);
/// "NLP Engineer (sketch)"
std::string role_title(Language language, const LocalizedText& title, bool sketch);
/// "done", "already known"
std::string state_text(Language language, StepState state);
/// "file:14:13", as compilers write it and editors read it.
std::string place_text(const SourcePlace& place);
/// "AI Developer, AI Engineer"
std::string titles_of(Language language, const std::vector<LocalizedText>& titles);
/// "A, B and 2 more": as many as fit `cells`, at least the first, which is cut.
std::string list_within(const Style& style, const std::vector<std::string>& items, std::size_t cells);
/// "A, B and 2 more": at most `count`.
std::string list_of(Language language, const std::vector<std::string>& items, std::size_t count);

/// "~6 h" for an estimate.
std::string maybe_estimated(Language language, Minutes minutes, bool estimated);

/// "30 min a week", of a habit
std::string rhythm_text(Language language, Period every, Minutes minutes);

/// The link in the learner's language where there is one.
const std::string& link_of(Language language, const std::string& link, const std::string& link_ko);
/// How to begin a step, where, and when it is done.
std::vector<Fact> how_to_begin(Language language, const OpenStep& step);

/// The small cairn of the plan, where the screen is wide enough for more than text.
void show_small_cairn(Lines& lines, const Style& style, const Daily& daily);

/// Nothing of the plan is open any more.
bool is_completed(const Daily& daily);
/// "Preparation completed", what was done, what could be next.
void completed(Lines& lines, Language language, const Daily& daily);
/// There is no plan: how to make one.
void no_plan(Lines& lines);
/// The one grey line after missed study days; nothing before.
void long_away(Lines& lines, const Daily& daily);

}  // namespace cairn
