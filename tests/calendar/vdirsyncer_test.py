#!/usr/bin/env python3
"""sync vdir with the real vdirsyncer and a real Radicale on loopback: the phone is whoever writes to that server.
usage: vdirsyncer_test.py CAIRN GRAPH.toml"""
import base64
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

CAIRN, GRAPH = map(os.path.abspath, sys.argv[1:3])
EXAMPLE = pathlib.Path(__file__).resolve().parents[2] / "examples/phone"
RADICALE = [sys.executable, "-m", "radicale"]
checks = 0


def check(what, got, expected):
    global checks
    checks += 1
    if got != expected:
        sys.exit(f"{what}: expected {expected!r}, got {got!r}")


class Server:
    """Radicale in a process of its own; nobody but this test knows its port."""

    def __init__(self, home):
        self.home = home
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        (home / ".config/radicale").mkdir(parents=True)
        password = subprocess.run(["openssl", "passwd", "-apr1", "secret"], capture_output=True, text=True, check=True).stdout.strip()
        (home / ".config/radicale/users").write_text(f"learner:{password}\n")
        self.start()

    def start(self):
        command = [*RADICALE, "--config", str(EXAMPLE / "radicale.conf"), "--server-hosts", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(command, env={**os.environ, "HOME": str(self.home)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.2).close()
                return
            except OSError:
                time.sleep(0.05)
        sys.exit("Radicale does not answer")

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def ask(self, verb, path, body=None):
        token = base64.b64encode(b"learner:secret").decode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/learner/{path}", method=verb, data=body.encode() if body is not None else None,
                                         headers={"Authorization": "Basic " + token, "Content-Type": "text/calendar; charset=utf-8", "Depth": "1"})
        return urllib.request.urlopen(request, timeout=10).read().decode()

    def items(self, collection):
        """href -> text of what the server holds."""
        listing = self.ask("PROPFIND", collection + "/")
        names = [href.split("/")[-1] for href in re.findall(r"<(?:\w+:)?href>([^<]+\.ics)</", listing)]
        return {name: self.ask("GET", f"{collection}/{name}") for name in names}

    def named(self, collection, title):
        return next((name, text) for name, text in self.items(collection).items() if f"SUMMARY:{title}" in text)

    def edit(self, collection, title, change):
        name, text = self.named(collection, title)
        self.ask("PUT", f"{collection}/{name}", change(text))


def tick(text, at="20261124T113000Z"):
    text = re.sub(r"(?m)^(STATUS|PERCENT-COMPLETE|COMPLETED|LAST-MODIFIED|DTSTAMP)[:;].*\r\n", "", text)
    return text.replace("END:VTODO", f"DTSTAMP:{at}\r\nLAST-MODIFIED:{at}\r\nSTATUS:COMPLETED\r\nPERCENT-COMPLETE:100\r\nCOMPLETED:{at}\r\nEND:VTODO")


def reopen(text):
    return re.sub(r"(?m)^STATUS:.*\r\n", "STATUS:NEEDS-ACTION\r\n", re.sub(r"(?m)^(PERCENT-COMPLETE|COMPLETED):.*\r\n", "", text))


class Learner:
    def __init__(self, home, server):
        self.home, self.server = home, server
        self.env = {"HOME": str(home), "PATH": os.path.dirname(CAIRN) + ":" + os.environ["PATH"], "TZ": "Asia/Seoul", "LC_ALL": "C.UTF-8", "CAIRN_SEED": "1"}
        (home / ".config/vdirsyncer").mkdir()
        (home / ".config/vdirsyncer/config").write_text((EXAMPLE / "vdirsyncer.conf").read_text().replace(":5232", f":{server.port}"))

    def cairn(self, now, *words):
        answer = subprocess.run([CAIRN, *words], env={**self.env, "CAIRN_NOW": now}, cwd=self.home, capture_output=True, text=True)
        if answer.returncode != 0:
            sys.exit(f"cairn {' '.join(words)}: {answer.returncode}\n{answer.stdout}{answer.stderr}")
        return answer.stdout

    def carry(self, may_fail=False):
        """What vdirsyncer says it copied or deleted."""
        answer = subprocess.run(["vdirsyncer", "sync"], env=self.env, cwd=self.home, capture_output=True, text=True)
        if answer.returncode != 0 and not may_fail:
            sys.exit(f"vdirsyncer: {answer.stderr}")
        return answer.returncode, [line for line in (answer.stdout + answer.stderr).split("\n") if re.match("(info: )?(Copying|Deleting)", line)]

    def both(self, now):
        """The loop of the example: phone to folder, folder to record and back, folder to phone. What cairn says."""
        answer = subprocess.run(["sh", EXAMPLE / "cairn-phone"], env={**self.env, "CAIRN_NOW": now}, cwd=self.home, capture_output=True, text=True)
        if answer.returncode != 0:
            sys.exit(f"cairn-phone: {answer.stdout}{answer.stderr}")
        return answer.stdout

    def is_done(self, now, step):
        return step not in self.cairn(now, "next") and step in self.cairn(now, "history")


def main():
    home = pathlib.Path(tempfile.mkdtemp(prefix="cairn-vdir-"))
    server = Server(home)
    try:
        me = Learner(home, server)
        subprocess.run(["vdirsyncer", "discover"], env=me.env, cwd=home, input="y\n" * 4, capture_output=True, text=True, check=True)
        me.cairn("2026-11-22T20:00", "plan", "bread-baker", "--graph", GRAPH, "--hours", "6")

        # first sync: all of the plan is on the server; the second does nothing
        me.both("2026-11-22T20:01")
        check("todos on the server", sorted(re.search("SUMMARY:(.*)\r", text)[1] for text in server.items("todos").values()), ["A first loaf", "A sourdough starter", "Baking with steam"])
        sessions = len(server.items("sessions"))
        check("sessions on the server", sessions > 5, True)
        check("the second sync", me.carry(), (0, []))
        check("and cairn's", me.cairn("2026-11-22T20:02", "sync", "vdir", "calendars/todos", "--todos").split("\n")[0], "0 written, 3 as they were, 0 removed")

        # ticked on the phone, with a note of the phone's own that stays
        server.edit("todos", "A sourdough starter", lambda text: tick(text).replace("END:VTODO", "X-APPLE-SORT-ORDER:7\r\nEND:VTODO"))
        check("a tick comes in", "Done there, recorded here: A sourdough starter" in me.both("2026-11-25T20:00"), True)
        check("as done", me.is_done("2026-11-25T20:01", "sourdough-starter"), True)
        check("on its day", me.cairn("2026-11-25T20:01", "history").split("\n")[0].split()[:3], ["Tue", "24", "Nov"])
        check("nothing more to carry", me.carry(), (0, []))

        # reopened on the phone, done again here
        server.edit("todos", "A sourdough starter", reopen)
        check("reopened", "Opened again there, and here: A sourdough starter" in me.both("2026-11-25T20:10"), True)
        me.cairn("2026-11-25T20:20", "done", "sourdough-starter")
        me.both("2026-11-25T20:21")
        text = server.named("todos", "A sourdough starter")[1]
        check("done here, ticked there", "STATUS:COMPLETED" in text, True)
        check("what the phone added", "X-APPLE-SORT-ORDER:7" in text, True)

        # a session moved on the phone stays where it was put; deleted ones stay away
        name, text = next((name, text) for name, text in sorted(server.items("sessions").items()) if "STATUS:CONFIRMED" in text and "Baking with steam" in text)
        moved = re.sub(r"DTSTART[^\r]*", "DTSTART;TZID=Asia/Seoul:20261205T193000", re.sub(r"DTEND[^\r]*", "DTEND;TZID=Asia/Seoul:20261205T203000", text))
        server.ask("PUT", f"sessions/{name}", moved)
        check("moved", "Moved there, and left where you put it" in me.both("2026-11-25T20:30"), True)
        check("and stays", "20261205T193000" in server.ask("GET", f"sessions/{name}"), True)
        server.ask("DELETE", "todos/" + server.named("todos", "Baking with steam")[0])
        check("deleted there", "1 entry was deleted there" in me.both("2026-11-25T20:40"), True)
        check("and not put back", len(server.items("todos")), 2)

        # both sides changed: the phone's words and the record's state are both kept
        me.cairn("2026-11-25T21:00", "done", "first-loaf")
        me.cairn("2026-11-25T21:01", "sync", "vdir", "calendars/todos", "--todos")
        server.edit("todos", "A first loaf", lambda text: re.sub("SUMMARY:.*\r\n", "SUMMARY:A first loaf with seeds\r\n", text))
        me.both("2026-11-25T21:02")
        me.both("2026-11-25T21:03")
        text = server.named("todos", "A first loaf with seeds")[1]
        check("the phone's title and our tick", "STATUS:COMPLETED" in text, True)
        check("in step again", me.carry(), (0, []))

        # the server goes away in the middle: nothing is lost, and the next time all is in step
        me.cairn("2026-11-25T21:10", "undo")
        me.cairn("2026-11-25T21:11", "sync", "vdir", "calendars/todos", "--todos")
        server.stop()
        check("no server", me.carry(may_fail=True)[0] != 0, True)
        check("cairn needs none", "0 written" in me.cairn("2026-11-25T21:12", "sync", "vdir", "calendars/todos", "--todos"), True)
        server.start()
        me.both("2026-11-25T21:13")
        check("caught up", "STATUS:COMPLETED" in server.named("todos", "A first loaf with seeds")[1], False)
        check("at rest", me.carry(), (0, []))
    finally:
        server.stop()
        shutil.rmtree(home, ignore_errors=True)
    print(f"{checks} checks with vdirsyncer and Radicale")


if __name__ == "__main__":
    if not shutil.which("vdirsyncer") or subprocess.run([*RADICALE, "--version"], capture_output=True).returncode != 0:
        print("skipped: vdirsyncer or radicale is missing")
        sys.exit(77)
    main()
