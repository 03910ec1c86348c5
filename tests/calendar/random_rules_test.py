#!/usr/bin/env python3
"""cairn-calendar against python-dateutil: random rules, random beginnings, zones that change their clocks. The same cases at every run.
usage: random_rules_test.py PROGRAM [SEED [CASES]]"""
import datetime as dt
import random
import subprocess
import sys
import zoneinfo

from dateutil.rrule import rrulestr

PROGRAM = sys.argv[1]
SEED, CASES = (int(word) for word in (sys.argv[2:4] + ["20261125", "200"][len(sys.argv) - 2:]))
UTC = dt.timezone.utc
SEOUL = zoneinfo.ZoneInfo("Asia/Seoul")
FIRST, LAST = dt.date(2026, 3, 1), dt.date(2027, 4, 30)
BEGIN, END = (dt.datetime.combine(day, dt.time(), SEOUL) for day in (FIRST, LAST + dt.timedelta(1)))
HOUR = dt.timedelta(hours=1)
ZONES = ["Asia/Seoul", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/Santiago", "Africa/Casablanca"]
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
chance = random.Random(SEED)


def listed(values, least, most):
    return ",".join(str(value) for value in chance.sample(values, chance.randint(least, most)))


def month():
    return f"BYMONTH={chance.randint(1, 12)}"


# What comes true seldom, or never: the sixth Monday of a month, the third of two days.
RARE_MONTHLY = [lambda: f"BYDAY={chance.choice([5, 6, -5, -6])}{chance.choice(DAYS)}", lambda: f"BYDAY={chance.choice(DAYS)};BYSETPOS={chance.choice([5, 6, -5, -6])}",
                lambda: f"BYMONTHDAY={listed([29, 30, 31], 1, 2)};BYDAY={chance.choice(DAYS)};BYSETPOS={chance.choice([1, 2, 3])}",
                lambda: f"BYMONTHDAY={chance.choice([1, 8, 31])};BYDAY={chance.choice([1, 2, 5])}{chance.choice(DAYS)}"]
RARE_YEARLY = [lambda: f"BYMONTH=2;BYMONTHDAY={chance.choice([29, 30])}", lambda: f"BYDAY={chance.choice([53, 54, -53, -54])}{chance.choice(DAYS)}",
               lambda: month() + f";BYDAY={chance.choice(DAYS)};BYSETPOS={chance.choice([5, 6, -6])}", lambda: f"BYYEARDAY=366;BYDAY={chance.choice(DAYS)}",
               lambda: month() + ";BYMONTHDAY=31"]

# What may stand beside FREQ; None: nothing.
PARTS = {
    "DAILY": [None, lambda: "BYDAY=" + listed(DAYS, 1, 3), lambda: "BYMONTHDAY=" + listed([1, 10, 20, 31], 1, 3)],
    "WEEKLY": [None, lambda: "BYDAY=" + listed(DAYS, 1, 3), lambda: "WKST=SU;BYDAY=" + listed(DAYS, 1, 3)],
    "MONTHLY": [None, lambda: "BYMONTHDAY=" + listed([1, 2, 15, 28, 29, 30, 31, -1, -2], 1, 3), lambda: f"BYDAY={chance.choice([1, 2, 5, -1, -2])}{chance.choice(DAYS)}",
                lambda: "BYDAY=" + listed(DAYS, 2, 5) + f";BYSETPOS={chance.choice([1, 2, -1, -2])}", lambda: "BYMONTHDAY=13;BYDAY=" + listed(DAYS, 1, 2), *RARE_MONTHLY],
    "YEARLY": [None, lambda: f"BYMONTHDAY={chance.choice([1, 15, 29, 31, -1])}", lambda: month() + f";BYDAY={chance.choice([1, 2, -1])}{chance.choice(DAYS)}",
               lambda: f"BYYEARDAY={chance.choice([1, 100, 365, 366, -1, -366])}", lambda: f"BYDAY={chance.choice([1, 10, 20, -1])}{chance.choice(DAYS)}",
               lambda: month() + ";BYDAY=" + listed(DAYS, 2, 2) + f";BYSETPOS={chance.choice([1, -1, 3])}",
               lambda: f"BYWEEKNO={chance.choice([1, 20, 52, 53, -1])}", lambda: f"BYWEEKNO={chance.choice([1, 20, 52, 53, -1])};BYDAY=" + listed(DAYS, 1, 2), *RARE_YEARLY],
}


def rule():
    frequency = chance.choice(list(PARTS))
    parts = [f"FREQ={frequency}"]
    if chance.random() < 0.5:
        parts.append(f"INTERVAL={chance.randint(1, 4)}")
    part = chance.choice(PARTS[frequency])
    if part:
        parts.append(part())
        if parts[-1].startswith("BYWEEKNO"):
            parts = [each for each in parts if not each.startswith("INTERVAL")]  # left out, and told (busy_test.py)
    if chance.random() < 0.2 and frequency != "YEARLY":
        parts.append("BYMONTH=" + listed(range(1, 13), 1, 3))
    if chance.random() < 0.3:
        parts.append(f"COUNT={chance.randint(1, 60)}")
    return ";".join(parts)


def expected(text, zone, start):
    """DTSTART takes place whether or not the rule says so (RFC 5545, 3.8.5.3); a week's number alone means its day of the week, of which dateutil makes all seven."""
    if "BYWEEKNO" in text and "BYDAY" not in text:
        text += ";BYDAY=" + DAYS[start.weekday()]
    walls = {start, *rrulestr(text, dtstart=start).between(start, dt.datetime(2027, 5, 3), inc=True)}
    begins = {wall.replace(tzinfo=zoneinfo.ZoneInfo(zone), fold=0).astimezone(UTC) for wall in walls}
    return [f"time {begin:%Y-%m-%dT%H:%MZ} {begin + HOUR:%Y-%m-%dT%H:%MZ}" for begin in sorted(begins) if begin < END and begin + HOUR > BEGIN]


def is_never(text, start):
    """In the years that are looked at. dateutil goes on to the year 9999."""
    first = next(iter(rrulestr(text, dtstart=start)), None)
    return first is None or first.year > 2200


failures = 0
for _ in range(CASES):
    text, zone = rule(), chance.choice(ZONES)
    start = dt.datetime(2024, 1, 1) + dt.timedelta(minutes=chance.randrange(2 * 365 * 1440))
    event = f"BEGIN:VEVENT\nUID:a\nDTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}\nDURATION:PT1H\nRRULE:{text}\nEND:VEVENT\n"
    answer = subprocess.run([PROGRAM, "busy", str(FIRST), str(LAST), "Asia/Seoul"], input=f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n".encode(), capture_output=True)
    rows = answer.stdout.decode().splitlines()
    wanted = expected(text, zone, start)
    told = b"a rule that never comes true" in answer.stderr
    if rows[1:-1] != wanted or told != is_never(text, start) or (answer.stderr and not told):
        failures += 1
        print("FAILED", text, "in", zone, "from", start, sorted(set(rows[1:-1]) ^ set(wanted))[:3], answer.stderr.decode())
print(f"{CASES} random rules of seed {SEED}:", "all as dateutil has them" if failures == 0 else f"{failures} not")
sys.exit(1 if failures else 0)
