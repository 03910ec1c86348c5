// SPDX-License-Identifier: MIT
/// The id of this device, kept in `$XDG_STATE_HOME/cairn/device`, not in the data file: a copied data file must not copy the device.
#pragma once

#include "cairn/base/uuid.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace cairn {

/// The stored id, for those who only read; empty when there is none.
std::optional<std::string> known_device_id(const std::filesystem::path& state_folder);

/// The stored id; a new one is written (atomically, 0600) when there is none. An unwritable place is cairn::Error with exit code 5.
std::string device_id(const std::filesystem::path& state_folder, Instant now, const RandomSource& random);

/// The next device_id makes a new one. Nothing to forget is no error.
void forget_device_id(const std::filesystem::path& state_folder);

}  // namespace cairn
