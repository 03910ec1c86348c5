// SPDX-License-Identifier: MIT
#include "cairn/catalog/templates.hpp"

#include <algorithm>

namespace cairn {
namespace {

std::string heading_of(std::string_view markdown) {
  constexpr std::string_view kMark = "# ";
  const std::string_view line = markdown.substr(0, markdown.find('\n'));
  return std::string(line.substr(0, kMark.size()) == kMark ? line.substr(kMark.size()) : line);
}

}  // namespace

LocalizedText Template::title() const {
  LocalizedText title;
  title.en = heading_of(en);
  title.ko = heading_of(ko);
  return title;
}

std::vector<std::string> template_names() {
  std::vector<std::string> names;
  for (const Template& one : built_in_templates()) names.emplace_back(one.name);
  return names;
}

const Template* find_template(std::string_view name) {
  const std::span<const Template> all = built_in_templates();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Template& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace cairn
