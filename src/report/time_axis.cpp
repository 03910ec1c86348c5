// SPDX-License-Identifier: MIT
#include "time_axis.hpp"

#include "cairn/text/quantities.hpp"
#include "cairn/text/say.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::size_t kMostMonths = 6, kMostWeeks = 4;
constexpr std::int64_t kShort = 70;  ///< days; fewer are told by weeks
constexpr std::int64_t kRoom = 900;  ///< a name that begins behind this leaves the drawing

}  // namespace

std::int64_t TimeAxis::begin(Date day) const {
  return kWidth * std::clamp<std::int64_t>(days_between(first_, day), 0, days_) / days_;
}

std::int64_t TimeAxis::middle(Date day) const {
  return (begin(day) + end(day)) / 2;
}

std::vector<TimeAxis::Mark> TimeAxis::marks(Language language) const {
  if (days_ < kShort) return weeks(language);
  for (const unsigned step : {1U, 2U, 3U, 6U})
    if (auto marks = months(language, step); marks.size() <= kMostMonths) return marks;
  auto marks = months(language, 12);
  const std::size_t every = (marks.size() + kMostMonths - 1) / kMostMonths;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < marks.size(); i += every) marks[kept++] = marks[i];
  marks.resize(kept);
  return marks;
}

/// January is named by its year.
std::vector<TimeAxis::Mark> TimeAxis::months(Language language, unsigned step) const {
  std::vector<Mark> marks;
  for (Date day = first_; day < first_ + date::days{days_}; day += date::days{1}) {
    const date::year_month_day date{day};
    const auto month = static_cast<unsigned>(date.month());
    if (static_cast<unsigned>(date.day()) != 1 || (month - 1) % step != 0 || begin(day) > kRoom) continue;
    marks.push_back({begin(day), month == 1 ? say(language, {"page.year", {{"n", std::int64_t{static_cast<int>(date.year())}}}})
                                            : month_text(language, month)});
  }
  return marks;
}

std::vector<TimeAxis::Mark> TimeAxis::weeks(Language language) const {
  const auto every =
      date::days{7 * static_cast<int>(std::max<std::int64_t>(1, (days_ / 7 + kMostWeeks - 1) / static_cast<std::int64_t>(kMostWeeks)))};
  std::vector<Mark> marks;
  for (Date day = monday_of(first_ + date::days{6}); day < first_ + date::days{days_}; day += every)
    if (begin(day) <= kRoom) marks.push_back({begin(day), date_text(language, day, DateStyle::Short)});
  return marks;
}

}  // namespace cairn
