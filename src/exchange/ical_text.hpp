// SPDX-License-Identifier: MIT
/// The values and lines of RFC 5545 made safe: whatever the text, a reader finds what was meant and nothing else. Part of ical.cpp.
#pragma once

#include "cairn/base/time.hpp"

#include <string>
#include <string_view>

namespace cairn::ical {

/// As escape_text, onto `out`.
void append_escaped(std::string& out, std::string_view text);
/// As fold_content_line, onto `out`.
void append_folded(std::string& out, std::string_view line);

/// "20261123"
std::string day_text(Date day);
/// "20261123T103000Z"
std::string utc_text(Instant instant);

/// What RFC 3986 does not allow in a URI is percent-encoded; anything but http and https is no link of ours: empty.
std::string safe_url(std::string_view url);

}  // namespace cairn::ical
