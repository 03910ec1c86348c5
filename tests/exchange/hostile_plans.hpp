// SPDX-License-Identifier: MIT
/// Plans whose texts try to break a calendar file, and what a reader should make of the texts: an oracle that goes character by character
/// and shares no code with the emitter.
#pragma once

#include "cairn/base/utf8.hpp"
#include "cairn/planning/planner.hpp"

#include "hostile_texts.hpp"
#include "planning/random_plans.hpp"
#include "sample_calendar.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// What a text is after a calendar file: line breaks of every kind are "\n", controls but TAB are gone, broken bytes are U+FFFD, the ends
/// are trimmed.
inline std::string as_read(std::string_view text) {
  std::string valid, out;
  while (const auto bad = first_invalid_utf8(text)) {
    valid.append(text.substr(0, *bad));
    valid +=
        text[*bad] == '\0' ? std::string(1, '\0') : "\uFFFD";  // a zero byte goes later: between CR and LF it keeps them two line breaks
    text.remove_prefix(*bad + 1);
  }
  valid.append(text);
  for (std::size_t at = 0; at < valid.size();) {
    const auto byte = static_cast<unsigned char>(valid[at]);
    const std::string letter = valid.substr(at, byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4);
    at += letter.size();
    if (letter == "\r" && valid.substr(at, 1) == "\n") continue;
    if (letter == "\r" || letter == "\n" || letter == "\u2028" || letter == "\u2029")
      out += '\n';
    else if (letter == "\t" || !(byte < 0x20 || byte == 0x7F || (byte == 0xC2 && static_cast<unsigned char>(letter[1]) < 0xA0)))
      out += letter;
  }
  const auto first = out.find_first_not_of(" \t\n");
  return first == std::string::npos ? "" : out.substr(first, out.find_last_not_of(" \t\n") - first + 1);
}

/// Plans of the planner, made of random catalogs, with other texts. Everything follows from one number.
class HostilePlans {
 public:
  explicit HostilePlans(std::uint32_t seed) : plans_(seed), random_(seed) {}

  std::size_t below(std::size_t end) { return random_() % end; }

  std::string text() {
    if (below(3) == 0) {
      const auto texts = hostile_texts();
      return texts[below(below(20) == 0 ? texts.size() : texts.size() - 3)]
          .written;  // the long ones stand at the end, and are enough now and then
    }
    static const std::vector<std::string> kPieces{"\r\n",
                                                  "\n ",
                                                  "\nBEGIN:VEVENT\r\n",
                                                  "END:VCALENDAR",
                                                  ":",
                                                  ";",
                                                  ",",
                                                  "\\",
                                                  "\\n",
                                                  "\"",
                                                  "한",
                                                  "\u1112\u1161",
                                                  "😀",
                                                  "\u202E",
                                                  " ",
                                                  "\t",
                                                  "\xC2\x9B",
                                                  "\x1B",
                                                  "\x7F",
                                                  "\xF0\x9F",
                                                  "\u2028",
                                                  "\r",
                                                  "^",
                                                  "loops",
                                                  "\u200D",
                                                  "é",
                                                  "\xFF",
                                                  "%0D%0A",
                                                  "BEGIN:",
                                                  "\uFEFF",
                                                  "=",
                                                  "돌"};
    std::string text;
    for (std::size_t i = below(40); i > 0; --i)
      text += below(4) == 0 ? std::string(1, static_cast<char>(random_())) : kPieces[below(kPieces.size())];
    return text;
  }

  /// Of one to five skills; empty of sessions where the request does not fit.
  Plan plan() {
    catalog_ = plans_.catalog(1 + plans_.below(5));
    Plan plan = make_plan(catalog_, knowledge_of(catalog_, {}), plans_.request(catalog_), {}, sample::kMade).plan;
    for (PlannedStep& step : plan.steps) {
      step.title = {text(), text()};
      step.start_here = {text(), text()};
      step.done_when = {text(), text()};
      step.link = below(2) == 0 ? "https://example.org/" + text() : text();
    }
    for (PlannedSkill& skill : plan.skills) skill.title = {text(), text()};
    for (Session& session : plan.sessions) {
      session.sequence = static_cast<int>(below(3));
      session.modified += Minutes{static_cast<std::int64_t>(below(1000))};
      session.cancelled = below(9) == 0;
    }
    return plan;
  }

  /// Of the last plan's steps.
  Record record() {
    Record record = plans_.record(catalog_);
    record.record_id = sample::record().record_id;
    for (auto& [id, step] : record.steps) step.since = sample::day("2026-11-23") + date::days{static_cast<int>(below(60))};
    return record;
  }

 private:
  testing::RandomPlans plans_;
  std::mt19937 random_;
  Catalog catalog_;
};

/// One step and one session for each hostile text that says anything: day by day, every other with a clock time, the third step done, the
/// fourth begun, each after the one before.
inline Plan plan_of_hostile_texts() {
  Plan plan = sample::plan();
  plan.steps.clear();
  plan.sessions.clear();
  plan.skills = {{"skill", {"study, with \"cairn\"; 돌", ""}, {}}};
  for (const HostileText& text : hostile_texts()) {
    if (text.read.empty()) continue;
    const std::size_t n = plan.steps.size();
    PlannedStep step = sample::step("step-" + std::to_string(n));
    step.title = step.start_here = {text.written, ""};
    step.link = "https://example.org/" + std::to_string(n) + "?q=돌";
    step.skill = "skill";
    step.level = static_cast<Level>(n % 3);
    step.estimate = Minutes{200};
    if (n > 0) step.requirements = {{{{plan.steps.back().id}}}};
    Session session = sample::session(step.id, 1, "2026-11-23", n % 2 == 0 ? std::nullopt : std::optional(TimeOfDay{19 * 60 + 30}));
    session.day += date::days{static_cast<int>(n)};
    session.sequence = static_cast<int>(n % 4);
    plan.steps.push_back(step);
    plan.sessions.push_back(session);
  }
  return plan;
}

}  // namespace cairn
