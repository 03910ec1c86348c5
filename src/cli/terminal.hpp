// SPDX-License-Identifier: MIT
/// How the answer shall look, decided once from what was typed and from the environment.
#pragma once

#include "cairn/text/layout.hpp"
#include "cli/env.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cairn::cli {

/// `--lang`, else LC_ALL, LC_MESSAGES, LANG (the first that is set): Korean when it begins with "ko". Anything else typed is an Error,
/// exit 2.
Language language_of(const std::string& typed, const Env& env);

/// --color always|never|auto; auto: a terminal, TERM not "dumb", NO_COLOR not set. CLICOLOR_FORCE (not "0") colours without a terminal.
bool color_of(const std::string& typed, const Env& env);

/// Without blanks and line ends at either end.
std::string trimmed(std::string_view text);

/// One line from the learner after `prompt`, trimmed, in NFC; empty at the end of the input.
std::optional<std::string> ask_line(const Env& env, const std::string& prompt);

/// A question to be answered y or n on the terminal; `otherwise` when there is none or no answer.
bool ask_yes_no(const Env& env, const std::string& question, bool otherwise);

/// A number from 1 to `choices`, as index from 0; empty when there is no terminal or no such answer.
std::optional<std::size_t> ask_choice(const Env& env, const std::string& question, std::size_t choices);

}  // namespace cairn::cli
