// SPDX-License-Identifier: MIT
// Years of study in one append: fill_journal FILE EVENTS LAST_DAY [A_DAY] adds that many events, eight or A_DAY a day, so that the last
// ones fall on the day before LAST_DAY. A journal with a current plan goes on with its open steps in plan order; one without studies steps
// of long ago, "past-1" and so on. A step is studied in sittings of 45 to 60 minutes until its time is used up, then it is done. Prints how
// many steps were begun.
#include "cairn/base/error.hpp"
#include "cairn/base/uuid.hpp"
#include "cairn/store/journal.hpp"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace cairn;

constexpr int kEventsADay = 8;
constexpr std::chrono::minutes kStudyDay{8 * 60};
constexpr std::chrono::minutes kSeoul{9 * 60};

/// SplitMix64 (Steele, Lea, Flood 2014).
RandomSource seeded(std::uint64_t state) {
  return [state]() mutable {
    std::uint64_t z = state += 0x9e3779b97f4a7c15ull;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
  };
}

/// Makes the events of a learner who studies eight times a day.
class Study {
 public:
  Study(const std::optional<Plan>& plan, std::uint64_t seed, int a_day) : random_(seeded(seed)), apart_(kStudyDay / a_day) {
    if (plan) planned_ = plan->steps;
  }

  /// The first command of a journal names it.
  Event name_of_record(Date day) {
    Event event = at(day, 0, EventKind::Set, "record");
    event.note = make_uuid7(event.recorded, random_);
    return event;
  }

  Event next(Date day, int of_day) {
    if (left_ <= Minutes{0} && !step_.empty()) {
      Event done = at(day, of_day, EventKind::Done, step_);
      done.effort = estimate_;
      step_.clear();
      return done;
    }
    if (step_.empty()) begin_step();
    Event studied = at(day, of_day, EventKind::Studied, step_);
    studied.minutes = Minutes{static_cast<std::int64_t>(45 + random_() % 16)};
    studied.effort = estimate_;
    left_ -= studied.minutes;
    return studied;
  }

  std::size_t begun() const { return begun_; }

 private:
  void begin_step() {
    if (!planned_.empty() && begun_ >= planned_.size()) {
      std::fprintf(stderr, "fill_journal: the plan is too short for so many events\n");
      std::exit(1);
    }
    estimate_ = planned_.empty() ? Minutes{static_cast<std::int64_t>(60 + random_() % 900)} : planned_[begun_].planned;
    step_ = planned_.empty() ? "past-" + std::to_string(begun_ + 1) : planned_[begun_].id;
    left_ = estimate_;
    ++begun_;
  }

  /// From 09:00 on, an eighth (or another part) of eight hours apart.
  Event at(Date day, int of_day, EventKind kind, std::string subject) {
    Event event;
    event.recorded = Instant{day.time_since_epoch()} + std::chrono::hours{9} + of_day * apart_ - kSeoul;
    event.uid = make_uuid7(event.recorded, random_);
    event.command = make_uuid7(event.recorded, random_);
    event.device = "0193a0c0-0000-7000-8000-00000000be9c";
    event.utc_offset = kSeoul;
    event.zone = "Asia/Seoul";
    event.study_date = day;
    event.kind = kind;
    event.kind_text = to_string(kind);
    event.subject = std::move(subject);
    return event;
  }

  RandomSource random_;
  std::chrono::minutes apart_;
  std::vector<PlannedStep> planned_;
  std::size_t begun_ = 0;
  std::string step_;
  Minutes estimate_{0}, left_{0};
};

int fill(const char* file, int events, Date last, int a_day) {
  Journal journal(file, Journal::Mode::Write);
  const Head head = journal.head();
  Study study(journal.current_plan(), static_cast<std::uint64_t>(head.events + 42), a_day);
  const Date first = last - date::days{(events + a_day - 1) / a_day};
  Appendix appendix;
  for (int i = 0; i < events; ++i) {
    const Date day = first + date::days{i / a_day};
    const bool names = i == 0 && head.events == 0;
    appendix.events.push_back(names ? study.name_of_record(day) : study.next(day, i % a_day));
  }
  if (!journal.append(appendix, head)) return 1;
  std::printf("%zu\n", study.begun());
  return 0;
}

}  // namespace

int main(int count, char** values) {
  const auto last = count == 4 || count == 5 ? cairn::parse_date(values[3]) : std::nullopt;
  const int a_day = count == 5 ? std::atoi(values[4]) : kEventsADay;
  if (!last || a_day < 1 || a_day > kStudyDay.count()) {
    std::fprintf(stderr, "usage: fill_journal FILE EVENTS LAST_DAY [A_DAY]\n");
    return 2;
  }
  try {
    return fill(values[1], std::atoi(values[2]), *last, a_day);
  } catch (const cairn::Error& error) {
    std::fprintf(stderr, "fill_journal: %.*s\n", static_cast<int>(error.message().key.size()), error.message().key.data());
    return 1;
  }
}
