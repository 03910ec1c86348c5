// SPDX-License-Identifier: MIT
/// Values in and out of statements: our types to columns and back. A column that no cairn wrote is BadRow, which is told as a damaged file.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/base/time.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <concepts>
#include <cstdint>
#include <exception>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace cairn::sql {

/// A row holds what no cairn writes: the file is damaged.
class BadRow : public std::exception {};

inline void put(SQLite::Statement& statement, int index, std::int64_t value) {
  statement.bind(index, value);
}
inline void put(SQLite::Statement& statement, int index, int value) {
  statement.bind(index, std::int64_t{value});
}
inline void put(SQLite::Statement& statement, int index, std::size_t value) {
  statement.bind(index, static_cast<std::int64_t>(value));
}
inline void put(SQLite::Statement& statement, int index, std::uint32_t value) {
  statement.bind(index, std::int64_t{value});
}
inline void put(SQLite::Statement& statement, int index, bool value) {
  statement.bind(index, std::int64_t{value});
}
inline void put(SQLite::Statement& statement, int index, Minutes value) {
  statement.bind(index, std::int64_t{value.count()});
}
inline void put(SQLite::Statement& statement, int index, TimeOfDay value) {
  statement.bind(index, std::int64_t{value.count()});
}
inline void put(SQLite::Statement& statement, int index, Instant value) {
  statement.bind(index, std::int64_t{value.time_since_epoch().count()});
}
inline void put(SQLite::Statement& statement, int index, Date value) {
  statement.bind(index, to_iso(value));
}
inline void put(SQLite::Statement& statement, int index, const std::string& value) {
  statement.bind(index, value);
}
inline void put(SQLite::Statement& statement, int index, std::string_view value) {
  statement.bind(index, std::string(value));
}
template <class T>
void put(SQLite::Statement& statement, int index, const std::optional<T>& value) {
  if (value) {
    put(statement, index, *value);
  } else {
    statement.bind(index);
  }
}

/// A text that the statement reads where it lies.
struct Lent {
  const std::string& text;
};
inline void put(SQLite::Statement& statement, int index, Lent value) {
  statement.bindNoCopy(index, value.text);
}

/// Binds the values to ?1, ?2, … and makes the statement ready to run.
template <class... Values>
void bind(SQLite::Statement& statement, const Values&... values) {
  statement.reset();
  int index = 0;
  (put(statement, ++index, values), ...);
}

/// Values of a statement that ends before they do need no copy.
template <class T>
const T& lend(const T& value) {
  return value;
}
inline Lent lend(const std::string& value) {
  return {value};
}

/// Runs a statement that returns no rows.
template <class... Values>
void run(SQLite::Statement& statement, const Values&... values) {
  sql::bind(statement, lend(values)...);
  statement.exec();
}

/// The columns of the current row, read from left to right.
class Row {
 public:
  explicit Row(const SQLite::Statement& statement) : statement_(statement) {}

  std::int64_t integer() { return statement_.getColumn(column_++).getInt64(); }
  template <std::integral T>
  T number() {
    const std::int64_t value = integer();
    if (value < static_cast<std::int64_t>(std::numeric_limits<T>::min()) ||
        value > static_cast<std::int64_t>(std::numeric_limits<T>::max()))
      throw BadRow();
    return static_cast<T>(value);
  }
  bool flag() { return integer() != 0; }
  bool is_null() const { return statement_.isColumnNull(column_); }
  void skip() { ++column_; }
  std::string text() { return statement_.getColumn(column_++).getString(); }
  LocalizedText localized() {
    std::string en = text();
    return {std::move(en), text()};
  }
  /// An integer far from overflow, whatever is added up of it: a damaged page can hold any.
  std::int64_t bounded(std::int64_t largest) {
    const std::int64_t value = integer();
    if (value < -largest || value > largest) throw BadRow();
    return value;
  }
  Minutes minutes() { return Minutes{bounded(1'000'000'000'000)}; }
  /// A stamp, a counter or a number of milliseconds.
  std::int64_t stamp() { return bounded(9'000'000'000'000'000); }
  std::chrono::minutes offset() { return std::chrono::minutes{number<std::int16_t>()}; }
  std::optional<std::chrono::minutes> optional_offset() {
    if (!is_null()) return offset();
    skip();
    return std::nullopt;
  }
  Instant instant() { return Instant{std::chrono::milliseconds{stamp()}}; }
  Date date() {
    const auto day = parse_date(text());
    if (!day) throw BadRow();
    return *day;
  }
  std::optional<Date> optional_date() {
    if (!is_null()) return date();
    skip();
    return std::nullopt;
  }
  template <std::integral T>
  std::optional<T> optional_number() {
    if (!is_null()) return number<T>();
    skip();
    return std::nullopt;
  }
  /// An enumerator stored as its number, 0 to `last`.
  template <class Enum>
  Enum enumerator(Enum last) {
    const std::int64_t value = integer();
    if (value < 0 || value > static_cast<std::int64_t>(last)) throw BadRow();
    return static_cast<Enum>(value);
  }
  /// An enumerator stored as the word that to_string gives it, searched from 0 to `last`.
  template <class Enum>
  Enum word(Enum last) {
    const std::string stored = text();
    for (int value = 0; value <= static_cast<int>(last); ++value) {
      if (to_string(static_cast<Enum>(value)) == stored) return static_cast<Enum>(value);
    }
    throw BadRow();
  }

 private:
  const SQLite::Statement& statement_;
  int column_ = 0;
};

}  // namespace cairn::sql
