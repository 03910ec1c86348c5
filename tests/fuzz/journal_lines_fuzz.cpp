// SPDX-License-Identifier: MIT
/// Any bytes as a journal of lines: what is accepted is written and read back the same. Run:
/// journal_lines_fuzz -max_total_time=120 -dict=tests/fuzz/journal_lines.dict NEW tests/fuzz/corpus/journal_lines
#include "cairn/exchange/journal_lines.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

constexpr std::size_t kLargest = 32U << 10U;

void must(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kLargest) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const cairn::JournalFile file = cairn::read_journal_lines(text, "fuzz");
  must(file.diagnostics.size() <= 20 && file.entries.size() == file.lines.size());
  must(file.diagnostics.empty() || file.entries.empty());
  std::string written = cairn::journal_header();
  for (const cairn::JournalEntry& entry : file.entries) written += cairn::journal_line(entry);
  const cairn::JournalFile again = cairn::read_journal_lines(written, "again");
  must(again.diagnostics.empty() && again.torn_line == 0);
  must(again.entries == file.entries);
  return 0;
}
