// SPDX-License-Identifier: MIT
/// `history` and `undo --list`: what happened, newest first, one line a command.
#pragma once

#include "cairn/planning/views.hpp"
#include "cairn/text/layout.hpp"

#include <string>

namespace cairn {

/// `undoable`: the list is of what `undo` would take back.
std::string history_list_screen(const Style& style, const HistoryList& list, bool undoable);
std::string history_list_json(const HistoryList& list);

}  // namespace cairn
