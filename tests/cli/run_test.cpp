// SPDX-License-Identifier: MIT
// The command line in-process, with a fixed world: what golden files cannot reach (terminals, questions, failing streams).
#include "machine.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using cairn::testing::Machine;

TEST_SUITE("cli/run") {
  TEST_CASE("the language is the environment's, and what is typed wins") {
    Machine machine;
    machine.set("LANG", "ko_KR.UTF-8");
    machine.run({"undo"});
    CHECK(machine.err().find("되돌릴 것이 없어요") != std::string::npos);
    machine.run({"undo", "--lang", "en"});
    CHECK(machine.err().find("nothing to undo") != std::string::npos);
    machine.set("LC_ALL", "en_US.UTF-8");
    machine.run({"undo"});
    CHECK(machine.err().find("nothing to undo") != std::string::npos);
  }

  TEST_CASE("colour needs a terminal, and NO_COLOR or a dumb one takes it away") {
    Machine machine;
    machine.terminal = true;
    machine.run({"--help"});
    machine.run({"roles"});
    CHECK(machine.out().find('\x1b') != std::string::npos);
    machine.set("NO_COLOR", "1");
    machine.run({"roles"});
    CHECK(machine.out().find('\x1b') == std::string::npos);
    machine.run({"roles", "--color", "always"});
    CHECK(machine.out().find('\x1b') != std::string::npos);
  }

  TEST_CASE("a plan for another target is replaced only when the learner says so on a terminal") {
    Machine machine;
    CHECK(machine.run({"plan", "llm-security", "--hours", "5"}) == 0);
    machine.terminal = true;
    CHECK(machine.run({"plan", "nlp-basics", "--hours", "5", "--no-ask"}, "n\n") == 1);
    CHECK(machine.err().find("nothing was saved") != std::string::npos);
    CHECK(machine.run({"plan", "nlp-basics", "--hours", "5", "--no-ask"}, "y\n") == 0);
  }

  TEST_CASE("plan asks five questions on a terminal, and says the command that needs none") {
    Machine machine;
    machine.terminal = true;
    CHECK(machine.run({"plan", "llm-security"}, "security-practitioner\n6\n24 weeks\nLinux shell and Git, python-basics\n오늘\n") == 0);
    CHECK(machine.err().find("5 short questions") != std::string::npos);
    const std::string same =
        "cairn plan llm-security --background security-practitioner --hours 6 --weeks 24 --know shell-and-git,python-basics --start 2026-11-22\n";
    CHECK(machine.err().find(same) != std::string::npos);
    const std::string asked = machine.out();
    Machine again;
    again.terminal = true;
    CHECK(again.run({"plan", "llm-security", "--background", "security-practitioner", "--hours", "6", "--weeks", "24", "--know",
                     "shell-and-git,python-basics", "--start", "2026-11-22"}) == 0);
    CHECK(again.out() == asked);
    CHECK(again.err().empty());
  }

  TEST_CASE("Enter to every question is the plan without an answer, and what an option says is not asked") {
    Machine machine;
    machine.terminal = true;
    CHECK(machine.run({"plan", "llm-security"}, "\n\n\n\n\n") == 0);
    CHECK(machine.err().find("cairn plan llm-security --no-ask\n") != std::string::npos);
    CHECK(machine.out().find("8 h a week") != std::string::npos);
    CHECK(machine.run({"plan", "llm-security", "--hours", "5", "--weeks", "9", "--know", "python-basics"}, "\n\n") == 0);
    CHECK(machine.err().find("2 short questions") != std::string::npos);
  }

  TEST_CASE("what was typed wrongly is said before the first question") {
    Machine machine;
    machine.terminal = true;
    CHECK(machine.run({"plan", "llm-securty"}, "\n\n\n\n\n") == 2);
    CHECK(machine.err().find("short questions") == std::string::npos);
    CHECK(machine.run({"plan", "llm-security", "--weeks", "many"}, "\n\n\n\n\n") == 2);
    CHECK(machine.err().find("short questions") == std::string::npos);
  }

  TEST_CASE("an answer that cannot be meant is asked for again; numbers and weeks in Korean are understood") {
    Machine machine;
    machine.terminal = true;
    CHECK(machine.run({"plan", "llm-security", "--lang", "ko"},
                      "99\nsecurity-practicioner\n1, 2\nmany\n7h 30m\n12주\nno-such-step\n\n2020-01-01\n내일\n") == 0);
    CHECK(machine.err().find("혹시 이것인가요? security-practitioner") != std::string::npos);
    CHECK(machine.err().find("many") != std::string::npos);
    CHECK(machine.err().find("--hours 7h30m --weeks 12") != std::string::npos);
  }

  TEST_CASE("the end of the input plans nothing; without a terminal, as JSON or with --no-ask nothing is asked") {
    Machine machine;
    machine.terminal = true;
    CHECK(machine.run({"plan", "llm-security"}, "\n6\n") == 1);
    CHECK(machine.err().find("nothing was planned") != std::string::npos);
    CHECK(machine.out().empty());
    machine.run({"history"});
    CHECK(machine.out().find("plan") == std::string::npos);
    CHECK(machine.run({"plan", "llm-security", "--no-ask", "--dry-run"}) == 0);
    CHECK(machine.err().empty());
    CHECK(machine.run({"plan", "llm-security", "--format", "json", "--dry-run"}) == 0);
    CHECK(machine.err().empty());
    machine.terminal = false;
    CHECK(machine.run({"plan", "llm-security"}, "1\n") == 0);
    CHECK(machine.err().empty());
  }

  TEST_CASE("a failing standard output is exit 1 with a message") {
    Machine machine;
    machine.stream().setstate(std::ios::badbit);
    CHECK(machine.run({"roles"}) == 1);
    CHECK(machine.err().find("standard output") != std::string::npos);
  }

  TEST_CASE("options may stand before the command, and -- ends them") {
    Machine machine;
    CHECK(machine.run({"--lang", "ko", "roles"}) == 0);
    CHECK(machine.run({"show", "--", "--lang"}) == 2);
  }

  TEST_CASE("plain signs only means ASCII but for the texts' own letters") {
    Machine machine;
    machine.run({"plan", "llm-security", "--hours", "5", "--ascii"});
    for (const char c : machine.out()) CHECK(static_cast<unsigned char>(c) < 0x80);
  }

  TEST_CASE("assess asks on a terminal: yes, back, more, Hangul keys; what was answered stays when the input ends") {
    Machine machine;
    machine.terminal = true;
    CHECK(machine.run({"assess", "ai-consultant"}, "y\nb\n?\nwhat\nㅛ\nㅜ\n") == 0);
    CHECK(machine.err().find("Question 1, at most ") != std::string::npos);
    CHECK(machine.err().find("y: I can do this") != std::string::npos);
    CHECK(machine.out().find("2 questions answered") != std::string::npos);
    machine.terminal = false;
    machine.run({"history"});
    CHECK(machine.out().find("assessed: 2 answers") < machine.out().find(" yes"));
    CHECK(machine.out().find(" yes") < machine.out().find("taken back"));
    CHECK(machine.out().find("taken back") != std::string::npos);
    CHECK(machine.run({"undo"}) == 0);
    CHECK(machine.out().find("assessed: 2 answers") != std::string::npos);
    machine.run({"undo"});
    CHECK(machine.err().find("nothing to undo") != std::string::npos);
  }

  TEST_CASE("assess asks nothing where nobody can answer, and stores nothing in a dry run") {
    Machine machine;
    machine.run({"assess", "ai-consultant"}, "y\ny\n");
    CHECK(machine.err().empty());
    CHECK(machine.out().find("questions are open") != std::string::npos);
    machine.terminal = true;
    machine.run({"assess", "ai-consultant", "--dry-run"}, "y\n");
    CHECK(machine.out().find("Dry run: nothing was saved.") != std::string::npos);
    machine.run({"history"});
    CHECK(machine.out().find("Nothing is recorded yet.") != std::string::npos);
  }
}
