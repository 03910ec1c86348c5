// SPDX-License-Identifier: MIT
#include "cli/zone.hpp"

#include "cairn/base/error.hpp"
#include "cairn/base/utf8.hpp"

#include <cctype>
#include <cstdlib>
#include <ctime>
#include <filesystem>

namespace cairn::cli {
namespace fs = std::filesystem;

namespace {

const std::string kZoneFolder = "/usr/share/zoneinfo/";

/// "KST-9", "EST5EDT,M3.2.0,M11.1.0": three or more letters, then a number.
bool is_posix_rule(const std::string& tz) {
  std::size_t letters = 0;
  while (letters < tz.size() && std::isalpha(static_cast<unsigned char>(tz[letters]))) ++letters;
  std::size_t digits = letters;
  if (digits < tz.size() && (tz[digits] == '+' || tz[digits] == '-')) ++digits;
  return letters >= 3 && digits < tz.size() && std::isdigit(static_cast<unsigned char>(tz[digits]));
}

/// The name behind /etc/localtime where it is a link into the zone folder.
std::string zone_of_this_machine() {
  std::error_code failed;
  const fs::path target = fs::read_symlink("/etc/localtime", failed);
  const std::string text = target.string();
  const std::size_t at = text.find("zoneinfo/");
  return failed || at == std::string::npos ? std::string() : text.substr(at + 9);
}

/// A name below the zone folder, or the path of a file.
bool is_zone_file(const std::string& name) {
  if (name.empty() || name.find("..") != std::string::npos) return false;
  std::error_code failed;
  return fs::is_regular_file(name.starts_with('/') ? fs::path(name) : fs::path(kZoneFolder + name), failed);
}

}  // namespace

std::string open_local_zone(const std::optional<std::string>& tz) {
  ::tzset();
  if (!tz || tz->empty()) return tz ? "UTC" : zone_of_this_machine();
  const std::string name = tz->front() == ':' ? tz->substr(1) : *tz;
  if (is_zone_file(name)) {
    return name.starts_with(kZoneFolder) ? name.substr(kZoneFolder.size()) : name.starts_with('/') ? std::string() : name;
  }
  if (is_posix_rule(name)) return {};
  throw Error(ExitCode::Usage, {"error.unknown-zone", {{"zone", printable(*tz)}}}, {{"hint.zone-form", {}}});
}

bool use_zone(const std::string& name) {
  return is_zone_file(name) && use_tz(name);
}

bool use_tz(const std::string& tz) {
  if (!is_zone_file(tz) && !is_posix_rule(tz)) return false;
  ::setenv("TZ", tz.c_str(), 1);
  ::tzset();
  return true;
}

std::string local_tz(const std::optional<std::string>& tz) {
  if (!tz) return "/etc/localtime";
  if (tz->empty()) return "UTC";
  return tz->front() == ':' ? tz->substr(1) : *tz;
}

std::chrono::minutes local_offset_at(Instant instant) {
  const std::time_t seconds = date::floor<std::chrono::seconds>(instant).time_since_epoch().count();
  std::tm local{};
  if (!::localtime_r(&seconds, &local)) return std::chrono::minutes{0};
  return std::chrono::minutes{local.tm_gmtoff / 60};
}

Instant local_to_instant(Date day, TimeOfDay time) {
  const auto wall = date::sys_time<std::chrono::milliseconds>{(day + time).time_since_epoch()};
  const auto before = local_offset_at(wall - date::days{1});
  const auto after = local_offset_at(wall + date::days{1});
  if (local_offset_at(wall - before) == before || local_offset_at(wall - after) != after) return wall - before;
  return wall - after;
}

}  // namespace cairn::cli
