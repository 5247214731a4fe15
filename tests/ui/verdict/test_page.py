"""The Verdict place as a person uses it."""

from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.catalogue import samples
from readiness.method.verdict import RungVerdict, judge
from readiness.model import Answer, Assessment, Confidence, Waiver
from tests.ui.verdict.places import HOSTILE, Stage
from tests.ui.verdict.showing import card, shown, texts
from ui.pages.verdict.purposes import counts_words
from ui.room import CHECKLIST, Target
from ui.widgets.disclosure import Disclosure
from ui.widgets.link_label import LinkLabel
from ui.widgets.linked_table import LinkedTable
from ui.widgets.plain_label import PlainLabel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_the_proposed_rung_is_shown_with_what_must_change(qtbot: QtBot, stage: Stage) -> None:
    sample = samples()[0]
    page, document = shown(qtbot, stage, sample)
    summit = document.verdict.rungs[-1]

    rows = card(page, "must-change").rows

    assert tuple(row.key for row in rows) == summit.hard_short
    assert card(page, "must-change").heading.text().endswith(f"{len(rows)} hard gates short")
    gate = summit.gate(rows[0].key)
    assert gate is not None
    assert rows[0].cells[2].text == str(gate.need)


def test_enter_on_a_row_goes_to_the_item_in_the_checklist(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage, samples()[0])
    table = card(page, "must-change").table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)

    summit = document.verdict.rungs[-1]
    target = Target(item=summit.hard_short[1], rung=summit.rung_id)
    assert stage.asked.ways == [(CHECKLIST, target)]


def test_a_click_on_a_row_goes_to_the_item(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage, samples()[0])
    table = card(page, "ask-next").table
    where = table.visualRect(table.model().index(0, 0)).center()

    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert stage.asked.ways[0][1].item == table.keys()[0]
    assert table.keys()[0] in document.verdict.rungs[-1].hard_open


def test_the_tab_of_a_rung_shows_its_lists(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage, samples()[0])
    tab = page.findChild(QPushButton, "verdict-tab-1")
    assert tab is not None

    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)

    working = document.verdict.rungs[1]
    assert tuple(row.key for row in card(page, "must-change").rows) == working.hard_short


def test_a_target_names_the_rung(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage, samples()[0])
    rung = document.verdict.rungs[2]

    page.go_to(Target(rung=rung.rung_id))

    assert tuple(row.key for row in card(page, "must-change").rows) == rung.hard_short


def test_long_lists_begin_short_and_open_by_keyboard(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage, samples()[0])
    must = card(page, "must-change")
    total = len(document.verdict.rungs[-1].hard_short)
    assert len(must.table.keys()) < total

    qtbot.keyClick(must.more, Qt.Key.Key_Return)

    assert len(must.table.keys()) == total


def test_an_answer_given_elsewhere_changes_the_lists(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage, samples()[0])
    first = card(page, "must-change").rows[0].key

    document.edit("answer", edits.choose_level, first, 4)

    assert first not in {row.key for row in card(page, "must-change").rows}


def test_a_hidden_page_takes_changes_over_when_it_is_shown(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage, samples()[0])
    page.hide()
    first = card(page, "must-change").rows[0].key
    document.edit("answer", edits.choose_level, first, 4)
    assert first in {row.key for row in card(page, "must-change").rows}

    page.show()

    assert first not in {row.key for row in card(page, "must-change").rows}


def test_a_waiver_is_listed_and_ended_and_undone(qtbot: QtBot, stage: Stage) -> None:
    sample = samples()[0]
    summit = judge(sample).rungs[-1]
    item = summit.hard_short[0]
    waiver = Waiver(
        item=item,
        rung=summit.rung_id,
        by=HOSTILE,
        on=sample.as_of,
        reason="agreed",
        expires=date(2030, 1, 1),
    )
    page, document = shown(qtbot, stage, edits.waive(sample, waiver))
    waivers = card(page, "waivers")
    assert HOSTILE in waivers.rows[0].cells[0].text
    waivers.table.setFocus()

    qtbot.keyClick(waivers.table, Qt.Key.Key_Delete)

    assert document.assessment.waivers == ()
    assert item in {row.key for row in card(page, "must-change").rows}
    document.undo_stack.undo()
    assert document.assessment.waivers == (waiver,)


def test_the_counts_of_a_rung_always_tell_its_waivers() -> None:
    sample = samples()[0]
    summit = judge(sample).rungs[-1]
    waived = RungVerdict(summit.rung_id, summit.title, summit.short, summit.gates, ("a", "b"))

    assert counts_words(waived) == f"{counts_words(summit)} · 2 waivers"


def test_a_lapsed_waiver_says_so(qtbot: QtBot, stage: Stage) -> None:
    sample = samples()[0]
    summit = judge(sample).rungs[-1]
    waiver = Waiver(
        item=summit.hard_short[0],
        rung=summit.rung_id,
        by="A. N. Other",
        on=date(2018, 1, 1),
        reason="agreed",
        expires=date(2018, 2, 1),
    )
    page, _document = shown(qtbot, stage, edits.waive(sample, waiver))

    assert card(page, "waivers").rows[0].cells[1].text == "lapsed 1 Feb 2018"
    assert waiver.item in {row.key for row in card(page, "must-change").rows}


def test_the_link_of_a_row_leads_to_where_waivers_are_given(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage, samples()[0])
    table = card(page, "must-change").table
    table.setFocus()

    qtbot.keyClick(table, Qt.Key.Key_W)

    assert stage.asked.ways[0][1].item == document.verdict.rungs[-1].hard_short[0]
    assert stage.asked.said


def test_purposes_stand_side_by_side_and_can_be_used(qtbot: QtBot, stage: Stage) -> None:
    sample = edits.choose_purpose(samples()[0], None)
    page, document = shown(qtbot, stage, sample)
    purpose = sample.checklist.purposes[0]
    button = page.findChild(QPushButton, f"use-purpose-{purpose.id}")
    assert button is not None
    assert "No purpose is chosen yet" in texts(page)

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert document.assessment.case.purpose == purpose.id
    other = judge(sample, purpose_id=purpose.id).rungs[-1]
    assert tuple(row.key for row in card(page, "must-change").rows) == other.hard_short
    document.undo_stack.undo()
    assert document.assessment.case.purpose is None


def test_copy_as_text_puts_plain_sentences_on_the_clipboard(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage, samples()[0])

    assert page.perform("copy_text")

    copied = QGuiApplication.clipboard().text()
    assert "Leaders' summit: blocked." in copied
    assert "Readiness is not a forecast" in copied
    mime = QGuiApplication.clipboard().mimeData()
    assert mime is not None
    assert not mime.hasHtml()


def test_the_side_names_time_tests_ways_and_cautions(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage, samples()[0])
    words = texts(page)

    assert "83 days are left to 31 May 2018: 74 to 397 too few." in words
    for title in ("Fitting", "Constructive", "Safe"):
        assert title in words
    for way in ("Insert lower rungs first", "Waive by name", "Write an off-ramp"):
        assert way in words
    assert "Readiness is not a forecast" in words
    cautions = page.findChild(Disclosure, "caution-list")
    assert cautions is not None
    assert cautions.words.endswith("cautions")


def test_the_way_to_lower_rungs_shows_the_first_that_is_not_supported(
    qtbot: QtBot, stage: Stage
) -> None:
    page, document = shown(qtbot, stage, samples()[0])
    link = page.findChild(LinkLabel, "way-lower")
    assert link is not None

    qtbot.keyClick(link, Qt.Key.Key_Return)

    lower = next(rung for rung in document.verdict.rungs if not rung.state.is_supported)
    assert tuple(row.key for row in card(page, "must-change").rows) == lower.hard_short


def test_a_caution_leads_to_its_item(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage, samples()[1])
    cautions = page.findChild(Disclosure, "caution-list")
    assert cautions is not None
    heading = cautions.findChild(QToolButton)
    assert heading is not None
    qtbot.keyClick(heading, Qt.Key.Key_Return)
    assert cautions.is_open
    table = cautions.findChild(LinkedTable)
    assert table is not None
    table.setFocus()

    qtbot.keyClick(table, Qt.Key.Key_Return)

    assert stage.asked.ways[0][1].item == table.keys()[0]


def test_the_verdict_without_hindsight_is_told(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage, samples()[1])

    assert "published after the as-of date" in texts(page)


def test_hostile_dissent_stands_as_it_was_written(qtbot: QtBot, stage: Stage) -> None:
    sample = samples()[0]
    section = sample.checklist.sections[0].id
    page, _document = shown(qtbot, stage, edits.write_dissent(sample, section, HOSTILE))

    labels = [label for label in page.findChildren(PlainLabel) if HOSTILE in label.text()]

    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_one_open_hard_answer_is_told_as_the_one_it_hangs_on(qtbot: QtBot, stage: Stage) -> None:
    sample = samples()[0]
    summit = judge(sample).rungs[-1]
    answers = {item: Answer(level=4, confidence=Confidence.HIGH) for item in sample.checklist.items}
    last = summit.hard_short[-1]
    del answers[last]
    parts = {name: getattr(sample, name) for name in Assessment.model_fields}
    page, _document = shown(qtbot, stage, Assessment(**parts | {"answers": answers}))

    sentence = card(page, "watch").sentence.text()

    assert sample.checklist.items[last].code in sentence
    assert "hangs on one answer" in sentence


@pytest.mark.parametrize("size", [(1440, 820), (1024, 620)])
def test_nothing_is_cut_at_the_right(qtbot: QtBot, stage: Stage, size: tuple[int, int]) -> None:
    page, _document = shown(qtbot, stage, samples()[0])
    page.resize(*size)
    qtbot.waitUntil(lambda: page.width() == size[0])

    for table in page.findChildren(LinkedTable):
        if table.isVisible():
            widths = sum(table.columnWidth(c) for c in range(table.model().columnCount()))
            assert widths <= table.viewport().width()


def test_tab_goes_from_the_ladder_over_the_rungs_to_the_lists(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage, samples()[0])
    page.findChildren(QAbstractButton, "rung-3")[0].setFocus()
    names = []
    for _step in range(6):
        focused = page.focusWidget()
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        focused = page.focusWidget()
        names.append(focused.objectName() or focused.accessibleName())

    # The rungs are one stop, with the arrows inside.
    assert names[:4] == ["segment-gates", "verdict-tab-3", "Must change", "12 more…"]


def test_the_arrows_go_from_rung_to_rung(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage, samples()[0])
    page.go_to(Target())
    tab = page.focusWidget()
    assert tab.objectName() == "verdict-tab-3"

    qtbot.keyClick(tab, Qt.Key.Key_Left)

    ministerial = document.verdict.rungs[2]
    assert tuple(row.key for row in card(page, "must-change").rows) == ministerial.hard_short
    assert page.focusWidget().objectName() == "verdict-tab-2"


def test_tab_reaches_the_purposes_first_while_none_is_chosen(qtbot: QtBot, stage: Stage) -> None:
    sample = edits.choose_purpose(samples()[0], None)
    page, _document = shown(qtbot, stage, sample)
    tab = page.findChild(QPushButton, "verdict-tab-3")
    assert tab is not None
    tab.setFocus()

    qtbot.keyClick(tab, Qt.Key.Key_Tab)

    assert page.focusWidget().objectName() == f"use-purpose-{sample.checklist.purposes[0].id}"


def test_another_document_follows_one_that_was_deleted(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage, samples()[0])
    document.abandon()
    stage.documents.clear()
    QCoreApplication.sendPostedEvents(document, QEvent.Type.DeferredDelete.value)
    assert not shiboken6.isValid(document)
    page.hide()
    page.show()

    page.show_document(stage.document(samples()[2]))

    tab = page.findChild(QPushButton, "verdict-tab-3")
    assert tab is not None
    assert tab.isChecked()


def test_another_document_meanwhile_does_not_meet_what_was_still_to_be_shown(
    qtbot: QtBot, stage: Stage
) -> None:
    """An edit is followed up a moment later; by then another assessment may be the open one."""
    page, document = shown(qtbot, stage, samples()[0])
    item = next(iter(document.assessment.checklist.items))
    document.edit("Level", edits.choose_level, item, 4)
    page.hide()
    other = stage.document(samples()[2])
    page.show_document(other)
    page._show_beside()
    page.show()
    assert page._shown is other.assessment
