// SPDX-License-Identifier: MIT
#include "cairn/app/writing.hpp"

#include "cairn/store/device.hpp"

namespace cairn {

void need_place(const World& world) {
  if (world.data_file.empty() || world.state_folder.empty()) throw Error(ExitCode::Usage, {"error.no-home", {}}, {{"hint.use-data", {}}});
}

CommandEvents::CommandEvents(const World& world) : world_(world), command_(make_uuid7(world.now, world.random)) {}

const std::string& CommandEvents::device() const {
  if (dry_run_ && device_.empty()) device_ = known_device_id(world_.state_folder).value_or("none yet");
  if (device_.empty()) {
    need_place(world_);
    device_ = device_id(world_.state_folder, world_.now, world_.random);
  }
  return device_;
}

Event CommandEvents::make(EventKind kind, std::string subject) const {
  Event event;
  event.uid = make_uuid7(world_.now, world_.random);
  event.command = command_;
  event.device = device();
  event.recorded = world_.now;
  event.utc_offset = world_.utc_offset;
  event.zone = world_.zone;
  event.study_date = study_date_;
  event.kind = kind;
  event.kind_text = to_string(kind);
  event.subject = std::move(subject);
  return event;
}

Journal open_for_reading(const World& world) {
  return Journal(world.data_file, Journal::Mode::Read);
}

void write(const World& world, const CommandEvents& events, bool dry_run, const Compute& compute, const After& after) {
  if (!dry_run) need_place(world);
  events.dry_run_ = dry_run;
  for (int attempt = 0; attempt < 2; ++attempt) {
    std::error_code unreadable;  // which opening it tells
    const bool exists = !dry_run && std::filesystem::exists(world.data_file, unreadable);
    std::optional<Journal> journal(std::in_place, world.data_file, exists ? Journal::Mode::Write : Journal::Mode::Read);
    const Head head = journal->head();
    events.study_date_ = study_today(world, *journal);
    Appendix appendix = compute(*journal);
    if (appendix.events.empty()) return after(*journal);
    if (dry_run) return after(journal->trial(appendix));
    if (head.events == 0) {
      Event name = events.make(EventKind::Set, "record");
      name.note = make_uuid7(world.now, world.random);
      appendix.events.insert(appendix.events.begin(), std::move(name));
    }
    if (!exists) journal.emplace(world.data_file, Journal::Mode::Write);
    if (journal->append(appendix, head)) return after(*journal);
  }
  throw Error(ExitCode::DataFile, {"error.data-busy", {{"file", world.data_file.string()}}}, {{"hint.try-again", {}}});
}

}  // namespace cairn
