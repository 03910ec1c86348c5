// SPDX-License-Identifier: MIT
// What a calendar file costs the core, and what libical takes for the same: core_calendar SESSIONS RUNS makes a plan of so many sessions,
// two hundred to a step, and prints the milliseconds of each part as JSON: the plan as events, the events as a file, and the same events
// through libical, built and written.
#include "cairn/exchange/plan_calendar.hpp"

#include <libical/ical.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>

namespace {

using namespace cairn;

constexpr int kSessionsOfAStep = 200;

/// Processor time of this process, which other work disturbs less than the clock on the wall.
double processor_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

Plan plan_of(int sessions) {
  Plan plan;
  plan.input.start = Date{date::sys_days{date::year{2026} / 11 / 23}.time_since_epoch()};
  for (int n = 0; n < sessions; ++n) {
    if (n % kSessionsOfAStep == 0) {
      PlannedStep& step = plan.steps.emplace_back();
      step.id = "step-" + std::to_string(n / kSessionsOfAStep);
      step.title = {"Adversarial machine learning: a first attack", "적대적 머신러닝: 첫 번째 공격"};
      step.start_here = {"Open the first page, read it to the end, and try each of its examples in a folder of your own.",
                         "첫 페이지를 열어 끝까지 읽고, 연습용 폴더에서 예제를 하나씩 직접 해 보세요."};
      step.done_when = {"you can show what you made and say why it works; proof: a link",
                        "만든 것을 보여 주고 왜 동작하는지 설명할 수 있어요. 증빙: 링크"};
      step.link = "https://example.org/page";
    }
    Session& session = plan.sessions.emplace_back();
    session.step = plan.steps.back().id;
    session.n = n % kSessionsOfAStep + 1;
    session.day = plan.input.start + date::days{n / 28};
    session.begin = TimeOfDay{6 * 60 + 35 * (n % 28)};
    session.length = Minutes{30};
  }
  return plan;
}

Instant utc(Date day, TimeOfDay time) {
  return Instant{date::sys_days{day.time_since_epoch()}.time_since_epoch() + time};
}

icaltimetype libical_time(Instant instant) {
  return icaltime_from_timet_with_zone(static_cast<time_t>(date::floor<std::chrono::seconds>(instant).time_since_epoch().count()), 0,
                                       icaltimezone_get_utc_timezone());
}

icalcomponent* libical_event(const ical::Event& event) {
  return icalcomponent_vanew(ICAL_VEVENT_COMPONENT, icalproperty_new_uid(event.uid.c_str()),
                             icalproperty_new_dtstamp(libical_time(event.modified)),
                             icalproperty_new_lastmodified(libical_time(event.modified)), icalproperty_new_sequence(event.sequence),
                             icalproperty_new_dtstart(libical_time(*event.begin)), icalproperty_new_dtend(libical_time(*event.end)),
                             icalproperty_new_summary(event.summary.c_str()), icalproperty_new_description(event.description.c_str()),
                             icalproperty_new_url(event.url.c_str()), icalproperty_new_categories(event.categories.front().c_str()),
                             icalproperty_new_status(ICAL_STATUS_CONFIRMED), nullptr);
}

/// The times of one part, run by run.
struct Times {
  const char* name;
  std::string list;

  void add(double ms) {
    char number[32];
    std::snprintf(number, sizeof number, "%s%.4f", list.empty() ? "" : ", ", ms);
    list += number;
  }
};

}  // namespace

int main(int count, char** values) {
  if (count != 3 && count != 4) {
    std::fprintf(stderr, "usage: core_calendar SESSIONS RUNS [FILE]\n");
    return 2;
  }
  const Plan plan = plan_of(std::atoi(values[1]));
  Record record;
  record.record_id = "0193541c-0000-7000-8000-000000000001";
  Times make{"events", {}}, write{"write", {}}, build{"libical_build", {}}, serialise{"libical_write", {}};
  std::size_t bytes = 0, libical_bytes = 0;
  if (count == 4) {
    std::ofstream file(values[3], std::ios::binary);
    ical::write_calendar({"Study", "", "Asia/Seoul"}, calendar_events(plan, record, {Language::Korean, {}, {}}, utc),
                         [&](std::string_view piece) { file << piece; });
  }
  for (int run = 0; run < std::atoi(values[2]); ++run) {
    const double begin = processor_milliseconds();
    const auto events = calendar_events(plan, record, {Language::Korean, {}, {}}, utc);
    const double made = processor_milliseconds();
    bytes = 0;
    ical::write_calendar({"Study", "", "Asia/Seoul"}, events, [&](std::string_view piece) { bytes += piece.size(); });
    const double written = processor_milliseconds();
    icalcomponent* root = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
    for (const ical::Event& event : events) icalcomponent_add_component(root, libical_event(event));
    const double built = processor_milliseconds();
    char* text = icalcomponent_as_ical_string_r(root);
    const double serialised = processor_milliseconds();
    libical_bytes = std::string_view{text}.size();
    icalmemory_free_buffer(text);
    icalcomponent_free(root);
    make.add(made - begin);
    write.add(written - made);
    build.add(built - written);
    serialise.add(serialised - built);
  }
  std::printf("{\"bytes\": %zu, \"libical_bytes\": %zu", bytes, libical_bytes);
  for (const Times* times : {&make, &write, &build, &serialise}) std::printf(", \"%s\": [%s]", times->name, times->list.c_str());
  std::printf("}\n");
}
