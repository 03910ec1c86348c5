#!/usr/bin/env python3
"""cairn-calendar with files that are cut off, foreign, hostile or too large, and nowhere to write to: it answers whole or says in one line why not, in bounded time and memory.
usage: faults_test.py PROGRAM"""
import os
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
LARGE = 4 << 20
MOST_SECONDS = 6
MOST_MIB = 700  # most of it address sanitizer's; without it 40
EVENT = b"BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260401T000000Z\r\nDURATION:PT1H\r\nSUMMARY:x\r\nEND:VEVENT\r\n"
failures = 0


def check(name, good, more=""):
    global failures
    if not good:
        failures += 1
        print("FAILED", name, str(more)[:400])


def calendar(body):
    return b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + body + b"END:VCALENDAR\r\n"


def inside(before, unit, after=b""):
    """An event of one property or many, as large as LARGE."""
    return calendar(b"BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260401T000000Z\r\nDURATION:PT1H\r\n" + before + unit * (LARGE // len(unit)) + after + b"END:VEVENT\r\n")


def run(data, stdout=subprocess.PIPE):
    """(exit code, lines of stdout, lines of stderr), within the limits of time and memory."""
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        child = subprocess.Popen([PROGRAM, "busy", "2026-03-01", "2027-04-30", "Asia/Seoul"], stdin=file, stdout=stdout, stderr=subprocess.PIPE)
        out, err = child.stdout.read() if child.stdout else b"", child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    seconds = used.ru_utime + used.ru_stime
    check("time is bounded", seconds < MOST_SECONDS, (seconds, data[:100]))
    check("memory is bounded", used.ru_maxrss / 1024 < MOST_MIB, (used.ru_maxrss, data[:100]))
    return child.returncode, out.decode().splitlines(), err.decode().splitlines()


def refused(name, data, words):
    code, out, err = run(data)
    check(name, code == 1 and out == [] and len(err) == 1 and words in err[0], (code, out[:3], err[:3]))


def answered(name, data, intervals, words=""):
    code, out, err = run(data)
    check(name, code == 0 and out[:1] == ["cairn-calendar 1"] and out[-1] == f"end {intervals}" and len(out) == intervals + 2, (code, out[:3], err[:3]))
    check(name, words in "\n".join(err) if words else err == [], err[:3])


answered("an empty calendar is a free one", calendar(b""), 0)
answered("an event is read", calendar(EVENT), 1)
for count in range(1, len(calendar(EVENT)) - 15):
    code, out, err = run(calendar(EVENT)[:count])
    check(f"cut off after {count} bytes", code == 1 and out == [] and len(err) == 1, (code, out, err))
refused("cut off inside an event", calendar(EVENT)[:100], "the file ends in the middle: the BEGIN of line 3 has no END")
answered("no line end at the end", calendar(EVENT).strip(), 1)
answered("lines that end with LF alone", calendar(EVENT).replace(b"\r", b""), 1)
answered("a mark of UTF-8 before it", b"\xef\xbb\xbf" + calendar(EVENT), 1)
answered("two calendars in a file", calendar(EVENT) + calendar(EVENT.replace(b"0401", b"0402")), 2)
answered("an alarm that does not end", calendar(EVENT.replace(b"SUMMARY:x", b"BEGIN:VALARM\r\nDURATION:PT9H")), 1, "line 9: the component of line 7 has no END")
answered("an END too many", calendar(EVENT + b"END:VEVENT\r\n"), 1, "line 9: an END of nothing that is open")
answered("a name in small letters, folded", calendar(EVENT.replace(b"DTSTART", b"dtst\r\n art")), 1)

for name, data in {"nothing": b"", "a word": b"x", "a page": b"<!doctype html><title>Sign in</title>", "zero bytes": bytes(LARGE), "line ends": b"\n" * LARGE,
                   "one long line": b"x" * LARGE, "UTF-16": calendar(EVENT).decode().encode("utf-16"), "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 1000,
                   "an event without a calendar": EVENT}.items():
    refused(name, data, "this is no iCalendar file")
refused("100 MB", b"BEGIN:VCALENDAR\r\n" + b"X-A:b\r\n" * (100_000_000 // 7), "the file is over 16 MiB")
refused("depth", b"BEGIN:VCALENDAR\r\n" * 100_000, "line 17: components nest too deep")
refused("depth in folded lines", b"BEG\r\n IN:VCALENDAR\r\n" * 100_000, "line 33: components nest too deep")
refused("many events", calendar(b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 300_000), "over 400,000 lines that matter")
refused("many rules", inside(b"", b"RRULE:FREQ=DAILY\r\n"), "over 50,000 rules")
refused("many dates", inside(b"", b"RDATE:" + b"20260401T000000Z," * 1000 + b"20260401T000000Z\r\n") * 3, "over 400,000 lines that matter")
def with_rule(rule):
    return EVENT.replace(b"DTSTART:2026", b"DTSTART:1900").replace(b"SUMMARY:x", b"RRULE:" + rule)


# Every year has days of this rule, and INTERVAL passes over all of them: each Sunday to the year 2200 is looked for in a long list.
seldom = with_rule(b"FREQ=DAILY;INTERVAL=7;BYDAY=MO;BYYEARDAY=" + b",".join(b"%d" % day for day in range(1, 120)))
refused("rules that never come", calendar(seldom * 20_000), "takes over five seconds to read")
answered("a thousand rules of which no year has a day", calendar(with_rule(b"FREQ=YEARLY;BYMONTH=3;BYYEARDAY=1") * 1_000), 0, "a rule that never comes true")

answered("a picture in it", inside(b"ATTACH;VALUE=BINARY;ENCODING=BASE64:", b"QUJD" * 18 + b"\r\n ", b"\r\n"), 1)
answered("a picture in one line", inside(b"ATTACH;VALUE=BINARY;ENCODING=BASE64:", b"QUJD", b"\r\n"), 1)
answered("lines that matter to nobody", inside(b"", b"X-A:b\r\n"), 1)
answered("lines that are none", inside(b"", b"a\n"), 1)
answered("alarms", inside(b"", b"BEGIN:VALARM\r\nEND:VALARM\r\n"), 1)
for name, unit in {"RDATE": b"20260401T000000Z,", "RRULE": b"FREQ=DAILY;", "SUMMARY": b"\\n", "EXDATE": b","}.items():
    answered(f"a long {name}", inside(name.encode() + b":", unit, b"\r\n"), 1, f"line 7: a line over 64 KiB: {name}")
answered("folds without end", inside(b"SUMMARY:", b"\r\n a", b"\r\n"), 1, "a line over 64 KiB: SUMMARY")
answered("parameters without end", inside(b"SUMMARY", b";X-A=b", b":x\r\n"), 1, "a line over 64 KiB: SUMMARY")
answered("quotes without end", inside(b"SUMMARY;X-A=", b'"', b":x\r\n"), 1, "a line over 64 KiB: SUMMARY")

with open("/dev/full", "wb") as full:
    code, _, err = run(calendar(EVENT), full)
    check("a full disk", code == 1 and err == ["the answer cannot be written"], (code, err))
closed = subprocess.run(["sh", "-c", '"$0" busy 2026-03-01 2027-04-30 Asia/Seoul >&-', PROGRAM], input=calendar(EVENT), capture_output=True)
check("a closed stdout", closed.returncode == 1 and closed.stderr == b"the answer cannot be written\n", closed)
for words in ([], ["busy"], ["busy", "2026-03-01", "2026-02-01", "UTC"], ["busy", "2026-03-01", "2026-03-02", "Nowhere"], ["busy", "1", "2", "UTC"], ["x"] * 4):
    called = subprocess.run([PROGRAM, *words], stdin=subprocess.DEVNULL, capture_output=True)
    check("called otherwise", called.returncode == 2 and called.stderr.startswith(b"usage: ") and called.stdout == b"", (words, called))
print("hostile calendars:", "all passed" if failures == 0 else f"{failures} failed")
sys.exit(1 if failures else 0)
