// SPDX-License-Identifier: MIT
/// What a learner knows already of a target, from as few questions as possible: knowledge-space reasoning over prerequisites (Doignon and
/// Falmagne, Knowledge Spaces, 1999; with three grades instead of two). Who knows a step knows all that it needs, who does not know it
/// knows nothing that needs it; who is rusty on it is at least rusty on what it needs and at most rusty on what needs it.
#pragma once

#include "cairn/planning/selection.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace cairn {

/// Of a skill, Rusty also means "some of it".
enum class Answer : std::uint8_t { No, Rusty, Yes };
/// "no", "rusty", "yes": words on disk and in files of answers.
std::string_view to_string(Answer answer);
std::optional<Answer> parse_answer(std::string_view text);

struct GivenAnswer {
  ItemRef item;  ///< a step or a skill
  Answer answer = Answer::No;
  friend bool operator==(const GivenAnswer&, const GivenAnswer&) = default;
};

struct AssessmentQuestion {
  ItemRef item;  ///< a skill, or a step where only one of its skill is open, it has no skill, or the skill is half known
  std::vector<std::uint32_t> steps;  ///< catalog indices of the steps that it is about
  Minutes effort{0};                 ///< theirs
};

/// Of a step: the grades that the answers so far leave possible, both ends included.
struct Grade {
  Answer least = Answer::No;
  Answer most = Answer::Yes;
  bool settled() const { return least == most; }
  friend bool operator==(const Grade&, const Grade&) = default;
};

struct AssessedStep {
  std::uint32_t step = 0;  ///< catalog index
  Grade grade;
  Answer held =
      Answer::No;  ///< what the record should hold: the settled grade; Rusty while a skill answered rusty is asked for one by one; else No
};

class Assessment {
 public:
  /// About the steps that remain for `goal`: finished and skipped ones are never asked for. `before`: answers of earlier sittings, oldest
  /// first. Their "yes" is in the knowledge already; a "no" holds for what the knowledge says nothing of; of a skill answered "rusty" the
  /// steps that were not answered one by one are still to be asked for.
  Assessment(const Catalog& catalog, const Goal& goal, const Knowledge& knowledge, const std::vector<GivenAnswer>& before = {});

  /// The answer to a skill is about those of its steps that are not settled; about all that were not answered one by one when none is left.
  /// A rusty skill makes them rusty for now, to be asked for one by one. What was answered outlasts what follows from other answers; of two
  /// that contradict each other the later one holds. Items that are not asked about do nothing.
  void answer(const GivenAnswer& given);

  /// Empty when all is settled. Skills first, then the steps of half-known ones. Among these the question of which the worse of yes and no
  /// settles the most effort (a step that may be anything counts four times, one that is at most rusty three times, at least rusty once);
  /// ties by what yes and no settle together, then by catalog order. O(skills * (steps + prerequisites)).
  std::optional<AssessmentQuestion> next() const;
  /// All that may still have to be asked, in that order; each answer will leave some of it out.
  std::vector<AssessmentQuestion> remaining() const;
  /// All steps that it is about, in catalog order.
  std::vector<AssessedStep> steps() const;

 private:
  struct Ranked;
  using Steps = std::vector<std::uint32_t>;           ///< positions in the selection
  using Neighbours = std::vector<std::vector<Node>>;  ///< by node of the selection

  void recall(const Knowledge& knowledge, const std::vector<GivenAnswer>& before);
  std::uint32_t group_of(std::uint32_t position) const;
  std::uint32_t position_of(std::uint32_t step) const;
  std::optional<std::uint32_t> group_of_skill(std::uint32_t skill) const;
  Steps steps_of(std::uint32_t group) const;
  Steps unsettled(Steps steps) const;
  void settle(const Steps& steps, Answer answer);
  void raise(const Steps& steps, Answer least);
  void lower(const Steps& steps, Answer most);
  void answer_half(std::uint32_t group, const Steps& steps);
  std::int64_t gain(const Steps& steps, Answer answer) const;
  std::vector<Ranked> ranked() const;
  AssessmentQuestion question(const Ranked& ranked) const;

  const Catalog* catalog_;
  Selection selection_;
  Neighbours needs_, needed_by_;
  std::vector<Grade> grades_;    ///< by position
  std::vector<bool> answered_;   ///< by position: itself or with its skill
  std::vector<bool> by_itself_;  ///< by position
  std::vector<bool> half_;       ///< by skill of the selection: answered rusty
};

/// What a sitting of `assess` has come to.
struct AssessView {
  std::vector<std::string> target_ids;
  std::vector<LocalizedText> targets;
  int answered = 0;             ///< in this sitting
  int known = 0, rusty = 0;     ///< steps of the target that the record holds so now and did not when all began, rusty ones in all
  Minutes before{0}, after{0};  ///< what the target still needs
  std::vector<AssessmentQuestion> remaining;
  bool planned = false;  ///< the current plan is for this target: it does not know of the answers yet
  bool dry_run = false;
};

}  // namespace cairn
