# schema/*.sql, compiled into the program: each script becomes a raw string of cairn_store.
file(READ ${CMAKE_CURRENT_LIST_DIR}/0001_init.sql CAIRN_SCHEMA_0001)
file(READ ${CMAKE_CURRENT_LIST_DIR}/0002_dates.sql CAIRN_SCHEMA_0002)
file(READ ${CMAKE_CURRENT_LIST_DIR}/0003_timer.sql CAIRN_SCHEMA_0003)
file(READ ${CMAKE_CURRENT_LIST_DIR}/0004_busy.sql CAIRN_SCHEMA_0004)
file(READ ${CMAKE_CURRENT_LIST_DIR}/0005_long_records.sql CAIRN_SCHEMA_0005)
file(READ ${CMAKE_CURRENT_LIST_DIR}/0006_known_offsets.sql CAIRN_SCHEMA_0006)
file(READ ${CMAKE_CURRENT_LIST_DIR}/0006_known_offsets.sql CAIRN_SCHEMA_0006)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/0001_init.sql ${CMAKE_CURRENT_LIST_DIR}/0002_dates.sql
             ${CMAKE_CURRENT_LIST_DIR}/0003_timer.sql ${CMAKE_CURRENT_LIST_DIR}/0004_busy.sql ${CMAKE_CURRENT_LIST_DIR}/0005_long_records.sql
             ${CMAKE_CURRENT_LIST_DIR}/0006_known_offsets.sql)
configure_file(${CMAKE_CURRENT_LIST_DIR}/../src/store/schema_scripts.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/schema_scripts.cpp @ONLY)
target_sources(cairn_store PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/schema_scripts.cpp)
target_include_directories(cairn_store PRIVATE ${CMAKE_CURRENT_LIST_DIR}/../src/store)
