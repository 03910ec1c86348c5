// SPDX-License-Identifier: MIT
/// The portfolio: what was done, by skill, and what proves it; for the terminal, as Markdown, as one page of HTML and for programs.
#pragma once

#include "cairn/planning/views.hpp"
#include "cairn/text/layout.hpp"

#include <string>

namespace cairn {

std::string portfolio_screen(const Style& style, const PortfolioView& view);
/// A page to put on the web or to send: claims with their proofs; steps without proof are not on it.
std::string portfolio_markdown(Language language, const PortfolioView& view);
/// The same as one self-contained page: no script, no foreign resource (its own policy forbids them), readable on paper, phone, light and
/// dark.
std::string portfolio_html(Language language, const PortfolioView& view);
std::string portfolio_json(const PortfolioView& view);

/// Done steps that nothing proves yet, projects first.
std::string gaps_screen(const Style& style, const PortfolioView& view);
std::string gaps_json(const PortfolioView& view);

}  // namespace cairn
