# SPDX-License-Identifier: MIT
"""Gives calendars of ours to the programs of other people: khal, calcurse and todoman; what they list must be what was written.

usage: programs_test.py EXCHANGE_TEST
Exit code 77 where one of them is not installed: ctest calls that skipped.
"""
import json
import os
import re
import shutil
import subprocess
import sys

from written_calendars import Calendars

TODOMAN = "/usr/bin/todoman"  # Debian's name for it: `todo` is another program there


def run(folder, *command):
    environment = dict(os.environ, HOME=str(folder), LC_ALL="C.UTF-8", TZ="UTC", **{f"XDG_{name}_HOME": str(folder) for name in ("DATA", "CACHE", "CONFIG", "STATE")})
    done = subprocess.run([str(word) for word in command], env=environment, capture_output=True, text=True, cwd=folder, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, (command, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


def is_read_by_icalendar(text):
    """khal and todoman read with icalendar, which takes an escaped backslash before an n for a line break."""
    return "\\n" not in text


def clock(time):
    """ "20261123T103000Z" as khal is told to show it, or "20261123" as a day."""
    day = f"{time[:4]}-{time[4:6]}-{time[6:8]}"
    return f"{day} {time[9:11]}:{time[11:13]}" if "T" in time else day


def check_khal(calendars):
    folder = calendars.folder / "khal"
    (folder / "cal").mkdir(parents=True)
    (folder / "khal.conf").write_text(
        "[calendars]\n[[cal]]\npath = %s\ntype = calendar\n"
        "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %%H:%%M\ndateformat = %%Y-%%m-%%d\nlongdateformat = %%Y-%%m-%%d\n"
        "datetimeformat = %%Y-%%m-%%d %%H:%%M\nlongdatetimeformat = %%Y-%%m-%%d %%H:%%M\n"
        "[sqlite]\npath = %s\n[default]\ndefault_calendar = cal\nhighlight_event_days = False\n" % (folder / "cal", folder / "khal.db"))
    khal = ("khal", "-c", folder / "khal.conf")
    expected = calendars.of("events")
    for times in (1, 2):  # a second import replaces, it does not double
        run(folder, *khal, "import", "--batch", "-a", "cal", calendars.plan)
        assert len(list((folder / "cal").glob("*.ics"))) == len(expected), "import %d" % times
    mark = "@@@"
    listed = run(folder, *khal, "list", "--notstarted", "--day-format", "", "--format", mark + "{uid}\t{start-long}\t{end-long}\t{title}", "2026-11-23", "60d")
    entries = {}
    for entry in listed.split(mark)[1:]:
        uid, start, end, title = entry.split("\t", 3)
        entries[uid] = (start, end, title.strip())
    assert sorted(entries) == sorted(expected), (len(entries), len(expected))
    for uid, (start, end, title) in entries.items():
        fact = expected[uid]
        assert start == clock(fact["start"]), (uid, start)
        if "T" in fact["end"]:
            assert end == clock(fact["end"]), (uid, end)
        text = fact["summary"]
        if text.isprintable() and len(text) < 200 and is_read_by_icalendar(text):  # it lays out the rest for a terminal
            assert title == text, (title, text)


def calcurse_import(folder, file):
    """What calcurse could not take, by its own report."""
    done = subprocess.run(["calcurse", "-D", folder, "-C", folder, "-i", file], capture_output=True, text=True, env=dict(os.environ, LC_ALL="C.UTF-8", TZ="UTC", TMPDIR=str(folder)))
    skipped = int(re.search(r"(\d+) skipped", done.stdout)[1])
    assert (done.returncode == 0) == (skipped == 0), done.stderr
    return skipped


def check_calcurse(calendars):
    """calcurse 4.7.1 refuses a title with a line break, which no title of a catalog has, cuts one of ten kilobytes, and knows no UID: each import adds all once more."""
    for kind, name, file in (("events", "apts", calendars.plan), ("todos", "todo", calendars.todos)):
        folder = calendars.folder / ("calcurse-" + kind)
        folder.mkdir()
        facts = list(calendars.of(kind).values())
        taken = [fact for fact in facts if "\n" not in fact["summary"]]
        for times in (1, 2):
            assert calcurse_import(folder, file) == len(facts) - len(taken)
            lines = (folder / name).read_text(encoding="utf-8").splitlines()
            assert len(lines) == times * len(taken), (kind, times, len(lines), len(taken))
        for fact in taken:
            if len(fact["summary"]) > 4000:
                continue
            line = [line for line in lines if line.endswith(fact["summary"])]
            assert len(line) == 2, (fact["summary"], line)
            if kind == "events":
                start = fact["start"]
                shown = f"{start[4:6]}/{start[6:8]}/{start[:4]}" + (f" @ {start[9:11]}:{start[11:13]}" if "T" in start else "")
                assert line[0].startswith(shown), (line, shown)
            else:
                mark = "-" if fact["status"] == "COMPLETED" else ""
                assert line[0].startswith("[%s%d]" % (mark, fact["priority"])), (line, fact["priority"])


def check_todoman(calendars):
    folder = calendars.folder / "todoman"
    (folder / "cal").mkdir(parents=True)
    for item in (calendars.folder / "todos").glob("*.ics"):
        shutil.copy(item, folder / "cal")
    (folder / "config.py").write_text(f'path = "{folder}/*"\ncache_path = "{folder}/cache.sqlite3"\ndate_format = "%Y-%m-%d"\ntime_format = "%H:%M"\ndefault_list = "cal"\n', encoding="utf-8")
    listed = json.loads(run(folder, TODOMAN, "--config", folder / "config.py", "--porcelain", "list", "--status", "ANY"))
    facts = calendars.of("todos").values()
    assert len(listed) == len(facts), (len(listed), len(facts))
    by_link = {re.search(r"https://example\.org/\d+", todo["description"])[0]: todo for todo in listed}
    for fact in facts:
        todo = by_link[re.match(r"https://example\.org/\d+", fact["url"])[0]]
        assert todo["completed"] == (fact["status"] == "COMPLETED"), todo
        assert (todo["completed_at"] is not None) == bool(fact["completed"])
        assert (todo["percent"], todo["priority"]) == (fact["percent"], fact["priority"]), todo
        if is_read_by_icalendar(fact["summary"]):
            assert (todo["summary"], todo["description"]) == (fact["summary"], fact["description"]), todo


def main():
    missing = [name for name in ("khal", "calcurse", TODOMAN) if not shutil.which(name)]
    if missing:
        print("skipped: not installed:", ", ".join(missing))
        sys.exit(77)
    with Calendars(sys.argv[1]) as calendars:
        check_khal(calendars)
        check_calcurse(calendars)
        check_todoman(calendars)
        print("%d events and %d todos as khal, calcurse and todoman list them" % (len(calendars.facts["events"]), len(calendars.facts["todos"])))


main()
