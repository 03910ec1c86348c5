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

# The data file that every record begins as: the scripts, run once -> an object file with that file inside.
add_executable(make_empty_record src/store/empty_record_main.cpp ${CMAKE_CURRENT_BINARY_DIR}/schema_scripts.cpp)
target_include_directories(make_empty_record PRIVATE src/store)
target_link_libraries(make_empty_record PRIVATE cairn_options ${SQLITECPP_LIBRARY} ${SQLITE3_LIBRARY} m ${CMAKE_DL_LIBS})
set(CAIRN_EMPTY_RECORD ${CMAKE_CURRENT_BINARY_DIR}/empty_record.db)
add_custom_command(OUTPUT ${CAIRN_EMPTY_RECORD} COMMAND make_empty_record ${CAIRN_EMPTY_RECORD} DEPENDS make_empty_record COMMENT "running the schema's scripts")
configure_file(src/store/empty_record.S.in empty_record.S @ONLY)
set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/empty_record.S PROPERTIES OBJECT_DEPENDS ${CAIRN_EMPTY_RECORD})
target_sources(cairn_store PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/empty_record.S)
