// SPDX-License-Identifier: MIT
/// Another program of ours, started, listened to and waited for.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cairn::cli {

struct ChildAnswer {
  std::optional<int> exit_code;  ///< empty: killed, by us or by the limits it set itself
  std::string out, err;
};

/// Runs a program that lies beside this one, or else on PATH, with the file as its input. More than `most` bytes of answer, or 64 KiB of
/// what it says beside it, end it. Empty where there is no such program. REQUIRES: `input` is a regular file, so that the child cannot wait
/// for its end. A file that cannot be opened is an Error (exit 1).
std::optional<ChildAnswer> run_beside(const std::string& program, const std::vector<std::string>& arguments,
                                      const std::filesystem::path& input, std::size_t most);

}  // namespace cairn::cli
