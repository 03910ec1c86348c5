// SPDX-License-Identifier: MIT
/// `graph diff OLD NEW`: what an update of the catalog changes, in itself and for a learner.
#pragma once

#include "cairn/catalog/catalog_diff.hpp"
#include "cairn/planning/plan.hpp"
#include "cairn/planning/selection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What the update does to a record and its plan. A finished step always stays finished; what changes is the name it counts under and what
/// it counts for.
struct UpdateEffects {
  struct Step {
    std::string id;   ///< as the record or the plan has it
    std::string now;  ///< its id in the new catalog; empty: it is not there any more
    LocalizedText title;
    StepState state = StepState::Open;
  };
  struct Skill {
    std::string id;
    LocalizedText title;
    int finished_before = 0, all_before = 0;  ///< steps; all 0: it was not there
    int finished_after = 0, all_after = 0;
  };
  int unchanged = 0;               ///< steps of the record that count as before
  std::vector<Step> renamed;       ///< stay, under another id
  std::vector<Step> retired;       ///< stay in the record and count for no role
  std::vector<Step> gone;          ///< stay in the record; the new catalog does not know them
  std::vector<Skill> skills;       ///< of which this learner has finished some, and whose counts change
  std::vector<Step> plan_renamed;  ///< open steps of the current plan, in its order
  std::vector<Step> plan_gone;     ///< likewise: not there any more, or retired
};

/// A role that both catalogs have and that does not take what it took. Must, in minutes.
struct RoleUpdate {
  std::string id;
  LocalizedText title;
  Minutes all_before{0}, all_after{0};    ///< from zero
  Minutes left_before{0}, left_after{0};  ///< for this learner
};

struct CatalogUpdate {
  CatalogDiff diff;
  std::vector<RoleUpdate> roles;         ///< catalog order of the new one
  std::optional<UpdateEffects> effects;  ///< empty where there is no record
};

CatalogUpdate make_update(const Catalog& before, const Catalog& after, const Record& record, const std::optional<Plan>& plan);

}  // namespace cairn
