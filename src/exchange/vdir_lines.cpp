// SPDX-License-Identifier: MIT
#include "vdir_lines.hpp"

#include "cairn/base/utf8.hpp"
#include "cairn/exchange/ical.hpp"
#include "cairn/exchange/vdir_item.hpp"

#include <algorithm>

namespace cairn::exchange {

namespace {

constexpr std::size_t kDeepest = 4;

/// Empty where a line begins with a blank and none is before it, or a character has no place in a calendar.
std::optional<std::vector<std::string>> unfolded(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool control = std::ranges::any_of(line, [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; });
    if (control) return std::nullopt;
    if (line.starts_with(' ') || line.starts_with('\t')) {
      if (lines.empty()) return std::nullopt;
      lines.back() += line.substr(1);
    } else if (!line.empty()) {
      lines.emplace_back(line);
    }
  }
  return lines;
}

std::string name_of(const std::string& line) {
  return in_capitals(std::string_view(line).substr(0, line.find_first_of(":;")));
}

class Reader {
 public:
  /// False: not one item.
  bool read(const std::string& line) {
    const std::string name = name_of(line);
    if (name.empty() || name.size() == line.size() || closed_) return false;
    if (name == "BEGIN") return begin(line);
    if (name == "END") return end(line);
    if (open_.empty()) return false;
    keep(name, line);
    return true;
  }

  std::optional<ItemLines> done() {
    if (!closed_ || item_.kind.empty()) return std::nullopt;
    return std::move(item_);
  }

 private:
  bool begin(const std::string& line) {
    const std::string kind = in_capitals(line.substr(6));
    if (open_.empty() != (kind == "VCALENDAR") || open_.size() == kDeepest) return false;
    open_.push_back(kind);
    if (open_.size() == 2 && (kind == "VEVENT" || kind == "VTODO")) {
      if (!item_.kind.empty()) return false;
      item_.kind = kind;
      inside_ = true;
      return true;
    }
    if (inside_ && open_.size() == 3) item_.lines.push_back({"BEGIN:" + kind, ""});
    keep("BEGIN", line);
    return true;
  }

  bool end(const std::string& line) {
    if (open_.empty() || in_capitals(line.substr(4)) != open_.back()) return false;
    if (!(inside_ && open_.size() == 2)) keep("END", line);
    inside_ = inside_ && open_.size() > 2;
    open_.pop_back();
    closed_ = open_.empty();
    return true;
  }

  void keep(const std::string& name, const std::string& line) {
    if (!inside_) {
      (item_.kind.empty() ? item_.before : item_.after).push_back(line);
    } else if (open_.size() == 2) {
      item_.lines.push_back({name, line});
    } else {
      std::string& block = item_.lines.back().text;
      block += (block.empty() ? "" : "\n") + line;
    }
  }

  ItemLines item_;
  std::vector<std::string> open_;
  bool inside_ = false, closed_ = false;
};

}  // namespace

std::string in_capitals(std::string_view text) {
  std::string capitals(text);
  std::ranges::transform(capitals, capitals.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return capitals;
}

std::string Line::value() const {
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (text[at] == ':' && !quoted) return text.substr(at + 1);
  }
  return {};
}

std::optional<ItemLines> read_item_lines(std::string_view text) {
  if (text.size() > kLargestItem || first_invalid_utf8(text)) return std::nullopt;
  const auto lines = unfolded(text);
  if (!lines) return std::nullopt;
  Reader reader;
  for (const std::string& line : *lines)
    if (!reader.read(line)) return std::nullopt;
  return reader.done();
}

void put_block(std::string& text, std::string_view block) {
  while (!block.empty()) {
    const std::size_t end = block.find('\n');
    text += ical::fold_content_line(block.substr(0, end));
    block.remove_prefix(end == std::string_view::npos ? block.size() : end + 1);
  }
}

}  // namespace cairn::exchange
