// SPDX-License-Identifier: MIT
/// Text for a terminal: widths as cells (Hangul is two), columns, wrapping, colour with meaning.
#pragma once

#include "cairn/base/language.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// How the screen is: facts, decided once in cli.
struct Style {
  Language language = Language::English;
  std::size_t width = 80;
  bool color = false;
  bool ascii = false;    ///< no glyph outside ASCII but the text's own letters
  std::string graphs{};  ///< " --graph FILE" as typed: next commands that read a catalog must name it, too
};

/// Cells that a UTF-8 text takes, per grapheme cluster; escape sequences of `paint` count nothing.
std::size_t display_width(std::string_view text);
/// Cut to at most `cells`, "…" (or "..." in ascii) at the end when something was cut; never inside a grapheme. Colours are kept whole.
std::string cut_to(std::string_view text, std::size_t cells, bool ascii);
std::string pad_right(std::string_view text, std::size_t cells);
std::string pad_left(std::string_view text, std::size_t cells);
/// Lines of at most `cells`, broken at blanks (in Korean too); runs of blanks become one, '\n' breaks always, a word longer than a line is
/// kept whole. Each line opens and closes its colours.
std::vector<std::string> wrap(std::string_view text, std::size_t cells);

enum class Paint { Plain, Strong, Faint, Good, Notice, Bad };
/// Strong bold, Faint grey, Good green, Notice yellow, Bad red; unchanged when !style.color.
std::string paint(const Style& style, Paint how, std::string_view text);

/// Columns that line up. Cells are filled row by row; `render` returns the lines, each ended by '\n', without trailing blanks. Where
/// a table is wider than the screen its last left-aligned column is narrowed (never below 16 cells) and what it holds is wrapped.
class TextTable {
 public:
  enum class Align { Left, Right };
  explicit TextTable(std::vector<Align> columns) : columns_(std::move(columns)) {}
  void row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  std::string render(const Style& style, std::size_t indent = 0, std::size_t gap = 2) const;

 private:
  std::vector<Align> columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// "✓" or "*".
std::string_view tick(const Style& style);
/// "on track · streak 6 days", " - " between them in ascii; empty facts are left out. The dot is of ambiguous width: nothing aligned may
/// follow.
std::string join_facts(const Style& style, const std::vector<std::string>& facts);
/// A bar of `part` of `whole`, `cells` wide: "██████    " or "######    "; at least one block when part > 0. Ambiguous width too.
std::string bar(const Style& style, std::int64_t part, std::int64_t whole, std::size_t cells);

}  // namespace cairn
