// SPDX-License-Identifier: MIT
/// The one place where exceptions of SQLite and the file system become cairn::Error: exit code 5, the file's name, and what to do next.
#pragma once

#include "sql.hpp"

#include "cairn/base/error.hpp"

#include <filesystem>
#include <utility>

namespace cairn {

/// One of the keys error.data-… with the file as its argument, and its hint.
Error data_error(std::string_view key, std::string_view hint, const std::filesystem::path& file);

/// What SQLite's exception means for the learner. `database` may be null: it was being opened.
Error translated(const SQLite::Exception& exception, const SQLite::Database* database, const std::filesystem::path& file);

Error damaged(const std::filesystem::path& file);

/// The message for errno after a failed call on a file or folder.
Error failed_call(int error_number, const std::filesystem::path& file);

/// Runs `action`; whatever SQLite or the file system throws leaves as cairn::Error.
template <class Action>
decltype(auto) guarded(const std::filesystem::path& file, const SQLite::Database* database, Action&& action) {
  try {
    return std::forward<Action>(action)();
  } catch (const SQLite::Exception& exception) {
    throw translated(exception, database, file);
  } catch (const std::filesystem::filesystem_error& error) {
    throw failed_call(error.code().value(), file);
  } catch (const sql::BadRow&) {
    throw damaged(file);
  }
}

}  // namespace cairn
