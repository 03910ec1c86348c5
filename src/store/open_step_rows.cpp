// SPDX-License-Identifier: MIT
#include "open_step_rows.hpp"

namespace cairn {

std::string select_open_steps(const char* from_and_where) {
  return std::string(
             "SELECT s.position, s.id, s.skill, s.title_en, s.title_ko, s.start_here_en, s.start_here_ko, s.done_when_en, s.done_when_ko, "
             "s.link_title_en, s.link_title_ko, s.link, s.link_ko, s.level, s.estimate, c.studied, c.remaining, c.missing ") +
         from_and_where;
}

OpenStep read_open_step(const SQLite::Statement& statement) {
  sql::Row row(statement);
  OpenStep step;
  step.position = row.number<std::uint32_t>();
  step.id = row.text();
  step.skill = row.text();
  step.title = row.localized();
  step.start_here = row.localized();
  step.done_when = row.localized();
  step.link_title = row.localized();
  step.link = row.text();
  step.link_ko = row.text();
  step.level = row.word(Level::Could);
  step.estimate = row.minutes();
  step.studied = row.minutes();
  step.remaining = row.minutes();
  step.missing = row.number<int>();
  return step;
}

std::vector<OpenStep> read_open_steps(SQLite::Statement& statement) {
  std::vector<OpenStep> steps;
  while (statement.executeStep()) steps.push_back(read_open_step(statement));
  return steps;
}

}  // namespace cairn
