// SPDX-License-Identifier: MIT
#include "cairn/store/device.hpp"

#include "some_journal.hpp"

#include <sys/stat.h>
#include <sys/wait.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

const Instant now{std::chrono::milliseconds{1'790'000'000'000}};

RandomSource counting_from(std::uint64_t first) {
  return [next = first]() mutable { return next++ * 0x9E37'79B9'7F4A'7C15u; };
}

}  // namespace

TEST_SUITE_BEGIN("store/device");

TEST_CASE("the id is made once and kept, for the learner alone") {
  const TempFolder folder;
  const fs::path state = folder / "state/cairn";
  const std::string id = device_id(state, now, counting_from(1));
  CHECK(id.size() == 36);
  CHECK(device_id(state, now, counting_from(2)) == id);
  CHECK(bytes_of(state / "device") == id + "\n");
  struct stat facts {};
  REQUIRE(::stat((state / "device").c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
  CHECK(std::distance(fs::directory_iterator(state), fs::directory_iterator()) == 1);
}

TEST_CASE("what a power cut left is replaced by a new id") {
  for (const std::string& rest :
       {std::string(), std::string(37, '\0'), std::string("018f"), std::string("no uuid at all, but as long as one is\n")}) {
    CAPTURE(rest);
    const TempFolder folder;
    write_bytes(folder / "device", rest);
    const std::string id = device_id(folder.path(), now, counting_from(1));
    CHECK(id.size() == 36);
    CHECK(device_id(folder.path(), now, counting_from(2)) == id);
  }
}

TEST_CASE("a place that cannot be written is an error that names it") {
  const TempFolder folder;
  write_bytes(folder / "file", "");
  CHECK(error_of(folder / "file/cairn/device", [&] { device_id(folder / "file/cairn", now, counting_from(1)); }) ==
        "error.device-unwritable");
  fs::create_directories(folder / "state/device/full");
  CHECK(error_of(folder / "state/device", [&] { device_id(folder / "state", now, counting_from(1)); }) == "error.device-unwritable");
}

TEST_CASE("programs that start at once agree on one id") {
  const TempFolder folder;
  std::vector<pid_t> children;
  for (std::uint64_t child = 0; child < 8; ++child) {
    const pid_t pid = ::fork();
    if (pid == 0) {
      const std::string id = device_id(folder / "state", now, counting_from(child * 1000));
      write_bytes(folder / ("said." + std::to_string(child)), id);
      ::_exit(0);
    }
    children.push_back(pid);
  }
  for (const pid_t pid : children) {
    int status = 0;
    ::waitpid(pid, &status, 0);
    CHECK(status == 0);
  }
  const std::string id = device_id(folder / "state", now, counting_from(99));
  for (std::uint64_t child = 0; child < 8; ++child) CHECK(bytes_of(folder / ("said." + std::to_string(child))) == id);
}

TEST_SUITE_END();
