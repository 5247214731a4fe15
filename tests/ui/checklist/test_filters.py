"""Search, filters and sections decide together what the list shows."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.method.verdict import judge
from readiness.model import Assessment, Confidence
from tests.ui.checklist.cases import small_assessment, source
from tests.ui.checklist.conftest import Place
from ui.pages.checklist.filters import (
    HINDSIGHT,
    OPEN,
    SHORT,
    UNANSWERED,
    WITHOUT_EVIDENCE,
    ItemFilter,
    matching_items,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def worked() -> Assessment:
    """a-1 is sure and short; a-2 is open with late evidence; b-1 has a note; b-2 is silent."""
    state = edits.choose_level(small_assessment(), "a-1", 0)
    state = edits.set_confidence(state, "a-1", Confidence.HIGH)
    state = edits.choose_level(state, "a-2", 2)
    state = edits.add_source(state, source("s-late", date(2026, 2, 1)))
    state = edits.add_evidence(state, "a-2", "s-late", "Seen in the Gazette")
    state = edits.choose_level(state, "b-1", 4)
    state = edits.set_confidence(state, "b-1", Confidence.HIGH)
    return edits.write_note(state, "b-1", "Asked the Embassy")


def matches(assessment: Assessment, **wanted: object) -> tuple[str, ...]:
    return matching_items(assessment, judge(assessment), ItemFilter(**wanted))


@pytest.mark.parametrize(
    ("kinds", "ids"),
    [
        ({UNANSWERED}, ("b-2",)),
        ({OPEN}, ("a-2",)),
        ({SHORT}, ("a-1",)),
        ({OPEN, SHORT}, ("a-1", "a-2")),
        ({WITHOUT_EVIDENCE}, ("a-1", "b-1", "b-2")),
        ({HINDSIGHT}, ("a-2",)),
        ({HINDSIGHT, UNANSWERED}, ()),
    ],
)
def test_a_filter_lets_through_what_it_names(kinds: set[str], ids: tuple[str, ...]) -> None:
    assert matches(worked(), kinds=frozenset(kinds)) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("A-2", ("a-2",)),
        ("embassy", ("b-1",)),
        ("gazette SEEN", ("a-2",)),
        ("report s-late", ("a-2",)),
        ("ready", ("a-1", "a-2", "b-1", "b-2")),
        ("nowhere", ()),
        ("  ", ("a-1", "a-2", "b-1", "b-2")),
    ],
)
def test_words_are_looked_for_in_question_code_note_and_evidence(
    text: str, ids: tuple[str, ...]
) -> None:
    assert matches(worked(), text=text) == ids


def test_section_words_and_filters_hold_together() -> None:
    assert matches(
        worked(), section="goals", text="ready", kinds=frozenset({WITHOUT_EVIDENCE})
    ) == ("b-1", "b-2")


def test_changed_since_an_earlier_state() -> None:
    before = worked()
    after = edits.write_note(edits.clear_answer(before, "a-1"), "b-2", "new")

    assert matches(after, since=before) == ("a-1", "b-2")


def test_search_goes_over_all_sections_and_comes_back(qtbot: QtBot, place: Place) -> None:
    side, items = place.page.side, place.page.items
    place.page.perform("find")
    focused = side.search.hasFocus()
    qtbot.keyClicks(side.search, "b-1")
    found = (items.model.ids(), items.head.title.text(), items.head.shown.text())
    qtbot.keyClick(side.search, Qt.Key.Key_Escape)

    assert focused
    assert found == (("b-1",), "All sections", "1 of 4 items")
    assert items.model.ids() == ("a-1", "a-2")


def test_down_leads_from_the_search_to_the_items(qtbot: QtBot, place: Place) -> None:
    place.page.perform("find")
    qtbot.keyClicks(place.page.side.search, "b-1")
    qtbot.keyClick(place.page.side.search, Qt.Key.Key_Down)
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_2)

    assert place.assessment.answer("b-1").level == 2


def test_an_answered_item_stays_while_one_works_through_the_unanswered(
    qtbot: QtBot, place: Place
) -> None:
    chip = place.page.side.findChild(QWidget, "filter-unanswered")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    place.page.items.list.setFocus()
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_2)
    stays = place.page.items.model.ids()
    place.page.side.step_section(1)
    place.page.side.step_section(-1)

    assert stays == ("a-1", "a-2")
    assert place.page.items.model.ids() == ("a-2",)


def test_a_filter_that_leaves_nothing_says_so_and_offers_the_way_back(
    qtbot: QtBot, place: Place
) -> None:
    side = place.page.side
    side.choose(replace(side.filter, text="nowhere"))
    button = place.page.findChild(QWidget, "nothing-show-all")
    offered = button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert offered
    assert place.page.items.model.ids() == ("a-1", "a-2")
    assert place.page.items.list.hasFocus()


def test_escape_on_the_list_takes_the_filters_away(qtbot: QtBot, place: Place) -> None:
    side = place.page.side
    side.choose(replace(side.filter, kinds=frozenset({UNANSWERED})))
    place.page.items.list.setFocus()
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_Escape)

    assert not side.filter.narrows
    assert not side.findChild(QWidget, "filter-unanswered").isChecked()


def test_counts_and_profiles_follow_the_answers(qtbot: QtBot, place: Place) -> None:
    place.document.edit("x", edits.choose_level, "b-1", 3)
    rows = [place.page.side.model.row(row) for row in range(3)]

    assert [row.count for row in rows] == ["1/4", "0/2", "1/2"]
    assert (rows[2].low, rows[2].best, rows[2].high) == (0, 3, 4)


def test_a_section_chosen_by_key_shows_its_items(qtbot: QtBot, place: Place) -> None:
    place.page.side.sections.setFocus()
    qtbot.keyClick(place.page.side.sections, Qt.Key.Key_Down)

    assert place.page.items.model.ids() == ("b-1", "b-2")
    qtbot.keyClick(place.page.side.sections, Qt.Key.Key_Return)
    assert place.page.items.list.hasFocus()
