// SPDX-License-Identifier: MIT
#include "cairn/exchange/journal_lines.hpp"

#include "plan_lines.hpp"

#include "cairn/base/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace cairn {

namespace {

constexpr std::string_view kSchema = "cairn/journal/";
constexpr int kVersion = 1;
constexpr std::size_t kMostMistakes = 20;
/// Within what the data file can keep; that a stamp is not absurdly far ahead is for whoever knows the clock.
constexpr std::int64_t kLargestStamp = 8'000'000'000'000'000;
constexpr std::int64_t kMostMinutes = 1'000'000;

std::string dumped_line(const OrderedJson& json) {
  return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

std::string extra_of(LineFields& fields) {
  std::string extra = fields.words_or_empty("extra");
  if (!extra.empty() && !(extra.starts_with('{') && extra.ends_with('}') && LineJson::accept(extra))) LineFields::bad_value("extra");
  return extra;
}

std::vector<std::string> cancels_of(LineFields& fields) {
  std::vector<std::string> cancels = fields.ids("cancels");
  std::ranges::sort(cancels);
  cancels.erase(std::unique(cancels.begin(), cancels.end()), cancels.end());
  return cancels;
}

Event event_from(LineFields& fields) {
  Event event;
  event.uid = fields.id("uid");
  event.command = fields.id("command");
  event.device = fields.id("device");
  event.counter = fields.integer("counter", 1, kLargestCounter);
  event.recorded = Instant{std::chrono::milliseconds{fields.integer("recorded", 0, kLastMoment)}};
  event.utc_offset = std::chrono::minutes{fields.integer("utc_offset", -1440, 1440)};
  event.zone = fields.text_or_empty("zone");
  event.study_date = fields.date("study_date");
  event.stamp = fields.integer("stamp", 1, kLargestStamp);
  event.kind_text = fields.id("kind");
  event.kind = parse_event_kind(event.kind_text);
  event.subject = fields.text_or_empty("subject");
  event.minutes = Minutes{fields.integer_or("minutes", 0, kMostMinutes, 0)};
  event.effort = Minutes{fields.integer_or("effort", 0, kMostMinutes, 0)};
  event.completes = fields.text_or_empty("completes");
  event.evidence = fields.words_or_empty("evidence");
  event.note = fields.words_or_empty("note");
  event.holds_from = fields.date_or_none("holds_from");
  event.cancels = cancels_of(fields);
  event.extra = extra_of(fields);
  return event;
}

JournalEntry entry_from(const LineJson& json) {
  LineFields fields(json);
  JournalEntry entry{event_from(fields), {}};
  if (const LineJson* plan = fields.optional("plan")) {
    if (entry.event.kind != EventKind::Planned) LineFields::bad_value("plan");
    entry.plan = plan_from_json(*plan);
    entry.plan->uid = entry.event.uid;
  }
  fields.finish();
  return entry;
}

/// Throws BadLine unless it is a header that this program can read the lines after.
void check_header(const LineJson& json) {
  const auto found = json.is_object() ? json.find("schema") : json.end();
  if (!json.is_object() || found == json.end() || !found->is_string()) throw BadLine{{"journal.foreign", {}}};
  const std::string schema = found->get<std::string>();
  int version = 0;
  const char* const end = schema.data() + schema.size();
  const bool ours = schema.starts_with(kSchema) && std::from_chars(schema.data() + kSchema.size(), end, version).ptr == end && version >= 1;
  if (!ours) throw BadLine{{"journal.foreign", {}}};
  if (version > kVersion) throw BadLine{{"journal.newer", {{"version", std::int64_t{version}}, {"supported", std::int64_t{kVersion}}}}};
  LineFields header(json);
  header.required("schema");
  header.finish();
}

/// Throws BadLine for what is no JSON.
LineJson parse_line(std::string_view line) {
  if (line.size() > kLargestJournalLine)
    throw BadLine{{"journal.line-too-long", {{"n", static_cast<std::int64_t>(kLargestJournalLine >> 20U)}}}};
  if (first_invalid_utf8(line)) throw BadLine{{"journal.not-utf8", {}}};
  return parse_json(line);
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

bool is_torn(std::string_view line, bool last) {
  return last && line.size() <= kLargestJournalLine && !LineJson::accept(line);
}

}  // namespace

std::string journal_header() {
  return dumped_line({{"schema", std::string(kSchema) + std::to_string(kVersion)}});
}

std::string journal_line(const JournalEntry& entry) {
  const Event& event = entry.event;
  OrderedJson json{{"uid", event.uid},
                   {"command", event.command},
                   {"device", event.device},
                   {"counter", event.counter},
                   {"recorded", event.recorded.time_since_epoch().count()},
                   {"utc_offset", event.utc_offset.count()}};
  if (!event.zone.empty()) json["zone"] = event.zone;
  json["study_date"] = to_iso(event.study_date);
  json["stamp"] = event.stamp;
  json["kind"] = event.kind_text;
  if (!event.subject.empty()) json["subject"] = event.subject;
  if (event.minutes.count() != 0) json["minutes"] = event.minutes.count();
  if (event.effort.count() != 0) json["effort"] = event.effort.count();
  if (!event.completes.empty()) json["completes"] = event.completes;
  if (!event.evidence.empty()) json["evidence"] = event.evidence;
  if (!event.note.empty()) json["note"] = event.note;
  if (event.holds_from) json["holds_from"] = to_iso(*event.holds_from);
  if (!event.cancels.empty()) json["cancels"] = event.cancels;
  if (!event.extra.empty()) json["extra"] = event.extra;
  if (entry.plan) json["plan"] = plan_to_json(*entry.plan);
  return dumped_line(json);
}

JournalFile read_journal_lines(std::string_view text, const std::string& name) {
  JournalFile file;
  bool header = false;
  std::uint32_t number = 0;
  while (!text.empty() && file.diagnostics.size() < kMostMistakes) {
    const std::size_t end = text.find('\n');
    const bool last = end == std::string_view::npos;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(last ? text.size() : end + 1);
    ++number;
    if (is_blank(line)) continue;
    if (is_torn(line, last) && (header || line.starts_with("{"))) {
      file.torn_line = number;
      break;
    }
    try {
      const LineJson json = parse_line(line);
      if (header) {
        file.entries.push_back(entry_from(json));
        file.lines.push_back(number);
      } else {
        check_header(json);
        header = true;
      }
    } catch (const BadLine& bad) {
      file.diagnostics.push_back({Severity::Error,
                                  {name, number, 0},
                                  header                               ? bad.message
                                  : bad.message.key == "journal.newer" ? bad.message
                                                                       : Message{"journal.foreign", {}},
                                  {},
                                  {}});
      if (!header) break;  // what follows is of another kind
    }
  }
  if (!header && file.torn_line == 0 && file.diagnostics.empty())
    file.diagnostics.push_back({Severity::Error, {name, 1, 0}, {"journal.foreign", {}}, {}, {}});
  if (!file.diagnostics.empty()) {
    file.entries.clear();
    file.lines.clear();
    file.torn_line = 0;
  }
  return file;
}

}  // namespace cairn
