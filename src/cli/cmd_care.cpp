// SPDX-License-Identifier: MIT
// backup, restore, doctor: the care of the data file.
#include "cairn/app/care.hpp"
#include "cairn/report/care_screens.hpp"
#include "cli/answer.hpp"

namespace cairn::cli {

void add_backup(Options& options, Action& action) {
  auto target = std::make_shared<std::string>();
  options.word(*target, false);
  action = [target](Context& context) {
    const BackupView view = back_up(context.world, *target);
    return ok(context, context.json() ? backup_json(view) : backup_screen(context.style, view));
  };
}

void add_restore(Options& options, Action& action) {
  struct RestoreOptions {
    std::string backup;
    bool dry_run = false;
  };
  auto typed = std::make_shared<RestoreOptions>();
  options.word(typed->backup, false);
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) {
    const RestoreView view = restore(context.world, typed->backup, typed->dry_run);
    return ok(context, context.json() ? restore_json(view) : restore_screen(context.style, view));
  };
}

/// A damaged file is an answer, not an error, but the exit code tells it.
void add_doctor(Options&, Action& action) {
  action = [](Context& context) {
    const HealthView view = look_after_file(context.world);
    ok(context, context.json() ? doctor_json(view) : doctor_screen(context.style, view));
    return static_cast<int>(view.health.complaints.empty() ? ExitCode::Ok : ExitCode::DataFile);
  };
}

}  // namespace cairn::cli
