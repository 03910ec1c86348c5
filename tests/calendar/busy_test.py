#!/usr/bin/env python3
"""cairn-calendar against python-dateutil and zoneinfo: rules in several zones over a year with its changes of the clock, exceptions, and files that mean harm.
usage: busy_test.py PROGRAM"""
import datetime as dt
import resource
import subprocess
import sys
import zoneinfo

from dateutil.rrule import rrulestr

PROGRAM = sys.argv[1]
UTC = dt.timezone.utc
FIRST, LAST = dt.date(2026, 3, 1), dt.date(2027, 4, 30)
RULES = [
    "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3;COUNT=100", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,SU;WKST=MO",
    "FREQ=WEEKLY;UNTIL=20261102T030000Z", "FREQ=MONTHLY;BYDAY=-1SU", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "FREQ=YEARLY",
]
ZONES = ["Asia/Seoul", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"]
failures = 0


def processor_time():
    """Of the programs that ran, which a busy machine does not change."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def check(name, good, more=""):
    global failures
    if not good:
        failures += 1
        print("FAILED", name, more)


def run(*events, zone="Asia/Seoul", first=FIRST, last=LAST):
    body = "\r\n".join("BEGIN:VEVENT\r\n" + e + "\r\nEND:VEVENT" for e in events)
    return raw(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:t\r\n{body}\r\nEND:VCALENDAR\r\n", zone, first, last)


def raw(text, zone="Asia/Seoul", first=FIRST, last=LAST):
    data = text if isinstance(text, bytes) else text.encode()
    return subprocess.run([PROGRAM, "busy", str(first), str(last), zone], input=data, capture_output=True, timeout=60)


def lines(answer):
    rows = answer.stdout.decode().splitlines()
    check("the answer is whole", answer.returncode == 0 and rows[0] == "cairn-calendar 1" and rows[-1] == f"end {len(rows) - 2}", str(answer))
    return rows[1:-1]


def stamp(instant):
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def expected(rule, zone, start):
    tz = zoneinfo.ZoneInfo(zone)
    until = None
    if "UNTIL=" in rule:
        rule, until = rule.split(";UNTIL=")
        until = dt.datetime.strptime(until, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    first = dt.datetime.combine(FIRST, dt.time(), zoneinfo.ZoneInfo("Asia/Seoul"))
    end = dt.datetime.combine(LAST + dt.timedelta(1), dt.time(), zoneinfo.ZoneInfo("Asia/Seoul"))
    hour = dt.timedelta(hours=1)
    seen = set()
    for wall in [start, *rrulestr(rule, dtstart=start).between(start, dt.datetime(2027, 5, 3), inc=True)]:
        begin = wall.replace(tzinfo=tz, fold=0).astimezone(UTC)
        if (until is None or begin <= until or wall == start) and begin < end and begin + hour > first:
            seen.add((begin, begin + hour))
    return [f"time {stamp(a)} {stamp(b)}" for a, b in sorted(seen)]


for zone in ZONES:
    for rule in RULES:
        for start in (dt.datetime(2026, 1, 4, 20, 0), dt.datetime(2025, 12, 31, 2, 30), dt.datetime(2026, 3, 8, 1, 30)):
            got = lines(run(f"UID:a\r\nDTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}\r\nDURATION:PT1H\r\nRRULE:{rule}"))
            check(f"{rule} in {zone} from {start}", got == expected(rule, zone, start), str(set(got) ^ set(expected(rule, zone, start)))[:300])

daily = "UID:a\r\nDTSTART;TZID=Asia/Seoul:20261101T200000\r\nDTEND;TZID=Asia/Seoul:20261101T210000\r\nRRULE:FREQ=DAILY;COUNT=3"
check("an exception is left out", len(lines(run(daily + "\r\nEXDATE;TZID=Asia/Seoul:20261102T200000"))) == 2)
check("a date is added", lines(run(daily + "\r\nRDATE:20261201T110000Z"))[-1] == "time 2026-12-01T11:00Z 2026-12-01T12:00Z")
moved = "UID:a\r\nRECURRENCE-ID;TZID=Asia/Seoul:20261102T200000\r\nDTSTART:20261110T000000Z\r\nDTEND:20261110T003000Z"
got = lines(run(daily, moved))
check("a moved occurrence moves", got == ["time 2026-11-01T11:00Z 2026-11-01T12:00Z", "time 2026-11-03T11:00Z 2026-11-03T12:00Z", "time 2026-11-10T00:00Z 2026-11-10T00:30Z"], got)
check("a cancelled occurrence goes", len(lines(run(daily, moved + "\r\nSTATUS:CANCELLED"))) == 2)
for free in ("TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"):
    check(f"{free} is not busy", lines(run(daily + "\r\n" + free)) == [])
check("whole days are inclusive", lines(run("UID:b\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227")) == ["days 2026-12-24 2026-12-26"])
check("a local time is one of the horizon's zone", lines(run("UID:b\r\nDTSTART:20261224T090000\r\nDURATION:PT30M")) == ["time 2026-12-24T00:00Z 2026-12-24T00:30Z"])
prefixed = run("UID:b\r\nDTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260701T090000\r\nDURATION:PT30M")
check("a zone is known behind a prefix", lines(prefixed) == ["time 2026-07-01T07:00Z 2026-07-01T07:30Z"])
unknown = run("UID:b\r\nDTSTART;TZID=Nowhere:20260701T090000\r\nDURATION:PT30M")
check("an unknown zone is told", b"Nowhere" in unknown.stderr and lines(unknown) == ["time 2026-07-01T00:00Z 2026-07-01T00:30Z"], str(unknown))

began = processor_time()
second = run("UID:a\r\nSUMMARY:bomb\r\nDTSTART:20200101T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=SECONDLY")
check("a rule by the second is left out and told", b"bomb" in second.stderr and lines(second) == [])
for rule in ("FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0"):
    answer = run(f"UID:a\r\nDTSTART:19000101T000000Z\r\nDURATION:PT1M\r\nRRULE:{rule}")
    check(f"{rule} ends", answer.returncode in (0, 1), str(answer)[:300])
check("deep nesting is refused", raw("BEGIN:VCALENDAR\r\n" * 100000).returncode == 1)
check("deep nesting is refused in folded lines", raw("BEG\r\n IN:VCALENDAR\r\n" * 100000).returncode == 1)
for text in ("", "x", b"\0\xff\xfe", "BEGIN:VCALENDAR", b"A" * (17 << 20)):
    check("no calendar is an error", raw(text).returncode in (0, 1) and b"Traceback" not in raw(text).stderr)
check("hostile files take no more than their limit", processor_time() - began < 40, str(processor_time() - began))
print("calendar of others:", "all passed" if failures == 0 else f"{failures} failed")
sys.exit(1 if failures else 0)
