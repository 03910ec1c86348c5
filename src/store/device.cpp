// SPDX-License-Identifier: MIT
#include "cairn/store/device.hpp"

#include "folders.hpp"

#include "cairn/base/error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
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

/// Written and synced under a name of its own.
void write_synced(const std::filesystem::path& file, const std::string& text) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) throw cannot_keep(file);
  const bool written = ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(descriptor) == 0;
  if (::close(descriptor) != 0 || !written) {
    ::unlink(file.c_str());
    throw cannot_keep(file);
  }
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
  const std::filesystem::path fresh = state_folder / ("device." + std::to_string(::getpid()));
  ::unlink(fresh.c_str());
  write_synced(fresh, id + "\n");
  // A link never replaces: when two programs make an id at once, both keep the first one's. What is there and is no id gives way.
  const bool first = ::link(fresh.c_str(), file.c_str()) == 0;
  const auto others = first ? std::nullopt : stored_id(file);
  const bool kept = first || others || ::rename(fresh.c_str(), file.c_str()) == 0;
  ::unlink(fresh.c_str());
  if (!kept) throw cannot_keep(file);
  return others.value_or(id);
}

}  // namespace cairn
