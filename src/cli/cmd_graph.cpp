// SPDX-License-Identifier: MIT
// graph check: every mistake of a graph file at once.
#include "cli/answer.hpp"

namespace cairn::cli {

void add_graph_check(Options& options, Action& action) {
  auto files = std::make_shared<std::vector<std::string>>();
  options.words(*files, true);
  action = [files](Context& context) {
    const std::vector<Diagnostic> diagnostics = check_graph_files({files->begin(), files->end()});
    ok(context, context.json() ? diagnostics_json(diagnostics) : diagnostics_screen(context.style, diagnostics));
    return static_cast<int>(has_errors(diagnostics) ? ExitCode::BadCatalog : ExitCode::Ok);
  };
}

}  // namespace cairn::cli
