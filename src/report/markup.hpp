// SPDX-License-Identifier: MIT
/// Foreign text in a page: titles, notes and links come from files and from people, and may not become markup, a link or a tag.
#pragma once

#include <string>
#include <string_view>

namespace cairn {

/// For running Markdown text: every sign that means something there is escaped, line ends become blanks.
std::string markdown_text(std::string_view text);

/// For HTML text and attribute values in double quotes. What is not printable is replaced (base/utf8.hpp).
std::string html_text(std::string_view text);

/// A sentence with a command in it, which stands there as code.
std::string markdown_with_code(std::string_view sentence, std::string_view command);
std::string html_with_code(std::string_view sentence, std::string_view command);

/// Whether the text may stand as the target of a link: http or https, nothing else.
bool is_web_address(std::string_view text);

}  // namespace cairn
