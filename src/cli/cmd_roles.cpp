// SPDX-License-Identifier: MIT
// roles, show: what there is to learn.
#include "cairn/app/look.hpp"
#include "cli/answer.hpp"

namespace cairn::cli {

void add_roles(Options&, Action& action) {
  action = [](Context& context) {
    CatalogSource source(context.world);
    const std::vector<RoleRow> roles = look_roles(context.world, source);
    show_warnings(context, source);
    return ok(context, context.json() ? roles_json(roles) : roles_screen(context.style, roles));
  };
}

void add_show(Options& options, Action& action) {
  auto id = std::make_shared<std::string>();
  options.word(*id, true);
  action = [id](Context& context) {
    CatalogSource source(context.world);
    const ShowView view = look_show(context.world, source, *id);
    show_warnings(context, source);
    return ok(context, context.json() ? show_json(source.catalog(), view) : show_screen(context.style, source.catalog(), view));
  };
}

}  // namespace cairn::cli
