// SPDX-License-Identifier: MIT
/// What cairn left in a vdir the last time: the middle of a three-way merge, kept with this device's state.
#pragma once

#include "cairn/base/language.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace cairn::cli {

struct LeftItem {
  std::string ours;    ///< as cairn would have had it
  std::string theirs;  ///< as it was left there
  friend bool operator==(const LeftItem&, const LeftItem&) = default;
};

struct VdirState {
  std::optional<Language> language;  ///< of what cairn writes there, as the first run or a later --lang had it; empty where it is not known
  std::string at, alarm;             ///< of sessions: --at and --alarm as they were said last; empty: never
  std::map<std::string, LeftItem> items;  ///< by UID
  friend bool operator==(const VdirState&, const VdirState&) = default;
};

/// One for each folder and kind of component.
std::filesystem::path vdir_state_file(const std::filesystem::path& state_folder, const std::filesystem::path& folder,
                                      const std::string& component);
/// Empty where there is none, or where it is damaged: then nothing is known of what was left there, which merge_item can do with.
VdirState read_vdir_state(const std::filesystem::path& file);
/// Whole or not at all. A failure is an Error (exit 1).
void write_vdir_state(const std::filesystem::path& file, const VdirState& state);

}  // namespace cairn::cli
