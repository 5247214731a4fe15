"""2,000 rows in one register: an edit to everything redrawn, and the findings beside it."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from benchmarks.measuring import Measure
from readiness import edits
from readiness.catalogue import samples
from readiness.figures.palette import LIGHT
from readiness.method.registers.computed import findings
from readiness.model import Assessment
from ui import app
from ui.document import Document
from ui.main_window import MainWindow
from ui.room import REGISTERS, Target

ROWS = 2_000


@pytest.fixture(scope="module")
def full() -> Assessment:
    """Return a sample whose list of commitments is long."""
    sample = samples()[0]
    parties = [row.id for row in sample.registers["parties"]]
    rows = [
        edits.make_row(
            "commitments",
            id=f"made-{number}",
            what=f"Promise {number}",
            by=(parties[number % 2],),
            to=(parties[1 - number % 2],),
            made_on="2017-02",
            due="none stated",
        )
        for number in range(ROWS)
    ]
    return edits.put_rows(sample, "commitments", rows)


@pytest.fixture
def window(full: Assessment, tmp_path: Path) -> Iterator[MainWindow]:
    """A window at the long register."""
    window = app.make_window(tmp_path / "library", LIGHT)
    window.resize(1440, 900)
    window.show()
    app.furnish(window)
    room = window.room
    room.open.hold(Document(full, room.library, room.relay, parent=window))
    window.navigate(REGISTERS, Target(register="commitments"))
    document = room.open.document
    assert document is not None
    _until(lambda: document.finder.found.assessment is document.assessment)
    yield window
    window.close()


def _until(reached: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not reached():
        assert time.monotonic() < end, "the window did not get there"
        QApplication.processEvents()
        time.sleep(0.005)


def test_one_edit_of_2000_rows(measure: Measure, window: MainWindow) -> None:
    """From the edit to the painted table; findings follow in their own time."""
    document = window.room.open.document
    assert document is not None
    words = iter(range(10_000))

    def edit() -> None:
        changed = f"Changed {next(words)}"
        document.edit("Change", edits.change_row, "commitments", "made-7", what=changed)
        window.repaint()

    measure.within("one edit, 2,000 rows in a register", edit, bar=0.033)


def test_findings_of_2000_rows(measure: Measure, full: Assessment) -> None:
    """All findings of the assessment, as they are computed beside the screen."""
    measure.within("findings, 2,000 rows in a register", lambda: findings(full), bar=0.2)
