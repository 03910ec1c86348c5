// SPDX-License-Identifier: MIT
#include "folders.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace cairn {

int make_folders(const std::filesystem::path& folder) {
  std::filesystem::path made;
  for (const std::filesystem::path& part : std::filesystem::absolute(folder)) {
    made /= part;
    if (::mkdir(made.c_str(), 0700) == 0) continue;
    const int error_number = errno;
    std::error_code ignored;
    if (!std::filesystem::is_directory(made, ignored)) return error_number == EEXIST ? ENOTDIR : error_number;
  }
  return 0;
}

}  // namespace cairn
