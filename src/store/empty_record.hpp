// SPDX-License-Identifier: MIT
/// What every record begins as: the data file of the newest schema, without events. The scripts are run once, when cairn is built
/// (empty_record_main.cpp): to run them takes as long as all else that makes a first plan.
#pragma once

#include <string_view>

namespace cairn {

/// The bytes of the file.
std::string_view empty_record();

}  // namespace cairn
