"""The segments of the Verdict place as their user handles them."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.catalogue import samples
from readiness.model import Assessment
from readiness.model.registers.decision import ResponseOption
from tests.ui.verdict.places import Stage
from tests.ui.verdict.showing import shown
from ui.document import Document
from ui.pages.verdict import VerdictPage
from ui.widgets.text_field import LineField

W = TypeVar("W", bound=QWidget)


def find(page: VerdictPage, kind: type[W], name: str) -> W:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def at(
    qtbot: QtBot, stage: Stage, segment: str, assessment: Assessment | None = None
) -> tuple[VerdictPage, Document]:
    page, document = shown(qtbot, stage, assessment or samples()[0])
    find(page, QAbstractButton, "segment-gates").setFocus()
    qtbot.keyClick(find(page, QAbstractButton, f"segment-{segment}"), Qt.Key.Key_Space)
    return page, document


def choose(box: QComboBox, words: str) -> None:
    index = box.findText(words)
    assert index >= 0, words
    box.setCurrentIndex(index)
    box.activated.emit(index)


def options(document: Document) -> tuple[ResponseOption, ...]:
    return document.assessment.rows(ResponseOption)


def undecided() -> Assessment:
    return edits.take_decision_back(samples()[0])


def unfold(qtbot: QtBot, page: VerdictPage) -> None:
    """Open the form of the decision and see that the keyboard is in it."""
    qtbot.keyClick(find(page, QPushButton, "decision-change"), Qt.Key.Key_Space)
    assert page.focusWidget().objectName() == "decision-option"


def write(qtbot: QtBot, field: LineField | QPlainTextEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
