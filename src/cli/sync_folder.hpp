// SPDX-License-Identifier: MIT
/// A folder that a file syncer carries between machines, one journal file for each device (cairn-DEVICE.jsonl). No two machines write the
/// same file, so that a syncer has nothing to merge; copies that it makes of a conflict all the same are read like other files.
#pragma once

#include "cairn/exchange/journal_lines.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace cairn::cli {

struct SyncFile {
  std::string name;  ///< in the folder
  std::string text;  ///< all its bytes
  JournalFile journal;
  bool own = false;      ///< of this device
  bool copy = false;     ///< a syncer's copy of a conflict, by its name
  bool waiting = false;  ///< not there yet: empty, or no journal and with more behind .jsonl in its name; `journal` is empty
};

/// The name of a device's file.
std::string sync_file_name(const std::string& device);

/// Every journal file of the folder, by name: `cairn-…` with `.jsonl` in it; what cairn is still writing and an editor's copies are left
/// out. One that cannot be read has diagnostics. A folder that is not there is an Error (exit 1).
std::vector<SyncFile> read_sync_folder(const std::filesystem::path& folder, const std::string& device);

/// The text with the lines of `entries` behind its whole lines; a line that was cut off goes, a header is put where there is none.
std::string text_with(const std::string& text, const std::vector<JournalEntry>& entries);

}  // namespace cairn::cli
