// SPDX-License-Identifier: MIT
// roles, show, why, diff: what there is to learn, and how roles compare.
#include "cairn/app/explore.hpp"
#include "cairn/report/explore.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"

namespace cairn::cli {

void add_roles(Options& options, Action& action) {
  auto backgrounds = std::make_shared<std::vector<std::string>>();
  options.values("--background", *backgrounds, "help.roles-background", "ID");
  action = [backgrounds](Context& context) {
    CatalogSource source(context.world);
    const std::vector<RoleRow> roles = look_roles(context.world, source, *backgrounds);
    show_remarks(context, source);
    if (source.is_of_plan()) note(context, {"roles.of-plan", {}});
    return ok(context, context.json() ? roles_json(roles) : roles_screen(context.style, roles));
  };
}

void add_show(Options& options, Action& action) {
  auto id = std::make_shared<std::string>();
  options.word(*id, true);
  action = [id](Context& context) {
    CatalogSource source(context.world);
    const ShowView view = look_show(context.world, source, *id);
    show_remarks(context, source);
    return ok(context, context.json() ? show_json(source.catalog(), view) : show_screen(context.style, source.catalog(), view));
  };
}

namespace {

struct WhyOptions {
  std::string id;
  std::vector<std::string> targets;
};

}  // namespace

void add_why(Options& options, Action& action) {
  auto typed = std::make_shared<WhyOptions>();
  options.word(typed->id, true);
  options.values("--for", typed->targets, "help.why-for", "ID");
  action = [typed](Context& context) {
    CatalogSource source(context.world);
    const WhyView view = look_why(context.world, source, typed->id, typed->targets);
    show_remarks(context, source);
    return ok(context, context.json() ? why_json(source.catalog(), view) : why_screen(context.style, source.catalog(), view));
  };
}

namespace {

struct DiffOptions {
  std::vector<std::string> roles, backgrounds;
  std::string level;
};

}  // namespace

void add_diff(Options& options, Action& action) {
  auto typed = std::make_shared<DiffOptions>();
  options.words(typed->roles, true);
  options.value("--level", typed->level, "help.plan-level", "must|should|could");
  options.values("--background", typed->backgrounds, "help.roles-background", "ID");
  action = [typed](Context& context) {
    need_words(context.usage, typed->roles, 2);
    CatalogSource source(context.world);
    const RoleDiff diff =
        look_role_diff(context.world, source, typed->roles[0], typed->roles[1], level_of("--level", typed->level), typed->backgrounds);
    show_remarks(context, source);
    return ok(context, context.json() ? role_diff_json(diff) : role_diff_screen(context.style, diff));
  };
}

}  // namespace cairn::cli
