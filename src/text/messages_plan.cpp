// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"fix.date", "more weeks", "기간 늘리기"},
    {"fix.date-text", "{option}, until {until:long}", "{option}, {until:long}까지"},
    {"fix.known", "known already", "아는 것 빼기"},
    {"fix.known-text", "{option}, if you know these: {titles}", "{option}, 이미 안다면: {titles}"},
    {"fix.level", "less to do", "덜어 내기"},
    {"fix.level-text", "{option}, without {n} optional {n|step|steps} ({time}): {titles}",
     "{option}, 필수가 아닌 단계 {n}개({time})를 빼요: {titles}"},
    {"fix.time", "more time", "시간 늘리기"},
    {"fix.time-text", "{option}, {time} a week", "{option}, 일주일에 {time}"},
    {"level.could", "could", "선택"},
    {"level.must", "must", "필수"},
    {"level.should", "should", "권장"},
    {"misfit.heading", "This plan does not fit: {needed} are needed, {available} are there by {deadline:long}.",
     "{deadline:long}까지 끝나지 않아요. {needed}이 필요한데 {available}을 낼 수 있어요."},
    {"misfit.missing", "{time} are missing.", "{time}이 모자라요."},
    {"misfit.not-saved", "Nothing was saved.", "저장하지 않았어요."},
    {"misfit.nothing-fits", "No single change makes it fit; a later date together with more hours may, or fewer targets.",
     "하나만 바꿔서는 끝나지 않아요. 기간과 시간을 함께 늘리거나 목표를 줄여 보세요."},
    {"misfit.one-of-these", "Any one of these makes it fit:", "이 중 하나만 바꾸면 돼요."},
    {"misfit.too-long", "This plan is longer than ten years: {needed} are needed at {pace} a week.",
     "10년 안에 끝나지 않아요. {needed}이 필요한데 일주일에 {pace}을 낼 수 있어요."},
    {"plan.already-reached", "Nothing is left to study: {title}.", "공부할 단계가 남아 있지 않아요: {title}"},
    {"plan.assumed-hours", "the usual hours (--hours or --weeks sets others)", "주당 학습 시간은 기본값(바꾸려면 --hours, --weeks)"},
    {"plan.assumed-known", "{n} {n|step|steps} known already", "이미 아는 단계 {n}개"},
    {"plan.assumed-level", "level {level}", "{level} 단계까지"},
    {"plan.chosen", "{title} rather than {other} (--prefer {id})", "{title}, 다른 방법은 {other}(--prefer {id})"},
    {"plan.column-from", "from", "시작"},
    {"plan.column-hours", "h", "시간"},
    {"plan.column-skills", "you will have", "갖추는 역량"},
    {"plan.column-study", "study", "공부할 단계"},
    {"plan.column-week", "week", "주차"},
    {"plan.completed", "preparation completed", "준비 과정 완료"},
    {"plan.extent", "From {from:long}: {n} {n|step|steps}, {time}", "{from:long}부터, 단계 {n}개, {time}"},
    {"plan.extent-until", "{from:long} to {until:long}: {n} {n|step|steps}, {time}", "{from:long}~{until:long}, 단계 {n}개, {time}"},
    {"plan.first-later", "First session: {day}, {title}, {time}", "첫 공부: {day}, {title}, {time}"},
    {"plan.first-today", "First session: today, {day}, {title}, {time}", "첫 공부: 오늘 {day}, {title}, {time}"},
    {"plan.first-tomorrow", "First session: tomorrow, {day}, {title}, {time}", "첫 공부: 내일 {day}, {title}, {time}"},
    {"plan.free-week", "free", "쉬는 주"},
    {"plan.habit-month", "{title} ({time} a month)", "{title}(한 달에 {time})"},
    {"plan.habit-week", "{title} ({time} a week)", "{title}(일주일에 {time})"},
    {"plan.heading", "{title}, preparation plan", "{title} 준비 계획"},
    {"plan.left-out", "without {n} optional {n|step|steps} of {time} ({option} takes them in)",
     "빠진 단계 {n}개, {time}(넣으려면 {option})"},
    {"plan.may-replace", "This replaces the plan for {titles} (undo brings it back). Go on?",
     "지금 계획을 바꿔요: {titles}(undo로 되돌릴 수 있어요). 계속할까요?"},
    {"plan.more-weeks", "{n} more {n|week|weeks}", "{n}주 더"},
    {"plan.pace", "{time} a week ({days}), finishes {finish:long}", "일주일에 {time}({days}), 완료 예정일 {finish:long}"},
    {"plan.replaces", "{title} (cairn undo brings it back)", "{title}(cairn undo로 되돌릴 수 있어요)"},
    {"plan.replan-done", "New dates: {kept} {kept|step|steps} kept, {moved} moved, {added} added, {dropped} dropped.",
     "계획을 다시 짰어요. 그대로 {kept}개, 옮긴 것 {moved}개, 더한 것 {added}개, 뺀 것 {dropped}개"},
    {"plan.replan-finish", "finish", "완료 예정일"},
    {"plan.replan-next", "Next: cairn today · cairn export ical -o plan.ics · cairn undo",
     "다음: cairn today · cairn export ical -o plan.ics · cairn undo"},
    {"plan.replan-no-date", "That does not end by {deadline:long}. cairn replan keeps the pace and moves the date.",
     "그렇게 해도 {deadline:long}까지 끝나지 않아요. 속도를 지키고 날짜를 옮기려면: cairn replan"},
    {"plan.replan-pace", "a week", "일주일에"},
    {"plan.replan-pace-was", "{pace} (was {before})", "{pace}(전에는 {before})"},
    {"plan.replan-same", "The plan is as it was: nothing to change.", "계획이 그대로예요. 바꿀 것이 없어요."},
    {"plan.replan-was", "{finish:long} (was {before:long})", "{finish:long}(전에는 {before:long})"},
    {"plan.replan-would", "New dates would be: {kept} {kept|step|steps} kept, {moved} moved, {added} added, {dropped} dropped.",
     "다시 짜면 그대로 {kept}개, 옮긴 것 {moved}개, 더한 것 {added}개, 뺀 것 {dropped}개"},
    {"plan.reserve-days", "{n} {n|day|days} in reserve", "여유 {n}일"},
    {"plan.reserve-weeks", "{n} {n|week|weeks} in reserve", "여유 {n}주"},
    {"plan.sober", "Over 12 h a week: beside a full-time job most people keep up 8 to 10.",
     "일주일에 12시간이 넘어요. 일하면서 공부하는 사람은 보통 8~10시간을 이어 가요."},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> plan() {
  return kSentences;
}

}  // namespace cairn::messages
