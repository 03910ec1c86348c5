#!/usr/bin/env python3
"""The pages that cairn writes, as Chromium shows them: on a phone and on a screen, light and dark, in both languages, and on paper. Nothing is said on the console,
no policy is broken, nothing is asked of the network, nothing is wider than the page, no text leaves its drawing or lies on another, words stand out from what they lie on,
drawings have names, tables say what the JSON says, and no title becomes markup."""
import argparse
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from browser import Browser

CHECKS = (pathlib.Path(__file__).parent / "checks.js").read_text(encoding="utf-8")
PAPER = 718  # CSS pixels of an A4 page between Chromium's margins
START = datetime.date(2026, 8, 3)  # a Monday
FAILURES = []


def expect(true, words):
    if not true:
        FAILURES.append(words)


class Learner:
    """A home of its own; every command at eight in the evening of its day."""

    def __init__(self, cairn):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="cairn-page-"))
        self.cairn = cairn

    def run(self, day, *arguments):
        env = {"HOME": str(self.home), "PATH": os.environ["PATH"], "TZ": "Asia/Seoul", "CAIRN_SEED": "1", "CAIRN_NOW": f"{day}T20:00+09:00"}
        done = subprocess.run([self.cairn, *arguments], env=env, capture_output=True, text=True, timeout=60)
        if done.returncode:
            raise RuntimeError(f"{arguments}: {done.stderr[:500]}")
        return done.stdout

    def study(self, days):
        """Some of the days, of different lengths; a step is finished now and then."""
        for i in range(days):
            if i % 7 in (2, 5):
                continue
            day = START + datetime.timedelta(days=i)
            self.run(day, "log", f"{60 + 37 * i % 75}m")
            if i % 4 == 0:
                self.run(day, "done")
        return START + datetime.timedelta(days=days)

    def page(self, name, day, *arguments):
        path = self.home / name
        path.write_text(self.run(day, *arguments, "--format", "html"), encoding="utf-8")
        return path


def listen(browser, what):
    """What the page said while it loaded."""
    for event in browser.events:
        said = event.get("params", {})
        if event["method"] == "Log.entryAdded":
            expect(False, f"{what}: the console says {said['entry']['text']}")
        elif event["method"] in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown"):
            expect(False, f"{what}: a script ran: {said}")
        elif event["method"] == "Audits.issueAdded":
            expect(False, f"{what}: an issue: {said['issue']['code']}")
        elif event["method"] == "Network.requestWillBeSent":
            expect(said["request"]["url"] == said["documentURL"], f"{what}: {said['request']['url']} was asked for")


def look(browser, path, what, ways):
    for width, scheme, media in ways:
        browser.open(path, width, scheme, media)
        here = f"{what}, {width} px, {media if media == 'print' else scheme}"
        listen(browser, here)
        for wrong in browser.evaluate(f"({CHECKS})({width}, {json.dumps(media == 'print')})"):
            expect(False, f"{here}: {wrong}")


EVERY_WAY = [(width, scheme, "screen") for width in (360, 1200) for scheme in ("light", "dark")] + [(PAPER, "light", "print")]
ONCE = [(360, "light", "screen")]


CELLS = """(id) => [...document.querySelectorAll(`#${id}-data tbody tr`)].map((row) => [...row.cells].map((cell) =>
  cell.querySelector("time")?.dateTime ?? cell.querySelector("data")?.value ?? cell.textContent))"""


def tables_agree(browser, report, language, what):
    """Each table of the page that is open against the figure in the JSON of the same moment."""
    def rows(figure):
        return browser.evaluate(f"({CELLS})({json.dumps(figure)})")

    def ends(days):
        return [days["first"], days["last"]] if days else ["", ""]
    if report["heatmap"]:
        days = [str(day["earned_minutes"]) if day["earned_minutes"] or not day["rest"] else "" for day in report["heatmap"]["days"]]
        expect([cell for row in rows("heatmap") for cell in row[1:]] == days, f"{what}: the heatmap's table is its JSON")
        expect([row[0] for row in rows("heatmap")] == [day["date"] for day in report["heatmap"]["days"][::7]], f"{what}: the heatmap's weeks are its JSON's")
    if report["burn_up"]:
        points = [[point["date"], str(point["planned_minutes"]), "" if point["done_minutes"] is None else str(point["done_minutes"])] for point in report["burn_up"]["points"]]
        expect(rows("burn-up") == points, f"{what}: the burn-up's table is its JSON")
    steps = [[step["title"][language], *ends(step["planned"]), step["finished"] or "", *ends(step["ahead"])] for step in report["timeline"]["steps"]] if report["timeline"] else []
    expect([[row[0], *row[3:]] for row in rows("timeline")] == steps, f"{what}: the timeline's table is its JSON")
    expect(browser.evaluate("[...document.querySelectorAll('.steps .name')].map((name) => name.textContent).sort()") == sorted(step[0] for step in steps), f"{what}: every step has its row and its whole title")
    skills = report["map"]["skills"] if report["map"] else []
    title = {skill["id"]: skill["title"][language] for skill in skills}
    wanted = [[skill["title"][language], str(skill["finished"]), str(skill["all"]), "; ".join(title[need] for need in skill["requires"])] for skill in skills]
    expect([[row[0], *row[2:]] for row in rows("map")] == wanted, f"{what}: the map's table is its JSON")


def is_spoken(browser, language, what, figures):
    """The names that the accessibility tree must have: the language, a heading, a drawing and a table to unfold for each figure."""
    expect(browser.evaluate("document.documentElement.lang") == language, f"{what}: lang is {language}")
    spoken = browser.spoken()
    roles = {role: [name for other, name in spoken if other == role] for role, _ in spoken}
    expect(len(roles.get("heading", [])) == 1 + len(figures), f"{what}: headings {roles.get('heading')}")
    expect(sum(role in ("image", "img") for role, _ in spoken) >= sum(figure != "timeline" for figure in figures), f"{what}: drawings have names")
    folded = [name for role, name in spoken if role == "DisclosureTriangle"]
    for heading in roles["heading"][1:]:
        expect(any(heading in name for name in folded), f"{what}: {heading} has a table")


def stage(browser, cairn, name, figures, prepare):
    """A learner at some point of the way, looked at in every way and in both languages."""
    learner = Learner(cairn)
    today = prepare(learner)
    report = json.loads(learner.run(today, "report", "--format", "json"))
    for language in ("en", "ko"):
        what = f"{name} {language}"
        page = learner.page(f"{language}.html", today, "report", "--lang", language)
        look(browser, page, what, EVERY_WAY)
        browser.open(page)
        is_spoken(browser, language, what, figures)
        tables_agree(browser, report, language, what)
    shutil.rmtree(learner.home)


def garden(learner, steps):
    """A graph of many steps of one length, six a skill."""
    lines = ["format = 1"]
    for i in range(steps):
        lines += ["[[step]]", f'id = "s{i}"', f'skill = "k{i // 6}"', f'title = {{ en = "Step {i}: read, practise and write down what one should know", ko = "{i}단계: 알아야 할 것을 읽고 익히고 적기" }}', "hours = 2"]
    for i in range((steps + 5) // 6):
        lines += ["[[skill]]", f'id = "k{i}"', f'title = {{ en = "Skill {i}", ko = "역량 {i}번" }}', f'requires = [{f"{chr(34)}k{i - 2}{chr(34)}" if i > 1 else ""}]']
    lines += ["[[role]]", 'id = "r"', 'title = { en = "A long way", ko = "먼 길" }', f"requires = {json.dumps([f'k{i}' for i in range((steps + 5) // 6)])}"]
    graph = learner.home / "garden.toml"
    graph.write_text("\n".join(lines) + "\n", encoding="utf-8")
    learner.run(START, "plan", "r", "--graph", str(graph), "--hours", "8")


def stages(browser, cairn):
    def just_begun(learner):
        learner.run(START, "plan", "ai-security-specialist", "--weeks", "24")
        return START + datetime.timedelta(days=1)

    def finished(learner):
        garden(learner, 9)
        for i in range(9):
            learner.run(START + datetime.timedelta(days=3 * i), "done", f"s{i}", "--hours", "2h10m")
        return START + datetime.timedelta(days=27)

    def of_120_steps(learner):
        garden(learner, 120)
        return learner.study(30)

    stage(browser, cairn, "just begun", ["timeline", "map"], just_begun)
    stage(browser, cairn, "finished", ["heatmap", "timeline", "map"], finished)
    stage(browser, cairn, "120 steps", ["heatmap", "burn-up", "timeline", "map"], of_120_steps)
    stage(browser, cairn, "without a plan", [], lambda learner: START)


def report_of_weeks(browser, cairn):
    """Every figure, with a plan that is behind; the portfolio, too."""
    learner = Learner(cairn)
    learner.run(START, "plan", "ai-security-specialist", "--weeks", "24")
    today = learner.study(38)
    learner.run(today, "done", "--evidence", "https://example.org/a-long-address-without-a-blank/" + "x" * 120, "--note", "a note")
    for language in ("en", "ko"):
        report = learner.page(f"report-{language}.html", today, "report", "--lang", language)
        look(browser, report, f"report {language}", EVERY_WAY)
        browser.open(report)
        is_spoken(browser, language, f"report {language}", ["heatmap", "burn-up", "timeline", "map"])
        tables_agree(browser, json.loads(learner.run(today, "report", "--format", "json")), language, f"report {language}")
        printed = browser.pdf()
        expect(printed.startswith(b"%PDF") and 2 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 7, f"report {language}: a PDF of two to seven pages")
        look(browser, learner.page(f"portfolio-{language}.html", today, "portfolio", "--lang", language), f"portfolio {language}", EVERY_WAY)
    shutil.rmtree(learner.home)


def every_role(browser, cairn):
    """The built-in titles are as long as they are: none leaves its drawing."""
    learner = Learner(cairn)
    for role in json.loads(learner.run(START, "roles", "--format", "json"))["roles"]:
        learner.run(START, "plan", role["id"], "--hours", "8")
        for language in ("en", "ko"):
            look(browser, learner.page("role.html", START, "report", "--lang", language), f"{role['id']} {language}", ONCE)
    shutil.rmtree(learner.home)


HOSTILE = ["</script><script>document.title='broken'</script>", "<img src=x onerror=\"document.title='broken'\">", "]]>&amp;<!--", "' onload='alert(1)", "right \u202eto left\u2066 x",
           "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627", "👩‍💻 🇰🇷 1️⃣ 🏔️", "긴 제목 " * 1000, "x" * 10_000, "https://example.org/" + "y" * 200]


def hostile_titles(browser, cairn):
    """Each stands on the page as the text it is, U+FFFD for what turns the direction of others."""
    learner = Learner(cairn)
    titles = [title for title in HOSTILE if "\u202e" not in title]  # a graph file with that sign is refused
    lines = ["format = 1"]
    for i, title in enumerate(titles):
        words = json.dumps(title.strip(), ensure_ascii=False)
        lines += ["[[skill]]", f'id = "s{i}"', f"title = {{ en = {words}, ko = {words} }}", f"requires = [{f'{chr(34)}s{i - 1}{chr(34)}' if i % 3 else ''}]",
                  "[[step]]", f'id = "t{i}"', f'skill = "s{i}"', f"title = {{ en = {words}, ko = {words} }}", "hours = 2"]
    lines += ["[[role]]", 'id = "r"', 'title = "R"', f"requires = {json.dumps([f's{i}' for i in range(len(titles))])}"]
    graph = learner.home / "hostile.toml"
    graph.write_text("\n".join(lines) + "\n", encoding="utf-8")
    learner.run(START, "plan", "r", "--graph", str(graph), "--hours", "1")
    today = learner.study(29)
    for i, title in enumerate(HOSTILE):
        step = f"t{min(i, len(titles) - 1)}"
        learner.run(today, "note", step, title, "--evidence", title)
        learner.run(today, "done", step)
    for kind in ("report", "portfolio"):
        for language in ("en", "ko"):
            page = learner.page(f"{kind}-{language}.html", today, kind, "--lang", language)
            look(browser, page, f"hostile {kind} {language}", EVERY_WAY)
            text = browser.evaluate("document.body.textContent")
            for title in titles if kind == "report" else HOSTILE:
                shown = title.strip().replace("\u202e", "\ufffd").replace("\u2066", "\ufffd")[:12]
                expect(shown in text, f"hostile {kind} {language}: {shown!r} stands there as it is")
            expect(browser.evaluate("document.title") != "broken", f"hostile {kind} {language}: a title ran")
            expect(browser.evaluate("document.querySelectorAll('script,img,[onload],[onerror]').length") == 0, f"hostile {kind} {language}: a title became an element")
    shutil.rmtree(learner.home)


BROKEN = """<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http:; style-src 'unsafe-inline'"></head>
<body><script>1</script><img src="http://127.0.0.1:9/x.png"><p style="width:3000px">wide</p>
<h3>low</h3><p style="color:#aaa">pale</p><p style="position:absolute;left:300px;width:200px;white-space:nowrap">far</p><i id="d"></i><table><tr><td>bare</td></tr></table>
<svg id="d" width="100" height="40"><text x="10" y="20">one</text><text x="14" y="22">two</text><text x="90" y="20">leaves</text></svg></body></html>
"""


def broken_page(browser, _):
    """A page with every fault: what these tests look for, they find."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="cairn-page-"))
    (folder / "broken.html").write_text(BROKEN, encoding="utf-8")
    before = len(FAILURES)
    look(browser, folder / "broken.html", "broken", ONCE)
    found = "\n".join(FAILURES[before:])
    del FAILURES[before:]
    for fault in ("the console says", "an issue", "was asked for", "px wide", "a script", '"leaves" leaves', '"one" and "two" overlap', "begin with its one h1", '"pale" has a contrast of 2', '"far" leaves the page',
                  "the id d stands twice", "no heads", "d has no name"):
        expect(fault in found, f"{fault!r} is found on a broken page")
    shutil.rmtree(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cairn", required=True)
    cairn = str(pathlib.Path(parser.parse_args().cairn).resolve())
    browser = Browser()
    try:
        for test in (broken_page, report_of_weeks, stages, every_role, hostile_titles):
            print(test.__name__.replace("_", " "))
            test(browser, cairn)
    finally:
        browser.close()
    for words in FAILURES:
        print("not so:", words)
    print(f"{len(FAILURES)} expectations failed")
    sys.exit(1 if FAILURES else 0)


main()
