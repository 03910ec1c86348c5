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
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace cairn {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kKept = 7;
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

/// "2026-11-23"
std::optional<Date> day_at(std::string_view name) {
  return parse_date(name.substr(0, std::min<std::size_t>(name.size(), 10)));
}

bool is_daily(std::string_view name) {
  return name.size() == 10 + kEnd.size() && name.ends_with(kEnd) && day_at(name);
}

/// "2026-11-23T19-30-00-before-import.db", "…-before-import-2.db"
bool is_before(std::string_view name, std::string_view what) {
  constexpr std::size_t kMoment = 19;
  if (name.size() < kMoment || !day_at(name) || !name.ends_with(".db")) return false;
  return name.substr(kMoment).starts_with("-before-" + std::string(what));
}

/// Of the files whose name is `ours` the newest ones by name stay, `just_made` always.
template <class Ours>
void remove_older(const fs::path& folder, const fs::path& just_made, Ours ours) {
  std::vector<fs::path> others;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path() != just_made && ours(entry.path().filename().string())) others.push_back(entry.path());
  }
  std::ranges::sort(others, std::greater<>(), [](const fs::path& file) { return file.filename().string(); });
  std::error_code stays;  // until the next time
  for (std::size_t i = kKept - 1; i < others.size(); ++i) fs::remove(others[i], stays);
}

}  // namespace

void make_daily_backup(const fs::path& file, const fs::path& folder, Date day) {
  const fs::path backup = folder / (to_iso(day) + std::string(kEnd));
  if (fs::exists(backup)) return;
  if (const int error_number = make_folders(fs::absolute(folder))) throw failed_call(error_number, folder);
  const FolderLock lock(folder);
  if (!lock.held() || fs::exists(backup)) return;
  back_up(file, backup);
  remove_older(folder, backup, is_daily);
}

fs::path make_backup_before(std::string_view what, const fs::path& file, const fs::path& folder, const std::string& moment) {
  const std::string name = moment + "-before-" + std::string(what);
  fs::path backup = folder / (name + ".db");
  for (int n = 2; fs::exists(backup); ++n) backup = folder / (name + "-" + std::to_string(n) + ".db");
  back_up(file, backup);
  remove_older(folder, backup, [&](std::string_view other) { return is_before(other, what); });
  return backup;
}

}  // namespace cairn
