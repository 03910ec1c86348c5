# SPDX-License-Identifier: MIT
"""A year of exported sessions with clock times, on every day and at hours that the clocks skip or repeat, against python's zoneinfo.

usage: zoneinfo_test.py CAIRN
Exit code 77 where there are no zone files: ctest calls that skipped.
"""
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import zoneinfo
    zoneinfo.ZoneInfo("Europe/Berlin")
except (ImportError, KeyError) as missing:
    print("skipped:", missing)
    sys.exit(77)

UTC = datetime.timezone.utc
ZONES = ["Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Seoul"]
GRAPH = """format = 1
[[step]]
id = "long"
title = "Long"
hours = 800
"""


def expected(zone, day, begin):
    """RFC 5545: the first of two times; one that never is by the offset before the gap, which is what fold = 0 means."""
    local = datetime.datetime.fromisoformat(f"{day}T{begin}").replace(tzinfo=zoneinfo.ZoneInfo(zone), fold=0)
    return local.astimezone(UTC)


def check(cairn, zone):
    with tempfile.TemporaryDirectory(prefix="cairn-zone-") as home:
        graph = pathlib.Path(home, "long.toml")
        graph.write_text(GRAPH, encoding="utf-8")
        env = {"HOME": home, "PATH": os.environ["PATH"], "TZ": zone, "CAIRN_SEED": "1", "CAIRN_NOW": "2026-11-22T20:00"}
        plan = [cairn, "plan", "long", "--availability", "mon-sun 00:00-03:15", "--graph", str(graph), "--format", "json"]
        answer = json.loads(subprocess.run(plan, env=env, check=True, capture_output=True, timeout=60).stdout)
        sessions = {(s["date"], s["begin"]): s["minutes"] for step in answer["steps"] for s in step["sessions"]}
        # Wherever the learner is when exporting, the plan keeps its zone.
        file = subprocess.run([cairn, "export", "ical"], env=env | {"TZ": "Pacific/Auckland"}, check=True, capture_output=True, timeout=60).stdout.decode()
    stamps = re.findall(r"DTSTART:(\d{8}T\d{6}Z)\r\nDTEND:(\d{8}T\d{6}Z)", file)
    got = sorted(tuple(datetime.datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC) for stamp in pair) for pair in stamps)
    want = sorted((expected(zone, *when), expected(zone, *when) + datetime.timedelta(minutes=minutes)) for when, minutes in sessions.items())
    offsets = {begin.astimezone(zoneinfo.ZoneInfo(zone)).utcoffset() for begin, _ in want}
    wrong = [pair for pair in zip(got, want) if pair[0] != pair[1]]
    print(f"{zone}: {len(got)} sessions, {len(offsets)} offsets, {len(wrong)} wrong", *wrong[:3])
    return len(got) == len(want) > 400 and not wrong


def main():
    bad = [zone for zone in ZONES if not check(sys.argv[1], zone)]
    sys.exit(1 if bad else 0)


main()
