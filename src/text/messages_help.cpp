// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"help.placeholder", "", ""},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> help() {
  return kSentences;
}

}  // namespace cairn::messages
