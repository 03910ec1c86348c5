// SPDX-License-Identifier: MIT
/// The data file as a whole: is it sound, a copy that is proved to be, and one put back.
#pragma once

#include "cairn/progress/journal_health.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// What `doctor` looks at. Nothing is written. A file that is not there, one that is not cairn's, of a newer schema or unreadable is an
/// Error (exit 5), as for Journal; a damaged one has complaints.
JournalHealth examine(const std::filesystem::path& file);

/// A copy of the data file under a name that does not exist yet (else Error, exit 1), made with its folders, 0600, and proved sound and of
/// the same journal before it takes that name. Other commands may read meanwhile. A failure leaves no file.
void back_up(const std::filesystem::path& file, const std::filesystem::path& backup);

/// The backup in the place of the file, proved sound before; what stood there is kept as `<file>.replaced` (or .replaced-2, …), its name
/// returned; empty when there was nothing. The backup stays. At no moment is the file missing or half-written.
std::filesystem::path restore(const std::filesystem::path& backup, const std::filesystem::path& file);

/// The newest backup in the folder, by name, that is sound; of those whose name begins with `beginning`. Empty when there is none.
std::optional<std::filesystem::path> newest_sound_backup(const std::filesystem::path& folder, std::string_view beginning = {});

/// `back_up` to `<folder>/<day>.daily.db`, unless it is there; then the daily ones beyond the newest seven go. Of several processes one
/// does it, the others return at once.
void make_daily_backup(const std::filesystem::path& file, const std::filesystem::path& folder, Date day);

/// `back_up` to `<folder>/<moment>-before-<what>.db`, or with -2, … behind it where that is there; then those of the same `what` beyond the
/// newest seven go. Returns its name. REQUIRES: `moment` is local, 2026-11-23T19-30-00, so that names sort by age.
std::filesystem::path make_backup_before(std::string_view what, const std::filesystem::path& file, const std::filesystem::path& folder,
                                         const std::string& moment);

}  // namespace cairn
