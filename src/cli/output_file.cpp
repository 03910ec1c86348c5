// SPDX-License-Identifier: MIT
#include "cli/output_file.hpp"

#include "cairn/base/error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace cairn::cli {
namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& file) {
  throw Error(ExitCode::Failure, {"error.cannot-write", {{"file", file.string()}, {"reason", std::string(std::strerror(errno))}}},
              {{"hint.other-file", {}}});
}

/// An open file that collects small pieces; removed again unless `keep` is called.
class Sink {
 public:
  Sink(fs::path shown, fs::path file, bool temporary) : shown_(std::move(shown)), file_(std::move(file)), temporary_(temporary) {
    const int flags = O_WRONLY | O_CLOEXEC | (temporary ? O_CREAT | O_EXCL : 0);
    descriptor_ = ::open(file_.c_str(), flags, 0666);
    if (descriptor_ < 0) {
      temporary_ = false;
      fail(shown_);
    }
    buffer_.reserve(kBuffer + 4096);
  }
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  ~Sink() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (temporary_) ::unlink(file_.c_str());
  }

  void put(std::string_view piece) {
    buffer_ += piece;
    if (buffer_.size() >= kBuffer) flush();
  }
  void flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
      const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) fail(shown_);
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
    buffer_.clear();
  }
  void keep_as(const fs::path& target) {
    flush();
    if (::fsync(descriptor_) != 0 || ::rename(file_.c_str(), target.c_str()) != 0) fail(shown_);
    temporary_ = false;
  }

 private:
  static constexpr std::size_t kBuffer = 64 * 1024;
  fs::path shown_, file_;
  bool temporary_;
  int descriptor_ = -1;
  std::string buffer_;
};

}  // namespace

void write_file(const fs::path& file, const std::function<void(const std::function<void(std::string_view)>&)>& produce) {
  std::error_code failed;
  const bool exists = fs::exists(file, failed);
  fs::path target = exists ? fs::canonical(file, failed) : file;
  if (failed) target = file;  // a pipe behind /dev/stdout or the shell's >(…) has no other name
  if (exists && fs::is_directory(target, failed)) {
    errno = EISDIR;
    fail(file);
  }
  const bool replace = !exists || fs::is_regular_file(target, failed);
  const fs::path written = replace ? fs::path(target.string() + ".part-" + std::to_string(::getpid())) : target;
  Sink sink(file, written, replace);
  produce([&](std::string_view piece) { sink.put(piece); });
  if (replace) {
    sink.keep_as(target);
  } else {
    sink.flush();
  }
}

}  // namespace cairn::cli
