"""Whole processes measured by the program `measure`; and syncs counted with strace."""
import dataclasses
import json
import pathlib
import shutil
import statistics
import subprocess


@dataclasses.dataclass
class Sample:
    ms: list
    cpu: list = dataclasses.field(default_factory=list)
    kib: int = 0
    error: str = ""
    noisy: int = 0

    @property
    def median(self):
        return statistics.median(self.ms) if self.ms else float("nan")

    @property
    def is_noisy(self):
        return self.noisy * 10 > len(self.ms)

    @property
    def figure(self):
        """What is compared: the median, or the least time where more than a tenth of the runs were beside other work."""
        return min(self.ms) if self.ms and self.is_noisy else self.median


class Stopwatch:
    def __init__(self, programs, work, environment):
        self.measure = programs / "measure"
        self.work = work
        self.environment = environment
        self.all_runs = 0
        self.noisy_runs = 0

    def in_turn(self, commands, runs):
        """A Sample for each command; they take turns, so that ratios between them hold whatever the machine does meanwhile."""
        file = self.work / "commands.txt"
        lines = []
        for command in commands:
            words = [str(word) for word in command]
            words[0] = shutil.which(words[0]) or words[0]
            lines.append("\t".join(words))
        file.write_text("\n".join(lines), encoding="utf-8")
        result = subprocess.run([self.measure, str(runs), file], env=self.environment, capture_output=True, text=True, errors="replace")
        if result.returncode != 0:
            return [Sample([], error=result.stderr.strip() or "measure failed") for _ in commands]
        samples = []
        for line in result.stdout.splitlines():
            facts = json.loads(line)
            error = f"{facts['failed']} runs failed: {result.stderr.strip().splitlines()[-1:]}" if facts["failed"] else ""
            self.all_runs += runs
            self.noisy_runs += facts["noisy"]
            samples.append(Sample(facts["ms"], facts["cpu"], facts["kib"], error, facts["noisy"]))
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
