// SPDX-License-Identifier: MIT
#include "cli/vdir.hpp"

#include "cairn/base/error.hpp"
#include "cli/output_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace cairn::cli {
namespace fs = std::filesystem;

namespace {

/// An item of ours is smaller; of a larger file the rest is no matter.
constexpr std::size_t kLargestItem = 64 * 1024;

std::string contents_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text(kLargestItem, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  return text;
}

bool is_ours(const std::string& text, const std::string& component) {
  return text.find("PRODID:-//cairn//cairn//EN\r\n") != std::string::npos && text.find("BEGIN:" + component + "\r\n") != std::string::npos;
}

[[noreturn]] void fail(const fs::path& folder, const std::error_code& reason) {
  throw Error(ExitCode::Failure, {"error.cannot-write", {{"file", folder.string()}, {"reason", reason.message()}}}, {{"hint.other-folder", {}}});
}

}  // namespace

VdirChange write_vdir(const fs::path& folder, const std::vector<VdirItem>& items, const std::string& component) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) fail(folder, failed);
  VdirChange change;
  std::set<fs::path> kept;
  for (const VdirItem& item : items) {
    const fs::path file = folder / (item.uid + ".ics");
    kept.insert(file);
    if (fs::exists(file, failed) && contents_of(file) == item.text) {
      ++change.unchanged;
      continue;
    }
    write_file(file, [&](const auto& sink) { sink(item.text); });
    ++change.written;
  }
  std::vector<fs::path> vanished;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    if (entry->path().extension() == ".ics" && !kept.contains(entry->path()) && is_ours(contents_of(entry->path()), component)) vanished.push_back(entry->path());
  }
  if (failed) fail(folder, failed);
  for (const fs::path& file : vanished) {
    if (!fs::remove(file, failed) || failed) fail(file, failed);
    ++change.removed;
  }
  return change;
}

}  // namespace cairn::cli
