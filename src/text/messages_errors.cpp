// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"error.ambiguous-id", "'{id}' can mean several", "여러 가지로 읽혀요: {id}"},
    {"error.bad-availability", "{option}: '{value}' cannot be read", "{option}: 읽을 수 없어요: {value}"},
    {"error.bad-catalog", "the graph files have mistakes", "학습 지도 파일에 오류가 있어요"},
    {"error.bad-choice", "{option} takes one of {choices}, not '{value}'",
     "{option}에는 이 중 하나를 써 주세요: {choices}. 쓴 값: {value}"},
    {"error.bad-date", "{option}: '{value}' is no date", "{option}: 날짜로 읽을 수 없어요: {value}"},
    {"error.bad-duration", "{option}: '{value}' is no length of time", "{option}: 시간으로 읽을 수 없어요: {value}"},
    {"error.bad-instant", "--now: '{value}' is no instant", "--now: 시각으로 읽을 수 없어요: {value}"},
    {"error.bad-number", "{option} takes a whole number from {low} to {high}, not '{value}'",
     "{option}에는 {low}부터 {high}까지의 정수를 써 주세요: {value}"},
    {"error.bad-option", "{option} needs a value, or does not go with another option",
     "{option}에 값이 없거나 함께 쓸 수 없는 옵션이 있어요"},
    {"error.bad-range", "{option}: '{value}' is no stretch of days of at most a year",
     "{option}: 1년 이내의 기간으로 읽을 수 없어요: {value}"},
    {"error.bad-week", "'{value}' is no week", "주로 읽을 수 없어요: {value}"},
    {"error.cannot-write", "{file} cannot be written: {reason}", "파일에 쓸 수 없어요: {file} ({reason})"},
    {"error.data-busy", "another cairn is writing to {file}", "다른 cairn이 쓰고 있어요: {file}"},
    {"error.date-in-future", "{date} has not come yet", "아직 오지 않은 날이에요: {date}"},
    {"error.deadline-passed", "the deadline {date:long} is before the start, {start:long}",
     "목표일이 시작일보다 빨라요: 목표일 {date:long}, 시작일 {start:long}"},
    {"error.empty-id", "an id may not be empty", "id가 비어 있어요"},
    {"error.extra-argument", "'{value}' is one word too many", "쓸 데가 없는 말이 있어요: {value}"},
    {"error.log-needs-time", "'{value}' is no length of time to log", "기록할 시간으로 읽을 수 없어요: {value}"},
    {"error.missing-argument", "something is missing after the command", "명령 뒤에 빠진 것이 있어요"},
    {"error.no-home", "there is no place for the record: HOME is not set", "기록을 둘 곳을 찾을 수 없어요: HOME이 정해져 있지 않아요"},
    {"error.no-memory", "there is not enough memory for this", "메모리가 부족해요"},
    {"error.no-plan", "there is no plan yet", "아직 계획이 없어요"},
    {"error.nothing-open", "no step is open", "남은 단계가 없어요"},
    {"error.nothing-to-redo", "there is nothing to redo", "다시 실행할 것이 없어요"},
    {"error.nothing-to-undo", "there is nothing to undo", "되돌릴 것이 없어요"},
    {"error.plan-kept", "the plan stays as it is; nothing was saved", "계획을 그대로 두었어요. 저장하지 않았어요"},
    {"error.stdout-failed", "the answer could not be written to standard output", "표준 출력에 답을 쓸 수 없어요"},
    {"error.too-many-hours", "'{value}' is more than a week holds; the most is {most}",
     "일주일에 낼 수 있는 시간을 넘어요: {value}. 최대 {most}"},
    {"error.unknown-background", "unknown background '{id}'", "출발점을 찾을 수 없어요: {id}"},
    {"error.unknown-command", "unknown command '{command}'", "명령을 찾을 수 없어요: {command}"},
    {"error.unknown-option", "unknown option '{option}'", "옵션을 찾을 수 없어요: {option}"},
    {"error.unknown-role", "unknown role, skill or step '{id}'", "직무, 역량, 단계에서 찾을 수 없어요: {id}"},
    {"error.unknown-step", "unknown step '{id}'", "단계를 찾을 수 없어요: {id}"},
    {"error.unknown-zone", "TZ='{zone}' names no time zone", "TZ가 가리키는 시간대를 찾을 수 없어요: {zone}"},
    {"error.which-step", "more than one step is open today; name one", "오늘 할 단계가 여러 개예요. 하나를 골라 주세요"},
    {"hint.availability-form", "write \"mon-fri 1h, sat 10:00-13:00\"", "\"월-금 1시간, 토 10:00-13:00\"처럼 써 주세요"},
    {"hint.backgrounds", "there are: {ids}", "쓸 수 있는 것: {ids}"},
    {"hint.could-be", "one of: {ids}", "이 중 하나: {ids}"},
    {"hint.date-form", "write a day that exists as 2027-05-09", "실제로 있는 날을 2027-05-09처럼 써 주세요"},
    {"hint.did-you-mean", "did you mean '{id}'?", "혹시 이것인가요? {id}"},
    {"hint.duration-form", "write 1h30m, 90m or 1.5h", "1h30m, 90m, 1시간30분처럼 써 주세요"},
    {"hint.instant-form", "write 2026-11-23T19:30+09:00", "2026-11-23T19:30+09:00처럼 써 주세요"},
    {"hint.make-plan", "begin with: cairn roles, then cairn plan ROLE --weeks 24", "시작: cairn roles, 그다음 cairn plan ROLE --weeks 24"},
    {"hint.on-date", "give a past date: --on 2026-11-23", "지난 날짜를 써 주세요: --on 2026-11-23"},
    {"hint.other-file", "choose another file with -o", "-o로 다른 파일을 정해 주세요"},
    {"hint.range-form", "write 2026-12-24..2027-01-02", "2026-12-24..2027-01-02처럼 써 주세요"},
    {"hint.see-command-help", "see the command with --help", "명령 뒤에 --help를 붙여 보세요"},
    {"hint.see-help", "all commands: cairn --help", "모든 명령: cairn --help"},
    {"hint.see-next", "try: cairn next", "지금 할 수 있는 단계: cairn next"},
    {"hint.see-roles", "try: cairn roles", "목록: cairn roles"},
    {"hint.see-status", "try: cairn status", "지금 상태: cairn status"},
    {"hint.try-again", "try again in a moment", "잠시 뒤에 다시 해 보세요"},
    {"hint.use-data", "name a file: cairn --data FILE …", "파일을 정해 주세요: cairn --data 파일 …"},
    {"hint.week-form", "write a week that exists as 2026-W48", "실제로 있는 주를 2026-W48처럼 써 주세요"},
    {"hint.zone-form", "write a zone like Asia/Seoul, or install tzdata", "Asia/Seoul처럼 쓰거나 tzdata를 설치해 주세요"},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> errors() {
  return kSentences;
}

}  // namespace cairn::messages
