// SPDX-License-Identifier: MIT
#include "line_values.hpp"

#include "cairn/base/utf8.hpp"

#include <algorithm>

namespace cairn {

namespace {

std::string any_text(const LineJson& value, const char* key) {
  if (!value.is_string()) LineFields::bad_value(key);
  std::string text = value.get<std::string>();
  if (first_invalid_utf8(text)) LineFields::bad_value(key);
  return text;
}

Date date_of(const LineJson& value, const char* key) {
  const auto day = parse_date(any_text(value, key));
  if (!day) LineFields::bad_value(key);
  return *day;
}

std::int64_t integer_of(const LineJson& value, const char* key, std::int64_t low, std::int64_t high) {
  // A number above the signed ones is of another type.
  if (!value.is_number_integer() || (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(high)))
    LineFields::bad_value(key);
  const auto number = value.get<std::int64_t>();
  if (number < low || number > high) LineFields::bad_value(key);
  return number;
}

}  // namespace

LineJson parse_json(std::string_view line) {
  std::vector<std::vector<std::string>> names;  // of the objects that are open
  std::optional<std::string> twice;
  const auto watch = [&](int, LineJson::parse_event_t event, LineJson& value) {
    if (event == LineJson::parse_event_t::object_start) names.emplace_back();
    if (event == LineJson::parse_event_t::key) names.back().push_back(value.get<std::string>());
    if (event != LineJson::parse_event_t::object_end) return true;
    std::vector<std::string>& closed = names.back();
    if (closed.size() != value.size()) {
      std::ranges::sort(closed);
      twice = *std::ranges::adjacent_find(closed);
    }
    names.pop_back();
    return true;
  };
  LineJson json = LineJson::parse(line, watch, false);
  if (json.is_discarded()) throw BadLine{{"journal.no-json", {}}};
  if (twice) throw BadLine{{"journal.double-field", {{"key", printable(twice->substr(0, 64))}}}};
  return json;
}

std::string printable_text(const LineJson& value, const char* key) {
  std::string text = any_text(value, key);
  if (first_unprintable(text)) LineFields::bad_value(key);
  return text;
}

std::string id_text(const LineJson& value, const char* key) {
  std::string text = printable_text(value, key);
  if (text.empty()) LineFields::bad_value(key);
  return text;
}

LineFields::LineFields(const LineJson& object) : object_(object) {
  if (!object.is_object()) throw BadLine{{"journal.no-object", {}}};
}

void LineFields::bad_value(const char* key) {
  throw BadLine{{"journal.bad-value", {{"key", std::string(key)}}}};
}

const LineJson* LineFields::optional(const char* key) {
  const auto found = object_.find(key);
  if (found == object_.end()) return nullptr;
  known_.emplace_back(key);
  return &*found;
}

const LineJson& LineFields::required(const char* key) {
  const LineJson* value = optional(key);
  if (!value) throw BadLine{{"journal.no-field", {{"key", std::string(key)}}}};
  return *value;
}

std::int64_t LineFields::integer(const char* key, std::int64_t low, std::int64_t high) {
  return integer_of(required(key), key, low, high);
}

std::int64_t LineFields::integer_or(const char* key, std::int64_t low, std::int64_t high, std::int64_t otherwise) {
  const LineJson* value = optional(key);
  return value ? integer_of(*value, key, low, high) : otherwise;
}

bool LineFields::flag(const char* key) {
  const LineJson* value = optional(key);
  if (value && !value->is_boolean()) bad_value(key);
  return value && value->get<bool>();
}

std::string LineFields::text(const char* key) {
  return printable_text(required(key), key);
}

std::string LineFields::text_or_empty(const char* key) {
  const LineJson* value = optional(key);
  return value ? printable_text(*value, key) : std::string();
}

std::string LineFields::id(const char* key) {
  return id_text(required(key), key);
}

std::string LineFields::words_or_empty(const char* key) {
  const LineJson* value = optional(key);
  return value ? any_text(*value, key) : std::string();
}

Date LineFields::date(const char* key) {
  return date_of(required(key), key);
}

std::optional<Date> LineFields::date_or_none(const char* key) {
  const LineJson* value = optional(key);
  return value ? std::optional(date_of(*value, key)) : std::nullopt;
}

LocalizedText LineFields::localized(const char* key) {
  const auto& both = list(key);
  if (both.empty()) return {};
  if (both.size() != 2) bad_value(key);
  return {printable_text(both[0], key), printable_text(both[1], key)};
}

std::vector<std::string> LineFields::ids(const char* key) {
  std::vector<std::string> all;
  for (const LineJson& value : list(key)) all.push_back(id_text(value, key));
  return all;
}

const LineJson::array_t& LineFields::list(const char* key) {
  static const LineJson::array_t none;
  const LineJson* value = optional(key);
  if (!value) return none;
  if (!value->is_array()) bad_value(key);
  return value->get_ref<const LineJson::array_t&>();
}

void LineFields::finish() const {
  for (const auto& [key, value] : object_.items()) {
    if (std::ranges::find(known_, key) == known_.end()) throw BadLine{{"journal.unknown-field", {{"key", printable(key.substr(0, 64))}}}};
  }
}

}  // namespace cairn
