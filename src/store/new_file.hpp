// SPDX-License-Identifier: MIT
/// Files that nobody sees half-written.
#pragma once

#include <filesystem>
#include <string_view>

namespace cairn {

/// Makes the file (0600) with these bytes, and on the disk. Returns 0, or errno of what failed: then there is no file. EEXIST: something
/// stands there, and stays.
int write_synced(const std::filesystem::path& file, std::string_view bytes);

/// A name beside `file` that this process alone uses, like progress.db.4711.new, with nothing there: what a killed process of that number
/// left goes.
std::filesystem::path name_beside(const std::filesystem::path& file);

}  // namespace cairn
