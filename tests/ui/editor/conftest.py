"""An open library, a window's services, and the page on screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness.library import Library
from tests.ui.editor.editing import Bench, assessment, make_bench
from ui.pages.editor.page import EditorPage
from ui.room import Target
from ui.theme import Theme


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Bench]:
    library = Library(tmp_path / "library")
    library.open().result(20)
    parent = QWidget()
    qtbot.addWidget(parent)
    yield make_bench(library, Theme(qapp), parent)
    library.close().result(20)


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> EditorPage:
    """The editor on the checklist of an assessment with four items."""
    bench.hold(assessment())
    return open_page(bench, qtbot)


def open_page(bench: Bench, qtbot: QtBot, target: Target | None = None) -> EditorPage:
    page = EditorPage(bench.room)
    qtbot.addWidget(page)
    page.resize(1440, 820)
    page.show()
    qtbot.waitExposed(page)
    page.go_to(target or Target())
    qtbot.waitUntil(lambda: page.document is not None)
    return page


@pytest.fixture
def bench_said(bench: Bench) -> list[str]:
    """The sentences the page said so far."""
    return bench.said
