// SPDX-License-Identifier: MIT
#include "messages.hpp"

namespace cairn::messages {
namespace {

constexpr Sentence kSentences[]{
    {"gaps.heading", "{n} finished {n|step has|steps have} no proof yet", "완료했지만 증빙이 없는 단계 {n}개"},
    {"gaps.none", "Every finished step has its proof.", "완료한 단계마다 증빙이 있어요."},
    {"gaps.nothing-finished", "No step is done yet.", "아직 완료한 단계가 없어요."},
    {"label.note", "note", "메모"},
    {"label.proof", "proof", "증빙"},
    {"portfolio.contents", "Contents", "차례"},
    {"portfolio.count", "{n} finished {n|step|steps} with proof", "증빙이 있는 완료 단계 {n}개"},
    {"portfolio.empty", "No finished step has a proof yet.", "아직 증빙이 있는 완료 단계가 없어요."},
    {"portfolio.gaps", "{n} more finished {n|step has|steps have} no proof.", "완료했지만 증빙이 없는 단계가 {n}개 더 있어요."},
    {"portfolio.heading", "Portfolio", "포트폴리오"},
    {"portfolio.heading-of", "Portfolio: {title}", "포트폴리오: {title}"},
    {"portfolio.months", "{first} to {last}", "{first}~{last}"},
    {"portfolio.no-skill", "Other steps", "그 밖의 단계"},
    {"portfolio.summary", "{count}, {time}, {months}", "{count}, {time}, {months}"},
};

static_assert(strictly_sorted(kSentences));

}  // namespace

std::span<const Sentence> portfolio() {
  return kSentences;
}

}  // namespace cairn::messages
