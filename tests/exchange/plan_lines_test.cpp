// SPDX-License-Identifier: MIT
// A plan within its event's line.
#include "cairn/exchange/journal_lines.hpp"

#include <doctest/doctest.h>

using namespace cairn;

namespace {

Date day(const char* iso) {
  return *parse_date(iso);
}

/// Every field has a value of its own.
Plan full_plan() {
  Plan plan;
  plan.uid = "u1";
  plan.made = Instant{std::chrono::milliseconds{1'790'000'000'000}};
  plan.input.targets = {"role", "skill"};
  plan.target_titles = {{"The role", "역할"}, {"The skill", ""}};
  plan.input.level = Level::Could;
  plan.input.start = day("2026-11-23");
  plan.input.deadline = day("2027-05-09");
  plan.input.weeks = 24;
  plan.input.pace = PaceSource::Pattern;
  plan.input.availability = *parse_availability("mon-fri 1h, sat 10:00-13:00");
  plan.input.backgrounds = {"background"};
  plan.input.domains = {"domain"};
  plan.input.prefer = {"b"};
  plan.input.focus = {"skill"};
  plan.input.leave_out = {"left", "out"};
  plan.input.due = {{"a", day("2026-12-01")}, {"skill", day("2026-12-24")}};
  plan.input.pins = {{"b", day("2026-12-05"), TimeOfDay{600}, Minutes{90}}};
  plan.input.busy = {{day("2026-11-24"), TimeOfDay{0}, TimeOfDay{60}},
                     {day("2026-11-24"), TimeOfDay{60}, TimeOfDay{90}},
                     {day("2026-11-28"), TimeOfDay{1200}, TimeOfDay{1440}}};
  plan.input.zone = "America/Port-au-Prince";
  plan.finish = day("2026-12-20");
  PlannedStep& step = plan.steps.emplace_back();
  step = {"a",
          "skill",
          Level::Should,
          StepKind::Exam,
          {"A", "가"},
          {"begin", "시작"},
          {"done", "끝"},
          {"page", "쪽"},
          "https://example.org/",
          "https://example.org/ko",
          Minutes{120},
          Minutes{90},
          7,
          {{{{"x"}, {"y", "z"}}}, {{{"w"}}}}};
  plan.steps.emplace_back().id = "b";
  plan.steps.back().slack_days = -3;
  plan.skills = {{"skill", {"The skill", ""}, {"a", "x"}}};
  plan.sessions = {{"a", 1, day("2026-11-23"), {}, Minutes{60}, 0, plan.made, false},
                   {"a", 2, day("2026-11-24"), TimeOfDay{1140}, Minutes{30}, 2, plan.made + Minutes{1}, false},
                   {"gone", 1, day("2026-11-25"), {}, Minutes{25}, 1, plan.made, true}};
  plan.habits = {{"review", {"Review", "돌아보기"}, Period::Week, Minutes{30}}, {"read", {"Read", ""}, Period::Month, Minutes{60}}};
  plan.finished = {"x", "w"};
  plan.finished_titles = {{"X", "엑스"}, {}};
  plan.effort = Minutes{90};
  plan.left_out_steps = 2;
  plan.left_out_effort = Minutes{300};
  plan.fingerprint = "0123456789abcdef";
  plan.graph_files = {"built-in", "~/own.toml"};
  return plan;
}

JournalEntry entry_of(const Plan& plan) {
  JournalEntry entry;
  entry.event.uid = plan.uid;
  entry.event.command = "c1";
  entry.event.device = "laptop";
  entry.event.counter = 1;
  entry.event.recorded = plan.made;
  entry.event.study_date = plan.input.start;
  entry.event.stamp = plan.made.time_since_epoch().count();
  entry.event.kind = EventKind::Planned;
  entry.event.kind_text = "planned";
  entry.plan = plan;
  return entry;
}

JournalFile read_back(const JournalEntry& entry) {
  return read_journal_lines(journal_header() + journal_line(entry), "x");
}

/// The field that is told to be wrong once the plan is changed; empty where it can be kept.
template <class Change>
std::string wrong_field(Change change) {
  Plan plan = full_plan();
  change(plan);
  const JournalFile file = read_back(entry_of(plan));
  if (file.diagnostics.empty()) return "";
  CHECK(file.entries.empty());
  CHECK(file.diagnostics[0].message.key == "journal.bad-value");
  return std::get<std::string>(file.diagnostics[0].message.arguments.at(0).value);
}

}  // namespace

TEST_SUITE("exchange/plan_lines") {
  TEST_CASE("a plan comes back as it was written, field by field") {
    const JournalFile file = read_back(entry_of(full_plan()));
    REQUIRE(file.diagnostics.empty());
    REQUIRE(file.entries.size() == 1);
    CHECK(file.entries[0] == entry_of(full_plan()));
  }

  TEST_CASE("a plan of which little is known comes back, too") {
    Plan plan;
    plan.uid = "u1";
    plan.made = full_plan().made;
    plan.input.start = plan.finish = day("2026-11-23");
    const JournalFile file = read_back(entry_of(plan));
    REQUIRE(file.diagnostics.empty());
    CHECK(file.entries.at(0) == entry_of(plan));
  }

  TEST_CASE("a title is in two languages, or not there") {
    const std::string line = journal_line(entry_of(full_plan()));
    const std::string both = "[\"The role\",\"역할\"]";
    const std::size_t at = line.find(both);
    REQUIRE(at != std::string::npos);
    for (const char* other : {"[\"The role\"]", "[\"The role\",\"역할\",\"役割\"]", "\"The role\""}) {
      const std::string text = line.substr(0, at) + other + line.substr(at + both.size());
      const JournalFile file = read_journal_lines(journal_header() + text, "x");
      REQUIRE(file.diagnostics.size() == 1);
      CHECK(file.diagnostics[0].message.key == "journal.bad-value");
    }
  }

  TEST_CASE("appointments that overlap, go back or last no time are refused") {
    CHECK(wrong_field([](Plan& plan) { plan.input.busy[1].begin = TimeOfDay{59}; }) == "busy");
    CHECK(wrong_field([](Plan& plan) { std::swap(plan.input.busy[0], plan.input.busy[2]); }) == "busy");
    CHECK(wrong_field([](Plan& plan) { plan.input.busy[0].end = TimeOfDay{0}; }) == "end");
    CHECK(wrong_field([](Plan& plan) { plan.input.busy[2].end = TimeOfDay{1441}; }) == "end");
  }

  TEST_CASE("a zone that is no name, an id that stands twice and a number out of its range are refused") {
    CHECK(wrong_field([](Plan& plan) { plan.input.zone = "/etc/passwd"; }) == "zone");
    CHECK(wrong_field([](Plan& plan) { plan.input.zone = "Asia Seoul"; }) == "zone");
    CHECK(wrong_field([](Plan& plan) { plan.input.zone = std::string(64, 'A'); }) == "");
    CHECK(wrong_field([](Plan& plan) { plan.input.zone = std::string(65, 'A'); }) == "zone");
    CHECK(wrong_field([](Plan& plan) { plan.steps[1].id = "a"; }) == "steps");
    CHECK(wrong_field([](Plan& plan) { plan.skills.push_back(plan.skills[0]); }) == "skills");
    CHECK(wrong_field([](Plan& plan) { plan.finished[1] = "x"; }) == "finished");
    CHECK(wrong_field([](Plan& plan) { plan.input.pins[0].begin = TimeOfDay{1441}; }) == "begin");
    CHECK(wrong_field([](Plan& plan) { plan.sessions[1].begin = TimeOfDay{-1}; }) == "begin");
    CHECK(wrong_field([](Plan& plan) { plan.steps[0].estimate = Minutes{-1}; }) == "estimate");
  }
}
