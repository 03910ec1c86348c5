// SPDX-License-Identifier: MIT
/// What a calendar shows of a step: all that one needs to begin, on a phone. Part of plan_calendar.cpp and plan_todos.cpp.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/planning/plan.hpp"

#include <map>
#include <string>
#include <vector>

namespace cairn::exchange {

struct ShownStep {
  std::string summary, description, url;
  std::vector<std::string> categories;
};

/// By id: the plan's steps, and those it took for finished. Titles stand alone, without "2 of 3": the count of a step's sessions changes
/// with every plan, and a text may not change without its SEQUENCE.
std::map<std::string, ShownStep> shown_steps(const Plan& plan, Language language);

}  // namespace cairn::exchange
