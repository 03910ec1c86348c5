// SPDX-License-Identifier: MIT
/// What a run of cairn-calendar may take of the machine, whatever the file says.
#pragma once

namespace cairn::calendar {

/// From now on this process has five seconds of processor time, then says so in one line on stderr and ends with 1; 1 GB of address space,
/// beyond which an allocation fails; and no core file. Address sanitizer reserves more than that, so a build with it has no limit of
/// memory.
void limit_this_process();

}  // namespace cairn::calendar
