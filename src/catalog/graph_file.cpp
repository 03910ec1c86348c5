// SPDX-License-Identifier: MIT
#include "cairn/catalog/graph_file.hpp"

#include "cairn/base/utf8.hpp"
#include "fields.hpp"
#include "read_text.hpp"
#include "records.hpp"
#include "toml_scan.hpp"

#include <algorithm>
#include <optional>

namespace cairn {
namespace {

constexpr std::int64_t kNewestFormat = 1;

void check_format(Fields& fields) {
  const toml::node* node = fields.find("format");
  if (node == nullptr) {
    fields.notes().error(fields.notes().place(1, 1), Message{"catalog.format-missing", {}}, Message{"catalog.hint-format", {}});
    return;
  }
  const auto* number = node->as_integer();
  if (number == nullptr || number->get() < 1) {
    fields.wrong(*node, Message{"catalog.format-bad", {}}, Message{"catalog.hint-format", {}});
  } else if (number->get() > kNewestFormat) {
    fields.wrong(*node, Message{"catalog.format-newer", {{"format", number->get()}, {"newest", kNewestFormat}}},
                 Message{"catalog.hint-newer", {}});
  }
}

/// `extends = "base.toml"`, or a list of such.
void read_lies_on(Fields& fields, GraphFile& file) {
  const toml::node* node = fields.find("extends");
  if (node == nullptr) return;
  const auto add = [&](const toml::node& element) {
    const auto* text = element.as_string();
    if (text == nullptr || text->get().empty() || first_unprintable(text->get())) {
      fields.wrong(element, Message{"catalog.want-file", {}});
      return;
    }
    file.lies_on.push_back({text->get(), place_of(element, fields.notes())});
  };
  if (const auto* list = node->as_array()) {
    for (const toml::node& element : *list) add(element);
  } else {
    add(*node);
  }
}

/// What only a whole file has, and records.
void read_document(const toml::table& root, Notes& notes, GraphFile& file) {
  Fields fields(notes, root, "");
  check_format(fields);
  read_lies_on(fields, file);
  read_records(fields, file);
  fields.finish();
}

GraphFile named(const std::string& name) {
  GraphFile file;
  file.name = name;
  return file;
}

bool stands_before(const Diagnostic& a, const Diagnostic& b) {
  return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
}

bool has_record(const toml::table& table) {
  return std::any_of(table.begin(), table.end(), [](const auto& entry) { return is_record(entry.first.str()); });
}

bool has_only_records(const toml::table& table) {
  return std::all_of(table.begin(), table.end(), [](const auto& entry) { return is_record(entry.first.str()); });
}

/// Reads the text from each of the offsets up to the next one.
class PieceReader {
 public:
  PieceReader(std::string_view text, const std::string& name) : text_(text), file_(named(name)) {}

  void reserve_steps(std::ptrdiff_t count) { file_.steps.reserve(static_cast<std::size_t>(count)); }

  /// What stands above the first record. False: the pieces would not say what the whole says.
  bool read_head(std::size_t end) {
    const toml::table root = toml::parse(text_.substr(0, end));
    if (has_record(root)) return false;
    Notes notes(file_.name, file_.diagnostics);
    read_document(root, notes, file_);
    pass(end);
    return true;
  }

  bool read_piece(std::size_t end) {
    const toml::table root = toml::parse(text_.substr(begin_, end - begin_));
    if (!has_only_records(root)) return false;
    Notes notes(file_.name, file_.diagnostics, lines_above_);
    Fields fields(notes, root, "");
    read_records(fields, file_);
    pass(end);
    return true;
  }

  GraphFile finish() { return std::move(file_); }

 private:
  void pass(std::size_t end) {
    lines_above_ += static_cast<std::uint32_t>(std::count(text_.begin() + begin_, text_.begin() + end, '\n'));
    begin_ = end;
  }

  std::string_view text_;
  GraphFile file_;
  std::size_t begin_ = 0;
  std::uint32_t lines_above_ = 0;
};

std::optional<GraphFile> read_in_pieces(std::string_view text, const std::string& name, const std::vector<std::size_t>& records,
                                        std::size_t piece) {
  PieceReader reader(text, name);
  reader.reserve_steps(std::count_if(records.begin(), records.end(), [&](std::size_t at) { return text.substr(at, 8) == "[[step]]"; }));
  try {
    if (!reader.read_head(records.front())) return std::nullopt;
    std::size_t begin = records.front();
    for (std::size_t next = 1; next <= records.size(); ++next) {
      const std::size_t end = next < records.size() ? records[next] : text.size();
      if (end - begin < piece && end < text.size()) continue;
      if (!reader.read_piece(end)) return std::nullopt;
      begin = end;
    }
  } catch (const toml::parse_error&) {
    return std::nullopt;
  }
  return reader.finish();
}

GraphFile read_whole(std::string_view text, const std::string& name) {
  GraphFile file = named(name);
  Notes notes(name, file.diagnostics);
  try {
    read_document(toml::parse(text), notes, file);
  } catch (const toml::parse_error& error) {
    file.readable = false;
    notes.error(notes.place(error.source().begin.line, error.source().begin.column),
                Message{"catalog.syntax", {{"detail", printable(error.description())}}});
  }
  return file;
}

}  // namespace

GraphFile read_text(std::string_view text, const std::string& name, const std::vector<std::size_t>& records, std::size_t piece) {
  std::optional<GraphFile> file;
  if (!records.empty()) file = read_in_pieces(text, name, records, piece);
  if (!file) file = read_whole(text, name);
  std::stable_sort(file->diagnostics.begin(), file->diagnostics.end(), stands_before);
  return std::move(*file);
}

GraphFile parse_graph_file(std::string_view text, std::string name) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  constexpr std::size_t kPiece = 8U << 10U;
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) text.remove_prefix(kByteOrderMark.size());
  TomlScan scan = scan_toml(text, name);
  if (!scan.mistake) return read_text(text, name, scan.records, kPiece);
  GraphFile file = named(name);
  file.readable = false;
  file.diagnostics.push_back(std::move(*scan.mistake));
  return file;
}

}  // namespace cairn
