cairn_test(base SOURCES
  duration_test.cpp
  suggestion_test.cpp
  time_test.cpp
  utf8_test.cpp
  uuid_test.cpp)
cairn_test(graph LINKS Boost::headers SOURCES
  closure_test.cpp
  max_closure_test.cpp
  prerequisite_graph_test.cpp)
cairn_test(sequencing LINKS rapidcheck SOURCES
  due_dates_test.cpp
  sequence_relations_test.cpp
  sequence_test.cpp
  sidney_test.cpp
  star_bound_test.cpp)
cairn_test(catalog LINKS cairn_planning SOURCES
  advise_test.cpp
  built_in_files_test.cpp
  compact_test.cpp
  corpus_test.cpp
  coverage_test.cpp
  graph_file_test.cpp
  korean_test.cpp
  learning_graph_test.cpp
  merge_test.cpp
  read_text_test.cpp
  toml_scan_test.cpp)
cairn_test(progress LINKS rapidcheck SOURCES
  assess_sitting_test.cpp
  evidence_test.cpp
  lost_dates_test.cpp
  record_settings_test.cpp
  record_test.cpp
  streak_test.cpp
  timer_test.cpp
  undo_test.cpp)
find_package(rapidcheck REQUIRED)
cairn_test(planning LINKS cairn_built_in rapidcheck SOURCES
  alternatives_test.cpp
  answers_file_test.cpp
  assessment_test.cpp
  availability_test.cpp
  built_in_test.cpp
  calendar_names_test.cpp
  calendar_sessions_test.cpp
  calendar_versions_test.cpp
  calendar_words_test.cpp
  calibration_test.cpp
  catalog_update_test.cpp
  daily_test.cpp
  dated_plan_test.cpp
  dates_ahead_test.cpp
  days_off_test.cpp
  figures_test.cpp
  forecast_test.cpp
  kept_order_test.cpp
  left_out_test.cpp
  order_test.cpp
  period_report_test.cpp
  plan_diff_test.cpp
  plan_picture_test.cpp
  plan_timeline_test.cpp
  planner_test.cpp
  poured_rest_test.cpp
  present_names_test.cpp
  report_period_test.cpp
  role_costs_test.cpp
  role_graph_test.cpp
  role_hours_test.cpp
  schedule_check_test.cpp
  schedule_test.cpp
  selection_test.cpp
  streak_days_test.cpp
  today_test.cpp
  why_test.cpp
  within_reach_test.cpp)
cairn_test(store LINKS rapidcheck cairn_exchange SOURCES
  backup_test.cpp
  cache_test.cpp
  device_test.cpp
  faults_test.cpp
  forecast_rows_test.cpp
  journal_test.cpp
  merge_test.cpp
  plan_reading_test.cpp
  writers_test.cpp)
cairn_test(text SOURCES
  layout_test.cpp
  quantities_test.cpp
  say_test.cpp)
cairn_test(report LINKS nlohmann_json::nlohmann_json SOURCES
  all_screens.cpp
  change_screen_test.cpp
  forecast_screen_test.cpp
  json_test.cpp
  map_layout_test.cpp
  palette_test.cpp
  plan_screen_test.cpp
  portfolio_test.cpp
  report_page_test.cpp
  report_screen_test.cpp
  screens_test.cpp
  small_cairn_test.cpp
  today_screen_test.cpp)
cairn_test(exchange LINKS ical rapidcheck SOURCES
  busy_lines_test.cpp
  diagram_test.cpp
  holidays_test.cpp
  hostile_plans_test.cpp
  ical_test.cpp
  journal_lines_test.cpp
  libical_reader.cpp
  plan_calendar_test.cpp
  plan_lines_test.cpp
  plan_todos_test.cpp
  vdir_item_test.cpp)
find_program(SYSTEM_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
if(SYSTEM_PYTHON)
  add_test(NAME exchange_readers COMMAND ${SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/exchange/readers_test.py $<TARGET_FILE:exchange_test>)
  set_tests_properties(exchange_readers PROPERTIES SKIP_RETURN_CODE 77)
  add_test(NAME exchange_programs COMMAND ${SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/exchange/programs_test.py $<TARGET_FILE:exchange_test>)
  set_tests_properties(exchange_programs PROPERTIES SKIP_RETURN_CODE 77)
  add_test(NAME exchange_versions COMMAND ${SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/exchange/versions_test.py $<TARGET_FILE:cairn> ${CMAKE_CURRENT_SOURCE_DIR}/golden/graphs/baking.toml)
  add_test(NAME exchange_dot COMMAND ${SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/exchange/dot_test.py $<TARGET_FILE:exchange_test> $<TARGET_FILE:cairn>)
  set_tests_properties(exchange_dot PROPERTIES SKIP_RETURN_CODE 77)
  add_test(NAME report_schemas COMMAND ${SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/report/schemas_test.py $<TARGET_FILE:report_test>
    ${CMAKE_SOURCE_DIR}/schema)
  set_tests_properties(report_schemas PROPERTIES SKIP_RETURN_CODE 77)
  add_test(NAME cli_zoneinfo COMMAND ${SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/cli/zoneinfo_test.py $<TARGET_FILE:cairn>)
  set_tests_properties(cli_zoneinfo PROPERTIES SKIP_RETURN_CODE 77)
endif()
find_program(NODE node)
if(NODE)
  add_test(NAME exchange_icaljs COMMAND ${NODE} ${CMAKE_CURRENT_SOURCE_DIR}/exchange/icaljs_test.mjs $<TARGET_FILE:exchange_test> ${CMAKE_SOURCE_DIR}/build/node/node_modules)
  set_tests_properties(exchange_icaljs PROPERTIES SKIP_RETURN_CODE 77)
endif()
cairn_test(cli SOURCES
  arguments_test.cpp
  queries_test.cpp
  run_test.cpp
  zone_test.cpp)
if(SYSTEM_PYTHON)
  add_test(NAME cli_pty COMMAND ${SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/cli/pty_test.py $<TARGET_FILE:cairn>)
  set_tests_properties(cli_pty PROPERTIES SKIP_RETURN_CODE 77)
  add_test(NAME cli_prompt COMMAND ${SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/cli/prompt_test.py $<TARGET_FILE:cairn> ${CMAKE_SOURCE_DIR}/examples/prompt)
  set_tests_properties(cli_prompt PROPERTIES SKIP_RETURN_CODE 77)
  add_test(NAME cli_streak COMMAND ${SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/cli/streak_test.py $<TARGET_FILE:cairn> --streams 10)
  add_test(NAME examples COMMAND ${SYSTEM_PYTHON} tests/golden/run.py --cairn $<TARGET_FILE:cairn> graphs/README.md examples/own-catalog/README.md examples/two-machines/README.md
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endif()
