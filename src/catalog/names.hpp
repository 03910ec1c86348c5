// SPDX-License-Identifier: MIT
/// How the values of the catalog's enumerations are written in graph files, in the order of the enumerators.
#pragma once

#include <array>
#include <string_view>

namespace cairn {

inline constexpr std::array<std::string_view, 7> kItemKindNames = {"step", "skill", "role", "background", "domain", "habit", "source"};
inline constexpr std::array<std::string_view, 3> kLevelNames = {"must", "should", "could"};
inline constexpr std::array<std::string_view, 6> kStepKindNames = {"study", "reading", "practice", "project", "case-study", "exam"};
inline constexpr std::array<std::string_view, 3> kAccessNames = {"free", "register", "paid"};
inline constexpr std::array<std::string_view, 2> kPeriodNames = {"week", "month"};

}  // namespace cairn
