// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"plan.placeholder", "", ""},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> plan() {
  return kSentences;
}

}  // namespace cairn::messages
