#!/usr/bin/env python3
"""Validates what `--format json` prints, and the built-in graph files, against the JSON Schemas in schema/."""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import tomllib

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]

# (schema, arguments); run in order on one record.
COMMANDS = [
    ("today", ["today"]), ("template", ["template"]), ("template", ["template", "decision-memo"]), ("next", ["next"]), ("status", ["status"]), ("roles", ["roles"]), ("report", ["report"]),
    ("forecast", ["forecast"]),
    ("plan", ["plan", "ai-security-specialist", "--weeks", "24", "--hours", "6"]),
    ("plan", ["plan", "ai-customer-experience-specialist", "--availability", "mon-fri 20:00-21:30, sat 3h", "--level", "could"]),
    ("today", ["--now", "2026-11-23T20:00", "today"]), ("next", ["--now", "2026-11-23T20:00", "next", "--for", "2h"]),
    ("change", ["--now", "2026-11-23T21:00", "done", "read-ten-adverts", "--hours", "2h"]),
    ("change", ["--now", "2026-11-23T21:05", "log", "fit-checklist", "30m"]),
    ("change", ["--now", "2026-11-23T21:08", "log", "fit-checklist", "20m", "--at", "20:40"]),
    ("change", ["--now", "2026-11-23T21:10", "know", "learning-system"]),
    ("change", ["--now", "2026-11-23T21:15", "skip", "publish-one-small-thing"]),
    ("change", ["--now", "2026-11-23T21:16", "note", "read-ten-adverts", "seven ask for Python", "--evidence", "https://example.org/tally"]),
    ("portfolio", ["portfolio"]), ("portfolio", ["portfolio", "ai-consultant"]), ("gaps", ["gaps"]),
    ("start", ["--now", "2026-11-23T21:06", "start", "fit-checklist"]),
    ("today", ["--now", "2026-11-23T21:10", "today"]),
    ("stop", ["--now", "2026-11-23T21:12", "stop"]),
    ("logged", ["--now", "2026-11-23T21:20", "log"]),
    ("status", ["--now", "2026-12-20T21:00", "status"]), ("report", ["--now", "2026-12-20T21:00", "report"]),
    ("report", ["--now", "2026-12-20T21:00", "report", "--month"]), ("report", ["--now", "2026-12-20T21:00", "report", "--since", "1970-01-01"]),
    ("forecast", ["--now", "2026-12-20T21:00", "forecast"]),
    ("days-off", ["off"]), ("off", ["--now", "2026-12-20T21:01", "off", "2026-12-24..2027-01-02"]),
    ("off", ["--now", "2026-12-20T21:01", "off", "2026-12-28", "--drop", "--dry-run"]), ("days-off", ["--now", "2027-01-20T21:01", "off"]),
    ("replan", ["--now", "2026-12-20T21:02", "replan"]), ("undo", ["--now", "2026-12-20T21:03", "undo"]),
    ("streak", ["--now", "2026-12-20T21:03", "streak"]), ("history", ["history"]), ("history", ["history", "read-ten-adverts"]), ("history", ["undo", "--list"]),
    ("redo", ["--now", "2026-12-20T21:04", "redo"]),
    ("config", ["config"]), ("config", ["config", "day_start", "05:00", "--dry-run"]),
    ("assess", ["assess", "ai-consultant"]), ("assess", ["assess", "python-basics", "--level", "could"]),
    ("why", ["why", "adversarial-ml"]), ("why", ["why", "python-basics", "--for", "ml-engineer"]),
    ("graph-diff", ["graph", "diff", "built-in", str(ROOT / "tests/golden/graphs/workshop.toml")]),
    ("graph-diff", ["graph", "diff", *(str(ROOT / f"tests/golden/graphs/{name}.toml") for name in ("workshop", "workshop_next"))]),
    ("graph-show", ["graph", "show", "ai-consultant"]), ("graph-show", ["graph", "show", "joinery", "--steps", "--graph", str(ROOT / "tests/golden/graphs/workshop.toml")]),
    ("graph-hours", ["graph", "hours"]), ("backup", ["backup"]), ("sync", ["sync", "dir", str(ROOT / "tests/fuzz/corpus"), "--dry-run"]), ("sync-vdir", ["sync", "vdir", "calendar-folder", "--todos", "--dry-run"]), ("journal-import", ["journal", "import", str(ROOT / "tests/fuzz/corpus/journal_lines/plan-and-undo.jsonl"), "--dry-run"]), ("doctor", ["doctor"]), ("restore", ["restore", "--dry-run"]), ("restore", ["restore"]),
    ("plan", ["plan", "llm-security", "--dry-run"]), ("plan", ["plan", "ml-engineer", "--weeks", "24", "--dry-run"]),
    ("show", ["show", "ai-security-specialist"]), ("show", ["show", "python-basics"]), ("show", ["show", "adversarial-ml"]),
    ("show", ["show", "security-practitioner"]), ("show", ["show", "review-the-week"]), ("diff", ["diff", "ai-consultant", "ai-ethics-officer"]),
    ("diagnostics", ["graph", "check", "--roles"]), ("diagnostics", ["graph", "check", str(ROOT / "tests/golden/graphs/mistakes.toml")]),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cairn", required=True)
    cairn = pathlib.Path(parser.parse_args().cairn).resolve()
    bad = 0
    with tempfile.TemporaryDirectory(prefix="cairn-schema-") as home:
        env = {"HOME": home, "PATH": os.environ["PATH"], "TZ": "Asia/Seoul", "CAIRN_SEED": "1", "CAIRN_NOW": "2026-11-22T20:00+09:00"}
        for schema, arguments in COMMANDS:
            done = subprocess.run([cairn, *arguments, "--format", "json"], env=env, capture_output=True, timeout=60)
            try:
                answer = json.loads(done.stdout)
                jsonschema.validate(answer, json.loads((ROOT / f"schema/{schema}.schema.json").read_text()))
            except (ValueError, OSError, jsonschema.ValidationError) as error:
                bad += 1
                print(f"{' '.join(arguments)}: {error}\n{done.stderr.decode()}")
    graph_schema = json.loads((ROOT / "schema/graph.schema.json").read_text())
    graphs = sorted((ROOT / "graphs").glob("*.toml"))
    for graph in graphs:
        try:
            jsonschema.validate(tomllib.loads(graph.read_text()), graph_schema)
        except jsonschema.ValidationError as error:
            bad += 1
            print(f"{graph}: {error.message} at {list(error.absolute_path)}")
    print(f"{len(COMMANDS)} answers and {len(graphs)} graph files checked, {bad} bad")
    sys.exit(1 if bad else 0)


main()
