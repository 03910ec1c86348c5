// SPDX-License-Identifier: MIT
#include "cairn/exchange/plan_calendar.hpp"

#include "cairn/base/uuid.hpp"
#include "cairn/text/say.hpp"
#include "shown_steps.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace cairn {
namespace {

ical::Event event_of(const Plan& plan, const Session& session, const Record& record) {
  ical::Event event;
  event.uid = make_uuid5(record.record_id, plan.calendar_name(session.step) + "#" + std::to_string(session.n));
  event.day = session.day;
  event.sequence = session.sequence;
  event.modified = session.modified;
  const StepRecord* step = record.find(session.step);
  event.cancelled = session.cancelled || (step != nullptr && step->state != StepState::Open && session.day > step->since);
  return event;
}

/// A session without a clock time says nowhere else how long it is. The many sessions of a plan share few lengths: each is said once.
class Lengths {
 public:
  explicit Lengths(Language language) : language_(language) {}

  std::string before(const std::string& description, Minutes length) {
    const auto [said, is_new] = words_.try_emplace(length);
    if (is_new) said->second = say(language_, {"calendar.length", {{"time", length}}});
    return description.empty() ? said->second : said->second + "\n\n" + description;
  }

 private:
  Language language_;
  std::map<Minutes, std::string> words_;
};

bool overlap(TimeOfDay begin, Minutes length, const Session& other) {
  const TimeOfDay end = begin + std::chrono::duration_cast<TimeOfDay>(length);
  return *other.begin < end && begin < *other.begin + std::chrono::duration_cast<TimeOfDay>(other.length);
}

/// The clock times of sessions that have none: those of a day one after the other from `at`, around those that have one. What is cancelled
/// by the plan takes no time of its own. `modified` of each is the latest of its day up to it: its time depends on them.
class Evening {
 public:
  Evening(const std::vector<Session>& sessions, TimeOfDay at) : sessions_(sessions), at_(at) {}

  /// REQUIRES: sessions in order.
  TimeOfDay begin_of(std::size_t index, Instant& modified) {
    const Session& session = sessions_[index];
    if (session.day != day_) start(index);
    TimeOfDay begin = session.cancelled ? at_ : next_;
    for (std::size_t i = first_; i < sessions_.size() && sessions_[i].day == day_ && !session.cancelled; ++i) {
      const Session& other = sessions_[i];
      if (other.cancelled || !other.begin || !overlap(begin, session.length, other)) continue;
      begin = *other.begin + std::chrono::duration_cast<TimeOfDay>(other.length);
    }
    if (!session.cancelled) next_ = begin + std::chrono::duration_cast<TimeOfDay>(session.length);
    modified_ = std::max(modified_, session.modified);
    modified = std::max(modified, modified_);
    return begin;
  }

 private:
  void start(std::size_t index) {
    day_ = sessions_[index].day;
    first_ = index;
    while (first_ > 0 && sessions_[first_ - 1].day == day_) --first_;
    next_ = at_;
    modified_ = Instant{};
  }

  const std::vector<Session>& sessions_;
  TimeOfDay at_, next_{0};
  std::optional<Date> day_;
  std::size_t first_ = 0;
  Instant modified_;
};

/// A time past midnight is of the next day.
Instant instant_of(Date day, TimeOfDay time, const LocalToInstant& to_instant) {
  constexpr TimeOfDay kDay{24 * 60};
  return time < kDay ? to_instant(day, time) : to_instant(day + date::days{1}, time - kDay);
}

}  // namespace

std::vector<ical::Event> calendar_events(const Plan& plan, const Record& record, const SessionStyle& style,
                                         const LocalToInstant& to_instant) {
  const auto shown = exchange::shown_steps(plan, style.language);
  Lengths lengths(style.language);
  Evening evening(plan.sessions, style.at.value_or(TimeOfDay{0}));

  std::vector<ical::Event> events;
  events.reserve(plan.sessions.size());
  for (std::size_t i = 0; i < plan.sessions.size(); ++i) {
    const Session& session = plan.sessions[i];
    ical::Event event = event_of(plan, session, record);
    std::optional<TimeOfDay> begin = session.begin;
    if (!begin && style.at) begin = evening.begin_of(i, event.modified);
    if (event.cancelled && session.day < plan.input.start) continue;
    if (begin) {
      event.begin = instant_of(session.day, *begin, to_instant);
      event.end = *event.begin + session.length;
      event.alarm = style.alarm;
    }
    if (const auto step = shown.find(session.step); step != shown.end()) {
      event.summary = step->second.summary;
      event.description = begin ? step->second.description : lengths.before(step->second.description, session.length);
      event.url = step->second.url;
      event.categories = step->second.categories;
    } else {
      event.summary = session.step;
      event.categories = {"cairn"};
    }
    events.push_back(std::move(event));
  }
  std::ranges::sort(events, {}, [](const ical::Event& e) { return std::tie(e.day, e.begin, e.uid); });
  return events;
}

}  // namespace cairn
