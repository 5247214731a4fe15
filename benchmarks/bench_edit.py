"""From one key to everything redrawn: ladder, sections, item, inspector, status line."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.made import long_checklist
from benchmarks.measuring import Measure
from readiness import edits
from readiness.bodies import assessment_body, checklist_body
from readiness.catalogue import samples
from readiness.figures.palette import LIGHT
from readiness.library import Library
from readiness.method.summaries import summarise
from readiness.model import Assessment
from ui import app
from ui.main_window import MainWindow
from ui.room import CHECKLIST, Target

LEVELS = (Qt.Key.Key_1, Qt.Key.Key_3)


def _until(reached: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not reached():
        assert time.monotonic() < end, "the window did not get there"
        QApplication.processEvents()
        time.sleep(0.005)


@contextmanager
def _window_on(assessment: Assessment, path: Path) -> Iterator[MainWindow]:
    library = Library(path)
    library.open().result()
    library.save(
        assessment.id,
        "assessment",
        assessment_body(assessment),
        checklist_body(assessment.checklist),
        summarise(assessment),
    ).result()
    library.close().result()
    window = app.make_window(path, LIGHT)
    window.resize(1440, 900)
    window.show()
    app.furnish(window)
    window.open_assessment(assessment.id, CHECKLIST, Target(item=next(iter(assessment.answers))))
    _until(lambda: window.room.open.document is not None)
    for _pause in range(40):
        QApplication.processEvents()
        time.sleep(0.01)
    yield window
    window.close()
    _until(lambda: not window.isVisible())


def _measure(measure: Measure, what: str, assessment: Assessment, path: Path, bar: float) -> None:
    with _window_on(assessment, path) as window:
        document = window.room.open.document
        assert document is not None
        number = 0
        before = document.undo_stack.count()

        def press() -> None:
            nonlocal number
            target = QApplication.focusWidget() or window
            QTest.keyClick(target, LEVELS[number % 2])
            QApplication.processEvents()
            number += 1

        measure.within(what, press, bar=bar, rounds=40)
        assert document.undo_stack.count() >= before + 40


def test_edit_of_74_items(measure: Measure, tmp_path: Path) -> None:
    """The sample."""
    assessment = edits.duplicate(samples()[1], id="edited", title="Edited")
    _measure(measure, "one edit to everything redrawn, 74 items", assessment, tmp_path / "a", 0.016)


def test_edit_of_2000_items(measure: Measure, tmp_path: Path) -> None:
    """A checklist of 2,000 items, all answered."""
    checklist = long_checklist(2_000)
    assessment = edits.new_assessment(
        checklist, id="long", case_id="long", title="Long", as_of=samples()[1].as_of
    )
    for number, item_id in enumerate(checklist.items):
        assessment = edits.choose_level(assessment, item_id, number % 5)
    _measure(
        measure, "one edit to everything redrawn, 2,000 items", assessment, tmp_path / "b", 0.033
    )


@pytest.fixture(autouse=True)
def _qt_application() -> None:
    app.make_application()
