// SPDX-License-Identifier: MIT
/// make_empty_record OUT: runs the schema's scripts in a new file while cairn is built. A mistake in a script fails the build.
#include "schema_scripts.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: make_empty_record OUT\n";
    return 2;
  }
  try {
    std::filesystem::remove(argv[1]);
    SQLite::Database database(argv[1], SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Transaction transaction(database);
    for (const char* script : cairn::kSchemaScripts) database.exec(script);
    transaction.commit();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "make_empty_record: " << error.what() << '\n';
    return 1;
  }
}
