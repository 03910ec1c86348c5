// SPDX-License-Identifier: MIT
// portfolio, gaps: what was done and what proves it.
#include "cairn/app/portfolio.hpp"
#include "cairn/report/portfolio.hpp"
#include "cli/answer.hpp"

namespace cairn::cli {

namespace {

int run_portfolio(const std::string& target, Context& context) {
  CatalogSource source(context.world);
  const PortfolioView view = look_portfolio(context.world, source, target);
  show_unusable(context, source);
  switch (context.format) {
    case Format::Json: return ok(context, portfolio_json(view));
    case Format::Markdown: return ok(context, portfolio_markdown(context.style.language, view));
    case Format::Html: return ok(context, portfolio_html(context.style.language, view));
    default: break;
  }
  return ok(context, portfolio_screen(context.style, view));
}

}  // namespace

void add_portfolio(Options& options, Action& action) {
  auto target = std::make_shared<std::string>();
  options.word(*target, false);
  action = [target](Context& context) { return run_portfolio(*target, context); };
}

void add_gaps(Options& options, Action& action) {
  auto target = std::make_shared<std::string>();
  options.word(*target, false);
  action = [target](Context& context) {
    CatalogSource source(context.world);
    const PortfolioView view = look_portfolio(context.world, source, *target);
    show_unusable(context, source);
    return ok(context, context.json() ? gaps_json(view) : gaps_screen(context.style, view));
  };
}

}  // namespace cairn::cli
