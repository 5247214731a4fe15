"""Tab goes as one reads where parts of the window are made late."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness.catalogue import samples
from ui.document import Document
from ui.main_window import MainWindow
from ui.pages.compare.results import Results
from ui.room import BRIEF, CHECKLIST, COMPARE, LIBRARY, VERDICT, Target
from ui.widgets.reading_order import ReadingArea
from ui.widgets.top_bar import TopBar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def places(window: MainWindow, part: QWidget) -> list[tuple[int, int]]:
    """Return where the stops of Tab inside a part stand, in the order of Tab."""
    area = window.findChild(ReadingArea)
    assert area is not None
    points = [stop.mapTo(window, QPoint()) for stop in area._stops() if part.isAncestorOf(stop)]
    return [(point.y(), point.x()) for point in points]


@pytest.mark.parametrize("place", [LIBRARY, CHECKLIST, VERDICT, COMPARE, BRIEF])
def test_the_bar_goes_from_left_to_right_before_the_page(
    window: MainWindow, document: Document, place: str
) -> None:
    window.navigate(place, Target())
    bar, area = window.findChild(TopBar), window.findChild(ReadingArea)
    assert bar is not None
    assert area is not None
    xs = [x for _y, x in places(window, bar)]
    assert len(xs) > 6
    assert xs == sorted(xs)
    first = [bar.isAncestorOf(stop) for stop in area._stops()]
    assert first == sorted(first, reverse=True)


def test_the_filters_of_a_comparison_come_before_its_table(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    window.navigate(COMPARE, Target(assessments=tuple(sample.id for sample in samples())))
    results = window.findChild(Results)
    assert results is not None
    qtbot.waitUntil(lambda: len(places(window, results)) > 8, timeout=20_000)
    found = places(window, results)
    assert found == sorted(found)
