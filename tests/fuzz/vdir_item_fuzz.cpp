// SPDX-License-Identifier: MIT
/// Any bytes as an item of a vdir, merged with one of ours. Run:
/// vdir_item_fuzz -max_total_time=120 -dict=tests/fuzz/holidays.dict NEW tests/fuzz/corpus/vdir_item
#include "cairn/exchange/vdir_item.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

constexpr std::string_view kOurs =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:a\r\nDTSTAMP:20261122T110000Z\r\nLAST-MODIFIED:20261122T110000Z\r\nSEQUENCE:1\r\nSUMMARY:Ours\r\n"
    "STATUS:COMPLETED\r\nEND:VTODO\r\nEND:VCALENDAR\r\n";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!cairn::read_item(text)) return 0;
  must(cairn::merge_item(text, text, text, text).text == text);
  const std::string merged = cairn::merge_item("", kOurs, text, text).text;
  if (merged.size() > cairn::kLargestItem) return 0;
  const auto item = cairn::read_item(merged);
  must(item.has_value());
  must(item->status == "COMPLETED");
  must(cairn::merge_item(kOurs, kOurs, merged, merged).text == merged);
  return 0;
}
