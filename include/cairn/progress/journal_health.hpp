// SPDX-License-Identifier: MIT
/// What was found when a stored journal was examined, and what its care commands did.
#pragma once

#include "cairn/base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

struct JournalHealth {
  std::uint64_t bytes = 0;
  int schema = 0;
  std::vector<std::string> complaints;  ///< of the storage's own check, in English; empty: sound. Else nothing below is known
  std::int64_t events = 0;
  std::optional<Date> first, last;  ///< study dates
  std::int64_t plans = 0;
  std::int64_t orphans = 0;     ///< cancellations of events that are not here (yet): normal before two journals were merged
  bool cache_is_fresh = false;  ///< else the next command that writes builds it anew
};

/// `doctor`
struct HealthView {
  std::string file;
  JournalHealth health;
  std::optional<std::string> backup;  ///< the newest sound one
};

/// `backup`
struct BackupView {
  std::string file;
  JournalHealth health;
};

/// `restore`
struct RestoreView {
  std::string backup, file;
  JournalHealth health;  ///< of what is now in place
  std::string replaced;  ///< where the file that stood there is kept; empty: there was none
  bool dry_run = false;
};

}  // namespace cairn
