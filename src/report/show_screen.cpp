// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"
#include "misfit.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::size_t kShownTitles = 6;

/// One `show`: the catalog, the view and the language that all its pieces need.
class Show {
 public:
  Show(const Style& style, const Catalog& catalog, const ShowView& view)
      : catalog_(catalog), view_(view), language_(style.language), lines_(style) {}

  std::string render() {
    switch (view_.item.kind) {
      case ItemKind::Step: step(catalog_.steps[view_.item.index]); break;
      case ItemKind::Skill: skill(catalog_.skills[view_.item.index]); break;
      case ItemKind::Role: role(catalog_.roles[view_.item.index]); break;
      case ItemKind::Background:
        group(catalog_.backgrounds[view_.item.index], catalog_.backgrounds[view_.item.index].knows, "label.knows");
        break;
      case ItemKind::Domain: group(catalog_.domains[view_.item.index], catalog_.domains[view_.item.index].adds, "label.adds"); break;
      case ItemKind::Habit: habit(catalog_.habits[view_.item.index]); break;
      case ItemKind::Source: source(catalog_.sources[view_.item.index]); break;
    }
    return lines_.take();
  }

 private:
  std::string word(std::string_view key) const { return say(language_, key); }
  std::string title_and_id(ItemRef item) const { return with_id(language_, catalog_.title_of(item), catalog_.id_of(item)); }
  StepState state_of(std::uint32_t step) const { return step < view_.states.size() ? view_.states[step] : StepState::Open; }

  void heading(const LocalizedText& title, const std::string& id, const LocalizedText& summary) {
    lines_.text(with_id(language_, title, id), Paint::Strong);
    if (!summary.empty()) lines_.text(summary.in(language_));
  }

  std::vector<std::string> titles(const std::vector<ItemRef>& items) const {
    std::vector<std::string> all;
    for (const ItemRef item : items) all.push_back(title_and_id(item));
    return all;
  }

  std::string requirement_text(const Requirement& requirement) const {
    std::string text;
    for (const ItemRef member : requirement.members) text += (text.empty() ? "" : " " + word("show.or") + " ") + title_and_id(member);
    if (requirement.importance > 1) text += ", " + say(language_, {"show.importance", {{"n", requirement.importance}}});
    if (requirement.because.empty()) return text;
    return say(language_, {"show.because", {{"what", text}, {"why", requirement.because}}});
  }

  void requirements(std::vector<Fact>& facts, const std::vector<Requirement>& all, std::string_view label) const {
    for (const Requirement& requirement : all) facts.push_back({facts_label(facts, label), requirement_text(requirement)});
  }

  /// A label stands once, before the first of its facts.
  std::string facts_label(const std::vector<Fact>& facts, std::string_view label) const {
    const std::string text = word(label);
    return std::ranges::find(facts, text, &Fact::label) == facts.end() ? text : "";
  }

  static std::string_view step_kind_key(StepKind kind) {
    switch (kind) {
      case StepKind::Study: return "kind.study";
      case StepKind::Reading: return "kind.reading";
      case StepKind::Practice: return "kind.practice";
      case StepKind::Project: return "kind.project";
      case StepKind::CaseStudy: return "kind.case-study";
      case StepKind::Exam: break;
    }
    return "kind.exam";
  }

  static std::string_view access_key(const Resource& resource) {
    if (!resource.template_name.empty()) return "access.template";
    switch (resource.access) {
      case Access::Free: return "access.free";
      case Access::Register: return "access.register";
      case Access::Paid: break;
    }
    return "access.paid";
  }

  /// Korean pages first for a Korean reader and last for everybody else, else in the catalog's order.
  std::vector<Resource> for_this_reader(std::vector<Resource> resources) const {
    std::stable_partition(resources.begin(), resources.end(),
                          [this](const Resource& resource) { return (resource.lang == "ko") == (language_ == Language::Korean); });
    return resources;
  }

  /// "free", or "free, in Korean" of a page that is not in the reader's language.
  std::string access_text(const Resource& resource) const {
    const std::string access = word(access_key(resource));
    if (resource.lang == "ko" && language_ != Language::Korean) return access + ", " + word("access.in-korean");
    if (resource.lang == "en" && language_ != Language::English) return access + ", " + word("access.in-english");
    return access;
  }

  std::string effort_text(const Step& step) const {
    if (step.hours.low == step.hours.high) return duration_text(language_, step.hours.effort());
    return say(language_, {"show.effort", {{"time", step.hours.effort()}, {"low", step.hours.low}, {"high", step.hours.high}}});
  }

  void sources(std::vector<Fact>& facts, const std::vector<std::string>& all) const {
    for (const std::string& reference : all) {
      const auto hash = reference.find('#');
      const auto item = catalog_.find(reference.substr(0, hash));
      const std::string section = hash == std::string::npos ? "" : " #" + reference.substr(hash + 1);
      facts.push_back(
          {facts_label(facts, "label.sources"), (item ? catalog_.title_of(*item).in(language_) : reference.substr(0, hash)) + section});
    }
  }

  void step(const Step& step) {
    heading(step.title, step.id, step.summary);
    const StepState state = state_of(view_.item.index);
    std::vector<Fact> facts{{word("label.effort"), effort_text(step) + ", " + word(step_kind_key(step.kind))},
                            {word("label.state"), state_text(language_, state), is_finished(state) ? Paint::Good : Paint::Plain},
                            {word("label.start-here"), step.start_here.in(language_)},
                            {word("label.done-when"), step.done_when.in(language_)},
                            {word("label.needs"), step.needs.in(language_)}};
    if (!step.retired.empty()) facts.push_back({word("label.retired"), step.retired.in(language_), Paint::Notice});
    facts.push_back({word("label.in-plan"), place_text()});
    if (step.skill) facts.push_back({word("label.skill"), title_and_id({ItemKind::Skill, *step.skill})});
    requirements(facts, step.requirements, "label.first");
    if (step.skill) requirements(facts, catalog_.skills[*step.skill].requirements, "label.first");
    facts.push_back({word("label.leads-to"), list_of(language_, titles(view_.dependents), kShownTitles)});
    for (const Resource& resource : for_this_reader(step.resources)) {
      facts.push_back({facts_label(facts, "label.resources"),
                       say(language_, {"show.resource", {{"title", resource.title}, {"access", access_text(resource)}}})});
      facts.push_back({"", resource.opened_by()});
    }
    sources(facts, step.sources);
    lines_.facts(facts);
    if (state == StepState::Open)
      lines_.next({"cairn done " + step.id, "cairn know " + step.id});
    else
      lines_.next({"cairn next"});
  }

  void step_table(const std::vector<std::uint32_t>& steps) {
    using enum TextTable::Align;
    TextTable table{{Left, Right, Left, Left}};
    for (const std::uint32_t index : steps) {
      const Step& each = catalog_.steps[index];
      table.row({each.id, duration_text(language_, each.hours.effort()), state_text(language_, state_of(index)), each.title.in(language_)});
    }
    lines_.table(table);
  }

  void from_zero(std::vector<Fact>& facts) const {
    if (!view_.closure) return;
    const auto steps = static_cast<std::int64_t>(view_.closure->steps.size());
    facts.push_back({word("label.from-zero"), say(language_, {"show.from-zero", {{"n", steps}, {"time", view_.closure->effort}}})});
    if (view_.left != view_.closure->effort)
      facts.push_back({word("label.left"), view_.left == Minutes{0} ? word("show.nothing-left") : duration_text(language_, view_.left)});
  }

  /// "First A and B (40.5 h), then C (30 h), and last D (12 h)."
  std::string path_text() const {
    constexpr std::string_view kKeys[] = {"show.path-first", "show.path-then", "show.path-last"};
    if (view_.path.size() == 1) return titles_in_a_row(view_.path[0].skills);
    std::string text;
    for (std::size_t i = 0; i < view_.path.size(); ++i) {
      const PathPart& part = view_.path[i];
      const std::string_view key = kKeys[i == 0 ? 0 : i + 1 < view_.path.size() ? 1 : 2];
      text += (i > 0 ? " " : "") + say(language_, {key, {{"list", titles_in_a_row(part.skills)}, {"time", part.effort}}});
    }
    return text;
  }

  /// Titles have commas of their own.
  std::string titles_in_a_row(const std::vector<ItemRef>& items) const {
    std::string all;
    for (const ItemRef item : items) all += (all.empty() ? "" : "; ") + catalog_.title_of(item).in(language_);
    return all;
  }

  std::string place_text() const {
    if (!view_.place) return {};
    const PlanPlace& place = *view_.place;
    const std::string where = say(language_, {"show.place", {{"n", place.position}, {"all", place.of}}});
    std::string text = where;
    if (place.first)
      text +=
          ", " + (*place.first == *place.last ? date_text(language_, *place.first) : date_range_text(language_, *place.first, *place.last));
    if (place.due) text += "; " + say(language_, {"show.due", {{"day", *place.due}}});
    if (place.pin) text += "; " + say(language_, {"show.pinned", {{"day", place.pin->day}, {"clock", to_hhmm(place.pin->begin)}}});
    return text;
  }

  void skill(const Skill& skill) {
    heading(skill.title, skill.id, skill.summary);
    step_table(skill.steps);
    std::vector<Fact> facts;
    requirements(facts, skill.requirements, "label.first");
    facts.push_back({word("label.leads-to"), list_of(language_, titles(view_.dependents), kShownTitles)});
    from_zero(facts);
    sources(facts, skill.sources);
    lines_.facts(facts);
    lines_.next({"cairn plan " + skill.id, "cairn know " + skill.id});
  }

  void role(const Role& role) {
    heading({role_title(Language::English, role.title, role.sketch), role_title(Language::Korean, role.title, role.sketch)}, role.id,
            role.summary);
    std::vector<Fact> facts{{word("label.path"), path_text()}};
    for (const Level level : {Level::Must, Level::Should, Level::Could}) {
      std::vector<Requirement> of_level;
      std::ranges::copy_if(role.requirements, std::back_inserter(of_level), [&](const Requirement& each) { return each.level == level; });
      requirements(facts, of_level, level_key(level));
    }
    facts.push_back({word("label.follows"), role.follows.in(language_)});
    for (const Handover& handover : role.hands_to)
      facts.push_back(
          {facts_label(facts, "label.hands-to"), title_and_id({ItemKind::Role, handover.role}) + ": " + handover.what.in(language_)});
    from_zero(facts);
    sources(facts, role.sources);
    lines_.facts(facts);
    lines_.next({"cairn plan " + role.id + " --weeks 24"});
  }

  /// A background or a domain: items under one label.
  template <class Group>
  void group(const Group& group, const std::vector<ItemRef>& items, std::string_view label) {
    heading(group.title, group.id, group.summary);
    std::vector<Fact> facts;
    for (const ItemRef item : items) facts.push_back({facts_label(facts, label), title_and_id(item)});
    sources(facts, group.sources);
    lines_.facts(facts);
    lines_.next({"cairn roles"});
  }

  void habit(const Habit& habit) {
    heading(habit.title, habit.id, habit.summary);
    std::vector<std::string> roles;
    for (const std::string& role : habit.roles) {
      const auto item = catalog_.find(role);
      roles.push_back(role == "*" ? word("show.all-roles") : item ? title_and_id(*item) : role);
    }
    std::vector<Fact> facts{{word("label.habits"), rhythm_text(language_, habit.every, habit.minutes)},
                            {word("label.roles"), list_of(language_, roles, kShownTitles)}};
    sources(facts, habit.sources);
    lines_.facts(facts);
    lines_.next({"cairn roles"});
  }

  void source(const Source& source) {
    heading(source.title, source.id, {});
    lines_.facts({{word("label.link"), source.url}, {word("label.date"), source.date}});
    lines_.next({"cairn roles"});
  }

  const Catalog& catalog_;
  const ShowView& view_;
  Language language_;
  Lines lines_;
};

}  // namespace

std::string show_screen(const Style& style, const Catalog& catalog, const ShowView& view) {
  return Show{style, catalog, view}.render();
}

}  // namespace cairn
