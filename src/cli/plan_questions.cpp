// SPDX-License-Identifier: MIT
#include "cli/plan_questions.hpp"

#include "cairn/app/ids.hpp"
#include "cairn/app/known.hpp"
#include "cairn/app/look.hpp"
#include "cairn/base/error.hpp"
#include "cairn/report/screens.hpp"
#include "cairn/text/say.hpp"
#include "cli/terminal.hpp"

#include <algorithm>
#include <ostream>

namespace cairn::cli {

namespace {

std::vector<std::string> split_at_commas(const std::string& line) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin <= line.size()) {
    const std::size_t end = std::min(line.find(',', begin), line.size());
    const std::string word = trimmed(line.substr(begin, end - begin));
    if (!word.empty()) words.push_back(word);
    begin = end + 1;
  }
  return words;
}

bool is_number(const std::string& word) {
  return !word.empty() && word.size() < 4 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

class PlanQuestions {
 public:
  PlanQuestions(PlanOptions& options, Context& context, const Catalog& catalog) : options_(options), context_(context), catalog_(catalog) {}

  void run() {
    refuse_slips();
    const bool pace_is_said = !options_.hours.empty() || !options_.availability.empty();
    const bool date_is_said = !options_.weeks.empty() || !options_.deadline.empty();
    if (!catalog_.backgrounds.empty()) questions_.push_back({"ask.background", &PlanQuestions::take_background});
    if (!pace_is_said) questions_.push_back({date_is_said ? "ask.hours-for-date" : "ask.hours", &PlanQuestions::take_hours});
    if (!date_is_said) questions_.push_back({"ask.until", &PlanQuestions::take_until});
    if (options_.know.empty()) questions_.push_back({"ask.know", &PlanQuestions::take_known});
    if (options_.start.empty()) questions_.push_back({"ask.start", &PlanQuestions::take_start});
    const auto all = static_cast<std::int64_t>(questions_.size());
    tell({"ask.begin", {{"n", all}}});
    for (std::size_t number = 0; number < questions_.size(); ++number) ask(questions_[number], static_cast<std::int64_t>(number + 1), all);
    if (options_.backgrounds.empty()) added_ += " --no-ask";
    context_.command_line += added_;
    tell({"ask.same", {{"command", context_.command_line}}});
    context_.env.err << '\n';
  }

 private:
  struct Question {
    std::string_view key;
    void (PlanQuestions::*take)(const std::string& line, PlanOptions& options, std::string& added) const;
  };

  /// What was typed wrongly is said before the first question, not after the last.
  void refuse_slips() const {
    resolve_items(catalog_, options_.targets, {ItemKind::Role, ItemKind::Skill, ItemKind::Step});
    command_of(options_, context_);
  }

  void tell(const Message& message) { context_.env.err << say(context_.style.language, message) << '\n'; }

  void list_backgrounds() {
    TextTable table{{TextTable::Align::Right, TextTable::Align::Left, TextTable::Align::Left}};
    for (std::size_t i = 0; i < catalog_.backgrounds.size(); ++i) {
      const Background& background = catalog_.backgrounds[i];
      table.row({std::to_string(i + 1), background.id, background.title.in(context_.style.language)});
    }
    context_.env.err << table.render(context_.style, 4);
  }

  void ask(const Question& question, std::int64_t number, std::int64_t all) {
    if (question.take == &PlanQuestions::take_background) list_backgrounds();
    while (true) {
      const std::string prompt =
          say(context_.style.language, {question.key, {{"number", number}, {"all", all}, {"default", usual_pace(context_.world)}}});
      const std::optional<std::string> line = ask_line(context_.env, prompt);
      if (!line) throw Error(ExitCode::Failure, {"ask.ended", {}}, {{"hint.no-ask", {}}});
      if (line->empty()) return;
      try {
        PlanOptions tried = options_;
        std::string added = added_;
        (this->*question.take)(*line, tried, added);
        command_of(tried, context_);
        options_ = std::move(tried);
        added_ = std::move(added);
        return;
      } catch (const Error& error) {
        context_.env.err << error_screen(context_.style, error);
      }
    }
  }

  std::string ids_of(const std::vector<std::string>& words, const std::vector<ItemKind>& kinds, std::vector<std::string>& ids) const {
    std::string list;
    for (const std::string& word : words) {
      ids.push_back(catalog_.id_of(resolve_item(catalog_, word, kinds)));
      list += (list.empty() ? "" : ",") + ids.back();
    }
    return list;
  }

  void take_background(const std::string& line, PlanOptions& options, std::string& added) const {
    std::vector<std::string> words = split_at_commas(line);
    for (std::string& word : words) {
      if (!is_number(word)) continue;
      const std::size_t number = std::stoul(word);
      if (number >= 1 && number <= catalog_.backgrounds.size()) word = catalog_.backgrounds[number - 1].id;
    }
    const std::string list = ids_of(words, {ItemKind::Background}, options.backgrounds);
    if (!list.empty()) added += " --background " + list;
  }

  void take_hours(const std::string& line, PlanOptions& options, std::string& added) const {
    options.hours = without_blanks(line);
    added += " --hours " + options.hours;
  }

  /// "24", "24 weeks", "24주" or a date.
  void take_until(const std::string& line, PlanOptions& options, std::string& added) const {
    std::string typed = without_blanks(line);
    for (const std::string_view unit : {"weeks", "week", "w", "주"}) {
      if (typed.ends_with(unit) && is_number(typed.substr(0, typed.size() - unit.size()))) typed.resize(typed.size() - unit.size());
    }
    (is_number(typed) ? options.weeks : options.deadline) = is_number(typed) ? typed : line;
    added += (is_number(typed) ? " --weeks " : " --by ") + typed;
  }

  void take_known(const std::string& line, PlanOptions& options, std::string& added) const {
    const std::string list = ids_of(split_at_commas(line), {ItemKind::Skill, ItemKind::Step}, options.know);
    if (!list.empty()) added += " --know " + list;
  }

  void take_start(const std::string& line, PlanOptions& options, std::string& added) const {
    if (line == "tomorrow" || line == "내일") return;
    const Date today = look_study_date(context_.world);
    options.start = line == "today" || line == "오늘" ? to_iso(today) : line;
    added += " --start " + options.start;
  }

  PlanOptions& options_;
  Context& context_;
  const Catalog& catalog_;
  std::vector<Question> questions_;
  std::string added_;
};

}  // namespace

bool may_ask(const PlanOptions& options, const Context& context) {
  return context.env.in_is_terminal && context.env.out_is_terminal && !context.json() && !options.no_ask && options.backgrounds.empty();
}

void ask_plan_questions(PlanOptions& options, Context& context, const Catalog& catalog) {
  PlanQuestions(options, context, catalog).run();
}

}  // namespace cairn::cli
