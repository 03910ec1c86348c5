"""A learning graph of any size from a fixed seed, and the same graph in the words of each program that is measured.

Layered: 0.7 * sqrt(steps) layers of equal size. A step has 1 to 8 prerequisites, 2.5 in the mean, 93 in 100 of them from the layer before its own and the others
from any earlier one. Five steps build a skill; one role requires every skill."""
import dataclasses
import datetime
import json
import math
import random
import uuid

STEPS_OF_A_SKILL = 5
ROLE = "bench-role"


@dataclasses.dataclass
class Step:
    id: str
    skill: str
    half_hours: int
    prerequisites: list  # positions of earlier steps


def layered(steps, short=False):
    """1 to 20 whole hours a step, 7.5 in the mean; `short`: half an hour to two and a half."""
    chance = random.Random(steps)
    layers = max(1, round(0.7 * math.sqrt(steps)))
    bounds = [layer * steps // layers for layer in range(layers + 1)]
    graph = []
    for layer in range(layers):
        for position in range(bounds[layer], bounds[layer + 1]):
            half_hours = chance.randint(1, 5) if short else 2 * round(chance.triangular(1, 20, 1.5))
            graph.append(Step(f"step-{position:05}", f"skill-{position // STEPS_OF_A_SKILL:04}", half_hours, prerequisites(chance, bounds, layer)))
    return graph


def prerequisites(chance, bounds, layer):
    if layer == 0:
        return []
    chosen = set()
    for _ in range(1 + sum(chance.random() < 0.22 for _ in range(7))):
        first = bounds[layer - 1] if chance.random() < 0.93 else 0
        chosen.add(chance.randrange(first, bounds[layer]))
    return sorted(chosen)


TEXTS = [
    'summary = { en = "What the step is about, in a sentence or two as long as those of a catalog usually are: what is learned and what for.", '
    'ko = "이 단계에서 무엇을 왜 배우는지 한두 문장으로 적어 둔 설명이에요. 카탈로그의 설명이 보통 이 정도 길이예요." }',
    'start_here = { en = "Open the first page, read it to the end, and try each of its examples in a folder of your own.", '
    'ko = "첫 페이지를 열어 끝까지 읽고, 연습용 폴더에서 예제를 하나씩 직접 해 보세요." }',
    'done_when = { en = "you can show what you made and say why it works; proof: a link or a note of one page", '
    'ko = "만든 것을 보여 주고 왜 동작하는지 설명할 수 있어요. 증빙: 링크나 한 쪽짜리 메모" }',
    'kind = "practice"',
    'resources = [',
    '  { title = "A free page, 한국어", url = "https://example.org/ko/page", access = "free", lang = "ko", checked = "2026-11-21" },',
    '  { title = "A free page", url = "https://example.org/page", access = "free", lang = "en", checked = "2026-11-21" },',
    ']',
]


def importances(graph):
    """Of each skill for the role, 1 to 9."""
    chance = random.Random(7)
    return {skill: chance.randint(1, 9) for skill in dict.fromkeys(step.skill for step in graph)}


def weighted_finish(graph, finish):
    """The sum of importance times the study minutes after which a skill's last step is finished; `finish` by position."""
    held = {}
    for step, minutes in zip(graph, finish):
        held[step.skill] = max(held.get(step.skill, 0), minutes)
    return sum(importance * held[skill] for skill, importance in importances(graph).items())


def write_toml(graph, path, texts=False):
    """What the peers are given too: a name, hours and prerequisites; with `texts` also what the built-in catalog says of a step."""
    out = ["format = 1", ""]
    for skill in dict.fromkeys(step.skill for step in graph):
        out += ["[[skill]]", f'id = "{skill}"', f'title = "Skill {skill}"', ""]
    for position, step in enumerate(graph):
        out += ["[[step]]", f'id = "{step.id}"', f'skill = "{step.skill}"', f'title = "Step number {position}"', f"hours = {step.half_hours / 2}"]
        if texts:
            out += TEXTS
        if step.prerequisites:
            out.append("requires = [" + ", ".join(f'"{graph[p].id}"' for p in step.prerequisites) + "]")
        out.append("")
    wanted = [f'  {{ id = "{skill}", importance = {importance} }},' for skill, importance in importances(graph).items()]
    out += ["[[role]]", f'id = "{ROLE}"', 'title = "Everything"', "requires = [", *wanted, "]", ""]
    path.write_text("\n".join(out), encoding="utf-8")


def write_taskwarrior(graph, path):
    """One JSON task a line, for `task import`."""
    names = [str(uuid.UUID(int=position + 1, version=4)) for position in range(len(graph))]
    tasks = []
    for name, step in zip(names, graph):
        task = {"uuid": name, "description": f"{step.id} of {step.skill}", "entry": "20261101T000000Z", "status": "pending", "project": step.skill}
        if step.prerequisites:
            task["depends"] = [names[p] for p in step.prerequisites]
        tasks.append(json.dumps(task))
    path.write_text("\n".join(tasks) + "\n", encoding="utf-8")


def write_taskjuggler(graph, path, report=False):
    """Forty hours a week, Monday to Friday; the project ends a tenth after the last step, for tj3 pays for every hour of it. The importance of a skill is the
    priority of its steps. It only schedules, or also reports when each task ends."""
    priorities = importances(graph)
    hours = sum(step.half_hours for step in graph) / 2
    weeks = math.ceil(hours / 40 * 1.1) + 1
    out = [
        f'project bench "bench" 2026-11-23 +{weeks}w {{', '  timezone "Asia/Seoul"', "  now 2026-11-23", "}",
        'resource learner "Learner" {', "  workinghours mon - fri 9:00 - 17:00", "  workinghours sat, sun off", "}",
    ]
    for position, step in enumerate(graph):
        out.append(f'task t{position} "{step.id}" {{')
        out.append(f"  effort {step.half_hours / 2:g}h")
        out.append("  allocate learner")
        out.append(f"  priority {100 * priorities[step.skill]}")
        if step.prerequisites:
            out.append("  depends " + ", ".join(f"!t{p}" for p in step.prerequisites))
        out.append("}")
    if report:
        out += ['taskreport ends "ends" {', "  formats csv", "  columns id, end", '  timeformat "%Y-%m-%dT%H:%M"', "}"]
    path.write_text("\n".join(out) + "\n", encoding="utf-8")


def days_back(last, count):
    return [last - datetime.timedelta(days=n) for n in range(count, 0, -1)]
