"""The page as a place: case, earlier states, ways to other places, names for everybody."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.bodies import assessment_body
from readiness.library import RevisionInfo, SaveKind
from readiness.method.verdict import RungVerdict
from readiness.model import Precedent, TalksDate
from tests.ui.checklist.cases import small_assessment
from tests.ui.checklist.conftest import Place
from ui.document import Document
from ui.pages.checklist.head import rung_words
from ui.pages.checklist.past import answers_over_time
from ui.room import EDITOR, VERDICT, Target

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def open_case(qtbot: QtBot, place: Place) -> None:
    for button in place.page.buttons():
        if button.objectName() == "case-button":
            button.setParent(place.page)
            button.show()
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def retype(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def test_the_case_is_typed_and_each_field_is_one_step(qtbot: QtBot, place: Place) -> None:
    open_case(qtbot, place)
    case = place.page.case
    focused = case.case_title.hasFocus()
    retype(qtbot, case.case_title, "Talks about talks")
    steps = place.document.undo_stack.count()
    qtbot.keyClicks(case.own_side, "Home")
    case.sides.setFocus()
    qtbot.keyClicks(case.sides, "Home")
    qtbot.keyClick(case.sides, Qt.Key.Key_Return)
    qtbot.keyClicks(case.sides, "Abroad")

    assert focused
    assert steps == 1
    assert place.assessment.case.title == "Talks about talks"
    assert place.assessment.case.own_side == "Home"
    assert place.assessment.case.sides == ("Home", "Abroad")


def test_an_empty_title_is_told_and_the_last_one_kept(qtbot: QtBot, place: Place) -> None:
    open_case(qtbot, place)
    retype(qtbot, place.page.case.case_title, "")

    fault = place.page.case.findChild(QWidget, "case-title-fault")
    assert place.assessment.case.title == "Small case"
    assert fault.text() == "This text is missing; write at least one word."


def test_proposed_rung_purpose_and_precedent_are_chosen(qtbot: QtBot, place: Place) -> None:
    open_case(qtbot, place)
    case = place.page.case
    for chooser, index in ((case.proposed, 1), (case.purpose, 1), (case.precedent, 2)):
        chooser.setCurrentIndex(index)
        chooser.activated.emit(index)

    assert place.assessment.case.proposed_rung == "low"
    assert place.assessment.case.purpose == "opening"
    assert place.assessment.case.precedent is Precedent.SOME
    place.document.undo_stack.undo()
    assert case.precedent.currentIndex() == 0


def test_the_date_of_the_talks_as_day_range_and_words(qtbot: QtBot, place: Place) -> None:
    open_case(qtbot, place)
    talks = place.page.case.talks
    seen = []
    for kind, first, latest, words in (
        ("day", "", "2026-03-01", ""),
        ("range", "2026-02-01", "2026-03-01", ""),
        ("words", "", "2026-05-31", "by May"),
    ):
        qtbot.mouseClick(
            talks.kind.findChild(QWidget, f"segment-{kind}"), Qt.MouseButton.LeftButton
        )
        if first:
            retype(qtbot, talks.first, first)
        retype(qtbot, talks.latest, latest)
        if words:
            retype(qtbot, talks.words, words)
        seen.append(place.assessment.case.talks)

    assert seen == [
        TalksDate(first=date(2026, 3, 1), latest=date(2026, 3, 1)),
        TalksDate(first=date(2026, 2, 1), latest=date(2026, 3, 1)),
        TalksDate(latest=date(2026, 5, 31), words="by May"),
    ]


def test_a_date_without_its_latest_day_waits_with_a_sentence(qtbot: QtBot, place: Place) -> None:
    open_case(qtbot, place)
    talks = place.page.case.talks
    qtbot.mouseClick(talks.kind.findChild(QWidget, "segment-words"), Qt.MouseButton.LeftButton)

    assert place.assessment.case.talks is None
    assert talks.findChild(QWidget, "talks-fault").isVisible()
    assert talks.words.hasFocus()


def test_the_as_of_day_cannot_be_emptied(qtbot: QtBot, place: Place) -> None:
    open_case(qtbot, place)
    retype(qtbot, place.page.case.as_of, "")
    told = place.page.case.findChild(QWidget, "as-of-fault").text()
    qtbot.keyClicks(place.page.case.as_of, "2026-04-01")

    assert told == "An assessment needs the day it judges."
    assert place.assessment.as_of == date(2026, 4, 1)


def test_undo_in_the_case_shows_what_was_there(qtbot: QtBot, place: Place) -> None:
    open_case(qtbot, place)
    case = place.page.case
    retype(qtbot, case.as_of, "2 February 2026")
    typed = (case.as_of.text(), place.assessment.as_of)
    place.document.undo_stack.undo()

    assert typed == ("2 February 2026", date(2026, 2, 2))
    assert case.as_of.text() == "2026-01-15"


def test_escape_closes_the_case(qtbot: QtBot, place: Place) -> None:
    open_case(qtbot, place)
    qtbot.keyClick(place.page.case.case_title, Qt.Key.Key_Escape)

    assert place.page.inspector.isVisible()
    assert place.page.items.list.hasFocus()


def test_edit_checklist_and_the_rungs_lead_to_their_places(qtbot: QtBot, place: Place) -> None:
    edit = next(b for b in place.page.buttons() if b.objectName() == "edit-checklist")
    assert isinstance(edit, QAbstractButton)
    edit.click()
    place.page.head.rung_chosen.emit("top")

    assert place.went == [(EDITOR, Target()), (VERDICT, Target(rung="top"))]


def test_a_link_to_an_item_shows_it_whatever_the_filter(qtbot: QtBot, place: Place) -> None:
    side = place.page.side
    side.choose(type(side.filter)(text="nowhere"))
    place.page.go_to(Target(item="b-2"))

    assert place.page.items.current == "b-2"
    assert place.page.items.list.hasFocus()


def test_the_earlier_answer_is_shown_and_taken_over(qtbot: QtBot, place: Place) -> None:
    earlier = edits.add_evidence(
        edits.choose_level(small_assessment(), "a-1", 3), "a-1", "s-early", "It says so."
    )
    before = Document(earlier, place.library, place.page.room.relay)
    assert before.flush()
    place.show(edits.reassess(earlier, id="again", as_of=date(2026, 2, 1)))
    part = place.page.inspector.earlier
    qtbot.waitUntil(part.isVisible)
    said = part.findChild(QWidget, "earlier-answer").text()
    qtbot.mouseClick(part.take, Qt.MouseButton.LeftButton)

    answer = place.assessment.answer("a-1")
    assert said == "15 Jan 2026: level 3, low confidence."
    assert (answer.level, answer.carried_from) == (3, date(2026, 1, 15))
    assert not part.take.isEnabled()
    assert "from 15 Jan 2026" in place.page.items.model.card(0).facts


def test_changed_since_the_earlier_assessment_is_offered(qtbot: QtBot, place: Place) -> None:
    earlier = edits.choose_level(small_assessment(), "a-1", 3)
    assert Document(earlier, place.library, place.page.room.relay).flush()
    place.show(edits.reassess(earlier, id="again", as_of=date(2026, 2, 1)))
    since = place.page.side.since
    qtbot.waitUntil(lambda: since.count() > 1)
    since.setCurrentIndex(1)
    since.activated.emit(1)

    assert since.itemText(1) == "Changed since the assessment of 15 Jan 2026"
    assert place.page.items.model.ids() == ("a-1",)


def test_the_history_of_an_answer_comes_from_the_revisions(qtbot: QtBot, place: Place) -> None:
    place.document.edit("x", edits.choose_level, "a-1", 1)
    assert place.document.flush()
    place.document.edit("x", edits.choose_level, "a-1", 3)
    assert place.document.flush()
    part = place.page.inspector.below.history
    lines = part.findChild(QWidget, "history")
    qtbot.mouseClick(part.toggle, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "level 3" in lines.text())

    newest, oldest = lines.text().split("\n")
    assert newest.endswith("level 3, low confidence")
    assert oldest.endswith("level 1, low confidence")


def test_history_names_only_what_differs_from_the_revision_before() -> None:
    first = edits.choose_level(small_assessment(), "a-1", 1)
    second = edits.write_note(first, "a-1", "only a note")
    third = edits.clear_answer(second, "a-1")
    moment = datetime(2026, 1, 20, tzinfo=UTC)
    bodies = [
        (
            RevisionInfo("now", number, "", "", moment, SaveKind.AUTO, "", "", True),
            assessment_body(state),
        )
        for number, state in enumerate((first, second, third), start=1)
    ]

    (said,) = answers_over_time(bodies[::-1]).values()

    assert [(past.number, past.level, past.confidence) for past in said] == [
        (3, None, ""),
        (1, 1, "low"),
    ]


def test_another_document_begins_with_its_first_section(qtbot: QtBot, place: Place) -> None:
    place.page.side.step_section(1)
    old = place.document
    place.show(edits.duplicate(small_assessment(), id="other", title="Other"))
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_2)

    assert place.page.items.model.ids() == ("a-1", "a-2")
    assert place.assessment.answer("a-1").level == 2
    assert old.assessment.answers == {}


def test_what_was_typed_and_not_taken_does_not_reach_another_document(
    qtbot: QtBot, place: Place
) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_W)
    form = place.page.inspector.below.gates.form
    qtbot.keyClicks(form.by, "A. Name")
    opened = form.isVisible()
    place.show(edits.duplicate(small_assessment(), id="other", title="Other"))

    assert opened
    assert place.page.items.current == "a-1"
    assert not form.isVisible()


def test_the_history_of_another_document_is_read_anew(qtbot: QtBot, place: Place) -> None:
    place.document.edit("x", edits.choose_level, "a-1", 1)
    assert place.document.flush()
    part = place.page.inspector.below.history
    lines = part.findChild(QWidget, "history")
    qtbot.mouseClick(part.toggle, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "level 1" in lines.text())
    place.show(edits.duplicate(small_assessment(), id="other", title="Other"))
    qtbot.waitUntil(lambda: "No saved revision" in lines.text())

    assert place.document.flush()


def test_a_document_that_is_gone_gives_way_to_the_next(qtbot: QtBot, place: Place) -> None:
    gone = place.document
    gone.abandon()
    with qtbot.waitSignal(gone.destroyed):
        pass
    place.show(edits.duplicate(small_assessment(), id="other", title="Other"))
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_2)

    assert place.assessment.answer("a-1").level == 2


def test_every_control_has_a_name_and_a_role(qtbot: QtBot, place: Place) -> None:
    place.document.edit("x", edits.add_evidence, "a-1", "s-early", "")
    place.page.inspector.evidence.open_form(0)
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_W)
    nameless = []
    for widget in place.page.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        if widget.objectName().startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            nameless.append((type(widget).__name__, widget.objectName()))

    assert nameless == []


def test_every_control_can_be_found_by_its_name(qtbot: QtBot, place: Place) -> None:
    unnamed = [
        type(widget).__name__
        for widget in place.page.findChildren(QAbstractButton)
        if not widget.objectName()
    ]

    assert unnamed == []


@pytest.mark.parametrize("width", [1024, 1440])
def test_nothing_is_wider_than_its_column(qtbot: QtBot, place: Place, width: int) -> None:
    place.document.edit("x", edits.choose_level, "a-1", 2)
    place.document.edit("x", edits.add_evidence, "a-1", "s-early", "It says so.")
    place.page.resize(width, 640)
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_W)
    place.page.inspector.evidence.open_form(0)
    inspector, case = place.page.inspector, place.page.case

    for panel in (inspector, case):
        assert panel.widget().minimumSizeHint().width() <= inspector.viewport().width()
    assert place.page.minimumSizeHint().width() <= width


def test_a_waiver_is_told_on_the_ladder_in_words_that_fit(place: Place) -> None:
    top = place.document.verdict.rungs[-1]
    waived = RungVerdict(top.rung_id, top.title, top.short, top.gates, ("a-1",))

    assert rung_words(waived).endswith("1 waiver")
    assert len(rung_words(waived)) < len(rung_words(top)) + len(" · 1 waiver")
