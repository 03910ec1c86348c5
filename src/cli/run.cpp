// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include "cairn/app/care.hpp"
#include "cairn/base/suggestion.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/report/screens.hpp"
#include "cairn/text/say.hpp"
#include "cli/answer.hpp"
#include "cli/change_watch.hpp"
#include "cli/globals.hpp"
#include "cli/help.hpp"
#include "cli/terminal.hpp"

#include <algorithm>
#include <filesystem>
#include <new>
#include <ostream>

namespace cairn::cli {

namespace {

const Command kHome = {"", HelpGroup::EveryDay, "help.home", "", add_home};

bool takes_value(const std::string& argument) {
  return argument == "--data" || argument == "--graph" || argument == "--lang" || argument == "--format" || argument == "--color" ||
         argument == "--now";
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
  std::string longer;
  for (const Command& command : commands()) {
    names.push_back(command.name);
    if (command.name.starts_with(typed + " ")) longer += (longer.empty() ? "cairn " : ", cairn ") + command.name;
  }
  if (!longer.empty()) {
    const bool one = longer.find(',') == std::string::npos;
    const Message hint = one ? Message{"hint.did-you-mean", {{"id", longer}}} : Message{"hint.could-be", {{"ids", longer}}};
    throw Error(ExitCode::Usage, {"error.half-command", {{"command", typed}}}, {hint});
  }
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
  refuse_command(first);
}

std::string_view word_of(Format format) {
  switch (format) {
    case Format::Json: return "json";
    case Format::Markdown: return "md";
    case Format::Html: return "html";
    case Format::Dot: return "dot";
    case Format::Mermaid: return "mermaid";
    case Format::Text: break;
  }
  return "text";
}

std::string formats_of(const Command& command, std::string_view between) {
  std::string formats = std::string(word_of(Format::Text)).append(between).append(word_of(Format::Json));
  for (const Format format : command.formats) formats.append(between).append(word_of(format));
  return formats;
}

Format format_of(const std::string& typed, const Command& command) {
  if (typed.empty()) return Format::Text;
  for (const Format format : {Format::Text, Format::Json}) {
    if (typed == word_of(format)) return format;
  }
  for (const Format format : command.formats) {
    if (typed == word_of(format)) return format;
  }
  throw Error(
      ExitCode::Usage,
      {"error.bad-choice", {{"option", std::string("--format")}, {"value", printable(typed)}, {"choices", formats_of(command, ", ")}}});
}

bool asks_help(const std::vector<std::string>& arguments) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  return std::any_of(arguments.begin(), end, [](const std::string& a) { return a == "-h" || a == "--help"; });
}

/// The language may be needed before the line can be parsed: for its own error.
std::string language_typed(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) return arguments[i + 1];
    if (arguments[i].starts_with("--lang=")) return arguments[i].substr(7);
  }
  return {};
}

/// As a shell would need it again.
std::string quoted(const std::string& argument) {
  if (!argument.empty() && argument.find_first_of(" \t\"'`$\\&|;<>()*?[]{}!#~") == std::string::npos) return argument;
  if (argument.find_first_of("\"`$\\!") == std::string::npos) return "\"" + argument + "\"";
  std::string single = "'";
  for (const char c : argument) single += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return single + "'";
}

int print(const Env& env, const std::string& text) {
  env.out << text;
  return static_cast<int>(ExitCode::Ok);
}

int run_checked(std::vector<std::string> arguments, Env& env, Style& style) {
  style.language = language_of(language_typed(arguments), env);
  if (std::find(arguments.begin(), arguments.end(), "--version") != arguments.end())
    return print(env, std::string("cairn ") + CAIRN_VERSION + "\n");
  std::string command_line = "cairn";
  for (const std::string& argument : arguments) command_line += " " + quoted(printable(argument));
  const bool help = asks_help(arguments) || (!arguments.empty() && arguments.front() == "help");
  if (!arguments.empty() && arguments.front() == "help") arguments.erase(arguments.begin());

  const Command& command = take_command(arguments);
  Globals globals;
  Action action;
  const std::string usage = usage_of(command);
  Options options(style.language, usage);
  command.add(options, action);
  add_globals(options, globals, formats_of(command, "|"));
  if (help) return print(env, command.name.empty() ? general_help(style) : command_help(style, command, options));
  options.parse(std::move(arguments));

  style.color = color_of(globals.color, env);
  style.ascii = globals.ascii;
  for (const std::string& graph : globals.graphs) style.graphs += " --graph " + quoted(printable(graph));
  Context context{env,           world_of(globals, env), style, format_of(globals.format, command),
                  globals.quiet, !globals.lang.empty(),  usage, std::move(command_line)};
  const ChangeWatch watch(context.world.data_file);
  const int code = action(context);
  if (env.out.flush() && watch.changed()) {
    if (const auto trouble = keep_daily_backup(context.world)) note(context, *trouble);
  }
  return code;
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
  } catch (const std::filesystem::filesystem_error& error) {
    // A path that nobody looked at before: a link that leads to itself, a current folder that was removed.
    return fail(Error(ExitCode::Failure,
                      {"error.cannot-reach", {{"file", printable(error.path1().string())}, {"reason", error.code().message()}}},
                      {{"hint.check-path", {}}}));
  } catch (const std::bad_alloc&) {
    return fail(Error(ExitCode::Failure, {"error.no-memory", {}}));
  }
}

}  // namespace cairn::cli
