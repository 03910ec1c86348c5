// SPDX-License-Identifier: MIT
/// The records of a graph file, from TOML tables.
#pragma once

#include "cairn/catalog/graph_file.hpp"
#include "fields.hpp"

#include <string_view>

namespace cairn {

/// Whether a graph file may have tables `[[name]]`.
bool is_record(std::string_view name);

/// Adds the records below `root` to the file, each kind in the order in which it is written.
void read_records(Fields& root, GraphFile& file);

}  // namespace cairn
