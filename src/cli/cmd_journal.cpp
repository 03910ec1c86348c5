// SPDX-License-Identifier: MIT
// journal export, journal import: the record as lines of JSON.
#include "cairn/app/foreign_file.hpp"
#include "cairn/app/journal_exchange.hpp"
#include "cairn/exchange/journal_lines.hpp"
#include "cairn/report/merge_screens.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"
#include "cli/output_file.hpp"

#include <algorithm>

namespace cairn::cli {

namespace {

struct ExportOptions {
  std::string file, since;
};

struct ImportOptions {
  std::vector<std::string> files;
  bool dry_run = false;
};

int run_export(const ExportOptions& options, Context& context) {
  const auto since = options.since.empty() ? std::nullopt : std::optional(day_of(context.world, "--since", options.since));
  const std::vector<JournalEntry> entries = look_entries(context.world, since);
  const auto write_to = [&](const auto& sink) {
    sink(journal_header());
    for (const JournalEntry& entry : entries) sink(journal_line(entry));
  };
  if (options.file.empty() || options.file == "-") {
    write_to([&](std::string_view piece) { context.env.out << piece; });
    return static_cast<int>(ExitCode::Ok);
  }
  write_file(options.file, write_to);
  note(context, {"merge.exported", {{"n", static_cast<std::int64_t>(entries.size())}, {"file", options.file}}});
  return static_cast<int>(ExitCode::Ok);
}

/// All files as one list, and where each entry stands.
struct Gathered {
  std::vector<JournalEntry> entries;
  std::vector<SourcePlace> places;
  std::vector<Diagnostic> diagnostics;
  bool torn = false;
};

void gather(Gathered& all, const std::string& name) {
  const auto text = read_foreign_file(name, kLargestJournalFile);
  if (const auto* wrong = std::get_if<Message>(&text)) {
    all.diagnostics.push_back({Severity::Error, {name, 0, 0}, *wrong, {}, {}});
    return;
  }
  JournalFile file = read_journal_lines(std::get<std::string>(text), name);
  std::ranges::move(file.diagnostics, std::back_inserter(all.diagnostics));
  if (file.torn_line > 0) {
    all.diagnostics.push_back({Severity::Warning, {name, file.torn_line, 0}, {"journal.torn", {}}, Message{"journal.torn-hint", {}}, {}});
    all.torn = true;
  }
  for (const std::uint32_t line : file.lines) all.places.push_back({name, line, 0});
  std::ranges::move(file.entries, std::back_inserter(all.entries));
}

int run_import(const ImportOptions& options, Context& context) {
  Gathered all;
  for (const std::string& file : options.files) gather(all, file);
  if (!has_errors(all.diagnostics)) {
    if (const auto refused = refusal_of(context.world, all.entries))
      all.diagnostics.push_back({Severity::Error, all.places[refused->place], refused->why, refused->hint, {}});
  }
  if (!all.diagnostics.empty()) context.env.err << diagnostics_screen(context.style, all.diagnostics);
  if (has_errors(all.diagnostics)) {
    note(context, {"merge.refused", {}});
    return static_cast<int>(ExitCode::Failure);
  }
  const ImportView view = take_in(context.world, all.entries, TakeIn{options.dry_run, "import"});
  ok(context, context.json() ? import_json(view) : import_screen(context.style, view));
  return static_cast<int>(all.torn ? ExitCode::Failure : ExitCode::Ok);
}

}  // namespace

void add_journal_export(Options& options, Action& action) {
  auto typed = std::make_shared<ExportOptions>();
  options.value("-o,--output", typed->file, "help.journal-output", "FILE");
  options.value("--since", typed->since, "help.journal-since", "DATE");
  action = [typed](Context& context) { return run_export(*typed, context); };
}

void add_journal_import(Options& options, Action& action) {
  auto typed = std::make_shared<ImportOptions>();
  options.words(typed->files, true);
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) { return run_import(*typed, context); };
}

}  // namespace cairn::cli
