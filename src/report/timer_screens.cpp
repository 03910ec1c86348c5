// SPDX-License-Identifier: MIT
#include "cairn/report/timer_screens.hpp"

#include "cairn/report/screens.hpp"
#include "json_parts.hpp"
#include "phrases.hpp"

namespace cairn {
namespace {

/// { step, title, began, minutes }
Json logged_minutes(const std::optional<ChangeView>& change) {
  if (!change || change->items.empty()) return nullptr;
  const ChangeView::Item& item = change->items.front();
  return {{"id", item.id}, {"title", json_text(item.title)}, {"minutes", item.added.count()}, {"studied_minutes", item.studied.count()}};
}

}  // namespace

std::string start_screen(const Style& style, const StartView& view) {
  Lines lines{style};
  if (view.ended) {
    const ChangeView::Item& item = view.ended->items.front();
    lines.sentence({"timer.ended", {{"title", item.title}, {"time", item.added}}});
    if (view.ended->timer) forgotten_timer(lines, *view.ended->timer);
  }
  lines.sentence({view.already ? "timer.runs-already" : "timer.started",
                  {{"title", view.timer.title}, {"clock", clock_of(style.language, view.timer)}, {"time", view.timer.ran}}},
                 view.timer.forgotten() ? Paint::Plain : Paint::Good);
  perhaps_forgotten(lines, view.timer);
  if (view.dry_run)
    lines.sentence({"screen.dry-run", {}});
  else
    lines.next({view.timer.forgotten() ? "cairn stop 50m" : "cairn stop", "cairn done"});
  return lines.take();
}

std::string stop_screen(const Style& style, const StopView& view) {
  if (view.logged) return change_screen(style, *view.logged);
  Lines lines{style};
  lines.sentence({"timer.dropped", {{"title", view.timer.title}, {"time", view.timer.ran}}});
  if (view.dry_run)
    lines.sentence({"screen.dry-run", {}});
  else
    lines.next({"cairn log 45m", "cairn undo"});
  return lines.take();
}

std::string start_json(const StartView& view) {
  Json json = json_object("start");
  json["dry_run"] = view.dry_run;
  json["already"] = view.already;
  json["timer"] = json_timer(view.timer);
  json["ended"] = logged_minutes(view.ended);
  return dumped(json);
}

std::string stop_json(const StopView& view) {
  Json json = json_object("stop");
  json["dry_run"] = view.dry_run;
  json["timer"] = json_timer(view.timer);
  json["logged"] = logged_minutes(view.logged);
  return dumped(json);
}

}  // namespace cairn
