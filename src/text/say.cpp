// SPDX-License-Identifier: MIT
#include "cairn/text/say.hpp"

#include "cairn/base/utf8.hpp"
#include "cairn/text/quantities.hpp"
#include "messages.hpp"

#include <algorithm>
#include <array>

namespace cairn {
namespace {

const Sentence* find_sentence(std::string_view key) {
  for (const std::span<const Sentence> table : all_sentences()) {
    const auto found = std::ranges::lower_bound(table, key, {}, &Sentence::key);
    if (found != table.end() && found->key == key) return &*found;
  }
  return nullptr;
}

/// A place of a sentence: the text between its braces, taken apart.
struct Place {
  std::string_view name, format, one, many;
};

Place parse_place(std::string_view inside) {
  Place place;
  const auto end = inside.find_first_of(":|");
  place.name = inside.substr(0, end);
  if (end == std::string_view::npos) return place;
  const std::string_view rest = inside.substr(end + 1);
  if (inside[end] == ':') {
    place.format = rest;
  } else {
    const auto bar = rest.find('|');
    place.one = rest.substr(0, bar);
    place.many = bar == std::string_view::npos ? rest : rest.substr(bar + 1);
  }
  return place;
}

std::string date_in(Language language, Date day, std::string_view format) {
  if (format == "long") return date_text(language, day, DateStyle::Long);
  if (format == "short") return date_text(language, day, DateStyle::Short);
  return date_text(language, day);
}

/// Words that came from outside are made printable here, once, whatever sentence they end up in.
std::string value_text(Language language, const Argument& argument, const Place& place) {
  if (const auto* text = std::get_if<std::string>(&argument.value)) return printable(*text);
  if (const auto* number = std::get_if<std::int64_t>(&argument.value)) {
    if (!place.many.empty()) return std::string{*number == 1 ? place.one : place.many};
    return std::to_string(*number);
  }
  if (const auto* minutes = std::get_if<Minutes>(&argument.value))
    return place.format == "hours" ? hours_text(*minutes) : duration_text(language, *minutes);
  if (const auto* day = std::get_if<Date>(&argument.value)) return date_in(language, *day, place.format);
  return printable(std::get<LocalizedText>(argument.value).in(language));
}

std::string fill(Language language, std::string_view sentence, const std::vector<Argument>& arguments) {
  std::string out;
  while (true) {
    const auto open = sentence.find('{');
    const auto close = sentence.find('}', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos) return out.append(sentence);
    out.append(sentence.substr(0, open));
    const Place place = parse_place(sentence.substr(open + 1, close - open - 1));
    const auto argument = std::ranges::find(arguments, place.name, &Argument::name);
    if (argument == arguments.end())
      out.append(sentence.substr(open, close - open + 1));
    else
      out.append(value_text(language, *argument, place));
    sentence.remove_prefix(close + 1);
  }
}

}  // namespace

std::string say(Language language, const Message& message) {
  const Sentence* sentence = find_sentence(message.key);
  if (sentence == nullptr) return "[" + std::string{message.key} + "]";
  return fill(language, language == Language::Korean ? sentence->ko : sentence->en, message.arguments);
}

std::span<const std::span<const Sentence>> all_sentences() {
  static const std::array tables{
      messages::assess(), messages::catalog(), messages::errors(),    messages::explore(), messages::help(),
      messages::page(),   messages::plan(),    messages::portfolio(), messages::record(),  messages::report(),
  };
  return tables;
}

}  // namespace cairn
