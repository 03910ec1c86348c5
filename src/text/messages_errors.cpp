// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"errors.placeholder", "", ""},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> errors() {
  return kSentences;
}

}  // namespace cairn::messages
