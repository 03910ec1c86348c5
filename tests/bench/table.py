"""The one table: a line for each thing measured, its target and whether it was met."""
import dataclasses
import statistics


@dataclasses.dataclass
class Row:
    what: str
    value: str = ""
    cpu: str = ""
    peak: str = ""
    ratio: str = ""
    target: str = ""
    verdict: str = ""


HEAD = Row("what", "median [min-max] ms", "cpu ms", "MiB", "to floor", "target", "")


def milliseconds(value):
    return f"{value:,.2f}" if value < 100 else f"{value:,.0f}"


def spread(sample):
    return f"{milliseconds(sample.median)} [{milliseconds(min(sample.ms))}-{milliseconds(max(sample.ms))}]"


def verdict(*facts):
    return "met" if all(facts) else "MISSED"


def quotient(sample, floor):
    """Of medians, or of least times where one of the two was measured beside other work."""
    if sample.is_noisy or floor.is_noisy:
        return min(sample.ms) / min(floor.ms)
    return sample.median / floor.median


class Table:
    def __init__(self):
        self.rows = []

    def section(self, title):
        self.rows.append(Row(title))

    def add(self, what, sample, floor=None, most_ratio=None, most_ms=None, most_mib=None):
        """Ratio to the floor, both measured in turn. Without a limit there is no verdict. "~" marks what was compared by least times."""
        if sample.error or not sample.ms:
            self.rows.append(Row("  " + what, "FAILED", verdict="MISSED", target=sample.error[:100]))
            return
        ratio = quotient(sample, floor) if floor else None
        about = "~" if sample.is_noisy else ""
        limits, held = [], []
        if most_ratio is not None:
            limits.append(f"<= {most_ratio:g}x")
            held.append(ratio <= most_ratio)
        if most_ms is not None:
            limits.append(f"<= {most_ms:g} ms")
            held.append(sample.figure <= most_ms)
        if most_mib is not None:
            limits.append(f"<= {most_mib:g} MiB")
            held.append(sample.kib / 1024 <= most_mib)
        peak = f"{sample.kib / 1024:.1f}" if sample.kib else ""
        cpu = milliseconds(statistics.median(sample.cpu)) if sample.cpu else ""
        self.rows.append(Row("  " + what, spread(sample), cpu, peak, f"{about}{ratio:.2f}x" if ratio else "", ", ".join(limits), about + verdict(*held) if held else ""))

    def pair(self, what, short, long, most_ratio=None):
        """The same on a short and a long record; no target without `most_ratio`."""
        for sample in (short, long):
            if sample.error or not sample.ms:
                self.rows.append(Row("  " + what, "FAILED", verdict="MISSED", target=sample.error[:100]))
                return
        ratio = quotient(long, short)
        about = "~" if short.is_noisy or long.is_noisy else ""
        cpu = milliseconds(statistics.median(long.cpu)) if long.cpu else ""
        self.rows.append(Row("  " + what, f"{milliseconds(short.figure)}  {milliseconds(long.figure):>6}", cpu, f"{long.kib / 1024:.1f}", f"{about}{ratio:.2f}x", f"<= {most_ratio:g}x" if most_ratio else "",
                             about + verdict(ratio <= most_ratio) if most_ratio else ""))

    def fact(self, what, value, target="", met=None):
        self.rows.append(Row("  " + what, value, "", "", "", target, "" if met is None else verdict(met)))

    def __str__(self):
        rows = [HEAD] + self.rows
        fields = ("what", "value", "cpu", "peak", "ratio", "target", "verdict")
        # A section's title may be longer than its column: nothing stands behind it.
        width = {field: max(len(getattr(row, field)) for row in rows if field != "what" or row.value) for field in fields}
        lines = []
        for row in rows:
            cells = [row.what.ljust(width["what"]), row.value.rjust(width["value"]), row.cpu.rjust(width["cpu"]), row.peak.rjust(width["peak"]), row.ratio.rjust(width["ratio"]),
                     row.target.ljust(width["target"]), row.verdict]
            lines.append("  ".join(cells).rstrip())
        lines.insert(1, "-" * max(map(len, lines)))
        met = sum(row.verdict.endswith("met") for row in rows)
        missed = sum(row.verdict.endswith("MISSED") for row in rows)
        return "\n".join(lines) + f"\n\n{met} targets met, {missed} missed"
