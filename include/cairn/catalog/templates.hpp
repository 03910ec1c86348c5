// SPDX-License-Identifier: MIT
/// Pages of our own to fill in, for steps that no good free resource teaches: graphs/templates/NAME.en.md and NAME.ko.md, compiled in.
#pragma once

#include "cairn/base/language.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

struct Template {
  std::string_view name;
  std::string_view en, ko;  ///< Markdown that begins with "# " and a title

  std::string_view text(Language language) const { return language == Language::Korean ? ko : en; }
  /// The first line without its mark.
  LocalizedText title() const;
};

/// By name.
std::span<const Template> built_in_templates();
/// Every name, for "did you mean".
std::vector<std::string> template_names();
/// The one of exactly this name, or nullptr.
const Template* find_template(std::string_view name);

}  // namespace cairn
