// SPDX-License-Identifier: MIT
/// One graph file (`graphs/*.toml`) as text -> its records, ids not yet resolved, and all its mistakes at once.
#pragma once

#include "cairn/base/diagnostic.hpp"
#include "cairn/catalog/catalog.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cairn {

/// An id as written, or the name of a file, and where.
struct Mention {
  std::string id;
  SourcePlace place;
};

/// A requirement as written: `members` has more than one for `any`.
struct RawRequirement {
  std::vector<Mention> members;
  Requirement facts;  ///< everything but the members
};

/// The records of one file; `record` holds all but the references, which stand beside it as Mentions.
struct RawStep {
  Step record;
  std::optional<Mention> skill;
  std::vector<RawRequirement> requirements;
  std::vector<Mention> sources;
};
struct RawSkill {
  Skill record;
  std::vector<RawRequirement> requirements;
  std::vector<Mention> sources;
};
struct RawRole {
  Role record;
  std::vector<RawRequirement> requirements;
  std::vector<std::pair<Mention, LocalizedText>> hands_to;
  std::vector<Mention> sources;
};
struct RawBackground {
  Background record;
  std::vector<Mention> knows;
  std::vector<Mention> sources;
};
struct RawDomain {
  Domain record;
  std::vector<Mention> adds;
  std::vector<Mention> sources;
};
struct RawHabit {
  Habit record;
  std::vector<Mention> roles;
  std::vector<Mention> sources;
};
/// [[extend]]: more requirements (or knows, adds) for a record of a lower layer.
struct RawExtend {
  Mention target;
  std::vector<RawRequirement> requirements;
  std::vector<Mention> knows;
  std::vector<Mention> adds;
};

/// Records by kind, in the order in which they stand.
struct RawRecords {
  std::vector<RawStep> steps;
  std::vector<RawSkill> skills;
  std::vector<RawRole> roles;
  std::vector<RawBackground> backgrounds;
  std::vector<RawDomain> domains;
  std::vector<RawHabit> habits;
  std::vector<Source> sources;
};

struct GraphFile : RawRecords {
  std::string name;      ///< as shown in messages
  bool readable = true;  ///< false when the text is no TOML: then there are no records
  std::vector<RawExtend> extends;
  std::vector<Mention>
      lies_on;  ///< `extends`: "built-in" and files, relative to this one, that it is laid over; reading them is the caller's work
  std::vector<Diagnostic> diagnostics;
};

/// Never throws on bad text and never aborts: hostile bytes give diagnostics. Limits: 64 MiB a file, 64 KiB a line, 32 levels of nesting.
GraphFile parse_graph_file(std::string_view text, std::string name);

}  // namespace cairn
