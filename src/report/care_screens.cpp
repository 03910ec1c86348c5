// SPDX-License-Identifier: MIT
#include "cairn/report/care_screens.hpp"

#include "cairn/base/utf8.hpp"
#include "cairn/text/quantities.hpp"
#include "json_parts.hpp"
#include "lines.hpp"

namespace cairn {
namespace {

std::string record_text(Language language, const JournalHealth& health) {
  if (!health.first || !health.last) return say(language, "care.no-events");
  return say(language, {"care.events", {{"n", health.events}, {"first", *health.first}, {"last", *health.last}}});
}

std::string size_text(Language language, const JournalHealth& health) {
  const auto kilobytes = static_cast<std::int64_t>((health.bytes + 1023) / 1024);
  return say(language, {health.complaints.empty() ? "care.sound" : "care.damaged", {{"kb", kilobytes}, {"schema", health.schema}}});
}

Json health_json(const JournalHealth& health) {
  return {{"sound", health.complaints.empty()},     {"complaints", health.complaints}, {"bytes", health.bytes},
          {"schema_version", health.schema},        {"events", health.events},         {"first", json_date(health.first)},
          {"last", json_date(health.last)},         {"plans", health.plans},           {"orphans", health.orphans},
          {"cache_is_fresh", health.cache_is_fresh}};
}

}  // namespace

std::string backup_screen(const Style& style, const BackupView& view) {
  Lines lines{style};
  lines.sentence({"care.backed-up", {}});
  lines.text(printable(view.file), Paint::Strong, 2);
  lines.text(record_text(style.language, view.health), Paint::Plain, 2);
  lines.next({"cairn doctor"});
  return lines.take();
}

std::string restore_screen(const Style& style, const RestoreView& view) {
  Lines lines{style};
  lines.sentence({view.dry_run ? "care.would-restore" : "care.restored", {}});
  lines.text(printable(view.backup), Paint::Strong, 2);
  lines.text(record_text(style.language, view.health), Paint::Plain, 2);
  if (!view.replaced.empty()) {
    lines.sentence({"care.replaced", {}});
    lines.text(printable(view.replaced), Paint::Plain, 2);
  }
  if (view.dry_run)
    lines.sentence({"screen.dry-run", {}});
  else
    lines.next({"cairn status"});
  return lines.take();
}

std::string doctor_screen(const Style& style, const HealthView& view) {
  const Language language = style.language;
  const JournalHealth& health = view.health;
  const bool sound = health.complaints.empty();
  Lines lines{style};
  lines.text(printable(view.file), Paint::Strong);
  std::vector<Fact> facts{{say(language, "label.file"), size_text(language, health), sound ? Paint::Good : Paint::Bad}};
  for (const std::string& complaint : health.complaints) facts.push_back({"", printable(complaint)});
  if (sound) {
    facts.push_back({say(language, "label.record"), record_text(language, health)});
    facts.push_back({say(language, "label.plans"), say(language, {"care.plans", {{"n", health.plans}}})});
    if (health.orphans > 0) facts.push_back({say(language, "label.orphans"), say(language, {"care.orphans", {{"n", health.orphans}}})});
    if (!health.cache_is_fresh) facts.push_back({say(language, "label.cache"), say(language, "care.stale")});
  }
  facts.push_back({say(language, "label.backup"), view.backup ? printable(*view.backup) : say(language, "care.no-backup"),
                   view.backup ? Paint::Plain : Paint::Notice});
  lines.facts(facts);
  lines.next({sound ? "cairn backup" : "cairn restore"});
  return lines.take();
}

std::string backup_json(const BackupView& view) {
  Json json = json_object("backup");
  json["file"] = view.file;
  json["health"] = health_json(view.health);
  return dumped(json);
}

std::string restore_json(const RestoreView& view) {
  Json json = json_object("restore");
  json["dry_run"] = view.dry_run;
  json["backup"] = view.backup;
  json["file"] = view.file;
  json["replaced"] = view.replaced.empty() ? Json(nullptr) : Json(view.replaced);
  json["health"] = health_json(view.health);
  return dumped(json);
}

std::string doctor_json(const HealthView& view) {
  Json json = json_object("doctor");
  json["file"] = view.file;
  json["health"] = health_json(view.health);
  json["backup"] = view.backup ? Json(*view.backup) : Json(nullptr);
  return dumped(json);
}

}  // namespace cairn
