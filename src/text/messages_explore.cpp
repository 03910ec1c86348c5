// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"check.edge", "{dependent} needs {prerequisite} ({place})", "{dependent} 전에 {prerequisite}({place})"},
    {"check.edges-heading", "What one requirement alone brings into a role, hours", "선행 관계 하나만으로 직무에 들어오는 시간"},
    {"check.extends", "in force {before}, and {place} adds {ids}", "쓰는 것: {before}, 여기에 더하는 것: {ids}({place})"},
    {"check.levels-legend", "steps and hours from zero, by level", "처음부터 배울 때의 단계 수와 시간, 수준별"},
    {"check.more-edges", "and {n} more (--format json has all)", "그 밖에 {n}개(전부 보려면 --format json)"},
    {"check.replaces", "in force {place}, not used {before}", "쓰는 것: {place}, 쓰지 않는 것: {before}"},
    {"check.what-wins", "Where several files speak of one record", "여러 파일에 함께 나오는 것"},
    {"diff.column-hours", "h", "시간"},
    {"diff.column-skill", "skill", "역량"},
    {"diff.left", "{first} {first_time}, {second} {second_time}", "{first} {first_time}, {second} {second_time}"},
    {"diff.level", "level {level}, hours from zero", "{level} 단계까지, 처음부터 배울 때의 시간"},
    {"diff.only", "only {id}", "{id}에만"},
    {"diff.shared", "in both", "함께 쓰는 것"},
    {"diff.switch", "{time} more ({n} {n|step|steps}) for {second} once the first is finished",
     "첫 직무를 마친 뒤 {second}까지 {time}(단계 {n}개) 더 공부해요"},
    {"diff.switch-nothing", "nothing more is needed for {second} once the first is finished",
     "첫 직무를 마치면 {second}에 더 필요한 단계가 없어요"},
    {"graph.finished", "finished", "완료"},
    {"graph.layer", "Layer {n}", "{n}층"},
    {"graph.layer-first", "Layer 1: needs nothing first", "1층: 먼저 할 것이 없어요"},
    {"graph.noted", "{title} ({notes})", "{title}({notes})"},
    {"graph.partly", "{n} of {all} finished", "{all}개 중 {n}개 완료"},
    {"graph.size", "{n} {n|step|steps} and {time} from zero, {finished} finished", "처음부터 배우면 단계 {n}개, {time}. 완료한 단계 {finished}개"},
    {"graph.skipped", "skipped", "건너뜀"},
    {"graph.waits-for", "waits for {ids}", "먼저: {ids}"},
    {"hours.column-from", "role, and from a background", "직무와 출발점"},
    {"hours.column-must", "must h", "필수 시간"},
    {"hours.column-pace", "{n} h/w", "주 {n}시간"},
    {"hours.column-should", "should h", "권장 시간"},
    {"hours.legend", "hours of must and what should adds; weeks for must at 8, 10, 12 and 16 hours a week; backgrounds that save 10 h or more", "필수 시간과 권장을 넣을 때 늘어나는 시간, 일주일에 8, 10, 12, 16시간씩 공부할 때 필수에 걸리는 주 수, 10시간 이상 줄여 주는 출발점"},
    {"label.after", "after it", "그 뒤"},
    {"label.from-today", "left today", "지금 남은 시간"},
    {"label.if-skipped", "if skipped", "건너뛰면"},
    {"label.in-plan", "in the plan", "계획에서"},
    {"label.left", "left", "남은 시간"},
    {"label.path", "path", "순서"},
    {"label.place", "its place", "이 자리인 까닭"},
    {"label.retired", "retired", "쓰지 않음"},
    {"label.to-switch", "to switch", "옮겨 가려면"},
    {"label.unlocks", "unlocks", "이어지는 것"},
    {"label.way", "leads to", "가는 길"},
    {"roles.column-id", "id", "id"},
    {"roles.column-left", "h left", "남은 시간"},
    {"roles.column-ready", "ready", "준비도"},
    {"roles.column-steps", "steps", "단계"},
    {"roles.column-title", "role", "직무"},
    {"roles.legend", "hours left, how much of the hours is held, and steps finished, counted over what each role must have",
     "필수 단계 기준으로 남은 시간, 시간으로 본 준비도, 완료한 단계 수"},
    {"roles.legend-sketch", "sketch: a first outline, thinner than the other roles", "밑그림: 다른 직무보다 얇게 잡은 첫 윤곽이에요"},
    {"roles.none", "There is no role in these graph files.", "학습 지도에 직무가 없어요."},
    {"roles.sketch", "{title} (sketch)", "{title}(밑그림)"},
    {"roles.your-targets", "Your plan: {titles}", "지금 계획: {titles}"},
    {"show.due", "due {day}", "{day}까지"},
    {"show.nothing-left", "nothing", "없어요"},
    {"show.path-first", "First {list} ({time}).", "먼저 {list}({time})."},
    {"show.path-last", "Last {list} ({time}).", "마지막으로 {list}({time})."},
    {"show.path-then", "Then {list} ({time}).", "다음으로 {list}({time})."},
    {"show.pinned", "fixed on {day}, {clock}", "{day} {clock}에 하기로 정했어요"},
    {"show.place", "step {n} of {all}", "{all}개 단계 중 {n}번째"},
    {"why.after", "{n} {n|step|steps} of {time} need it in the end", "결국 단계 {n}개, {time} 분량이 여기에 기대요"},
    {"why.block", "group {n} of {all}, {time}: worth {value} an hour, the most of all that could come then", "묶음 {all}개 중 {n}번째, {time}: 시간당 가치 {value}, 그때 할 수 있는 것 가운데 가장 높아요"},
    {"why.block-held", "group {n} of {all}, {time}, then you have {titles}: worth {value} an hour, the most of all that could come then", "묶음 {all}개 중 {n}번째, {time}. 마치면 갖추는 역량: {titles}. 시간당 가치 {value}, 그때 할 수 있는 것 가운데 가장 높아요"},
    {"why.leaves-too", "; only it needed {titles}", ". 이것만을 위한 단계도 빠져요: {titles}"},
    {"why.not-needed", "not needed for {title}", "이 목표에는 필요하지 않아요: {title}"},
    {"why.not-open", "nothing changes: it is finished, skipped or not part of this", "달라지는 것이 없어요. 이미 마쳤거나 건너뛰었거나 이 목표에 들지 않아요"},
    {"why.nothing-after", "nothing else waits for it", "이것을 기다리는 단계는 없어요"},
    {"why.skip", "{time} less to study; what needs it may start without it", "공부할 시간이 {time} 줄어요. 이어지는 단계는 바로 시작할 수 있어요"},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> explore() {
  return kSentences;
}

}  // namespace cairn::messages
