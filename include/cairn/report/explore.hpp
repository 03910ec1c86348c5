// SPDX-License-Identifier: MIT
/// Answers of the commands that look at the catalog, as text and as JSON.
#pragma once

#include "cairn/planning/catalog_update.hpp"
#include "cairn/planning/graph_check.hpp"
#include "cairn/planning/role_graph.hpp"
#include "cairn/planning/role_hours.hpp"
#include "cairn/planning/roles.hpp"
#include "cairn/planning/why.hpp"
#include "cairn/text/layout.hpp"

#include <string>

namespace cairn {

std::string role_diff_screen(const Style& style, const RoleDiff& diff);
std::string role_diff_json(const RoleDiff& diff);

/// `graph check`: the diagnostics, then which definition holds, then what roles cost where that was asked for.
std::string graph_check_screen(const Style& style, const GraphCheck& check);
std::string graph_check_json(const GraphCheck& check);

/// `graph diff`
std::string graph_diff_screen(const Style& style, const CatalogUpdate& update);
std::string graph_diff_json(const CatalogUpdate& update);

/// `graph show`
std::string role_graph_screen(const Style& style, const RoleGraph& graph);
std::string role_graph_json(const RoleGraph& graph);

/// `graph hours`
std::string role_hours_screen(const Style& style, const Catalog& catalog, const std::vector<RoleHours>& hours);
std::string role_hours_json(const Catalog& catalog, const std::vector<RoleHours>& hours);
std::string why_screen(const Style& style, const Catalog& catalog, const WhyView& view);
std::string why_json(const Catalog& catalog, const WhyView& view);

}  // namespace cairn
