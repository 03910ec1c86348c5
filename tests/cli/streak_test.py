#!/usr/bin/env python3
"""The streak of the whole program against a slow oracle written from the words of DESIGN.md ("study date", "Streak", "undo"), with python's zone rules: fixed stories
of clocks and journeys, then random streams of commands around both changes of the clocks, the day that Apia skipped, and flights. Seeds are fixed."""
import argparse
import datetime as dt
import json
import os
import pathlib
import random
import subprocess
import tempfile
import zoneinfo

ROOT = pathlib.Path(__file__).resolve().parents[2]
GRAPH = ROOT / "tests/golden/graphs/baking.toml"
STEPS = ["first-loaf", "sourdough-starter", "steam"]
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAY = dt.timedelta(days=1)


class Learner:
    """One record, carried through time and zones."""

    def __init__(self, cairn, folder):
        self.cairn = cairn
        self.home = tempfile.mkdtemp(dir=folder)

    def run(self, now, zone, *arguments):
        env = {"HOME": self.home, "PATH": os.environ["PATH"], "TZ": zone}
        typed = [self.cairn, "--now", now.strftime("%Y-%m-%dT%H:%M:%SZ"), "--graph", str(GRAPH), *arguments]
        return subprocess.run(typed, env=env, capture_output=True, text=True, check=False)

    def streaks(self, now, zone):
        """By the fold and by the cache."""
        for command in ("streak", "status"):
            answer = self.run(now, zone, command, "--format", "json")
            assert answer.returncode == 0, answer.stderr
            streak = json.loads(answer.stdout)["streak"]
            yield command, (streak["days"], streak["best"], streak["all_days"], streak["today"])


def utc(zone, local):
    return dt.datetime.fromisoformat(local).replace(tzinfo=zoneinfo.ZoneInfo(zone)).astimezone(dt.timezone.utc)


def study_date(now, zone, start="04:00"):
    """The local date, the day beginning at `start` by the clock on the wall."""
    wall = now.astimezone(zoneinfo.ZoneInfo(zone)).replace(tzinfo=None)
    return wall.date() - DAY if wall.strftime("%H:%M") < start else wall.date()


def wall_date(now, zone):
    return now.astimezone(zoneinfo.ZoneInfo(zone)).date()


def offset(now, zone):
    return now.astimezone(zoneinfo.ZoneInfo(zone)).utcoffset()


class Oracle:
    """What was typed, and what of it counts."""

    def __init__(self):
        self.commands = []  # {"study": [(date, offset, date on the wall when it was typed)], "off": [(first, last)], "hours": (from, weekdays) or None, "done": step or None, "start": clock or None, "counts": bool}

    def add(self, **what):
        self.commands.append({"study": [], "off": [], "hours": None, "done": None, "start": None, "counts": True, **what})

    def counting(self):
        return [command for command in self.commands if command["counts"]]

    def undo(self):
        for command in reversed(self.commands):
            if command["counts"]:
                command["counts"] = False
                return True
        return False

    def day_start(self):
        return next((command["start"] for command in reversed(self.counting()) if command["start"]), "04:00")

    def is_done(self, step):
        return any(command["done"] == step for command in self.counting())

    def is_off(self, date):
        return any(first <= date <= last for command in self.counting() for first, last in command["off"])

    def had_capacity(self, date):
        in_force = range(5)  # before any setting: Monday to Friday
        latest = None
        for command in self.counting():
            if command["hours"] and command["hours"][0] <= date and (latest is None or command["hours"][0] >= latest):
                latest, in_force = command["hours"]
        return date.weekday() in in_force

    def would_break(self, date):
        return self.had_capacity(date) and not self.is_off(date)

    def taken_by_journeys(self, dates):
        """Of the dates between two on which it is known where the learner was, further east by three hours or more on the later one: the first that breaks."""
        seen = {}  # date -> the offsets of what was typed on it or on the day after
        for command in self.counting():
            for date, east, typed in command["study"]:
                if typed in (date, date + DAY):
                    seen.setdefault(date, []).append(east)
        places, taken = sorted(seen), set()
        for before, later in zip(places, places[1:]):
            if seen[later][0] - seen[before][-1] < dt.timedelta(hours=3):
                continue
            between = [before + DAY * n for n in range(1, (later - before).days)]
            taken.update([date for date in between if date not in dates and self.would_break(date)][:1])
        return taken

    def streak(self, today):
        dates = sorted({date for command in self.counting() for date, _, _ in command["study"]})
        taken = self.taken_by_journeys(dates)
        current = best = 0
        date = dates[0] if dates else today
        while dates and date <= max(dates[-1], today):
            if date in dates:
                current += 1
                best = max(best, current)
            elif (date != today or date < dates[-1]) and self.would_break(date) and date not in taken:
                current = 0  # today is over where the clock was set back and study lies ahead of it
            date += DAY
        return current, best, len(dates), today in dates


def expect(learner, now, zone, wanted, what):
    for command, found in learner.streaks(now, zone):
        assert found == wanted, f"{what}: {command} says {found}, not {wanted}, at {now} in {zone}"


def story(learner, what, sittings, wanted):
    """Half an hour at each (zone, local time, the date it is logged for if not today's); then the streak as days, best, all, today."""
    for zone, local, *on in sittings:
        answer = learner.run(utc(zone, local), zone, "log", "first-loaf", "30m", *[part for date in on for part in ("--on", date)])
        assert answer.returncode == 0, answer.stderr
    zone, local = sittings[-1][:2]
    expect(learner, utc(zone, local), zone, wanted, what)


def stories(new):
    ny, seoul, la, apia = "America/New_York", "Asia/Seoul", "America/Los_Angeles", "Pacific/Apia"
    story(new(), "the night on which clocks go forward", [(ny, f"2027-03-{day}T21:00") for day in (11, 12, 13, 14, 15)], (5, 5, 5, True))
    story(new(), "study in the hours around the gap", [(ny, "2027-03-13T21:00"), (ny, "2027-03-14T01:59:59"), (ny, "2027-03-14T03:00"), (ny, "2027-03-14T04:00")], (2, 2, 2, True))
    story(new(), "the night on which clocks go back", [(ny, f"2027-11-0{day}T21:00") for day in (4, 5, 6, 7, 8)], (5, 5, 5, True))
    story(new(), "Apia has no 30 December 2011", [(apia, "2011-12-28T20:00"), (apia, "2011-12-29T20:00"), (apia, "2011-12-31T20:00")], (3, 3, 3, True))
    story(new(), "Seoul to Los Angeles: a date lived twice is one", [(seoul, "2026-11-23T20:00"), (seoul, "2026-11-24T10:00"), (la, "2026-11-24T20:00"), (la, "2026-11-25T20:00")], (3, 3, 3, True))
    story(new(), "Los Angeles to Seoul: a date flown over is not missed", [(la, "2026-11-23T20:00"), (la, "2026-11-24T20:00"), (seoul, "2026-11-26T20:00")], (3, 3, 3, True))
    story(new(), "Apia, and a weekend behind it", [(apia, "2011-12-28T20:00"), (apia, "2011-12-29T20:00"), (apia, "2012-01-02T20:00")], (3, 3, 3, True))
    story(new(), "Los Angeles to Seoul over a weekend: the Friday is the day that was flown over", [(la, "2026-11-25T20:00"), (la, "2026-11-26T20:00"), (seoul, "2026-11-30T20:00")], (3, 3, 3, True))
    story(new(), "a flight takes one date and not two", [(la, "2026-11-23T20:00"), (la, "2026-11-24T20:00"), (seoul, "2026-11-27T20:00")], (1, 2, 3, True))
    story(new(), "the first evening there is written the day after", [(la, "2026-11-24T20:00"), (seoul, "2026-11-27T20:00", "2026-11-26")], (2, 2, 2, False))
    story(new(), "or even later, with the next one", [(la, "2026-11-24T20:00"), (seoul, "2026-11-28T09:00", "2026-11-26"), (seoul, "2026-11-28T09:10", "2026-11-27")], (3, 3, 3, False))
    story(new(), "on a journey, of a day at home long ago: no date was lost there", [(seoul, "2026-11-23T20:00"), (seoul, "2026-11-25T20:00"), (la, "2026-11-27T20:00", "2026-11-23"), (la, "2026-11-27T21:00")], (1, 1, 3, True))
    story(new(), "the same dates at home: that Wednesday was missed", [(seoul, "2026-11-23T20:00"), (seoul, "2026-11-24T20:00"), (seoul, "2026-11-26T20:00")], (1, 2, 3, True))
    story(new(), "a second before and after midnight", [(seoul, "2026-11-23T23:59:59"), (seoul, "2026-11-24T00:00:01")], (1, 1, 1, True))
    story(new(), "a second before and at the day's start", [(seoul, "2026-11-24T03:59:59"), (seoul, "2026-11-24T04:00:00")], (2, 2, 2, True))
    story(new(), "an evening that is tomorrow in UTC", [(la, "2026-11-23T20:00"), (la, "2026-11-24T15:00")], (2, 2, 2, True))
    story(new(), "the clock set back: what was written stays where it was", [(seoul, "2026-11-23T20:00"), (seoul, "2026-11-24T20:00"), (seoul, "2026-11-23T21:00")], (2, 2, 2, True))
    pending = new()
    story(pending, "until now", [(seoul, "2026-11-23T20:00"), (seoul, "2026-11-24T20:00")], (2, 2, 2, True))
    expect(pending, utc(seoul, "2026-11-26T03:59:59"), seoul, (2, 2, 2, False), "today not yet studied breaks nothing")
    expect(pending, utc(seoul, "2026-11-26T04:00:00"), seoul, (0, 2, 2, False), "a day that is over does")
    at_night = pending.run(utc(seoul, "2026-11-27T01:00"), seoul, "log", "first-loaf", "20m")
    listed = json.loads(pending.run(utc(seoul, "2026-11-27T01:05"), seoul, "log", "--format", "json").stdout)
    assert at_night.returncode == 0 and listed["date"] == "2026-11-26" and listed["total_minutes"] == 20, "what is logged at night is in the day's list"


def random_instant(chance, now, zone):
    """Mostly forward, now and then back, often to the second where something changes."""
    now += dt.timedelta(minutes=chance.randrange(-1800, 0) if chance.random() < 0.1 else chance.randrange(1, 2400))
    if chance.random() < 0.3:
        date = now.astimezone(zoneinfo.ZoneInfo(zone)).date()
        clock = chance.choice(["23:59:59", "00:00:01", "03:59:59", "04:00:00", "04:59:59", "05:00:00"])
        now = utc(zone, f"{date}T{clock}")
    return now


def random_command(chance, learner, oracle, now, zone):
    today = study_date(now, zone, oracle.day_start())
    what = chance.choice(["log", "log", "log", "backdate", "done", "off", "undo", "plan", "config"])
    if what in ("log", "backdate"):
        on = today - DAY * chance.randrange(1, 6) if what == "backdate" else today
        answer = learner.run(now, zone, "log", chance.choice(STEPS), "30m", *(["--on", str(on)] if what == "backdate" else []))
        oracle.add(study=[(on, offset(now, zone), wall_date(now, zone))])
    elif what == "done":
        step = chance.choice(STEPS[:2])  # the last one stays open, so that there is always something to plan
        answer = learner.run(now, zone, "done", step)
        if not oracle.is_done(step):
            oracle.add(study=[(today, offset(now, zone), wall_date(now, zone))], done=step)
    elif what == "off":
        first = today + DAY * chance.randrange(-5, 3)
        last = first + DAY * chance.randrange(0, 3)
        answer = learner.run(now, zone, "off", f"{first}..{last}")
        if not all(oracle.is_off(first + DAY * n) for n in range((last - first).days + 1)):
            oracle.add(off=[(first, last)])
    elif what == "config":
        start = chance.choice(["00:00", "04:00", "05:00", "12:00"])
        answer = learner.run(now, zone, "config", "day_start", start)
        if start != oracle.day_start():
            oracle.add(start=start)
    elif what == "plan":
        weekdays = sorted(chance.sample(range(7), chance.randrange(1, 7)))
        hours = ", ".join(f"{WEEKDAYS[day]} 2h" for day in weekdays)
        answer = learner.run(now, zone, "plan", "bread-baker", "--availability", hours)
        oracle.add(hours=(today + DAY, weekdays))
    else:
        answer = learner.run(now, zone, "undo")
        assert (answer.returncode == 0) == oracle.undo(), answer.stderr
        return what
    assert answer.returncode == 0, (what, answer.stderr)
    return what


def random_stream(learner, seed):
    chance = random.Random(seed)
    start, zones = chance.choice([
        ("2027-03-10T12:00", ["America/New_York"]), ("2027-10-27T12:00", ["Europe/Berlin"]), ("2011-12-26T12:00", ["Pacific/Apia"]),
        ("2026-11-20T12:00", ["Asia/Seoul", "America/Los_Angeles"]), ("2026-11-20T12:00", ["America/Los_Angeles", "Asia/Seoul", "Europe/Berlin"])])
    oracle, now, told = Oracle(), utc(zones[0], start), []
    for turn in range(14):
        zone = zones[min(turn // 5, len(zones) - 1)]
        now = random_instant(chance, now, zone)
        told.append(f"{now:%Y-%m-%dT%H:%M:%SZ} {zone} {random_command(chance, learner, oracle, now, zone)}")
        wanted = oracle.streak(study_date(now, zone, oracle.day_start()))
        for command, found in learner.streaks(now, zone):
            assert found == wanted, f"stream {seed}: {command} says {found}, the oracle {wanted} after\n" + "\n".join(told)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cairn")
    parser.add_argument("--streams", type=int, default=40, help="how many; each starts the program 42 times")
    options = parser.parse_args()
    cairn = os.path.abspath(options.cairn)
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        stories(lambda: Learner(cairn, folder))
        for seed in range(options.streams):
            random_stream(Learner(cairn, folder), seed)
    print(f"stories and {options.streams} random streams: streaks as the oracle says")


if __name__ == "__main__":
    main()
