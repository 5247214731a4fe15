"""The fixture `measure`, and the closing table of ours, baseline and bar."""

import os

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.measuring import ROWS, Measure, shown

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def measure(benchmark: BenchmarkFixture) -> Measure:
    """Return the measure; each use adds a line to the closing table."""
    return Measure(benchmark)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not ROWS:
        return
    write = terminalreporter.write_line
    terminalreporter.section("bars")
    write(f"{'what':<52}{'ours':>10}{'baseline':>10}{'ratio':>7}{'bar':>9}")
    for row in ROWS:
        if row.baseline is None:
            reached, ratio, base, bar = row.ours <= row.bar, "", "", shown(row.bar)
        else:
            factor = row.ours / row.baseline
            reached, ratio = factor <= row.bar, f"{factor:.2f}"
            base, bar = shown(row.baseline), f"× {row.bar:g}"
        mark = "reached" if reached else "MISSED"
        write(f"{row.what:<52}{shown(row.ours):>10}{base:>10}{ratio:>7}{bar:>9}  {mark}")
