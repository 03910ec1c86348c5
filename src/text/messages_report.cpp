// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"report.placeholder", "", ""},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> report() {
  return kSentences;
}

}  // namespace cairn::messages
