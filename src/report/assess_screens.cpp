// SPDX-License-Identifier: MIT
#include "cairn/report/assess_screens.hpp"

#include "cairn/text/quantities.hpp"
#include "json_parts.hpp"
#include "phrases.hpp"

namespace cairn {
namespace {

constexpr std::string_view kComment = "# ";  // in a file of answers
constexpr std::size_t kUnbroken = 10'000;    // cells

std::string comment(const Style& style, const Message& message, Paint how) {
  std::string lines;
  for (const std::string& line : wrap(say(style.language, message), style.width - kComment.size()))
    lines += paint(style, how, std::string(kComment) + line) + '\n';
  return lines;
}

/// Of "you can …; proof: …" what comes before the proof: that is what is asked.
std::string claim_of(Language language, const Step& step) {
  std::string text = step.done_when.in(language);
  for (const std::string_view end : {"; proof:", " 증빙:"}) {
    if (const auto at = text.find(end); at != std::string::npos) text.resize(at);
  }
  return text.empty() ? step.summary.in(language) : text;
}

std::string title_of(Language language, const Catalog& catalog, const AssessmentQuestion& question) {
  return catalog.title_of(question.item).in(language);
}

/// What is known now, what that saves, and what is left.
std::vector<Fact> where_it_stands(Language language, const AssessView& view) {
  const Minutes saved = view.before - view.after;
  std::vector<Fact> facts;
  if (view.answered > 0) facts.push_back({say(language, "label.known"), say(language, {"assess.steps", {{"n", view.known}}})});
  if (view.rusty > 0) facts.push_back({say(language, "label.rusty"), say(language, {"assess.rusty-steps", {{"n", view.rusty}}})});
  if (view.answered > 0)
    facts.push_back({say(language, "label.saved"), duration_text(language, saved), saved > Minutes{0} ? Paint::Good : Paint::Plain});
  facts.push_back({say(language, "label.time-left"), duration_text(language, view.after)});
  if (!view.remaining.empty())
    facts.push_back(
        {say(language, "label.open"), say(language, {"assess.left", {{"n", static_cast<std::int64_t>(view.remaining.size())}}})});
  return facts;
}

/// As they are typed.
std::string ids_of(const AssessView& view) {
  std::string ids;
  for (const std::string& id : view.target_ids) ids += (ids.empty() ? "" : " ") + id;
  return ids;
}

std::string where_to_go_on(const AssessView& view) {
  if (!view.planned) return "cairn plan " + ids_of(view) + " --weeks 24";
  return view.answered > 0 ? "cairn replan" : "cairn today";
}

}  // namespace

std::string assess_introduction(const Style& style) {
  Lines lines{style};
  lines.sentence({"assess.explained", {}});
  return lines.take();
}

std::string assess_keys(const Style& style) {
  Lines lines{style};
  lines.sentence({"assess.keys", {}});
  return lines.take();
}

std::string question_screen(const Style& style, const Catalog& catalog, const AssessmentQuestion& question, int number,
                            std::size_t at_most) {
  const Language language = style.language;
  Lines lines{style};
  lines.blank();
  lines.sentence({"assess.count", {{"n", number}, {"most", static_cast<std::int64_t>(at_most)}}}, Paint::Faint);
  lines.text(say(language, {"assess.item", {{"title", catalog.title_of(question.item)}, {"time", question.effort}}}), Paint::Strong);
  // The last steps of a skill ask for what the earlier ones have built up.
  constexpr std::size_t kShown = 2;
  const std::size_t first = question.steps.size() > kShown ? question.steps.size() - kShown : 0;
  for (std::size_t i = first; i < question.steps.size(); ++i)
    lines.text(claim_of(language, catalog.steps[question.steps[i]]), Paint::Plain, 2);
  return lines.take();
}

std::string question_details(const Style& style, const Catalog& catalog, const AssessmentQuestion& question) {
  const Language language = style.language;
  Lines lines{style};
  for (const std::uint32_t index : question.steps) {
    const Step& step = catalog.steps[index];
    lines.text(with_id(language, step.title, step.id) + ", " + duration_text(language, step.hours.effort()), Paint::Plain, 2);
    lines.text(claim_of(language, step), Paint::Faint, 4);
  }
  return lines.take();
}

std::string questions_screen(const Style& style, const Catalog& catalog, const AssessView& view) {
  const Language language = style.language;
  using enum TextTable::Align;
  TextTable table{{Left, Left, Left}};
  for (const AssessmentQuestion& question : view.remaining)
    table.row({catalog.id_of(question.item), "no",
               std::string(kComment) + title_of(language, catalog, question) + ", " + duration_text(language, question.effort)});
  Style unbroken = style;
  unbroken.width = kUnbroken;
  const Message open{"assess.open",
                     {{"title", titles_of(language, view.targets)}, {"n", static_cast<std::int64_t>(view.remaining.size())}}};
  return comment(style, open, Paint::Strong) + table.render(unbroken) +
         comment(style, {"assess.how-to-answer", {{"ids", ids_of(view)}}}, Paint::Faint);
}

std::string assessed_screen(const Style& style, const AssessView& view) {
  const Language language = style.language;
  Lines lines{style};
  const std::string title = titles_of(language, view.targets);
  if (view.answered > 0)
    lines.sentence({"assess.heading", {{"title", title}, {"n", view.answered}}}, Paint::Strong);
  else
    lines.sentence({view.remaining.empty() ? "assess.nothing-to-ask" : "assess.none-answered", {{"title", title}}}, Paint::Strong);
  lines.facts(where_it_stands(language, view));
  if (view.dry_run) {
    lines.sentence({"screen.dry-run", {}});
  } else if (!view.remaining.empty()) {
    lines.next({"cairn assess " + ids_of(view), where_to_go_on(view)});
  } else {
    lines.next({where_to_go_on(view)});
  }
  return lines.take();
}

std::string assess_json(const Catalog& catalog, const AssessView& view) {
  Json json = json_object("assess");
  json["targets"] = view.target_ids;
  json["dry_run"] = view.dry_run;
  json["answered"] = view.answered;
  json["known_steps"] = view.known;
  json["rusty_steps"] = view.rusty;
  json["effort_minutes_before"] = view.before.count();
  json["effort_minutes"] = view.after.count();
  json["questions"] = Json::array();
  for (const AssessmentQuestion& question : view.remaining) {
    Json steps = Json::array();
    for (const std::uint32_t step : question.steps) steps.push_back(catalog.steps[step].id);
    json["questions"].push_back({{"id", catalog.id_of(question.item)},
                                 {"kind", question.item.kind == ItemKind::Skill ? "skill" : "step"},
                                 {"title", json_text(catalog.title_of(question.item))},
                                 {"steps", std::move(steps)},
                                 {"effort_minutes", question.effort.count()}});
  }
  return dumped(json);
}

}  // namespace cairn
