# SPDX-License-Identifier: MIT
"""The files that the program `exchange_test` writes for other people's readers, and what these should find in them."""
import json
import os
import pathlib
import subprocess
import tempfile


class Calendars:
    """`plan` (events) and `todos` are files; `facts` says what they hold: "name", "events", "todos". Times as in the file, "20261123" or "20261123T103000Z"."""

    def __init__(self, program):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.temporary.name)
        environment = dict(os.environ, CAIRN_READERS_FOLDER=str(self.folder))
        subprocess.run([program, "--test-case=files for other people's readers"], env=environment, check=True, stdout=subprocess.DEVNULL)
        self.plan = self.folder / "plan.ics"
        self.todos = self.folder / "todos.ics"
        self.facts = json.loads((self.folder / "expected.json").read_text(encoding="utf-8"))
        assert len(self.facts["events"]) > 10 and len(self.facts["todos"]) > 10, "the program wrote no expectations"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.temporary.cleanup()

    def of(self, kind):
        """{uid: fact} of "events" or "todos"."""
        return {fact["uid"]: fact for fact in self.facts[kind]}


def in_file_form(time):
    """A date or a UTC datetime as the file writes it."""
    return time.strftime("%Y%m%dT%H%M%SZ") if hasattr(time, "hour") else time.strftime("%Y%m%d")
