// SPDX-License-Identifier: MIT
#include "cli/help.hpp"

#include "cairn/text/say.hpp"

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

void add_options(std::string& text, const Style& style, const Options& options, bool globals) {
  TextTable table({Align::Left, Align::Left});
  bool any = false;
  for (const Options::Shown& option : options.shown()) {
    if (option.global != globals) continue;
    table.row({option.name, option.description});
    any = true;
  }
  if (!any) return;
  text += "\n" + paint(style, Paint::Strong, say(style.language, globals ? "help.global-options" : "help.options")) + "\n" +
          table.render(style, 2);
}

}  // namespace

std::string usage_of(const Command& command) {
  return "cairn " + command.name + (*command.usage ? std::string(" ") + command.usage : "");
}

std::string general_help(const Style& style) {
  std::string text = say(style.language, "help.what-it-is") + "\n";
  add_group(text, style, HelpGroup::EveryDay, "help.group-every-day");
  add_group(text, style, HelpGroup::Plan, "help.group-plan");
  add_group(text, style, HelpGroup::Record, "help.group-record");
  add_group(text, style, HelpGroup::More, "help.group-more");
  text += "\n" + say(style.language, "help.three-words") + "\n" + say(style.language, "help.begin") + "\n";
  return text;
}

std::string command_help(const Style& style, const Command& command, const Options& options) {
  std::string text = say(style.language, command.summary) + "\n\n";
  text += "  " + usage_of(command) + "\n";
  add_options(text, style, options, false);
  add_options(text, style, options, true);
  return text;
}

}  // namespace cairn::cli
