// SPDX-License-Identifier: MIT
#include "html_page.hpp"

#include "markup.hpp"

namespace cairn {
namespace {

/// Named by use. Which stands on which, and how clearly, is proved in tests/report/palette_test.cpp.
constexpr std::string_view kPalettes =
    ":root{color-scheme:light dark;--ink:#1f2328;--quiet:#59636e;--grid:#d1d9e0;--good:#1a7f37;--soft:#aceebb;--plan:#0550ae;--warn:#9a6700;--paper:#fff}"
    "@media (prefers-color-scheme:dark){:root{--ink:#f0f6fc;--quiet:#b1bac4;--grid:#3d444d;--good:#3fb950;--soft:#1b4b2a;--plan:#79c0ff;--warn:#e3b341;--paper:#0d1117}}"
    "@media print{:root{color-scheme:light;--ink:#000;--quiet:#333;--grid:#bbb;--good:#1a7f37;--soft:#d2f4d9;--plan:#0550ae;--warn:#7d4e00;--paper:#fff}}";

constexpr std::string_view kStyle =
    "body{color:var(--ink);background:var(--paper);font:1rem/1.6 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;word-break:keep-all;overflow-wrap:anywhere}"
    "h1{font-size:1.6rem}h2{font-size:1.2rem;border-bottom:1px solid var(--grid);margin-top:2rem}h3{font-size:1rem;margin:1.2rem 0 0}a{color:var(--plan)}"
    "dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.3rem 1rem;margin:.5rem 0}dt{grid-column:1;color:var(--quiet)}dd{grid-column:2;margin:0}"
    "@media (max-width:40rem){dl{display:block}dd{margin:0 0 .3rem}dt{margin-top:.5rem}}"
    "h2,h3{break-after:avoid}article{break-inside:avoid}.when{margin:0;color:var(--quiet)}p,ul{margin:.3rem 0}"
    "@media print{body{margin:0;padding:0;max-width:none}}";

}  // namespace

std::string html_page(Language language, std::string_view title, std::string_view style, std::string_view body) {
  const std::string escaped = html_text(title);
  std::string page = "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" +
                     std::string(language == Language::Korean ? "ko" : "en") + "\">\n<head>\n<meta charset=\"utf-8\"/>\n";
  page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
  page += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n";
  page += "<title>" + escaped + "</title>\n<style>" + std::string(kPalettes) + std::string(kStyle) + std::string(style) +
          "</style>\n</head>\n<body>\n<h1>" + escaped + "</h1>\n";
  return page.append(body) + "</body>\n</html>\n";
}

}  // namespace cairn
