// SPDX-License-Identifier: MIT
#include "cairn/report/template_screens.hpp"

#include "json_parts.hpp"
#include "lines.hpp"

namespace cairn {

std::string templates_screen(const Style& style, std::span<const Template> templates) {
  Lines lines{style};
  using enum TextTable::Align;
  TextTable table{{Left, Left}};
  for (const Template& one : templates) table.row({std::string(one.name), one.title().in(style.language)});
  lines.table(table, 0);
  lines.next({"cairn template " + std::string(templates.front().name)});
  return lines.take();
}

std::string templates_json(std::span<const Template> templates) {
  Json json = json_object("template");
  json["templates"] = Json::array();
  for (const Template& one : templates)
    json["templates"].push_back({{"name", one.name}, {"title", json_text(one.title())}, {"text", {{"en", one.en}, {"ko", one.ko}}}});
  return dumped(json);
}

}  // namespace cairn
