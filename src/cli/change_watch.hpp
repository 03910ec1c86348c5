// SPDX-License-Identifier: MIT
/// Whether a command changed the data file, seen from outside: commands need not say it, and one that changed nothing costs nothing.
#pragma once

#include <cstdint>
#include <filesystem>

namespace cairn::cli {

class ChangeWatch {
 public:
  /// Looks at the file as it is now. An empty path is never changed.
  explicit ChangeWatch(std::filesystem::path file);
  /// Whether it is another file, or was written, since then.
  bool changed() const;

 private:
  struct Look {
    std::uint64_t inode = 0;
    std::int64_t size = 0, seconds = 0, nanoseconds = 0;
    friend bool operator==(const Look&, const Look&) = default;
  };
  static Look look(const std::filesystem::path& file);

  std::filesystem::path file_;
  Look before_;
};

}  // namespace cairn::cli
