// SPDX-License-Identifier: MIT
#include "cairn/report/explore.hpp"

#include "cairn/text/quantities.hpp"
#include "json_parts.hpp"
#include "misfit.hpp"
#include "order_screen.hpp"
#include "phrases.hpp"

namespace cairn {
namespace {

constexpr std::size_t kShownTitles = 4;

std::vector<std::string> titles(Language language, const Catalog& catalog, const std::vector<ItemRef>& items) {
  std::vector<std::string> all;
  for (const ItemRef item : items) all.push_back(catalog.title_of(item).in(language));
  return all;
}

/// One line for each link: "Adversarial ML: needs gradients".
void chain_facts(std::vector<Fact>& facts, Language language, const Catalog& catalog, const WhyChain& chain) {
  std::string label = say(language, "label.way");
  if (chain.links.empty()) {
    facts.push_back({label, say(language, {"why.not-needed", {{"title", catalog.title_of(chain.target)}}})});
    return;
  }
  for (const WhyLink& link : chain.links) {
    std::string title = with_id(language, catalog.title_of(link.item), catalog.id_of(link.item));
    if (link.item == chain.target && chain.level != Level::Must) title += ", " + say(language, level_key(chain.level));
    facts.push_back({label, link.because.empty() ? title : say(language, {"show.because", {{"what", title}, {"why", link.because}}})});
    label.clear();
  }
}

std::string after_text(Language language, const WhyView& view) {
  if (view.steps_after == 0) return say(language, "why.nothing-after");
  return say(language, {"why.after", {{"n", view.steps_after}, {"time", view.effort_after}}});
}

std::string skip_text(Language language, const Catalog& catalog, const WhyView& view) {
  if (!view.open) return say(language, view.settled ? "why.settled" : "why.not-taken");
  std::string text = say(language, {"why.skip", {{"time", view.saved}}});
  std::vector<ItemRef> leaving;
  for (const std::uint32_t step : view.leaves_with_it) leaving.push_back({ItemKind::Step, step});
  if (!leaving.empty())
    text += say(language, {"why.leaves-too", {{"titles", list_of(language, titles(language, catalog, leaving), kShownTitles)}}});
  return text;
}

/// What put it where it stands in the order.
std::string order_text(Language language, const Catalog& catalog, const WhyView& view) {
  if (!view.block) return {};
  const std::string held = list_of(language, titles(language, catalog, view.held_after), kShownTitles);
  std::vector<Argument> arguments = {{"n", view.block_number},
                                     {"all", view.blocks},
                                     {"time", view.block->minutes},
                                     {"value", value_an_hour(*view.block)},
                                     {"titles", held}};
  if (!view.own_order) return say(language, {held.empty() ? "why.block" : "why.block-held", std::move(arguments)});
  std::string text = say(language, {held.empty() ? "why.block-own" : "why.block-own-held", std::move(arguments)});
  if (view.own_order->cost_before > view.own_order->cost_best)
    text += say(language, {"why.order-own", {{"percent", gain_of(*view.own_order)}}});
  return text;
}

Json ids_json(const Catalog& catalog, const std::vector<ItemRef>& items) {
  Json ids = Json::array();
  for (const ItemRef item : items) ids.push_back(catalog.id_of(item));
  return ids;
}

}  // namespace

std::string why_screen(const Style& style, const Catalog& catalog, const WhyView& view) {
  const Language language = style.language;
  const std::string& id = catalog.id_of(view.item);
  Lines lines{style};
  lines.text(with_id(language, catalog.title_of(view.item), id), Paint::Strong);
  std::vector<Fact> facts;
  for (const WhyChain& chain : view.chains) chain_facts(facts, language, catalog, chain);
  facts.push_back({say(language, "label.unlocks"), list_of(language, titles(language, catalog, view.unlocks), kShownTitles)});
  facts.push_back({say(language, "label.after"), after_text(language, view)});
  facts.push_back({say(language, "label.if-skipped"), skip_text(language, catalog, view)});
  facts.push_back({say(language, "label.place"), order_text(language, catalog, view)});
  lines.facts(facts);
  lines.next({"cairn show " + id, "cairn plan --explain"});
  return lines.take();
}

std::string why_json(const Catalog& catalog, const WhyView& view) {
  Json json = json_object("why");
  json["id"] = catalog.id_of(view.item);
  json["chains"] = Json::array();
  for (const WhyChain& chain : view.chains) {
    Json links = Json::array();
    for (const WhyLink& link : chain.links) links.push_back({{"id", catalog.id_of(link.item)}, {"because", json_text(link.because)}});
    json["chains"].push_back({{"target", catalog.id_of(chain.target)}, {"level", to_string(chain.level)}, {"links", std::move(links)}});
  }
  json["unlocks"] = ids_json(catalog, view.unlocks);
  json["steps_after"] = view.steps_after;
  json["effort_minutes_after"] = view.effort_after.count();
  json["open"] = view.open;
  json["skipping_saves_minutes"] = view.saved.count();
  json["leaves_with_it"] = Json::array();
  for (const std::uint32_t step : view.leaves_with_it) json["leaves_with_it"].push_back(catalog.steps[step].id);
  json["block"] = nullptr;
  if (view.block) {
    json["block"] = {{"number", view.block_number},
                     {"of", view.blocks},
                     {"minutes", view.block->minutes.count()},
                     {"weight", view.block->weight},
                     {"of_best_order", !view.own_order},
                     {"holds", ids_json(catalog, view.held_after)}};
  }
  return dumped(json);
}

}  // namespace cairn
