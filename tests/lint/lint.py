#!/usr/bin/env python3
"""Rules of the house that no compiler checks: which part may include which, where the clock and third-party libraries live, file sizes, layout."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# A part may include itself and these. The arrows of DESIGN.md, "The house", written out.
BASE = {"base"}
GRAPH = BASE | {"graph"}
SEQUENCING = GRAPH | {"sequencing"}
CATALOG = GRAPH | {"catalog"}
PROGRESS = BASE | {"progress"}
PLANNING = CATALOG | PROGRESS | SEQUENCING | {"planning"}
STORE = PLANNING | {"store"}
TEXT = BASE | {"text"}
REPORT = PLANNING | TEXT | {"report"}
EXCHANGE = PLANNING | TEXT | {"exchange"}
APP = STORE | {"app"}
MAY_INCLUDE = {
    "base": BASE, "graph": GRAPH, "sequencing": SEQUENCING, "catalog": CATALOG, "progress": PROGRESS, "planning": PLANNING, "store": STORE,
    "text": TEXT, "report": REPORT, "exchange": EXCHANGE, "app": APP, "cli": APP | REPORT | EXCHANGE | {"cli"}, "main": {"cli", "base"},
    "compile": CATALOG | TEXT, "calendar": BASE | {"cli"},
}
# Third-party headers that only one part may include.
ONLY_IN = {
    r"boost/graph": "graph", r"boost/math": "planning", r"SQLiteCpp|sqlite3\.h": "store", r"CLI/": "cli", r"libical": "calendar", r"toml\+\+": "catalog",
    r"doctest|rapidcheck": "tests", r"nlohmann": "report exchange",
}
CLOCK = re.compile(r"system_clock|steady_clock|std::time\(|::time\(|gettimeofday|clock_gettime|random_device")
ZONE = re.compile(r"localtime|mktime|tzset|strftime")
PURE = {"base", "graph", "sequencing", "catalog", "progress", "planning", "report", "exchange", "text"}
WORLD = re.compile(r"#include <(fstream|iostream|filesystem|unistd\.h|cstdio)>|getenv")
# The independent validator looks at a plan as data.
VALIDATOR = {"schedule_check.cpp", "day_check.cpp", "date_check.cpp"}
PLANNER = re.compile(r"CapacityCalendar|\b(pour|select|study_order|finish_date|calendar_sessions|remaining_effort|plan_step_states)\(")
LONGEST = 400


def part_of(path):
    parts = path.relative_to(ROOT).parts
    if parts[0] == "include":
        return parts[2]
    if parts[0] == "src":
        if "compile" in parts:
            return "compile"
        return parts[1] if len(parts) > 2 else "main"
    return "tests"


def check_includes(path, part, number, line, complain):
    own = re.match(r'#include "(?:cairn/)?([a-z]+)/', line)
    if own and own[1] not in MAY_INCLUDE[part]:
        complain(path, number, f"{part} may not include {own[1]}")
    for pattern, owner in ONLY_IN.items():
        if re.match(rf"#include [<\"](?:{pattern})", line) and part not in owner.split():
            complain(path, number, f"only {owner} may include this")


def check_file(path, complain):
    part = part_of(path)
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    if len(lines) > LONGEST:
        complain(path, len(lines), f"over {LONGEST} lines: split it by idea")
    if not text.endswith("\n"):
        complain(path, len(lines), "no line end at the end of the file")
    for number, line in enumerate(lines, 1):
        if line != line.rstrip() or "\t" in line:
            complain(path, number, "trailing blank or tab")
        if part == "tests":
            continue
        check_includes(path, part, number, line, complain)
        if CLOCK.search(line) and part != "main":
            complain(path, number, "the clock and chance are read in main.cpp only")
        if ZONE.search(line) and path.name not in ("zone.cpp", "zone.hpp"):
            complain(path, number, "zone rules come from src/cli/zone.cpp only")
        if part in PURE and WORLD.search(line):
            complain(path, number, f"{part} is pure: no file, terminal or environment")
        if path.name in VALIDATOR and PLANNER.search(line):
            complain(path, number, "the validator shares no code with the planner")
        if re.search(r"\bTODO\b|\bFIXME\b", line):
            complain(path, number, "no TODO without an issue: do it or leave it out")


def check_type_names(files, complain):
    """Two types of one name in one namespace: the linker mixes up their destructors and says nothing."""
    seen = {}
    for path in files:
        inside = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if opened := re.match(r"namespace ?([\w:]*) \{$", line):
                inside.append(opened[1])
            elif re.match(r"\}  // namespace", line) and inside:
                inside.pop()
            elif (named := re.match(r"(?:struct|class) ([\w:]+)(?: final)?(?: :[^;]*)? \{", line)) and inside and "" not in inside:
                name = "::".join([*inside, named[1]])
                if name in seen:
                    complain(path, number, f"{name} is a type of {seen[name].relative_to(ROOT)}, too")
                seen[name] = path


def check_format(files, complain):
    told = subprocess.run(["clang-format", "--dry-run", *files], cwd=ROOT, capture_output=True, text=True).stderr
    first = {}
    for place in re.finditer(r"^(.+?):(\d+):\d+: warning: code should be clang-formatted", told, re.M):
        first.setdefault(place[1], int(place[2]))
    for name, number in first.items():
        complain(pathlib.Path(name), number, "not as .clang-format has it: clang-format -i makes it so")


def check_whole_tree(complain):
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True).stdout.split("\n")
    for name in tracked:
        path = ROOT / name
        if "/" in name and name.split("/")[0] not in {"src", "include", "graphs", "schema", "tests", "examples", ".ci"}:
            complain(path, 0, "no such folder belongs at the top level")
        if name.endswith((".md", ".sh", ".cmake")) and path.is_file() and ".." "/shared" in path.read_text(encoding="utf-8"):
            complain(path, 0, "the project may not need what lies beside it")


def main():
    complaints = []

    def complain(path, number, words):
        complaints.append(f"{path.relative_to(ROOT)}:{number}: {words}")

    files = [p for folder in ("src", "include", "tests") for p in sorted((ROOT / folder).rglob("*")) if p.suffix in (".cpp", ".hpp")]
    for path in files:
        check_file(path, complain)
    check_type_names([p for p in files if part_of(p) != "tests"], complain)
    check_format(files, complain)
    check_whole_tree(complain)
    print("\n".join(complaints) if complaints else f"{len(files)} files keep the rules")
    sys.exit(1 if complaints else 0)


main()
