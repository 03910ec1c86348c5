// SPDX-License-Identifier: MIT
/// What libical gets to see of somebody's calendar: the lines that matter, unfolded, in components that close. A file is mostly what nobody
/// asks for (descriptions, pictures, alarms), and libical's time for a long line grows with its square.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::calendar {

/// What is kept, in capitals. Of other components nothing is, nor of what stands in them; properties outside any component are not either.
struct Sieve {
  std::set<std::string, std::less<>> components;
  std::set<std::string, std::less<>> properties;
};

/// `text` ends its lines with LF alone. `left_out` names, with its line, what was wanted but cannot be read: a line over 64 KiB, an END of
/// nothing, a component that only the END of an outer one closes.
struct Sifted {
  std::string text;
  std::vector<std::string> left_out;
};

/// One pass, time and memory linear in the text. Throws std::runtime_error, a sentence for the person: where nothing is a VCALENDAR, where
/// the text ends inside a component (a download that stopped must not look like a free year), over 16 components inside one another, and
/// over 400,000 lines or 50,000 rules to keep, which libical needs up to 3 kB each for; a date of a list counts as a line.
Sifted sift(std::string_view text, const Sieve& sieve);

}  // namespace cairn::calendar
