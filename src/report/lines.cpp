// SPDX-License-Identifier: MIT
#include "lines.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::size_t kFactGap = 3;
constexpr std::size_t kNarrowestText = 20;
/// Commands whose ids mean something in one catalog only.
constexpr std::string_view kReadsCatalog[] = {"cairn assess ", "cairn diff ", "cairn done ", "cairn graph show ", "cairn know ",
                                              "cairn plan ",   "cairn roles", "cairn show ", "cairn why "};

/// Cells for text beside `used`; on a screen too narrow for that the text runs over its edge rather than into splinters.
std::size_t room(const Style& style, std::size_t used) {
  return style.width > used + kNarrowestText ? style.width - used : kNarrowestText;
}

/// `command` on the catalog that was typed.
std::string on_catalog(const Style& style, const std::string& command) {
  const bool reads = std::ranges::any_of(kReadsCatalog, [&](std::string_view words) { return command.starts_with(words); });
  return reads && command.find(" --graph ") == std::string::npos ? command + style.graphs : command;
}

}  // namespace

void Lines::text(std::string_view text, Paint how, std::size_t indent) {
  for (const std::string& line : wrap(text, room(style_, indent))) out_ += std::string(indent, ' ') + paint(style_, how, line) + '\n';
}

void Lines::hanging(std::string_view start, std::string_view text, Paint how) {
  if (text.empty()) return;
  const std::size_t text_at = display_width(start);
  std::string before{start};
  for (const std::string& line : wrap(text, room(style_, text_at))) {
    out_ += before + paint(style_, how, line) + '\n';
    before.assign(text_at, ' ');
  }
}

void Lines::facts(const std::vector<Fact>& facts, std::size_t indent) {
  std::size_t label_cells = 0;
  for (const Fact& fact : facts)
    if (!fact.text.empty()) label_cells = std::max(label_cells, display_width(fact.label));
  const std::size_t text_at = indent + label_cells + kFactGap;
  for (const Fact& fact : facts) hanging(std::string(indent, ' ') + pad_right(fact.label, text_at - indent), fact.text, fact.how);
}

void Lines::next(const std::vector<std::string>& what) {
  std::vector<std::string> fitting;
  for (const std::string& each : what) {
    fitting.push_back(on_catalog(style_, each));
    const std::string line = say(style_.language, {"screen.next", {{"what", join_facts(style_, fitting)}}});
    if (fitting.size() > 1 && display_width(line) > style_.width) {
      fitting.pop_back();
      break;
    }
  }
  verbatim(say(style_.language, {"screen.next", {{"what", join_facts(style_, fitting)}}}));
}

}  // namespace cairn
