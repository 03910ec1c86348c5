// SPDX-License-Identifier: MIT
/// Answers about the record and about changed plans: undo, redo, the list of `log`, replan; as text and as JSON.
#pragma once

#include "cairn/planning/views.hpp"
#include "cairn/text/layout.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// `command`: "undo" or "redo".
std::string history_screen(const Style& style, const HistoryView& view, std::string_view command);
std::string history_json(const HistoryView& view, std::string_view command);

std::string logged_screen(const Style& style, const LoggedToday& logged);
std::string logged_json(const LoggedToday& logged);

std::string replan_screen(const Style& style, const ReplanView& view);
std::string replan_json(const ReplanView& view);

/// The numbered steps of a question.
std::string choice_screen(const Style& style, const std::vector<OpenStep>& steps);

}  // namespace cairn
