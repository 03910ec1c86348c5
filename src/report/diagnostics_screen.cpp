// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"
#include "lines.hpp"
#include "phrases.hpp"

#include <algorithm>
#include <set>

namespace cairn {
namespace {

/// One line a diagnostic, never wrapped: editors and grep read these.
std::string diagnostic_text(const Style& style, const Diagnostic& diagnostic) {
  const bool error = diagnostic.severity == Severity::Error;
  const std::string place = place_text(diagnostic.place);
  std::string text = place.empty() ? "" : place + ": ";
  text += paint(style, error ? Paint::Bad : Paint::Notice, say(style.language, error ? "diagnostic.error" : "diagnostic.warning")) + ": ";
  const std::string what = say(style.language, diagnostic.message);
  text += diagnostic.hint
              ? say(style.language, {"diagnostic.with-hint", {{"message", what}, {"hint", say(style.language, *diagnostic.hint)}}})
              : what;
  text += '\n';
  std::size_t cells = 0;
  for (const auto& [message, where] : diagnostic.details) cells = std::max(cells, display_width(say(style.language, message)));
  for (const auto& [message, where] : diagnostic.details) {
    const std::string at = place_text(where);
    text += "    " + (at.empty() ? say(style.language, message) : pad_right(say(style.language, message), cells) + "   " + at) + '\n';
  }
  return text;
}

std::string count_text(Language language, const std::vector<Diagnostic>& diagnostics) {
  std::set<std::string> files;
  std::int64_t errors = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    files.insert(diagnostic.place.file);
    if (diagnostic.severity == Severity::Error) ++errors;
  }
  const auto warnings = static_cast<std::int64_t>(diagnostics.size()) - errors;
  const auto in_files = static_cast<std::int64_t>(files.size());
  if (warnings == 0) return say(language, {"diagnostic.count-errors", {{"errors", errors}, {"files", in_files}}});
  if (errors == 0) return say(language, {"diagnostic.count-warnings", {{"warnings", warnings}, {"files", in_files}}});
  return say(language, {"diagnostic.count-both", {{"errors", errors}, {"warnings", warnings}, {"files", in_files}}});
}

}  // namespace

std::string diagnostics_screen(const Style& style, const std::vector<Diagnostic>& diagnostics) {
  if (diagnostics.empty()) return say(style.language, "diagnostic.none") + "\n";
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += diagnostic_text(style, diagnostic);
  return text + count_text(style.language, diagnostics) + "\n";
}

std::string error_screen(const Style& style, const Error& error) {
  std::string text = "cairn: " + say(style.language, error.message()) + "\n";
  for (const Message& hint : error.hints()) text += say(style.language, hint) + "\n";
  return text;
}

}  // namespace cairn
