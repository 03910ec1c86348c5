// SPDX-License-Identifier: MIT
/// Folders for the learner's eyes only.
#pragma once

#include <filesystem>

namespace cairn {

/// Makes the folder and those above it that are missing, each 0700. Returns 0, or errno of what failed.
int make_folders(const std::filesystem::path& folder);

}  // namespace cairn
