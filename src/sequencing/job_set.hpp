// SPDX-License-Identifier: MIT
/// A set of jobs as bits.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cairn::sequencing {

class JobSet {
 public:
  explicit JobSet(std::size_t jobs = 0) : words_((jobs + 63) / 64) {}
  bool has(std::size_t job) const { return words_[job / 64] >> (job % 64) & 1U; }
  void add(std::size_t job) { words_[job / 64] |= std::uint64_t{1} << (job % 64); }
  void remove(std::size_t job) { words_[job / 64] &= ~(std::uint64_t{1} << (job % 64)); }
  void clear() { words_.assign(words_.size(), 0); }
  JobSet& operator|=(const JobSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  /// Whether every job of this set is in the other.
  bool within(const JobSet& other) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if ((words_[i] & ~other.words_[i]) != 0) return false;
    }
    return true;
  }
  bool empty() const {
    for (const std::uint64_t word : words_) {
      if (word != 0) return false;
    }
    return true;
  }
  template <class Visit>
  void for_each(Visit visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) visit(static_cast<std::uint32_t>(64 * i + std::countr_zero(word)));
    }
  }
  std::size_t hash() const {
    std::uint64_t mixed = 0;
    for (const std::uint64_t word : words_) mixed = (mixed ^ word ^ mixed >> 29) * 0x9E37'79B9'7F4A'7C15U;
    return mixed ^ mixed >> 32;
  }
  friend bool operator==(const JobSet&, const JobSet&) = default;

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace cairn::sequencing
