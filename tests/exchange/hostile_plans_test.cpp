// SPDX-License-Identifier: MIT
#include "cairn/exchange/plan_calendar.hpp"

#include "calendar_lines.hpp"
#include "hostile_plans.hpp"
#include "libical_reader.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace cairn;

namespace {

using Json = nlohmann::ordered_json;

std::string day_text(Date day) {
  return date::format("%Y%m%d", day);
}
std::string utc_text(Instant instant) {
  return date::format("%Y%m%dT%H%M%SZ", date::floor<std::chrono::seconds>(instant));
}

std::vector<std::string> as_read(const std::vector<std::string>& texts) {
  std::vector<std::string> read;
  for (const std::string& text : texts)
    if (std::string each = cairn::as_read(text); !each.empty()) read.push_back(std::move(each));
  return read;
}

/// A link as it is, its one letter that must not stand in it written in ASCII.
std::string link_expected(std::string link) {
  const std::string stone = "돌";
  if (const auto at = link.find(stone); at != std::string::npos) link.replace(at, stone.size(), "%EB%8F%8C");
  return link;
}

/// What a reader should find of a component of ours.
template <class Component>
ReadItem item_expected(const Component& component, std::string status) {
  ReadItem item;
  item.uid = component.uid;
  item.summary = cairn::as_read(component.summary);
  item.description = cairn::as_read(component.description);
  item.url = link_expected(component.url);
  item.status = std::move(status);
  item.stamp = utc_text(component.modified);
  item.categories = as_read(component.categories);
  item.sequence = component.sequence;
  return item;
}

ReadEvent expected(const ical::Event& event) {
  ReadEvent read;
  static_cast<ReadItem&>(read) = item_expected(event, event.cancelled ? "CANCELLED" : "CONFIRMED");
  read.start = event.begin ? utc_text(*event.begin) : day_text(event.day);
  read.end = event.begin ? utc_text(*event.end) : day_text(event.day + date::days{1});
  if (event.begin && event.alarm && !event.cancelled) read.alarms = {-60 * static_cast<int>(event.alarm->count())};
  return read;
}

ReadTodo expected(const ical::Todo& todo) {
  static const char* const kWords[] = {"NEEDS-ACTION", "IN-PROCESS", "COMPLETED", "CANCELLED"};
  ReadTodo read;
  static_cast<ReadItem&>(read) = item_expected(todo, kWords[static_cast<int>(todo.status)]);
  if (todo.due) read.due = day_text(*todo.due);
  if (todo.completed) read.completed = utc_text(*todo.completed);
  read.percent = todo.percent;
  read.priority = todo.priority;
  read.depends_on = todo.depends_on;
  return read;
}

template <class Component>
std::string written(const std::string& name, const std::vector<Component>& components) {
  std::string text;
  ical::write_calendar({name, name, "Asia/Seoul"}, std::span(components), [&](std::string_view piece) { text.append(piece); });
  return text;
}

void check_item(const ReadItem& read, const ReadItem& expected) {
  RC_ASSERT(read.uid == expected.uid);
  RC_ASSERT(read.summary == expected.summary);
  RC_ASSERT(read.description == expected.description);
  RC_ASSERT(read.status == expected.status);
  RC_ASSERT(read.stamp == expected.stamp);
  RC_ASSERT(read.categories == expected.categories);
  RC_ASSERT(read.sequence == expected.sequence);
  // What a link says is made safe, so it differs; that it is one is what matters.
  RC_ASSERT(read.url.empty() || read.url.starts_with("https://example.org/"));
}

ReadCalendar read(const std::string& file, std::size_t components) {
  RC_ASSERT(first_bad_line(file) == "");
  const auto calendar = read_with_libical(file);
  RC_ASSERT(calendar.has_value());
  RC_ASSERT(calendar->errors == 0);
  RC_ASSERT(calendar->strict);
  RC_ASSERT(static_cast<std::size_t>(calendar->components) == components);
  return *calendar;
}

SessionStyle some_style(HostilePlans& random) {
  SessionStyle style;
  style.language = random.below(2) == 0 ? Language::English : Language::Korean;
  if (random.below(2) == 0) style.at = TimeOfDay{static_cast<int>(random.below(24 * 60))};
  if (random.below(2) == 0) style.alarm = std::chrono::minutes{static_cast<int>(random.below(200))};
  return style;
}

Json item_json(const ReadItem& item) {
  return {{"uid", item.uid},     {"summary", item.summary}, {"description", item.description}, {"status", item.status},
          {"stamp", item.stamp}, {"url", item.url},         {"categories", item.categories},   {"sequence", item.sequence}};
}

/// A plan, and a record in which its third step is done and its fourth begun.
std::pair<Plan, Record> hostile_sample() {
  std::pair<Plan, Record> sample{plan_of_hostile_texts(), sample::record()};
  StepRecord& done = sample.second.steps["step-2"];
  done.state = StepState::Done;
  done.since = sample::day("2026-11-22");
  sample.second.steps["step-3"].studied = Minutes{90};
  return sample;
}

}  // namespace

TEST_SUITE("exchange/hostile plans") {
  TEST_CASE("the oracle of texts says what the list of hostile texts says") {
    for (const HostileText& text : hostile_texts()) {
      CAPTURE(text.name);
      CHECK(cairn::as_read(text.written) == text.read);
    }
  }

  TEST_CASE("random plans with hostile texts come back from libical with every field equal, as sessions") {
    std::size_t sessions = 0;
    CHECK(rc::check([&] {
      HostilePlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Plan plan = random.plan();
      const auto events = calendar_events(plan, random.record(), some_style(random), sample::seoul);
      const ReadCalendar calendar = read(written(random.text(), events), events.size());
      RC_ASSERT(calendar.events.size() == events.size());
      for (std::size_t i = 0; i < events.size(); ++i) {
        const ReadEvent wanted = expected(events[i]);
        check_item(calendar.events[i], wanted);
        RC_ASSERT(calendar.events[i].start == wanted.start);
        RC_ASSERT(calendar.events[i].end == wanted.end);
        RC_ASSERT(calendar.events[i].alarms == wanted.alarms);
      }
      sessions += events.size();
    }));
    CHECK(sessions > 500);
  }

  TEST_CASE("random plans with hostile texts come back from libical with every field equal, as things to do") {
    std::size_t steps = 0;
    CHECK(rc::check([&] {
      HostilePlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Plan plan = random.plan();
      const auto todos = calendar_todos(plan, random.record(), {}, Language::Korean, random.below(2) == 0);
      const ReadCalendar calendar = read(written(random.text(), todos), todos.size());
      RC_ASSERT(calendar.todos.size() == todos.size());
      for (std::size_t i = 0; i < todos.size(); ++i) {
        const ReadTodo wanted = expected(todos[i]);
        check_item(calendar.todos[i], wanted);
        RC_ASSERT(calendar.todos[i].due == wanted.due);
        RC_ASSERT(calendar.todos[i].completed == wanted.completed);
        RC_ASSERT(calendar.todos[i].percent == wanted.percent);
        RC_ASSERT(calendar.todos[i].priority == wanted.priority);
        RC_ASSERT(calendar.todos[i].depends_on == wanted.depends_on);
      }
      steps += todos.size();
    }));
    CHECK(steps > 100);
  }

  TEST_CASE("files for other people's readers") {  // readers_test.py reads what is written here
    const char* folder = std::getenv("CAIRN_READERS_FOLDER");
    if (folder == nullptr) return;
    const auto [plan, record] = hostile_sample();
    const std::string name = "공부: AI 보안 전문가";
    const auto events = calendar_events(plan, record, {Language::English, {}, Minutes{15}}, sample::seoul);
    const auto todos = calendar_todos(plan, record, {}, Language::English, true);
    Json facts{{"name", name}, {"events", Json::array()}, {"todos", Json::array()}};
    for (const ical::Event& event : events) {
      const ReadEvent wanted = expected(event);
      Json& fact = facts["events"].emplace_back(item_json(wanted));
      fact.update({{"start", wanted.start}, {"end", wanted.end}, {"alarms", wanted.alarms}});
    }
    for (const ical::Todo& todo : todos) {
      const ReadTodo wanted = expected(todo);
      Json& fact = facts["todos"].emplace_back(item_json(wanted));
      fact.update({{"due", wanted.due},
                   {"completed", wanted.completed},
                   {"percent", wanted.percent},
                   {"priority", wanted.priority},
                   {"depends_on", wanted.depends_on}});
    }
    std::filesystem::create_directory(std::string{folder} + "/todos");
    for (const ical::Todo& todo : todos)
      std::ofstream{std::string{folder} + "/todos/" + todo.uid + ".ics", std::ios::binary} << written("", std::vector{todo});
    std::ofstream{std::string{folder} + "/plan.ics", std::ios::binary} << written(name, events);
    std::ofstream{std::string{folder} + "/todos.ics", std::ios::binary} << written(name, todos);
    std::ofstream out{std::string{folder} + "/expected.json", std::ios::binary};
    out << facts.dump(1);
    CHECK(out.good());
  }
}
