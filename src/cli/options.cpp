// SPDX-License-Identifier: MIT
#include "cli/options.hpp"

#include "cairn/base/error.hpp"
#include "cairn/base/suggestion.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/text/say.hpp"
#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace cairn::cli {

struct Options::Impl {
  CLI::App app;
  std::vector<std::string> names;  ///< "--weeks"
  struct Value {
    CLI::Option* option;
    std::string* variable;
    const char* alone;
  };
  std::vector<Value> values;
};

Options::Options(Language language, std::string usage) : impl_(std::make_unique<Impl>()), language_(language), usage_(std::move(usage)) {
  impl_->app.set_help_flag();
  impl_->app.allow_extras();
}
Options::~Options() = default;

void Options::begin_globals() {
  globals_ = true;
}

void Options::value(const std::string& name, std::string& variable, const char* key, const char* type, const char* alone) {
  CLI::Option* option = impl_->app.add_option(name, variable);
  if (alone) option->expected(0, 1);
  impl_->values.push_back({option, &variable, alone});
  impl_->names.push_back(name.substr(name.find("--")));
  shown_.push_back({name + " " + type, say(language_, key), globals_});
}

void Options::values(const std::string& name, std::vector<std::string>& variable, const char* key, const char* type, bool commas) {
  CLI::Option* option = impl_->app.add_option(name, variable)->expected(1)->take_all()->allow_extra_args(false);
  if (commas) option->delimiter(',');
  impl_->names.push_back(name);
  shown_.push_back({name + " " + type, say(language_, key), globals_});
}

void Options::flag(const std::string& name, bool& variable, const char* key) {
  impl_->app.add_flag(name, variable);
  impl_->names.push_back(name.substr(name.find("--")));
  shown_.push_back({name, say(language_, key), globals_});
}

void Options::word(std::string& variable, bool required) {
  impl_->app.add_option("word", variable)->required(required);
}

void Options::words(std::vector<std::string>& variable, bool required) {
  impl_->app.add_option("words", variable)->required(required);
}

namespace {

[[noreturn]] void refuse(std::string_view key, std::vector<Argument> arguments, std::vector<Message> hints = {}) {
  hints.push_back({"hint.see-command-help", {}});
  throw Error(ExitCode::Usage, {key, std::move(arguments)}, std::move(hints));
}

/// CLI11 takes "-1" for an option: "--weeks -1" becomes "--weeks=-1", so that the number is refused with its own message.
void join_negative_numbers(std::vector<std::string>& arguments) {
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (arguments[i - 1] == "--") return;
    const std::string& value = arguments[i];
    const bool negative = value.size() > 1 && value[0] == '-' && value[1] >= '0' && value[1] <= '9';
    if (!negative || !arguments[i - 1].starts_with("--") || arguments[i - 1].find('=') != std::string::npos) continue;
    arguments[i - 1] += "=" + value;
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

/// "--weeks=" and "--weeks ''" are said to be empty; CLI11 would take the next word.
void refuse_empty_value(const std::string& option) {
  refuse("error.empty-value", {{"option", printable(option)}});
}

}  // namespace

void Options::parse(std::vector<std::string> arguments) {
  join_negative_numbers(arguments);
  for (const std::string& argument : arguments) {
    if (argument == "--") break;
    if (argument.starts_with("--") && argument.ends_with('=')) refuse_empty_value(argument.substr(0, argument.size() - 1));
  }
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes its vector back to front
  try {
    impl_->app.parse(std::move(arguments));
  } catch (const CLI::RequiredError&) {
    refuse_missing(usage_);
  } catch (const CLI::ParseError& error) {
    // What is left are options whose value is missing or stands twice; CLI11 names the option first.
    const std::string text = error.what();
    refuse("error.bad-option", {{"option", printable(text.substr(0, text.find_first_of(": ")))}});
  }
  for (const auto& [option, variable, alone] : impl_->values) {
    if (option->count() == 0 || !variable->empty()) continue;
    if (!alone) refuse_empty_value(option->get_name());
    *variable = alone;
  }
  std::vector<std::string> extras = impl_->app.remaining(true);
  if (const auto mark = std::ranges::find(extras, "--"); mark != extras.end()) extras.erase(mark);  // what follows are words
  if (extras.empty()) return;
  // CLI11 lists what it could not place back to front. An unknown option leaves its value, too: the option is what to tell.
  const auto option = std::find_if(extras.rbegin(), extras.rend(), [](const std::string& extra) { return extra.starts_with('-'); });
  const std::string first = option == extras.rend() ? extras.back() : *option;
  const std::string typed = first.substr(0, first.find('='));
  if (!typed.starts_with('-')) refuse("error.extra-argument", {{"value", printable(typed)}});
  std::vector<Message> hints;
  if (const auto near = nearest(typed, impl_->names)) hints.push_back({"hint.did-you-mean", {{"id", *near}}});
  refuse("error.unknown-option", {{"option", printable(typed)}}, std::move(hints));
}

}  // namespace cairn::cli
