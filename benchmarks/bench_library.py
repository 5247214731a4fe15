"""Listing and searching a library of 10,000 assessments."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.filled_library import fill
from benchmarks.measuring import Measure
from readiness.library import Library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return an open library of 10,000 assessments."""
    path: Path = fill(tmp_path_factory.mktemp("library") / "many.readiness-db", 10_000)
    library = Library(path)
    library.open().result()
    yield library
    library.close().result()


def test_list_10000(measure: Measure, library: Library) -> None:
    """Every entry, newest first."""
    assert len(library.entries().result()) == 10_000

    measure.within("library of 10,000: list", lambda: library.entries().result(), bar=0.1)


def test_search_10000_as_you_type(measure: Measure, library: Library) -> None:
    """The beginning of a word that an eighth of the titles hold, then a second word."""
    assert len(library.entries(text="fishery 999").result()) >= 1

    measure.within(
        "library of 10,000: search as you type",
        lambda: library.entries(text="fishery 99").result(),
        bar=0.05,
    )
