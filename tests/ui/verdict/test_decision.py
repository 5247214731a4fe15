"""The segment Decision at a glance: what is seen together, folded and unfolded."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.model.registers.decision import Answering, ResponseOption
from tests.ui.verdict.places import HOSTILE, Stage
from tests.ui.verdict.segments_acting import at, find, options, undecided, unfold, write
from tests.ui.verdict.showing import card, texts
from ui.widgets.folding_text import FoldingText
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LONG = "Word after word after word. " * 20
PAGE_AT_1440_900 = 829
"""Height of the place in a window of 1440×900, between the bar above and the line below."""


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.id)
def test_responses_checks_and_decision_are_seen_together(
    qtbot: QtBot, stage: Stage, sample: object
) -> None:
    page, document = at(qtbot, stage, "decision", next(s for s in samples() if s is sample))
    page.resize(1440, PAGE_AT_1440_900)
    qtbot.waitUntil(lambda: page.height() == PAGE_AT_1440_900)
    area = find(page, QScrollArea, "verdict-decision")

    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    cards = [find(page, QWidget, f"option-{option.id}") for option in options(document)]
    assert len(cards) == 5
    for part in (*cards, find(page, QWidget, "decision")):
        bottom = part.mapTo(area, QPoint(0, part.height())).y()
        assert part.isVisible()
        assert bottom <= area.viewport().height()


def test_the_card_decided_on_stands_in_line(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")
    decided = document.assessment.decision
    assert decided is not None

    def place(option_id: str) -> int:
        around = find(page, QWidget, f"option-{option_id}")
        return find(page, QWidget, f"option-{option_id}-title").mapTo(around, QPoint(0, 0)).y()

    qtbot.waitUntil(lambda: place(decided.option) > 0)
    assert {place(option.id) for option in options(document)} == {place(decided.option)}

    document.edit("back", edits.take_decision_back)
    qtbot.waitUntil(lambda: "Decided on this" not in texts(page))
    assert len({place(option.id) for option in options(document)}) == 1


def test_a_text_unfolds_where_the_keyboard_is(qtbot: QtBot, stage: Stage) -> None:
    sample = undecided()
    first = sample.rows(ResponseOption)[0]
    page, _document = at(
        qtbot,
        stage,
        "decision",
        edits.change_row(sample, "options", first.id, gains=LONG + HOSTILE),
    )
    gains = find(page, FoldingText, f"option-{first.id}-gains")
    costs = find(page, FoldingText, f"option-{first.id}-costs")
    costs.setFocus()
    qtbot.waitUntil(lambda: gains.is_cut and gains.height() < 60)
    assert gains.toPlainText() == (LONG + HOSTILE).strip()
    qtbot.waitUntil(lambda: "&lt;img" in gains.toolTip())
    assert "<img" not in gains.toolTip()

    gains.setFocus()

    qtbot.waitUntil(lambda: gains.height() > 150)
    assert not gains.is_cut
    assert gains.toolTip() == ""

    costs.setFocus()

    qtbot.waitUntil(lambda: gains.height() < 60)


def test_a_press_outside_is_not_missed_while_a_text_folds(
    qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = undecided()
    first = sample.rows(ResponseOption)[0]
    page, _document = at(
        qtbot, stage, "decision", edits.change_row(sample, "options", first.id, gains=LONG)
    )
    gains = find(page, FoldingText, f"option-{first.id}-gains")
    gains.setFocus()
    qtbot.waitUntil(lambda: gains.height() > 150)
    held = [Qt.MouseButton.LeftButton]
    monkeypatch.setattr("ui.widgets.folding_text.QGuiApplication.mouseButtons", lambda: held[0])

    find(page, QPushButton, "decision-change").setFocus()
    QApplication.processEvents()
    assert not gains.is_folded

    held[0] = Qt.MouseButton.NoButton
    qtbot.waitUntil(lambda: gains.is_folded)


def test_what_was_typed_into_a_text_is_folded_to_its_beginning(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")
    first = options(document)[0]
    gains = find(page, FoldingText, f"option-{first.id}-gains")
    write(qtbot, gains, "First of all. " + LONG)

    find(page, FoldingText, f"option-{first.id}-costs").setFocus()

    qtbot.waitUntil(lambda: gains.is_cut)
    assert gains.verticalScrollBar().value() == 0
    assert gains.firstVisibleBlock().blockNumber() == 0
    assert gains.contentOffset().y() >= 0


def test_what_is_short_at_the_rung_of_a_response_is_waived_there(
    qtbot: QtBot, stage: Stage
) -> None:
    page, document = at(qtbot, stage, "decision")
    counter = next(o for o in options(document) if o.kind is Answering.COUNTER)
    assert counter.rung == "R2"

    qtbot.keyClick(find(page, LinkLabel, f"option-{counter.id}-gates"), Qt.Key.Key_Return)

    gates = card(page, "must-change")
    assert gates.isVisible()
    assert {row.key for row in gates.rows} == set(document.verdict.rung("R2").hard_short)
    qtbot.waitUntil(gates.table.hasFocus)


def test_a_form_that_is_left_forgets_what_was_written(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")
    decided = document.assessment.decision
    assert decided is not None
    unfold(qtbot, page)
    write(qtbot, find(page, LineField, "decision-by"), "Somebody else")

    qtbot.keyClick(find(page, QPushButton, "decision-change"), Qt.Key.Key_Space)

    assert not find(page, LineField, "decision-by").isVisible()
    assert find(page, LineField, "decision-by").text() == decided.by
    assert document.assessment.decision == decided


def test_the_risks_of_a_response_unfold_by_key(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")
    first = options(document)[0]
    heading = find(page, QWidget, f"option-{first.id}-risks-shown-heading")
    assert not find(page, QWidget, f"option-{first.id}-risks").isVisible()

    qtbot.keyClick(heading, Qt.Key.Key_Return)

    assert find(page, QWidget, f"option-{first.id}-risks").isVisible()
    assert "• An insult or an incident ends the meeting" in texts(page)


def test_the_verdict_has_changed_since_only_when_it_has(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision", samples()[0])
    assert "The verdict has changed since." not in texts(page)
    assert "The verdict now" not in texts(page)
    gate = document.verdict.rung("R4").hard_short[0]

    document.edit("note", edits.write_note, gate, "A word more.")
    qtbot.wait(50)
    assert "The verdict has changed since." not in texts(page)

    document.edit("level", edits.choose_level, gate, 4)
    qtbot.waitUntil(lambda: "The verdict has changed since. It is now: " in texts(page))

    document.undo_stack.undo()
    qtbot.waitUntil(lambda: "The verdict has changed since." not in texts(page))


def test_the_form_folds_when_the_decision_is_taken(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")
    save = find(page, QPushButton, "decision-save")
    assert not save.isVisible()
    unfold(qtbot, page)
    write(qtbot, find(page, LineField, "decision-by"), "")
    qtbot.keyClick(find(page, LineField, "decision-by"), Qt.Key.Key_Delete)
    qtbot.keyClick(save, Qt.Key.Key_Space)
    assert find(page, PlainLabel, "decision-fault").isVisible()

    write(qtbot, find(page, LineField, "decision-by"), "A. N. Other")
    qtbot.keyClick(save, Qt.Key.Key_Space)

    assert not save.isVisible()
    assert page.focusWidget().objectName() == "decision-change"
    decision = document.assessment.decision
    assert decision is not None
    assert decision.by == "A. N. Other"


def test_where_the_words_are_the_same_the_items_that_changed_are_named(
    qtbot: QtBot, stage: Stage
) -> None:
    sample = samples()[0]
    assert sample.decision is not None
    *lower, top = sample.decision.stood
    better = top.model_copy(update={"short": top.short[1:]})
    decision = sample.decision.model_copy(update={"stood": (*lower, better)})

    page, document = at(qtbot, stage, "decision", with_parts(sample, decision=decision))

    code = document.assessment.checklist.items[top.short[0]].code
    assert f"The verdict has changed since. Worse since then: {code}." in texts(page)
    assert "It is now:" not in texts(page)
