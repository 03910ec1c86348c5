// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"help.ascii", "plain signs only", "기본 기호만 사용"},
    {"help.begin", "Begin: cairn roles · a command in detail: cairn plan --help", "시작: cairn roles · 명령 하나를 자세히: cairn plan --help"},
    {"help.color", "colour", "색"},
    {"help.data", "the data file", "기록 파일"},
    {"help.done", "a step is finished: what that unlocks, and what is next", "단계를 마쳤을 때: 이제 시작할 수 있는 것과 다음 단계"},
    {"help.done-evidence", "proof: a link or a file", "증빙: 링크나 파일"},
    {"help.done-hours", "how long it took", "걸린 시간"},
    {"help.done-note", "a note", "메모"},
    {"help.done-on", "on an earlier day", "지난 날짜로"},
    {"help.dry-run", "show what would change, save nothing", "미리보기(저장하지 않음)"},
    {"help.export-ical", "write the plan as a calendar file", "계획을 캘린더 파일로 내보내기"},
    {"help.export-output", "the file to write; without it, standard output", "쓸 파일. 없으면 표준 출력"},
    {"help.format", "form of the answer", "답의 형식"},
    {"help.gaps", "finished steps without proof", "완료했지만 증빙이 없는 단계"},
    {"help.global-options", "Options of every command", "모든 명령의 옵션"},
    {"help.graph", "use just this graph file (repeatable)", "이 학습 지도 파일만 사용(여러 번 가능)"},
    {"help.graph-check", "check graph files: every mistake with its place", "학습 지도 파일 검사: 모든 오류와 그 위치"},
    {"help.group-every-day", "Every day", "날마다"},
    {"help.group-more", "More", "그 밖에"},
    {"help.group-plan", "Once, and when things change", "처음에, 그리고 바꿀 때"},
    {"help.group-record", "The record", "학습 기록"},
    {"help.history", "what happened, newest first", "지난 기록, 최근 것부터"},
    {"help.history-limit", "at most N commands", "최대 N개"},
    {"help.home", "what to do now", "지금 할 것"},
    {"help.know", "I could do this before", "이미 아는 단계"},
    {"help.lang", "language of the answer", "답의 언어"},
    {"help.log", "record study time; without words: what was logged today", "공부한 시간 기록. 아무 말 없이 쓰면 오늘 기록"},
    {"help.next", "the steps you are ready to learn", "지금 시작할 수 있는 단계"},
    {"help.next-for", "only steps that fit into this time", "이 시간 안에 끝나는 단계만"},
    {"help.next-limit", "at most N steps", "최대 N개"},
    {"help.note", "a note or proof for a step, at any time", "단계에 메모나 증빙 남기기, 언제든지"},
    {"help.now", "act as if it were this instant", "지금을 이 시각으로 보고 실행"},
    {"help.off", "days off, also past ones", "쉬는 날, 지난 날도"},
    {"help.options", "Options", "옵션"},
    {"help.plan", "make a dated study plan for a role, skill or step", "직무, 역량, 단계의 날짜별 학습 계획 세우기"},
    {"help.plan-availability", "when you can study, like \"mon-fri 1h, sat 10:00-13:00\"", "공부할 수 있는 시간, 예: \"월-금 1시간, 토 10:00-13:00\""},
    {"help.plan-background", "where you come from, like security-practitioner", "출발점(현재 경력), 예: security-practitioner"},
    {"help.plan-by", "the target date itself", "목표일"},
    {"help.plan-fit", "leave out optional steps until it fits", "기간 안에 끝나도록 선택 단계를 덜어 내기"},
    {"help.plan-hours", "hours a week, like 10h30m", "일주일에 공부할 시간, 예: 10h30m"},
    {"help.plan-know", "a skill or step you know already (repeatable)", "이미 아는 역량이나 단계(여러 번 가능)"},
    {"help.plan-level", "how much to take in: must, should or could", "어디까지 넣을지: must(필수), should(권장), could(선택)"},
    {"help.plan-prefer", "among alternatives take this one", "여러 방법 중 이것을 선택"},
    {"help.plan-start", "first day, tomorrow if not given", "시작하는 날, 쓰지 않으면 내일"},
    {"help.plan-weeks", "weeks until the target date", "목표일까지 몇 주"},
    {"help.portfolio", "what you did, by skill, and what proves it", "역량별로 해낸 것과 증빙"},
    {"help.quiet", "no notes beside the answer", "덧붙이는 말 없이"},
    {"help.redo", "bring back what undo took", "되돌린 명령 다시 실행"},
    {"help.replan", "pour the rest of the plan again from today", "오늘부터 남은 계획 다시 짜기"},
    {"help.replan-fit", "keep pace and date, leave out optional steps", "속도와 목표일을 지키고 선택 단계를 덜어 내기"},
    {"help.replan-keep-date", "keep the date and raise the pace", "목표일을 지키고 주당 학습 시간을 늘리기"},
    {"help.report", "the weekly report", "주간 보고서"},
    {"help.report-week", "another week", "다른 주"},
    {"help.roles", "the roles, nearest first", "직무 목록, 가까운 순서"},
    {"help.show", "a role, skill or step in detail", "직무, 역량, 단계를 자세히"},
    {"help.skip", "I will not do this", "건너뛸 단계"},
    {"help.status", "where you stand: ahead or behind, finish, choices", "지금 상태: 앞섬과 늦음, 완료 예정일, 고를 수 있는 것"},
    {"help.status-line", "one line, for a prompt or login message", "프롬프트나 로그인 메시지에 쓸 한 줄"},
    {"help.streak", "how many study days in a row, and which", "연속 학습일과 그 날들"},
    {"help.streak-explain", "each day and why it counts", "날마다 왜 이어지거나 끊기는지"},
    {"help.streak-weeks", "how many weeks to show", "보여 줄 주 수"},
    {"help.template", "a page to fill in, for steps that use one", "단계에서 쓰는 양식 보기"},
    {"help.three-words",
     "done = I studied it · know = I could before · skip = I will not",
     "done = 공부했어요 · know = 이미 알아요 · skip = 하지 않을래요"},
    {"help.today", "what to study today", "오늘 공부할 것"},
    {"help.undo", "take back the last command", "마지막 명령 되돌리기"},
    {"help.undo-list", "only list what undo would take back", "되돌릴 수 있는 것만 보기"},
    {"help.what-it-is",
     "cairn: from a role to a dated study plan, and an honest record of it",
     "cairn: 목표 직무에서 날짜가 있는 학습 계획까지, 그리고 정직한 학습 기록"},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> help() {
  return kSentences;
}

}  // namespace cairn::messages
