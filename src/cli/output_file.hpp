// SPDX-License-Identifier: MIT
/// A file that is there whole or not at all.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace cairn::cli {

/// Calls `produce` with a sink, then puts what it wrote in the file's place: a temporary file beside it, synced and renamed; a link is
/// followed. An existing device
/// (/dev/stdout) is written to. A failure is an Error (exit 1) and leaves what was there.
void write_file(const std::filesystem::path& file, const std::function<void(const std::function<void(std::string_view)>&)>& produce);

}  // namespace cairn::cli
