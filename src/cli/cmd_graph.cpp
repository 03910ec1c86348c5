// SPDX-License-Identifier: MIT
// graph check: every mistake of a graph file at once. graph hours: how long its roles take.
#include "cairn/report/explore.hpp"
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

void add_graph_hours(Options&, Action& action) {
  action = [](Context& context) {
    CatalogSource source(context.world);
    const Catalog& catalog = source.catalog();
    show_warnings(context, source);
    const std::vector<RoleHours> hours = role_hours(catalog);
    return ok(context, context.json() ? role_hours_json(catalog, hours) : role_hours_screen(context.style, catalog, hours));
  };
}

}  // namespace cairn::cli
