# One library a folder. cairn_part(NAME LINKS… SOURCES…): sources are listed one a line, sorted.
function(cairn_part name)
  cmake_parse_arguments(PART "" "" "LINKS;PRIVATE_LINKS;SOURCES" ${ARGN})
  list(TRANSFORM PART_SOURCES PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/src/${name}/)
  add_library(cairn_${name} STATIC ${PART_SOURCES})
  target_link_libraries(cairn_${name} PUBLIC cairn_options ${PART_LINKS} PRIVATE ${PART_PRIVATE_LINKS})
endfunction()

cairn_part(base
  LINKS date::date
  PRIVATE_LINKS Boost::headers fmt::fmt-header-only ${UTF8PROC_LIBRARY}
  SOURCES
    diagnostic.cpp
    duration.cpp
    suggestion.cpp
    time.cpp
    utf8.cpp
    uuid.cpp)

cairn_part(graph
  LINKS cairn_base
  PRIVATE_LINKS Boost::headers
  SOURCES
    chains.cpp
    closure.cpp
    closure_network.cpp
    cycle.cpp
    max_closure.cpp
    prerequisite_graph.cpp
    reduction.cpp)

cairn_part(sequencing
  LINKS cairn_graph
  SOURCES
    closed_sets.cpp
    due_dates.cpp
    even_flow.cpp
    forest.cpp
    improve.cpp
    jobs.cpp
    multipliers.cpp
    reduce.cpp
    sequence.cpp
    sidney.cpp
    star_bound.cpp
    stars.cpp)

# They index with numbers of their own making, in the innermost loops of the program: to check each would take a tenth of the time of a plan. All other builds do.
set_target_properties(cairn_graph cairn_sequencing PROPERTIES CAIRN_UNCHECKED_RELEASE ON)

# toml++ is used header-only (src/catalog/toml.hpp says why): its package's target would link the shared library.
cairn_part(catalog
  LINKS cairn_base cairn_graph
  SOURCES
    advise.cpp
    catalog.cpp
    catalog_diff.cpp
    check_whole.cpp
    compact.cpp
    field_values.cpp
    fields.cpp
    graph_file.cpp
    lay_over.cpp
    learning_graph.cpp
    merge.cpp
    notes.cpp
    records.cpp
    resolve.cpp
    templates.cpp
    toml_scan.cpp
    unresolve.cpp)
include(graphs/templates/embed.cmake)

cairn_part(progress
  LINKS cairn_base
  SOURCES
    assess_sitting.cpp
    began.cpp
    day_start.cpp
    event.cpp
    evidence.cpp
    extra_field.cpp
    journal_order.cpp
    record.cpp
    streak.cpp
    undo.cpp)

cairn_part(planning
  LINKS cairn_catalog cairn_progress cairn_sequencing
  PRIVATE_LINKS Boost::headers
  SOURCES
    alternatives.cpp
    answers_file.cpp
    assessment.cpp
    availability.cpp
    calendar_names.cpp
    calendar_sessions.cpp
    calendar_versions.cpp
    calendar_words.cpp
    calibration.cpp
    capacity.cpp
    catalog_update.cpp
    choice_bound.cpp
    choice_sets.cpp
    choice_states.cpp
    closed_goal.cpp
    closure.cpp
    daily.cpp
    date_check.cpp
    day_check.cpp
    dated_order.cpp
    dates_ahead.cpp
    days_off.cpp
    figures.cpp
    fixes.cpp
    forecast.cpp
    frame.cpp
    graph_check.cpp
    kept_order.cpp
    knowledge.cpp
    left_out.cpp
    order.cpp
    order_ties.cpp
    pace.cpp
    period_report.cpp
    plan.cpp
    plan_diff.cpp
    plan_picture.cpp
    plan_timeline.cpp
    planner.cpp
    poured_rest.cpp
    present_names.cpp
    report_period.cpp
    role_costs.cpp
    role_graph.cpp
    role_hours.cpp
    roles.cpp
    running_timer.cpp
    schedule.cpp
    schedule_check.cpp
    selection.cpp
    step_spread.cpp
    student_t.cpp
    targets.cpp
    streak_days.cpp
    today.cpp
    why.cpp
    within_reach.cpp)

cairn_part(store
  LINKS cairn_planning
  PRIVATE_LINKS ${SQLITECPP_LIBRARY} ${SQLITE3_LIBRARY} m ${CMAKE_DL_LIBS}
  SOURCES
    backup.cpp
    cache.cpp
    cache_days.cpp
    cache_kinds.cpp
    cache_plan.cpp
    cache_rebuild.cpp
    cache_settings.cpp
    cache_update.cpp
    command_rows.cpp
    kept_backups.cpp
    daily_rows.cpp
    data_error.cpp
    database.cpp
    device.cpp
    empty_record.cpp
    event_rows.cpp
    file_header.cpp
    finished_rows.cpp
    folders.cpp
    journal.cpp
    judged_rows.cpp
    merge_rows.cpp
    new_file.cpp
    open_step_rows.cpp
    plan_queries.cpp
    plan_reading.cpp
    plan_rows.cpp
    version_rows.cpp)
include(schema/embed.cmake)

cairn_part(text
  LINKS cairn_base
  PRIVATE_LINKS fmt::fmt-header-only ${UTF8PROC_LIBRARY}
  SOURCES
    graphemes.cpp
    layout.cpp
    messages_assess.cpp
    messages_catalog.cpp
    messages_errors.cpp
    messages_explore.cpp
    messages_help.cpp
    messages_page.cpp
    messages_plan.cpp
    messages_portfolio.cpp
    messages_record.cpp
    messages_report.cpp
    quantities.cpp
    say.cpp
    text_table.cpp)

cairn_part(report
  LINKS cairn_planning cairn_text
  PRIVATE_LINKS nlohmann_json::nlohmann_json
  SOURCES
    assess_screens.cpp
    burn_up_figure.cpp
    cairn_svg.cpp
    care_screens.cpp
    catalog_json.cpp
    change_screen.cpp
    daily_json.cpp
    diagnostics_screen.cpp
    event_words.cpp
    figures_json.cpp
    figures_style.cpp
    figures_text.cpp
    forecast_screen.cpp
    graph_check_json.cpp
    graph_check_screen.cpp
    graph_diff_screen.cpp
    history_list.cpp
    heatmap_figure.cpp
    html_figure.cpp
    html_page.cpp
    json_parts.cpp
    lines.cpp
    map_layout.cpp
    markup.cpp
    merge_screens.cpp
    misfit.cpp
    off_screens.cpp
    order_screen.cpp
    phrases.cpp
    plan_json.cpp
    plan_notes.cpp
    plan_screen.cpp
    plan_weeks.cpp
    portfolio_json.cpp
    portfolio_pages.cpp
    portfolio_screen.cpp
    record_json.cpp
    record_screens.cpp
    report_facts.cpp
    report_html.cpp
    report_markdown.cpp
    replan_screen.cpp
    report_screen.cpp
    role_diff_screen.cpp
    role_graph_screen.cpp
    role_hours_screen.cpp
    roles_screen.cpp
    settings_screen.cpp
    show_screen.cpp
    skill_map_figure.cpp
    small_cairn.cpp
    status_screen.cpp
    streak_screen.cpp
    svg.cpp
    template_screens.cpp
    time_axis.cpp
    timeline_figure.cpp
    timer_screens.cpp
    today_screen.cpp
    why_screen.cpp)

cairn_part(exchange
  LINKS cairn_planning cairn_text
  PRIVATE_LINKS nlohmann_json::nlohmann_json
  SOURCES
    busy_lines.cpp
    content_lines.cpp
    diagram.cpp
    holidays.cpp
    ical.cpp
    ical_text.cpp
    journal_lines.cpp
    line_values.cpp
    plan_calendar.cpp
    plan_lines.cpp
    plan_todos.cpp
    shown_steps.cpp
    repetition.cpp
    vdir_item.cpp
    vdir_lines.cpp)

cairn_part(app
  LINKS cairn_store cairn_built_in
  SOURCES
    assess.cpp
    care.cpp
    catalog_source.cpp
    change.cpp
    explore.cpp
    forecast.cpp
    foreign_file.cpp
    graph_layers.cpp
    history.cpp
    ids.cpp
    journal_exchange.cpp
    known.cpp
    look.cpp
    make_plan.cpp
    meant_steps.cpp
    plan_draft.cpp
    plan_graphs.cpp
    plan_place.cpp
    portfolio.cpp
    replan.cpp
    settings.cpp
    shown_plan.cpp
    sitting.cpp
    study_day.cpp
    ticks.cpp
    timer.cpp
    writing.cpp)

cairn_part(cli
  LINKS cairn_app cairn_report cairn_exchange
  PRIVATE_LINKS CLI11::CLI11
  SOURCES
    arguments.cpp
    change_watch.cpp
    child.cpp
    cmd_assess.cpp
    cmd_care.cpp
    cmd_change.cpp
    cmd_config.cpp
    cmd_export.cpp
    cmd_forecast.cpp
    cmd_graph.cpp
    cmd_history.cpp
    cmd_journal.cpp
    cmd_plan.cpp
    cmd_portfolio.cpp
    cmd_report.cpp
    cmd_roles.cpp
    cmd_streak.cpp
    cmd_sync.cpp
    cmd_template.cpp
    cmd_timer.cpp
    cmd_today.cpp
    cmd_vdir.cpp
    commands.cpp
    foreign_calendar.cpp
    help.cpp
    options.cpp
    output_file.cpp
    plan_options.cpp
    plan_questions.cpp
    run.cpp
    session_style.cpp
    sync_folder.cpp
    terminal.cpp
    vdir.cpp
    vdir_state.cpp
    world.cpp
    zone.cpp)
target_include_directories(cairn_cli PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/src)
target_compile_definitions(cairn_cli PRIVATE CAIRN_VERSION="${PROJECT_VERSION}")
