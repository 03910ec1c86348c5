// SPDX-License-Identifier: MIT
/// What `journal import` and `sync dir` did.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cairn {

/// `journal import`
struct ImportView {
  std::int64_t added = 0, known = 0;  ///< events
  std::string backup;                 ///< of the record as it was; empty: nothing was there, or nothing new came
  bool dry_run = false;
};

/// `sync dir`
struct SyncView {
  std::string folder, own_file;     ///< own_file: this device's, in the folder
  std::int64_t received = 0;        ///< events that came from the other files
  std::int64_t sent = 0;            ///< events added to the own file
  std::int64_t files = 0;           ///< files of other devices that were read, copies of conflicts included
  std::vector<std::string> copies;  ///< those of them that a syncer made of a conflict, by name
  std::string backup;               ///< of the record as it was; empty: nothing was there, or nothing came
  bool dry_run = false;
};

/// The answer of `sync vdir`. Names are titles of items, in the order of the plan.
struct VdirView {
  std::string folder;
  std::vector<std::string> ticked, reopened;  ///< taken into the record
  std::int64_t written = 0, unchanged = 0, removed = 0;
  std::int64_t deleted = 0;        ///< deleted there; they stay away until the plan changes them
  std::vector<std::string> moved;  ///< to another time there; they stay where they were put
  struct Conflict {
    std::string title, what;  ///< the properties that both sides changed
  };
  std::vector<Conflict> conflicts;
  std::vector<std::string> unread;  ///< files that are left alone, since they are not one item
  std::vector<std::string> left;    ///< files of items that the plan no longer has, left since they were changed there
  bool dry_run = false;
};

}  // namespace cairn
