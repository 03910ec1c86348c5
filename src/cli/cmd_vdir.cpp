// SPDX-License-Identifier: MIT
// sync vdir: plan and phone in step, through a folder of calendar items.
#include "cairn/app/look.hpp"
#include "cairn/app/ticks.hpp"
#include "cairn/exchange/plan_calendar.hpp"
#include "cairn/exchange/vdir_item.hpp"
#include "cairn/report/merge_screens.hpp"
#include "cli/answer.hpp"
#include "cli/session_style.hpp"
#include "cli/vdir.hpp"
#include "cli/vdir_state.hpp"
#include "cli/zone.hpp"

#include <map>
#include <set>

namespace cairn::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kNone = "none";

struct VdirOptions {
  std::string folder, at, alarm;
  bool todos = false, dry_run = false;
};

/// What cairn would have in the folder.
struct Item {
  std::string uid, title, text;
  std::string step;  ///< id, of a todo
};

std::vector<Item> items_now(const VdirOptions& options, const SessionStyle& style, Context& context) {
  const CalendarFacts facts = look_calendar(context.world, options.todos);
  std::vector<Item> items;
  if (options.todos) {
    std::map<std::string, std::string> steps;
    for (const std::string& id : facts.plan.finished) steps[todo_uid(facts.plan, facts.record, id)] = id;
    for (const PlannedStep& step : facts.plan.steps) steps[todo_uid(facts.plan, facts.record, step.id)] = step.id;
    for (ical::Todo& todo : calendar_todos(facts.plan, facts.record, facts.events, style.language, false)) {
      todo.says_status = true;
      items.push_back({todo.uid, todo.summary, ical::item_text(todo), steps[todo.uid]});
    }
    return items;
  }
  if (!facts.plan.input.zone.empty() && facts.plan.input.zone != context.world.zone) use_zone(facts.plan.input.zone);
  for (const ical::Event& event : calendar_events(facts.plan, facts.record, style, context.world.to_instant))
    items.push_back({event.uid, event.summary, ical::item_text(event), {}});
  return items;
}

/// One run over one folder.
class VdirSync {
 public:
  VdirSync(const VdirOptions& options, Context& context) : options_(options), context_(context), folder_(options.folder) {
    view_.folder = options.folder;
    view_.dry_run = options.dry_run;
    state_file_ = vdir_state_file(context.world.state_folder, folder_, options.todos ? "VTODO" : "VEVENT");
    state_ = read_vdir_state(state_file_);
    style_ = style_now();
  }

  VdirView run() {
    std::vector<Item> items = items_now(options_, style_, context_);
    if (!options_.dry_run) make_vdir(folder_);
    read_theirs(items);
    if (options_.todos) {
      const std::vector<Tick> ticks = ticks_in(items);
      if (!ticks.empty() && !options_.dry_run) {
        CatalogSource source(context_.world);
        take_ticks(context_.world, source, ticks);
        items = items_now(options_, style_, context_);
      }
    }
    for (const Item& item : items) bring_together(item);
    remove_vanished();
    if (!options_.dry_run && next_ != state_) write_vdir_state(state_file_, next_);
    return std::move(view_);
  }

 private:
  /// Language and times stay as they were said last, whatever the cron job's locale is: else each run would write all of it anew. `none`
  /// gives the times back.
  SessionStyle style_now() {
    next_.language = context_.language_typed ? context_.style.language : state_.language.value_or(context_.style.language);
    next_.at = options_.at.empty() ? state_.at : options_.at == kNone ? "" : options_.at;
    next_.alarm = options_.alarm.empty() ? state_.alarm : options_.alarm;
    return session_style(*next_.language, next_.at, next_.alarm);
  }

  fs::path file_of(const std::string& uid) const { return folder_ / (uid + ".ics"); }

  void read_theirs(const std::vector<Item>& items) {
    for (const Item& item : items) {
      std::optional<std::string> text = read_vdir_file(file_of(item.uid));
      if (!text) continue;
      const auto facts = read_item(*text);
      if (!facts || facts->uid != item.uid) {
        view_.unread.push_back(item.uid + ".ics");
        unread_.insert(item.uid);
        continue;
      }
      theirs_[item.uid] = *std::move(text);
    }
  }

  /// Ticked there since it was left open, and open here; open there since it was left ticked, and finished here. How it was left says the
  /// item itself: a server may bring back a version that was made from an older one than the last.
  std::vector<Tick> ticks_in(const std::vector<Item>& items) {
    std::vector<Tick> ticks;
    for (const Item& item : items) {
      const auto there = theirs_.find(item.uid);
      if (there == theirs_.end() || item.step.empty()) continue;
      const auto theirs = read_item(there->second), ours = read_item(item.text);
      const auto then = state_.items.find(item.uid);
      const auto left = then == state_.items.end() ? std::nullopt : read_item(then->second.theirs);
      const std::string before = !theirs->left.empty() ? theirs->left : left ? left->status : "";
      const bool ticked = theirs->status == "COMPLETED", was_ticked = before == "COMPLETED", done = ours && ours->status == "COMPLETED";
      if (ticked && !was_ticked && !done) {
        ticks.push_back({item.step, theirs->completed, false});
        taken_.insert(item.uid);
        view_.ticked.push_back(item.title);
      } else if (!ticked && was_ticked && done) {
        ticks.push_back({item.step, {}, true});
        taken_.insert(item.uid);
        view_.reopened.push_back(item.title);
      }
    }
    return ticks;
  }

  void bring_together(const Item& item) {
    if (unread_.contains(item.uid)) {
      if (const auto then = state_.items.find(item.uid); then != state_.items.end()) next_.items[item.uid] = then->second;
      return;
    }
    const auto then = state_.items.find(item.uid);
    const auto there = theirs_.find(item.uid);
    if (there == theirs_.end()) {
      if (then != state_.items.end() && then->second.ours == item.text) {
        ++view_.deleted;
        next_.items[item.uid] = then->second;
      } else {
        put(item, item.text);
      }
      return;
    }
    if (options_.dry_run && taken_.contains(item.uid)) {  // here it will be so, too
      ++view_.unchanged;
      next_.items[item.uid] = {};
      return;
    }
    const bool known = then != state_.items.end();
    const MergedItem merged =
        merge_item(known ? then->second.ours : std::string(), item.text, known ? then->second.theirs : there->second, there->second);
    if (merged.moved && (!known || then->second.theirs != there->second)) view_.moved.push_back(item.title);
    if (!merged.conflicts.empty()) {
      std::string names;
      for (const std::string& name : merged.conflicts) names += (names.empty() ? "" : ", ") + name;
      view_.conflicts.push_back({item.title, names});
    }
    if (merged.text == there->second) {
      ++view_.unchanged;
      next_.items[item.uid] = {item.text, merged.text};
    } else {
      put(item, merged.text);
    }
  }

  void put(const Item& item, const std::string& text) {
    ++view_.written;
    next_.items[item.uid] = {item.text, text};
    if (!options_.dry_run) write_vdir_file(file_of(item.uid), text);
  }

  /// Items that cairn wrote and no longer has; one that was changed there stays.
  void remove_vanished() {
    for (const auto& [uid, then] : state_.items) {
      if (next_.items.contains(uid)) continue;
      const auto text = read_vdir_file(file_of(uid));
      if (!text) continue;
      if (*text != then.theirs) {
        view_.left.push_back(uid + ".ics");
      } else {
        ++view_.removed;
        if (!options_.dry_run) remove_vdir_file(file_of(uid));
      }
    }
  }

  const VdirOptions& options_;
  Context& context_;
  fs::path folder_, state_file_;
  VdirState state_, next_;
  SessionStyle style_;
  std::map<std::string, std::string> theirs_;
  std::set<std::string> unread_, taken_;  ///< uids
  VdirView view_;
};

void check(const VdirOptions& options) {
  for (const auto& [option, value] : {std::pair{"--at", &options.at}, {"--alarm", &options.alarm}})
    if (options.todos && !value->empty())
      throw Error(ExitCode::Usage, {"error.not-together", {{"option", std::string("--todos")}, {"other", std::string(option)}}});
}

int run_vdir(const VdirOptions& options, Context& context) {
  check(options);
  const VdirView view = VdirSync(options, context).run();
  return ok(context, context.json() ? vdir_json(view) : vdir_screen(context.style, view));
}

}  // namespace

void add_sync_vdir(Options& options, Action& action) {
  auto typed = std::make_shared<VdirOptions>();
  options.word(typed->folder, true);
  options.flag("--todos", typed->todos, "help.vdir-todos");
  options.value("--at", typed->at, "help.vdir-at", "TIME|none");
  options.value("--alarm", typed->alarm, "help.export-alarm", "none|15m");
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) { return run_vdir(*typed, context); };
}

}  // namespace cairn::cli
