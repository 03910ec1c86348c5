// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"answers.form", "'{line}' is not followed by yes, rusty or no", "yes, rusty, no 중 하나가 이어져야 해요: {line}"},
    {"answers.hint-form", "write a line like: python-basics yes", "한 줄에 하나씩 써 주세요. 예: python-basics yes"},
    {"answers.twice", "'{id}' is answered already in line {line}", "{line}번째 줄에서 이미 답했어요: {id}"},
    {"answers.unknown", "unknown skill or step '{id}'", "역량이나 단계를 찾을 수 없어요: {id}"},
    {"assess.count", "Question {n}, at most {most} to go", "질문 {n}, 남은 질문은 많아야 {most}개"},
    {"assess.explained",
     "Have you got these already? A yes also counts for all that comes before, a no for all that comes after. Each answer is saved at once.",
     "이미 할 수 있는지 물어볼게요. 할 수 있다고 답하면 그 앞의 단계도, 아니라고 답하면 그 뒤의 단계도 묻지 않아요. 답은 바로 저장돼요."},
    {"assess.heading", "{title}: {n} {n|question|questions} answered", "{title}: 질문 {n}개에 답했어요"},
    {"assess.how-to-answer",
     "On a terminal cairn asks, the most telling question first. In a file: cairn assess {ids} > answers.txt, put yes or rusty where no is wrong, then cairn assess {ids} --answers answers.txt",
     "터미널에서는 가장 많이 알려 주는 질문부터 하나씩 물어봐요. 파일로 답하려면 cairn assess {ids} > answers.txt로 저장하고 no를 yes나 rusty로 고친 다음 cairn assess {ids} --answers answers.txt"},
    {"assess.item", "{title}, {time}", "{title}, {time}"},
    {"assess.keys", "y: I can do this; r: some of it, or long ago; n: no; ?: more about it; b: one back; q: stop, keep the answers",
     "y: 할 수 있어요, r: 일부만 할 수 있거나 오래돼서 가물가물해요, n: 아니요, ?: 자세히, b: 이전 질문, q: 그만(답은 남아요)"},
    {"assess.left", "{n} {n|question|questions}", "질문 {n}개"},
    {"assess.none-answered", "{title}: no question answered, nothing has changed", "{title}: 답한 질문이 없어서 바뀐 것도 없어요"},
    {"assess.nothing-to-ask", "{title}: no question is left", "{title}: 더 물어볼 것이 없어요"},
    {"assess.open", "{title}: {n} {n|question is|questions are} open", "{title}: 남은 질문 {n}개"},
    {"assess.prompt", "Can you do this? [y]es [r]usty [n]o [?] [b]ack [q]uit",
     "할 수 있나요? y 네 / r 일부 / n 아니요 / ? 자세히 / b 이전 / q 그만"},
    {"assess.rusty-steps", "{n} {n|step|steps}, a quarter of the time each", "{n}개 단계, 시간은 4분의 1씩"},
    {"assess.steps", "{n} {n|step|steps}", "{n}개 단계"},
    {"label.known", "known", "이미 아는 것"},
    {"label.open", "open", "남은 질문"},
    {"label.rusty", "to refresh", "다시 볼 것"},
    {"label.saved", "saved", "줄어든 시간"},
    {"label.time-left", "left", "남은 시간"},
};
static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> assess() {
  return kSentences;
}

}  // namespace cairn::messages
