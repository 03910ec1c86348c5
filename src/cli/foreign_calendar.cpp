// SPDX-License-Identifier: MIT
#include "cli/foreign_calendar.hpp"

#include "cairn/base/error.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/exchange/busy_lines.hpp"
#include "cli/answer.hpp"
#include "cli/child.hpp"
#include "cli/zone.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

namespace cairn::cli {
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostAnswer = 64U << 20U, kMostNotes = 5;

[[noreturn]] void refuse(std::string_view key, const std::string& file) {
  throw Error(ExitCode::Failure, {key, {{"file", printable(file)}}}, {{"hint.calendar-file", {}}});
}

std::string first_line(std::string_view said) {
  return printable(said.substr(0, std::min<std::size_t>(said.find('\n'), 200)));
}

/// Its answer, checked to have come to an end by itself.
ChildAnswer ask_reader(const std::string& file, const std::vector<std::string>& arguments) {
  std::error_code failed;
  const fs::file_status status = fs::status(file, failed);
  if (!fs::exists(status)) refuse("error.calendar-missing", file);
  if (!fs::is_regular_file(status)) refuse("error.calendar-no-file", file);
  auto answer = run_beside("cairn-calendar", arguments, file, kMostAnswer);
  if (!answer) throw Error(ExitCode::Failure, {"error.no-calendar-program", {}}, {{"hint.calendar-program", {}}});
  if (!answer->exit_code) refuse("error.calendar-too-much", file);
  if (*answer->exit_code != 0)
    throw Error(ExitCode::Failure, {"error.calendar-unreadable", {{"file", printable(file)}, {"what", first_line(answer->err)}}},
                {{"hint.calendar-file", {}}});
  return *std::move(answer);
}

/// What the reader left out, the first few lines of it.
void tell_left_out(const Context& context, const std::string& file, std::string_view said) {
  std::size_t lines = 0;
  while (!said.empty()) {
    const std::size_t end = said.find('\n');
    if (++lines <= kMostNotes) note(context, {"calendar.left-out", {{"file", file}, {"what", first_line(said)}}});
    said.remove_prefix(end == std::string_view::npos ? said.size() : end + 1);
  }
  if (lines > kMostNotes) note(context, {"calendar.left-out-more", {{"file", file}, {"n", static_cast<std::int64_t>(lines - kMostNotes)}}});
}

std::vector<BusySpan> appointments_in(const Context& context, const std::string& file, DateRange days) {
  const ChildAnswer answer = ask_reader(file, {"busy", to_iso(days.first), to_iso(days.last), local_tz(context.env.variable("TZ"))});
  auto spans = read_busy_lines(answer.out, days, local_offset_at);
  if (!spans) throw Error(ExitCode::Failure, {"error.other-calendar-program", {}}, {{"hint.calendar-program", {}}});
  tell_left_out(context, file, answer.err);
  return *std::move(spans);
}

}  // namespace

void let_read_appointments(Context& context) {
  auto read = std::make_shared<std::map<std::string, std::optional<std::vector<BusySpan>>>>();
  context.world.appointments = [&context, read](const std::string& file, DateRange days, bool must) {
    const auto known = read->find(file);
    if (known != read->end()) return known->second;
    try {
      return read->emplace(file, appointments_in(context, file, days)).first->second;
    } catch (const Error& error) {
      if (must) throw;
      note(context, error.message());
      note(context, {"calendar.as-before", {}});
      return read->emplace(file, std::nullopt).first->second;
    }
  };
}

std::string kept_path(const std::string& option, const std::string& typed) {
  const std::string path = fs::absolute(typed).lexically_normal().string();
  if (printable(path) != path)
    throw Error(ExitCode::Usage, {"error.path-unprintable", {{"option", option}, {"file", printable(path)}}}, {{"hint.rename-file", {}}});
  return path;
}

}  // namespace cairn::cli
