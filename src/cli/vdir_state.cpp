// SPDX-License-Identifier: MIT
#include "cli/vdir_state.hpp"

#include "cairn/base/error.hpp"
#include "cairn/base/uuid.hpp"
#include "cairn/exchange/vdir_item.hpp"
#include "cli/output_file.hpp"

#include <fstream>
#include <sstream>
#include <string_view>

namespace cairn::cli {
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kHead = "cairn vdir 2 ";
constexpr std::string_view kOldHead = "cairn vdir 1\n";  ///< without a language
constexpr std::string_view kNeverSaid = "-";
static_assert(kHead.size() == kOldHead.size());
constexpr const char* kNames = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";  // RFC 9562: names that are URLs

/// A line of language, time and alarm, then for each item "UID 123 456\n", then so many bytes of ours and of theirs.
bool read_item_of(std::istream& in, VdirState& state) {
  std::string uid;
  std::size_t ours = 0, theirs = 0;
  if (!(in >> uid >> ours >> theirs) || in.get() != '\n' || ours > kLargestItem || theirs > 2 * kLargestItem) return false;
  LeftItem left{std::string(ours, '\0'), std::string(theirs, '\0')};
  if (!in.read(left.ours.data(), static_cast<std::streamsize>(ours)) || !in.read(left.theirs.data(), static_cast<std::streamsize>(theirs)))
    return false;
  return state.items.emplace(uid, std::move(left)).second;
}

}  // namespace

fs::path vdir_state_file(const fs::path& state_folder, const fs::path& folder, const std::string& component) {
  return state_folder / ("vdir-" + make_uuid5(kNames, component + " " + fs::absolute(folder).lexically_normal().string()));
}

VdirState read_vdir_state(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string head(kHead.size(), '\0');
  VdirState state;
  if (!in.read(head.data(), static_cast<std::streamsize>(head.size()))) return {};
  if (head == kHead) {
    std::string line, language;
    std::getline(in, line);
    std::istringstream words(line);
    words >> language >> state.at >> state.alarm;
    if (language != "en" && language != "ko") return {};
    state.language = language == "ko" ? Language::Korean : Language::English;
    for (std::string* said : {&state.at, &state.alarm})
      if (*said == kNeverSaid) said->clear();
  } else if (head != kOldHead) {
    return {};
  }
  while (in.peek() != std::ifstream::traits_type::eof())
    if (!read_item_of(in, state)) return {};
  return state;
}

void write_vdir_state(const fs::path& file, const VdirState& state) {
  std::error_code failed;
  fs::create_directories(file.parent_path(), failed);
  if (failed)
    throw Error(ExitCode::Failure, {"error.cannot-write", {{"file", file.string()}, {"reason", failed.message()}}},
                {{"hint.check-path", {}}});
  write_file(file, [&](const auto& sink) {
    sink(kHead);
    sink(state.language == Language::Korean ? "ko" : "en");
    for (const std::string& said : {state.at, state.alarm}) sink(" " + (said.empty() ? std::string(kNeverSaid) : said));
    sink("\n");
    for (const auto& [uid, left] : state.items) {
      sink(uid + " " + std::to_string(left.ours.size()) + " " + std::to_string(left.theirs.size()) + "\n");
      sink(left.ours);
      sink(left.theirs);
    }
  });
}

}  // namespace cairn::cli
