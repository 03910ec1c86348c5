"""The programs beside which cairn is measured, each with its own data in the work folder. A program that is not installed gives no commands."""
import csv
import datetime
import shutil

import graphs

KHAL_SETTINGS = """[calendars]
[[cal]]
path = {folder}/cal
type = calendar
[locale]
local_timezone = Asia/Seoul
default_timezone = Asia/Seoul
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = cal
"""


class Peers:
    """`skipped` names what was not installed."""

    def __init__(self, work, stopwatch):
        self.work = work
        self.stopwatch = stopwatch
        self.skipped = []

    def has(self, program, what):
        if shutil.which(program):
            return True
        missing = f"{program} ({what})"
        if missing not in self.skipped:
            self.skipped.append(missing)
        return False

    def taskwarrior(self, graph, runs):
        """(next, done) on the graph as tasks with dependencies, or None. `done` finishes another task at each run: the first in the graph's order."""
        if not self.has("task", "Taskwarrior: next, done"):
            return None
        folder = self.work / f"task-{len(graph)}"
        settings = folder / "taskrc"
        uuids = folder / "uuids.txt"
        task = ["task", f"rc:{settings}"]
        commands = [*task, "next"], [*task, f"@{uuids}", "done"]
        if folder.exists():
            return commands
        folder.mkdir()
        settings.write_text(f"data.location={folder}/data\nconfirmation=off\nrecurrence.confirmation=no\nhooks=off\n", encoding="utf-8")
        graphs.write_taskwarrior(graph, folder / "tasks.json")
        self.stopwatch.run(*task, "import", folder / "tasks.json")
        self.stopwatch.run(*task, "next")
        uuids.write_text("\n".join(line.split('"')[3] for line in (folder / "tasks.json").read_text().splitlines()[: runs + 2]), encoding="utf-8")
        return commands

    def timewarrior(self, intervals, last, runs):
        """(summary :week, track) on a journal of 45-minute intervals, eight a day up to `last`, or None. The month files are written as timew writes them."""
        if not self.has("timew", "Timewarrior: summary, track"):
            return None
        folder = self.work / "timewarrior"
        tracks, ends = folder / "begins.txt", folder / "ends.txt"
        commands = ["timew", "summary", ":week"], ["timew", "track", f"@{tracks}", "-", f"@{ends}", "step-0"]
        if folder.exists():
            return commands
        (folder / "data").mkdir(parents=True)
        (folder / "timewarrior.cfg").write_text("", encoding="utf-8")
        months = {}
        for day in graphs.days_back(last, intervals // 8):
            for hour in range(8):
                line = f"inc {day:%Y%m%d}T{hour:02}0000Z - {day:%Y%m%d}T{hour:02}4500Z # step-{hour}\n"
                months.setdefault(f"{day:%Y-%m}", []).append(line)
        for month, lines in months.items():
            (folder / "data" / f"{month}.data").write_text("".join(lines), encoding="utf-8")
        self.stopwatch.environment["TIMEWARRIORDB"] = str(folder)
        noon = datetime.datetime.combine(last - datetime.timedelta(days=3), datetime.time(12))  # 12:00 to 17:00 UTC are free in the data
        begins = [noon + datetime.timedelta(minutes=3 * n) for n in range(runs + 2)]
        tracks.write_text("\n".join(f"{b:%Y%m%dT%H%M%S}Z" for b in begins), encoding="utf-8")
        ends.write_text("\n".join(f"{b + datetime.timedelta(minutes=2):%Y%m%dT%H%M%S}Z" for b in begins), encoding="utf-8")
        return commands

    def taskjuggler(self, graph):
        """Scheduling alone, without a report, or None."""
        if not self.has("tj3", "TaskJuggler: plan"):
            return None
        folder = self.work / f"tj3-{len(graph)}"
        folder.mkdir()
        graphs.write_taskjuggler(graph, folder / "bench.tjp")
        return ["tj3", "--silent", "--no-color", "-o", folder, folder / "bench.tjp"]

    def taskjuggler_ends(self, graph):
        """When each task ends, by position: datetimes in the learner's zone. None without tj3."""
        if not self.has("tj3", "TaskJuggler: plan"):
            return None
        folder = self.work / f"tj3-{len(graph)}-ends"
        folder.mkdir()
        graphs.write_taskjuggler(graph, folder / "bench.tjp", report=True)
        self.stopwatch.run("tj3", "--silent", "--no-color", "-o", folder, folder / "bench.tjp")
        with open(folder / "ends.csv", encoding="utf-8") as file:
            ends = {row["Id"]: row["End"] for row in csv.DictReader(file, delimiter=";")}
        return [datetime.datetime.fromisoformat(ends[f"t{position}"]) for position in range(len(graph))]

    def calcurse(self, sessions, first):
        """An iCalendar export of as many appointments, four a day, or None."""
        if not self.has("calcurse", "calcurse: iCal export"):
            return None
        folder = self.work / "calcurse"
        folder.mkdir()
        lines = []
        for n in range(sessions):
            day = first + datetime.timedelta(days=n // 4)
            hour = 9 + 2 * (n % 4)
            lines.append(f"{day:%m/%d/%Y} @ {hour:02}:00 -> {day:%m/%d/%Y} @ {hour + 1:02}:30 |Study session {n}\n")
        (folder / "apts").write_text("".join(lines), encoding="utf-8")
        (folder / "conf").write_text("", encoding="utf-8")
        return ["calcurse", "-D", folder, "-C", folder, "--export=ical"]

    def imports(self, calendar, times):
        """(name, command) of each program that imports the calendar file, into another new folder at each run."""
        commands = []
        if self.has("calcurse", "calcurse: iCal import"):
            folders = self.new_folders("calcurse-in", calendar, times)
            commands.append(("calcurse", ["calcurse", "-D", folders, "-i", calendar]))
        if self.has("khal", "khal: iCal import"):
            settings = self.new_folders("khal-in", calendar, times, "khal.conf", lambda folder: KHAL_SETTINGS.format(folder=folder))
            commands.append(("khal", ["khal", "-c", settings, "import", "--batch", "-a", "cal", calendar]))
        return commands

    def new_folders(self, name, calendar, times, file="", text=None):
        """An argument that is another new folder at each run, or a new file in it."""
        values = []
        for n in range(times):
            folder = self.work / f"{name}-{calendar.stem}-{n}"
            (folder / "cal").mkdir(parents=True)
            if text:
                (folder / file).write_text(text(folder), encoding="utf-8")
            values.append(str(folder / file))
        listed = self.work / f"{name}-{calendar.stem}.txt"
        listed.write_text("\n".join(values), encoding="utf-8")
        return f"@{listed}"
