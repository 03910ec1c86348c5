// SPDX-License-Identifier: MIT
#include "../../src/report/small_cairn.hpp"

#include <doctest/doctest.h>

using namespace cairn;

TEST_SUITE("report/small_cairn") {
  TEST_CASE("the first finished step lays the first stone, every fifth of the plan another, the end the one on top") {
    CHECK(small_cairn(0, 48).empty());
    CHECK(small_cairn(0, 0).empty());
    CHECK(small_cairn(1, 48) == std::vector<std::string>{"(_________)"});
    CHECK(small_cairn(24, 48) == std::vector<std::string>{"  (_____)", " (_______)", "(_________)"});
    CHECK(small_cairn(47, 48).size() == 5);
    CHECK(small_cairn(48, 48) == std::vector<std::string>{"     o", "    (_)", "   (___)", "  (_____)", " (_______)", "(_________)"});
  }

  TEST_CASE("it never shrinks while steps are finished") {
    for (int all = 1; all <= 60; ++all)
      for (int finished = 1; finished <= all; ++finished) CHECK(small_cairn(finished, all).size() >= small_cairn(finished - 1, all).size());
  }
}
