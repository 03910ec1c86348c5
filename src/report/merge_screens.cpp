// SPDX-License-Identifier: MIT
#include "cairn/report/merge_screens.hpp"

#include "cairn/base/utf8.hpp"
#include "json_parts.hpp"
#include "lines.hpp"

namespace cairn {

std::string import_screen(const Style& style, const ImportView& view) {
  Lines lines{style};
  if (view.added == 0) {
    lines.sentence({"merge.nothing-new", {{"n", view.known}}});
  } else {
    lines.sentence({view.dry_run ? "merge.would-import" : "merge.imported", {{"added", view.added}, {"known", view.known}}});
  }
  if (!view.backup.empty()) {
    lines.sentence({"merge.backup", {}});
    lines.text(printable(view.backup), Paint::Plain, 2);
  }
  if (view.dry_run)
    lines.sentence({"screen.dry-run", {}});
  else
    lines.next({"cairn status", "cairn history"});
  return lines.take();
}

std::string sync_screen(const Style& style, const SyncView& view) {
  Lines lines{style};
  if (view.received == 0 && view.sent == 0) {
    lines.sentence({"merge.in-step", {{"n", view.files}}});
  } else {
    lines.sentence(
        {view.dry_run ? "merge.would-sync" : "merge.synced", {{"received", view.received}, {"sent", view.sent}, {"n", view.files}}});
  }
  if (!view.copies.empty()) {
    lines.sentence({"merge.copies", {}});
    for (const std::string& copy : view.copies) lines.text(printable(copy), Paint::Plain, 2);
  }
  if (view.dry_run)
    lines.sentence({"screen.dry-run", {}});
  else
    lines.next({"cairn today"});
  return lines.take();
}

std::string vdir_screen(const Style& style, const VdirView& view) {
  Lines lines{style};
  const auto titles = [&](std::string_view key, const std::vector<std::string>& names) {
    for (const std::string& name : names) lines.sentence({key, {{"title", printable(name)}}});
  };
  titles("vdir.ticked", view.ticked);
  titles("vdir.reopened", view.reopened);
  titles("vdir.moved", view.moved);
  for (const VdirView::Conflict& conflict : view.conflicts)
    lines.sentence({"vdir.conflict", {{"title", printable(conflict.title)}, {"what", conflict.what}}}, Paint::Notice);
  titles("vdir.unread", view.unread);
  titles("vdir.left", view.left);
  if (view.deleted > 0) lines.sentence({"vdir.deleted", {{"n", view.deleted}}});
  lines.sentence({view.dry_run ? "vdir.would-write" : "vdir.written",
                  {{"written", view.written}, {"unchanged", view.unchanged}, {"removed", view.removed}}});
  if (view.dry_run)
    lines.sentence({"screen.dry-run", {}});
  else
    lines.next({"cairn today"});
  return lines.take();
}

std::string vdir_json(const VdirView& view) {
  Json json = json_object("sync-vdir");
  json["dry_run"] = view.dry_run;
  json["folder"] = view.folder;
  json["ticked"] = view.ticked;
  json["reopened"] = view.reopened;
  json["written"] = view.written;
  json["unchanged"] = view.unchanged;
  json["removed"] = view.removed;
  json["deleted"] = view.deleted;
  json["moved"] = view.moved;
  json["conflicts"] = Json::array();
  for (const VdirView::Conflict& conflict : view.conflicts)
    json["conflicts"].push_back({{"title", conflict.title}, {"what", conflict.what}});
  json["unread"] = view.unread;
  json["left"] = view.left;
  return dumped(json);
}

std::string import_json(const ImportView& view) {
  Json json = json_object("journal-import");
  json["dry_run"] = view.dry_run;
  json["added"] = view.added;
  json["known"] = view.known;
  json["backup"] = view.backup.empty() ? Json(nullptr) : Json(view.backup);
  return dumped(json);
}

std::string sync_json(const SyncView& view) {
  Json json = json_object("sync");
  json["dry_run"] = view.dry_run;
  json["folder"] = view.folder;
  json["own_file"] = view.own_file.empty() ? Json(nullptr) : Json(view.own_file);
  json["received"] = view.received;
  json["sent"] = view.sent;
  json["files"] = view.files;
  json["copies"] = view.copies;
  json["backup"] = view.backup.empty() ? Json(nullptr) : Json(view.backup);
  return dumped(json);
}

}  // namespace cairn
