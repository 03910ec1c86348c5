// SPDX-License-Identifier: MIT
#include "toml_scan.hpp"

#include "cairn/base/utf8.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::size_t kLargestFile = 64U << 20U;
constexpr std::size_t kLongestLine = 64U << 10U;
constexpr int kMostDots = 64;

SourcePlace place_of(std::string_view text, std::size_t offset, const std::string& file) {
  SourcePlace place{file, 1, 1};
  for (std::size_t at = 0; at < offset; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((byte & 0xC0U) != 0x80U) {
      ++place.column;
    }
  }
  return place;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// What bare keys and most values are made of: such a character changes nothing in what is open.
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Where strings and comments begin and end, by TOML 1.0. The walk knows just enough to tell what stands outside of them.
class Walk {
 public:
  Walk(std::string_view text, const std::string& file) : text_(text), file_(file) {}

  TomlScan finish() {
    while (at_ < text_.size() && !scan_.mistake) {
      const char c = text_[at_];
      if (is_word(c)) {
        skip_word();
      } else {
        step_over(c);
      }
      if (c != ' ' && c != '\t') before_ = c;
    }
    if (!all_headers_plain_) scan_.records.clear();
    return std::move(scan_);
  }

 private:
  void step_over(char c) {
    if (!may_stand(c)) {
      report(at_, Message{"catalog.stray-mark", {{"mark", std::string(1, c)}}});
      return;
    }
    follow_equals(c);
    if (c == '#') {
      skip_comment();
    } else if (c == '"' || c == '\'') {
      skip_string(c);
    } else if (c == '\n') {
      next_line();
    } else if (c == '.') {
      count_dot();
    } else {
      plain();
    }
  }

  /// Whether another equals sign may follow: each line outside of brackets and each entry of an inline table has one, an array has none.
  void follow_equals(char c) {
    const bool is_header = c == '[' && open_.empty() && !has_equals_;
    if (is_header && before_ != '[') take_header();
    const char inside = open_.empty() ? '\n' : open_.back();
    if (c == '=') has_equals_ = true;
    if (c == '\n' && open_.empty()) has_equals_ = false;
    if (c == ',' && inside == '{') has_equals_ = false;
    if ((c == '[' && !is_header) || c == '{') {
      open_ += c;
      has_equals_ = c == '[';
    } else if ((c == ']' && inside == '[') || (c == '}' && inside == '{')) {
      open_.pop_back();
      has_equals_ = true;
    }
  }

  /// What opens something stands where a key or a value begins, and a key has one equals sign. Elsewhere the parser reads on as if all of
  /// it were a number: `2='''`.
  bool may_stand(char c) const {
    if (c == '=') return !has_equals_;
    if (c != '"' && c != '\'' && c != '[' && c != '{') return true;
    return std::string_view("\n=[{,").find(before_) != std::string_view::npos;
  }

  /// `[[name]]` at the beginning of a line.
  void take_header() {
    const std::size_t end = text_.find_first_not_of("abcdefghijklmnopqrstuvwxyz", std::min(at_ + 2, text_.size()));
    const bool is_plain = (at_ == 0 || text_[at_ - 1] == '\n') && text_.substr(at_, 2) == "[[" && end != text_.npos && end > at_ + 2 &&
                          text_.substr(end, 2) == "]]";
    if (is_plain) scan_.records.push_back(at_);
    if (!is_plain) all_headers_plain_ = false;
  }

  void report(std::size_t offset, Message message, std::optional<Message> hint = std::nullopt) {
    scan_.mistake = Diagnostic{Severity::Error, place_of(text_, offset, file_), std::move(message), std::move(hint), {}};
  }

  void next_line() {
    ++at_;
    dots_ = 0;
  }

  /// Nested tables are built and freed by recursion in the parser, one level a dot.
  void count_dot() {
    if (++dots_ > kMostDots) report(at_, Message{"catalog.too-many-dots", {{"limit", std::int64_t{kMostDots}}}});
    ++at_;
  }

  void plain() {
    if (static_cast<unsigned char>(text_[at_]) >= 0x80) {
      report(at_, Message{"catalog.stray-character", {}}, Message{"catalog.hint-quote-texts", {}});
    }
    ++at_;
  }

  /// Goes on to the first character for which `ends` holds.
  template <typename Ends>
  void skip_to(Ends ends) {
    const char* const begin = text_.data();
    at_ = static_cast<std::size_t>(std::find_if(begin + at_, begin + text_.size(), ends) - begin);
  }

  void skip_word() {
    skip_to([](char c) { return !is_word(c); });
  }

  void skip_comment() {
    skip_to([](char c) { return c == '\n'; });
  }

  bool opens_long(char quote) const {
    return text_.size() - at_ >= 3 && text_[at_] == quote && text_[at_ + 1] == quote && text_[at_ + 2] == quote;
  }

  void skip_string(char quote) {
    const bool is_long = opens_long(quote);
    at_ += is_long ? 3 : 1;
    while (at_ < text_.size() && !scan_.mistake) {
      skip_to([quote](char c) { return c == quote || c == '\\' || c == '\n'; });
      if (at_ == text_.size()) return;
      const char c = text_[at_];
      if (c == '\n' && !is_long) return;  // a string that is not closed: the parser says so
      if (c == '\\' && quote == '"') {
        is_long ? skip_long_escape() : skip_escape();
      } else if (c == quote && (!is_long || opens_long(quote))) {
        close(quote, is_long);
        return;
      } else {
        ++at_;
      }
    }
  }

  /// A long string may end in up to two quotes of its own before the three that close it.
  void close(char quote, bool is_long) {
    at_ += is_long ? 3 : 1;
    for (int own = 0; is_long && own < 2 && at_ < text_.size() && text_[at_] == quote; ++own) ++at_;
  }

  void skip_escape() { at_ += at_ + 1 < text_.size() && text_[at_ + 1] != '\n' ? 2 : 1; }

  /// Behind a backslash at the end of a line the parser skips blanks, and asks its tables whether the next character is one.
  void skip_long_escape() {
    ++at_;
    if (at_ < text_.size() && !is_blank(text_[at_]) && static_cast<unsigned char>(text_[at_]) < 0x80) {
      ++at_;
      return;
    }
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    if (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) >= 0x80) report(at_, Message{"catalog.bad-continuation", {}});
  }

  std::string_view text_;
  const std::string& file_;
  std::size_t at_ = 0;
  int dots_ = 0;
  std::string open_;         ///< brackets and braces of values that are open
  bool has_equals_ = false;  ///< the key that is read has its sign, or there is none to come
  char before_ = '\n';       ///< the last character outside strings that is no blank
  bool all_headers_plain_ = true;
  TomlScan scan_;
};

std::optional<std::size_t> first_long_line(std::string_view text) {
  std::size_t begin = 0;
  while (text.size() - begin > kLongestLine) {
    const std::size_t end = text.find('\n', begin);
    if (std::min(end, text.size()) - begin > kLongestLine) return begin;
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace

TomlScan scan_toml(std::string_view text, const std::string& file) {
  const auto at = [&](std::size_t offset, Message message, std::optional<Message> hint) {
    return TomlScan{Diagnostic{Severity::Error, place_of(text, offset, file), std::move(message), std::move(hint), {}}, {}};
  };
  if (text.size() > kLargestFile) return at(0, Message{"catalog.file-too-large", {{"mebibytes", std::int64_t{64}}}}, std::nullopt);
  if (const auto offset = first_invalid_utf8(text))
    return at(*offset, Message{"catalog.not-utf8", {}}, Message{"catalog.hint-save-utf8", {}});
  if (std::all_of(text.begin(), text.end(), is_blank)) return at(0, Message{"catalog.empty-file", {}}, Message{"catalog.hint-format", {}});
  if (const auto offset = first_long_line(text))
    return at(*offset, Message{"catalog.line-too-long", {{"kibibytes", std::int64_t{64}}}}, std::nullopt);
  return Walk(text, file).finish();
}

}  // namespace cairn
