// SPDX-License-Identifier: MIT
/// One TOML table of a graph file, read key by key. Each reader reports what is wrong with its value and hands back an empty one, so that
/// all mistakes are found in one pass. What no reader asked for is an unknown key.
#pragma once

#include "cairn/catalog/graph_file.hpp"
#include "notes.hpp"
#include "toml.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

SourcePlace place_of(const toml::node& node, const Notes& notes);

class Fields {
 public:
  /// `record` names the table in messages: "[[step]]", "title"; empty for the file itself. It, the table (a copy would lose its places) and
  /// all keys that are asked for must outlive this.
  Fields(Notes& notes, const toml::table& table, std::string_view record) : notes_(notes), table_(table), record_(record) {
    known_.reserve(kMostKeys);
  }

  Notes& notes() { return notes_; }
  std::string_view record() const { return record_; }
  SourcePlace place() const { return place_of(table_, notes_); }

  /// The value, or nullptr; the key is known from now on.
  const toml::node* find(std::string_view key);
  /// As `find`; a missing one is an error.
  const toml::node* require(std::string_view key);
  /// Report every key that nobody asked for.
  void finish();

  /// `id`, required, in the form of ids.
  std::optional<Mention> id();
  /// A list of words in the form of ids.
  std::vector<std::string> ids(std::string_view key);
  LocalizedText text(std::string_view key);
  LocalizedText required_text(std::string_view key);
  /// A text of one language that is no sentence: printable, not empty.
  std::string word(std::string_view key);
  std::string url(std::string_view key);
  std::string date(std::string_view key);
  Estimate hours(std::string_view key);
  std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most);
  /// true or false; false when it is missing or wrong.
  bool flag(std::string_view key);
  /// The place of the value among `names`; 0 when it is missing or wrong.
  std::size_t choice(std::string_view key, std::span<const std::string_view> names);
  std::optional<Mention> mention(std::string_view key);
  std::vector<Mention> mentions(std::string_view key);
  /// Each element of a list of tables.
  void each_table(std::string_view key, std::string_view record, const std::function<void(Fields&)>& read);
  /// Each element of a list.
  void each(std::string_view key, const std::function<void(const toml::node&)>& read);

  void wrong(const toml::node& node, Message message, std::optional<Message> hint = std::nullopt);

 private:
  void check_id(const Mention& mention);
  std::optional<std::string> printable_text(const toml::node& node, std::string_view key);
  std::optional<Message> hint_for(std::string_view key) const;
  LocalizedText text_of(const toml::node& node, std::string_view key);
  std::optional<Mention> mention_of(const toml::node& node, std::string_view key);
  Minutes hours_of(const toml::node& node, std::string_view key);

  Notes& notes_;
  const toml::table& table_;
  static constexpr std::size_t kMostKeys = 16;  ///< that most records are asked for

  std::string_view record_;
  std::vector<std::string_view> known_;
};

}  // namespace cairn
