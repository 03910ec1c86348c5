#!/usr/bin/env python3
"""Random commands and rewordings of the catalog, by every other learner on two machines that share a folder; after each the plan is exported, sessions and todos: an entry that changed has a later
LAST-MODIFIED and a higher SEQUENCE, none ever falls (a calendar would keep what it has), and no session that lies ahead goes without being cancelled.
usage: versions_test.py CAIRN GRAPH [SEED [CASES]]"""
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

CAIRN, GRAPH = sys.argv[1:3]
SEED, CASES = (int(word) for word in (sys.argv[3:5] + ["20261126", "10"][len(sys.argv) - 3:]))
STEPS = ["sourdough-starter", "first-loaf", "steam"]
failures = 0


def entries(text):
    """uid -> SEQUENCE, LAST-MODIFIED, the rest"""
    lines = text.replace("\r\n ", "").replace("\r\n", "\n")
    found = {}
    for _, body in re.findall(r"BEGIN:(VEVENT|VTODO)\n(.*?)END:\1\n", lines, re.S):
        properties = body.split("\n")
        value = {line.split(":", 1)[0]: line.split(":", 1)[1] for line in properties if ":" in line}
        rest = [line for line in properties if not line.startswith(("SEQUENCE:", "LAST-MODIFIED:", "DTSTAMP:"))]
        found[value["UID"]] = (int(value.get("SEQUENCE", "0")), value["LAST-MODIFIED"], rest)
    return found


class Learner:
    """One person's commands, a minute apart."""

    def __init__(self, home, machines):
        self.env = [dict(os.environ, HOME=home, XDG_DATA_HOME=f"{home}/data-{i}", XDG_STATE_HOME=f"{home}/state-{i}", TZ="Asia/Seoul", LC_ALL="C.UTF-8") for i in range(machines)]
        self.folder, self.machine, self.graph = f"{home}/shared", 0, f"{home}/baking.toml"
        shutil.copy(GRAPH, self.graph)
        self.day, self.minute, self.words = 23, 0, 0
        os.mkdir(self.folder)

    def carry(self):
        """What was done on either machine is on both."""
        for machine in (0, 1, 0):
            self.machine = machine
            self.run("sync", "dir", self.folder)

    def run(self, *words):
        self.minute += 1
        now = f"2026-11-{self.day:02}T{8 + self.minute // 60:02}:{self.minute % 60:02}"
        return subprocess.run([CAIRN, "--graph", self.graph, "--now", now, *words], env=self.env[self.machine], capture_output=True, text=True)

    def reword(self, chance):
        """The author of the catalog finds other words for a step, or for its skill."""
        with open(self.graph, encoding="utf-8") as file:
            text = file.read()
        self.words += 1
        what = chance.choice([('hours = 4\n', f'hours = 4\nstart_here = "Chapter {self.words}."\n'), ('hours = 2.5\n', f'hours = 2.5\ndone_when = "a loaf {self.words}"\n'),
                              ('hours = 2.5\n', f'hours = 2.5\nresources = [{{ title = "Steam", url = "https://example.org/{self.words}" }}]\n'),
                              ('"A first loaf', f'"A first loaf {self.words}: '), ('ko = "오븐', f'ko = "오븐 {self.words}')])
        text = re.sub("(start_here|done_when|resources) = .*\n", "", text).replace(*what)
        with open(self.graph, "w", encoding="utf-8") as file:
            file.write(text)

    def sleep(self, days):
        self.day, self.minute = min(30, self.day + days), 0 if self.day + days <= 30 else self.minute


def command(chance):
    step = chance.choice(STEPS)
    return chance.choice([["done", step], ["skip", step], ["reopen", step], ["log", step, chance.choice(["40m", "3h"])], ["undo"], ["undo"], ["redo"], ["replan"], ["replan", "--keep-date"],
                          ["plan", "bread-baker", "--hours", str(chance.randint(3, 12))], ["off", f"2026-12-0{chance.randint(1, 9)}"], ["sleep"], ["reword"], ["reword"]])


def compare(last, now, today, where):
    global failures
    for uid, (sequence, modified, rest) in now.items():
        then = last.get(uid)
        if then and (sequence < then[0] or modified < then[1] or (rest != then[2] and (modified == then[1] or sequence == then[0]))):
            failures += 1
            print("FAILED", where, uid, then[:2], "became", (sequence, modified), sorted(set(rest) ^ set(then[2])))
    for uid, (_, _, rest) in last.items():
        if uid not in now and "STATUS:CONFIRMED" in rest and max(line for line in rest if line.startswith("DTSTART"))[-8:] > today:
            failures += 1
            print("FAILED", where, uid, "is gone", rest)
    last.update(now)


for case in range(CASES):
    chance = random.Random(f"{SEED} {case}")
    with tempfile.TemporaryDirectory() as home:
        learner, last, done = Learner(home, 1 + case % 2), ({}, {}), []
        learner.run("plan", "bread-baker", "--hours", "6")
        for _ in range(14):
            words = command(chance)
            done.append(" ".join(words))
            if words == ["reword"]:
                learner.reword(chance)
                continue
            if words == ["sleep"]:
                learner.sleep(chance.randint(1, 2))
                continue
            if len(learner.env) > 1:
                learner.machine = chance.randint(0, 1)
            learner.run(*words)
            if len(learner.env) > 1 and chance.random() < 0.5:
                continue  # the calendar gets what both know
            if len(learner.env) > 1:
                learner.carry()
            for kind in ([], ["--todos"]):
                answer = learner.run("export", "ical", *kind)
                if answer.returncode == 0:
                    compare(last[len(kind)], entries(answer.stdout), f"202611{learner.day:02}", f"{case}: {done[-6:]}")
print(f"{CASES} learners of seed {SEED}:", "versions only rise" if failures == 0 else f"{failures} fell")
sys.exit(1 if failures else 0)
