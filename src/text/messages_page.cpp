// SPDX-License-Identifier: MIT
// What only pages say: figures, their legends and tables.
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"burn-up.cautious", "up to the cautious end, {day}", "넉넉히 잡은 끝까지, {day}"},
    {"burn-up.column-until", "until", "날짜"},
    {"burn-up.done", "done", "마친 분량"},
    {"burn-up.likely", "forecast: likely end, {day}", "예상: 끝날 것 같은 날, {day}"},
    {"burn-up.planned", "planned", "계획"},
    {"burn-up.words", "{done} of {whole} done, {planned} planned by now.",
     "전체 {whole} 중 {done} 분량을 마쳤어요. 지금까지의 계획은 {planned}이에요."},
    {"heatmap.column-week", "week from", "주의 첫날"},
    {"heatmap.empty", "a study day without study", "공부하지 않은 날"},
    {"heatmap.free", "empty: a free day", "빈칸: 쉬는 날"},
    {"heatmap.studied", "a day of study, the larger the longer, up to {most}", "공부한 날, 클수록 오래(하루 최대 {most})"},
    {"heatmap.words", "{n} {n|day|days} of study, up to {most} a day.", "공부한 날 {n}일, 하루에 많게는 {most}."},
    {"map.begun", "begun", "진행 중"},
    {"map.column-all", "steps", "단계"},
    {"map.column-finished", "finished", "완료"},
    {"map.column-needs", "needs first", "먼저 필요한 역량"},
    {"map.held", "complete", "갖춘 역량"},
    {"map.later", "later", "나중에"},
    {"map.link", "the lower one needs the upper one", "위의 것이 먼저 필요해요"},
    {"map.ready", "can begin", "시작 가능"},
    {"map.words", "{n} of {all} {all|skill|skills} complete.", "역량 {all}개 중 {n}개를 갖췄어요."},
    {"page.cairn", "A small cairn, a stone for each fifth of the plan.", "계획의 5분의 1마다 돌이 하나씩 쌓이는 작은 돌탑이에요."},
    {"page.days-long", "{first:long} to {last:long}", "{first:long}~{last:long}"},
    {"page.table-of", "Table: {title}", "표: {title}"},
    {"page.year", "{n}", "{n}년"},
    {"timeline.ahead", "ahead", "예정"},
    {"timeline.as-planned", "as first planned", "처음 계획"},
    {"timeline.before", "{n} more {n|step was|steps were} finished before this plan.", "이 계획 전에 마친 단계가 {n}개 더 있어요."},
    {"timeline.begun", "begun", "진행 중"},
    {"timeline.column-ahead-first", "now from", "이제 시작일"},
    {"timeline.column-ahead-last", "now until", "이제 마지막 날"},
    {"timeline.column-finished", "finished", "완료한 날"},
    {"timeline.column-planned-first", "planned from", "계획한 시작일"},
    {"timeline.column-planned-last", "planned until", "계획한 마지막 날"},
    {"timeline.column-skill", "skill", "역량"},
    {"timeline.column-state", "state", "상태"},
    {"timeline.column-step", "step", "단계"},
    {"timeline.done", "finished", "완료"},
    {"timeline.group", "{n} of {all} {all|step|steps}, {days}", "{all}개 단계 중 {n}개, {days}"},
    {"timeline.group-late", "{n} of {all} {all|step|steps}, {late} late, {days}", "{all}개 단계 중 {n}개, 늦어진 단계 {late}개, {days}"},
    {"timeline.known", "known already", "이미 아는 단계"},
    {"timeline.late", "late", "늦어짐"},
    {"timeline.late-days", "planned until {day}, now {days}", "계획은 {day}까지, 이제 {days}"},
    {"timeline.no-skill", "Other steps", "그 밖의 단계"},
    {"timeline.ready", "can begin", "시작 가능"},
    {"timeline.skipped", "skipped", "건너뜀"},
    {"timeline.state-days", "{state}: {days}", "{state}: {days}"},
    {"timeline.target", "target date, {day}", "목표일, {day}"},
    {"timeline.today", "today, {day}", "오늘, {day}"},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> page() {
  return kSentences;
}

}  // namespace cairn::messages
