// SPDX-License-Identifier: MIT
/// The lines of a vdir item, unfolded. Part of vdir_item.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::exchange {

/// A property, or a whole component inside of the item with its lines joined by line feeds.
struct Line {
  std::string name;  ///< in capitals; of a component "BEGIN:VALARM"
  std::string text;
  /// What stands behind the parameters.
  std::string value() const;
};

struct ItemLines {
  std::string kind;                 ///< VEVENT or VTODO
  std::vector<Line> lines;          ///< of the item, between BEGIN and END
  std::vector<std::string> before;  ///< of the calendar, with BEGIN:VCALENDAR and components that are no item, in front of it
  std::vector<std::string> after;   ///< behind it, up to END:VCALENDAR
};

/// Empty for anything but one calendar with one item (read_item says what).
std::optional<ItemLines> read_item_lines(std::string_view text);

std::string in_capitals(std::string_view text);

/// Folds each line of a component.
void put_block(std::string& text, std::string_view block);

}  // namespace cairn::exchange
