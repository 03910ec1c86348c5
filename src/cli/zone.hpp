// SPDX-License-Identifier: MIT
/// Local time: the rules of TZ, else /etc/localtime, as libc reads them. The only file that asks libc for a zone.
#pragma once

#include "cairn/base/time.hpp"

#include <optional>
#include <string>

namespace cairn::cli {

/// Reads the zone once. A TZ that names no zone file and is no POSIX rule is an Error, exit 2. Returns its IANA name, empty when not known.
std::string open_local_zone(const std::optional<std::string>& tz);

/// From now on local time is that of this zone, as if TZ had named it: a plan is exported by its own rules, wherever the learner is now.
/// False, and nothing changes, where there is no such zone file.
bool use_zone(const std::string& name);

/// Likewise for whatever TZ may say: a zone's name, the path of a zone file, a POSIX rule.
bool use_tz(const std::string& tz);

/// The zone that `open_local_zone` reads, as use_tz takes it, whether it has a name or not.
std::string local_tz(const std::optional<std::string>& tz);

/// Offset of local time from UTC at an instant. REQUIRES: open_local_zone was called.
std::chrono::minutes local_offset_at(Instant instant);

/// RFC 5545, 3.3.5: a local time that happens twice is the first of the two; one that never happens is read with the offset before the gap.
Instant local_to_instant(Date day, TimeOfDay time);

}  // namespace cairn::cli
