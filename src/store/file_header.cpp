// SPDX-License-Identifier: MIT
#include "file_header.hpp"

#include "data_error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace cairn {

namespace {

// https://www.sqlite.org/fileformat.html, section 1.3: all numbers are big-endian.
constexpr std::size_t kHeaderSize = 100, kVersionAt = 60, kApplicationAt = 68;
constexpr char kMagic[16] = "SQLite format 3";

std::uint32_t big_endian(const unsigned char* bytes) {
  return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | std::uint32_t{bytes[3]};
}

bool has_unfinished_write(const std::filesystem::path& file) {
  struct stat facts {};
  return ::stat((file.string() + "-journal").c_str(), &facts) == 0 && facts.st_size > 0;
}

void read_numbers(const std::filesystem::path& file, FileHeader& header) {
  std::array<unsigned char, kHeaderSize> bytes{};
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw data_error("error.data-unreadable", "hint.data-unreadable", file);
  const ssize_t size = ::pread(descriptor, bytes.data(), bytes.size(), 0);
  ::close(descriptor);
  if (size < 0) throw data_error("error.data-disk", "hint.data-disk", file);
  const bool is_sqlite = size == static_cast<ssize_t>(bytes.size()) && std::memcmp(bytes.data(), kMagic, sizeof kMagic) == 0;
  if (!is_sqlite && !header.unfinished) {
    header.kind = FileKind::NotSqlite;
  } else {
    header.kind = FileKind::Sqlite;
    header.application = is_sqlite ? big_endian(&bytes[kApplicationAt]) : kApplicationId;
    header.version = is_sqlite ? static_cast<std::int32_t>(big_endian(&bytes[kVersionAt])) : 0;
  }
}

}  // namespace

FileHeader read_file_header(const std::filesystem::path& file) {
  FileHeader header;
  struct stat facts {};
  if (::stat(file.c_str(), &facts) != 0) {
    if (errno != ENOENT && errno != ENOTDIR) throw data_error("error.data-unreadable", "hint.data-unreadable", file);
    return header;
  }
  header.kind = FileKind::Other;
  if (!S_ISREG(facts.st_mode)) return header;
  header.kind = FileKind::Empty;
  if (facts.st_size == 0) return header;
  header.unfinished = has_unfinished_write(file);
  read_numbers(file, header);
  return header;
}

}  // namespace cairn
