// SPDX-License-Identifier: MIT
/// How an answer leaves a command.
#pragma once

#include "cairn/catalog/compact.hpp"
#include "cairn/report/json.hpp"
#include "cairn/report/screens.hpp"
#include "cairn/text/say.hpp"
#include "cli/context.hpp"

#include <memory>
#include <ostream>

namespace cairn::cli {

inline int ok(Context& context, const std::string& text) {
  context.env.out << text;
  return static_cast<int>(ExitCode::Ok);
}

/// A note beside the answer, on standard error; nothing under --quiet.
inline void note(const Context& context, const Message& message) {
  if (!context.quiet) context.env.err << say(context.style.language, message) << '\n';
}

/// Warnings of the catalog, where one was loaded.
inline void show_warnings(const Context& context, const CatalogSource& source) {
  if (!context.quiet && !source.warnings().empty()) context.env.err << diagnostics_screen(context.style, source.warnings());
}

/// The same for what only looks: also that the plan was made from another catalog. `plan` and `replan` make it anew.
inline void show_remarks(const Context& context, const CatalogSource& source) {
  show_warnings(context, source);
  if (source.about_plan()) note(context, *source.about_plan());
}

/// For what goes on without a catalog whose files cannot be used.
inline void show_unusable(const Context& context, const CatalogSource& source) {
  if (source.unusable()) note(context, *source.unusable());
}

/// A plan made from the built-in catalog of another cairn: `replan` would see what is new.
inline void note_other_catalog(const Context& context, const Daily& daily) {
  const bool built_in = daily.plan && daily.plan->graph_files == std::vector<std::string>{"built-in"};
  if (built_in && daily.plan->fingerprint != built_in_fingerprint()) note(context, {"plan.catalog-changed", {}});
}

}  // namespace cairn::cli
