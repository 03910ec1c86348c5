// SPDX-License-Identifier: MIT
#include "cairn/store/backup.hpp"
#include "data_error.hpp"
#include "folders.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <vector>

namespace cairn {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kKeptDays = 7;
constexpr std::string_view kEnd = ".daily.db";

/// Held by one process at a time; the kernel gives it back when that one dies.
class FolderLock {
 public:
  explicit FolderLock(const fs::path& folder) : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (descriptor_ < 0) throw failed_call(errno, folder);
    held_ = ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
  }
  ~FolderLock() { ::close(descriptor_); }
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  bool held() const { return held_; }

 private:
  int descriptor_;
  bool held_ = false;
};

bool is_daily(const std::string& name) {
  return name.ends_with(kEnd) && parse_date(std::string_view(name).substr(0, name.size() - kEnd.size()));
}

void remove_older(const fs::path& folder) {
  std::vector<fs::path> daily;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (is_daily(entry.path().filename().string())) daily.push_back(entry.path());
  }
  std::ranges::sort(daily, std::greater<>(), [](const fs::path& file) { return file.filename().string(); });
  for (std::size_t i = kKeptDays; i < daily.size(); ++i) fs::remove(daily[i]);
}

}  // namespace

void make_daily_backup(const fs::path& file, const fs::path& folder, Date day) {
  const fs::path backup = folder / (to_iso(day) + std::string(kEnd));
  if (fs::exists(backup)) return;
  if (const int error_number = make_folders(fs::absolute(folder))) throw failed_call(error_number, folder);
  const FolderLock lock(folder);
  if (!lock.held() || fs::exists(backup)) return;
  back_up(file, backup);
  remove_older(folder);
}

}  // namespace cairn
