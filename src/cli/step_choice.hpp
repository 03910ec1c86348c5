// SPDX-License-Identifier: MIT
/// Which of today's steps is meant, asked on the terminal.
#pragma once

#include "cairn/report/record_screens.hpp"
#include "cli/context.hpp"
#include "cli/terminal.hpp"

namespace cairn::cli {

/// For ChangeRequest::choose; gives nothing without a terminal. REQUIRES: the context outlives it.
inline std::function<std::optional<std::size_t>(const std::vector<OpenStep>&)> chooser(Context& context) {
  return [&context](const std::vector<OpenStep>& steps) {
    if (!context.env.in_is_terminal) return std::optional<std::size_t>();
    context.env.err << choice_screen(context.style, steps);
    return ask_choice(context.env, say(context.style.language, "record.which-step"), steps.size());
  };
}

}  // namespace cairn::cli
