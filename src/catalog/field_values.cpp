// SPDX-License-Identifier: MIT
#include "cairn/base/utf8.hpp"
#include "fields.hpp"

#include <algorithm>
#include <cmath>

namespace cairn {
namespace {

constexpr double kMostHours = 2000;

/// http or https, a host, and nothing that could end a line, a quoted string or a tag where the address is shown.
bool is_web_address(std::string_view url) {
  const std::string_view scheme = url.substr(0, url.find("://"));
  if (scheme != "http" && scheme != "https") return false;
  const std::string_view rest = url.substr(std::min(url.size(), scheme.size() + 3));
  if (rest.empty() || std::string_view("/?#:@.").find(rest.front()) != std::string_view::npos) return false;
  return !first_unprintable(url) && url.find_first_of(" \"<>\\^`{|}") == std::string_view::npos &&
         url.find("\u00a0") == std::string_view::npos && url.find("\u3000") == std::string_view::npos;
}

}  // namespace

std::string Fields::url(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  const auto* text = node->as_string();
  if (text != nullptr && is_web_address(text->get())) return text->get();
  wrong(*node, Message{"catalog.bad-url", {{"url", quoted(text == nullptr ? "" : text->get())}}}, Message{"catalog.hint-url", {}});
  return {};
}

std::string Fields::date(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  const auto* text = node->as_string();
  if (text != nullptr && parse_date(text->get())) return text->get();
  wrong(*node, Message{"catalog.bad-date", {{"key", std::string(key)}}}, Message{"catalog.hint-date", {}});
  return {};
}

/// Hours become whole minutes here; no floating-point number leaves this function.
Minutes Fields::hours_of(const toml::node& node, std::string_view key) {
  if (!node.is_number()) {
    wrong(node, Message{"catalog.want-hours", {{"key", std::string(key)}}});
    return Minutes{0};
  }
  const double hours = node.value_or(0.0);
  if (!std::isfinite(hours) || hours <= 0 || hours > kMostHours || std::llround(hours * 60) < 1) {
    wrong(node, Message{"catalog.bad-hours", {{"key", std::string(key)}}});
    return Minutes{0};
  }
  return Minutes{std::llround(hours * 60)};
}

Estimate Fields::hours(std::string_view key) {
  const toml::node* node = require(key);
  if (node == nullptr) return {};
  const auto* table = node->as_table();
  if (table == nullptr) {
    const Minutes minutes = hours_of(*node, key);
    return {minutes, minutes, minutes};
  }
  Fields points(notes_, *table, key);
  const auto point = [&](std::string_view name) {
    const toml::node* value = points.require(name);
    return value == nullptr ? Minutes{0} : hours_of(*value, name);
  };
  const Estimate estimate{point("low"), point("likely"), point("high")};
  points.finish();
  const bool complete = estimate.low.count() > 0 && estimate.likely.count() > 0 && estimate.high.count() > 0;
  if (complete && (estimate.low > estimate.likely || estimate.likely > estimate.high)) wrong(*node, Message{"catalog.hours-order", {}});
  return estimate;
}

}  // namespace cairn
