// SPDX-License-Identifier: MIT
#include "markup.hpp"

#include "cairn/base/utf8.hpp"

namespace cairn {

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (std::string_view{"\\`*_[]<>|#&~"}.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string markdown_with_code(std::string_view sentence, std::string_view command) {
  const std::size_t at = sentence.find(command);
  if (at == std::string_view::npos) return markdown_text(sentence);
  return markdown_text(sentence.substr(0, at)) + "`" + printable(command) + "`" + markdown_text(sentence.substr(at + command.size()));
}

std::string html_with_code(std::string_view sentence, std::string_view command) {
  const std::size_t at = sentence.find(command);
  if (at == std::string_view::npos) return html_text(sentence);
  return html_text(sentence.substr(0, at)) + "<code>" + html_text(command) + "</code>" + html_text(sentence.substr(at + command.size()));
}

bool is_web_address(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

}  // namespace cairn
