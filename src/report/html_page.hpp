// SPDX-License-Identifier: MIT
/// The frame of every page that cairn writes: self-contained, for screens, phones and paper, light and dark; a policy that forbids scripts and everything foreign.
#pragma once

#include "cairn/base/language.hpp"

#include <string>
#include <string_view>

namespace cairn {

/// `title` is plain text; `style` is CSS of the page's own; `body` is HTML.
std::string html_page(Language language, std::string_view title, std::string_view style, std::string_view body);

}  // namespace cairn
