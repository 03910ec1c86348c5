// SPDX-License-Identifier: MIT
// graph check: every mistake of a graph file at once. graph diff: what an update does. graph show: what a role asks for, drawn. graph
// hours: how long roles take.
#include "cairn/app/explore.hpp"
#include "cairn/exchange/diagram.hpp"
#include "cairn/report/explore.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"

namespace cairn::cli {

namespace {

struct CheckOptions {
  std::vector<std::string> files;
  bool roles = false;
};

}  // namespace

void add_graph_check(Options& options, Action& action) {
  auto typed = std::make_shared<CheckOptions>();
  options.words(typed->files, false);
  options.flag("--roles", typed->roles, "help.graph-check-roles");
  action = [typed](Context& context) {
    const GraphCheck check = typed->files.empty() ? check_catalog(context.world, typed->roles)
                                                  : check_graph_files({typed->files.begin(), typed->files.end()}, typed->roles);
    ok(context, context.json() ? graph_check_json(check) : graph_check_screen(context.style, check));
    return static_cast<int>(has_errors(check.diagnostics) ? ExitCode::BadCatalog : ExitCode::Ok);
  };
}

namespace {

struct ShowOptions {
  std::string id, level;
  bool steps = false;
};

int run_graph_show(const ShowOptions& typed, Context& context) {
  CatalogSource source(context.world);
  const GraphDetail detail = typed.steps ? GraphDetail::Steps : GraphDetail::Skills;
  const RoleGraph graph = look_graph(context.world, source, typed.id, level_of("--level", typed.level), detail);
  show_remarks(context, source);
  switch (context.format) {
    case Format::Json: return ok(context, role_graph_json(graph));
    case Format::Dot: return ok(context, to_dot(graph, context.style.language));
    case Format::Mermaid: return ok(context, to_mermaid(graph, context.style.language));
    default: break;
  }
  return ok(context, role_graph_screen(context.style, graph));
}

}  // namespace

void add_graph_show(Options& options, Action& action) {
  auto typed = std::make_shared<ShowOptions>();
  options.word(typed->id, true);
  options.flag("--steps", typed->steps, "help.graph-show-steps");
  options.value("--level", typed->level, "help.plan-level", "must|should|could");
  action = [typed](Context& context) { return run_graph_show(*typed, context); };
}

void add_graph_diff(Options& options, Action& action) {
  auto catalogs = std::make_shared<std::vector<std::string>>();
  options.words(*catalogs, true);
  action = [catalogs](Context& context) {
    need_words(context.usage, *catalogs, 2);
    const CatalogUpdate update = look_graph_diff(context.world, catalogs->at(0), catalogs->at(1));
    return ok(context, context.json() ? graph_diff_json(update) : graph_diff_screen(context.style, update));
  };
}

void add_graph_hours(Options&, Action& action) {
  action = [](Context& context) {
    CatalogSource source(context.world);
    const Catalog& catalog = source.catalog();
    show_remarks(context, source);
    const std::vector<RoleHours> hours = role_hours(catalog);
    return ok(context, context.json() ? role_hours_json(catalog, hours) : role_hours_screen(context.style, catalog, hours));
  };
}

}  // namespace cairn::cli
