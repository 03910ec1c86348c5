// SPDX-License-Identifier: MIT
// What holds for the built-in catalog as a whole; whether it serves what the articles ask for is coverage_test.cpp's question.
#include "built_in_files.hpp"

#include "cairn/catalog/templates.hpp"
#include "cairn/planning/order.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <vector>

using namespace cairn;
using namespace graph_texts;
using namespace built_in_files;

namespace {

/// The names of the texts that lack a language.
Lines untranslated(const std::string& id, const std::vector<std::pair<std::string, const LocalizedText*>>& texts) {
  Lines wrong;
  for (const auto& [name, text] : texts) {
    if (text->en.empty()) wrong.push_back(id + ' ' + name + " en");
    if (text->ko.empty()) wrong.push_back(id + ' ' + name + " ko");
  }
  return wrong;
}

/// Each resource that is an address, with the step that it belongs to.
template <class Visit>
void each_link(const Visit& visit) {
  for (const Step& step : catalog().steps) {
    for (const Resource& resource : step.resources) {
      if (resource.template_name.empty()) visit(step.id, resource);
    }
  }
}

}  // namespace

TEST_SUITE_BEGIN("catalog/built_in_files");

TEST_CASE("every graph file of the folder is built in") {
  std::vector<std::string> listed = listed_files(), found;
  for (const auto& entry : std::filesystem::directory_iterator("graphs")) {
    if (entry.path().extension() == ".toml") found.push_back(entry.path().filename().string());
  }
  std::sort(listed.begin(), listed.end());
  std::sort(found.begin(), found.end());
  CHECK(listed == found);
}

TEST_CASE("every record speaks both languages") {
  Lines wrong;
  const auto note = [&](const Lines& more) { wrong.insert(wrong.end(), more.begin(), more.end()); };
  for (const Step& step : catalog().steps) {
    note(untranslated(
        step.id, {{"title", &step.title}, {"summary", &step.summary}, {"start_here", &step.start_here}, {"done_when", &step.done_when}}));
  }
  for (const Skill& skill : catalog().skills) note(untranslated(skill.id, {{"title", &skill.title}}));
  for (const Role& role : catalog().roles) {
    note(untranslated(role.id, {{"title", &role.title}, {"summary", &role.summary}, {"follows", &role.follows}}));
    for (const Handover& handover : role.hands_to) note(untranslated(role.id, {{"hands_to", &handover.what}}));
  }
  for (const Background& one : catalog().backgrounds) note(untranslated(one.id, {{"title", &one.title}, {"summary", &one.summary}}));
  for (const Domain& one : catalog().domains) note(untranslated(one.id, {{"title", &one.title}, {"summary", &one.summary}}));
  for (const Habit& one : catalog().habits) note(untranslated(one.id, {{"title", &one.title}, {"summary", &one.summary}}));
  CHECK(wrong == Lines{});
}

// No step over twelve hours, none that nothing leads to, no text in one language only, no needless edge.
TEST_CASE("our own advice finds nothing to better") {
  CHECK(lines(advise(catalog())) == Lines{});
}

TEST_CASE("from zero a role takes 40 to 95 steps and 190 to 500 hours, and begins with reading adverts") {
  for (std::uint32_t role = 0; role < catalog().roles.size(); ++role) {
    const Selection must = from_zero(catalog(), role, Level::Must);
    const std::string_view id = catalog().roles[role].id;
    CAPTURE(id);
    CHECK(must.steps.size() >= 40);
    CHECK(must.steps.size() <= 95);
    CHECK(must.effort >= Minutes{190 * 60});
    CHECK(must.effort <= Minutes{500 * 60});
    REQUIRE_FALSE(must.steps.empty());
    CHECK(catalog().steps[must.steps.front().step].id == "read-ten-adverts");
    CHECK(catalog().steps[must.steps[study_order(must).steps.front()].step].id == "read-ten-adverts");
  }
}

TEST_CASE("every step has a page to read or a template to fill in, and no template lies about unused") {
  Lines without, unused = template_names();
  for (const Step& step : catalog().steps) {
    if (step.resources.empty()) without.push_back(step.id);
    for (const Resource& resource : step.resources) std::erase(unused, resource.template_name);
  }
  CHECK(without == Lines{});
  CHECK(unused == Lines{});
}

TEST_CASE("a template begins with its title, in both languages, and has the same parts in both") {
  const auto parts = [](std::string_view text) {
    Lines marks;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
      const std::size_t mark = text.find_first_not_of('#', at);
      if (text[at] == '#') marks.push_back(std::string(text.substr(at, mark - at)));
      if (text[at] == '|') marks.push_back("|");
      if (text.find('\n', at) == std::string_view::npos) break;
    }
    return marks;
  };
  for (const Template& one : built_in_templates()) {
    CAPTURE(one.name);
    CHECK(parts(one.en) == parts(one.ko));
    CHECK(one.en.starts_with("# "));
    CHECK(one.title().en != one.title().ko);
  }
}

// Obvious is what stands within one skill: its steps follow one another. Everywhere else somebody will ask.
TEST_CASE("a requirement that leaves its skill says why, in both languages") {
  Lines silent;
  const auto check = [&](const std::string& id, const Requirement& requirement) {
    if (requirement.because.en.empty() || requirement.because.ko.empty())
      silent.push_back(id + " <- " + catalog().id_of(requirement.members.front()));
  };
  for (const Step& step : catalog().steps) {
    for (const Requirement& requirement : step.requirements) {
      const bool obvious = step.skill && std::all_of(requirement.members.begin(), requirement.members.end(), [&](ItemRef member) {
                             return member.kind == ItemKind::Step && catalog().steps[member.index].skill == step.skill;
                           });
      if (!obvious) check(step.id, requirement);
    }
  }
  for (const Skill& skill : catalog().skills) {
    for (const Requirement& requirement : skill.requirements) check(skill.id, requirement);
  }
  CHECK(silent == Lines{});
}

// The exception is the authors' own page of their book, which public references know without encryption only.
TEST_CASE("every address is https, but for one book") {
  Lines wrong;
  const auto check = [&](const std::string& id, const std::string& url) {
    if (url.rfind("https://", 0) != 0) wrong.push_back(id + ' ' + url);
  };
  each_link([&](const std::string& id, const Resource& resource) { check(id, resource.url); });
  for (const Source& source : catalog().sources) {
    if (!source.url.empty()) check(source.id, source.url);
  }
  CHECK(wrong == Lines{"rewards-and-policies http://incompleteideas.net/book/the-book-2nd.html"});
}

// The day's screen shows one page: the first Korean one to a Korean reader, the first other one to everybody else.
TEST_CASE("a first action that names a page names the one that the day's screen shows") {
  const auto named = [](const std::string& action, const std::string& title) {
    return action.find(title.substr(0, std::min(title.find(" ("), title.find(", ")))) != std::string::npos;
  };
  Lines wrong;
  const auto check = [&](const Step& step, Language language) {
    const std::string& action = step.start_here.in(language);
    const auto shown = std::find_if(step.resources.begin(), step.resources.end(),
                                    [&](const Resource& one) { return (one.lang == "ko") == (language == Language::Korean); });
    const Resource& first = shown == step.resources.end() ? step.resources.front() : *shown;
    if (first.template_name.empty() && named(action, first.title.in(language))) return;
    for (const Resource& other : step.resources) {
      if (other.template_name.empty() && named(action, other.title.in(language))) wrong.push_back(step.id + ' ' + other.title.in(language));
    }
  };
  for (const Step& step : catalog().steps) {
    check(step, Language::English);
    check(step, Language::Korean);
  }
  CHECK(wrong == Lines{});
}

// How an address is looked up: graphs/README.md. Whoever looks all of them up again moves the day.
TEST_CASE("every address was found in use on 2026-11-25 or later, and is described alike wherever it stands") {
  Lines wrong;
  std::map<std::string, const Resource*> first;
  each_link([&](const std::string& id, const Resource& resource) {
    if (resource.checked < "2026-11-25") wrong.push_back(id + ' ' + resource.url + " checked " + resource.checked);
    const Resource& other = *first.emplace(resource.url, &resource).first->second;
    if (other.access != resource.access || other.lang != resource.lang || other.checked != resource.checked)
      wrong.push_back(id + ' ' + resource.url + " differs");
  });
  CHECK(wrong == Lines{});
}

TEST_SUITE_END();
