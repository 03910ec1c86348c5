// SPDX-License-Identifier: MIT
#include "misfit.hpp"

#include "cairn/text/quantities.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace cairn {
namespace {

/// The words of a command line; blanks inside quotes belong to a word.
std::vector<std::string_view> words_of(std::string_view command) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  char quote = 0;
  for (std::size_t at = 0; at <= command.size(); ++at) {
    const bool end = at == command.size() || (command[at] == ' ' && quote == 0);
    if (end) {
      if (at > begin) words.push_back(command.substr(begin, at - begin));
      begin = at + 1;
    } else if (quote == 0 && (command[at] == '\'' || command[at] == '"')) {
      quote = command[at];
    } else if (command[at] == quote) {
      quote = 0;
    }
  }
  return words;
}

std::string option_of(const Fix& fix) {
  switch (fix.kind) {
    case Fix::Kind::Time: return "--hours " + typed_duration(fix.per_week);
    case Fix::Kind::Deadline: return "--weeks " + std::to_string(fix.weeks);
    case Fix::Kind::Due: return "--due " + fix.due + "=" + to_iso(fix.until);
    case Fix::Kind::Level: return "--fit";
    case Fix::Kind::Known: {
      std::string options;
      for (const std::string& skill : fix.know) options += (options.empty() ? "--know " : " --know ") + skill;
      return options;
    }
  }
  return {};
}

/// The titles of what a fix drops or takes as known; ids where the catalog is not at hand.
std::vector<std::string> titles_of_ids(Language language, const PlanScreen& screen, const std::vector<std::string>& ids) {
  std::vector<std::string> titles;
  for (const std::string& id : ids) {
    const auto item = screen.catalog != nullptr ? screen.catalog->find(id) : std::nullopt;
    titles.push_back(item ? screen.catalog->title_of(*item).in(language) : id);
  }
  return titles;
}

/// What the fix means, in words.
Fact fact_of(Language language, const PlanScreen& screen, const Fix& fix) {
  switch (fix.kind) {
    case Fix::Kind::Time:
      return {say(language, "fix.time"), say(language, {"fix.time-text", {{"option", option_of(fix)}, {"time", fix.per_week}}})};
    case Fix::Kind::Deadline:
      return {say(language, "fix.date"), say(language, {"fix.date-text", {{"option", option_of(fix)}, {"until", fix.until}}})};
    case Fix::Kind::Due:
      return {say(language, "fix.due"), say(language, {"fix.due-text", {{"option", option_of(fix)}, {"day", fix.until}}})};
    case Fix::Kind::Level:
      return {say(language, "fix.level"), say(language, {"fix.level-text",
                                                         {{"option", option_of(fix)},
                                                          {"n", static_cast<std::int64_t>(fix.drop.size())},
                                                          {"time", fix.dropped},
                                                          {"titles", list_of(language, titles_of_ids(language, screen, fix.drop), 3)}}})};
    case Fix::Kind::Known:
      return {say(language, "fix.known"),
              say(language, {"fix.known-text",
                             {{"option", option_of(fix)}, {"titles", list_of(language, titles_of_ids(language, screen, fix.know), 5)}}})};
  }
  return {};
}

/// More hours a week than most people keep up.
bool is_hard(const Fix& fix) {
  return fix.kind == Fix::Kind::Time && fix.per_week > kSoberPerWeek;
}

/// The fix that is shown as a command: the first that needs no answer of the learner, a pace that few keep up only if there is no other.
const Fix* readiest(const std::vector<Fix>& fixes) {
  const Fix* hard = nullptr;
  for (const Fix& fix : fixes) {
    if (fix.kind == Fix::Kind::Known) continue;
    if (!is_hard(fix)) return &fix;
    if (hard == nullptr) hard = &fix;
  }
  return hard;
}

}  // namespace

std::string_view level_key(Level level) {
  switch (level) {
    case Level::Must: return "level.must";
    case Level::Should: return "level.should";
    case Level::Could: return "level.could";
  }
  return "level.must";
}

std::string with_fix(std::string_view command, const Fix& fix) {
  const auto contradicts = [&](std::string_view option, std::string_view value) {
    switch (fix.kind) {
      case Fix::Kind::Time: return option == "--hours" || option == "--availability";
      case Fix::Kind::Deadline: return option == "--weeks" || option == "--by";
      case Fix::Kind::Due: return option == "--due" && value.substr(0, value.find('=')) == fix.due;
      case Fix::Kind::Level:
      case Fix::Kind::Known: return false;
    }
    return false;
  };
  const std::vector<std::string_view> words = words_of(command);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t equals = words[i].find('=');
    const bool apart = equals == std::string_view::npos;
    const std::string_view value = !apart ? words[i].substr(equals + 1) : i + 1 < words.size() ? words[i + 1] : std::string_view{};
    if (contradicts(words[i].substr(0, equals), value)) {
      if (apart) ++i;
    } else {
      out.append(out.empty() ? "" : " ").append(words[i]);
    }
  }
  return out + " " + option_of(fix);
}

std::string replaced_text(Language language, const PlanScreen& screen) {
  if (screen.replaces.empty()) return {};
  return say(language, {"plan.replaces", {{"title", titles_of(language, screen.replaces)}}});
}

/// Which steps crowd before a date, and by how much.
void missed_date(Lines& lines, Language language, const PlanScreen& screen, const MissedDate& missed) {
  lines.sentence({missed.pinned ? "misfit.pin-heading" : "misfit.due-heading",
                  {{"title", titles_of_ids(language, screen, {missed.id}).front()},
                   {"day", missed.by},
                   {"needed", missed.needed},
                   {"available", missed.available}}});
  lines.sentence({"misfit.due-steps",
                  {{"n", static_cast<std::int64_t>(missed.steps.size())},
                   {"time", missed.needed - missed.available},
                   {"titles", list_of(language, titles_of_ids(language, screen, missed.steps), 5)}}});
}

void misfit(Lines& lines, const Style& style, const PlanScreen& screen) {
  const Language language = style.language;
  const DoesNotFit& why = *screen.outcome->misfit;
  if (why.missed)
    missed_date(lines, language, screen, *why.missed);
  else if (why.beyond_horizon)
    lines.sentence({"misfit.too-long", {{"needed", why.needed}, {"pace", why.per_week}}});
  else
    lines.sentence({"misfit.heading", {{"needed", why.needed}, {"available", why.available}, {"deadline", why.deadline}}});

  if (why.fixes.empty()) {
    const Minutes missing = why.needed - why.available;
    if (!why.missed && !why.beyond_horizon && missing > Minutes{0}) lines.sentence({"misfit.missing", {{"time", missing}}});
    lines.sentence({"misfit.nothing-fits", {}});
  } else {
    lines.sentence({"misfit.one-of-these", {}});
    std::vector<Fact> facts;
    for (const Fix& fix : why.fixes) facts.push_back(fact_of(language, screen, fix));
    lines.facts(facts);
    if (std::ranges::any_of(why.fixes, is_hard)) lines.sentence({"misfit.sober", {}}, Paint::Notice);
  }
  lines.sentence({"misfit.not-saved", {}});
  const Fix* const ready = readiest(why.fixes);
  if (ready != nullptr && !screen.shown_command.empty()) lines.next({with_fix(screen.shown_command, *ready)});
}

}  // namespace cairn
