// SPDX-License-Identifier: MIT
#include "fields.hpp"

#include "cairn/base/utf8.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::size_t kLongestId = 64;

/// ^[a-z0-9]+(-[a-z0-9]+)*$
bool is_id(std::string_view text) {
  if (text.empty() || text.size() > kLongestId || text.front() == '-' || text.back() == '-') return false;
  if (text.find("--") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

SourcePlace place_at(const toml::source_region& source, const Notes& notes) {
  return notes.place(source.begin.line, source.begin.column);
}

}  // namespace

SourcePlace place_of(const toml::node& node, const Notes& notes) {
  return place_at(node.source(), notes);
}

void Fields::wrong(const toml::node& node, Message message, std::optional<Message> hint) {
  notes_.error(place_of(node, notes_), std::move(message), std::move(hint));
}

const toml::node* Fields::find(std::string_view key) {
  known_.push_back(key);
  return table_.get(key);
}

const toml::node* Fields::require(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) notes_.error(place(), Message{"catalog.missing-key", {{"record", std::string(record_)}, {"key", std::string(key)}}});
  return node;
}

void Fields::finish() {
  for (auto&& [key, value] : table_) {
    if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) continue;
    Message message{"catalog.unknown-key", {{"key", quoted(key.str())}, {"record", std::string(record_)}}};
    if (record_.empty()) message = {"catalog.unknown-record", {{"key", quoted(key.str())}}};
    notes_.error(place_at(key.source(), notes_), std::move(message), hint_for(key.str()));
  }
}

/// The key that was meant; else, of a record, all that it has.
std::optional<Message> Fields::hint_for(std::string_view key) const {
  const std::vector<std::string> keys(known_.begin(), known_.end());
  if (record_ == "[[skill]]" && key == "steps") return Message{"catalog.hint-steps-of-skill", {}};
  if (auto near = did_you_mean(key, keys)) return near;
  if (record_.empty()) return std::nullopt;
  std::string all;
  for (const std::string& each : keys) all += (all.empty() ? "" : ", ") + each;
  return Message{"catalog.hint-keys", {{"keys", all}}};
}

std::optional<std::string> Fields::printable_text(const toml::node& node, std::string_view key) {
  const auto* text = node.as_string();
  if (text == nullptr) {
    wrong(node, Message{"catalog.want-text", {{"key", std::string(key)}}});
    return std::nullopt;
  }
  if (first_unprintable(text->get())) {
    wrong(node, Message{"catalog.unprintable", {{"key", std::string(key)}, {"text", quoted(text->get())}}});
    return std::nullopt;
  }
  const bool is_blank = std::all_of(text->get().begin(), text->get().end(), [](char c) { return c == ' '; });
  if (is_blank) {
    wrong(node, Message{"catalog.text-empty", {{"key", std::string(key)}}});
    return std::nullopt;
  }
  return text->get();
}

LocalizedText Fields::text_of(const toml::node& node, std::string_view key) {
  LocalizedText text;
  const auto* table = node.as_table();
  if (table == nullptr) {
    text.en = printable_text(node, key).value_or("");
    return text;
  }
  Fields languages(notes_, *table, key);
  const toml::node* en = languages.find("en");
  const toml::node* ko = languages.find("ko");
  if (en != nullptr) text.en = printable_text(*en, key).value_or("");
  if (ko != nullptr) text.ko = printable_text(*ko, key).value_or("");
  languages.finish();
  if (table->empty()) wrong(node, Message{"catalog.text-empty", {{"key", std::string(key)}}});
  return text;
}

LocalizedText Fields::text(std::string_view key) {
  const toml::node* node = find(key);
  return node == nullptr ? LocalizedText{} : text_of(*node, key);
}

LocalizedText Fields::required_text(std::string_view key) {
  const toml::node* node = require(key);
  return node == nullptr ? LocalizedText{} : text_of(*node, key);
}

std::string Fields::word(std::string_view key) {
  const toml::node* node = find(key);
  return node == nullptr ? std::string{} : printable_text(*node, key).value_or("");
}

std::optional<Mention> Fields::id() {
  const toml::node* node = require("id");
  if (node == nullptr) return std::nullopt;
  const auto* text = node->as_string();
  if (text == nullptr) {
    wrong(*node, Message{"catalog.want-text", {{"key", std::string("id")}}});
    return std::nullopt;
  }
  Mention mention{text->get(), place_of(*node, notes_)};
  check_id(mention);
  return mention;
}

void Fields::check_id(const Mention& mention) {
  if (is_id(mention.id)) return;
  notes_.error(mention.place, Message{"catalog.bad-id", {{"id", quoted(mention.id)}}}, Message{"catalog.hint-id", {}});
}

std::vector<std::string> Fields::ids(std::string_view key) {
  std::vector<std::string> ids;
  for (Mention& mention : mentions(key)) {
    check_id(mention);
    ids.push_back(std::move(mention.id));
  }
  return ids;
}

std::optional<Mention> Fields::mention_of(const toml::node& node, std::string_view key) {
  const auto* text = node.as_string();
  if (text == nullptr) {
    wrong(node, Message{"catalog.want-id", {{"key", std::string(key)}}});
    return std::nullopt;
  }
  return Mention{text->get(), place_of(node, notes_)};
}

std::optional<Mention> Fields::mention(std::string_view key) {
  const toml::node* node = find(key);
  return node == nullptr ? std::nullopt : mention_of(*node, key);
}

std::vector<Mention> Fields::mentions(std::string_view key) {
  std::vector<Mention> mentions;
  each(key, [&](const toml::node& node) {
    if (auto one = mention_of(node, key)) mentions.push_back(std::move(*one));
  });
  return mentions;
}

void Fields::each(std::string_view key, const std::function<void(const toml::node&)>& read) {
  const toml::node* node = find(key);
  if (node == nullptr) return;
  const auto* list = node->as_array();
  if (list == nullptr) {
    wrong(*node, Message{"catalog.want-list", {{"key", std::string(key)}}});
    return;
  }
  for (const toml::node& element : *list) read(element);
}

void Fields::each_table(std::string_view key, std::string_view record, const std::function<void(Fields&)>& read) {
  each(key, [&](const toml::node& element) {
    const auto* table = element.as_table();
    if (table == nullptr) {
      wrong(element, Message{"catalog.want-table", {{"key", std::string(key)}}});
      return;
    }
    Fields fields(notes_, *table, record);
    read(fields);
    fields.finish();
  });
}

std::optional<std::int64_t> Fields::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  const auto* number = node->as_integer();
  if (number == nullptr || number->get() < least || number->get() > most) {
    wrong(*node, Message{"catalog.want-integer", {{"key", std::string(key)}, {"least", least}, {"most", most}}});
    return std::nullopt;
  }
  return number->get();
}

bool Fields::flag(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return false;
  if (const auto* value = node->as_boolean()) return value->get();
  wrong(*node, Message{"catalog.want-flag", {{"key", std::string(key)}}});
  return false;
}

std::size_t Fields::choice(std::string_view key, std::span<const std::string_view> names) {
  const toml::node* node = find(key);
  if (node == nullptr) return 0;
  const std::string value = node->value_or(std::string{});
  const auto found = std::find(names.begin(), names.end(), value);
  if (node->is_string() && found != names.end()) return static_cast<std::size_t>(found - names.begin());
  const std::vector<std::string> words(names.begin(), names.end());
  std::string all;
  for (const std::string& name : words) all += (all.empty() ? "" : ", ") + name;
  wrong(*node, Message{"catalog.bad-choice", {{"key", std::string(key)}, {"choices", all}}}, did_you_mean(value, words));
  return 0;
}

}  // namespace cairn
