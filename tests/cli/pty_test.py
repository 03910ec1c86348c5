# SPDX-License-Identifier: MIT
"""The five questions of `plan` on a real terminal: answered, ended with Ctrl+D, broken off with Ctrl+C, and with a catalog of one's own. Then the one question of `report` on Sunday,
and `assess` broken off in the midst of its questions.

usage: pty_test.py CAIRN   Exit code 77 where there is no pseudo-terminal: ctest calls that skipped.
"""
import os
import pty
import select
import signal
import sys
import tempfile

CAIRN = sys.argv[1]


def talk(home, typed, command=("plan", "llm-security"), now="2026-11-22T20:00Z", prompt=b"]:", lang="C.UTF-8"):
    """Runs the command on a terminal of its own, types one line after each prompt. Returns what was shown and how it ended."""
    child, terminal = pty.fork()
    if child == 0:
        os.execve(CAIRN, [CAIRN, *command],
                  {"HOME": home, "PATH": os.environ["PATH"], "TZ": "UTC", "LANG": lang, "TERM": "dumb", "CAIRN_NOW": now})
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

BEES = """format = 1
[[skill]]
id = "hive"
title = { en = "Knowing a hive", ko = "벌통 알기" }
[[step]]
id = "open-hive"
renamed_from = ["open-a-hive"]
skill = "hive"
title = { en = "Open a hive", ko = "벌통 열기" }
hours = 3
[[step]]
id = "old-box"
title = { en = "The old box", ko = "낡은 상자" }
retired = { en = "nobody builds it now", ko = "이제 아무도 만들지 않아요" }
hours = 2
[[background]]
id = "gardener"
title = { en = "Gardener", ko = "정원사" }
knows = ["open-hive"]
[[role]]
id = "beekeeper"
title = { en = "Beekeeper", ko = "양봉가" }
requires = ["hive"]
"""
MORE = """format = 1
extends = "bees.toml"
[[step]]
id = "honey"
title = { en = "Take honey", ko = "꿀 뜨기" }
hours = 4
requires = ["hive"]
[[extend]]
id = "beekeeper"
requires = ["honey"]
"""

with tempfile.TemporaryDirectory(prefix="cairn-pty-") as home:
    for name, text in (("bees.toml", BEES), ("more.toml", MORE), ("plain.toml", BEES[:BEES.index("[[background]]")] + BEES[BEES.index("[[role]]"):])):
        with open(os.path.join(home, name), "w", encoding="utf-8") as file:
            file.write(text)
    more = os.path.join(home, "more.toml")
    # A slip asks again; titles, earlier names and "4 hours" are understood; a retired step may be known.
    shown, status = talk(home, [b"2\n", b"1\n", b"many\n", b"4 hours\n", b"until may\n", b"12 weeks\n", b"open-a-hive, The old box\n", b"tomorrow\n"], ("plan", "beekeeper", "--graph", more))
    assert os.waitstatus_to_exitcode(status) == 0, shown
    for words in ("1  gardener  Gardener\n", "unknown background '2'\nthere are: gardener\n", "'many' is no length of time", "'until may' is no date", f"--graph {more} --background gardener --hours 4hours --weeks 12 --know open-hive,old-box\n", "1 step, 4 h\n"):
        assert words in shown, (words, shown)
    shown, status = talk(home, ["정원사\n".encode(), b"\n", b"\n", "벌통 알기\n".encode(), "오늘\n".encode()], ("plan", "양봉가", "--graph", more, "--dry-run"), lang="ko_KR.UTF-8")
    for words in ("짧은 질문 5개예요", "1  gardener  정원사\n", "[목표일에 맞게, 없으면 4시간]", f"--graph {more} --dry-run --background gardener --know hive --start 2026-11-22\n", "꿀 뜨기"):
        assert words in shown, (words, shown)
    shown, status = talk(home, [b"\n"] * 4, ("plan", "beekeeper", "--graph", os.path.join(home, "plain.toml"), "--dry-run"))
    assert "4 short questions" in shown and "1/4  Hours a week" in shown and "--dry-run --no-ask\n" in shown, shown

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
with tempfile.TemporaryDirectory(prefix="cairn-pty-") as home:
    def assess(typed):
        return talk(home, typed, ("assess", "ai-consultant"), prompt=b"[q]uit")

    def questions(shown):
        """The skill of each question, on the line below its number."""
        lines = shown.splitlines()
        return [lines[i + 1] for i, line in enumerate(lines) if line.startswith("Question ")]

    shown, status = assess([b"n\n", b"y\n", b"\x03"])
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGINT and len(questions(shown)) == 3, (status, shown)
    history, _ = talk(home, [], ("history",))
    assert "assessed: 2 answers" in history, history
    again, status = assess([b"q\n"])
    assert os.waitstatus_to_exitcode(status) == 0 and questions(again) == questions(shown)[2:], (status, again)
    assert "no question answered, nothing has changed" in again, again
print("answered, ended and broken off")
