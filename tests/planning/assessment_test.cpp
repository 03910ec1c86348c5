// SPDX-License-Identifier: MIT
#include "cairn/planning/assessment.hpp"
#include "cairn/catalog/compact.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>

using namespace cairn;
using namespace cairn::testing;

namespace {

Knowledge nothing_known(const Catalog& catalog) {
  return {std::vector<StepRecord>(catalog.steps.size())};
}

Goal goal_of(ItemRef target) {
  Goal goal;
  goal.targets = {target};
  return goal;
}

/// What a made-up learner knows of each step of a target; nobody knows a step better than what it needs.
class Learner {
 public:
  Learner(const Catalog& catalog, const Goal& goal, const std::function<Answer(const Step&)>& draw)
      : selection_(select(catalog, goal, nothing_known(catalog))) {
    std::vector<Answer> grades(selection_.nodes, Answer::Yes);
    for (std::size_t i = 0; i < selection_.steps.size(); ++i) grades[i] = draw(catalog.steps[selection_.steps[i].step]);
    for (bool changed = true; changed;) {
      changed = false;
      for (const Edge& edge : selection_.edges) {
        if (grades[edge.dependent] <= grades[edge.prerequisite]) continue;
        grades[edge.dependent] = grades[edge.prerequisite];
        changed = true;
      }
    }
    for (std::size_t i = 0; i < selection_.steps.size(); ++i) knows_[selection_.steps[i].step] = grades[i];
  }

  Answer knows(std::uint32_t step) const { return knows_.at(step); }

  Answer answer(const std::vector<std::uint32_t>& steps) const {
    std::set<Answer> grades;
    for (const std::uint32_t step : steps) grades.insert(knows(step));
    return grades.size() == 1 ? *grades.begin() : Answer::Rusty;
  }

  /// Every skill, and every step of the skills that are half known.
  int questions_without_reasoning() const {
    std::map<std::uint32_t, std::vector<std::uint32_t>> skills;
    int questions = 0;
    for (const SelectedStep& step : selection_.steps) {
      if (step.skill) skills[*step.skill].push_back(step.step);
      if (!step.skill) ++questions;
    }
    for (const auto& [skill, steps] : skills)
      questions += 1 + (steps.size() > 1 && answer(steps) == Answer::Rusty ? static_cast<int>(steps.size()) : 0);
    return questions;
  }

 private:
  Selection selection_;
  std::map<std::uint32_t, Answer> knows_;
};

/// Asks until nothing is left; the number of questions.
int ask(Assessment& assessment, const Learner& learner) {
  int questions = 0;
  while (const auto question = assessment.next()) {
    assessment.answer({question->item, learner.answer(question->steps)});
    REQUIRE(++questions < 1000);
  }
  return questions;
}

void check_exact(const Assessment& assessment, const Learner& learner) {
  for (const AssessedStep& step : assessment.steps()) {
    CAPTURE(step.step);
    CHECK(step.grade == Grade{learner.knows(step.step), learner.knows(step.step)});
    CHECK(step.held == learner.knows(step.step));
  }
}

Answer drawn(std::mt19937& random, unsigned yes, unsigned rusty) {
  const auto number = random() % 100;
  return number < yes ? Answer::Yes : number < yes + rusty ? Answer::Rusty : Answer::No;
}

/// Skills in a row of layers, each with some steps in a chain or side by side.
Catalog random_catalog(std::mt19937& random) {
  std::vector<Line> lines;
  std::vector<Need> wanted;
  std::vector<std::string> earlier;
  for (unsigned s = 0; s < 2 + random() % 7; ++s) {
    std::vector<std::string> steps;
    for (unsigned i = 0; i < 1 + random() % 4; ++i) {
      std::vector<Need> needs;
      if (i > 0 && random() % 2 == 0) needs.emplace_back(steps[random() % steps.size()]);
      if (!earlier.empty() && random() % 4 == 0) needs.emplace_back(earlier[random() % earlier.size()]);
      std::string id = "t" + std::to_string(s) + std::to_string(i);
      lines.push_back(step(id, 60 * (1 + static_cast<int>(random() % 6)), needs));
      steps.push_back(std::move(id));
    }
    std::vector<Need> needs;
    if (s > 0 && random() % 2 == 0) needs.emplace_back("s" + std::to_string(random() % s));
    lines.push_back(skill("s" + std::to_string(s), steps, needs));
    wanted.emplace_back("s" + std::to_string(s));
    earlier.insert(earlier.end(), steps.begin(), steps.end());
  }
  lines.push_back(step("alone", 90));
  wanted.emplace_back("alone");
  lines.push_back(role("r", wanted));
  return catalog_of(lines);
}

}  // namespace

TEST_SUITE("planning/assessment") {
  const Catalog chain =
      catalog_of({step("a1", 60), step("a2", 60), skill("a", {"a1", "a2"}), step("b1", 60), step("b2", 60, {"b1"}),
                  skill("b", {"b1", "b2"}, {"a"}), step("c1", 60), step("c2", 60), skill("c", {"c1", "c2"}, {"b"}), role("r", {"c"})});

  TEST_CASE("the first question splits a chain of skills in the middle") {
    const Assessment assessment(chain, goal_of(item(chain, "r")), nothing_known(chain));
    CHECK(assessment.next()->item == item(chain, "b"));
    CHECK(assessment.remaining().size() == 3);
  }

  TEST_CASE("a yes settles all that the skill needs, a no all that needs it") {
    Assessment assessment(chain, goal_of(item(chain, "r")), nothing_known(chain));
    assessment.answer({item(chain, "b"), Answer::Yes});
    CHECK(assessment.remaining().size() == 1);
    CHECK(assessment.next()->item == item(chain, "c"));
    Assessment other(chain, goal_of(item(chain, "r")), nothing_known(chain));
    other.answer({item(chain, "b"), Answer::No});
    CHECK(other.remaining().size() == 1);
    CHECK(other.next()->item == item(chain, "a"));
  }

  TEST_CASE("a rusty skill is rusty for now, and its steps are asked for after all skills") {
    Assessment assessment(chain, goal_of(item(chain, "r")), nothing_known(chain));
    assessment.answer({item(chain, "b"), Answer::Rusty});
    for (const AssessedStep& step : assessment.steps())
      CHECK(step.held == (chain.steps[step.step].id[0] == 'b' ? Answer::Rusty : Answer::No));
    assessment.answer({item(chain, "c"), Answer::No});
    assessment.answer({item(chain, "a"), Answer::Yes});
    CHECK(assessment.next()->item.kind == ItemKind::Step);
    assessment.answer({item(chain, "b1"), Answer::Yes});
    CHECK(assessment.next()->item == item(chain, "b2"));
    assessment.answer({item(chain, "b2"), Answer::No});
    CHECK_FALSE(assessment.next());
  }

  TEST_CASE("what was answered outlasts what follows from other answers, and the later of two answers holds") {
    Assessment assessment(chain, goal_of(item(chain, "r")), nothing_known(chain));
    assessment.answer({item(chain, "c"), Answer::Yes});
    assessment.answer({item(chain, "a"), Answer::No});
    std::map<std::string, Answer> held;
    for (const AssessedStep& step : assessment.steps()) held[chain.steps[step.step].id] = step.held;
    CHECK(held ==
          std::map<std::string, Answer>{
              {"a1", Answer::No}, {"a2", Answer::No}, {"b1", Answer::No}, {"b2", Answer::No}, {"c1", Answer::Yes}, {"c2", Answer::Yes}});
    assessment.answer({item(chain, "c"), Answer::No});
    for (const AssessedStep& step : assessment.steps()) CHECK(step.held == Answer::No);
  }

  TEST_CASE("a step that the learner has done is not asked for, nor what only it needed") {
    Knowledge knowledge = nothing_known(chain);
    for (const char* id : {"b1", "b2"}) knowledge.steps[item(chain, id).index].state = StepState::Done;
    const Assessment assessment(chain, goal_of(item(chain, "r")), knowledge);
    CHECK(assessment.remaining().size() == 1);
  }

  TEST_CASE("learners of random catalogs, with and without rust, are recovered exactly") {
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
      CAPTURE(round);
      const Catalog catalog = random_catalog(random);
      const Goal goal = goal_of(item(catalog, "r"));
      const auto yes = static_cast<unsigned>(random() % 100);
      const auto rusty = round % 2 == 0 ? 0U : static_cast<unsigned>(random() % (100 - yes));
      const Learner learner(catalog, goal, [&](const Step&) { return drawn(random, yes, rusty); });
      Assessment assessment(catalog, goal, nothing_known(catalog));
      CHECK(ask(assessment, learner) <= learner.questions_without_reasoning());
      check_exact(assessment, learner);
    }
  }

  TEST_CASE("a sitting that was broken off goes on where it was: the record and the answers are enough") {
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
      CAPTURE(round);
      const Catalog catalog = random_catalog(random);
      const Goal goal = goal_of(item(catalog, "r"));
      const Learner learner(catalog, goal, [&](const Step&) { return drawn(random, 40, 20); });
      Knowledge knowledge = nothing_known(catalog);
      std::vector<GivenAnswer> given;
      for (bool all = false; !all;) {
        Assessment assessment(catalog, goal, knowledge, given);
        for (auto some = 1 + random() % 3; some > 0 && !all; --some) {
          const auto question = assessment.next();
          all = !question;
          if (!question) break;
          given.push_back({question->item, learner.answer(question->steps)});
          assessment.answer(given.back());
        }
        for (const AssessedStep& step : assessment.steps()) {
          StepRecord& record = knowledge.steps[step.step];
          record.state = step.held == Answer::Yes ? StepState::Known : StepState::Open;
          record.rusty = step.held == Answer::Rusty;
        }
        REQUIRE(given.size() < 200);
      }
      for (const SelectedStep& step : select(catalog, goal, nothing_known(catalog)).steps) {
        const StepRecord& record = knowledge.steps[step.step];
        const Answer held = record.state == StepState::Known ? Answer::Yes : record.rusty ? Answer::Rusty : Answer::No;
        CHECK(held == learner.knows(step.step));
      }
    }
  }

  TEST_CASE("built-in roles: learners are recovered exactly, with far fewer questions than one for each skill") {
    const Catalog catalog = built_in_catalog();
    std::mt19937 random(3);
    // For each role: who knows nothing, who knows everything, each background, and ten who know about half, with some rust.
    int asked = 0, without = 0, nothing = 0, everything = 0, skills = 0;
    for (std::uint32_t index = 0; index < catalog.roles.size(); ++index) {
      CAPTURE(catalog.roles[index].id);
      const Goal goal = goal_of({ItemKind::Role, index});
      const auto count = [&](const std::function<Answer(const Step&)>& draw) {
        const Learner learner(catalog, goal, draw);
        Assessment assessment(catalog, goal, nothing_known(catalog));
        const int questions = ask(assessment, learner);
        check_exact(assessment, learner);
        CHECK(questions <= learner.questions_without_reasoning());
        asked += questions;
        without += learner.questions_without_reasoning();
        return questions;
      };
      const int before = without;
      const int none = count([](const Step&) { return Answer::No; });
      skills += without - before;
      const int all = count([](const Step&) { return Answer::Yes; });
      CHECK(none < without - before);
      nothing += none;
      everything += all;
      for (const Background& background : catalog.backgrounds) {
        count([&](const Step& step) {
          const auto known = [&](ItemRef what) {
            return catalog.id_of(what) == step.id || (what.kind == ItemKind::Skill && step.skill == what.index);
          };
          return std::any_of(background.knows.begin(), background.knows.end(), known) ? Answer::Yes : Answer::No;
        });
      }
      for (int round = 0; round < 10; ++round) count([&](const Step&) { return drawn(random, 80, 5); });
      INFO(catalog.roles[index].id, ": ", none, " questions where nothing is known, ", all, " where everything is");
    }
    MESSAGE("questions where nothing is known ", nothing, ", everything ", everything, ", of ", skills, " skills; all learners ", asked,
            " instead of ", without);
    CHECK(100 * nothing <= 65 * skills);
    CHECK(100 * everything <= 65 * skills);
    CHECK(100 * asked <= 75 * without);
  }
}
