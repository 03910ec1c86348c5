"""Whole processes measured by the program `measure`, when the machine is quiet; and syncs counted with strace."""
import dataclasses
import json
import pathlib
import shutil
import statistics
import subprocess
import time

LONGEST_WAIT = 60


@dataclasses.dataclass
class Sample:
    ms: list
    kib: int = 0
    error: str = ""

    @property
    def median(self):
        return statistics.median(self.ms) if self.ms else float("nan")


def busy_share(seconds):
    """What share of all processors was busy for that long."""
    def read():
        fields = [int(field) for field in pathlib.Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
        return sum(fields), fields[3] + fields[4]

    total, idle = read()
    time.sleep(seconds)
    later_total, later_idle = read()
    return 1 - (later_idle - idle) / max(1, later_total - total)


class Stopwatch:
    def __init__(self, programs, work, environment):
        self.measure = programs / "measure"
        self.work = work
        self.environment = environment
        self.waited = 0.0
        self.gave_up = 0

    def wait_for_quiet(self):
        """Others may work on the same machine: hold back while more than a fifth of it is busy, for a minute at most."""
        begin = time.monotonic()
        while busy_share(0.25) > 0.2:
            if time.monotonic() - begin > LONGEST_WAIT:
                self.gave_up += 1
                break
        self.waited += time.monotonic() - begin

    def in_turn(self, commands, runs):
        """A Sample for each command; they take turns, so that ratios between them hold whatever the machine does meanwhile."""
        self.wait_for_quiet()
        file = self.work / "commands.txt"
        lines = []
        for command in commands:
            words = [str(word) for word in command]
            words[0] = shutil.which(words[0]) or words[0]
            lines.append("\t".join(words))
        file.write_text("\n".join(lines), encoding="utf-8")
        result = subprocess.run([self.measure, str(runs), file], env=self.environment, capture_output=True, text=True, errors="replace")
        if result.returncode != 0:
            return [Sample([], 0, result.stderr.strip() or "measure failed") for _ in commands]
        samples = []
        for line in result.stdout.splitlines():
            facts = json.loads(line)
            error = f"{facts['failed']} runs failed: {result.stderr.strip().splitlines()[-1:]}" if facts["failed"] else ""
            samples.append(Sample(facts["ms"], facts["kib"], error))
        return samples

    def run(self, *command):
        """Once, not measured: raises with what the program said when it fails."""
        result = subprocess.run([str(word) for word in command], env=self.environment, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL)
        if result.returncode != 0:
            raise RuntimeError(f"{pathlib.Path(command[0]).name} {' '.join(map(str, command[1:4]))}: {(result.stderr or result.stdout).strip()[:300]}")
        return result.stdout

    def syncs(self, *command):
        """How often one run asks the disk to be sure; None without strace."""
        if not shutil.which("strace"):
            return None
        trace = self.work / "trace.txt"
        self.run("strace", "-f", "-e", "trace=fsync,fdatasync,sync_file_range,syncfs", "-o", trace, *command)
        return sum("sync(" in line for line in trace.read_text().splitlines())
