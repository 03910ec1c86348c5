// SPDX-License-Identifier: MIT
/// A journal as JSON Lines: a header `{"schema":"cairn/journal/1"}`, then one event a line, a plan within its event (schema/README.md has
/// the fields). Same events, same bytes. Reading is strict, since what is read is kept for ever: every line is checked against all that the
/// data file requires.
#pragma once

#include "cairn/base/diagnostic.hpp"
#include "cairn/planning/journal_entry.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// Bytes of a file that are read at all; a million events are about a third of it.
inline constexpr std::uintmax_t kLargestJournalFile = std::uintmax_t{1} << 30U;
/// Bytes of one line: a plan of 10,000 steps with all texts is 7 MiB.
inline constexpr std::size_t kLargestJournalLine = std::size_t{16} << 20U;

/// The header line, with its line break.
std::string journal_header();
/// One event, with its line break. Bytes of a text that are not UTF-8 become U+FFFD.
std::string journal_line(const JournalEntry& entry);

struct JournalFile {
  std::vector<JournalEntry> entries;  ///< in file order; none when there are mistakes
  std::vector<std::uint32_t> lines;   ///< beside `entries`: the line of each, from 1
  std::uint32_t torn_line = 0;        ///< the last line, when it was cut off while it was written: no line break, no whole object. 0: none
  std::vector<Diagnostic> diagnostics;  ///< errors only, at most 20
};

/// Never fails. No header, a newer schema, what is no JSON or no UTF-8, an unknown field, a value out of range and a line too long are
/// diagnostics.
JournalFile read_journal_lines(std::string_view text, const std::string& name);

}  // namespace cairn
