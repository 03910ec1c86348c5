// SPDX-License-Identifier: MIT
// template: a page to fill in, printed as Markdown so that it can be written into a file.
#include "cairn/base/suggestion.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/report/template_screens.hpp"
#include "cli/answer.hpp"

namespace cairn::cli {

namespace {

const Template& template_named(const std::string& name) {
  if (const Template* found = find_template(name)) return *found;
  std::vector<Message> hints;
  if (const auto near = nearest(name, template_names())) hints.push_back({"hint.did-you-mean", {{"id", *near}}});
  hints.push_back({"hint.see-templates", {}});
  throw Error(ExitCode::Usage, {"error.unknown-template", {{"name", printable(name)}}}, std::move(hints));
}

}  // namespace

void add_template(Options& options, Action& action) {
  auto name = std::make_shared<std::string>();
  options.word(*name, false);
  action = [name](Context& context) {
    if (name->empty()) {
      const std::span<const Template> all = built_in_templates();
      return ok(context, context.json() ? templates_json(all) : templates_screen(context.style, all));
    }
    const Template& one = template_named(*name);
    return ok(context, context.json() ? templates_json({&one, 1}) : std::string(one.text(context.style.language)));
  };
}

}  // namespace cairn::cli
