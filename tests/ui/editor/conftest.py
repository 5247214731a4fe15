"""An open library, a window's services, and the page on screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness.library import Library
from tests.ui.editor.editing import Bench, assessment, make_bench, open_page
from ui.pages.editor.page import EditorPage
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


@pytest.fixture
def bench_said(bench: Bench) -> list[str]:
    """The sentences the page said so far."""
    return bench.said
