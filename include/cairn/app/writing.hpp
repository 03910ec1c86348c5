// SPDX-License-Identifier: MIT
/// How a use case writes: compute without a lock, append once, start over once when the journal moved meanwhile.
#pragma once

#include "cairn/app/study_day.hpp"
#include "cairn/store/journal.hpp"

#include <functional>
#include <string>

namespace cairn {

/// Makes the events of one command: uid, command, device, instant and study date filled in. The device id is read (or made) with the first
/// event. REQUIRES: within the `compute` of `write`, which says the study date by the journal that it read.
class CommandEvents {
 public:
  explicit CommandEvents(const World& world);
  Event make(EventKind kind, std::string subject) const;
  const std::string& device() const;

 private:
  const World& world_;
  friend void write(const World&, const CommandEvents&, bool, const std::function<Appendix(const Journal&)>&,
                    const std::function<void(const Journal&)>&);

  std::string command_;
  mutable std::string device_;
  mutable bool dry_run_ = false;  ///< makes no device
  mutable Date study_date_;
};

/// Throws Error (exit 2) where there is no place for the record: HOME is unset and no --data was given.
void need_place(const World& world);

/// The journal for reading; an empty one when there is no data file.
Journal open_for_reading(const World& world);

using Compute = std::function<Appendix(const Journal&)>;
using After = std::function<void(const Journal&)>;

/// Appends what `compute` makes of the journal, then hands the journal to `after`. An empty appendix writes nothing and shows `after` the
/// journal as it was; `dry_run` writes nothing, makes no file nor device, and shows it the journal as it would be. The first command of a
/// journal also names the record.
void write(const World& world, const CommandEvents& events, bool dry_run, const Compute& compute, const After& after);

}  // namespace cairn
