// SPDX-License-Identifier: MIT
#include "cairn/app/foreign_file.hpp"

#include <fstream>
#include <sstream>
#include <system_error>

namespace cairn {
namespace fs = std::filesystem;

std::variant<std::string, Message> read_foreign_file(const fs::path& file, std::uintmax_t largest) {
  std::error_code failed;
  const fs::file_status status = fs::status(file, failed);
  if (!fs::exists(status)) return Message{"catalog.no-file", {}};
  if (!fs::is_regular_file(status)) return Message{"catalog.not-a-file", {}};
  if (fs::file_size(file, failed) > largest) return Message{"catalog.too-large", {{"n", static_cast<std::int64_t>(largest >> 20U)}}};
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  if (stream.peek() != std::ifstream::traits_type::eof()) text << stream.rdbuf();
  if (!stream.is_open() || stream.bad()) return Message{"catalog.unreadable", {}};
  return std::move(text).str();
}

}  // namespace cairn
