#!/usr/bin/env python3
"""The same plans, orders and certificates from every build: other compilers and other levels of optimisation must not change a byte.

usage: tests/golden/same_orders.py --cairn BUILD/cairn --cairn OTHER/cairn …
Graphs of 40, 200 and 1,000 steps (tests/bench/graphs.py) and built-in roles, each as `plan --dry-run --format json`."""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "bench"))
import graphs

BUILT_IN_ROLES = ["ai-security-specialist", "ml-engineer"]


def answer(cairn, home, arguments):
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TZ": "Asia/Seoul", "LANG": "C.UTF-8", "CAIRN_NOW": "2026-11-23T08:00+09:00"}
    command = [cairn, "plan", *arguments, "--hours", "40", "--data", home / "none.db", "--dry-run", "--format", "json"]
    return subprocess.run(command, env=environment, capture_output=True, timeout=300, check=True).stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cairn", action="append", type=pathlib.Path, required=True)
    builds = [build.resolve() for build in parser.parse_args().cairn]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        plans = {role: [role] for role in BUILT_IN_ROLES}
        for steps in (40, 200, 1000):
            file = home / f"{steps}.toml"
            graphs.write_toml(graphs.layered(steps), file)
            plans[f"{steps} steps"] = [graphs.ROLE, "--graph", file]
        for name, arguments in plans.items():
            first, *others = [answer(build, home, arguments) for build in builds]
            different = [str(build) for build, other in zip(builds[1:], others) if other != first]
            failed += len(different)
            print(f"{name}: {len(first):,} bytes, " + (f"not the same from {', '.join(different)}" if different else "the same from each"))
    return 1 if failed else 0


sys.exit(main())
