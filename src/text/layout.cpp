// SPDX-License-Identifier: MIT
#include "cairn/text/layout.hpp"

#include "graphemes.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::string_view kColorOff = "\x1b[0m";

/// A colour that is open at the end of a line is closed there and opened again on the next.
void close_colors(std::vector<std::string>& lines) {
  std::string open;
  for (std::string& line : lines) {
    line.insert(0, open);
    for (std::string_view rest = line; !rest.empty();) {
      const Grapheme grapheme = take_grapheme(rest);
      if (grapheme.escape) open = grapheme.bytes == kColorOff ? std::string_view{} : grapheme.bytes;
    }
    if (!open.empty()) line += kColorOff;
  }
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t cells = plain_prefix(text);
  text.remove_prefix(cells);
  while (!text.empty()) {
    cells += take_grapheme(text).cells;
    const std::size_t plain = plain_prefix(text);
    cells += plain;
    text.remove_prefix(plain);
  }
  return cells;
}

std::string cut_to(std::string_view text, std::size_t cells, bool ascii) {
  if (display_width(text) <= cells) return std::string{text};
  const std::string_view mark = ascii ? "..." : "…";
  const std::size_t mark_cells = std::min(cells, display_width(mark));
  std::string out;
  std::size_t used = 0;
  bool full = false;
  while (!text.empty()) {  // to the very end: the sequence that switches a colour off must not be lost
    const Grapheme grapheme = take_grapheme(text);
    if (!full && used + grapheme.cells + mark_cells > cells) {
      full = true;
      while (!out.empty() && out.back() == ' ') out.pop_back();
      out.append(mark.substr(0, ascii ? mark_cells : (mark_cells > 0 ? mark.size() : 0)));
    }
    if (full && !grapheme.escape) continue;
    out.append(grapheme.bytes);
    used += grapheme.cells;
  }
  return out;
}

std::string pad_right(std::string_view text, std::size_t cells) {
  const std::size_t width = display_width(text);
  return std::string{text} + std::string(cells > width ? cells - width : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t cells) {
  const std::size_t width = display_width(text);
  return std::string(cells > width ? cells - width : 0, ' ') + std::string{text};
}

std::vector<std::string> wrap(std::string_view text, std::size_t cells) {
  std::vector<std::string> lines{""};
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == ' ' || text[at] == '\n') {
      if (text[at] == '\n') lines.emplace_back(), used = 0;
      ++at;
      continue;
    }
    const auto end = std::min(text.find_first_of(" \n", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::size_t width = display_width(word);
    if (used > 0 && used + 1 + width > cells) lines.emplace_back(), used = 0;
    if (used > 0) lines.back() += ' ', ++used;
    lines.back().append(word);
    used += width;
    at = end;
  }
  if (text.find('\x1b') != std::string_view::npos) close_colors(lines);
  return lines;
}

std::string paint(const Style& style, Paint how, std::string_view text) {
  if (!style.color || how == Paint::Plain || text.empty()) return std::string{text};
  static constexpr std::string_view kCodes[]{"0", "1", "2", "32", "33", "31"};
  return "\x1b[" + std::string{kCodes[static_cast<std::size_t>(how)]} + "m" + std::string{text} + std::string{kColorOff};
}

std::string_view tick(const Style& style) {
  return style.ascii ? "*" : "✓";
}

std::string join_facts(const Style& style, const std::vector<std::string>& facts) {
  std::string line;
  for (const std::string& fact : facts) {
    if (fact.empty()) continue;
    if (!line.empty()) line += style.ascii ? " - " : " · ";
    line += fact;
  }
  return line;
}

std::string bar(const Style& style, std::int64_t part, std::int64_t whole, std::size_t cells) {
  const auto length = static_cast<std::int64_t>(cells);
  std::int64_t filled = whole > 0 ? std::clamp<std::int64_t>((2 * part * length + whole) / (2 * whole), 0, length) : 0;
  if (part > 0 && filled == 0) filled = std::min<std::int64_t>(1, length);
  std::string text;
  for (std::int64_t i = 0; i < length; ++i) text += i >= filled ? " " : style.ascii ? "#" : "█";
  return text;
}

}  // namespace cairn
