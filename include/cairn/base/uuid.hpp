// SPDX-License-Identifier: MIT
/// Names of things that must be unique (UUIDv7) or stable (UUIDv5), RFC 9562, as lower-case text.
/// Chance enters by one door: the program hands a RandomSource in, and CAIRN_SEED makes it a fixed sequence.
#pragma once

#include "cairn/base/time.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace cairn {

using RandomSource = std::function<std::uint64_t()>;

/// A new time-ordered uid of `instant`.
std::string make_uuid7(Instant instant, const RandomSource& random);
/// The same name in the same name space gives the same uid. REQUIRES: name_space is a uuid (any text is hashed into one otherwise).
std::string make_uuid5(std::string_view name_space, std::string_view name);

}  // namespace cairn
