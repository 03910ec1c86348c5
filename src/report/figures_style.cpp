// SPDX-License-Identifier: MIT
// How the figures look: every colour is one of the page's own (html_page.hpp).
#include "figures_html.hpp"

namespace cairn {
namespace {

constexpr std::string_view kFrame =
    "figure{margin:.8rem 0}figcaption{color:var(--quiet);font-size:.9rem}.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:.6rem 0;padding:0;font-size:.9rem}"
    ".legend li{display:flex;align-items:center;gap:.5rem}.legend svg{flex:none;overflow:visible}"
    "svg{display:block;font:12px system-ui,sans-serif}svg text{fill:var(--ink)}svg .label{fill:var(--quiet)}figure>svg{max-width:100%;height:auto}figure>svg.fluid{height:276px}"
    ".fluid svg *,.strip path,.strip rect{vector-effect:non-scaling-stroke}"
    ".data{font-size:.9rem}.data summary{color:var(--quiet);cursor:pointer}.data table{margin:.4rem 0}.data td,.data th{padding-inline-end:1rem;font-variant-numeric:tabular-nums}.data tbody th{font-weight:normal}.wide{overflow-x:auto}"
    "@media (max-width:40rem){figure>svg:not(.fluid){font-size:16px}#map-narrow{font-size:12px}}"
    "@media print{.data{display:none}figure{break-inside:avoid}}";

constexpr std::string_view kDays = ".empty{fill:var(--quiet)}.studied{fill:var(--good)}";

constexpr std::string_view kBurnUp =
    ".axis{fill:none;stroke:var(--quiet)}.grid{fill:none;stroke:var(--grid)}.today{fill:none;stroke:var(--ink);stroke-dasharray:2 3}.target{fill:none;stroke:var(--plan);stroke-width:2}"
    ".area{fill:var(--soft)}.work{fill:none;stroke:var(--good);stroke-width:3}.planned{fill:none;stroke:var(--plan);stroke-width:2;stroke-dasharray:6 4}"
    ".band{fill:var(--warn);fill-opacity:.25;stroke:var(--warn)}.forecast{fill:none;stroke:var(--warn);stroke-width:2}";

constexpr std::string_view kTimeline =
    ".timeline{--names:21rem}.row{position:relative;min-height:1.6rem;padding:.35rem calc(100% - var(--names) + 1rem) .35rem 0;border-top:1px solid var(--grid);break-inside:avoid}"
    ".steps{list-style:none;margin:0;padding:0}.name,.state{display:block;line-height:1.35}.state{color:var(--quiet);font-size:.85rem}"
    ".strip{position:absolute;top:0;left:var(--names);width:calc(100% - var(--names));height:100%;overflow:visible}"
    ".scale{position:sticky;top:0;z-index:1;height:1.4rem;background:var(--paper)}.scale text{fill:var(--quiet)}"
    ".group summary{cursor:pointer}.group summary .name{display:inline;font-weight:bold}.group .state,.group .steps .name{margin-inline-start:1.1rem}"
    ".dot{stroke:var(--good);stroke-width:11;stroke-linecap:round}.hole{stroke:var(--paper);stroke-width:5;stroke-linecap:round}.as-planned{stroke:var(--quiet);stroke-width:2}"
    ".bar-done,.half{fill:var(--good)}.bar-begun{fill:none;stroke:var(--good);stroke-width:1.5}.bar-late{fill:none;stroke:var(--warn);stroke-width:2}"
    ".bar-ready{fill:none;stroke:var(--plan);stroke-width:2}.bar-ahead{fill:none;stroke:var(--quiet);stroke-width:1.5;stroke-dasharray:4 3}"
    "@media (max-width:40rem){.row{padding-inline-end:0;padding-bottom:2.1rem}.row .strip{top:auto;bottom:0;left:0;width:100%;height:2.1rem}.scale .strip{left:0;width:100%}}"
    "@media print{.timeline{break-inside:auto}.scale{position:relative}.group summary{break-after:avoid}.group::details-content{content-visibility:visible;display:block}}";

constexpr std::string_view kMap =
    ".box-held,.box-begun{fill:var(--soft);stroke:var(--good)}.box-held{stroke-width:2.5}.box-begun{stroke-dasharray:none}"
    ".box-ready,.box-later{fill:var(--paper)}.box-ready{stroke:var(--plan);stroke-width:2}.box-later{stroke:var(--quiet);stroke-dasharray:4 3}.link{fill:none;stroke:var(--quiet)}"
    "#map-narrow{display:none}@media (max-width:40rem){#map-wide{display:none}#map-narrow{display:block}}";

}  // namespace

std::string figures_style() {
  std::string style(kFrame);
  for (const std::string_view part : {kDays, kBurnUp, kTimeline, kMap}) style += part;
  return style;
}

}  // namespace cairn
