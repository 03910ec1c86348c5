// SPDX-License-Identifier: MIT
/// The frame of every page that cairn writes: self-contained, for screens, phones and paper, light and dark; a policy that forbids scripts
/// and everything foreign. Its style names the colours that a page may use: --ink and --quiet for words, --grid for lines that only guide
/// the eye, --good and --soft for what is done, --plan,
/// --warn, and --paper below them all.
#pragma once

#include "cairn/base/language.hpp"

#include <string>
#include <string_view>

namespace cairn {

/// `title` is plain text; `style` is CSS of the page's own; `body` is HTML.
std::string html_page(Language language, std::string_view title, std::string_view style, std::string_view body);

}  // namespace cairn
