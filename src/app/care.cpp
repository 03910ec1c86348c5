// SPDX-License-Identifier: MIT
#include "cairn/app/care.hpp"

#include "cairn/base/error.hpp"
#include "cairn/store/backup.hpp"
#include "cairn/store/device.hpp"

#include <exception>

namespace cairn {

namespace fs = std::filesystem;

namespace {

const fs::path& data_file_of(const World& world) {
  if (world.data_file.empty()) throw Error(ExitCode::Usage, {"error.no-home", {}}, {{"hint.use-data", {}}});
  return world.data_file;
}

/// Beside the data file; one of another name than usual has a folder of its own, or two records in one folder would keep each other's
/// copies.
fs::path folder_of(const World& world) {
  const fs::path& file = world.data_file;
  return file.parent_path() / (file.filename() == "progress.db" ? "backups" : file.stem().string() + "-backups");
}

/// "2026-11-23T19-30-00", the local time: names sort by age.
std::string name_of(const World& world) {
  std::string name = to_rfc3339(world.now + world.utc_offset);
  name.pop_back();  // the Z
  for (char& c : name) c = c == ':' ? '-' : c;
  return name;
}

}  // namespace

BackupView back_up(const World& world, const fs::path& target) {
  const fs::path& file = data_file_of(world);
  const fs::path backup = target.empty() ? folder_of(world) / (name_of(world) + ".db") : target;
  back_up(file, backup);
  return {backup.string(), examine(backup)};
}

fs::path back_up_before(const World& world, std::string_view what) {
  return make_backup_before(what, data_file_of(world), folder_of(world), name_of(world));
}

std::optional<Message> keep_daily_backup(const World& world) {
  const fs::path folder = folder_of(world);
  try {
    make_daily_backup(world.data_file, folder, date_at(world.now, world.utc_offset));
    return std::nullopt;
  } catch (const Error& error) {
    const auto key = error.message().key;
    if (key == "error.data-busy" || key == "error.data-locked") return std::nullopt;
  } catch (const std::exception&) {
    // A folder that cannot be made or listed: told below.
  }
  return Message{"care.no-daily", {{"folder", folder.string()}}};
}

RestoreView restore(const World& world, const fs::path& named, bool dry_run) {
  const fs::path& file = data_file_of(world);
  std::error_code unreadable;  // which opening it tells
  const bool by_date = parse_date(named.string()) && !fs::exists(named, unreadable);
  const auto newest = named.empty() || by_date ? newest_sound_backup(folder_of(world), named.string()) : std::nullopt;
  if (by_date && !newest)
    throw Error(ExitCode::Failure, {"error.no-backup-of", {{"day", *parse_date(named.string())}, {"folder", folder_of(world).string()}}},
                {{"hint.see-doctor", {}}});
  if (named.empty() && !newest)
    throw Error(ExitCode::Failure, {"error.no-backup", {{"folder", folder_of(world).string()}}}, {{"hint.name-backup", {}}});
  const fs::path backup = newest.value_or(named);
  RestoreView view{backup.string(), file.string(), examine(backup), "", dry_run};
  if (!view.health.complaints.empty())
    throw Error(ExitCode::DataFile, {"error.data-corrupt", {{"file", view.backup}}}, {{"hint.name-backup", {}}});
  if (dry_run) return view;
  view.replaced = restore(backup, file).string();
  forget_device_id(world.state_folder);
  return view;
}

HealthView look_after_file(const World& world) {
  const fs::path& file = data_file_of(world);
  HealthView view{file.string(), examine(file), std::nullopt};
  if (const auto backup = newest_sound_backup(folder_of(world))) view.backup = backup->string();
  return view;
}

}  // namespace cairn
