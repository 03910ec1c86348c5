// SPDX-License-Identifier: MIT
/// One file of a folder of calendar items (a vdir) that others write, too: what stands in it, and how their changes and ours become one
/// text. Reads iCalendar only as far as lines go (RFC 5545 section 3.1), knows neither rules nor zones, and takes no file that it does not
/// understand whole.
#pragma once

#include "cairn/base/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// An item of ours is smaller.
inline constexpr std::size_t kLargestItem = 64U << 10U;

struct ItemFacts {
  std::string kind;  ///< "VEVENT", "VTODO"
  std::string uid;
  std::string status;  ///< in capitals, may be empty
  std::string left;    ///< likewise, as cairn left it in the version that this one was made from (X-CAIRN-STATUS); empty where an app drops
                       ///< what it does not know
  std::optional<Instant> completed;  ///< COMPLETED in UTC
  std::string begin;                 ///< of DTSTART, as written, without its parameters
};

/// Empty for what is no calendar of exactly one VEVENT or VTODO with a UID: broken UTF-8, control characters, open components, over 64 KiB,
/// components deeper than an alarm's.
std::optional<ItemFacts> read_item(std::string_view text);

struct MergedItem {
  std::string text;                    ///< what shall stand there; equal to `theirs` where nothing is to be written
  bool moved = false;                  ///< its time was changed there, and stays
  std::vector<std::string> conflicts;  ///< names of the properties that both sides changed
};

/// Property by property: who changed it wins, lines that we do not write stay, and of what both changed ours stands for times and state,
/// theirs for texts. `ours_then` and `theirs_then` are what cairn made and what it left there the last time. SEQUENCE is the larger;
/// whatever is written gets a later LAST-MODIFIED than it had, since vdirsyncer passes over an edit otherwise. Where it is not known what
/// was left there, `ours_then` is empty and `theirs_then` is `theirs`: then what we write stands, and the rest stays. REQUIRES: the others
/// read as items of one UID.
MergedItem merge_item(std::string_view ours_then, std::string_view ours, std::string_view theirs_then, std::string_view theirs);

}  // namespace cairn
