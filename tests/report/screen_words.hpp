// SPDX-License-Identifier: MIT
/// Words for the tests of screens.
#pragma once

#include "cairn/text/layout.hpp"

#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

inline const Style english{};
inline const Style korean{Language::Korean, 80, false, false};

inline bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

inline std::string last_line(const std::string& text) {
  return lines_of(text).back();
}

inline std::string uncolored(const std::string& text) {
  static const std::regex color{"\x1b\\[[0-9;]*m"};
  return std::regex_replace(text, color, "");
}

}  // namespace cairn
