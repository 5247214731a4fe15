"""Words that look like markup, addresses or formulas stay words in the whole window."""

import html
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.files import PortableFile, file_bytes
from readiness.model import Waiver
from tests.readiness.hostile.words import Words, hostile_assessment
from tests.ui.hostile.tour import LONG, settle, walk
from tests.ui.hostile.watching import Canary
from ui.main_window import MainWindow

TAGS = re.compile(r"<(?!qt>|/qt>|br>)")


@pytest.fixture
def canary(tmp_path: Path) -> Iterator[Canary]:
    made = Canary(tmp_path / "c.png")
    yield made
    made.close()


@pytest.fixture
def words(canary: Canary) -> Words:
    return Words(canary.path)


def rows(model: QAbstractItemModel, under: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(model.rowCount(under)):
        # A list model keeps its one column to itself.
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(under)
        for column in range(columns):
            index = model.index(row, column, under)
            yield index
            if column == 0 and not isinstance(model, QAbstractListModel):
                yield from rows(model, index)


def interfaces(found: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    yield found
    if depth < 30:
        for position in range(min(found.childCount(), 400)):
            child = found.child(position)
            if child is not None and child.isValid():
                yield from interfaces(child, depth + 1)


def is_plain_tooltip(text: str) -> bool:
    return "<" not in text or (
        text.startswith("<qt>") and TAGS.search(text) is None and text.endswith("</qt>")
    )


def kind(path: str) -> str:
    """The path without numbers and ids: what sort of text stands there."""
    return re.sub(r"\.(answers|dissents|kept)\.[^.]+", r".\1", re.sub(r"\.[0-9]+", "", path))


class Look:
    """What every stop is asked, and the words seen there."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.seen: set[str] = set()
        self.faults: list[str] = []
        self.labels = 0
        self.tips: set[str] = set()

    def __call__(self, stop: str) -> None:
        self.window.grab()
        for widget in self.window.findChildren(QWidget):
            self._look_at(stop, widget)
        window = QAccessible.queryAccessibleInterface(self.window)
        assert window is not None
        for found in interfaces(window):
            for kind in (
                QAccessible.Text.Name,
                QAccessible.Text.Description,
                QAccessible.Text.Value,
            ):
                self.seen.add(found.text(kind))

    def _look_at(self, stop: str, widget: QWidget) -> None:
        where = f"{stop}: {type(widget).__name__} {widget.objectName()}"
        if widget.objectName() == "qtooltip_label":
            return  # It shows the tool tips that are judged by themselves.
        if isinstance(widget, QLabel):
            self.labels += 1
            if widget.textFormat() != Qt.TextFormat.PlainText:
                self.faults.append(f"{where}: not plain")
            if widget.isVisible():
                self.seen.add(widget.text())
        if isinstance(widget, QTextEdit | QTextBrowser | QMessageBox):
            self.faults.append(f"{where}: shows rich text")
        if isinstance(widget, QLineEdit) and widget.isVisible():
            self.seen.add(widget.text())
        if isinstance(widget, QPlainTextEdit) and widget.isVisible():
            self.seen.add(widget.toPlainText())
        tips = [widget.toolTip(), widget.whatsThis()]
        if isinstance(widget, QAbstractItemView) and widget.isVisible():
            model = widget.model()
            for index in rows(model, QModelIndex()):
                tips.append(str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                    self.seen.add(str(index.data(role) or ""))
        for tip in tips:
            if tip and not is_plain_tooltip(tip):
                self.faults.append(f"{where}: tool tip {tip[:60]}")
            if tip and widget.isVisible() and tip not in self.tips:
                self.tips.add(tip)
                QToolTip.showText(widget.mapToGlobal(widget.rect().center()), tip, widget)
                self.seen.add(html.unescape(tip.replace("<br>", "\n")))


def lay_hostile(qtbot: QtBot, window: MainWindow, words: Words, folder: Path) -> tuple[str, ...]:
    """Import two hostile assessments through the window, from files with hostile names."""
    first = hostile_assessment(words)
    hard = next(i for i in first.checklist.items.values() if i.hard_from)
    first = edits.waive(
        first,
        Waiver(
            item=hard.id,
            rung=first.checklist.rungs[-1].id,
            by=words.line("waiver.by", "by"),
            on=date(2018, 3, 9),
            reason=words.text("waiver.reason"),
            expires=date(2018, 6, 9),
        ),
    )
    answered = next(id_ for id_, a in first.answers.items() if a.evidence and a.note)
    level = first.answers[answered].level or 0
    first = edits.narrow_range(first, answered, max(0, level - 1), level, words.text("range"))
    second = edits.duplicate(first, id="hostile-2", title=words.line("second.title", "title"))
    paths = []
    for number, made in enumerate((second, first)):
        path = folder / f"{number}<img src='c.png'>&amp;<b =1+1 \u202e.readiness"
        path.write_bytes(file_bytes(PortableFile(made)))
        paths.append(path)
    window.called_again(paths)
    button = window.findChild
    qtbot.waitUntil(
        lambda: (found := button(QWidget, "import-panel-accept")) is not None and found.isEnabled(),
        timeout=LONG,
    )
    return second.id, first.id


def test_the_eye_sees_a_file_being_opened(canary: Canary) -> None:
    canary.times_opened()
    canary.path.read_bytes()
    assert canary.times_opened() == 1
    assert canary.times_opened() == 0


def test_the_eye_sees_rich_text_open_a_file(qtbot: QtBot, canary: Canary, words: Words) -> None:
    """What the other tests look for does happen as soon as one label is not plain."""
    label = QLabel(words.line("x", "title"))
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.show()
    label.grab()
    settle()
    assert canary.times_opened() > 0


def test_no_words_become_markup_anywhere(
    qtbot: QtBot, window: MainWindow, canary: Canary, words: Words, tmp_path: Path
) -> None:
    canary.times_opened()
    ids = lay_hostile(qtbot, window, words, tmp_path)
    look = Look(window)
    look("import panel")
    assert "&amp;<b =1+1" in " ".join(look.seen)
    window.library_page()._panel.take()  # type: ignore[union-attr]
    page = window.library_page()
    qtbot.waitUntil(
        lambda: all(page.view.entries.index_of(id_).isValid() for id_ in ids), timeout=LONG
    )
    window.room.preferences.set_marking("hostile", words.line("marking", "title", 120))

    stops = walk(qtbot, window, ids, look)

    QToolTip.hideText()
    look("after")
    assert len(stops) > 35
    assert look.labels > 1000
    assert look.faults == []
    assert canary.times_opened() == 0
    flat = " ".join(" ".join(text.split()) for text in look.seen)
    assert len(words.made) > 1000
    shown = {kind(path) for path, word in words.made.items() if " ".join(word.split()) in flat}
    assert sorted({kind(path) for path in words.made} - shown) == []
