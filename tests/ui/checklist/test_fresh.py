"""Whatever is edited, undone and redone, the page shows what a page built anew would show."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.model import Assessment, Checklist, Confidence, Waiver
from tests.ui.checklist.cases import AS_OF, source
from tests.ui.checklist.conftest import Place
from ui.models.item_rows import item_row
from ui.models.sections import SectionsModel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Change = Callable[[Assessment], Assessment]


def any_edit(chance: Random) -> Change:
    item = chance.choice(("a-1", "a-2", "b-1", "b-2"))
    waiver = Waiver(
        item="a-1", rung="top", by="A. Name", on=AS_OF, reason="why", expires=date(2026, 3, 1)
    )
    changes: tuple[Change, ...] = (
        lambda a: edits.choose_level(a, item, chance.randrange(5)),
        lambda a: edits.choose_level(a, item, chance.randrange(5)),
        lambda a: edits.cycle_confidence(a, item),
        lambda a: edits.set_confidence(a, item, Confidence.HIGH),
        lambda a: edits.clear_answer(a, item),
        lambda a: edits.mark_not_applicable(a, item, "none here"),
        lambda a: edits.write_note(a, item, str(chance.random())),
        lambda a: edits.narrow_range(a, item, 1, 3, "seen"),
        lambda a: edits.add_evidence(a, item, "s-early", "shown"),
        lambda a: edits.remove_evidence(a, item, 0),
        lambda a: edits.change_source(a, source("s-early", chance.choice((None, AS_OF)))),
        lambda a: edits.change_source(a, source("s-early", date(2026, 5, 1), primary=True)),
        lambda a: edits.choose_purpose(a, chance.choice((None, "opening"))),
        lambda a: edits.change_details(a, as_of=chance.choice((AS_OF, date(2026, 6, 1)))),
        lambda a: edits.waive(a, waiver),
        lambda a: edits.end_waiver(a, "a-1", "top"),
    )
    return chance.choice(changes)


def assert_fresh(place: Place) -> None:
    assessment, verdict = place.document.assessment, place.document.verdict
    model = place.page.items.model
    for row, item_id in enumerate(model.ids()):
        heading = model.card(row).heading
        assert model.card(row) == item_row(assessment, verdict, item_id, heading=heading)
    anew = SectionsModel()
    anew.show_sections(assessment, verdict)
    side = place.page.side.model
    assert [side.row(n) for n in range(3)] == [anew.row(n) for n in range(3)]
    answer = assessment.answer(place.page.items.current)
    assert place.page.inspector.below.note.field.text() == answer.note
    assert place.page.inspector.confidence.choice.value == (
        answer.confidence.value if answer.confidence else None
    )


@pytest.mark.parametrize("seed", range(6))
def test_random_edits_leave_nothing_stale(qtbot: QtBot, place: Place, seed: int) -> None:
    chance = Random(seed)
    start = place.assessment
    place.page.side.choose(replace(place.page.side.filter, section=""))
    for _step in range(60):
        before = place.assessment
        turn = chance.random()
        if turn < 0.15:
            place.document.undo_stack.undo()
        elif turn < 0.25:
            place.document.undo_stack.redo()
        else:
            place.document.edit("x", any_edit(chance))
        if place.assessment is not before:
            assert_fresh(place)
    while place.document.undo_stack.canUndo():
        place.document.undo_stack.undo()

    assert place.assessment is start
    assert_fresh(place)


def without_first_section(checklist: Checklist) -> Checklist:
    fields = {name: getattr(checklist, name) for name in Checklist.model_fields}
    return Checklist(**(fields | {"sections": checklist.sections[1:], "version": "2"}))


def test_a_checklist_without_the_chosen_section_shows_all_that_is_left(
    qtbot: QtBot, place: Place
) -> None:
    place.document.edit("x", edits.choose_level, "b-1", 2)
    place.document.edit("x", edits.use_checklist, without_first_section(place.assessment.checklist))
    left = (place.page.items.model.ids(), place.page.items.head.title.text())
    place.document.undo_stack.undo()

    assert left == (("b-1", "b-2"), "All sections")
    assert place.page.items.model.ids() == ("a-1", "a-2", "b-1", "b-2")
    assert_fresh(place)
