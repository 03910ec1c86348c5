// SPDX-License-Identifier: MIT
/// Where the boxes and lines of the map of skills lie. Boxes stand in rows of a few, a layer in one row or several; lines run between the
/// rows and, past a row on their way, through a gap between its boxes: never behind one. Lines from the same box share a gap, others keep
/// apart where there is room. Whole pixels, the same everywhere. O(links × rows × gaps).
#pragma once

#include "cairn/planning/plan_picture.hpp"
#include "svg.hpp"

#include <cstdint>
#include <vector>

namespace cairn {

struct MapLayout {
  static constexpr std::int64_t kBoxWidth = 148, kLine = 15;  ///< of a box, a line of text

  struct Box {
    Point corner;
    std::int64_t height = 0;
  };
  struct Link {
    std::uint32_t from = 0, to = 0;  ///< skills
    std::vector<Point>
        points;  ///< even number: from the first of each pair to the second the line runs between two rows, then straight down past a row
  };
  std::vector<Box> boxes;  ///< of each skill
  std::vector<Link> links;
  std::int64_t width = 0, height = 0;  ///< of the drawing
};

/// `lines`: of text in the box of each skill, at least one. `columns`: boxes in a row at most, at least one.
MapLayout lay_out_map(const PlanPicture& picture, const std::vector<std::int64_t>& lines, std::size_t columns);

}  // namespace cairn
