"""The segments Decision and Prospects of the Verdict place as a person uses them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.catalogue import samples
from readiness.method.decision import standing, verdict_on_the_table
from readiness.model.registers.decision import Answering, Prospect, ResponseOption
from readiness.model.registers.risks import Phase, Risk
from tests.ui.verdict.places import HOSTILE, Stage
from tests.ui.verdict.segments_acting import at, choose, find, options, undecided, unfold, write
from tests.ui.verdict.showing import texts
from ui.pages.verdict.decision_view import DecisionView
from ui.pages.verdict.prospects_view import ProspectsView
from ui.room import REGISTERS, Target
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_responses_stand_side_by_side_with_what_the_rules_ask(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")

    titles = [
        find(page, LineField, f"option-{option.id}-title").text() for option in options(document)
    ]

    assert titles == [option.title for option in options(document)]
    assert "20 hard requirements are short at leaders' summit: waive each by name" in texts(page)
    assert "Nothing here is a score" in texts(page)
    cards = [find(page, QWidget, f"option-{option.id}") for option in options(document)]
    qtbot.waitUntil(lambda: len({card.y() for card in cards}) == 1)


def test_typing_into_a_response_is_one_step_back(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")
    first = options(document)[0]
    gains = find(page, QPlainTextEdit, f"option-{first.id}-gains")

    write(qtbot, gains, "Time.")

    assert options(document)[0].gains == "Time."
    document.undo_stack.undo()
    assert options(document)[0].gains == first.gains
    qtbot.waitUntil(lambda: gains.toPlainText() == first.gains)


def test_kind_and_rung_are_chosen_and_checked(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")
    first = options(document)[0]

    choose(find(page, QComboBox, f"option-{first.id}-kind"), Answering.COUNTER.value)

    assert options(document)[0].kind is Answering.COUNTER
    counter = "A counter-proposal names a rung below the one proposed; choose it."
    qtbot.waitUntil(lambda: counter in texts(page))
    lowest = document.assessment.checklist.rungs[0]

    choose(find(page, QComboBox, f"option-{first.id}-rung"), lowest.short)

    assert options(document)[0].rung == lowest.id


def test_a_response_without_a_title_says_so_at_its_field(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")
    first = options(document)[0]
    title = find(page, LineField, f"option-{first.id}-title")
    title.setFocus()
    title.selectAll()

    qtbot.keyClick(title, Qt.Key.Key_Delete)

    assert options(document)[0].title == first.title
    fault = find(page, PlainLabel, f"option-{first.id}-title-fault")
    assert fault.isVisible()
    assert fault.text() == "Write at least one word."


def test_kinds_not_there_yet_are_proposed(qtbot: QtBot, stage: Stage) -> None:
    sample = undecided()
    delay = next(o for o in sample.rows(ResponseOption) if o.kind is Answering.DELAY)
    page, document = at(qtbot, stage, "decision", edits.remove_rows(sample, "options", [delay.id]))
    assert "Not compared yet: delay." in texts(page)

    qtbot.mouseClick(find(page, QPushButton, "option-add-delay"), Qt.MouseButton.LeftButton)

    added = options(document)[-1]
    assert (added.title, added.kind) == ("Delay", Answering.DELAY)
    assert page.focusWidget().objectName() == f"option-{added.id}-title"
    assert not find(page, QPushButton, "option-add-delay").isVisible()
    assert "Not compared yet" not in texts(page)
    document.undo_stack.undo()
    assert added.id not in {option.id for option in options(document)}


def test_a_response_is_removed_but_not_the_one_decided_on(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")
    decided = document.assessment.decision
    assert decided is not None
    other = next(option.id for option in options(document) if option.id != decided.option)

    qtbot.mouseClick(
        find(page, QPushButton, f"option-{decided.option}-remove"), Qt.MouseButton.LeftButton
    )
    qtbot.mouseClick(find(page, QPushButton, f"option-{other}-remove"), Qt.MouseButton.LeftButton)

    left = {option.id for option in options(document)}
    assert decided.option in left
    assert other not in left
    assert find(page, PlainLabel, f"option-{decided.option}-fault").isVisible()


def test_a_missing_off_ramp_leads_to_the_risks(qtbot: QtBot, stage: Stage) -> None:
    sample = samples()[0]
    for risk in sample.rows(Risk):
        sample = edits.change_row(sample, "risks", risk.id, off_ramp="")
    page, document = at(qtbot, stage, "decision", sample)
    going = next(o for o in options(document) if o.kind is Answering.ACCEPT)

    qtbot.keyClick(find(page, LinkLabel, f"option-{going.id}-off-ramp"), Qt.Key.Key_Return)

    assert stage.asked.ways == [(REGISTERS, Target(register="risks"))]


def test_a_decision_is_recorded_on_the_verdict_and_taken_back(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision", undecided())
    assert "Nothing is decided yet." in texts(page)
    option = options(document)[1]
    unfold(qtbot, page)
    choose(find(page, QComboBox, "decision-option"), option.title)
    write(qtbot, find(page, LineField, "decision-by"), "A. N. Other")
    write(qtbot, find(page, LineField, "decision-on"), "9 March 2018")
    write(qtbot, find(page, QPlainTextEdit, "decision-reason"), "It was asked for.")

    qtbot.mouseClick(find(page, QPushButton, "decision-save"), Qt.MouseButton.LeftButton)

    decision = document.assessment.decision
    assert decision is not None
    assert (decision.option, decision.reason) == (option.id, "It was asked for.")
    assert decision.verdict == verdict_on_the_table(document.assessment)
    assert decision.stood == standing(document.verdict)
    qtbot.waitUntil(lambda: "on 9 Mar 2018" in texts(page))
    assert "On the verdict of that day: Ready for exploratory contacts" in texts(page)

    qtbot.mouseClick(find(page, QPushButton, "decision-back"), Qt.MouseButton.LeftButton)

    assert document.assessment.decision is None
    qtbot.waitUntil(lambda: "Nothing is decided yet." in texts(page))


def test_hostile_words_of_a_decision_stand_as_they_were_written(qtbot: QtBot, stage: Stage) -> None:
    sample = undecided()
    option = sample.rows(ResponseOption)[0]
    sample = edits.change_row(sample, "options", option.id, title=HOSTILE)
    sample = edits.decide(sample, option.id, by=HOSTILE, on=sample.as_of, verdict=HOSTILE)
    page, _document = at(qtbot, stage, "decision", sample)

    labels = [label for label in page.findChildren(PlainLabel) if HOSTILE in label.text()]

    assert len(labels) >= 2
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_a_corrected_reason_keeps_the_verdict_of_the_day(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision", samples()[2])
    before = document.assessment.decision
    assert before is not None
    unfold(qtbot, page)
    write(qtbot, find(page, QPlainTextEdit, "decision-reason"), "Corrected.")

    qtbot.mouseClick(find(page, QPushButton, "decision-save"), Qt.MouseButton.LeftButton)

    after = document.assessment.decision
    assert after is not None
    assert (after.reason, after.verdict) == ("Corrected.", before.verdict)


def test_what_a_decision_lacks_is_said_at_the_form(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision", undecided())
    unfold(qtbot, page)
    save = find(page, QPushButton, "decision-save")
    fault = find(page, PlainLabel, "decision-fault")

    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert fault.text() == "Choose the response that was decided on."

    choose(find(page, QComboBox, "decision-option"), options(document)[0].title)
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert fault.text() == "Say who decided, by name."
    assert page.focusWidget().objectName() == "decision-by"
    assert document.assessment.decision is None


def test_no_decision_before_declining_is_compared(qtbot: QtBot, stage: Stage) -> None:
    sample = undecided()
    for risk in sample.rows(Risk):
        if risk.phase is Phase.IF_DECLINED:
            sample = edits.change_row(sample, "risks", risk.id, phase=Phase.BEFORE)
    page, document = at(qtbot, stage, "decision", sample)
    assert "what happens if the offer is declined (X4)" in texts(page)
    unfold(qtbot, page)
    choose(find(page, QComboBox, "decision-option"), options(document)[0].title)
    write(qtbot, find(page, LineField, "decision-by"), "A. N. Other")

    qtbot.mouseClick(find(page, QPushButton, "decision-save"), Qt.MouseButton.LeftButton)

    assert document.assessment.decision is None
    assert "(X4)" in find(page, PlainLabel, "decision-fault").text()


# Prospects


def test_tab_goes_through_one_card_after_the_other(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")
    qtbot.mouseClick(find(page, QPushButton, "option-add"), Qt.MouseButton.LeftButton)
    added = options(document)[-1].id
    view = page.findChildren(DecisionView)[0]
    qtbot.waitUntil(lambda: find(page, QWidget, f"option-{added}").y() > 0)

    names = [stop.objectName() for stop in view.tab_stops()]

    titles = [names.index(f"option-{option.id}-title") for option in options(document)]
    removes = [names.index(f"option-{option.id}-remove") for option in options(document)]
    assert titles == sorted(titles)
    assert all(t < r for t, r in zip(titles, removes, strict=True))
    assert all(r < t for r, t in zip(removes, titles[1:], strict=False))
    assert names[0] == "option-add"
    assert names[-2:] == ["decision-back", "decision-change"]


def test_tab_begins_at_the_scale_of_the_prospects(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "prospects")
    first = document.assessment.rows(Prospect)[0].id

    names = [stop.objectName() for stop in page.findChildren(ProspectsView)[0].tab_stops()]

    assert names[:3] == ["segment-icd_203", "prospect-add", f"prospect-{first}-statement"]


def test_another_document_shows_its_own_rows(qtbot: QtBot, stage: Stage) -> None:
    page, _document = at(qtbot, stage, "prospects")
    other = samples()[2]

    page.show_document(stage.document(other))

    for prospect in other.rows(Prospect):
        field = find(page, LineField, f"prospect-{prospect.id}-statement")
        assert field.text() == prospect.statement


def test_what_was_being_written_stays_with_its_document(qtbot: QtBot, stage: Stage) -> None:
    page, _document = at(qtbot, stage, "decision", undecided())
    unfold(qtbot, page)
    write(qtbot, find(page, LineField, "decision-by"), "A. N. Other")
    write(qtbot, find(page, QPlainTextEdit, "decision-reason"), "Half a rea")

    page.show_document(stage.document(edits.take_decision_back(samples()[2])))

    assert find(page, LineField, "decision-by").text() == ""
    assert find(page, QPlainTextEdit, "decision-reason").toPlainText() == ""


def test_a_fault_goes_when_the_row_is_shown_anew(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")
    first, second = options(document)[:2]
    title = find(page, LineField, f"option-{first.id}-title")
    write(qtbot, title, "")
    qtbot.keyClick(title, Qt.Key.Key_Delete)
    fault = find(page, PlainLabel, f"option-{first.id}-title-fault")
    assert fault.isVisible()

    document.edit("change", edits.change_row, "options", second.id, gains="Time.")

    qtbot.waitUntil(lambda: not fault.isVisible())
    assert title.text() == first.title


def test_a_target_with_a_rung_shows_the_gates(qtbot: QtBot, stage: Stage) -> None:
    page, document = at(qtbot, stage, "decision")

    page.go_to(Target(rung=document.verdict.rungs[1].rung_id))

    assert page.focusWidget().objectName() == "verdict-tab-1"


@pytest.mark.parametrize("segment", ["decision", "prospects"])
def test_no_card_is_wider_than_the_page(qtbot: QtBot, stage: Stage, segment: str) -> None:
    page, document = at(qtbot, stage, segment)
    page.resize(1024, 620)
    qtbot.waitUntil(lambda: page.width() == 1024)
    table = "option" if segment == "decision" else "prospect"
    qtbot.wait(30)

    for row in document.assessment.registers[f"{table}s"]:
        card = find(page, QWidget, f"{table}-{row.id}")
        assert card.mapTo(page, card.rect().topRight()).x() < 1024 - 12


def test_a_note_and_why_this_confidence_are_folded_with_the_risks(
    qtbot: QtBot, stage: Stage
) -> None:
    page, document = at(qtbot, stage, "decision")
    first = options(document)[0]
    heading = find(page, QAbstractButton, f"option-{first.id}-risks-shown-heading")
    assert heading.text().endswith("no note")
    note = find(page, QPlainTextEdit, f"option-{first.id}-note")
    assert not note.isVisible()

    qtbot.keyClick(heading, Qt.Key.Key_Space)
    write(qtbot, note, "Said in the meeting of Monday.")
    why = find(page, LineField, f"option-{first.id}-override")
    write(qtbot, why, "Two people heard it.")
    qtbot.keyClick(why, Qt.Key.Key_Return)

    assert options(document)[0].note == "Said in the meeting of Monday."
    assert options(document)[0].override == "Two people heard it."
    qtbot.waitUntil(lambda: heading.text().endswith("with a note"))
    assert "Why this confidence" in texts(page)
