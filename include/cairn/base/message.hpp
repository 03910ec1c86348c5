// SPDX-License-Identifier: MIT
/// What is to be said, without the sentence: a key and typed arguments. `text/say.hpp` makes the sentence in the
/// learner's language. Keys are written as literals ("error.unknown-id"); a lint checks that each one exists in `text`
/// with the same arguments in both languages.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/base/time.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cairn {

struct Argument {
  std::string_view name;  ///< a literal
  std::variant<std::string, std::int64_t, Minutes, Date, LocalizedText> value;
};

struct Message {
  std::string_view key;  ///< a literal
  std::vector<Argument> arguments;
};

}  // namespace cairn
