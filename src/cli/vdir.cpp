// SPDX-License-Identifier: MIT
#include "cli/vdir.hpp"

#include "cairn/base/error.hpp"
#include "cairn/exchange/vdir_item.hpp"
#include "cli/output_file.hpp"

#include <algorithm>
#include <fstream>
#include <set>

namespace cairn::cli {
namespace fs = std::filesystem;

namespace {

bool is_ours(const std::string& text, const std::string& component) {
  return text.find("PRODID:-//cairn//cairn//EN\r\n") != std::string::npos && text.find("BEGIN:" + component + "\r\n") != std::string::npos;
}

[[noreturn]] void fail(const fs::path& folder, const std::error_code& reason) {
  throw Error(ExitCode::Failure, {"error.cannot-write", {{"file", folder.string()}, {"reason", reason.message()}}},
              {{"hint.other-folder", {}}});
}

}  // namespace

void make_vdir(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) fail(folder, failed);
}

std::optional<std::string> read_vdir_file(const fs::path& file) {
  std::error_code failed;
  const fs::file_status status = fs::status(file, failed);
  if (!fs::exists(status)) return std::nullopt;
  if (!fs::is_regular_file(status)) return std::string();  // a pipe would never end
  std::ifstream in(file, std::ios::binary);
  std::string text(kLargestItem + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  return text;
}

void write_vdir_file(const fs::path& file, const std::string& text) {
  write_file(file, [&](const auto& sink) { sink(text); });
}

void remove_vdir_file(const fs::path& file) {
  std::error_code failed;
  if (!fs::remove(file, failed) && failed) fail(file, failed);
}

VdirChange write_vdir(const fs::path& folder, const std::vector<VdirItem>& items, const std::string& component) {
  make_vdir(folder);
  VdirChange change;
  std::set<fs::path> kept;
  for (const VdirItem& item : items) {
    const fs::path file = folder / (item.uid + ".ics");
    kept.insert(file);
    if (read_vdir_file(file) == item.text) {
      ++change.unchanged;
      continue;
    }
    write_vdir_file(file, item.text);
    ++change.written;
  }
  std::vector<fs::path> vanished;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    const bool other = entry->path().extension() == ".ics" && !kept.contains(entry->path());
    if (other && is_ours(read_vdir_file(entry->path()).value_or(""), component)) vanished.push_back(entry->path());
  }
  if (failed) fail(folder, failed);
  for (const fs::path& file : vanished) {
    remove_vdir_file(file);
    ++change.removed;
  }
  return change;
}

}  // namespace cairn::cli
