// SPDX-License-Identifier: MIT
/// The tables of sentences, one a subject. Each is a constant, sorted by key, so that nothing runs before main.
#pragma once

#include "cairn/text/say.hpp"

#include <cstddef>
#include <span>

namespace cairn::messages {

std::span<const Sentence> assess();
std::span<const Sentence> catalog();
std::span<const Sentence> errors();
std::span<const Sentence> explore();
std::span<const Sentence> help();
std::span<const Sentence> page();
std::span<const Sentence> plan();
std::span<const Sentence> portfolio();
std::span<const Sentence> record();
std::span<const Sentence> report();

/// Whether keys ascend and none stands twice: what the binary search of `say` requires, checked when each table is compiled.
template <std::size_t N>
constexpr bool strictly_sorted(const Sentence (&table)[N]) {
  for (std::size_t i = 1; i < N; ++i)
    if (!(table[i - 1].key < table[i].key)) return false;
  return true;
}

}  // namespace cairn::messages
