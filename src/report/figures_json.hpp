// SPDX-License-Identifier: MIT
/// The figures of a report as data; null where there is none.
#pragma once

#include "json_parts.hpp"

namespace cairn {

Json heatmap_json(const std::optional<Heatmap>& heatmap);
Json burn_up_json(const std::optional<BurnUp>& burn_up);
Json timeline_json(const std::optional<PlanTimeline>& timeline);
Json skill_map_json(const std::optional<PlanPicture>& picture);

}  // namespace cairn
