// SPDX-License-Identifier: MIT
#include "cli/terminal.hpp"

#include "cairn/base/error.hpp"
#include "cairn/base/utf8.hpp"

#include <istream>
#include <ostream>

namespace cairn::cli {

namespace {

std::string first_set(const Env& env, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (const auto value = env.variable(name); value && !value->empty()) return *value;
  }
  return {};
}

}  // namespace

Language language_of(const std::string& typed, const Env& env) {
  if (typed == "ko") return Language::Korean;
  if (typed == "en") return Language::English;
  if (!typed.empty())
    throw Error(ExitCode::Usage,
                {"error.bad-choice", {{"option", std::string("--lang")}, {"value", printable(typed)}, {"choices", std::string("en, ko")}}});
  return first_set(env, {"LC_ALL", "LC_MESSAGES", "LANG"}).starts_with("ko") ? Language::Korean : Language::English;
}

bool color_of(const std::string& typed, const Env& env) {
  if (typed == "always") return true;
  if (typed == "never") return false;
  if (!typed.empty() && typed != "auto") {
    throw Error(ExitCode::Usage,
                {"error.bad-choice",
                 {{"option", std::string("--color")}, {"value", printable(typed)}, {"choices", std::string("auto, always, never")}}});
  }
  if (!first_set(env, {"NO_COLOR"}).empty()) return false;
  if (const std::string forced = first_set(env, {"CLICOLOR_FORCE"}); !forced.empty() && forced != "0") return true;
  return env.out_is_terminal && first_set(env, {"TERM"}) != "dumb";
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first));
}

std::optional<std::string> ask_line(const Env& env, const std::string& prompt) {
  env.err << prompt << ' ' << std::flush;
  std::string line;
  if (std::getline(env.in, line)) return to_nfc(trimmed(line));
  env.err << '\n';
  return std::nullopt;
}

bool ask_yes_no(const Env& env, const std::string& question, bool otherwise) {
  if (!env.in_is_terminal) return otherwise;
  env.err << question << " [y/n] " << std::flush;
  std::string answer;
  if (!std::getline(env.in, answer)) return false;
  return answer.starts_with("y") || answer.starts_with("Y") || answer.starts_with("ㅛ") || answer.starts_with("네");
}

std::optional<std::size_t> ask_choice(const Env& env, const std::string& question, std::size_t choices) {
  if (!env.in_is_terminal) return std::nullopt;
  env.err << question << ' ' << std::flush;
  std::string answer;
  if (!std::getline(env.in, answer) || answer.size() != 1 || answer[0] < '1') return std::nullopt;
  const auto index = static_cast<std::size_t>(answer[0] - '1');
  return index < choices ? std::optional(index) : std::nullopt;
}

}  // namespace cairn::cli
