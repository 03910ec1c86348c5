// SPDX-License-Identifier: MIT
#include "cli/plan_options.hpp"

#include "cairn/base/error.hpp"
#include "cairn/base/utf8.hpp"
#include "cli/arguments.hpp"
#include "cli/foreign_calendar.hpp"

namespace cairn::cli {

namespace {

constexpr int kMostWeeks = 520;
constexpr Minutes kMostHours{7 * 16 * 60};
constexpr Minutes kShortestSession{15}, kLongestSession{8 * 60};

Date local_today(const Context& context) {
  return date_at(context.world.now, context.world.utc_offset);
}

Minutes weekly_hours(const std::string& text) {
  const Minutes minutes = duration_of("--hours", text, true);
  if (minutes > kMostHours) {
    throw Error(ExitCode::Usage, {"error.too-many-hours", {{"value", text}, {"most", kMostHours}}}, {{"hint.duration-form", {}}});
  }
  return minutes;
}

Minutes session_length(const std::string& text) {
  const Minutes minutes = duration_of("--session", text, true);
  if (minutes < kShortestSession || minutes > kLongestSession || minutes.count() % 5 != 0) {
    throw Error(ExitCode::Usage, {"error.session-length", {{"value", text}, {"least", kShortestSession}, {"most", kLongestSession}}},
                {{"hint.duration-form", {}}});
  }
  return minutes;
}

/// "exam=2027-03-01" -> the id and what stands behind the sign.
std::pair<std::string, std::string> dated_id(const std::string& text, std::string_view error, std::string_view hint,
                                             std::string_view option) {
  const std::size_t sign = text.rfind('=');
  if (sign == std::string::npos || sign == 0 || sign + 1 == text.size()) {
    throw Error(ExitCode::Usage, {error, {{"option", std::string(option)}, {"value", printable(text)}}}, {{hint, {}}});
  }
  return {text.substr(0, sign), text.substr(sign + 1)};
}

PlanCommand::Due due_of(const std::string& text, Date start) {
  const auto [id, date] = dated_id(text, "error.bad-due", "hint.due-form", "--due");
  const Date by = date_of("--due", date);
  if (by < start) throw Error(ExitCode::Usage, {"error.date-passed", {{"option", std::string("--due")}, {"date", by}, {"start", start}}});
  return {id, by};
}

PlanCommand::PinAt pin_of(const std::string& text, Date start) {
  const auto [id, at] = dated_id(text, "error.bad-pin", "hint.pin-form", "--pin");
  const std::size_t letter = at.find('T');
  const auto begin = letter == std::string::npos ? std::nullopt : parse_time_of_day(at.substr(letter + 1));
  if (!begin || *begin >= TimeOfDay{24 * 60}) {
    throw Error(ExitCode::Usage, {"error.bad-pin", {{"option", std::string("--pin")}, {"value", printable(text)}}},
                {{"hint.pin-form", {}}});
  }
  const Date day = date_of("--pin", at.substr(0, letter));
  if (day < start) throw Error(ExitCode::Usage, {"error.date-passed", {{"option", std::string("--pin")}, {"date", day}, {"start", start}}});
  return {id, day, *begin};
}

/// `none` alone empties the list.
std::vector<std::string> calendars_of(const std::vector<std::string>& typed) {
  if (typed == std::vector<std::string>{"none"}) return {};
  std::vector<std::string> files;
  for (const std::string& file : typed) files.push_back(kept_path("--busy", file));
  return files;
}

}  // namespace

PlanCommand command_of(const PlanOptions& options, const Context& context) {
  PlanCommand command;
  command.targets = options.targets;
  command.know = options.know;
  command.backgrounds = options.backgrounds;
  command.domains = options.domains;
  command.prefer = options.prefer;
  command.focus = options.focus;
  command.fit = options.fit;
  command.dry_run = options.dry_run;
  if (!options.weeks.empty() && !options.deadline.empty()) {
    throw Error(ExitCode::Usage, {"error.not-together", {{"option", std::string("--weeks")}, {"other", std::string("--by")}}});
  }
  if (!options.weeks.empty()) command.weeks = count_of("--weeks", options.weeks, 1, kMostWeeks);
  if (!options.hours.empty() && !options.availability.empty())
    throw Error(ExitCode::Usage, {"error.not-together", {{"option", std::string("--hours")}, {"other", std::string("--availability")}}});
  if (!options.hours.empty()) command.per_week = weekly_hours(options.hours);
  if (!options.availability.empty()) command.availability = availability_of("--availability", options.availability);
  if (!options.session.empty()) command.longest_session = session_length(options.session);
  if (!options.start.empty()) command.start = day_of(context.world, "--start", options.start);
  const Date first = command.start.value_or(local_today(context) + date::days{1});
  for (const std::string& text : options.due) command.due.push_back(due_of(text, first));
  for (const std::string& text : options.pins) command.pins.push_back(pin_of(text, first));
  if (!options.deadline.empty()) {
    command.deadline = date_of("--by", options.deadline);
    if (*command.deadline < first || *command.deadline < local_today(context)) {
      throw Error(ExitCode::Usage, {"error.deadline-passed", {{"date", *command.deadline}, {"start", first}}}, {{"hint.date-form", {}}});
    }
  }
  if (!options.busy.empty()) command.busy = calendars_of(options.busy);
  command.level = level_of("--level", options.level);
  return command;
}

}  // namespace cairn::cli
