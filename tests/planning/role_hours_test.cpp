// SPDX-License-Identifier: MIT
#include "cairn/planning/role_hours.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

TEST_SUITE("planning/role_hours") {
  TEST_CASE("from zero first, then the backgrounds that save ten hours, the nearest first") {
    Catalog catalog = catalog_of({step("a", 700), step("b", 700), step("c", 100), step("d", 60), skill("s", {"a", "b"}), skill("t", {"c"}),
                                  skill("u", {"d"}), role("r", {"s", "t", should("u")})});
    Background little, some, all;
    little.id = "little";
    little.knows = {*catalog.find("c")};
    some.id = "some";
    some.knows = {*catalog.find("a")};
    all.id = "all";
    all.knows = {*catalog.find("s"), *catalog.find("d")};
    catalog.backgrounds = {little, some, all};
    const std::vector<RoleHours> hours = role_hours(catalog);
    REQUIRE(hours.size() == 3);
    CHECK(!hours[0].background.has_value());
    CHECK(hours[0].must == Minutes{1500});
    CHECK(hours[0].should == Minutes{60});
    CHECK(hours[1].background == 2);
    CHECK(hours[1].must == Minutes{100});
    CHECK(hours[1].should == Minutes{0});
    CHECK(hours[2].background == 1);
  }

  TEST_CASE("a week that is begun counts") {
    CHECK(weeks_at(Minutes{480}, 8) == 1);
    CHECK(weeks_at(Minutes{481}, 8) == 2);
    CHECK(weeks_at(Minutes{0}, 8) == 0);
  }
}
