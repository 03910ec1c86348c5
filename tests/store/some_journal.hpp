// SPDX-License-Identifier: MIT
/// A vocabulary for tests of the journal: a folder that goes away, a learner who types commands, a small plan.
#pragma once

#include "cairn/store/journal.hpp"

#include <doctest/doctest.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace cairn::testing {

namespace fs = std::filesystem;

// 2026-11-01 is a Sunday.
inline Date day(int n) {
  return Date{date::local_days{date::year{2026} / 11 / 1} + date::days{n - 1}};
}
inline Minutes min(int minutes) {
  return Minutes{minutes};
}

/// In memory where there is such a place: thousands of commits are synced.
class TempFolder {
 public:
  TempFolder() {
    const fs::path place = ::access("/dev/shm", W_OK) == 0 ? fs::path("/dev/shm") : fs::temp_directory_path();
    std::string name = (place / "cairn-test-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~TempFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  fs::path operator/(const std::string& name) const { return path_ / name; }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// Types commands into a journal, one at a time.
class Learner {
 public:
  explicit Learner(fs::path file, std::string device = "laptop") : file_(std::move(file)), device_(std::move(device)) {}

  Event event(EventKind kind, std::string subject, Date on = day(1)) {
    Event event;
    ++last_;
    event.uid = device_ + "-e" + std::to_string(last_);
    event.command = device_ + "-c" + std::to_string(last_);
    event.device = device_;
    event.recorded = Instant{std::chrono::milliseconds{1'790'000'000'000 + last_}};
    event.study_date = on;
    event.kind = kind;
    event.subject = std::move(subject);
    return event;
  }
  Event done(std::string step, Date on = day(1), int effort = 100) {
    Event done = event(EventKind::Done, std::move(step), on);
    done.effort = min(effort);
    return done;
  }
  Event studied(std::string step, int minutes, Date on = day(1)) {
    Event studied = event(EventKind::Studied, std::move(step), on);
    studied.minutes = min(minutes);
    return studied;
  }
  /// Appends to the journal as it is.
  Appendix type(std::vector<Event> events, std::optional<Plan> plan = {}) {
    Journal journal(file_, Journal::Mode::Write);
    Appendix appendix{std::move(events), std::move(plan)};
    REQUIRE(journal.append(appendix, journal.head()));
    return appendix;
  }
  void plan(Plan plan) {
    Event planned = event(EventKind::Planned, "role");
    plan.uid = planned.uid;
    type({planned}, std::move(plan));
  }
  Journal read() const { return Journal(file_, Journal::Mode::Read); }
  const fs::path& file() const { return file_; }
  const std::string& device() const { return device_; }

 private:
  fs::path file_;
  std::string device_;
  int last_ = 0;
};

inline PlannedStep step(std::string id, std::vector<RequirementGroup> requirements = {}) {
  PlannedStep planned;
  planned.title = {id + " in English", id + " 한국어"};
  planned.id = std::move(id);
  planned.estimate = planned.planned = min(100);
  planned.requirements = std::move(requirements);
  return planned;
}

/// a -> b, a -> c, {b or x} -> d, c -> d; z was finished before; skill "early" is a and z, skill "late" b, c and d.
inline Plan small_plan() {
  Plan plan;
  plan.input.targets = {"role"};
  plan.input.start = day(2);
  for (std::size_t weekday = 0; weekday < 5; ++weekday) plan.input.availability.days[weekday] = {{std::nullopt, min(60)}};
  plan.target_titles = {{"The role", "역할"}};
  plan.steps = {step("a", {{{{"z"}}}}), step("b", {{{{"a"}}}}), step("c", {{{{"a"}}}}), step("d", {{{{"b"}, {"x"}}}, {{{"c"}}}})};
  plan.skills = {{"early", {"Early", "일찍"}, {"z", "a"}}, {"late", {"Late", "늦게"}, {"b", "c", "d"}}};
  plan.finished = {"z"};
  plan.finished_titles = {{"z in English", "z 한국어"}};
  plan.finish = day(9);
  plan.effort = min(400);
  for (int n = 0; n < 4; ++n) {
    Session session;
    session.step = plan.steps[static_cast<std::size_t>(n)].id;
    session.day = day(2 + n);
    session.length = min(60);
    plan.sessions.push_back(session);
  }
  return plan;
}

inline std::string ids(const std::vector<OpenStep>& steps) {
  std::string joined;
  for (const OpenStep& open : steps) joined += (joined.empty() ? "" : " ") + open.id;
  return joined;
}

/// The key of the error that `action` ends in; every error must name the file and be of exit code 5.
template <class Action>
std::string error_of(const fs::path& file, Action action) {
  try {
    action();
  } catch (const Error& error) {
    CHECK(error.code() == ExitCode::DataFile);
    REQUIRE_FALSE(error.message().arguments.empty());
    CHECK(error.message().arguments[0].name == "file");
    CHECK(std::get<std::string>(error.message().arguments[0].value) == file.string());
    CHECK_FALSE(error.hints().empty());
    return std::string(error.message().key);
  }
  return "";
}

inline std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}
inline void write_bytes(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// A journal with a plan and some progress.
inline void make_journal(const fs::path& file) {
  Learner learner(file);
  learner.plan(small_plan());
  learner.type({learner.done("a", day(2)), learner.studied("b", 30, day(3))});
}

}  // namespace cairn::testing
