// SPDX-License-Identifier: MIT
/// What changed from one catalog to the next, by id: renamed, retired, new and removed records, efforts, skills and requirements; what
/// backgrounds know, domains add and habits take; other words.
#pragma once

#include "cairn/catalog/catalog.hpp"

#include <string>
#include <vector>

namespace cairn {

struct CatalogDiff {
  /// Anything but a source.
  struct Entry {
    ItemKind kind = ItemKind::Step;
    std::string id;
    LocalizedText title;
  };
  struct Renamed {
    Entry entry;       ///< as it is now
    std::string from;  ///< its id before
  };
  struct Retired {
    Entry entry;
    LocalizedText why;
  };
  struct Effort {
    Entry entry;  ///< a step
    Minutes before{0}, after{0};
  };
  struct Moved {
    Entry entry;           ///< a step
    std::string from, to;  ///< skill ids by their present names; empty: none
  };
  /// Requirements as the sets of ids that stand in them ("a | b" for an `any`, "a (should)" in a role), present names.
  struct Requires {
    Entry entry;
    std::vector<std::string> gained, lost;
  };
  /// What a background knows, a domain adds, or the roles ("*": all) that a habit belongs to: present names.
  struct Contents {
    Entry entry;
    std::vector<std::string> gained, lost;
  };
  /// Other texts or links under the same name: the keys of the graph file, "title" first where it is among them.
  struct Words {
    Entry entry;
    LocalizedText title_before;  ///< empty where the title is the same
    std::vector<std::string> keys;
  };
  struct Rhythm {
    Period every = Period::Week;
    Minutes minutes{0};
    friend bool operator==(const Rhythm&, const Rhythm&) = default;
  };
  struct HabitTime {
    Entry entry;  ///< a habit
    Rhythm before, after;
  };
  std::vector<Renamed> renamed;
  std::vector<Retired> retired;
  std::vector<Entry> added, removed;  ///< added: by the new catalog's order; removed: by the old one's
  std::vector<Effort> efforts;
  std::vector<Moved> moved;
  std::vector<Requires> requirements;
  std::vector<Contents> contents;
  std::vector<HabitTime> habits;
  std::vector<Words> words;

  bool empty() const;
};

/// All lists in the order of `after` but `removed`: steps, then skills, roles, backgrounds, domains and habits.
CatalogDiff diff_catalogs(const Catalog& before, const Catalog& after);

/// The record of `after` that a record of `before` has become: the same id, or a later name. Empty when it is gone or another kind of thing
/// now.
std::optional<ItemRef> successor(const Catalog& before, ItemRef item, const Catalog& after);

}  // namespace cairn
