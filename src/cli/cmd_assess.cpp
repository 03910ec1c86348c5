// SPDX-License-Identifier: MIT
// assess: what is known already, asked with the fewest questions.
#include "cairn/app/assess.hpp"
#include "cairn/app/foreign_file.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/planning/answers_file.hpp"
#include "cairn/report/assess_screens.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"
#include "cli/terminal.hpp"

#include <algorithm>
#include <array>

namespace cairn::cli {

namespace {

struct AssessOptions {
  std::vector<std::string> targets;
  std::string level, answers;
  bool dry_run = false;
};

enum class Reply { Yes, Rusty, No, Details, Back, Stop };

/// The words of both languages, and the keys of a Korean keyboard that was left in Hangul.
constexpr std::array<std::pair<std::string_view, Reply>, 24> kReplies{{
    {"y", Reply::Yes},     {"yes", Reply::Yes},     {"네", Reply::Yes},     {"예", Reply::Yes},    {"ㅛ", Reply::Yes},
    {"r", Reply::Rusty},   {"rusty", Reply::Rusty}, {"조금", Reply::Rusty}, {"ㄱ", Reply::Rusty},  {"n", Reply::No},
    {"no", Reply::No},     {"아니요", Reply::No},   {"아니오", Reply::No},  {"ㅜ", Reply::No},     {"?", Reply::Details},
    {"b", Reply::Back},    {"back", Reply::Back},   {"뒤로", Reply::Back},  {"ㅠ", Reply::Back},   {"q", Reply::Stop},
    {"quit", Reply::Stop}, {"그만", Reply::Stop},   {"ㅂ", Reply::Stop},    {"stop", Reply::Stop},
}};

/// What was typed, asked for until it can be meant; the end of the input stops.
Reply ask(Context& context) {
  for (;;) {
    std::optional<std::string> typed = ask_line(context.env, say(context.style.language, "assess.prompt"));
    if (!typed) return Reply::Stop;
    std::ranges::transform(*typed, typed->begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto found = std::ranges::find(kReplies, *typed, &std::pair<std::string_view, Reply>::first);
    if (found != kReplies.end()) return found->second;
    context.env.err << assess_keys(context.style);
  }
}

Answer answer_of(Reply reply) {
  return reply == Reply::Yes ? Answer::Yes : reply == Reply::Rusty ? Answer::Rusty : Answer::No;
}

/// Asks until nothing is open or the learner stops. What was answered is stored already.
void ask_all(AssessSitting& sitting, const Catalog& catalog, Context& context) {
  context.env.err << assess_introduction(context.style);
  int number = 1;
  while (const auto question = sitting.next()) {
    context.env.err << question_screen(context.style, catalog, *question, number, sitting.view().remaining.size());
    Reply reply = ask(context);
    while (reply == Reply::Details) {
      context.env.err << question_details(context.style, catalog, *question);
      reply = ask(context);
    }
    if (reply == Reply::Stop) break;
    if (reply == Reply::Back) {
      if (sitting.back()) --number;
      continue;
    }
    sitting.answer({question->item, answer_of(reply)});
    ++number;
  }
}

/// The answers of a file, in their order; empty when it has mistakes, which are told.
std::optional<std::vector<GivenAnswer>> answers_in(const std::string& name, const Catalog& catalog, Context& context) {
  constexpr std::uintmax_t kLargest = 1u << 20;
  const auto text = read_foreign_file(name, kLargest);
  AnswersFile file;
  if (const auto* wrong = std::get_if<Message>(&text)) {
    file.diagnostics.push_back({Severity::Error, {name, 0, 0}, *wrong, {}, {}});
  } else {
    file = parse_answers_file(std::get<std::string>(text), name, catalog);
  }
  if (file.diagnostics.empty()) return std::move(file.answers);
  context.env.err << diagnostics_screen(context.style, file.diagnostics);
  return std::nullopt;
}

int run_assess(const AssessOptions& options, Context& context) {
  CatalogSource source(context.world);
  const Catalog& catalog = source.catalog();
  AssessSitting sitting(context.world, source, options.targets, level_of("--level", options.level), options.dry_run);
  show_remarks(context, source);
  const bool interactive = context.env.in_is_terminal && !context.json() && options.answers.empty();
  if (!options.answers.empty()) {
    const auto answers = answers_in(options.answers, catalog, context);
    if (!answers) return static_cast<int>(ExitCode::Usage);
    for (const GivenAnswer& answer : *answers) sitting.answer(answer);
  }
  if (interactive) ask_all(sitting, catalog, context);
  const AssessView view = sitting.view();
  if (context.json()) return ok(context, assess_json(catalog, view));
  const bool only_a_list = !interactive && view.answered == 0 && !view.remaining.empty();
  return ok(context, only_a_list ? questions_screen(context.style, catalog, view) : assessed_screen(context.style, view));
}

}  // namespace

void add_assess(Options& options, Action& action) {
  auto typed = std::make_shared<AssessOptions>();
  options.words(typed->targets, false);
  options.value("--answers", typed->answers, "help.assess-answers", "FILE");
  options.value("--level", typed->level, "help.plan-level", "LEVEL");
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) { return run_assess(*typed, context); };
}

}  // namespace cairn::cli
