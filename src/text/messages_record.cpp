// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"record.placeholder", "", ""},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> record() {
  return kSentences;
}

}  // namespace cairn::messages
