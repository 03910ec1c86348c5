# SPDX-License-Identifier: MIT
"""The five questions of `plan` on a real terminal: answered, ended with Ctrl+D, broken off with Ctrl+C. Then the one question of `report` on Sunday.

usage: pty_test.py CAIRN   Exit code 77 where there is no pseudo-terminal: ctest calls that skipped.
"""
import os
import pty
import select
import signal
import sys
import tempfile

CAIRN = sys.argv[1]


def talk(home, typed, command=("plan", "llm-security"), now="2026-11-22T20:00Z", prompt=b"]:"):
    """Runs the command on a terminal of its own, types one line after each prompt. Returns what was shown and how it ended."""
    child, terminal = pty.fork()
    if child == 0:
        os.execve(CAIRN, [CAIRN, *command],
                  {"HOME": home, "PATH": os.environ["PATH"], "TZ": "UTC", "LANG": "C.UTF-8", "TERM": "dumb", "CAIRN_NOW": now})
    shown, seen, answers = b"", 0, list(typed)
    while select.select([terminal], [], [], 20)[0]:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # the child closed its end
            part = b""
        if not part:
            break
        shown += part
        if answers and shown.rstrip(b" ").endswith(prompt) and len(shown) > seen:
            seen = len(shown)
            os.write(terminal, answers.pop(0))
    else:
        os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    os.close(terminal)
    return shown.decode().replace("\r\n", "\n"), status


def stored(home):
    return os.path.exists(os.path.join(home, ".local/share/cairn/progress.db"))


try:
    os.close(os.open("/dev/ptmx", os.O_RDWR | os.O_NOCTTY))
except OSError as missing:
    print("skipped:", missing)
    sys.exit(77)

with tempfile.TemporaryDirectory(prefix="cairn-pty-") as home:
    shown, status = talk(home, [b"security-practitioner\n", b"6\n", b"\x04"])
    assert os.waitstatus_to_exitcode(status) == 1 and "nothing was planned" in shown and not stored(home), (status, shown)
    shown, status = talk(home, [b"\n", b"\x03"])
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGINT and not stored(home), (status, shown)
    shown, status = talk(home, [b"security-practitioner\n", b"6\n", b"24\n", b"\n", b"\n"])
    assert os.waitstatus_to_exitcode(status) == 0 and stored(home), (status, shown)
    assert "cairn plan llm-security --background security-practitioner --hours 6 --weeks 24\n" in shown, shown
    assert "preparation plan" in shown, shown
    def report(answer):
        shown, status = talk(home, [answer], ("report",), "2026-11-29T20:00Z", b"none:")
        assert os.waitstatus_to_exitcode(status) == 0, (status, shown)
        return shown

    talk(home, [], ("log", "1h"), "2026-11-27T20:00Z")
    assert "could not last week" in report(b"\n")
    assert "Kept for the portfolio" in report(b"I can read an advert\n")
    assert "could not last week" not in report(b"")
print("answered, ended and broken off")
