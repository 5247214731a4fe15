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

from pytest_benchmark.fixture import BenchmarkFixture

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


def run_python(arguments: Sequence[str]) -> None:
    """Run a Python process to its end, from the root of the project."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    # What was compiled once is kept, as for anybody who uses the app.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
    )


def processor_time(arguments: Sequence[str]) -> float:
    """Return the seconds of processor time a whole Python process took, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run_python(arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def shown(seconds: float) -> str:
    """Return a time as a reader takes it in."""
    return f"{seconds * 1000:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"
