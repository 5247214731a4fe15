"""From the start of the process to the first painted window, against the smallest Qt window."""

import json
from pathlib import Path

import pytest

from benchmarks.filled_library import fill
from benchmarks.measuring import Measure, run_python
from readiness.library import Library

BARE = ("benchmarks/until_painted.py", "bare")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library of 1,000 assessments."""
    return fill(tmp_path_factory.mktemp("library") / "thousand.readiness-db", 1000)


def test_start_with_a_library_of_1000(measure: Measure, library: Path) -> None:
    """The Library place, listed and painted."""
    ours = ("benchmarks/until_painted.py", "list", "--library", str(library))

    measure.against(
        "start, library of 1,000 painted",
        lambda: run_python(ours),
        lambda: run_python(BARE),
        bar=2.0,
        rounds=11,
    )


@pytest.fixture(scope="module")
def left_open(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library whose window was closed in the Checklist of one of 1,000 assessments."""
    path = fill(tmp_path_factory.mktemp("left") / "thousand.readiness-db", 1000)
    library = Library(path)
    library.open().result()
    kept = {"last_open": {"id": "made-00001", "place": "checklist"}}
    library.set_setting("preferences", json.dumps(kept)).result()
    library.close().result()
    return path


def test_start_with_a_sample_opened(measure: Measure, left_open: Path) -> None:
    """The Checklist place of what was open last, a copy of a sample with all its rows, painted."""
    ours = ("benchmarks/until_painted.py", "checklist", "--library", str(left_open))

    measure.against(
        "start, sample opened, checklist painted",
        lambda: run_python(ours),
        lambda: run_python(BARE),
        bar=3.0,
        rounds=11,
    )
