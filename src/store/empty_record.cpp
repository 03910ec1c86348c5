// SPDX-License-Identifier: MIT
#include "empty_record.hpp"

extern "C" const char cairn_empty_record_begin[];
extern "C" const char cairn_empty_record_end[];

namespace cairn {

std::string_view empty_record() {
  return {cairn_empty_record_begin, static_cast<std::size_t>(cairn_empty_record_end - cairn_empty_record_begin)};
}

}  // namespace cairn
