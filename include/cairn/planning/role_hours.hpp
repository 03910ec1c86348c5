// SPDX-License-Identifier: MIT
/// How long the roles take, from zero and from each background: what an author of a catalog looks at before promising anything.
#pragma once

#include "cairn/catalog/catalog.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace cairn {

struct RoleHours {
  std::uint32_t role = 0;                   ///< index in the catalog
  std::optional<std::uint32_t> background;  ///< likewise; empty: from zero
  Minutes must{0};
  Minutes should{0};  ///< what `--level should` adds to it
};

/// A background that saves less than this says nothing of a role.
inline constexpr Minutes kWorthTelling{10 * 60};

/// By role in catalog order: from zero, then from every background that saves at least kWorthTelling of must, most first; ties in catalog
/// order.
std::vector<RoleHours> role_hours(const Catalog& catalog);

/// Weeks of study at this pace, rounded up. REQUIRES: hours_a_week > 0.
std::int64_t weeks_at(Minutes effort, std::int64_t hours_a_week);

}  // namespace cairn
