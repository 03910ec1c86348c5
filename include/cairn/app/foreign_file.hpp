// SPDX-License-Identifier: MIT
/// Text that others wrote, read whole and never more of it than allowed.
#pragma once

#include "cairn/base/message.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>

namespace cairn {

/// The text, or what is wrong: missing, no regular file, larger than `largest` bytes, unreadable.
std::variant<std::string, Message> read_foreign_file(const std::filesystem::path& file, std::uintmax_t largest);

}  // namespace cairn
