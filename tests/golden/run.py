#!/usr/bin/env python3
"""Runs commands written in files and compares what they print: golden tests, README, examples.

A `.test` file holds lines `# comment`, `$ command`, and below each command what it prints (both streams), `(exit N)` last when it does not exit 0.
A Markdown file holds the same in its ```console blocks. Every file runs in an empty folder of its own, with HOME there, TZ=Asia/Seoul, CAIRN_SEED=1 and
CAIRN_NOW=2026-11-22T20:00+09:00 unless a command says otherwise; an example (examples/*/README.md) finds the files that lie beside it there. $SOURCE holds copies
of graphs/ and tests/golden/; it and HOME have names of one length on every machine, since lines that show a path wrap by its length. `…` alone on a line of expected output stands for any lines.
CAIRN_UPDATE_GOLDEN=1 writes what was printed into the file; the diff is then to be reviewed.
"""
import argparse
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPIED = ("graphs", "tests/golden")


def folder(name):
    return pathlib.Path(tempfile.mkdtemp(prefix=f"cairn-{name}-", dir="/tmp"))


def environment(home, source):
    kept = {name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ}
    return kept | {
        "HOME": str(home), "PATH": f"{home}/bin:/usr/local/bin:/usr/bin:/bin", "TZ": "Asia/Seoul", "LANG": "C", "COLUMNS": "100",
        "CAIRN_SEED": "1", "CAIRN_NOW": "2026-11-22T20:00+09:00", "SOURCE": str(source),
    }


def run(command, home, env):
    # Expected text is UTF-8; whatever is not is shown escaped.
    done = subprocess.run(["bash", "-c", command], cwd=home, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=120)
    text = done.stdout.decode("utf-8", "backslashreplace").replace(str(home), "HOME").replace(env["SOURCE"], "SOURCE")
    lines = text.splitlines()
    if done.returncode:
        lines.append(f"(exit {done.returncode})")
    return lines


def blocks(lines, markdown):
    """(index of the command's line, command, index of the end of its output) for each command."""
    inside = not markdown
    start = None
    for number, line in enumerate(lines + ["```" if markdown else "$ "]):
        fence = markdown and line.startswith("```")
        boundary = fence or (inside and (line.startswith("$ ") or (not markdown and line.startswith("#"))))
        if boundary and start is not None:
            end = number
            while end > start + 1 and lines[end - 1] == "" and not markdown:
                end -= 1
            yield start, end
            start = None
        if fence:
            inside = line == "```console"
        elif inside and line.startswith("$ ") and number < len(lines):
            start = number


def matches(expected, got):
    if "…" not in expected:
        return expected == got
    at = expected.index("…")
    head, tail = expected[:at], expected[at + 1:]
    if got[:len(head)] != head:
        return False
    return any(matches(tail, got[i:]) for i in range(len(head), len(got) + 1))


def check(path, cairn, source, update):
    lines = path.read_text(encoding="utf-8").splitlines()
    home = folder("golden")
    try:
        (home / "bin").mkdir()
        (home / "bin" / "cairn").symlink_to(cairn.resolve())
        if path.resolve().parent.parent == ROOT / "examples":
            for beside in path.resolve().parent.iterdir():
                if beside != path.resolve():
                    shutil.copy(beside, home)
        env = environment(home, source)
        failures, commands, replaced = 0, 0, []
        for start, end in blocks(lines, path.suffix == ".md"):
            command, expected = lines[start][2:], lines[start + 1:end]
            got = run(command, home, env)
            commands += 1
            replaced.append((start, end, got))
            if not matches(expected, got) and not update:
                failures += 1
                print(f"{path}:{start + 1}: {command}")
                print("\n".join(difflib.unified_diff(expected, got, "expected", "printed", lineterm="")))
        if update:
            for start, end, got in reversed(replaced):
                if not matches(lines[start + 1:end], got):
                    lines[start + 1:end] = got
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return commands, failures
    finally:
        shutil.rmtree(home, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cairn", type=pathlib.Path, required=True)
    parser.add_argument("files", type=pathlib.Path, nargs="+")
    arguments = parser.parse_args()
    update = os.environ.get("CAIRN_UPDATE_GOLDEN") == "1"
    commands = failures = 0
    source = folder("source")
    try:
        for part in COPIED:
            shutil.copytree(ROOT / part, source / part)
        for path in arguments.files:
            ran, failed = check(path, arguments.cairn, source, update)
            commands += ran
            failures += failed
    finally:
        shutil.rmtree(source, ignore_errors=True)
    print(f"{commands - failures} commands as expected, {failures} not, in {len(arguments.files)} files")
    sys.exit(1 if failures or not commands else 0)


main()
