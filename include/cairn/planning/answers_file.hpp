// SPDX-License-Identifier: MIT
/// A file of answers for `assess`: `ID yes|rusty|no` a line, `#` begins a comment, blank lines mean nothing.
#pragma once

#include "cairn/base/diagnostic.hpp"
#include "cairn/planning/assessment.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

struct AnswersFile {
  std::vector<GivenAnswer> answers;     ///< as they stand in the file
  std::vector<Diagnostic> diagnostics;  ///< every mistake with its line; when there is one nothing should be stored
};

/// Any bytes; `name` is the file's for messages. Ids of skills and steps, earlier names too. A second answer to the same thing is a
/// mistake.
AnswersFile parse_answers_file(std::string_view text, const std::string& name, const Catalog& catalog);

}  // namespace cairn
