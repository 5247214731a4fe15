"""The prospects of the Verdict place as a person uses them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.catalogue import samples
from readiness.model import Assessment
from readiness.model.registers.decision import Prospect
from readiness.model.registers.likelihood import BANDS, LikelihoodScale
from tests.ui.verdict.places import Stage
from tests.ui.verdict.segments_acting import at, choose, find, write
from tests.ui.verdict.showing import texts
from ui.widgets.link_label import LinkLabel
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


def many(count: int) -> Assessment:
    sample = edits.remove_rows(
        samples()[0], "prospects", [row.id for row in samples()[0].rows(Prospect)]
    )
    for number in range(count):
        sample = edits.add_row(sample, "prospects", id=f"s{number}", statement=f"Number {number}")
    return sample


def test_of_many_statements_the_first_are_shown_and_the_one_just_added(
    qtbot: QtBot, stage: Stage
) -> None:
    page, document = at(qtbot, stage, "prospects", many(25))
    assert page.findChild(LineField, "prospect-s19-statement") is not None
    assert page.findChild(LineField, "prospect-s20-statement") is None

    qtbot.keyClick(find(page, QPushButton, "prospect-add"), Qt.Key.Key_Space)

    added = document.assessment.rows(Prospect)[-1]
    assert page.focusWidget().objectName() == f"prospect-{added.id}-statement"
    more = find(page, LinkLabel, "prospects-more")
    assert more.isVisible()

    qtbot.keyClick(more, Qt.Key.Key_Return)

    assert page.findChild(LineField, "prospect-s24-statement") is not None
    assert not more.isVisible()


def test_ten_resolved_statements_give_the_score_that_a_pencil_gives(
    qtbot: QtBot, stage: Stage
) -> None:
    page, document = at(qtbot, stage, "prospects", many(10))
    words = list(BANDS[LikelihoodScale.ICD_203].items())
    squares = 0.0
    for number in range(10):
        word, (low, high) = words[number % len(words)]
        came = number % 3 == 0
        choose(find(page, QComboBox, f"prospect-s{number}-likelihood"), word.value)
        choose(
            find(page, QComboBox, f"prospect-s{number}-resolution"),
            "came true" if came else "did not come true",
        )
        squares += ((low + high) / 200 - came) ** 2
        if number == 8:
            qtbot.waitUntil(lambda: "9 of the 10 resolved statements" in texts(page))
            assert "Brier" not in texts(page)

    qtbot.waitUntil(lambda: f"Brier score {squares / 10:.2f} over 10" in texts(page))

    qtbot.mouseClick(find(page, QAbstractButton, "segment-phia"), Qt.MouseButton.LeftButton)
    bands = BANDS[LikelihoodScale.PHIA]
    squares = sum(
        (sum(bands[row.likelihood]) / 200 - (row.resolution == "came true")) ** 2
        for row in document.assessment.rows(Prospect)
        if row.likelihood is not None
    )
    qtbot.waitUntil(lambda: f"Brier score {squares / 10:.2f} over 10" in texts(page))


def test_the_day_on_which_it_was_told_and_a_note_are_written_down(
    qtbot: QtBot, stage: Stage
) -> None:
    page, document = at(qtbot, stage, "prospects")
    first = document.assessment.rows(Prospect)[0]
    told = find(page, LineField, f"prospect-{first.id}-resolved_on")
    write(qtbot, told, "2018-06-12")
    qtbot.keyClick(told, Qt.Key.Key_Return)
    write(qtbot, find(page, QPlainTextEdit, f"prospect-{first.id}-note"), "As reported.")

    after = document.assessment.rows(Prospect)[0]
    assert str(after.resolved_on) == "2018-06-12"
    assert after.note == "As reported."


def test_why_this_confidence_is_said_at_a_statement(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "prospects")
    first = document.assessment.rows(Prospect)[0]
    why = find(page, LineField, f"prospect-{first.id}-override")

    write(qtbot, why, "Two people heard it.")
    qtbot.keyClick(why, Qt.Key.Key_Return)

    assert document.assessment.rows(Prospect)[0].override == "Two people heard it."
