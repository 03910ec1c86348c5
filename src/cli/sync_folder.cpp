// SPDX-License-Identifier: MIT
#include "cli/sync_folder.hpp"

#include "cairn/app/foreign_file.hpp"
#include "cairn/base/error.hpp"

#include <algorithm>
#include <cctype>
#include <system_error>

namespace cairn::cli {
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kBegin = "cairn-";
constexpr std::string_view kEnd = ".jsonl";

/// iCloud hides what it has not fetched: ".cairn-DEVICE.jsonl.icloud".
bool is_journal(const std::string& name) {
  const bool begins = name.starts_with(kBegin) || (name.starts_with("." + std::string(kBegin)) && name.ends_with(".icloud"));
  return begins && name.find(kEnd) != std::string::npos && name.find(".part-") == std::string::npos && !name.ends_with('~');
}

/// cairn-UUID.jsonl is a device's; everything else was named by somebody who found that name taken.
bool is_copy(const std::string& name) {
  constexpr std::size_t kUuid = 36;
  if (name.size() != kBegin.size() + kUuid + kEnd.size()) return true;
  const std::string device = name.substr(kBegin.size(), kUuid);
  return !std::ranges::all_of(device, [](unsigned char c) { return std::isxdigit(c) != 0 || c == '-'; });
}

SyncFile read_file(const fs::path& file, const std::string& own_name) {
  SyncFile read;
  read.name = file.filename().string();
  read.own = read.name == own_name;
  read.copy = !read.own && is_copy(read.name);
  auto text = read_foreign_file(file, kLargestJournalFile);
  if (const auto* wrong = std::get_if<Message>(&text)) {
    read.journal.diagnostics.push_back({Severity::Error, {file.string(), 0, 0}, *wrong, {}, {}});
    return read;
  }
  read.text = std::move(std::get<std::string>(text));
  read.journal = read_journal_lines(read.text, file.string());
  // Under a name of its own, or with nothing in it yet, it is what the syncer puts in the file's place until it is there.
  read.waiting = !read.journal.diagnostics.empty() && (read.text.empty() || !read.name.ends_with(kEnd));
  if (read.waiting) read.journal = {};
  return read;
}

}  // namespace

std::string sync_file_name(const std::string& device) {
  return std::string(kBegin) + device + std::string(kEnd);
}

std::vector<SyncFile> read_sync_folder(const fs::path& folder, const std::string& device) {
  std::vector<fs::path> names;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    if (is_journal(entry->path().filename().string())) names.push_back(entry->path());
  }
  if (failed)
    throw Error(ExitCode::Failure, {"error.no-sync-folder", {{"folder", folder.string()}, {"reason", failed.message()}}},
                {{"hint.make-folder", {}}});
  std::ranges::sort(names, {}, [](const fs::path& file) { return file.filename().string(); });
  std::vector<SyncFile> files;
  for (const fs::path& file : names) files.push_back(read_file(file, sync_file_name(device)));
  return files;
}

std::string text_with(const std::string& text, const std::vector<JournalEntry>& entries) {
  const JournalFile journal = read_journal_lines(text, "");
  std::string whole = text;
  if (journal.torn_line > 0) whole.erase(whole.find_last_of('\n') == std::string::npos ? 0 : whole.find_last_of('\n') + 1);
  if (whole.empty()) whole = journal_header();
  if (!whole.ends_with('\n')) whole += '\n';
  for (const JournalEntry& entry : entries) whole += journal_line(entry);
  return whole;
}

}  // namespace cairn::cli
