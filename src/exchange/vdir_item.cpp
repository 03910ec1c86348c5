// SPDX-License-Identifier: MIT
#include "cairn/exchange/vdir_item.hpp"

#include "cairn/base/utf8.hpp"
#include "cairn/exchange/ical.hpp"
#include "ical_text.hpp"
#include "vdir_lines.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace cairn {

namespace {

using exchange::in_capitals;
using exchange::ItemLines;
using exchange::Line;

/// Properties that stand or fall together.
const std::string& group_of(const std::string& name) {
  static const std::map<std::string, std::string> groups = {
      {"DTEND", "DTSTART"}, {"DURATION", "DTSTART"}, {"PERCENT-COMPLETE", "STATUS"}, {"COMPLETED", "STATUS"}};
  const auto found = groups.find(name);
  return found == groups.end() ? name : found->second;
}

bool is_version(const std::string& group) {
  return group == "DTSTAMP" || group == "LAST-MODIFIED" || group == "SEQUENCE" || group == "CREATED";
}

using Groups = std::map<std::string, std::vector<std::string>>;

Groups groups_of(const ItemLines& item) {
  Groups groups;
  for (const Line& line : item.lines) groups[group_of(line.name)].push_back(line.text);
  return groups;
}

std::vector<std::string> lines_of(const Groups& groups, const std::string& group) {
  const auto found = groups.find(group);
  return found == groups.end() ? std::vector<std::string>{} : found->second;
}

/// "20261123T110000Z"
std::optional<Instant> utc_instant(std::string_view text) {
  if (text.size() != 16 || text[8] != 'T' || text[15] != 'Z') return std::nullopt;
  const std::string iso = std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" + std::string(text.substr(6, 2));
  const auto day = parse_date(iso);
  const auto time = parse_time_of_day(std::string(text.substr(9, 2)) + ":" + std::string(text.substr(11, 2)));
  if (!day || !time || *time >= TimeOfDay{24 * 60} || text[13] < '0' || text[13] > '5' || text[14] < '0' || text[14] > '9')
    return std::nullopt;
  return Instant{day->time_since_epoch()} + *time + std::chrono::seconds{(text[13] - '0') * 10 + (text[14] - '0')};
}

std::string value_of(const ItemLines& item, std::string_view name) {
  for (const Line& line : item.lines)
    if (line.name == name) return line.value();
  return {};
}

std::int64_t number_of(const std::string& text) {
  std::int64_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || number > 1'000'000) return 0;
    number = 10 * number + (c - '0');
  }
  return number;
}

/// Merges the groups; the lines of the versions are not among them.
class Merge {
 public:
  Merge(const ItemLines& ours_then, const ItemLines& ours, const ItemLines& theirs_then, const ItemLines& theirs)
      : ours_then_(groups_of(ours_then)),
        ours_(groups_of(ours)),
        theirs_then_(groups_of(theirs_then)),
        theirs_(groups_of(theirs)),
        same_state_(value_of(ours, "STATUS") == value_of(theirs, "STATUS")) {}

  /// Of theirs in their order, then what only we have.
  Groups run(MergedItem& result) {
    std::set<std::string> names;
    for (const Groups* groups : {&ours_, &theirs_})
      for (const auto& [name, lines] : *groups) names.insert(name);
    Groups merged;
    for (const std::string& name : names)
      if (!is_version(name)) merged[name] = chosen(name, result);
    return merged;
  }

 private:
  std::vector<std::string> chosen(const std::string& name, MergedItem& result) {
    const auto ours = lines_of(ours_, name), theirs = lines_of(theirs_, name);
    if (name == "X-CAIRN-STATUS") return ours;
    if (name == "STATUS") return same_state_ ? theirs : ours;
    const bool we_did = ours != lines_of(ours_then_, name), they_did = theirs != lines_of(theirs_then_, name);
    const bool is_time = name == "DTSTART" || name == "DUE";
    if (they_did && !we_did && is_time) result.moved = true;
    if (we_did && they_did && ours != theirs) {
      result.conflicts.push_back(name);
      return is_time ? ours : theirs;
    }
    return we_did ? ours : theirs;
  }

  Groups ours_then_, ours_, theirs_then_, theirs_;
  bool same_state_;
};

std::string stamp_after(const ItemLines& ours, const ItemLines& theirs) {
  const auto mine = utc_instant(value_of(ours, "LAST-MODIFIED"));
  const auto there = utc_instant(value_of(theirs, "LAST-MODIFIED"));
  if (there && mine && *there >= *mine) return ical::utc_text(*there + std::chrono::seconds{1});
  return value_of(ours, "LAST-MODIFIED");
}

void put(std::string& text, std::string_view line) {
  text += ical::fold_content_line(line);
}

}  // namespace

std::optional<ItemFacts> read_item(std::string_view text) {
  const auto lines = exchange::read_item_lines(text);
  if (!lines) return std::nullopt;
  ItemFacts item{lines->kind,
                 value_of(*lines, "UID"),
                 in_capitals(value_of(*lines, "STATUS")),
                 value_of(*lines, "X-CAIRN-STATUS"),
                 utc_instant(value_of(*lines, "COMPLETED")),
                 value_of(*lines, "DTSTART")};
  if (item.uid.empty()) return std::nullopt;
  return item;
}

MergedItem merge_item(std::string_view ours_then, std::string_view ours, std::string_view theirs_then, std::string_view theirs) {
  const auto then = exchange::read_item_lines(ours_then), now = exchange::read_item_lines(ours),
             left = exchange::read_item_lines(theirs_then), there = exchange::read_item_lines(theirs);
  MergedItem result;
  Groups merged = Merge(then.value_or(ItemLines{}), *now, *left, *there).run(result);
  Groups before = groups_of(*there);
  std::erase_if(before, [](const auto& group) { return is_version(group.first); });
  std::erase_if(merged, [](const auto& group) { return group.second.empty(); });
  if (merged == before) {
    result.text = theirs;
    return result;
  }
  const std::string stamp = stamp_after(*now, *there);
  const std::int64_t sequence = std::max(number_of(value_of(*now, "SEQUENCE")), number_of(value_of(*there, "SEQUENCE")));
  for (const std::string& line : there->before) put(result.text, line);
  put(result.text, "BEGIN:" + now->kind);
  put(result.text, "UID:" + value_of(*now, "UID"));
  put(result.text, "DTSTAMP:" + stamp);
  put(result.text, "LAST-MODIFIED:" + stamp);
  put(result.text, "SEQUENCE:" + std::to_string(sequence));
  for (const std::string& line : lines_of(groups_of(*there), "CREATED")) put(result.text, line);
  for (const auto& [name, lines] : merged)
    for (const std::string& line : lines)
      if (name != "UID" && !name.starts_with("BEGIN:")) put(result.text, line);
  for (const auto& [name, lines] : merged)  // components come behind the properties
    for (const std::string& block : lines)
      if (name.starts_with("BEGIN:")) exchange::put_block(result.text, block);
  put(result.text, "END:" + now->kind);
  for (const std::string& line : there->after) put(result.text, line);
  return result;
}

}  // namespace cairn
