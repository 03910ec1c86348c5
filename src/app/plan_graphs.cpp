// SPDX-License-Identifier: MIT
#include "cairn/app/plan_graphs.hpp"

#include "cairn/app/study_day.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/base/utf8.hpp"

#include <algorithm>
#include <system_error>

namespace cairn {
namespace fs = std::filesystem;

namespace {

/// The path without links in its folders; the file's own name stays, whatever it links to.
fs::path settled(const fs::path& file) {
  std::error_code failed;
  const fs::path whole = fs::absolute(file, failed);
  const fs::path folder = fs::weakly_canonical(whole.parent_path(), failed);
  return failed ? whole.lexically_normal() : folder / whole.filename();
}

bool under_home(const std::string& kept) {
  return kept.starts_with("~/");
}

}  // namespace

std::optional<PlanGraphs> graphs_of_plan(const World& world) {
  const Journal journal = open_for_reading(world);
  const Daily daily = journal.daily(study_today(world, journal), 0);
  if (!daily.plan) return std::nullopt;
  PlanGraphs graphs{daily.plan->graph_files, {}, false, daily.plan->fingerprint};
  if (graphs.kept.empty() || graphs.kept.front() == "built-in") return graphs;
  graphs.without_place =
      !std::ranges::all_of(graphs.kept, [](const std::string& kept) { return under_home(kept) || fs::path(kept).is_absolute(); });
  if (graphs.without_place) return graphs;
  for (const std::string& kept : graphs.kept) graphs.files.push_back(under_home(kept) ? world.home / kept.substr(2) : fs::path(kept));
  return graphs;
}

std::string shown_files(const std::vector<std::string>& kept) {
  std::string list;
  for (const std::string& file : kept) list += (list.empty() ? "" : ", ") + file;
  return list;
}

std::string kept_graph(const World& world, const fs::path& file) {
  const fs::path whole = settled(file);
  if (!world.home.empty()) {
    std::error_code failed;
    const fs::path below = whole.lexically_relative(fs::weakly_canonical(world.home, failed));
    if (!below.empty() && *below.begin() != ".." && *below.begin() != ".") return printable("~/" + below.string());
  }
  return printable(whole.string());
}

}  // namespace cairn
