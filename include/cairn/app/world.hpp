// SPDX-License-Identifier: MIT
/// The facts of one run that use cases need, as values: one run is one instant. Filled in once by main and cli.
#pragma once

#include "cairn/base/time.hpp"
#include "cairn/base/uuid.hpp"
#include "cairn/planning/availability.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

struct World {
  Instant now;
  std::chrono::minutes utc_offset{0};  ///< of local time at `now`
  std::string zone;                    ///< IANA name, empty when not known
  RandomSource random;
  /// The appointments of a calendar file on these days, as PlanRequest::busy takes them; empty, and told, where it cannot be read, an Error
  /// where it must be. Not set: no command that plans.
  std::function<std::optional<std::vector<BusySpan>>(const std::string& file, DateRange days, bool must)> appointments;
  std::function<Instant(Date, TimeOfDay)> to_instant;      ///< local time -> instant, RFC 5545's rule in gaps and overlaps
  std::function<std::chrono::minutes(Instant)> offset_at;  ///< of local time from UTC at any instant

  std::filesystem::path data_file;            ///< empty: there is none (HOME unset): reading sees an empty record, writing asks for --data
  std::filesystem::path state_folder;         ///< holds the device id; empty likewise
  std::filesystem::path home;                 ///< empty: HOME is unset
  std::filesystem::path own_graphs;           ///< folder of the learner's own graph files; may not exist
  std::vector<std::filesystem::path> graphs;  ///< --graph: these and no others
  bool plan_graphs = true;                    ///< without --graph: the files that the current plan was made from; false: --graph none
};

}  // namespace cairn
