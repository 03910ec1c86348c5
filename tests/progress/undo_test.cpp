// SPDX-License-Identifier: MIT
#include "cairn/progress/record.hpp"

#include "some_events.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

/// Types `undo`: empty when there is nothing to undo.
std::string undo(Events& events) {
  const auto command = last_command(events.list, events.device);
  if (!command) return "";
  events.retract(command->events);
  return command->uid;
}

/// Types `redo`: the uid of the undo that was taken back.
std::string redo(Events& events) {
  const auto command = last_undone(events.list, events.device);
  if (!command) return "";
  events.retract(command->events);
  return command->uid;
}

std::string finished(const Events& events) {
  std::string ids;
  for (const auto& [id, step] : events.record().steps) {
    if (step.state == StepState::Done) ids += id;
  }
  return ids;
}

}  // namespace

TEST_SUITE_BEGIN("progress/undo");

TEST_CASE("every command of every device is listed once, by the place of its last event") {
  Events events;
  events.done("a", day(1), 60);
  Event& second = events.done("b", day(1), 60);
  second.command = "c1";
  events.device = "phone";
  const std::string third = events.done("c", day(2), 60).uid;
  events.retract({third});
  const auto commands = commands_of(events.list);
  REQUIRE(commands.size() == 3);
  CHECK(commands[0].events == std::vector<std::string>{"e1", "e2"});
  CHECK(commands[0].device == "laptop");
  CHECK(commands[0].counts);
  CHECK(commands[1].device == "phone");
  CHECK(!commands[1].counts);
  CHECK(commands[2].kind == CommandKind::Undo);
}

TEST_CASE("a command stands where its last event stands, and counts as long as one of its events does") {
  Events events;
  events.done("a").command = "long";
  events.done("b");
  events.done("c").command = "long";
  events.device = "phone";
  events.retract({"e3"});
  const auto commands = commands_of(events.list);
  REQUIRE(commands.size() == 3);
  CHECK(commands[0].events == std::vector<std::string>{"e2"});
  CHECK(commands[1].events == std::vector<std::string>{"e1", "e3"});
  CHECK(commands[1].stamp == 3);
  CHECK(commands[1].counts);
}

TEST_CASE("a retraction of nothing, or of events that are not here yet, is an undo") {
  Events events;
  events.retract({});
  events.retract({"somewhere else"});
  for (const CommandRecord& command : commands_of(events.list)) CHECK(command.kind == CommandKind::Undo);
}

TEST_CASE("a setting is taken back like everything else") {
  Events events;
  events.set("off", "2026-12-24");
  CHECK(undo(events) == "c1");
  CHECK(events.record().off.empty());
}

TEST_CASE("an empty journal has nothing to undo and nothing to redo") {
  Events events;
  CHECK(undo(events).empty());
  CHECK(redo(events).empty());
}

TEST_CASE("undo walks back and redo forth") {
  Events events;
  for (const char* step : {"a", "b", "c"}) events.done(step);
  undo(events);
  CHECK(finished(events) == "ab");
  undo(events);
  CHECK(finished(events) == "a");
  redo(events);
  CHECK(finished(events) == "ab");
  redo(events);
  CHECK(finished(events) == "abc");
  CHECK(redo(events).empty());
  undo(events);
  CHECK(finished(events) == "ab");
  undo(events);
  undo(events);
  CHECK(finished(events).empty());
  CHECK(undo(events).empty());
}

TEST_CASE("a new command ends what can be redone") {
  Events events;
  events.done("a");
  undo(events);
  events.done("b");
  CHECK(redo(events).empty());
  undo(events);
  CHECK(finished(events).empty());
  redo(events);
  CHECK(finished(events) == "b");
  CHECK(redo(events).empty());
}

TEST_CASE("a command is taken back whole") {
  Events events;
  events.done("a").command = "both";
  events.done("b").command = "both";
  const auto command = last_command(events.list, "laptop");
  REQUIRE(command);
  CHECK(command->uid == "both");
  CHECK(command->events == std::vector<std::string>{"e1", "e2"});
  CHECK(command->stamp == 2);
  undo(events);
  CHECK(finished(events).empty());
  redo(events);
  CHECK(finished(events) == "ab");
}

TEST_CASE("undoing a reopening makes the step done again") {
  Events events;
  events.done("a");
  events.add(EventKind::Reopened, "a").cancels = {"e1"};
  CHECK(finished(events).empty());
  undo(events);
  CHECK(finished(events) == "a");
}

TEST_CASE("each device undoes its own commands") {
  Events events;
  events.done("a");
  events.device = "phone";
  events.done("b");
  events.device = "laptop";
  undo(events);
  CHECK(finished(events) == "b");
  CHECK(undo(events).empty());
  events.device = "phone";
  CHECK(redo(events).empty());
  undo(events);
  CHECK(finished(events).empty());
}

TEST_CASE("a command stays undone when what another device cancelled of it comes back") {
  Events events;
  events.done("a");
  events.device = "phone";
  events.add(EventKind::Reopened, "a").cancels = {"e1"};
  events.device = "laptop";
  events.done("b").command = "c1";
  undo(events);
  events.device = "phone";
  undo(events);
  CHECK(finished(events).empty());
}

TEST_CASE("the name of the record is never taken back") {
  Events events;
  events.set("record", "r1").command = "first";
  events.add(EventKind::Planned, "role").command = "first";
  CHECK(last_command(events.list, "laptop")->events == std::vector<std::string>{"e2"});
  undo(events);
  CHECK(events.record().record_id == "r1");
  CHECK(events.record().plans.empty());
  CHECK(undo(events).empty());
}

TEST_CASE("any number of undoes and redoes leaves what a stack would leave") {
  CHECK(rc::check([] {
    Events events;
    std::vector<std::string> finished_steps, undone;
    for (int i = 0; i < 20; ++i) {
      const int what = *rc::gen::inRange(0, 4);
      if (what < 2) {
        const std::string step(1, static_cast<char>('a' + i));
        events.done(step);
        finished_steps.push_back(step);
        undone.clear();
      } else if (what == 2) {
        RC_ASSERT(undo(events).empty() == finished_steps.empty());
        if (finished_steps.empty()) continue;
        undone.push_back(finished_steps.back());
        finished_steps.pop_back();
      } else {
        RC_ASSERT(redo(events).empty() == undone.empty());
        if (undone.empty()) continue;
        finished_steps.push_back(undone.back());
        undone.pop_back();
      }
      std::string stack;
      for (const std::string& step : finished_steps) stack += step;
      RC_ASSERT(finished(events) == stack);
    }
  }));
}

TEST_SUITE_END();
