// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include "cairn/base/suggestion.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/report/screens.hpp"
#include "cairn/text/say.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "cli/help.hpp"
#include "cli/terminal.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <new>
#include <ostream>

namespace cairn::cli {

namespace {

const Command kHome = {"", HelpGroup::EveryDay, "help.home", "", add_home};

bool takes_value(const std::string& argument) {
  return argument == "--data" || argument == "--graph" || argument == "--lang" || argument == "--format" || argument == "--color" || argument == "--now";
}

/// Positions of the first two words that are neither options nor the values of global ones.
std::vector<std::size_t> leading_words(const std::vector<std::string>& arguments) {
  std::vector<std::size_t> words;
  for (std::size_t i = 0; i < arguments.size() && words.size() < 2; ++i) {
    if (arguments[i] == "--") break;
    if (takes_value(arguments[i])) {
      ++i;
    } else if (!arguments[i].starts_with('-')) {
      words.push_back(i);
    }
  }
  return words;
}

[[noreturn]] void refuse_command(const std::string& typed) {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.push_back(command.name);
  std::vector<Message> hints;
  if (const auto near = nearest(typed, names)) hints.push_back({"hint.did-you-mean", {{"id", "cairn " + *near}}});
  hints.push_back({"hint.see-help", {}});
  throw Error(ExitCode::Usage, {"error.unknown-command", {{"command", printable(typed)}}}, std::move(hints));
}

/// The command that is named; its words are taken out of `arguments`.
const Command& take_command(std::vector<std::string>& arguments) {
  const std::vector<std::size_t> words = leading_words(arguments);
  if (words.empty()) return kHome;
  const std::string first = arguments[words[0]];
  const std::string both = words.size() > 1 ? first + " " + arguments[words[1]] : first;
  for (const Command& command : commands()) {
    if (command.name != first && command.name != both) continue;
    if (command.name == both && words.size() > 1) arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(words[1]));
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(words[0]));
    return command;
  }
  refuse_command(first.empty() ? std::string("''") : first == "export" || first == "graph" ? both : first);
}

/// CLI11 takes "-1" for an option: "--weeks -1" becomes "--weeks=-1", so that the number is refused with its own message.
void join_negative_numbers(std::vector<std::string>& arguments) {
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& value = arguments[i];
    const bool negative = value.size() > 1 && value[0] == '-' && value[1] >= '0' && value[1] <= '9';
    if (!negative || !arguments[i - 1].starts_with("--") || arguments[i - 1].find('=') != std::string::npos) continue;
    arguments[i - 1] += "=" + value;
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

/// What CLI11 could not place: the first unknown option, or a word too many.
void refuse_extras(const CLI::App& app) {
  const std::vector<std::string> extras = app.remaining(true);
  if (extras.empty()) return;
  const std::string typed = extras.front().substr(0, extras.front().find('='));
  if (!typed.starts_with('-')) throw Error(ExitCode::Usage, {"error.extra-argument", {{"value", printable(typed)}}}, {{"hint.see-command-help", {}}});
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  std::vector<Message> hints;
  if (const auto near = nearest(typed, names)) hints.push_back({"hint.did-you-mean", {{"id", *near}}});
  hints.push_back({"hint.see-command-help", {}});
  throw Error(ExitCode::Usage, {"error.unknown-option", {{"option", printable(typed)}}}, std::move(hints));
}

void parse(CLI::App& app, std::vector<std::string> arguments) {
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes its vector back to front
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::RequiredError&) {
    throw Error(ExitCode::Usage, {"error.missing-argument", {}}, {{"hint.see-command-help", {}}});
  } catch (const CLI::ParseError& error) {
    // The rest are options whose value is missing or stands twice; CLI11 names the option first.
    const std::string text = error.what();
    throw Error(ExitCode::Usage, {"error.bad-option", {{"option", printable(text.substr(0, text.find_first_of(": ")))}}}, {{"hint.see-command-help", {}}});
  }
  refuse_extras(app);
}

Format format_of(const std::string& typed, const Command& command) {
  if (typed.empty() || typed == "text") return Format::Text;
  if (typed == "json") return Format::Json;
  if (typed == "md" && command.markdown) return Format::Markdown;
  const std::string choices = command.markdown ? "text, json, md" : "text, json";
  throw Error(ExitCode::Usage, {"error.bad-choice", {{"option", std::string("--format")}, {"value", printable(typed)}, {"choices", choices}}});
}

bool asks_help(const std::vector<std::string>& arguments) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  return std::any_of(arguments.begin(), end, [](const std::string& a) { return a == "-h" || a == "--help"; });
}

/// The language may be needed before the line can be parsed: for its own error.
std::string language_typed(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) return arguments[i + 1];
    if (arguments[i].starts_with("--lang=")) return arguments[i].substr(7);
  }
  return {};
}

int print(const Env& env, const std::string& text) {
  env.out << text;
  return static_cast<int>(ExitCode::Ok);
}

int run_checked(std::vector<std::string> arguments, Env& env, Style& style) {
  style.language = language_of(language_typed(arguments), env);
  if (std::find(arguments.begin(), arguments.end(), "--version") != arguments.end()) return print(env, std::string("cairn ") + CAIRN_VERSION + "\n");
  std::string command_line = "cairn";
  for (const std::string& argument : arguments) command_line += " " + printable(argument);
  const bool help = asks_help(arguments) || (!arguments.empty() && arguments.front() == "help");
  if (!arguments.empty() && arguments.front() == "help") arguments.erase(arguments.begin());

  const Command& command = take_command(arguments);
  Globals globals;
  Action action;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  add_globals(app, style.language, globals);
  command.add(app, style.language, action);
  if (help) return print(env, command.name.empty() ? general_help(style) : command_help(style, command, app));
  join_negative_numbers(arguments);
  parse(app, std::move(arguments));

  style.color = color_of(globals.color, env);
  style.ascii = globals.ascii;
  Context context{env, world_of(globals, env), style, format_of(globals.format, command), globals.quiet, std::move(command_line)};
  return action(context);
}

}  // namespace

int run(std::vector<std::string> arguments, Env& env) {
  Style style;
  style.width = env.width;
  const auto fail = [&](const Error& error) {
    env.err << error_screen(style, error);
    return static_cast<int>(error.code());
  };
  try {
    const int code = run_checked(std::move(arguments), env, style);
    if (!env.out.flush()) return fail(Error(ExitCode::Failure, {"error.stdout-failed", {}}));
    return code;
  } catch (const CatalogError& error) {
    env.err << diagnostics_screen(style, error.diagnostics());
    return static_cast<int>(error.code());
  } catch (const Error& error) {
    return fail(error);
  } catch (const std::bad_alloc&) {
    return fail(Error(ExitCode::Failure, {"error.no-memory", {}}));
  }
}

}  // namespace cairn::cli
