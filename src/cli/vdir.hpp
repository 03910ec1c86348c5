// SPDX-License-Identifier: MIT
/// A folder of calendar items, one file for each UID ("vdir", https://vdirsyncer.pimutils.org/en/stable/vdir.html), as khal, todoman and
/// vdirsyncer keep them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cairn::cli {

struct VdirItem {
  std::string uid;   ///< the file is UID.ics
  std::string text;  ///< a whole VCALENDAR
};

struct VdirChange {
  int written = 0;    ///< new or with other contents
  int unchanged = 0;  ///< left alone, so that nothing is synced for nothing
  int removed = 0;
};

/// Makes the folder hold these items: each file is there whole or not at all. Of other files only those are removed that cairn wrote and
/// that hold the component
/// ("VEVENT", "VTODO") that is kept here; whatever else lies in the folder stays. A failure is an Error (exit 1).
VdirChange write_vdir(const std::filesystem::path& folder, const std::vector<VdirItem>& items, const std::string& component);

void make_vdir(const std::filesystem::path& folder);
/// The text; empty where there is no such file. Of one over 64 KiB only as much as shows that it is too large; what is no file that can be
/// read has no text at all, which is no item.
std::optional<std::string> read_vdir_file(const std::filesystem::path& file);
void write_vdir_file(const std::filesystem::path& file, const std::string& text);
void remove_vdir_file(const std::filesystem::path& file);

}  // namespace cairn::cli
