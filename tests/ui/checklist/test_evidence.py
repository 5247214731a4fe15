"""Evidence and sources: added, changed, removed by hand, each a step back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.model import Evidence, Reliability
from tests.ui.checklist.conftest import Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def with_evidence(place: Place) -> None:
    place.document.edit("x", edits.add_evidence, "a-1", "s-early", "It says so.")


def test_e_puts_the_keyboard_where_evidence_is_added(qtbot: QtBot, place: Place) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_E)

    assert place.page.inspector.evidence.chooser.hasFocus()


def test_a_source_of_the_list_becomes_evidence(qtbot: QtBot, place: Place) -> None:
    part = place.page.inspector.evidence
    part.chooser.setFocus()
    qtbot.keyClick(part.chooser, Qt.Key.Key_Down)
    opened = (part.chooser.view().isVisible(), place.assessment.answers)
    qtbot.keyClick(part.chooser.view(), Qt.Key.Key_Down)
    qtbot.keyClick(part.chooser.view(), Qt.Key.Key_Return)
    assert opened == (True, {})
    qtbot.keyClicks(part.form.shows, "Named in the decree.")

    assert place.assessment.answer("a-1").evidence == (
        Evidence(source="s-early", shows="Named in the decree."),
    )


def test_a_new_source_gets_an_id_of_the_app_and_all_its_fields(qtbot: QtBot, place: Place) -> None:
    part = place.page.inspector.evidence
    click(qtbot, part.new)
    form = part.form.source
    title_focused = form.title.hasFocus()
    qtbot.keyClicks(form.title, "Decree 12")
    qtbot.keyClicks(form.publisher, "Gazette")
    qtbot.keyClicks(form.published, "2 Jan 2026")
    qtbot.keyClicks(form.interest, "None known")
    qtbot.keyClick(form.primary, Qt.Key.Key_Space)
    form.reliability.setCurrentIndex(0)
    form.reliability.activated.emit(0)

    (evidence,) = place.assessment.answer("a-1").evidence
    source = place.assessment.source_by_id[evidence.source]
    assert title_focused
    assert source.id.startswith("s-")
    assert len(source.id) == 10
    assert (source.title, source.publisher, source.published) == (
        "Decree 12",
        "Gazette",
        date(2026, 1, 2),
    )
    assert (source.interest, source.primary) == ("None known", True)
    assert source.reliability is Reliability.A


def test_adding_a_source_is_one_step(qtbot: QtBot, place: Place) -> None:
    click(qtbot, place.page.inspector.evidence.new)
    place.document.undo_stack.undo()

    assert len(place.assessment.sources) == 1
    assert place.assessment.answers == {}


def test_a_source_keeps_its_title_when_the_field_is_emptied(qtbot: QtBot, place: Place) -> None:
    with_evidence(place)
    part = place.page.inspector.evidence
    part.open_form(0)
    title = part.form.source.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClick(title, Qt.Key.Key_Delete)

    assert place.assessment.source_by_id["s-early"].title == "Report s-early"
    assert title.text() == ""
    assert part.findChild(QWidget, "source-title-fault").isVisible()


def test_a_day_that_is_none_is_told_and_not_taken(qtbot: QtBot, place: Place) -> None:
    with_evidence(place)
    part = place.page.inspector.evidence
    part.open_form(0)
    published = part.form.source.published
    published.setFocus()
    published.selectAll()
    qtbot.keyClicks(published, "2026-02-30")

    assert place.assessment.source_by_id["s-early"].published == date(2025, 12, 1)
    assert (
        part.findChild(QWidget, "source-published-fault").text() == "The calendar has no such day."
    )


def test_undo_in_the_field_of_a_day_shows_the_day_before(qtbot: QtBot, place: Place) -> None:
    with_evidence(place)
    part = place.page.inspector.evidence
    part.open_form(0)
    published = part.form.source.published
    published.setFocus()
    published.selectAll()
    qtbot.keyClicks(published, "3 January 2026")
    typed = (published.text(), place.assessment.source_by_id["s-early"].published)
    place.document.undo_stack.undo()

    assert typed == ("3 January 2026", date(2026, 1, 3))
    assert published.text() == "2025-12-01"


def test_evidence_published_later_is_marked_as_hindsight(qtbot: QtBot, place: Place) -> None:
    with_evidence(place)
    part = place.page.inspector.evidence
    part.open_form(0)
    published = part.form.source.published
    published.setFocus()
    published.selectAll()
    qtbot.keyClicks(published, "2026-02-01")
    click(qtbot, part.form.done)
    texts = [w.text() for w in part.findChildren(QWidget) if hasattr(w, "text") and w.isVisible()]

    assert any("hindsight" in text for text in texts)
    assert "hindsight" in place.page.items.model.card(0).cautions


def test_a_click_anywhere_on_a_card_opens_it(qtbot: QtBot, place: Place) -> None:
    with_evidence(place)
    part = place.page.inspector.evidence
    card = part.findChild(QWidget, "evidence-0").parentWidget()
    click(qtbot, card)

    assert part.form.isVisible()
    assert not card.isVisible()
    assert part.form.shows.text() == "It says so."


def test_evidence_is_removed_and_the_source_stays(qtbot: QtBot, place: Place) -> None:
    with_evidence(place)
    part = place.page.inspector.evidence
    part.open_form(0)
    click(qtbot, part.form.remove)

    assert place.assessment.answers == {}
    assert len(place.assessment.sources) == 1
    assert not part.form.isVisible()
    place.document.undo_stack.undo()
    assert len(place.assessment.answer("a-1").evidence) == 1


def test_sources_that_nothing_points_to_can_be_removed(qtbot: QtBot, place: Place) -> None:
    part = place.page.inspector.evidence
    click(qtbot, part.tidy)

    assert place.assessment.sources == ()
    place.document.undo_stack.undo()
    assert len(place.assessment.sources) == 1
