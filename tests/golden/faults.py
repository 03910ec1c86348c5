#!/usr/bin/env python3
"""Faults that a learner's machine has: a process killed at any moment, a full disk, a read-only folder, many writers, damaged files. Nothing that was acknowledged
may be lost, nothing half-written may stay, and the exit code must be right."""
import argparse
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

FAILURES = []


def expect(true, words):
    if not true:
        FAILURES.append(words)
        print("not so:", words)


class Home:
    """A fresh home with a plan."""

    def __init__(self, cairn, with_plan=True):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="cairn-fault-"))
        self.cairn = cairn
        self.data = self.path / ".local/share/cairn/progress.db"
        if with_plan:
            self.run("plan", "llm-security", "--hours", "6")

    def env(self):
        return {"HOME": str(self.path), "PATH": os.environ["PATH"], "TZ": "Asia/Seoul"}

    def run(self, *arguments, limit=None):
        def before():
            if limit is not None:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        return subprocess.run([self.cairn, *arguments], env=self.env(), capture_output=True, text=True, timeout=60, preexec_fn=before)

    def logged(self):
        import json
        answer = self.run("log", "--format", "json")
        expect(answer.returncode == 0, f"log answers: {answer.stderr}")
        return json.loads(answer.stdout)["total_minutes"] if answer.returncode == 0 else -1

    def gone(self):
        shutil.rmtree(self.path, ignore_errors=True)


def killed_at_any_moment(cairn, rounds=200):
    """kill -9 after a random time: what was printed as recorded is there, and the journal still answers."""
    home, acknowledged, chance = Home(cairn), 0, random.Random(7)
    for _ in range(rounds):
        process = subprocess.Popen([cairn, "log", "owasp-llm-top-ten", "1m"], env=home.env(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        time.sleep(chance.random() * 0.012)
        process.kill()
        said = process.communicate()[0]
        logged = home.logged()
        if said:
            expect(logged >= acknowledged + 1, f"{acknowledged} minutes acknowledged and one more said, {logged} there")
        expect(logged in (acknowledged, acknowledged + 1), f"between {acknowledged} and one more, not {logged}")
        acknowledged = logged
    home.gone()


def many_writers(cairn, writers=40):
    home = Home(cairn)
    processes = [subprocess.Popen([cairn, "log", "owasp-llm-top-ten", "1m"], env=home.env(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(writers)]
    fine = sum(process.wait() == 0 for process in processes)
    logged = home.logged()
    expect(logged == fine, f"{fine} of {writers} writers were told it is recorded, {logged} minutes are there")
    expect(fine >= writers // 2, f"only {fine} of {writers} writers got through")
    for process in processes:
        process.stderr.close()
    home.gone()


def locked(cairn):
    """Another program keeps a write transaction open. Readers do not mind until it wants to write; a writer waits a while, then says what to do, and nothing is lost."""
    home = Home(cairn)
    home.run("log", "owasp-llm-top-ten", "5m")
    other = sqlite3.connect(home.data, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    expect(home.logged() == 5, "what is there can be read while another program writes")
    started = time.monotonic()
    waiting = subprocess.Popen([cairn, "log", "owasp-llm-top-ten", "1m"], env=home.env(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    in_korean = home.run("log", "owasp-llm-top-ten", "1m", "--lang", "ko")
    said, told = waiting.communicate(timeout=30)
    expect(time.monotonic() - started >= 4, "a writer waits before it gives up")
    expect(waiting.returncode == 5 and said == "", f"locked for longer than it waits: exit 5 and nothing said to be recorded: {waiting.returncode} {said!r}")
    expect(told.startswith("cairn: ") and str(home.data) in told and "try again" in told, f"which file, and what to do: {told!r}")
    expect(in_korean.returncode == 5 and "다시 해 보세요" in in_korean.stderr, f"in Korean, too: {in_korean.stderr!r}")
    patient = subprocess.Popen([cairn, "log", "owasp-llm-top-ten", "2m"], env=home.env(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(1)
    other.execute("ROLLBACK")
    expect(patient.wait(timeout=30) == 0, f"a lock that goes in time is waited for: {patient.communicate()[1]!r}")
    other.execute("BEGIN EXCLUSIVE")
    answer = home.run("status")
    expect(answer.returncode == 5 and "try again" in answer.stderr, f"a reader that is kept out says so: {answer.returncode} {answer.stderr!r}")
    other.execute("ROLLBACK")
    expect(home.logged() == 7, "what was acknowledged is there and nothing else")
    expect(home.run("doctor").returncode == 0, "the file is sound")
    other.close()
    home.gone()


def full_disk(cairn):
    home = Home(cairn)
    home.run("log", "owasp-llm-top-ten", "5m")
    size = home.data.stat().st_size
    for limit in (0, 4096, size // 2, size):
        # The file may not grow; what cannot be written must be refused.
        answer = home.run("plan", "ai-security-specialist", "--hours", "10", limit=limit)
        expect(answer.returncode == 5, f"full disk at {limit}: exit 5, not {answer.returncode}: {answer.stderr}")
        expect(answer.stderr.startswith("cairn: "), f"one message: {answer.stderr!r}")
        expect(home.logged() == 5, "the record is as it was")
    home.gone()
    fresh = Home(cairn, with_plan=False)
    answer = fresh.run("log", "owasp-llm-top-ten", "5m", limit=0)
    expect(answer.returncode == 5, f"full disk at the first command: exit 5, not {answer.returncode}: {answer.stderr}")
    expect(fresh.run("log", "owasp-llm-top-ten", "5m").returncode == 0, "with room again it works")
    fresh.gone()


def full_file_system(cairn):
    """A small tmpfs that fills up for real, with the daily backup competing for the room: what was acknowledged is there, the message says what to do."""
    home = Home(cairn)
    size = home.data.stat().st_size
    place = home.path / "small"
    place.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size * 2 + 65536}", "tmpfs", place], capture_output=True).returncode != 0:
        print("skipped: a small tmpfs (mounting is not allowed here)")
        home.gone()
        return
    try:
        shutil.copy(home.data, place / "p.db")
        acknowledged, refused = 0, 0
        filler = open(place / "filler", "wb")
        for _ in range(40):
            answer = home.run("--data", str(place / "p.db"), "log", "owasp-llm-top-ten", "1m")
            if answer.returncode == 0:
                acknowledged += 1
                try:
                    filler.write(b"x" * 8192)
                    filler.flush()
                except OSError:
                    pass
            else:
                refused += 1
                expect(answer.returncode == 5 and len(answer.stderr.splitlines()) >= 2, f"exit 5 and what to do: {answer.returncode} {answer.stderr!r}")
        expect(refused > 0, "the file system did fill up")
        filler.close()
        (place / "filler").unlink()
        answer = home.run("--data", str(place / "p.db"), "log", "--format", "json")
        import json
        logged = json.loads(answer.stdout)["total_minutes"]
        expect(logged == acknowledged, f"{acknowledged} minutes acknowledged on a full file system, {logged} there")
        expect(home.run("--data", str(place / "p.db"), "log", "owasp-llm-top-ten", "1m").returncode == 0, "with room again it works")
    finally:
        subprocess.run(["umount", place], check=True)
    home.gone()


def read_only(cairn):
    if os.geteuid() == 0 and not shutil.which("chattr"):
        print("skipped: read-only folder (root may write anywhere, no chattr)")
        return
    home = Home(cairn)
    home.data.chmod(0o400)
    home.data.parent.chmod(0o500)
    immutable = os.geteuid() == 0 and subprocess.run(["chattr", "+i", home.data], capture_output=True).returncode == 0
    if os.geteuid() != 0 or immutable:
        expect(home.run("status").returncode == 0, "a read-only record can be read")
        answer = home.run("log", "owasp-llm-top-ten", "5m")
        expect(answer.returncode == 5 and "read" in answer.stderr, f"a read-only record cannot be written: {answer.returncode} {answer.stderr}")
    else:
        print("skipped: read-only file (this file system knows no immutable flag)")
    if immutable:
        subprocess.run(["chattr", "-i", home.data], check=True)
    home.data.parent.chmod(0o700)
    home.gone()


def damaged(cairn):
    """Bytes overwritten, file cut: a message and exit 5, or a right answer; never a crash."""
    chance = random.Random(11)
    home = Home(cairn)
    home.run("log", "owasp-llm-top-ten", "5m")
    whole = home.data.read_bytes()
    for case in range(60):
        bytes_ = bytearray(whole)
        if case % 3 == 0:
            bytes_ = bytes_[:chance.randrange(len(bytes_))]
        else:
            at = chance.randrange(0, len(bytes_) - 64)
            bytes_[at:at + 64] = bytes(chance.randrange(256) for _ in range(64))
        home.data.write_bytes(bytes_)
        for arguments in (["status"], ["report"], ["log", "owasp-llm-top-ten", "1m"]):
            answer = home.run(*arguments)
            expect(answer.returncode in (0, 5), f"damage {case}, {arguments[0]}: exit {answer.returncode}: {answer.stderr[:300]}")
    home.gone()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cairn", required=True)
    cairn = str(pathlib.Path(parser.parse_args().cairn).resolve())
    for test in (killed_at_any_moment, many_writers, locked, full_disk, full_file_system, read_only, damaged):
        print(test.__name__.replace("_", " "))
        test(cairn)
    print(f"{len(FAILURES)} expectations failed")
    sys.exit(1 if FAILURES else 0)


main()
