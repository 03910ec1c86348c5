// SPDX-License-Identifier: MIT
#include "repetition.hpp"

#include <algorithm>
#include <string>

namespace cairn::ical {
namespace {

/// Digits only, at most four of them.
std::optional<int> parse_number(std::string_view text) {
  if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  int value = 0;
  for (const char c : text) value = 10 * value + (c - '0');
  return value;
}

/// One part of a rule, "COUNT=3". Returns whether it leaves the rule a simple one.
bool take_part(YearlyRule& rule, std::string_view name, std::string_view value, const date::year_month_day& start) {
  if (name == "FREQ") return value == "YEARLY";
  if (name == "WKST") return true;
  if (name == "INTERVAL") return value == "1";
  if (name == "BYMONTH") return parse_number(value) == static_cast<int>(static_cast<unsigned>(start.month()));
  if (name == "BYMONTHDAY") return parse_number(value) == static_cast<int>(static_cast<unsigned>(start.day()));
  if (name == "COUNT") {
    rule.count = parse_number(value);
    return rule.count.value_or(0) > 0;
  }
  if (name == "UNTIL") {
    rule.until = parse_basic_date(value.substr(0, 8));
    return rule.until && (value.size() == 8 || value[8] == 'T');
  }
  return false;
}

}  // namespace

std::optional<Date> parse_basic_date(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  const std::string digits(text);
  return parse_date(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6));
}

std::optional<YearlyRule> parse_yearly(std::string_view rule, Date start) {
  YearlyRule yearly;
  bool has_frequency = false;
  while (!rule.empty()) {
    const std::string_view part = rule.substr(0, rule.find(';'));
    rule.remove_prefix(std::min(rule.size(), part.size() + 1));
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    if (!take_part(yearly, part.substr(0, equals), part.substr(equals + 1), date::year_month_day{start})) return std::nullopt;
    has_frequency = has_frequency || part.starts_with("FREQ=");
  }
  return has_frequency ? std::optional(yearly) : std::nullopt;
}

std::vector<Date> yearly_dates(const YearlyRule& rule, Date start, DateRange within) {
  std::vector<Date> dates;
  const date::year_month_day first{start};
  int occurrences = 0;
  for (date::year year = first.year(); year <= date::year_month_day{within.last}.year(); ++year) {
    const date::year_month_day each = year / first.month() / first.day();
    if (!each.ok()) continue;
    if (rule.count && ++occurrences > *rule.count) break;
    const Date day{each};
    if (rule.until && day > *rule.until) break;
    if (within.contains(day)) dates.push_back(day);
  }
  return dates;
}

}  // namespace cairn::ical
