// SPDX-License-Identifier: MIT
/// The five short questions of `plan` on a terminal: where from, hours a week, until when, what is known, when to start.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cli/plan_options.hpp"

namespace cairn::cli {

/// Somebody is there to answer, and neither --background nor --no-ask was typed.
bool may_ask(const PlanOptions& options, const Context& context);

/// Asks what no option says already and fills the answers in, each checked at once and asked for again where it cannot be meant. Enter
/// takes the default, the end of the input is an Error (exit 1): nothing is planned. Prints the command line that needs no questions and
/// makes it `context.command_line`.
void ask_plan_questions(PlanOptions& options, Context& context, const Catalog& catalog);

}  // namespace cairn::cli
