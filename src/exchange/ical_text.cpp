// SPDX-License-Identifier: MIT
#include "ical_text.hpp"

#include "cairn/base/utf8.hpp"
#include "cairn/exchange/ical.hpp"

#include <algorithm>
#include <array>

namespace cairn::ical {
namespace {

constexpr std::size_t kLineOctets = 75;  // RFC 5545 3.1, without the CRLF
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Bytes that stand for themselves wherever they are. The rest: controls, blanks (trimmed at the ends), what RFC 5545 escapes, and the lead
/// bytes of C1 controls and of U+2028 and U+2029.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x21; c < 256; ++c) plain[c] = c != 0x7F && c != '\\' && c != ';' && c != ',' && c != 0xC2 && c != 0xE2;
  return plain;
}();

/// Every byte that belongs to no character becomes U+FFFD. NUL is a control like others, and stays to be dropped with them.
std::string valid_utf8(std::string_view bytes) {
  std::string out;
  while (const auto bad = first_invalid_utf8(bytes)) {
    out.append(bytes.substr(0, *bad)).append(bytes[*bad] == '\0' ? std::string_view{"\0", 1} : kReplacement);
    bytes.remove_prefix(*bad + 1);
  }
  return out.append(bytes);
}

/// What one character is to a reader of the file.
enum class Kind { Text, Escaped, Blank, LineBreak, Dropped };

struct Character {
  Kind kind = Kind::Text;
  std::size_t bytes = 1;
};

/// The character at the start of `rest`, which does not begin with a plain byte. REQUIRES: valid UTF-8 but for NUL.
Character classify(std::string_view rest) {
  const auto byte = static_cast<unsigned char>(rest[0]);
  if (byte == ' ' || byte == '\t') return {Kind::Blank, 1};
  if (byte == '\\' || byte == ';' || byte == ',') return {Kind::Escaped, 1};
  if (byte == '\r' || byte == '\n') return {Kind::LineBreak, rest.starts_with("\r\n") ? 2U : 1U};
  if (byte == 0xC2) return {static_cast<unsigned char>(rest[1]) < 0xA0 ? Kind::Dropped : Kind::Text, 2};
  // Some readers end a line at LINE SEPARATOR and PARAGRAPH SEPARATOR.
  if (byte == 0xE2) return {rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9") ? Kind::LineBreak : Kind::Text, 3};
  return {Kind::Dropped, 1};
}

/// One pass; blanks and line breaks at either end are cut off.
void append_escaped_utf8(std::string& out, std::string_view text) {
  const std::size_t begin = out.size();
  std::size_t end = begin;  // behind the last character that is no blank
  for (std::size_t at = 0; at < text.size();) {
    std::size_t run = at;
    while (run < text.size() && kPlain[static_cast<unsigned char>(text[run])]) ++run;
    if (run > at) {
      out.append(text, at, run - at);
      end = out.size();
      at = run;
      continue;
    }
    const Character character = classify(text.substr(at));
    const bool blank = character.kind == Kind::Blank || character.kind == Kind::LineBreak;
    if (character.kind == Kind::Escaped) out += '\\';
    if (character.kind == Kind::LineBreak && end > begin) out += "\\n";
    if (character.kind == Kind::Text || character.kind == Kind::Escaped || (character.kind == Kind::Blank && end > begin))
      out.append(text, at, character.bytes);
    if (!blank && character.kind != Kind::Dropped) end = out.size();
    at += character.bytes;
  }
  out.resize(end);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// Two digits at `at`. REQUIRES: 0 <= value < 100.
void put_two(char* at, unsigned value) {
  at[0] = static_cast<char>('0' + value / 10);
  at[1] = static_cast<char>('0' + value % 10);
}

/// "20261123" at `at`.
void put_day(char* at, const date::year_month_day& day) {
  const auto year = static_cast<unsigned>(static_cast<int>(day.year()));
  put_two(at, year / 100 % 100);
  put_two(at + 2, year % 100);
  put_two(at + 4, static_cast<unsigned>(day.month()));
  put_two(at + 6, static_cast<unsigned>(day.day()));
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii && first_invalid_utf8(text))
    append_escaped_utf8(out, valid_utf8(text));
  else
    append_escaped_utf8(out, text);
}

void append_folded(std::string& out, std::string_view line) {
  std::size_t room = kLineOctets;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && is_continuation(line[cut])) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = kLineOctets - 1;  // the blank that begins a continuation counts
  }
  out.append(line).append("\r\n");
}

std::string day_text(Date day) {
  std::string text(8, '0');
  put_day(text.data(), date::year_month_day{day});
  return text;
}

std::string utc_text(Instant instant) {
  const auto midnight = date::floor<date::days>(instant);
  const auto seconds = static_cast<unsigned>(date::floor<std::chrono::seconds>(instant - midnight).count());
  std::string text = "00000000T000000Z";
  put_day(text.data(), date::year_month_day{midnight});
  put_two(text.data() + 9, seconds / 3600);
  put_two(text.data() + 11, seconds / 60 % 60);
  put_two(text.data() + 13, seconds % 60);
  return text;
}

std::string safe_url(std::string_view url) {
  url = trimmed(url);
  const auto begins = [&](std::string_view scheme) {
    return url.size() > scheme.size() && std::ranges::equal(url.substr(0, scheme.size()), scheme, {},
                                                            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  };
  if (!begins("http://") && !begins("https://")) return {};
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && std::string_view{"\"<>\\^`{|}"}.find(c) == std::string_view::npos)
      out += c;
    else
      (((out += '%') += kHex[byte >> 4]) += kHex[byte & 15]);
  }
  return out;
}

std::string escape_text(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

std::string fold_content_line(std::string_view line) {
  std::string out;
  append_folded(out, line);
  return out;
}

}  // namespace cairn::ical
