// SPDX-License-Identifier: MIT
#include "cairn/base/uuid.hpp"

#include <doctest/doctest.h>

using namespace cairn;

namespace {
Instant at(std::int64_t milliseconds) {
  return Instant{std::chrono::milliseconds{milliseconds}};
}
}  // namespace

TEST_SUITE_BEGIN("base/uuid");

// RFC 9562, appendix A.6: 017F22E2-79B0-7CC3-98C4-DC0C0C07398F at 1645557742000.
TEST_CASE("a uuid of version 7 is the example of the RFC") {
  int call = 0;
  const RandomSource random = [&call]() -> std::uint64_t { return call++ == 0 ? 0xCC3 : 0x18C4'DC0C'0C07'398F; };
  CHECK(make_uuid7(at(1'645'557'742'000), random) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST_CASE("later instants give larger uids whatever chance says") {
  const RandomSource ones = [] { return ~std::uint64_t{0}; };
  const RandomSource zeros = [] { return std::uint64_t{0}; };
  CHECK(make_uuid7(at(1'000), ones) < make_uuid7(at(1'001), zeros));
}

// RFC 9562, appendix A.4: www.example.com in the DNS name space.
TEST_CASE("a uuid of version 5 is the example of the RFC") {
  CHECK(make_uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

TEST_CASE("any text serves as a name space and gives a stable uid") {
  CHECK(make_uuid5("record", "step") == make_uuid5("record", "step"));
  CHECK(make_uuid5("record", "step") != make_uuid5("other", "step"));
  CHECK(make_uuid5("record", "step").at(14) == '5');
  CHECK(make_uuid5("this text has thirty-six characters.", "x").size() == 36);
  CHECK(make_uuid5("", "").size() == 36);
}

TEST_SUITE_END();
