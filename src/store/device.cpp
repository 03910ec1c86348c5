// SPDX-License-Identifier: MIT
#include "cairn/store/device.hpp"

#include "folders.hpp"
#include "new_file.hpp"

#include "cairn/base/error.hpp"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <optional>

namespace cairn {

namespace {

Error cannot_keep(const std::filesystem::path& file) {
  return Error(ExitCode::DataFile, {"error.device-unwritable", {{"file", file.string()}}},
               {{"hint.device-unwritable", {{"file", file.string()}}}});
}

/// What stands in the file, if it can be an id: a power cut may leave it empty or full of NULs.
std::optional<std::string> stored_id(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::string id;
  if (!std::getline(in, id)) return std::nullopt;
  const bool is_uuid = id.size() == 36 && std::all_of(id.begin(), id.end(),
                                                      [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-'; });
  if (!is_uuid) return std::nullopt;
  return id;
}

}  // namespace

std::optional<std::string> known_device_id(const std::filesystem::path& state_folder) {
  return stored_id(state_folder / "device");
}

void forget_device_id(const std::filesystem::path& state_folder) {
  ::unlink((state_folder / "device").c_str());
}

std::string device_id(const std::filesystem::path& state_folder, Instant now, const RandomSource& random) {
  const std::filesystem::path file = state_folder / "device";
  if (auto id = stored_id(file)) return *id;

  if (make_folders(state_folder) != 0) throw cannot_keep(file);
  const std::string id = make_uuid7(now, random);
  const std::filesystem::path fresh = name_beside(file);
  if (write_synced(fresh, id + "\n") != 0) throw cannot_keep(file);
  // A link never replaces: when two programs make an id at once, both keep the first one's. What is there and is no id gives way.
  const bool first = ::link(fresh.c_str(), file.c_str()) == 0;
  const auto others = first ? std::nullopt : stored_id(file);
  const bool kept = first || others || ::rename(fresh.c_str(), file.c_str()) == 0;
  ::unlink(fresh.c_str());
  if (!kept) throw cannot_keep(file);
  return others.value_or(id);
}

}  // namespace cairn
