// SPDX-License-Identifier: MIT
/// What `assess` shows: a question, its details, the list of questions, what came of it.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/assessment.hpp"
#include "cairn/text/layout.hpp"

#include <string>

namespace cairn {

/// What the questions are about and what each answer does.
std::string assess_introduction(const Style& style);
/// The keys that can be typed.
std::string assess_keys(const Style& style);
/// The thing in question, its hours, and what somebody who has it can do. `number` counts from 1, `at_most` are left with this one.
std::string question_screen(const Style& style, const Catalog& catalog, const AssessmentQuestion& question, int number,
                            std::size_t at_most);
/// Every step of it with what it asks for.
std::string question_details(const Style& style, const Catalog& catalog, const AssessmentQuestion& question);
/// The open questions as a file of answers: a line each that is never broken, all else behind "# ".
std::string questions_screen(const Style& style, const Catalog& catalog, const AssessView& view);
/// Steps known, hours saved, the next step.
std::string assessed_screen(const Style& style, const AssessView& view);
std::string assess_json(const Catalog& catalog, const AssessView& view);

}  // namespace cairn
