// SPDX-License-Identifier: MIT
#include "cairn/store/journal.hpp"

#include "some_journal.hpp"

#include <sys/stat.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

unsigned mode_of(const fs::path& path) {
  struct stat facts {};
  REQUIRE(::stat(path.c_str(), &facts) == 0);
  return facts.st_mode & 0777;
}

}  // namespace

TEST_SUITE_BEGIN("store/journal");

TEST_CASE("a file that is not there is an empty journal and is not made by reading") {
  const TempFolder folder;
  const Journal journal(folder / "none.db", Journal::Mode::Read);
  CHECK(journal.head() == Head{});
  CHECK(journal.events().empty());
  CHECK(journal.record() == Record{});
  CHECK_FALSE(journal.current_plan().has_value());
  CHECK_FALSE(journal.daily(day(1), 5).plan.has_value());
  CHECK(journal.days(day(1), day(9)).empty());
  CHECK(journal.step("a") == StepRecord{});
  CHECK(journal.plan_ids_with_prefix("", 5).empty());
  CHECK_FALSE(journal.plan_step("a").has_value());
  CHECK(journal.open_prerequisites("a").empty());
  CHECK(journal.open_dependents("a").empty());
  CHECK_FALSE(journal.skill_count("x").has_value());
  CHECK(journal.planned_minutes(day(1), day(9)).empty());
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("no name and an empty file are empty journals") {
  const TempFolder folder;
  CHECK(Journal(fs::path(), Journal::Mode::Read).head() == Head{});
  write_bytes(folder / "empty.db", "");
  CHECK(Journal(folder / "empty.db", Journal::Mode::Read).events().empty());
  Learner learner(folder / "empty.db");
  learner.type({learner.done("a")});
  CHECK(learner.read().events().size() == 1);
}

TEST_CASE("a journal without events is empty") {
  const TempFolder folder;
  { Journal made(folder / "j.db", Journal::Mode::Write); }
  const Journal journal(folder / "j.db", Journal::Mode::Read);
  CHECK(journal.head() == Head{});
  CHECK_FALSE(journal.daily(day(1), 5).plan.has_value());
  CHECK(journal.step("a") == StepRecord{});
}

TEST_CASE("folders and file are made for the learner alone") {
  const TempFolder folder;
  Journal journal(folder / "share/cairn/j.db", Journal::Mode::Write);
  CHECK(mode_of(folder / "share") == 0700);
  CHECK(mode_of(folder / "share/cairn") == 0700);
  CHECK(mode_of(folder / "share/cairn/j.db") == 0600);
}

TEST_CASE("names that mean something to SQLite are plain files") {
  const TempFolder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  for (const char* name : {":memory:", "file:x.db?mode=memory"}) {
    Learner learner(name);
    learner.type({learner.done("a")});
    CHECK(fs::file_size(name) > 0);
    CHECK(learner.read().events().size() == 1);
  }
  fs::current_path(before);
}

TEST_CASE("an event comes back as it was given, with stamp and counter") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  Event event = learner.done("a", day(3), 90);
  event.utc_offset = std::chrono::minutes{540};
  event.zone = "Asia/Seoul";
  event.minutes = min(75);
  event.completes = "early late";
  event.evidence = "https://example.org/'proof'";
  event.note = "오늘은 \"끝\"; DROP TABLE event";
  event.holds_from = day(7);
  event.cancels = {"x", "y"};
  event.extra = R"({"mood":"good"})";
  const Event written = learner.type({event}).events.front();
  CHECK(written.stamp == event.recorded.time_since_epoch().count());
  CHECK(written.counter == 1);
  const std::vector<Event> events = learner.read().events();
  REQUIRE(events.size() == 1);
  const Event& read = events.front();
  CHECK(read.uid == event.uid);
  CHECK(read.command == event.command);
  CHECK(read.device == event.device);
  CHECK(read.counter == 1);
  CHECK(read.recorded == event.recorded);
  CHECK(read.utc_offset == event.utc_offset);
  CHECK(read.zone == event.zone);
  CHECK(read.study_date == event.study_date);
  CHECK(read.stamp == written.stamp);
  CHECK(read.kind == EventKind::Done);
  CHECK(read.kind_text == "done");
  CHECK(read.subject == "a");
  CHECK(read.minutes == event.minutes);
  CHECK(read.effort == event.effort);
  CHECK(read.completes == event.completes);
  CHECK(read.evidence == event.evidence);
  CHECK(read.note == event.note);
  CHECK(read.holds_from == event.holds_from);
  CHECK(read.cancels == event.cancels);
  CHECK(read.extra == event.extra);
}

TEST_CASE("an event of a later cairn is kept unread") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  Event event = learner.event(EventKind::Unknown, "a");
  event.kind_text = "starred";
  event.extra = R"({"stars":3})";
  learner.type({event});
  const Event read = learner.read().events().front();
  CHECK(read.kind == EventKind::Unknown);
  CHECK(read.kind_text == "starred");
  CHECK(read.extra == event.extra);
}

TEST_CASE("stamps grow even when the clock is set back") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  Event first = learner.done("a");
  Event second = learner.done("b");
  second.recorded = first.recorded - std::chrono::hours{24};
  const auto written = learner.type({first, second}).events;
  CHECK(written[1].stamp == written[0].stamp + 1);
  Event third = learner.done("c");
  third.recorded = Instant{};
  CHECK(learner.type({third}).events[0].stamp == written[1].stamp + 1);
  CHECK(learner.read().head() == Head{3, written[1].stamp + 1});
}

TEST_CASE("each device counts its own events") {
  const TempFolder folder;
  Learner laptop(folder / "j.db"), phone(folder / "j.db", "phone");
  CHECK(laptop.type({laptop.done("a"), laptop.done("b")}).events[1].counter == 2);
  CHECK(phone.type({phone.done("c")}).events[0].counter == 1);
  CHECK(laptop.type({laptop.done("d")}).events[0].counter == 3);
}

TEST_CASE("events between two study dates come by stamp, with what they cancel") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  Event reopened = learner.event(EventKind::Reopened, "a", day(3));
  reopened.cancels = {"laptop-e2"};
  learner.type({reopened, learner.done("a", day(2)), learner.done("b", day(4)), learner.done("c", day(3))});
  const auto events = learner.read().events_between(day(3), day(4));
  REQUIRE(events.size() == 3);
  CHECK(events[0].cancels == std::vector<std::string>{"laptop-e2"});
  CHECK(events[1].subject == "b");
  CHECK(events[2].subject == "c");
}

TEST_CASE("append refuses when the journal moved since it was read") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  Journal slow(folder / "j.db", Journal::Mode::Write);
  const Head seen = slow.head();
  learner.type({learner.done("a")});
  Appendix appendix{{learner.done("b")}, {}};
  CHECK_FALSE(slow.append(appendix, seen));
  CHECK(learner.read().events().size() == 1);
  CHECK(slow.append(appendix, slow.head()));
  CHECK(learner.read().events().size() == 2);
}

TEST_CASE("a command is written whole or not at all") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  const Event first = learner.done("a");
  learner.type({first});
  CHECK(error_of(learner.file(), [&] {
          Journal journal(learner.file(), Journal::Mode::Write);
          Appendix twice{{learner.done("b"), first}, {}};
          journal.append(twice, journal.head());
        }) == "error.data-refused");
  CHECK(learner.read().events().size() == 1);
  CHECK(learner.read().step("b").state == StepState::Open);
}

TEST_CASE("a plan comes back as it was stored") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  Plan plan = small_plan();
  plan.made = Instant{std::chrono::milliseconds{1'790'000'000'123}};
  plan.input.level = Level::Should;
  plan.input.deadline = day(60);
  plan.input.weeks = 8;
  plan.input.pace = PaceSource::Pattern;
  plan.input.availability.days[5] = {{TimeOfDay{600}, min(180)}};
  plan.input.backgrounds = {"backend-developer"};
  plan.input.domains = {"fintech", "health"};
  plan.input.prefer = {"pytorch"};
  plan.input.focus = {"late"};
  plan.input.zone = "Asia/Seoul";
  plan.steps[1].skill = "late";
  plan.steps[1].level = Level::Could;
  plan.steps[1].kind = StepKind::CaseStudy;
  plan.steps[1].start_here = {"chapter 1", "1장"};
  plan.steps[1].done_when = {"proof", "증거"};
  plan.steps[1].link_title = {"ATLAS", ""};
  plan.steps[1].link = "https://atlas.mitre.org/";
  plan.steps[1].link_ko = "https://example.kr/";
  plan.steps[1].planned = min(40);
  plan.steps[1].slack_days = -2;
  plan.steps[2].requirements = {{{{"a", "b"}, {}, {"b", "b"}}}, {{{}}}};
  plan.skills.push_back({"empty", {"Empty", ""}, {}});
  plan.sessions[1].begin = TimeOfDay{1140};
  plan.sessions[1].sequence = 3;
  plan.sessions[1].n = 7;
  plan.sessions[1].modified = plan.made;
  plan.sessions[2].cancelled = true;
  plan.habits = {{"weekly-paper", {"Read one paper", "논문 읽기"}, Period::Week, min(60)},
                 {"meet-up", {"Meet", ""}, Period::Month, min(90)}};
  plan.left_out_steps = 3;
  plan.left_out_effort = min(720);
  plan.fingerprint = "0123456789abcdef";
  plan.graph_files = {"built-in", "/home/a b/\"own\".toml"};
  learner.plan(plan);

  const auto stored = learner.read().current_plan();
  REQUIRE(stored);
  CHECK(stored->uid == "laptop-e1");
  CHECK(stored->made == plan.made);
  CHECK(stored->input.targets == plan.input.targets);
  CHECK(stored->input.level == plan.input.level);
  CHECK(stored->input.start == plan.input.start);
  CHECK(stored->input.deadline == plan.input.deadline);
  CHECK(stored->input.weeks == plan.input.weeks);
  CHECK(stored->input.pace == plan.input.pace);
  CHECK(stored->input.availability == plan.input.availability);
  CHECK(stored->input.backgrounds == plan.input.backgrounds);
  CHECK(stored->input.domains == plan.input.domains);
  CHECK(stored->input.prefer == plan.input.prefer);
  CHECK(stored->input.focus == plan.input.focus);
  CHECK(stored->input.zone == plan.input.zone);
  CHECK(stored->target_titles == plan.target_titles);
  CHECK(stored->finish == plan.finish);
  REQUIRE(stored->steps.size() == plan.steps.size());
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    CAPTURE(i);
    const PlannedStep &was = plan.steps[i], &is = stored->steps[i];
    CHECK(is.id == was.id);
    CHECK(is.skill == was.skill);
    CHECK(is.level == was.level);
    CHECK(is.kind == was.kind);
    CHECK(is.title == was.title);
    CHECK(is.start_here == was.start_here);
    CHECK(is.done_when == was.done_when);
    CHECK(is.link_title == was.link_title);
    CHECK(is.link == was.link);
    CHECK(is.link_ko == was.link_ko);
    CHECK(is.estimate == was.estimate);
    CHECK(is.planned == was.planned);
    CHECK(is.slack_days == was.slack_days);
    CHECK(is.requirements == was.requirements);
  }
  REQUIRE(stored->skills.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(stored->skills[i].id == plan.skills[i].id);
    CHECK(stored->skills[i].title == plan.skills[i].title);
    CHECK(stored->skills[i].steps == plan.skills[i].steps);
  }
  CHECK(stored->sessions == plan.sessions);
  REQUIRE(stored->habits.size() == 2);
  CHECK(stored->habits[1].id == "meet-up");
  CHECK(stored->habits[1].every == Period::Month);
  CHECK(stored->habits[0].minutes == min(60));
  CHECK(stored->habits[0].title == plan.habits[0].title);
  CHECK(stored->finished == plan.finished);
  CHECK(stored->finished_titles == plan.finished_titles);
  CHECK(stored->effort == plan.effort);
  CHECK(stored->left_out_steps == 3);
  CHECK(stored->left_out_effort == min(720));
  CHECK(stored->fingerprint == plan.fingerprint);
  CHECK(stored->graph_files == plan.graph_files);
}

TEST_CASE("the current plan is the last that counts, and each stays readable by its uid") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  learner.plan(small_plan());
  Plan second = small_plan();
  second.steps.pop_back();
  learner.plan(second);
  CHECK(learner.read().current_plan()->steps.size() == 3);
  CHECK(learner.read().plan("laptop-e1")->steps.size() == 4);
  CHECK_FALSE(learner.read().plan("nothing").has_value());
  Event undo = learner.event(EventKind::Retracted, "");
  undo.cancels = {"laptop-e2"};
  learner.type({undo});
  CHECK(learner.read().current_plan()->uid == "laptop-e1");
  CHECK(learner.read().daily(day(3), 5).head.size() == 4);
}

TEST_CASE("a step done makes those that waited for it ready") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  learner.plan(small_plan());
  CHECK(ids(learner.read().daily(day(2), 5).ready) == "a");
  CHECK(ids(learner.read().open_dependents("a")) == "b c");
  CHECK(ids(learner.read().open_prerequisites("d")) == "b c");
  learner.type({learner.done("a", day(2))});
  const Journal journal = learner.read();
  CHECK(ids(journal.daily(day(2), 5).ready) == "b c");
  CHECK(ids(journal.daily(day(2), 1).ready) == "b");
  CHECK(ids(journal.daily(day(2), 5).head) == "b c d");
  CHECK(journal.plan_step("a")->remaining == min(0));
  CHECK(journal.plan_step("b")->missing == 0);
  CHECK_FALSE(journal.plan_step("z").has_value());
  CHECK(journal.skill_count("early")->finished == 2);
  CHECK(journal.skill_count("late")->all == 3);
  CHECK_FALSE(journal.skill_count("none").has_value());
  CHECK(journal.step("a").since == day(2));
}

TEST_CASE("an alternative that the plan did not choose satisfies too") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  learner.plan(small_plan());
  learner.type({learner.done("x", day(2))});
  CHECK(ids(learner.read().open_prerequisites("d")) == "c");
  learner.type({learner.event(EventKind::Skipped, "c", day(2))});
  CHECK(learner.read().open_prerequisites("d").empty());
  CHECK(learner.read().plan_step("d")->missing == 0);
}

TEST_CASE("ids are found by prefix: open ones, or the very one") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  Plan plan = small_plan();
  plan.steps = {step("python-web"), step("python"), step("python-basics"), step("pytorch"), step("%"), step("_")};
  learner.plan(plan);
  learner.type({learner.done("python"), learner.done("python-basics")});
  const Journal journal = learner.read();
  using Ids = std::vector<std::string>;
  CHECK(journal.plan_ids_with_prefix("python", 9) == Ids{"python-web", "python"});
  CHECK(journal.plan_ids_with_prefix("pyt", 9) == Ids{"python-web", "pytorch"});
  CHECK(journal.plan_ids_with_prefix("pyt", 1) == Ids{"python-web"});
  CHECK(journal.plan_ids_with_prefix("%", 9) == Ids{"%"});
  CHECK(journal.plan_ids_with_prefix("Python", 9).empty());
  CHECK(journal.plan_ids_with_prefix("", 9) == Ids{"python-web", "pytorch", "%", "_"});
}

TEST_CASE("days off of long ago still hold the streak together, though they are handed out no more") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  const auto off = [&](int first, int last) {
    Event event = learner.event(EventKind::Set, "off");
    event.note = to_iso(day(first)) + ".." + to_iso(day(last));
    return event;
  };
  learner.type({learner.studied("a", 30, day(1)), off(2, 100), off(101, 700)});
  const Daily daily = learner.read().daily(day(701), 5);
  CHECK(daily.streak.days == 1);
  CHECK(daily.off == std::vector<DateRange>{{day(101), day(700)}});
}

TEST_CASE("planned minutes are by day, without cancelled sessions") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  Plan plan = small_plan();
  plan.sessions[1].day = day(2);
  plan.sessions[3].cancelled = true;
  learner.plan(plan);
  CHECK(learner.read().planned_minutes(day(2), day(9)) == std::vector<std::pair<Date, Minutes>>{{day(2), min(120)}, {day(4), min(60)}});
  CHECK(learner.read().planned_minutes(day(3), day(3)).empty());
}

TEST_SUITE_END();
