// SPDX-License-Identifier: MIT
/// assess: one sitting of questions. Every answer is a command of its own, durable when it has been given: whoever stops has lost nothing.
/// `undo` takes them back as one.
#pragma once

#include "cairn/app/catalog_source.hpp"
#include "cairn/app/world.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/planning/assessment.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

class AssessSitting {
 public:
  /// `targets` as typed: roles, skills, steps; none: those of the current plan (without one an Error). A dry run stores nothing.
  AssessSitting(const World& world, CatalogSource& source, const std::vector<std::string>& targets, Level level, bool dry_run);

  std::optional<AssessmentQuestion> next() const { return assessment_.next(); }
  /// Stores the answer, and of each step that it settles what the record does not hold yet.
  void answer(const GivenAnswer& given);
  /// Takes the last answer of this sitting back; false when there is none.
  bool back();
  /// What the sitting has come to.
  AssessView view() const;

 private:
  struct Stored {
    GivenAnswer given;
    std::vector<std::string> events;  ///< uids of its command
  };
  Assessment fresh() const { return Assessment(catalog_, goal_, at_start_, before_); }
  void remember_held();
  std::vector<Event> events_for(const GivenAnswer& given, const CommandEvents& events, const Journal& journal) const;
  Minutes effort_with(const Knowledge& knowledge) const;

  const World& world_;
  const Catalog& catalog_;
  bool dry_run_;
  std::string sitting_;  ///< its uid, in every answer
  Goal goal_;
  Knowledge at_start_;
  std::vector<GivenAnswer> before_;  ///< of earlier sittings
  Assessment assessment_;
  std::map<std::uint32_t, Answer> held_;  ///< by catalog index: what the record holds of the steps in question
  std::vector<Stored> stored_;
  bool planned_ = false;  ///< there is a current plan for these targets
};

}  // namespace cairn
