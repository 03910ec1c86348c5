# SPDX-License-Identifier: MIT
"""examples/prompt in the shells themselves, each on a terminal of its own: cairn's line stands before every prompt and follows the record, and the status of the last
command reaches the learner's own prompt. tmux shows it in its status bar.

usage: prompt_test.py CAIRN EXAMPLES [SHELL...]   All shells that are installed; those that are named must be. Exit code 77 where there is no pseudo-terminal.
"""
import os
import pathlib
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile

CAIRN, EXAMPLES, WANTED = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
BEFORE, AFTER = "cairn 0d · 1 h 15 min left · read-ten-adverts", "cairn 1d · 50 min left · read-ten-adverts"


class Terminal:
    def __init__(self, command, env):
        self.shown = ""
        self.child, self.end = pty.fork()
        if self.child == 0:
            os.execve(shutil.which(command[0]), command, env)

    def wait_for(self, *parts):
        """Each part in turn, behind the one before; what is shown up to there is read and gone."""
        for part in parts:
            while part not in self.shown:
                there = select.select([self.end], [], [], 20)[0]
                assert there, f"no {part!r} in {self.shown!r}"
                self.shown += os.read(self.end, 4096).decode(errors="replace")
            self.shown = self.shown.split(part, 1)[1]

    def type(self, line):
        os.write(self.end, line.encode() + b"\r")

    def close(self):
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.end)


def snippet(name):
    return (EXAMPLES / name).read_text(encoding="utf-8")


def bash(home):
    (home / "rc").write_text("PS1='$ '; PROMPT_COMMAND='echo own prompt $?;'\n" + snippet("prompt.bash"), encoding="utf-8")
    return ["bash", "--noprofile", "--rcfile", str(home / "rc"), "-i"], "own prompt {}"


def zsh(home):
    (home / ".zshrc").write_text(snippet("prompt.zsh") + "PS1='own prompt %? > '\n", encoding="utf-8")
    return ["zsh", "-d", "-i"], "own prompt {}"


def fish(home):
    folder = home / ".config/fish"
    folder.mkdir(parents=True)
    (folder / "config.fish").write_text(snippet("prompt.fish") + "function fish_prompt\n    echo -n own prompt $status '> '\nend\n", encoding="utf-8")
    return ["fish", "-i"], "own prompt {}"


def try_shell(shell, home, env):
    command, own = shell(home)
    terminal = Terminal(command, env)
    terminal.wait_for(BEFORE, own.format(0))
    terminal.type("false")
    terminal.wait_for(BEFORE, own.format(1))
    terminal.type("cairn log 25m > /dev/null")
    terminal.wait_for(AFTER, own.format(0))
    terminal.close()


def try_tmux(home, env):
    terminal = Terminal(["tmux", "-S", str(home / "socket"), "-f", str(EXAMPLES / "tmux.conf"), "new-session", "-x", "100", "-y", "10", "cat"], env)
    terminal.wait_for(BEFORE)
    subprocess.run(["tmux", "-S", str(home / "socket"), "kill-server"], check=True)
    terminal.close()


def main():
    try:
        os.close(os.open("/dev/ptmx", os.O_RDWR | os.O_NOCTTY))
    except OSError as missing:
        print("skipped:", missing)
        sys.exit(77)
    for name in ("bash", "zsh", "fish", "tmux"):
        if not shutil.which(name) and name not in WANTED:
            print(f"{name}: not installed")
            continue
        with tempfile.TemporaryDirectory(prefix="cairn-prompt-") as folder:
            home = pathlib.Path(folder)
            (home / "bin").mkdir()
            (home / "bin/cairn").symlink_to(CAIRN)
            env = {"HOME": folder, "ZDOTDIR": folder, "PATH": f"{home / 'bin'}:{os.environ['PATH']}", "TZ": "Asia/Seoul", "LANG": "C.UTF-8", "TERM": "xterm", "CAIRN_NOW": "2026-11-23T20:00"}
            subprocess.run([CAIRN, "plan", "ai-consultant", "--hours", "6"], env={**env, "CAIRN_NOW": "2026-11-22T20:00"}, stdout=subprocess.DEVNULL, check=True)
            if name == "tmux":
                try_tmux(home, env)
            else:
                try_shell({"bash": bash, "zsh": zsh, "fish": fish}[name], home, env)
            print(f"{name}: works")


main()
