// SPDX-License-Identifier: MIT
// The plan step by step: a row each with its whole title and what there is to say in words, and a strip of the time axis beside it. A long
// plan is folded by skill.
#include "cairn/text/quantities.hpp"
#include "cairn/text/say.hpp"
#include "figures_html.hpp"
#include "html_figure.hpp"
#include "markup.hpp"
#include "phrases.hpp"
#include "time_axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace cairn {
namespace {

constexpr std::size_t kMostRows = 40;

constexpr std::array kStates{TimelineState::Done,  TimelineState::Known, TimelineState::Begun,  TimelineState::Late,
                             TimelineState::Ready, TimelineState::Ahead, TimelineState::Skipped};

constexpr std::string_view kWords[]{"timeline.done",  "timeline.known", "timeline.skipped", "timeline.late",
                                    "timeline.begun", "timeline.ready", "timeline.ahead"};

std::string state_word(Language language, TimelineState state) {
  return say(language, kWords[static_cast<std::size_t>(state)]);
}

/// A bar in the middle of a strip, or a dot where it is one day that counts. Late: with a line through it; begun: half filled; ahead:
/// dashed.
std::string bar(TimelineState state, std::int64_t left, std::int64_t right) {
  const std::int64_t width = std::max<std::int64_t>(6, right - left);
  const std::string frame =
      fmt::format("<rect class=\"bar-{}\" x=\"{}\" y=\"-5\" width=\"{}\" height=\"10\"/>", to_string(state), left, width);
  if (state == TimelineState::Late) return frame + fmt::format("<path class=\"bar-late\" d=\"M{} 0H{}\"/>", left, left + width);
  if (state == TimelineState::Begun)
    return frame + fmt::format("<rect class=\"half\" x=\"{}\" y=\"0\" width=\"{}\" height=\"5\"/>", left, width);
  return frame;
}

std::string dot(TimelineState state, std::int64_t at) {
  const std::string path = fmt::format("d=\"M{} 0h0\"/>", at);
  return "<path class=\"dot\" " + path + (state == TimelineState::Known ? "<path class=\"hole\" " + path : "");
}

std::string planned_line(std::int64_t left, std::int64_t right) {
  return fmt::format("<path class=\"as-planned\" d=\"M{} 9H{}\"/>", left, std::max(left + 6, right));
}

class Timeline {
 public:
  Timeline(Language language, const PlanTimeline& timeline) : language_(language), timeline_(timeline), axis_(timeline.axis) {
    std::string grid;
    for (const TimeAxis::Mark& mark : axis_.marks(language)) grid += fmt::format("M{} 0V1", mark.at);
    lines_ = fmt::format("<path class=\"grid\" d=\"{}\"/>", grid);
    if (timeline.deadline) lines_ += fmt::format("<path class=\"target\" d=\"M{} 0V1\"/>", axis_.end(*timeline.deadline));
    if (has_today()) lines_ += fmt::format("<path class=\"today\" d=\"M{} 0V1\"/>", axis_.middle(timeline.today));
  }

  std::string drawing() const {
    std::string html = "<div class=\"timeline\">\n" + scale();
    html += is_long() ? groups() : rows(timeline_.steps);
    return html + "</div>\n";
  }

  std::vector<LegendItem> legend() const {
    std::vector<LegendItem> items;
    for (const TimelineState state : kStates)
      if (std::ranges::find(timeline_.steps, state, &TimelineStep::state) != timeline_.steps.end() && state != TimelineState::Skipped)
        items.push_back({shape(state), state_word(language_, state)});
    items.push_back({"<path class=\"as-planned\" d=\"M2 0H26\"/>", say(language_, "timeline.as-planned")});
    if (has_today())
      items.push_back({"<path class=\"today\" d=\"M14 -8V8\"/>", say(language_, {"timeline.today", {{"day", timeline_.today}}})});
    if (timeline_.deadline)
      items.push_back({"<path class=\"target\" d=\"M14 -8V8\"/>", say(language_, {"timeline.target", {{"day", *timeline_.deadline}}})});
    return items;
  }

  DataTable table() const {
    DataTable table;
    for (const char* column :
         {"timeline.column-step", "timeline.column-skill", "timeline.column-state", "timeline.column-planned-first",
          "timeline.column-planned-last", "timeline.column-finished", "timeline.column-ahead-first", "timeline.column-ahead-last"})
      table.columns.push_back(say(language_, column));
    for (const TimelineStep& step : timeline_.steps) {
      const auto day = [&](const std::optional<Date>& date) { return date ? html_date(language_, *date) : std::string(); };
      const auto first = [&](const std::optional<DateRange>& range) { return range ? html_date(language_, range->first) : std::string(); };
      const auto last = [&](const std::optional<DateRange>& range) { return range ? html_date(language_, range->last) : std::string(); };
      table.rows.push_back({html_text(step.title.in(language_)), html_text(step.skill_title.in(language_)),
                            html_text(state_word(language_, step.state)), first(step.planned), last(step.planned), day(step.finished),
                            first(step.ahead), last(step.ahead)});
    }
    return table;
  }

 private:
  using Rows = std::vector<TimelineStep>;

  struct Group {
    LocalizedText title;
    Rows rows;
    int finished = 0, late = 0;
    bool here = false;  ///< one of its steps is late or begun, or it has the first that is open
    std::optional<DateRange> days;
    TimelineState state() const {
      if (late > 0) return TimelineState::Late;
      if (finished == static_cast<int>(rows.size())) return TimelineState::Done;
      if (finished > 0 || std::ranges::find(rows, TimelineState::Begun, &TimelineStep::state) != rows.end()) return TimelineState::Begun;
      return std::ranges::find(rows, TimelineState::Ready, &TimelineStep::state) != rows.end() ? TimelineState::Ready
                                                                                               : TimelineState::Ahead;
    }
  };

  bool has_today() const { return timeline_.axis.contains(timeline_.today); }

  bool is_long() const { return timeline_.steps.size() > kMostRows; }

  /// Of a long plan finished skills are bars, finished steps dots.
  std::string shape(TimelineState state) const {
    if (state == TimelineState::Done && is_long()) return dot(state, 6) + bar(state, 15, 28);
    return state == TimelineState::Done || state == TimelineState::Known ? dot(state, 14) : bar(state, 4, 24);
  }

  std::string days_text(const DateRange& days) const { return days_phrase(language_, days.first, days.last, timeline_.today); }
  std::string day_text(Date day) const { return days_text({day, day}); }

  /// The names of the marks stand beside the drawing's lines.
  std::string scale() const {
    std::string html =
        "<div class=\"scale\" aria-hidden=\"true\"><svg class=\"strip\">" + nested(lines_, "height=\"100%\" viewBox=\"0 0 1000 1\"");
    for (const TimeAxis::Mark& mark : axis_.marks(language_))
      html += fmt::format("<text x=\"{}.{}%\" dx=\"4\" y=\"14\">{}</text>", mark.at / 10, mark.at % 10, html_text(mark.name));
    return html + "</svg></div>\n";
  }

  static std::string nested(const std::string& shapes, std::string_view place) {
    return fmt::format("<svg {} preserveAspectRatio=\"none\" overflow=\"visible\">{}</svg>", place, shapes);
  }

  std::string strip(const std::string& shapes) const {
    return "<svg class=\"strip\" aria-hidden=\"true\">" + nested(lines_, "height=\"100%\" viewBox=\"0 0 1000 1\"") +
           nested(shapes, "y=\"50%\" height=\"20\" viewBox=\"0 0 1000 20\"") + "</svg>";
  }

  std::string shapes_of(const TimelineStep& step) const {
    std::string shapes;
    if (step.planned) shapes += planned_line(axis_.begin(step.planned->first), axis_.end(step.planned->last));
    if (step.ahead) shapes += bar(step.state, axis_.begin(step.ahead->first), axis_.end(step.ahead->last));
    if (step.finished) shapes += dot(step.state, axis_.middle(*step.finished));
    return shapes;
  }

  /// "late: planned until Sat 12 Sep, now 20 to 24 Sep"
  std::string words_of(const TimelineStep& step) const {
    const std::string word = state_word(language_, step.state);
    std::string days;
    if (step.state == TimelineState::Late && step.planned && step.ahead)
      days = say(language_, {"timeline.late-days", {{"day", day_text(step.planned->last)}, {"days", days_text(*step.ahead)}}});
    else if (step.ahead)
      days = days_text(*step.ahead);
    else if (step.state == TimelineState::Done && step.finished)
      days = day_text(*step.finished);
    return days.empty() ? word : say(language_, {"timeline.state-days", {{"state", word}, {"days", days}}});
  }

  std::string rows(const Rows& steps) const {
    std::string html = "<ol class=\"steps\" role=\"list\">\n";
    for (const TimelineStep& step : steps)
      html += fmt::format("<li class=\"row\"><span class=\"name\">{}</span> <span class=\"state {}\">{}</span>{}</li>\n",
                          html_text(step.title.in(language_)), to_string(step.state), html_text(words_of(step)), strip(shapes_of(step)));
    return html + "</ol>\n";
  }

  /// By skill, in the order of their first rows; steps that build none stand together at the end.
  std::vector<Group> grouped() const {
    std::vector<Group> groups;
    std::map<std::string, std::size_t> place;
    bool open_seen = false;
    for (const bool with_skill : {true, false})
      for (const TimelineStep& step : timeline_.steps) {
        if (step.skill.empty() == with_skill) continue;
        const auto [found, fresh] = place.emplace(step.skill, groups.size());
        if (fresh)
          groups.push_back({with_skill
                                ? step.skill_title
                                : LocalizedText{say(Language::English, "timeline.no-skill"), say(Language::Korean, "timeline.no-skill")},
                            {},
                            0,
                            0,
                            false,
                            {}});
        Group& group = groups[found->second];
        group.rows.push_back(step);
        group.finished += step.finished ? 1 : 0;
        group.late += step.state == TimelineState::Late ? 1 : 0;
        const bool first_open = is_open(step.state) && !std::exchange(open_seen, open_seen || is_open(step.state));
        group.here = group.here || first_open || step.state == TimelineState::Late || step.state == TimelineState::Begun;
        add_days(group, step);
      }
    return groups;
  }

  /// Where it is or was studied, as far as that is known.
  static void add_days(Group& group, const TimelineStep& step) {
    const std::optional<DateRange> days = step.finished ? DateRange{*step.finished, *step.finished}
                                          : step.ahead  ? step.ahead
                                                        : step.planned;
    if (!days) return;
    if (!group.days) group.days = days;
    group.days->first = std::min(group.days->first, days->first);
    group.days->last = std::max(group.days->last, days->last);
  }

  std::string groups() const {
    std::string html;
    std::size_t shown = 0;
    for (const Group& group : grouped()) {
      const bool open = group.here && shown + group.rows.size() <= kMostRows;
      if (open) shown += group.rows.size();
      html += fmt::format(
          "<details class=\"group\"{}>\n<summary class=\"row\"><span class=\"name\">{}</span> <span class=\"state {}\">{}</span>{}</summary>\n",
          open ? " open=\"open\"" : "", html_text(group.title.in(language_)), to_string(group.state()), html_text(words_of(group)),
          strip(group.days ? bar(group.state(), axis_.begin(group.days->first), axis_.end(group.days->last)) : std::string()));
      html += rows(group.rows) + "</details>\n";
    }
    return html;
  }

  std::string words_of(const Group& group) const {
    const std::string days = group.days ? days_text(*group.days) : std::string();
    const std::int64_t all = static_cast<std::int64_t>(group.rows.size());
    if (group.late > 0)
      return say(language_, {"timeline.group-late", {{"n", group.finished}, {"all", all}, {"late", group.late}, {"days", days}}});
    return say(language_, {"timeline.group", {{"n", group.finished}, {"all", all}, {"days", days}}});
  }

  Language language_;
  const PlanTimeline& timeline_;
  TimeAxis axis_;
  std::string lines_;  ///< months, today and the target date, behind every row
};

}  // namespace

std::string timeline_figure(Language language, const PlanTimeline& timeline) {
  const Timeline drawn(language, timeline);
  const std::string caption = timeline.before > 0 ? say(language, {"timeline.before", {{"n", timeline.before}}}) : std::string();
  return html_figure(language, {"timeline", say(language, "figure.timeline"), drawn.drawing(), caption, drawn.legend(), drawn.table()});
}

}  // namespace cairn
