// SPDX-License-Identifier: MIT
/// The catalog: everything the graph files say, merged, checked and with all ids resolved. Reading text is graph_file.hpp's work, merging
/// is merge.hpp's; DESIGN.md section 1 has the meaning of each record. A Catalog that exists has no cycle and no unknown id.
#pragma once

#include "cairn/base/diagnostic.hpp"
#include "cairn/base/language.hpp"
#include "cairn/base/time.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cairn {

enum class ItemKind : std::uint8_t { Step, Skill, Role, Background, Domain, Habit, Source };
enum class Level : std::uint8_t { Must, Should, Could };
enum class StepKind : std::uint8_t { Study, Reading, Practice, Project, CaseStudy, Exam };
enum class Access : std::uint8_t { Free, Register, Paid };
enum class Period : std::uint8_t { Week, Month };

std::string_view to_string(ItemKind kind);
std::string_view to_string(Level level);
std::string_view to_string(StepKind kind);
std::string_view to_string(Access access);
std::string_view to_string(Period period);
std::optional<Level> parse_level(std::string_view text);

/// A record of the catalog: `index` counts within the vector of its kind.
struct ItemRef {
  ItemKind kind = ItemKind::Step;
  std::uint32_t index = 0;
  friend bool operator==(const ItemRef&, const ItemRef&) = default;
};

/// One thing that is required, or `any` of several (members.size() > 1). Members are steps or skills; of a role also roles.
struct Requirement {
  std::vector<ItemRef> members;
  LocalizedText because;
  Level level = Level::Must;  ///< used in roles only
  int importance = 1;         ///< 1 to 9, used in roles only
  SourcePlace place;
};

/// A page of the web, or a template of our own (templates.hpp): one of `url` and `template_name` is empty.
struct Resource {
  LocalizedText title;
  std::string url;
  std::string template_name;
  Access access = Access::Free;
  std::string lang;     ///< "ko", "en", … or empty
  std::string checked;  ///< ISO date or empty

  /// What opens it: the address, or "cairn template decision-memo".
  std::string opened_by() const { return template_name.empty() ? url : "cairn template " + template_name; }
};

/// Three-point estimate, minutes.
struct Estimate {
  Minutes low{0}, likely{0}, high{0};
  /// PERT mean (low + 4 likely + high) / 6, up to the next 5 minutes.
  Minutes effort() const;
};

struct Step {
  std::string id;
  std::optional<std::uint32_t> skill;  ///< the skill that it builds
  LocalizedText title, summary, start_here, done_when, needs;
  Estimate hours;
  StepKind kind = StepKind::Study;
  std::vector<Requirement> requirements;
  std::vector<Resource> resources;
  std::vector<std::string> sources;  ///< "five-new-ai-jobs#5"
  std::vector<std::string> renamed_from;
  LocalizedText retired;  ///< why it is studied no more; such a step builds no skill and nothing requires it
  SourcePlace place;
};

struct Skill {
  std::string id;
  LocalizedText title, summary;
  std::vector<Requirement> requirements;
  std::vector<std::uint32_t> steps;  ///< that build it, in catalog order
  std::vector<std::string> sources;
  std::vector<std::string> renamed_from;
  SourcePlace place;
};

struct Handover {
  std::uint32_t role;
  LocalizedText what;
};

struct Role {
  std::string id;
  LocalizedText title, summary, follows;
  bool sketch = false;  ///< a first outline, thinner than the other roles
  std::vector<Requirement> requirements;
  std::vector<Handover> hands_to;
  std::vector<std::string> sources;
  std::vector<std::string> renamed_from;
  SourcePlace place;
};

struct Background {
  std::string id;
  LocalizedText title, summary;
  std::vector<ItemRef> knows;  ///< steps and skills
  std::vector<std::string> sources;
  SourcePlace place;
};

struct Domain {
  std::string id;
  LocalizedText title, summary;
  std::vector<ItemRef> adds;  ///< steps and skills
  std::vector<std::string> sources;
  SourcePlace place;
};

struct Habit {
  std::string id;
  LocalizedText title, summary;
  Period every = Period::Week;
  Minutes minutes{0};
  std::vector<std::string> roles;  ///< role ids, or "*"
  std::vector<std::string> sources;
  SourcePlace place;
};

struct Source {
  std::string id;
  LocalizedText title;
  std::string url, date;
  SourcePlace place;
};

/// Records in catalog order: files in the order they were merged, records in the order of their file.
class Catalog {
 public:
  std::vector<Step> steps;
  std::vector<Skill> skills;
  std::vector<Role> roles;
  std::vector<Background> backgrounds;
  std::vector<Domain> domains;
  std::vector<Habit> habits;
  std::vector<Source> sources;
  std::string fingerprint;         ///< 16 hex digits over everything a plan is made from
  std::vector<std::string> files;  ///< the graph files it was read from; "built-in" for the built-in catalog

  /// The record with this id, also by an earlier name (`renamed_from`).
  std::optional<ItemRef> find(std::string_view id) const;
  const std::string& id_of(ItemRef item) const;
  const LocalizedText& title_of(ItemRef item) const;
  /// Call once after the vectors are filled or changed.
  void index();

 private:
  std::unordered_map<std::string, ItemRef> by_id_;
};

}  // namespace cairn
