"""The inspector: what is typed and clicked there is in the document, and the other way round."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.model import Confidence, NarrowedRange
from tests.ui.checklist.cases import AS_OF
from tests.ui.checklist.conftest import Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def segment(owner: QWidget, value: object) -> QWidget:
    found = owner.findChild(QWidget, f"segment-{value}")
    assert isinstance(found, QWidget)
    return found


def test_a_click_on_the_words_of_a_level_chooses_it(qtbot: QtBot, place: Place) -> None:
    levels = place.page.inspector.levels
    click(qtbot, levels.findChild(QWidget, "level-words-3"))

    assert place.assessment.answer("a-1").level == 3
    assert levels.findChild(QWidget, "level-words-3").isChecked()


def test_the_words_show_no_choice_once_the_answer_is_cleared(qtbot: QtBot, place: Place) -> None:
    place.document.edit("x", edits.choose_level, "a-1", 3)
    place.document.edit("x", edits.clear_answer, "a-1")
    levels = place.page.inspector.levels

    checked = [n for n in range(5) if levels.findChild(QWidget, f"level-words-{n}").isChecked()]

    assert checked == []


def test_a_digit_chooses_in_a_row_of_levels(qtbot: QtBot, place: Place) -> None:
    place.document.edit("x", edits.choose_level, "a-1", 3)
    low = place.page.inspector.below.range.low
    low.focus_control()
    qtbot.keyClick(segment(low, 1), Qt.Key.Key_2)

    assert low.value == "2"
    assert place.assessment.answer("a-1").level == 3


def test_confidence_waits_for_a_level(qtbot: QtBot, place: Place) -> None:
    choice = place.page.inspector.confidence.choice
    before = choice.isEnabled()
    place.document.edit("x", edits.choose_level, "a-1", 3)
    click(qtbot, segment(choice, "high"))

    assert not before
    assert place.assessment.answer("a-1").confidence is Confidence.HIGH


def test_typing_a_note_is_one_step_and_leaving_the_field_ends_it(
    qtbot: QtBot, place: Place
) -> None:
    note = place.page.inspector.below.note.field
    note.setFocus()
    qtbot.keyClicks(note, "first words ")
    typed = note.text()
    saved = place.assessment.answer("a-1").note
    place.page.items.list.setFocus()
    note.setFocus()
    qtbot.keyClicks(note, "more")

    assert (typed, saved) == ("first words ", "first words")
    assert place.document.undo_stack.count() == 2
    place.document.undo_stack.undo()
    assert place.assessment.answer("a-1").note == "first words"
    place.document.undo_stack.undo()
    assert note.text() == ""


def test_a_digit_in_a_field_is_text_and_no_level(qtbot: QtBot, place: Place) -> None:
    note = place.page.inspector.below.note.field
    note.setFocus()
    qtbot.keyClicks(note, "4nwcre")

    assert place.assessment.answer("a-1").note == "4nwcre"
    assert place.assessment.answer("a-1").level is None


def test_markup_in_a_note_stays_text(qtbot: QtBot, place: Place) -> None:
    note = place.page.inspector.below.note.field
    place.document.edit("x", edits.write_note, "a-1", "<b>bold</b> &amp; <img src=x>")

    assert note.text() == "<b>bold</b> &amp; <img src=x>"


def test_another_item_shows_its_own_note(qtbot: QtBot, place: Place) -> None:
    place.document.edit("x", edits.write_note, "a-2", "about a-2")
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_Down)

    assert place.page.inspector.below.note.field.text() == "about a-2"


def test_a_narrowed_range_waits_for_its_reason(qtbot: QtBot, place: Place) -> None:
    place.document.edit("x", edits.choose_level, "a-1", 2)
    part = place.page.inspector.below.range
    click(qtbot, segment(part.low, 2))
    waiting = (part.low.value, place.assessment.answer("a-1").range)
    fault = part.findChild(QWidget, "range-fault")
    said = (fault.isVisible(), fault.text())
    qtbot.keyClicks(part.reason, "seen it")

    assert waiting == ("2", None)
    assert said == (True, "A range narrower than the confidence gives needs a reason.")
    assert place.assessment.answer("a-1").range == NarrowedRange(low=2, high=4, reason="seen it")
    assert not fault.isVisible()


def test_a_refused_range_says_so_at_its_ends_and_in_view(qtbot: QtBot, place: Place) -> None:
    place.page.resize(1440, 560)
    place.document.edit("x", edits.choose_level, "a-1", 2)
    inspector = place.page.inspector
    part = inspector.below.range
    qtbot.waitUntil(lambda: inspector.verticalScrollBar().maximum() > 0)
    # The ends stand at the very foot of what is seen.
    foot = part.low.mapTo(inspector.widget(), part.low.rect().bottomLeft()).y()
    inspector.verticalScrollBar().setValue(foot + 6 - inspector.viewport().height())
    click(qtbot, segment(part.low, 2))
    fault = part.findChild(QWidget, "range-fault")
    box = inspector.viewport().rect()

    def seen(widget: QWidget) -> bool:
        return all(
            box.contains(widget.mapTo(inspector.viewport(), corner))
            for corner in (widget.rect().topLeft(), widget.rect().bottomRight())
        )

    qtbot.waitUntil(lambda: seen(fault) and seen(part.low) and seen(part.reason))
    assert (
        fault.mapTo(part, fault.rect().topLeft()).y()
        < part.reason.mapTo(part, part.reason.rect().topLeft()).y()
    )


def test_the_range_of_the_confidence_comes_back(qtbot: QtBot, place: Place) -> None:
    place.document.edit("x", edits.choose_level, "a-1", 2)
    place.document.edit("x", edits.narrow_range, "a-1", 2, 3, "seen")
    part = place.page.inspector.below.range
    click(qtbot, part.drop)

    assert place.assessment.answer("a-1").range is None
    assert (part.low.value, part.high.value) == ("0", "4")


def test_a_waiver_asks_for_what_is_missing_and_then_clears_the_gate(
    qtbot: QtBot, place: Place
) -> None:
    place.document.edit("x", edits.choose_level, "a-1", 0)
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_W)
    form = place.page.inspector.below.gates.form
    click(qtbot, form.save)
    missing = {
        key: form.findChild(QWidget, f"waiver-{key}-fault").text()
        for key in ("by", "expires", "reason")
    }
    qtbot.keyClicks(form.by, "A. Name")
    qtbot.keyClicks(form.expires, "1 March 2026")
    qtbot.keyClicks(form.reason, "the channel cannot wait")
    click(qtbot, form.save)

    assert missing == {
        "by": "Say who sets the gate aside, by name.",
        "expires": "Say until which day it holds.",
        "reason": "Say why the gate is set aside.",
    }
    (waiver,) = place.assessment.waivers
    assert (waiver.item, waiver.rung, waiver.by) == ("a-1", "top", "A. Name")
    assert (waiver.on, waiver.expires) == (AS_OF, date(2026, 3, 1))
    assert not form.isVisible()


def test_the_inspector_follows_the_keyboard(qtbot: QtBot, place: Place) -> None:
    place.page.resize(1024, 500)
    inspector = place.page.inspector
    inspector.below.dissent.field.setFocus()

    def in_view() -> bool:
        top = inspector.below.dissent.field.mapTo(inspector.viewport(), QPoint(0, 0)).y()
        return 0 <= top < inspector.viewport().height()

    qtbot.waitUntil(in_view)


def test_a_waiver_that_ends_before_it_begins_is_told_at_the_field(
    qtbot: QtBot, place: Place
) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_W)
    form = place.page.inspector.below.gates.form
    qtbot.keyClicks(form.by, "A. Name")
    qtbot.keyClicks(form.expires, "2020-01-01")
    qtbot.keyClicks(form.reason, "why")
    click(qtbot, form.save)

    assert (
        form.findChild(QWidget, "waiver-expires-fault").text()
        == "A waiver cannot expire before the day it was given."
    )
    assert place.assessment.waivers == ()


def test_a_waiver_is_ended(qtbot: QtBot, place: Place) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_W)
    gates = place.page.inspector.below.gates
    qtbot.keyClicks(gates.form.by, "A. Name")
    qtbot.keyClicks(gates.form.expires, "2026-02-01")
    qtbot.keyClicks(gates.form.reason, "why")
    click(qtbot, gates.form.save)
    row = next(row for row in gates.rows if row.rung is not None and row.rung.id == "top")
    shown = row.end.isVisible()
    click(qtbot, row.end)

    assert shown
    assert place.assessment.waivers == ()
    place.document.undo_stack.undo()
    assert len(place.assessment.waivers) == 1


def test_dissent_goes_to_the_section(qtbot: QtBot, place: Place) -> None:
    qtbot.keyClicks(place.page.inspector.below.dissent.field, "The desk disagrees.")

    assert place.assessment.dissents == {"team": "The desk disagrees."}
    assert place.document.undo_stack.count() == 1


def test_where_an_item_comes_from_names_essay_and_unknown_codes(qtbot: QtBot, place: Place) -> None:
    origin = place.page.inspector.below.origin
    texts = [label.text() for label in origin.findChildren(QWidget) if hasattr(label, "text")]

    assert "E-6: Essay, paragraph 6" in texts
    assert "X-1" in texts


def test_cautions_are_said(qtbot: QtBot, place: Place) -> None:
    before = place.page.inspector.cautions.isVisible()
    place.document.edit("x", edits.choose_level, "a-1", 3)
    place.document.edit("x", edits.set_confidence, "a-1", Confidence.HIGH)

    assert not before
    assert place.page.inspector.cautions.isVisible()


def test_rows_of_gates_are_equally_high_with_and_without_a_button(
    qtbot: QtBot, place: Place
) -> None:
    place.document.edit("x", edits.choose_level, "a-1", 2)
    rows = [row for row in place.page.inspector.below.gates.rows if row.isVisible()]
    before = [row.sizeHint().height() for row in rows]
    for row in rows:
        row.waive.setVisible(row.waive.isHidden())

    assert before
    assert [row.sizeHint().height() for row in rows] == before
