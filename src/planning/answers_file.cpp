// SPDX-License-Identifier: MIT
#include "cairn/planning/answers_file.hpp"

#include "cairn/base/suggestion.hpp"
#include "cairn/base/utf8.hpp"

#include <map>

namespace cairn {

namespace {

constexpr std::string_view kBlanks = " \t\r";

/// Takes the first word off.
std::string_view take_word(std::string_view& line) {
  const std::size_t begin = line.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return line = {};
  const std::size_t end = std::min(line.find_first_of(kBlanks, begin), line.size());
  const std::string_view word = line.substr(begin, end - begin);
  line.remove_prefix(end);
  return word;
}

class Reader {
 public:
  Reader(const std::string& name, const Catalog& catalog) : name_(name), catalog_(catalog) {
    for (const Skill& skill : catalog.skills) ids_.push_back(skill.id);
    for (const Step& step : catalog.steps) ids_.push_back(step.id);
  }

  void line(std::string_view text, std::uint32_t number) {
    text = text.substr(0, text.find('#'));
    const std::string_view id = take_word(text), word = take_word(text);
    if (id.empty()) return;
    const auto answer = parse_answer(word);
    if (!answer || !take_word(text).empty())
      return complain(number, {"answers.form", {{"line", printable(id)}}}, Message{"answers.hint-form", {}});
    const auto item = catalog_.find(std::string(id));
    if (!item || (item->kind != ItemKind::Skill && item->kind != ItemKind::Step)) return unknown(number, std::string(id));
    const auto [earlier, first] = lines_.emplace(std::pair(item->kind, item->index), number);
    if (!first)
      return complain(number, {"answers.twice", {{"id", std::string(id)}, {"line", std::int64_t{earlier->second}}}}, std::nullopt);
    file.answers.push_back({*item, *answer});
  }

  AnswersFile file;

 private:
  void complain(std::uint32_t number, Message message, std::optional<Message> hint) {
    file.diagnostics.push_back({Severity::Error, {name_, number, 1}, std::move(message), std::move(hint), {}});
  }
  void unknown(std::uint32_t number, const std::string& id) {
    const auto near = nearest(id, ids_);
    complain(number, {"answers.unknown", {{"id", printable(id)}}},
             near ? std::optional(Message{"hint.did-you-mean", {{"id", *near}}}) : std::nullopt);
  }

  const std::string& name_;
  const Catalog& catalog_;
  std::vector<std::string> ids_;
  std::map<std::pair<ItemKind, std::uint32_t>, std::uint32_t> lines_;  ///< where each thing was answered
};

}  // namespace

AnswersFile parse_answers_file(std::string_view text, const std::string& name, const Catalog& catalog) {
  Reader reader(name, catalog);
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    reader.line(text.substr(0, end), ++number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return std::move(reader.file);
}

}  // namespace cairn
