// SPDX-License-Identifier: MIT
/// A screen under construction: wrapped sentences, labelled facts, a next step.
#pragma once

#include "cairn/base/message.hpp"
#include "cairn/text/layout.hpp"
#include "cairn/text/say.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// "start here   chapter 1 of the tutorial"
struct Fact {
  std::string label;
  std::string text;
  Paint how = Paint::Plain;
};

class Lines {
 public:
  explicit Lines(const Style& style) : style_(style) {}

  /// Wrapped to the screen.
  void text(std::string_view text, Paint how = Paint::Plain, std::size_t indent = 0);
  void sentence(const Message& message, Paint how = Paint::Plain, std::size_t indent = 0) {
    text(say(style_.language, message), how, indent);
  }
  /// `start` as it is, then the text beside it, wrapped below itself. An empty text adds nothing.
  void hanging(std::string_view start, std::string_view text, Paint how = Paint::Plain);
  /// A line as it is, blanks and all.
  void verbatim(std::string_view line) { out_.append(line).append("\n"); }
  void blank() { out_ += '\n'; }
  /// Labels in a column, texts wrapped beside it. Facts without text are left out.
  void facts(const std::vector<Fact>& facts, std::size_t indent = 2);
  void table(const TextTable& table, std::size_t indent = 2) { out_ += table.render(style_, indent); }
  /// "Next: cairn today · cairn report": as many as the screen holds, the first one whatever its width: a command that is cut in two
  /// cannot be copied, and a terminal breaks a long line by itself. Those that read a catalog read the one that was typed.
  void next(const std::vector<std::string>& what);

  std::string take() { return std::move(out_); }

 private:
  const Style& style_;
  std::string out_;
};

}  // namespace cairn
