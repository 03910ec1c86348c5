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
  std::string folder, own_file;  ///< own_file: this device's, in the folder
  std::int64_t received = 0;     ///< events that came from the other files
  std::int64_t sent = 0;         ///< events added to the own file
  std::int64_t files = 0;        ///< files of other devices that were read, copies of conflicts included
  std::vector<std::string> copies;  ///< those of them that a syncer made of a conflict, by name
  std::string backup;               ///< of the record as it was; empty: nothing was there, or nothing came
  bool dry_run = false;
};

}  // namespace cairn
