"""A library of one's own for each test, with a clock that can be turned."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from readiness.library import Library
from tests.readiness.library.shelf import Clock, put


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


@pytest.fixture
def library(path: Path, clock: Clock) -> Iterator[Library]:
    library = Library(path, now=clock, idle_seconds=3600)
    library.open().result()
    yield library
    library.close().result()


@pytest.fixture
def kept(path: Path, clock: Clock) -> Iterator[Library]:
    """A closed library with one backup (state "good") and a later state "newest"."""
    library = Library(path, now=clock, idle_seconds=3600)
    library.open().result()
    put(library, "a", "good")
    library.backup_now().result()
    put(library, "a", "newest")
    library.close().result()
    yield library
    library.close().result()
