// SPDX-License-Identifier: MIT
#include "cairn/base/time.hpp"
#include "cairn/base/utf8.hpp"

namespace cairn {
namespace {

constexpr std::int64_t kLongest = 120'000;

enum class Unit { Hours, Minutes, None };

/// A decimal number as written: `whole` and the digits behind the point as a fraction of `scale`.
struct Decimal {
  std::int64_t whole = 0;
  std::int64_t fraction = 0;
  std::int64_t scale = 1;
  std::size_t whole_digits = 0;

  bool is_whole() const { return scale == 1; }
  bool has_leading_zero() const { return whole_digits > std::to_string(whole).size(); }
  /// Sixtieths, a half of one rounded up.
  std::int64_t times_60() const { return whole * 60 + (fraction * 120 + scale) / (2 * scale); }
};

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  void skip_blanks() {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
  }

  std::optional<Decimal> decimal() {
    Decimal number;
    while (std::optional<int> digit = next_digit()) {
      if (++number.whole_digits > 6) return std::nullopt;
      number.whole = number.whole * 10 + *digit;
    }
    if (number.whole_digits == 0) return std::nullopt;
    if (!skip(".")) return number;
    while (std::optional<int> digit = next_digit()) {
      if (number.scale >= 10'000) return std::nullopt;
      number.fraction = number.fraction * 10 + *digit;
      number.scale *= 10;
    }
    if (number.scale == 1) return std::nullopt;
    return number;
  }

  Unit unit() {
    for (const std::string_view word : {"hours", "hour", "h", "H", "시간"})
      if (skip(word)) return Unit::Hours;
    for (const std::string_view word : {"minutes", "minute", "min", "m", "M", "분"})
      if (skip(word)) return Unit::Minutes;
    return Unit::None;
  }

 private:
  std::optional<int> next_digit() {
    if (rest_.empty() || rest_.front() < '0' || rest_.front() > '9') return std::nullopt;
    const int digit = rest_.front() - '0';
    rest_.remove_prefix(1);
    return digit;
  }
  bool skip(std::string_view word) {
    if (rest_.substr(0, word.size()) != word) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  std::string_view rest_;
};

std::optional<Minutes> in_range(std::int64_t minutes) {
  if (minutes < 1 || minutes > kLongest) return std::nullopt;
  return Minutes{minutes};
}

}  // namespace

std::optional<Minutes> parse_duration(std::string_view text, bool bare_hours) {
  const std::string composed = to_nfc(text);  // macOS hands Hangul over in decomposed form
  Reader reader(composed);
  const auto first = reader.decimal();
  if (!first || first->has_leading_zero()) return std::nullopt;
  if (reader.at_end()) return bare_hours ? in_range(first->times_60()) : std::nullopt;
  reader.skip_blanks();
  const Unit unit = reader.unit();
  if (unit == Unit::None || (unit == Unit::Minutes && !first->is_whole())) return std::nullopt;
  if (reader.at_end()) return in_range(unit == Unit::Hours ? first->times_60() : first->whole);
  if (unit == Unit::Minutes || !first->is_whole()) return std::nullopt;

  reader.skip_blanks();
  const auto minutes = reader.decimal();
  reader.skip_blanks();
  const bool fits = minutes && minutes->is_whole() && minutes->whole < 60 && minutes->whole_digits <= 2;
  if (!fits || reader.unit() != Unit::Minutes || !reader.at_end()) return std::nullopt;
  return in_range(first->whole * 60 + minutes->whole);
}

}  // namespace cairn
