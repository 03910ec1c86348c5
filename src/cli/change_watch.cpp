// SPDX-License-Identifier: MIT
#include "cli/change_watch.hpp"

#include <sys/stat.h>

#include <utility>

namespace cairn::cli {

ChangeWatch::ChangeWatch(std::filesystem::path file) : file_(std::move(file)), before_(look(file_)) {}

bool ChangeWatch::changed() const {
  return look(file_) != before_;
}

ChangeWatch::Look ChangeWatch::look(const std::filesystem::path& file) {
  struct stat now {};
  if (file.empty() || ::stat(file.c_str(), &now) != 0) return {};
  return {now.st_ino, now.st_size, now.st_mtim.tv_sec, now.st_mtim.tv_nsec};
}

}  // namespace cairn::cli
