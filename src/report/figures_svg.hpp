// SPDX-License-Identifier: MIT
/// The figures of the weekly page. Lightness is never alone: squares grow with study, what is planned is dashed, what is finished is filled.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/planning/figures.hpp"
#include "cairn/planning/plan_picture.hpp"

#include <string>

namespace cairn {

/// Half a year of days: a column for each week, Monday on top.
std::string heatmap_svg(Language language, const Heatmap& heatmap);
/// What was earned as an area under what was planned, with the band between the likely and the cautious end.
std::string burn_up_svg(Language language, const BurnUp& burn_up, Date today);
/// A row for each skill, from its first session to its last; finished ones filled.
std::string timeline_svg(Language language, const PlanPicture& picture, Date today);
/// The skills in layers, each below what it needs.
std::string skill_map_svg(Language language, const PlanPicture& picture);

/// CSS of all of them.
std::string_view figures_style();

}  // namespace cairn
