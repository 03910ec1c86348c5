// SPDX-License-Identifier: MIT
/// Roles beside one another: how far each one is, what two of them share, and the path through one.
#pragma once

#include "cairn/planning/views.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cairn {

/// A learner of this catalog who knows nothing.
Knowledge no_knowledge(const Catalog& catalog);
/// What a role asks for. `targets` of one role.
Selection select_role(const Catalog& catalog, std::uint32_t role, Level level, const Knowledge& knowledge);

/// Every role by what it must have, nearest first; ties in catalog order. `target` is left false.
std::vector<RoleRow> compare_roles(const Catalog& catalog, const Knowledge& knowledge);

/// `diff ROLE ROLE`: what two roles ask for, from zero, and the way from one to the other.
struct RoleDiff {
  struct Side {
    std::string id;
    LocalizedText title;
    bool sketch = false;
    int steps = 0;
    Minutes all{0};   ///< from zero
    Minutes left{0};  ///< for this learner
  };
  /// A skill with its steps of one part, or a step that builds none.
  struct Row {
    std::string id;
    LocalizedText title;
    int steps = 0;
    Minutes effort{0};
  };
  struct Part {
    std::vector<Row> rows;  ///< catalog order, skills before lone steps
    int steps = 0;
    Minutes effort{0};
  };
  Side first, second;
  Level level = Level::Must;
  Part shared, only_first, only_second;
  int steps_to_switch = 0;
  Minutes to_switch{0};  ///< what the second still needs, given the record and all that the first would give
};
RoleDiff diff_roles(const Catalog& catalog, std::uint32_t first, std::uint32_t second, Level level, const Knowledge& knowledge);

/// The skills of a selection in the order in which `study_order` completes them, cut into at most three parts of about the same effort.
std::vector<PathPart> path_of(const Selection& selection);

}  // namespace cairn
