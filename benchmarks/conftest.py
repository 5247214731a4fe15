"""Measures side by side: what is ours, the baseline it is held against, and the bar."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parents[1]


class Row(NamedTuple):
    """One line of the closing table; times in seconds, `bar` a ratio or seconds."""

    what: str
    ours: float
    baseline: float | None
    bar: float


ROWS: list[Row] = []


@dataclass
class Measure:
    """Runs ours and its baseline by turns, so that both meet the same machine."""

    benchmark: BenchmarkFixture

    def against(
        self,
        what: str,
        ours: Callable[[], object],
        baseline: Callable[[], object],
        *,
        bar: float,
        rounds: int = 9,
    ) -> None:
        """Measure wall time; the bar is the ratio of the medians."""
        times: list[float] = []

        def run_baseline() -> None:
            start = time.perf_counter()
            baseline()
            times.append(time.perf_counter() - start)

        self.benchmark.pedantic(ours, setup=run_baseline, rounds=rounds, warmup_rounds=1)
        ROWS.append(Row(what, self._median(), statistics.median(times), bar))

    def cpu_against(
        self,
        what: str,
        ours: Sequence[str],
        baseline: Sequence[str],
        *,
        bar: float,
        rounds: int = 9,
    ) -> None:
        """Measure the processor time of whole Python processes, run by turns."""
        own: list[float] = []
        others: list[float] = []

        def run_ours() -> None:
            own.append(processor_time(ours))

        def run_baseline() -> None:
            others.append(processor_time(baseline))

        self.benchmark.pedantic(run_ours, setup=run_baseline, rounds=rounds, warmup_rounds=1)
        row = Row(f"{what} (CPU)", statistics.median(own), statistics.median(others), bar)
        ROWS.append(row)

    def within(
        self, what: str, ours: Callable[[], object], *, bar: float, rounds: int = 15
    ) -> None:
        """Measure wall time; the bar is in seconds."""
        self.benchmark.pedantic(ours, rounds=rounds, warmup_rounds=2)
        ROWS.append(Row(what, self._median(), None, bar))

    def _median(self) -> float:
        stats = self.benchmark.stats
        assert stats is not None
        return float(stats.stats.median)


@pytest.fixture
def measure(benchmark: BenchmarkFixture) -> Measure:
    """Return the measure; each use adds a line to the closing table."""
    return Measure(benchmark)


def run_python(arguments: Sequence[str]) -> None:
    """Run a Python process to its end, from the root of the project."""
    subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
    )


def processor_time(arguments: Sequence[str]) -> float:
    """Return the seconds of processor time a whole Python process took, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run_python(arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


@pytest.fixture(scope="session")
def python() -> Callable[[Sequence[str]], None]:
    """Return what runs a Python process."""
    return run_python


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not ROWS:
        return
    write = terminalreporter.write_line
    terminalreporter.section("bars")
    write(f"{'what':<52}{'ours':>10}{'baseline':>10}{'ratio':>7}{'bar':>9}")
    for row in ROWS:
        if row.baseline is None:
            reached, ratio, base, bar = row.ours <= row.bar, "", "", _shown(row.bar)
        else:
            factor = row.ours / row.baseline
            reached, ratio = factor <= row.bar, f"{factor:.2f}"
            base, bar = _shown(row.baseline), f"× {row.bar:g}"
        mark = "reached" if reached else "MISSED"
        write(f"{row.what:<52}{_shown(row.ours):>10}{base:>10}{ratio:>7}{bar:>9}  {mark}")


def _shown(seconds: float) -> str:
    return f"{seconds * 1000:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"
