// SPDX-License-Identifier: MIT
/// The texts of schema/*.sql, put in by schema/embed.cmake. Script n takes a file of version n to version n + 1 and sets user_version.
#pragma once

#include <array>

namespace cairn {

extern const std::array<const char*, 6> kSchemaScripts;

}  // namespace cairn
