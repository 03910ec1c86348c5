// SPDX-License-Identifier: MIT
#include "cairn/planning/why.hpp"

#include "cairn/planning/roles.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

//   a ─ b ─ c ─ d     e ─ d     s = {c, d}, r needs s; x is needed by nobody
Catalog small_catalog() {
  return catalog_of({step("a", 60), step("b", 60, {"a"}), step("c", 60, {"b"}), step("e", 60), step("d", 60, {"c", "e"}),
                     step("x", 60, {"a"}), skill("s", {"c", "d"}), role("r", {"s"})});
}

WhyView why(const Catalog& catalog, const std::string& id, Knowledge knowledge) {
  const auto graph = std::get<LearningGraph>(make_learning_graph(catalog));
  Goal goal;
  goal.targets = {*catalog.find("r")};
  return make_why(catalog, graph, goal, knowledge, *catalog.find(id));
}

std::vector<std::string> chain_of(const Catalog& catalog, const WhyView& view) {
  std::vector<std::string> ids;
  for (const WhyLink& link : view.chains.at(0).links) ids.push_back(catalog.id_of(link.item));
  return ids;
}

}  // namespace

TEST_SUITE("planning/why") {
  TEST_CASE("the chain is a shortest one and ends at the target") {
    const Catalog catalog = small_catalog();
    CHECK(chain_of(catalog, why(catalog, "a", no_knowledge(catalog))) == std::vector<std::string>{"b", "c", "s", "r"});
    CHECK(chain_of(catalog, why(catalog, "s", no_knowledge(catalog))) == std::vector<std::string>{"r"});
    CHECK(chain_of(catalog, why(catalog, "x", no_knowledge(catalog))).empty());
  }

  TEST_CASE("of two chains as short the one stands that the role asks for most, with its level") {
    const Catalog catalog = catalog_of(
        {step("a", 60), step("b", 60, {"a"}), step("c", 60, {"a"}), step("d", 60, {"a"}), role("r", {could("b"), "c", should("d")})});
    const WhyView view = why(catalog, "a", no_knowledge(catalog));
    CHECK(chain_of(catalog, view) == std::vector<std::string>{"c", "r"});
    CHECK(view.chains[0].level == Level::Must);
    CHECK(why(catalog, "b", no_knowledge(catalog)).chains[0].level == Level::Could);
  }

  TEST_CASE("what an industry adds leads to the industry") {
    const Catalog catalog = catalog_of({step("a", 60), step("b", 60, {"a"}), step("c", 60), role("r", {"c"}), domain("boats", {"b"})});
    const auto graph = std::get<LearningGraph>(make_learning_graph(catalog));
    Goal goal;
    goal.targets = {item(catalog, "r")};
    goal.domains = {item(catalog, "boats")};
    const WhyView view = make_why(catalog, graph, goal, no_knowledge(catalog), item(catalog, "a"));
    REQUIRE(view.chains.size() == 2);
    CHECK(view.chains[0].links.empty());
    CHECK(view.chains[1].target == item(catalog, "boats"));
    CHECK(view.chains[1].links.size() == 2);
    CHECK(view.open);
    CHECK(make_why(catalog, graph, goal, no_knowledge(catalog), item(catalog, "c")).chains.size() == 1);
  }

  TEST_CASE("what waits for it is all of the target's closure that needs it in the end") {
    const Catalog catalog = small_catalog();
    const WhyView view = why(catalog, "b", no_knowledge(catalog));
    CHECK(view.steps_after == 2);
    CHECK(view.effort_after == Minutes{120});
  }

  TEST_CASE("what only it needed leaves with it when it is skipped") {
    const Catalog catalog = small_catalog();
    const WhyView view = why(catalog, "c", no_knowledge(catalog));
    CHECK(view.open);
    CHECK(view.saved == Minutes{180});
    CHECK(view.leaves_with_it == std::vector<std::uint32_t>{catalog.find("a")->index, catalog.find("b")->index});
  }

  TEST_CASE("of what is finished already nothing leaves, and it stands nowhere in the order") {
    const Catalog catalog = small_catalog();
    Knowledge knowledge = no_knowledge(catalog);
    knowledge.steps[catalog.find("a")->index].state = StepState::Done;
    const WhyView view = why(catalog, "a", knowledge);
    CHECK(!view.open);
    CHECK(view.settled);
    CHECK(!why(catalog, "x", knowledge).settled);
    CHECK(view.saved == Minutes{0});
    CHECK(!view.block.has_value());
  }

  TEST_CASE("an open one stands in a block of the order") {
    const Catalog catalog = small_catalog();
    const WhyView view = why(catalog, "e", no_knowledge(catalog));
    REQUIRE(view.block.has_value());
    CHECK(view.block_number >= 1);
    CHECK(view.block_number <= view.blocks);
    CHECK_FALSE(view.own_order);
  }

  //   a 1000 and b 980, each worth as much: b first is the best, a first is what the plan has
  TEST_CASE("in a plan whose order is not the best it stands in a block of that order") {
    const Catalog catalog = catalog_of({step("a", 1000), step("b", 900), step("c", 100, {"b"}), role("r", {"a", "b", "c"})});
    const auto graph = std::get<LearningGraph>(make_learning_graph(catalog));
    Goal goal;
    goal.targets = {*catalog.find("r")};
    const auto asked = [&](std::vector<std::string> plan) {
      goal.keep = std::move(plan);
      return make_why(catalog, graph, goal, no_knowledge(catalog), *catalog.find("c"));
    };
    CHECK_FALSE(asked({"b", "c", "a"}).own_order);
    const WhyView view = asked({"b", "a", "c"});
    REQUIRE(view.own_order);
    CHECK(view.own_order->cost_before > view.own_order->cost_best);
    CHECK(view.block_number == view.blocks);
    CHECK(view.block->minutes > Minutes{100});  // a and c: what is worth more comes later
  }
}
