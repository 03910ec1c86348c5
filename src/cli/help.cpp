// SPDX-License-Identifier: MIT
#include "cli/help.hpp"

#include "cairn/text/say.hpp"

#include <CLI/CLI.hpp>

namespace cairn::cli {

namespace {

using Align = TextTable::Align;

void add_group(std::string& text, const Style& style, HelpGroup group, std::string_view heading) {
  TextTable table({Align::Left, Align::Left});
  for (const Command& command : commands()) {
    if (command.group == group) table.row({"cairn " + command.name, say(style.language, command.summary)});
  }
  text += "\n" + paint(style, Paint::Strong, say(style.language, heading)) + "\n" + table.render(style, 2);
}

void add_options(std::string& text, const Style& style, const CLI::App& app, bool globals) {
  TextTable table({Align::Left, Align::Left});
  bool any = false;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional() || (option->get_group() == "globals") != globals) continue;
    std::string name = option->get_name(false, true);
    if (option->get_items_expected_max() > 0) name += " " + option->get_type_name();
    table.row({std::move(name), option->get_description()});
    any = true;
  }
  if (!any) return;
  text += "\n" + paint(style, Paint::Strong, say(style.language, globals ? "help.global-options" : "help.options")) + "\n" + table.render(style, 2);
}

}  // namespace

std::string general_help(const Style& style) {
  std::string text = say(style.language, "help.what-it-is") + "\n";
  add_group(text, style, HelpGroup::EveryDay, "help.group-every-day");
  add_group(text, style, HelpGroup::Plan, "help.group-plan");
  add_group(text, style, HelpGroup::Record, "help.group-record");
  add_group(text, style, HelpGroup::More, "help.group-more");
  text += "\n" + say(style.language, "help.three-words") + "\n" + say(style.language, "help.begin") + "\n";
  return text;
}

std::string command_help(const Style& style, const Command& command, const CLI::App& app) {
  std::string text = say(style.language, command.summary) + "\n\n";
  text += "  cairn " + command.name + (*command.usage ? std::string(" ") + command.usage : "") + "\n";
  add_options(text, style, app, false);
  add_options(text, style, app, true);
  return text;
}

}  // namespace cairn::cli
