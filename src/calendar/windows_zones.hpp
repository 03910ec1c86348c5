// SPDX-License-Identifier: MIT
/// Zones by the names that Windows and Exchange write.
#pragma once

#include <string_view>

namespace cairn::calendar {

/// "Asia/Seoul" for "Korea Standard Time"; empty for a name that is not among the common ones. Source: Unicode CLDR, windowsZones.xml,
/// territory 001.
std::string_view iana_name_of(std::string_view windows_name);

}  // namespace cairn::calendar
