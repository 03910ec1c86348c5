// SPDX-License-Identifier: MIT
#include "graph_layers.hpp"

#include "cairn/app/foreign_file.hpp"
#include "cairn/base/error.hpp"
#include "cairn/catalog/compact.hpp"

#include <algorithm>
#include <system_error>
#include <unordered_map>

namespace cairn {
namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kLargestFile = 64u << 20;

class Stack {
 public:
  GraphLayers take(const std::vector<fs::path>& files) {
    for (const fs::path& file : files) visit(file, nullptr);
    if (!diagnostics_.empty()) throw CatalogError(std::move(diagnostics_));
    set_depths();
    GraphLayers stack{on_built_in_, {}};
    std::size_t deepest = 0;
    for (const File& file : files_) deepest = std::max(deepest, file.depth);
    stack.layers.resize(files_.empty() ? 0 : deepest + 1);
    for (File& file : files_) stack.layers[deepest - file.depth].push_back(std::move(file.parsed));
    return stack;
  }

 private:
  struct File {
    GraphFile parsed;
    std::vector<std::size_t> below;
    std::size_t depth = 0;
    bool open = true;  ///< what it extends is being read
  };

  /// The file's place among all files, in the order in which they were met.
  std::size_t visit(const fs::path& path, const SourcePlace* named_at) {
    std::error_code failed;
    const fs::path whole = fs::weakly_canonical(path, failed);
    const auto [known, is_new] = place_of_.try_emplace(failed ? path.string() : whole.string(), files_.size());
    if (!is_new) return known->second;
    const std::size_t self = files_.size();
    files_.emplace_back().parsed.name = path.string();
    std::variant<std::string, Message> read = read_foreign_file(path, kLargestFile);
    if (const auto* wrong = std::get_if<Message>(&read)) {
      std::optional<Message> hint;
      if (named_at != nullptr)
        hint = Message{"catalog.hint-extended-at", {{"file", named_at->file}, {"line", std::int64_t{named_at->line}}}};
      diagnostics_.push_back({Severity::Error, {path.string(), 0, 0}, *wrong, std::move(hint), {}});
    } else {
      files_[self].parsed = parse_graph_file(std::get<std::string>(read), path.string());
      visit_below(self, path);
    }
    files_[self].open = false;
    finished_.push_back(self);
    return self;
  }

  void visit_below(std::size_t self, const fs::path& path) {
    const std::vector<Mention> lies_on = files_[self].parsed.lies_on;
    for (const Mention& mention : lies_on) {
      if (mention.id == "built-in") {
        on_built_in_ = true;
        continue;
      }
      const std::size_t below = visit((path.parent_path() / mention.id).lexically_normal(), &mention.place);
      if (files_[below].open) {
        diagnostics_.push_back(
            {Severity::Error, mention.place, {"catalog.extends-circle", {{"file", files_[below].parsed.name}}}, std::nullopt, {}});
      } else {
        files_[self].below.push_back(below);
      }
    }
  }

  /// The longest way down from a named file. Who is finished later extends and is never extended by who is finished earlier.
  void set_depths() {
    for (auto self = finished_.rbegin(); self != finished_.rend(); ++self) {
      for (const std::size_t below : files_[*self].below) files_[below].depth = std::max(files_[below].depth, files_[*self].depth + 1);
    }
  }

  bool on_built_in_ = false;
  std::vector<File> files_;
  std::vector<std::size_t> finished_;
  std::unordered_map<std::string, std::size_t> place_of_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace

GraphLayers read_layers(const std::vector<fs::path>& files) {
  return Stack().take(files);
}

MergeResult merge_layers(GraphLayers stack) {
  return stack.on_built_in ? merge_onto(built_in_catalog(), std::move(stack.layers)) : merge(std::move(stack.layers));
}

}  // namespace cairn
