// SPDX-License-Identifier: MIT
/// The answers of journal import and sync dir.
#pragma once

#include "cairn/planning/merge_views.hpp"
#include "cairn/text/layout.hpp"

#include <string>

namespace cairn {

std::string import_screen(const Style& style, const ImportView& view);
std::string sync_screen(const Style& style, const SyncView& view);
std::string vdir_screen(const Style& style, const VdirView& view);

std::string import_json(const ImportView& view);
std::string sync_json(const SyncView& view);
std::string vdir_json(const VdirView& view);

}  // namespace cairn
