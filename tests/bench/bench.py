#!/usr/bin/env python3
"""Everything that is measured, in one table. tests/bench/run.sh builds what this needs; README.md says what each line means. A time never fails it: exit 0."""
import argparse
import datetime
import json
import math
import os
import pathlib
import shutil
import sqlite3
import statistics
import sys
import tempfile

import graphs
from peers import Peers
from stopwatch import Sample, Stopwatch
from table import Table, quotient

NOW = datetime.datetime(2026, 11, 23, 19, 30)  # a Monday, in Seoul
TODAY = NOW.date()
DAYS_OF_PLAN = 50  # the plan in a filled journal is that old
LAST_WEEK = "2026-W47"
LONG_READS = ("next", "today", "status", "report", "streak", "history", "undo --list", "forecast", "show ai-consultant", "roles", "graph show ai-consultant",
              "plan ai-consultant --dry-run", "replan --dry-run", "portfolio", "export ical", "undo --dry-run", "journal export")
LONG_WHOLE = ("portfolio", "journal export")  # show all there is: no target
# One after the other in each round, so that there always is something to take back, to bring back and to stop. {step}: the first of the plan; {open}, {day}: others at each run.
LONG_WRITES = ("log {step} 30m", "undo", "redo", "done {open}", "undo", "off {day}", "undo", "log {step} 20m --on 2026-11-20", "start {step}", "stop --drop", "replan",
               "plan ai-security-specialist --hours 40", "undo")
BUILT_IN_ROLE = "ai-security-specialist"
GROWTH_RUNS = 3
IMPORT_RUNS = 3  # khal is slow
PEER_RUNS = 5  # tj3 takes seconds
LONGEST_IMPORT_MS = 60_000


def at(moment):
    return f"{moment:%Y-%m-%dT%H:%M}+09:00"


class Bench:
    def __init__(self, build, work, runs):
        self.work, self.runs = work, runs
        self.slow_runs = min(runs, 11)
        self.programs = build / "tests" / "bench"
        self.cairn = build / "cairn"
        environment = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
        environment |= {"HOME": str(work / "home"), "TZ": "Asia/Seoul", "LANG": "C.UTF-8", "CAIRN_NOW": at(NOW)}
        for name in ("DATA", "STATE", "CONFIG", "CACHE"):
            environment[f"XDG_{name}_HOME"] = str(work / "home" / name.lower())
            (work / "home" / name.lower()).mkdir(parents=True)
        self.watch = Stopwatch(self.programs, work, environment)
        self.peers = Peers(work, self.watch)
        self.table = Table()
        self.floor_file = self.make_floor_file()
        self.data = None
        self.graph_files = {}
        self.journals = {}

    # ---- what is measured on ----------------------------------------------------------------------------------------

    def make_floor_file(self):
        file = self.work / "floor.db"
        with sqlite3.connect(file) as database:
            database.execute("CREATE TABLE event (uid TEXT PRIMARY KEY, stamp INTEGER, study_date TEXT, kind TEXT, subject TEXT, minutes INTEGER) STRICT")
            database.executemany("INSERT INTO event VALUES (?, ?, '2026-11-23', 'studied', 'python-basics', 45)",
                                 ((f"uid-{n:08}", n) for n in range(10_000)))
        database.close()
        return file

    def graph(self, steps, texts=False):
        """The graph and its TOML file. Above 1,000 the steps are short, so that the plan fits ten years."""
        name = f"steps-{steps}{'-texts' if texts else ''}"
        if name not in self.graph_files:
            graph = graphs.layered(steps, short=steps > 1000)
            file = self.work / f"{name}.toml"
            graphs.write_toml(graph, file, texts)
            self.graph_files[name] = graph, file
        return self.graph_files[name]

    def planned(self, data, role, *options, moment=NOW):
        """Ids of a plan that is stored in `data`, in study order."""
        answer = self.watch.run(self.cairn, "plan", role, "--hours", "40", "--data", data, "--now", at(moment), "--format", "json", *options)
        return [step["id"] for step in json.loads(answer)["steps"]]

    def journal(self, events, role=graphs.ROLE, a_day=8):
        """A journal of so many events, years of steps done long ago (so many events a day) and then a plan begun 50 days ago, of 1,000 own steps or of a built-in role; the
        plan's open step ids."""
        if (events, role) in self.journals:
            return self.journals[events, role]
        data = self.work / f"events-{events}-{role}.db"
        of_plan = min(events * 2 // 5, 8 * DAYS_OF_PLAN)
        made = NOW - datetime.timedelta(days=DAYS_OF_PLAN)
        self.watch.run(self.programs / "fill_journal", data, events - of_plan, made.date(), a_day)
        own = ["--graph", self.graph(1000)[1]] if role == graphs.ROLE else []
        ids = self.planned(data, role, *own, moment=made)
        begun = int(self.watch.run(self.programs / "fill_journal", data, of_plan, TODAY))
        self.journals[events, role] = data, ids[begun:]
        return self.journals[events, role]

    def one_a_run(self, name, values):
        """An argument that is another value at each run."""
        file = self.work / f"{name}.txt"
        file.write_text("\n".join(str(value) for value in values), encoding="utf-8")
        return f"@{file}"

    # ---- sections of the table --------------------------------------------------------------------------------------

    def reading(self):
        self.table.section("reading: cold start, a plan is stored")
        small = self.work / "built-in.db"
        ids = self.planned(small, BUILT_IN_ROLE)
        for step in ids[:5]:
            self.watch.run(self.cairn, "done", step, "--data", small)
        large = self.work / "own.db"
        self.planned(large, graphs.ROLE, "--graph", self.graph(10_000, texts=True)[1])
        words = ("next", "today", "status")
        commands = [[self.programs / "floor_empty"], [self.programs / "floor_read", self.floor_file]]
        commands += [[self.cairn, word, "--data", data] for data in (small, large) for word in words]
        empty, read, *samples = self.watch.in_turn(commands, self.runs)
        self.table.add("floor: an empty static program", empty)
        self.table.add("floor: open SQLite, one indexed read", read, empty)
        for word, sample in zip(words, samples[:3]):
            self.table.add(f"cairn {word}, built-in catalog", sample, empty, most_ratio=3, most_mib=6)
        for word, sample in zip(words, samples[3:]):
            self.table.add(f"cairn {word}, 10,000 own steps", sample, empty, most_ratio=5)
        for steps in (200, 1000):
            if commands := self.peers.taskwarrior(self.graph(steps)[0], self.slow_runs):
                empty, following = self.watch.in_turn([[self.programs / "floor_empty"], commands[0]], self.slow_runs)
                self.table.add(f"task next, {steps:,} tasks", following, empty)

    def writing(self):
        self.table.section("writing: durable before exit")
        sizes = (100, 10_000, 100_000)
        commands, filled = [[self.programs / "floor_insert", self.floor_file]], {}
        for events in sizes:
            data, ids = filled[events] = self.journal(events)
            self.watch.run(self.cairn, "log", ids[0], "30m", "--data", data)
            commands.append([self.cairn, "log", ids[0], "30m", "--data", data])
            commands.append([self.cairn, "done", self.one_a_run(f"open-{events}", ids[1 : self.runs + 3]), "--data", data])
        insert, *samples = self.watch.in_turn(commands, self.runs)
        self.table.add("floor: SQLite open, insert, commit", insert, insert)
        for word, of_word in (("log", samples[0::2]), ("done", samples[1::2])):
            for events, sample in zip(sizes, of_word):
                self.table.add(f"cairn {word}, {events:,} events", sample, insert, most_ratio=2)
            if not any(sample.error for sample in of_word):
                growth = quotient(of_word[-1], of_word[0])
                self.table.fact(f"cairn {word}, 100,000 / 100 events", f"{growth:.2f}x", "<= 1.25x", growth <= 1.25)
        self.syncs(*filled[100_000])
        for steps in (200, 1000):
            if commands := self.peers.taskwarrior(self.graph(steps)[0], self.slow_runs):
                insert, done = self.watch.in_turn([[self.programs / "floor_insert", self.floor_file], commands[1]], self.slow_runs)
                self.table.add(f"task done, {steps:,} tasks", done, insert)

    def syncs(self, data, ids):
        for command in (["log", ids[0], "30m"], ["done", ids[self.runs + 4]]):
            count = self.watch.syncs(self.cairn, *command, "--data", data)
            if count is None:
                self.peers.skipped.append("strace (number of syncs)")
                return
            self.table.fact(f"cairn {command[0]}: fsync and fdatasync", f"{count}", "<= 5", count <= 5)

    def planning(self):
        self.table.section("plan: read TOML, schedule, store in a new file")
        for role, words in (("ai-security-specialist", ["--background", "security-practitioner"]), ("ml-engineer", [])):
            insert, plan = self.watch.in_turn([[self.programs / "floor_insert", self.floor_file], [self.cairn, "plan", role, *words, "--hours", "10", "--data", self.new_files(role, self.runs)]], self.runs)
            self.table.add(" ".join(["cairn plan", role, *words[:1]]), plan, insert, most_ms=10)
        for steps, most, texts in ((200, None, False), (1000, 40, False), (1000, None, True), (10_000, 400, False)):
            runs = self.runs if steps <= 1000 else self.slow_runs
            insert, plan = self.watch.in_turn([[self.programs / "floor_insert", self.floor_file], self.plan_command(steps, runs, texts)], runs)
            self.table.add(f"cairn plan, {steps:,} steps" + (" with all texts" if texts else ""), plan, insert, most_ms=most)

    def taskjuggler(self):
        """Both plan the same steps from the Monday of NOW, eight hours a day."""
        self.table.section("beside TaskJuggler 3: the same steps, prerequisites and priorities; cairn / tj3")
        for steps in (200, 500, 1000):
            graph = self.graph(steps)[0]
            theirs = self.peers.taskjuggler_ends(graph)
            if theirs is None:
                return
            finish, ours = self.our_ends(steps)
            last = f"{max(theirs):%Y-%m-%d}"
            self.table.fact(f"{steps:,} steps: last day", f"{finish} / {last}", "same or earlier", finish <= last)
            value = [graphs.weighted_finish(graph, ends) // 60 for ends in (ours, [study_minutes_until(end) for end in theirs])]
            self.table.fact(f"{steps:,} steps: sum of importance x hours until a skill is held", f"{value[0]:,} / {value[1]:,} ({value[1] / value[0]:.3f}x)", "lower", value[0] < value[1])
            dry_run = [self.cairn, "plan", graphs.ROLE, "--graph", self.graph(steps)[1], "--hours", "40", "--data", self.work / "none.db", "--dry-run"]
            plan, shown, tj3 = self.watch.in_turn([self.plan_command(steps, PEER_RUNS), dry_run, self.peers.taskjuggler(graph)], PEER_RUNS)
            self.table.add(f"cairn plan, {steps:,} steps", plan)
            self.table.add(f"cairn plan --dry-run, {steps:,} steps", shown)
            self.table.add(f"tj3, {steps:,} steps, no report", tj3)
            ratio = quotient(tj3, plan)
            self.table.fact(f"{steps:,} steps: tj3 / cairn plan", f"{ratio:,.0f}x", ">= 100x", ratio >= 100)
            self.table.fact(f"{steps:,} steps: tj3 / cairn plan --dry-run, which writes nothing either", f"{quotient(tj3, shown):,.0f}x")

    def our_ends(self, steps):
        """The last day, and after how many minutes of study each step is finished, by position."""
        graph, file = self.graph(steps)
        answer = json.loads(self.watch.run(self.cairn, "plan", graphs.ROLE, "--graph", file, "--availability", "mon-fri 8h", "--start", f"{TODAY}", "--data", self.work / f"compared-{steps}.db",
                                           "--now", at(NOW.replace(hour=8)), "--format", "json"))
        position = {step.id: n for n, step in enumerate(graph)}
        ends, minutes = [0] * len(graph), 0
        for step in answer["steps"]:
            minutes += step["effort_minutes"]
            ends[position[step["id"]]] = minutes
        return answer["finish"], ends

    def plan_command(self, steps, runs, texts=False):
        return [self.cairn, "plan", graphs.ROLE, "--graph", self.graph(steps, texts)[1], "--hours", "40", "--data", self.new_files(f"{steps}", runs)]

    def new_files(self, name, runs):
        """Another new data file at each run."""
        folder = self.work / f"plans-{name}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return self.one_a_run(f"plans-{name}", [folder / f"{n}.db" for n in range(runs + 2)])

    def growth(self):
        self.table.section("plan: the core alone, from the catalog in memory to sittings")
        sizes = (1_000, 10_000, 100_000)
        medians = {}
        for steps in sizes:
            phases = json.loads(self.watch.run(self.programs / "core_growth", steps, GROWTH_RUNS))
            whole = Sample([sum(parts) for parts in zip(*phases.values())])
            medians[steps] = {"select + order + pour": whole.median} | {name: Sample(ms).median for name, ms in phases.items()}
            self.table.add(f"select + order + pour, {steps:,} steps", whole)
        for name in medians[sizes[0]]:
            exponents = [math.log10(medians[larger][name] / medians[smaller][name]) for smaller, larger in zip(sizes, sizes[1:])]
            overall = sum(exponents) / len(exponents)  # the decades are equally wide
            judged = name == "select + order + pour"
            decades = ", ".join(f"{exponent:.2f}" for exponent in exponents)
            self.table.fact(f"growth exponent of {name}, 1,000 to 100,000", f"{overall:.2f}", f"<= 1.2 (by decade: {decades})" if judged else f"by decade: {decades}",
                            overall <= 1.2 if judged else None)

    def export(self):
        self.table.section("iCal export")
        sessions, file = self.exported(8_000)
        data = self.work / "plan-8000.db"
        commands = [[self.programs / "floor_empty"], [self.cairn, "export", "ical", "-o", file, "--data", data], [self.cairn, "export", "ical", "--data", data]]
        empty, to_file, to_stdout = self.watch.in_turn(commands, self.slow_runs)
        self.table.add(f"cairn export ical -o FILE, {sessions:,} sessions", to_file, empty, most_ms=20)
        self.table.add(f"cairn export ical to stdout, {sessions:,} sessions", to_stdout, empty)
        if command := self.peers.calcurse(sessions, TODAY):
            self.table.add(f"calcurse export, {sessions:,} sessions", self.watch.in_turn([command], self.slow_runs)[0])

    def exported(self, steps):
        """A plan of so many steps in plan-STEPS.db, written to a calendar file; how many sessions it has."""
        data, file = self.work / f"plan-{steps}.db", self.work / f"plan-{steps}.ics"
        if not file.exists():
            self.planned(data, graphs.ROLE, "--graph", self.graph(steps)[1])
            self.watch.run(self.cairn, "export", "ical", "-o", file, "--data", data)
        return file.read_text(encoding="utf-8").count("BEGIN:VEVENT"), file

    def calendar_core(self):
        self.table.section("iCal: the core alone, beside libical, the same events")
        sizes = (1_000, 10_000, 100_000)
        writes = {}
        for sessions in sizes:
            parts = json.loads(self.watch.run(self.programs / "core_calendar", sessions, self.slow_runs))
            writes[sessions] = Sample(parts["write"])
            self.table.add(f"sessions to events, {sessions:,}", Sample(parts["events"]))
            self.table.add(f"events to {parts['bytes'] / 1e6:.1f} MB, {sessions:,}", writes[sessions])
            self.table.add(f"libical serialises, {sessions:,}", Sample(parts["libical_write"]))
            self.table.add(f"libical builds and serialises, {sessions:,}", Sample([sum(pair) for pair in zip(parts["libical_build"], parts["libical_write"])]))
            ratio = statistics.median(parts["libical_write"]) / writes[sessions].median
            self.table.fact(f"libical serialises / events to a file, {sessions:,}", f"{ratio:.1f}x", ">= 5x", ratio >= 5)
        exponent = math.log10(writes[sizes[-1]].median / writes[sizes[0]].median) / 2
        self.table.fact("growth exponent of events to a file, 1,000 to 100,000", f"{exponent:.2f}", "<= 1.1", exponent <= 1.1)

    def calendar_imports(self):
        """What others take for reading our files, each time into a new folder."""
        self.table.section("iCal import of our file by others")
        last = {}  # milliseconds of each program for the size before
        for sessions in (1_000, 10_000, 100_000):
            file = self.work / f"sessions-{sessions}.ics"
            parts = json.loads(self.watch.run(self.programs / "core_calendar", sessions, self.slow_runs, file))
            self.table.add(f"cairn: events to a file, {sessions:,} sessions", Sample(parts["write"]))
            commands = {}
            for name, command in self.importers(file, IMPORT_RUNS + 2):
                if name in last and 10 * last[name] > LONGEST_IMPORT_MS:
                    self.table.fact(f"{name}, {sessions:,} sessions", "over a minute", "not tried: ten times the line of fewer sessions", None)
                    last[name] = 10 * last[name]
                else:
                    commands[name] = command
            for (name, _), sample in zip(commands.items(), self.watch.in_turn(list(commands.values()), IMPORT_RUNS)):
                self.table.add(f"{name}, {sessions:,} sessions", sample)
                last[name] = sample.median

    def importers(self, file, times):
        """(name, command): those of others, and our own reader where the file is not too large for it."""
        commands = self.peers.imports(file, times)
        if file.stat().st_size <= 16 << 20:
            reader = self.cairn.with_name("cairn-calendar")
            commands.insert(0, ("cairn-calendar busy", ["sh", "-c", f"exec '{reader}' busy 2026-01-01 2099-12-31 Asia/Seoul <'{file}'"]))
        return [(f"{name} import" if name != "cairn-calendar busy" else name, command) for name, command in commands]

    def reports(self):
        self.table.section("reports over 100,000 events")
        journals = {"built-in plan": self.journal(100_000, BUILT_IN_ROLE)[0], "plan of 1,000 steps": self.journal(100_000)[0]}
        commands = [[self.cairn, "report", "--week", LAST_WEEK, "--data", data] for data in journals.values()]
        read, *samples = self.watch.in_turn([[self.programs / "floor_read", self.floor_file], *commands], self.runs)
        for name, week in zip(journals, samples):
            self.table.add(f"cairn report --week, {name}", week, read, most_ms=5)
        history = json.loads(self.watch.run(self.programs / "core_fold", journals["built-in plan"], self.slow_runs))
        self.table.add("all history: the fold in the core", Sample(history["fold"]), most_ms=60)
        self.table.add("all history: read and fold", Sample([sum(pair) for pair in zip(history["read"], history["fold"])]), most_ms=60)
        if commands := self.peers.timewarrior(100_000, datetime.date.today(), self.slow_runs):
            for name, sample in zip(("summary :week", "track (no sync)"), self.watch.in_turn(commands, self.slow_runs)):
                self.table.add(f"timew {name}", sample)

    def long_records(self):
        """Whatever reads or writes the record, by its length. All commands take turns: waiting for a quiet machine is limited for each `measure`, and once is enough."""
        sizes = (100, 100_000)
        self.table.section("any command over 100,000 events, beside the same over 100 (ms at 100, at 100,000; quotient)")
        reads = [[self.cairn, *words.split(), "--data", self.journal(events, BUILT_IN_ROLE)[0]] for words in LONG_READS for events in sizes]
        self.add_pairs(LONG_READS, self.watch.in_turn(reads, self.slow_runs))
        writes = [self.write_command(words, events) for words in LONG_WRITES for events in sizes]
        self.add_pairs(LONG_WRITES, self.watch.in_turn(writes, self.slow_runs))
        self.table.section("the weekly report over 1,000,000 events")
        million = self.journal(1_000_000, BUILT_IN_ROLE, a_day=64)[0]
        commands = {"cairn report": [self.cairn, "report", "--data", million]}
        if self.peers.has("sqlite3", "sqlite3: the minutes of each week"):
            query = "SELECT strftime('%Y-%W', study_date) AS week, sum(minutes) FROM event GROUP BY week"
            commands["sqlite3: the minutes of each week, from the same rows"] = ["sqlite3", million, query]
        if timew := self.peers.timewarrior(100_000, datetime.date.today(), self.slow_runs):
            commands["timew summary :week, over 100,000 intervals"] = timew[0]
        for (name, _), sample in zip(commands.items(), self.watch.in_turn(list(commands.values()), self.slow_runs)):
            self.table.add(name, sample, most_ms=1000 if name == "cairn report" else None)

    def add_pairs(self, names, samples):
        for words, short, long in zip(names, samples[0::2], samples[1::2]):
            self.table.pair(f"cairn {words}", short, long, most_ratio=None if words in LONG_WHOLE else 2)

    def write_command(self, words, events):
        data, ids = self.journal(events, BUILT_IN_ROLE)
        values = {"step": ids[0], "open": self.one_a_run(f"open-{events}", ids[1 : self.slow_runs + 3]),
                  "day": self.one_a_run("days-off", [TODAY - datetime.timedelta(days=n) for n in range(1, self.slow_runs + 3)])}
        return [self.cairn, *(word.format(**values) for word in words.split()), "--data", data]

    def forecast(self):
        """How often forecasts of real work come true; needs the data of others."""
        self.table.section("forecast: the truth stays below a quantile, per cent of the forecasts")
        file = pathlib.Path(self.data or "/nowhere") / "estimates" / "renzo-pomodoro.csv"
        if not file.is_file():
            self.table.fact("skipped", "", "needs estimates/renzo-pomodoro.csv: --data FOLDER")
            return
        for answer in json.loads(self.watch.run(self.programs / "forecast_coverage", file)):
            below = answer["below"]
            shown = "  ".join(f"P{name} {share:4.1f}" for name, share in below.items()) + f"  error {answer['error']:.1f}"
            own = "prior" not in answer["what"]
            met = 75 <= below["80"] <= 85 and 85 <= below["90"] <= 95 if own else None
            self.table.fact(f"{answer['tasks']} tasks, {answer['what']} ({answer['forecasts']})", shown, "P80 75-85, P90 85-95" if own else "", met)


def study_minutes_until(end):
    """Monday to Friday from nine to five, from TODAY on."""
    weeks, weekday = divmod((end.date() - TODAY).days, 7)
    return 480 * (5 * weeks + min(weekday, 5)) + (60 * (end.hour - 9) + end.minute if weekday < 5 else 0)


def processor():
    names = [line.split(":")[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    return f"{len(names)} x {names[0]}" if names else f"{os.cpu_count()} processors"


def sections_of(bench):
    return [bench.reading, bench.writing, bench.planning, bench.taskjuggler, bench.growth, bench.export, bench.calendar_core, bench.calendar_imports, bench.reports, bench.long_records, bench.forecast]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True, help="a build folder with the target bench_programs")
    parser.add_argument("--runs", type=int, default=31, help="of each fast command; slow ones take 11 (default 31)")
    parser.add_argument("--only", default="", help="only this section: reading, writing, planning, taskjuggler, growth, export, calendar_core, calendar_imports, reports or forecast")
    parser.add_argument("--data", default=os.environ.get("CAIRN_BENCH_DATA"), help="folder of data that others wrote (also CAIRN_BENCH_DATA); without it what needs it is skipped")
    parser.add_argument("--keep", action="store_true", help="keep the work folder and print its name")
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    work = pathlib.Path(tempfile.mkdtemp(prefix="bench-", dir=build))
    bench = Bench(build, work, max(11, arguments.runs))
    bench.data = arguments.data
    for section in sections_of(bench):
        if arguments.only not in section.__name__:
            continue
        print(f"measuring {section.__name__} …", file=sys.stderr, flush=True)
        try:
            section()
        except RuntimeError as failure:
            bench.table.fact("not measured", "", str(failure), None)
    print(f"{datetime.date.today()}, {processor()}; median of {bench.runs}, slow ones of {bench.slow_runs}")
    watch = bench.watch
    print(f"{watch.noisy_runs} of {watch.all_runs} runs were beside other work" + (": where many were, least times are compared (~)" if watch.noisy_runs * 10 > watch.all_runs else ""))
    print(bench.table)
    print("not installed and skipped: " + (", ".join(bench.peers.skipped) or "nothing"))
    if arguments.keep:
        print(f"work folder: {work}")
    else:
        shutil.rmtree(work)


main()
