"""The prospects of the Verdict place as a person uses them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from readiness.model.registers.decision import Prospect
from readiness.model.registers.likelihood import BANDS, LikelihoodScale
from tests.ui.verdict.places import Stage
from tests.ui.verdict.segments_acting import at, choose, find, write
from tests.ui.verdict.showing import texts
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_prospects_stand_apart_from_readiness(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "prospects")
    first = document.assessment.rows(Prospect)[0]

    assert find(page, LineField, f"prospect-{first.id}-statement").text() == first.statement
    words = texts(page)
    assert "Nothing here is derived from the share of requirements met." in words
    assert "How likely: unlikely (20–45 %)." in words
    assert "Confidence in that: moderate; the basis has gaps." in words


def test_the_likelihood_is_a_word_of_the_scale(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "prospects")
    first = document.assessment.rows(Prospect)[0]
    box = find(page, QComboBox, f"prospect-{first.id}-likelihood")
    offered = [box.itemText(index) for index in range(1, box.count())]
    assert offered == [word.value for word in BANDS[LikelihoodScale.ICD_203]]

    choose(box, "very likely")
    assert document.assessment.rows(Prospect)[0].likelihood == "very likely"

    qtbot.mouseClick(find(page, QAbstractButton, "segment-phia"), Qt.MouseButton.LeftButton)

    assert document.assessment.likelihood_scale is LikelihoodScale.PHIA
    assert document.assessment.rows(Prospect)[0].likelihood == "highly likely"
    qtbot.waitUntil(lambda: "How likely: highly likely (80–90 %)." in texts(page))
    box = next(
        box
        for box in page.findChildren(QComboBox, f"prospect-{first.id}-likelihood")
        if box.isVisible()
    )
    assert box.findText("very likely") < 0
    document.undo_stack.undo()
    assert document.assessment.rows(Prospect)[0].likelihood == "very likely"


def test_a_statement_is_added_filled_in_and_removed(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "prospects")
    before = document.assessment.rows(Prospect)

    qtbot.mouseClick(find(page, QPushButton, "prospect-add"), Qt.MouseButton.LeftButton)

    added = document.assessment.rows(Prospect)[-1]
    statement = find(page, LineField, f"prospect-{added.id}-statement")
    assert page.focusWidget() is statement
    write(qtbot, statement, "They meet again.")
    day = find(page, LineField, f"prospect-{added.id}-resolves_on")
    write(qtbot, day, "2018-12-31")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    choose(find(page, QComboBox, f"prospect-{added.id}-resolution"), "came true")

    told = document.assessment.rows(Prospect)[-1]
    assert told.statement == "They meet again."
    assert str(told.resolves_on) == "2018-12-31"
    assert told.resolution == "came true"
    qtbot.waitUntil(lambda: "It came true." in texts(page))

    qtbot.mouseClick(
        find(page, QPushButton, f"prospect-{added.id}-remove"), Qt.MouseButton.LeftButton
    )
    assert document.assessment.rows(Prospect) == before


def test_a_day_that_is_none_is_refused_at_its_field(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "prospects")
    first = document.assessment.rows(Prospect)[0]
    day = find(page, LineField, f"prospect-{first.id}-resolves_on")
    write(qtbot, day, "soon")

    qtbot.keyClick(day, Qt.Key.Key_Return)

    assert find(page, PlainLabel, f"prospect-{first.id}-resolves_on-fault").text()
    assert document.assessment.rows(Prospect)[0].resolves_on == first.resolves_on


# Both
