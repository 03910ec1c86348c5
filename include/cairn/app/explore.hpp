// SPDX-License-Identifier: MIT
/// Commands that look at the catalog with the record in mind: which role is near, how two differ, what one thing is for. They only read.
#pragma once

#include "cairn/app/catalog_source.hpp"
#include "cairn/app/world.hpp"
#include "cairn/planning/catalog_update.hpp"
#include "cairn/planning/role_graph.hpp"
#include "cairn/planning/roles.hpp"
#include "cairn/planning/why.hpp"

#include <string>
#include <vector>

namespace cairn {

/// Nearest first. `backgrounds`, as typed, are taken as known beside the record, which holds those of the current plan already.
std::vector<RoleRow> look_roles(const World& world, CatalogSource& source, const std::vector<std::string>& backgrounds);
RoleDiff look_role_diff(const World& world, CatalogSource& source, const std::string& first, const std::string& second, Level level,
                        const std::vector<std::string>& backgrounds);
/// What a step or skill is for: on the way to `targets` as typed; none: those of the current plan, and without one an Error.
WhyView look_why(const World& world, CatalogSource& source, const std::string& typed, const std::vector<std::string>& targets);
/// What a role, skill or step asks for, with the record laid over it. Among alternatives it takes what is finished already, then what the
/// current plan took.
RoleGraph look_graph(const World& world, CatalogSource& source, const std::string& typed, Level level, GraphDetail detail);
/// What an update of the catalog does to this record. Each is a graph file, a folder of them, or "built-in".
CatalogUpdate look_graph_diff(const World& world, const std::string& before, const std::string& after);
/// Any record of the catalog.
ShowView look_show(const World& world, CatalogSource& source, const std::string& typed);

}  // namespace cairn
