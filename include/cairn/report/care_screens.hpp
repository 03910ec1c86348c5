// SPDX-License-Identifier: MIT
/// Answers of backup, restore and doctor.
#pragma once

#include "cairn/progress/journal_health.hpp"
#include "cairn/text/layout.hpp"

#include <string>

namespace cairn {

std::string backup_screen(const Style& style, const BackupView& view);
std::string restore_screen(const Style& style, const RestoreView& view);
std::string doctor_screen(const Style& style, const HealthView& view);

std::string backup_json(const BackupView& view);
std::string restore_json(const RestoreView& view);
std::string doctor_json(const HealthView& view);

}  // namespace cairn
