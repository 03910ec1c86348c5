# SPDX-License-Identifier: MIT
"""Reads a calendar of ours with other people's readers: python3-icalendar, python3-vobject and khal.

usage: readers_test.py EXCHANGE_TEST   (the program writes the calendar and what its texts should come back as)
Exit code 77 where a reader is not installed: ctest calls that skipped.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

try:
    import icalendar
    import vobject
except ImportError as missing:
    print("skipped:", missing)
    sys.exit(77)

UTC_BEGIN, UTC_END = "2026-11-23 10:30", "2026-11-23 12:00"


def write_calendar(program, folder):
    """The calendar, and {uid: (text, timed)} that it should say."""
    path = folder / "plan.ics"
    environment = dict(os.environ, CAIRN_READERS_FILE=str(path))
    subprocess.run([program, "--test-case=a file for other people's readers"], env=environment, check=True, stdout=subprocess.DEVNULL)
    fields = (folder / "plan.ics.expected").read_bytes().decode("utf-8").split("\0")[:-1]
    expected = {uid: (text, kind == "timed") for uid, kind, text in zip(fields[0::3], fields[1::3], fields[2::3])}
    assert len(expected) > 10, "the program wrote no expectations"
    return path, expected


def check_times(uid, timed, start, end):
    if timed:
        assert start.strftime("%Y-%m-%d %H:%M") == UTC_BEGIN, (uid, start)
        assert end.strftime("%Y-%m-%d %H:%M") == UTC_END, (uid, end)
    else:
        assert start.isoformat() == "2026-11-23" and end.isoformat() == "2026-11-24", (uid, start, end)


def read_with_icalendar(path, expected):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    events = calendar.walk("VEVENT")
    assert sorted(str(event["UID"]) for event in events) == sorted(expected)
    for event in events:
        text, timed = expected[str(event["UID"])]
        if "\\n" not in text:  # icalendar 4.0.3 reads an escaped backslash before an n as a line break
            assert str(event["SUMMARY"]) == text, (event["SUMMARY"], text)
            assert str(event["DESCRIPTION"]) == text
        assert not event.errors, event.errors
        check_times(event["UID"], timed, event["DTSTART"].dt, event["DTEND"].dt)
        assert str(event["URL"]).startswith("https://example.org/")
    assert str(calendar["X-WR-CALNAME"]) == "공부: AI 보안 전문가"


def read_with_vobject(path, expected):
    # newline="" : Python must not take line ends for its own.
    with open(path, encoding="utf-8", newline="") as file:
        calendars = list(vobject.readComponents(file.read()))
    assert len(calendars) == 1
    events = calendars[0].vevent_list
    assert sorted(event.uid.value for event in events) == sorted(expected)
    for event in events:
        text, timed = expected[event.uid.value]
        assert event.summary.value == text, (event.summary.value, text)
        assert event.description.value == text
        check_times(event.uid.value, timed, event.dtstart.value, event.dtend.value)


def khal(folder, *arguments):
    environment = dict(os.environ, XDG_DATA_HOME=str(folder), XDG_CACHE_HOME=str(folder), XDG_CONFIG_HOME=str(folder), HOME=str(folder), LC_ALL="C.UTF-8", TZ="UTC")
    done = subprocess.run(["khal", "-c", str(folder / "khal.conf"), *arguments], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, (arguments, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


def read_with_khal(path, expected, folder):
    (folder / "cal").mkdir()
    (folder / "khal.conf").write_text(
        "[calendars]\n[[cal]]\npath = %s\ntype = calendar\n"
        "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %%H:%%M\ndateformat = %%Y-%%m-%%d\nlongdateformat = %%Y-%%m-%%d\n"
        "datetimeformat = %%Y-%%m-%%d %%H:%%M\nlongdatetimeformat = %%Y-%%m-%%d %%H:%%M\n"
        "[sqlite]\npath = %s\n[default]\ndefault_calendar = cal\nhighlight_event_days = False\n" % (folder / "cal", folder / "khal.db")
    )
    for times in (1, 2):  # a second import replaces, it does not double
        khal(folder, "import", "--batch", "-a", "cal", str(path))
        assert len(list((folder / "cal").glob("*.ics"))) == len(expected), "import %d" % times
    listed = khal(folder, "list", "--notstarted", "--day-format", "", "--format", "@{uid}@{start-long}@{end-long}@{title}", "2026-11-23", "1d")
    entries = {}
    for entry in listed.split("@00000000-")[1:]:
        uid, start, end, title = ("00000000-" + entry).split("@", 3)
        entries[uid] = (start, end, title.strip())
    assert sorted(entries) == sorted(expected), (len(entries), len(expected))
    for uid, (start, end, title) in entries.items():
        text, timed = expected[uid]
        assert start == (UTC_BEGIN if timed else "2026-11-23"), (uid, start)
        if timed:
            assert end == UTC_END, (uid, end)
        if text.isprintable() and len(text) < 200 and "\\n" not in text:  # khal reads with icalendar
            assert title == text, (title, text)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        path, expected = write_calendar(sys.argv[1], folder)
        read_with_icalendar(path, expected)
        read_with_vobject(path, expected)
        read_with_khal(path, expected, folder)
        print("%d events read alike by icalendar, vobject and khal" % len(expected))


main()
