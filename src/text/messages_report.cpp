// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"access.free", "free", "무료"},
    {"access.paid", "paid", "유료"},
    {"access.register", "free with an account", "가입 필요"},
    {"access.template", "template", "양식"},
    {"calendar.done-when", "Done when: {what}", "완료 기준: {what}"},
    {"diagnostic.count-both", "{errors} {errors|error|errors} and {warnings} {warnings|warning|warnings} in {files} {files|file|files}.",
     "파일 {files}개에서 오류 {errors}개, 경고 {warnings}개"},
    {"diagnostic.count-errors", "{errors} {errors|error|errors} in {files} {files|file|files}.", "파일 {files}개에서 오류 {errors}개"},
    {"diagnostic.count-warnings", "{warnings} {warnings|warning|warnings} in {files} {files|file|files}.",
     "파일 {files}개에서 경고 {warnings}개"},
    {"diagnostic.error", "error", "오류"},
    {"diagnostic.none", "No mistakes found.", "오류가 없어요."},
    {"diagnostic.warning", "warning", "경고"},
    {"diagnostic.with-hint", "{message}; {hint}", "{message}. {hint}"},
    {"forecast.about", "about {day}, cautiously {cautious}", "{day}쯤, 넉넉히 잡으면 {cautious}"},
    {"forecast.about-open", "about {day}", "{day}쯤"},
    {"forecast.and-target", "{about}; by {target}: {percent}%", "{about}. 목표일 {target}까지 끝낼 가능성은 {percent}%"},
    {"forecast.attendance", "{percent}% of the planned time studied", "계획한 시간의 {percent}%를 공부"},
    {"forecast.by", "by {day}", "{day}까지"},
    {"forecast.by-target", "{day}: {percent}%", "{day}까지 끝낼 가능성 {percent}%"},
    {"forecast.effort", "steps take {percent}% of their estimated time", "단계를 마치는 데 예상 시간의 {percent}%가 걸림"},
    {"forecast.few-data", "few data yet: the spread is a usual one, the middle leans towards your own record",
     "아직 기록이 적어 일반적인 편차를 가정하고, 가운데 날짜만 내 기록 쪽으로 옮겼어요"},
    {"forecast.few-data-phrase", "{phrase} (few data yet)", "{phrase}(아직 기록이 적어요)"},
    {"forecast.heading", "{title}: {n} {n|step|steps} and {time} to go", "{title}: 단계 {n}개, {time} 남음"},
    {"forecast.likely", "about {day}, as likely before as after", "{day}쯤(앞당겨질 가능성과 늦어질 가능성이 반반)"},
    {"forecast.never", "more than ten years from now", "10년 넘게 걸려요"},
    {"forecast.nothing-left", "Nothing is left to forecast.", "남은 단계가 없어요."},
    {"forecast.own-data", "{n} stretches of your own past, each as long as the rest", "남은 분량만큼씩 나눈 지난 기록 {n}구간"},
    {"kind.case-study", "case study", "사례 연구"},
    {"kind.exam", "exam", "시험"},
    {"kind.practice", "practice", "실습"},
    {"kind.project", "project", "프로젝트"},
    {"kind.reading", "reading", "읽기"},
    {"kind.study", "study", "공부"},
    {"report.calendar-name", "Study: {targets}", "공부: {targets}"},
    {"report.column-day", "day", "날짜"},
    {"report.column-planned", "planned", "계획"},
    {"report.column-studied", "studied", "공부"},
    {"report.export-hint", "import it into a calendar of its own; after a replan, export and import again: nothing doubles",
     "따로 만든 캘린더에 가져오세요. 계획을 바꾼 뒤에는 다시 내보내 가져오면 겹치지 않고 바뀌어요"},
    {"report.exported", "{count} {count|event|events} written to {file}", "일정 {count}개를 썼어요: {file}"},
    {"report.finished-as-planned", "{list} ({n} of {all} planned)", "{list}(계획 {all}개 중 {n}개)"},
    {"report.heading", "Weekly report: {range}", "주간 보고서: {range}"},
    {"report.heading-week", "Weekly report: week {n} of {all}, {range}", "주간 보고서: {all}주 중 {n}주 차({range})"},
    {"report.line", "{title}, {time}", "{title}, {time}"},
    {"report.line-left", "{title}, {time} left", "{title}, {time} 남음"},
    {"report.neutral", "nothing was planned", "계획한 공부가 없었어요"},
    {"report.none-finished", "none this week", "이번 주에는 없어요"},
    {"report.of-planned", "of {time}", "/ {time}"},
    {"report.studied-of", "{studied} of {planned} ({percent})", "{studied} / {planned}({percent})"},
    {"report.week-kept", "kept (80% of the plan or more)", "달성(80% 이상)"},
    {"report.weeks-kept", "kept, {n} weeks in a row", "달성, {n}주 연속"},
    {"show.all-roles", "every role", "모든 직무"},
    {"show.because", "{what}: {why}", "{what}: {why}"},
    {"show.effort", "{time} ({low} to {high})", "{time}({low}~{high})"},
    {"show.every-month", "{time} a month", "한 달에 {time}"},
    {"show.every-week", "{time} a week", "일주일에 {time}"},
    {"show.from-zero", "{n} {n|step|steps}, {time}", "단계 {n}개, {time}"},
    {"show.importance", "importance {n}", "중요도 {n}"},
    {"show.or", "or", "또는"},
    {"show.resource", "{title} ({access})", "{title}({access})"},
    {"state.done", "done", "완료"},
    {"state.known", "known", "이미 알아요"},
    {"state.open", "open", "남음"},
    {"state.skipped", "skipped", "건너뜀"},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> report() {
  return kSentences;
}

}  // namespace cairn::messages
