// SPDX-License-Identifier: MIT
#include "../../src/report/map_layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

using namespace cairn;

namespace {

/// Skills that need earlier ones, a few or many.
PlanPicture random_picture(std::uint32_t seed) {
  std::mt19937 random(seed);
  PlanPicture picture;
  picture.skills.resize(1 + random() % 30);
  for (std::uint32_t i = 1; i < picture.skills.size(); ++i) {
    PictureSkill& skill = picture.skills[i];
    for (std::uint32_t other = 0; other < i; ++other) {
      if (random() % (2 + i / 2) != 0) continue;
      skill.requires_.push_back(other);
      skill.layer = std::max(skill.layer, picture.skills[other].layer + 1);
    }
  }
  return picture;
}

/// Whether the straight part from `a` down to `b` passes behind the box or touches it.
bool behind(const MapLayout::Box& box, Point a, Point b) {
  return a.x >= box.corner.x && a.x <= box.corner.x + MapLayout::kBoxWidth && a.y < box.corner.y + box.height && b.y > box.corner.y;
}

bool overlap(const MapLayout::Box& a, const MapLayout::Box& b) {
  return std::abs(a.corner.x - b.corner.x) < MapLayout::kBoxWidth && a.corner.y < b.corner.y + b.height &&
         b.corner.y < a.corner.y + a.height;
}

}  // namespace

TEST_SUITE("report/map_layout") {
  TEST_CASE("no line runs behind a box, no box lies on another, all lies inside") {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
      CAPTURE(seed);
      const PlanPicture picture = random_picture(seed);
      std::vector<std::int64_t> lines(picture.skills.size());
      for (std::size_t i = 0; i < lines.size(); ++i) lines[i] = 1 + static_cast<std::int64_t>((seed + i) % 4);
      const MapLayout layout = lay_out_map(picture, lines, 2 + seed % 3);
      for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
        const MapLayout::Box& box = layout.boxes[i];
        CHECK(box.height >= lines[i] * MapLayout::kLine);
        CHECK((box.corner.x >= 0 && box.corner.x + MapLayout::kBoxWidth <= layout.width && box.corner.y + box.height <= layout.height));
        for (std::size_t other = 0; other < i; ++other) CHECK_FALSE(overlap(box, layout.boxes[other]));
      }
      for (const MapLayout::Link& link : layout.links) {
        REQUIRE(link.points.size() % 2 == 0);
        CHECK(link.points.front().y == layout.boxes[link.from].corner.y + layout.boxes[link.from].height);
        CHECK(link.points.back().y == layout.boxes[link.to].corner.y);
        for (std::size_t i = 0; i + 1 < link.points.size(); ++i) {
          const bool straight = i % 2 == 1;
          CHECK((!straight || link.points[i].x == link.points[i + 1].x));
          CHECK(link.points[i].x >= 0);
          CHECK(link.points[i].x <= layout.width);
          for (const MapLayout::Box& box : layout.boxes) {
            // A bend stays between two rows: no box may stand there at all.
            const bool hidden = straight ? behind(box, link.points[i], link.points[i + 1])
                                         : box.corner.y < link.points[i + 1].y && box.corner.y + box.height > link.points[i].y;
            CHECK_FALSE(hidden);
          }
        }
      }
    }
  }

  TEST_CASE("a line past a row with the room of a box takes the straight way") {
    PlanPicture picture;
    picture.skills.resize(4);  // 0 -> 1 -> 3, 0 -> 2 -> 3 side by side, 0 -> 3 runs between 1 and 2
    picture.skills[1].requires_ = picture.skills[2].requires_ = {0};
    picture.skills[1].layer = picture.skills[2].layer = 1;
    picture.skills[3].requires_ = {0, 1, 2};
    picture.skills[3].layer = 2;
    const MapLayout layout = lay_out_map(picture, {1, 1, 1, 1}, 4);
    const auto past = std::ranges::find_if(layout.links, [](const MapLayout::Link& link) { return link.from == 0 && link.to == 3; });
    REQUIRE(past != layout.links.end());
    REQUIRE(past->points.size() == 4);
    CHECK(std::abs(past->points[1].x - layout.width / 2) <= 4);
  }
}
