// SPDX-License-Identifier: MIT
// sync dir: one record on many machines, through a folder that a file syncer carries.
#include "cairn/app/journal_exchange.hpp"
#include "cairn/report/merge_screens.hpp"
#include "cli/answer.hpp"
#include "cli/output_file.hpp"
#include "cli/sync_folder.hpp"

#include <algorithm>
#include <map>

namespace cairn::cli {

namespace {

namespace fs = std::filesystem;

struct SyncOptions {
  std::string folder;
  bool dry_run = false;
};

/// The entries of all files without mistakes. A file with an entry that cannot be taken in gets a diagnostic and is left out whole.
std::vector<JournalEntry> agreeing(const World& world, std::vector<SyncFile>& files, const fs::path& folder) {
  for (;;) {
    std::vector<JournalEntry> entries;
    std::vector<std::pair<SyncFile*, std::uint32_t>> places;
    for (SyncFile& file : files) {
      entries.insert(entries.end(), file.journal.entries.begin(), file.journal.entries.end());
      for (const std::uint32_t line : file.journal.lines) places.emplace_back(&file, line);
    }
    const auto refused = refusal_of(world, entries);
    if (!refused) return entries;
    const auto [file, line] = places[refused->place];
    file->journal = {};
    file->journal.diagnostics.push_back({Severity::Error, {(folder / file->name).string(), line, 0}, refused->why, refused->hint, {}});
  }
}

/// What no file of the folder has.
std::vector<JournalEntry> missing_in(const std::vector<JournalEntry>& in_files, std::vector<JournalEntry> entries) {
  std::map<std::string_view, bool> known;  // with its plan?
  for (const JournalEntry& entry : in_files) known[entry.event.uid] |= entry.plan.has_value();
  std::erase_if(entries, [&](const JournalEntry& entry) {
    const auto found = known.find(entry.event.uid);
    return found != known.end() && (found->second || !entry.plan);
  });
  return entries;
}

/// Whether a file has mistakes; all are told.
bool tell_mistakes(const Context& context, const std::vector<SyncFile>& files, const fs::path& folder) {
  std::vector<Diagnostic> diagnostics;
  for (const SyncFile& file : files) {
    diagnostics.insert(diagnostics.end(), file.journal.diagnostics.begin(), file.journal.diagnostics.end());
    if (file.waiting && !file.own)
      diagnostics.push_back(
          {Severity::Warning, {(folder / file.name).string(), 0, 0}, {"journal.waiting", {}}, Message{"journal.waiting-hint", {}}, {}});
    if (file.journal.torn_line > 0 && !file.own)
      diagnostics.push_back({Severity::Warning,
                             {(folder / file.name).string(), file.journal.torn_line, 0},
                             {"journal.torn", {}},
                             Message{"journal.still-coming", {}},
                             {}});
  }
  if (!diagnostics.empty()) context.env.err << diagnostics_screen(context.style, diagnostics);
  return has_errors(diagnostics);
}

int run_sync(const SyncOptions& options, Context& context) {
  const fs::path folder = options.folder;
  const std::string device = own_device(context.world, options.dry_run);
  std::vector<SyncFile> files = read_sync_folder(folder, device);
  const std::vector<JournalEntry> in_files = agreeing(context.world, files, folder);
  const bool mistakes = tell_mistakes(context, files, folder);

  const ImportView taken = take_in(context.world, in_files, TakeIn{options.dry_run, "sync"});
  const std::vector<JournalEntry> unsent = missing_in(in_files, look_entries(context.world));
  SyncView view{options.folder,
                device.empty() ? "" : sync_file_name(device),
                taken.added,
                static_cast<std::int64_t>(unsent.size()),
                0,
                {},
                taken.backup,
                options.dry_run};
  const SyncFile* own = nullptr;
  for (const SyncFile& file : files) {
    if (file.own) own = &file;
    if (file.own || file.waiting || !file.journal.diagnostics.empty()) continue;
    ++view.files;
    if (file.copy && file.journal.torn_line == 0) view.copies.push_back(file.name);
  }
  // A file of ours that cannot be read is left as it is: its mistakes were told.
  const bool own_is_bad = own && !own->journal.diagnostics.empty();
  if (own_is_bad) view.sent = 0;
  if (!options.dry_run && !own_is_bad && !unsent.empty())
    write_file(folder / view.own_file, [&](const auto& sink) { sink(text_with(own ? own->text : std::string(), unsent)); });
  ok(context, context.json() ? sync_json(view) : sync_screen(context.style, view));
  return static_cast<int>(mistakes ? ExitCode::Failure : ExitCode::Ok);
}

}  // namespace

void add_sync_dir(Options& options, Action& action) {
  auto typed = std::make_shared<SyncOptions>();
  options.word(typed->folder, true);
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) { return run_sync(*typed, context); };
}

}  // namespace cairn::cli
