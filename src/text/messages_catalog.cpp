// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"catalog.no-file", "there is no such file", "파일이 없어요"},
    {"catalog.not-a-file", "this is not a file", "파일이 아니에요"},
    {"catalog.too-large", "the file is larger than 64 MiB", "파일이 64MiB보다 커요"},
    {"catalog.unreadable", "the file cannot be read", "파일을 읽을 수 없어요"},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> catalog() {
  return kSentences;
}

}  // namespace cairn::messages
