// SPDX-License-Identifier: MIT
#include "notes.hpp"

#include "cairn/base/suggestion.hpp"
#include "cairn/base/utf8.hpp"

namespace cairn {

std::string quoted(std::string_view word) {
  constexpr std::size_t kLongest = 80;
  if (word.size() <= kLongest) return printable(word);
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
  return printable(word.substr(0, end)) + "…";
}

std::optional<Message> did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  const auto near = nearest(word, candidates);
  if (!near) return std::nullopt;
  return Message{"catalog.did-you-mean", {{"word", *near}}};
}

}  // namespace cairn
