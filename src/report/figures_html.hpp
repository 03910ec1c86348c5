// SPDX-License-Identifier: MIT
/// The figures of the report's page, each whole: heading, drawing, legend in words, data as a table (html_figure.hpp). States differ by
/// shape and by word, never by colour alone; drawings fit a phone and a page of paper without being scrolled.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/planning/daily.hpp"
#include "cairn/planning/figures.hpp"
#include "cairn/planning/plan_picture.hpp"
#include "cairn/planning/plan_timeline.hpp"

#include <string>

namespace cairn {

/// The small cairn: a stone for each fifth of the plan. Empty before the first.
std::string cairn_svg(Language language, const Daily& daily);
/// Half a year of days: a column for each week, Monday on top; squares grow with study.
std::string heatmap_figure(Language language, const Heatmap& heatmap);
/// What was studied as an area under what was planned, with the band between the likely and the cautious end.
std::string burn_up_figure(Language language, const BurnUp& burn_up, Date today);
/// A row for each step on one time axis: finished, late, ahead. Plans of more than 40 rows are folded by skill, open where one stands.
std::string timeline_figure(Language language, const PlanTimeline& timeline);
/// The skills in layers, each below what it needs.
std::string skill_map_figure(Language language, const PlanPicture& picture);

/// CSS of all of them.
std::string figures_style();

}  // namespace cairn
