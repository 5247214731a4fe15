"""The editor as a person uses it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness.drafts import edits
from readiness.drafts.storage import draft_from_body
from readiness.edits import duplicate
from tests.ui.editor.editing import Bench, assessment, draft_of, only_new_item, open_page
from ui.pages.editor.item_form import ItemForm
from ui.pages.editor.page import EditorPage
from ui.room import Target

# The offscreen platform says so whenever a window with a least size is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier


def item_form(page: EditorPage) -> ItemForm:
    form = page.forms.form
    assert isinstance(form, ItemForm)
    return form


def test_the_first_item_is_shown_when_the_editor_opens(page: EditorPage) -> None:
    assert page.outline.current == ("items", "S-1")
    assert item_form(page).question.text() == "Is S-1 done?"
    assert page.header.title.text() == "Editing: Small"
    assert not page.header.use.isEnabled()
    assert page.header.use.accessibleDescription() == "Nothing is changed yet."


def test_an_item_is_added_written_and_used_by_keyboard(
    page: EditorPage, bench: Bench, qtbot: QtBot
) -> None:
    known = set(draft_of(page).items)
    qtbot.keyClick(page.outline.tree, Qt.Key.Key_Return, CTRL)
    new = only_new_item(page, known)
    form = item_form(page)

    assert page.outline.current == ("items", new.id)
    assert form.question.hasFocus()
    assert form.blocks["levels", 2].fault == "Level 2 has no words yet. Say what one would see."
    assert form.levels[2].property("fault") is True
    assert not page.header.use.isEnabled()
    assert "6 things are to be mended first" in page.header.use.accessibleDescription()

    qtbot.keyClicks(form.question, "Is the way home agreed?")
    for field in form.levels:
        field.setFocus()
        qtbot.keyClicks(field, "seen in writing")
    assert all(not block.fault for block in form.blocks.values())
    assert page.header.use.isEnabled()

    qtbot.mouseClick(page.header.use, Qt.MouseButton.LeftButton)
    document = bench.room.open.document
    assert document is not None
    assert document.assessment.checklist.items[new.id].question == "Is the way home agreed?"
    assert document.assessment.answer("S-1").level == 3
    assert document.undo_stack.undoText() == "Use the edited checklist"
    assert bench.visited[-1][0] == "checklist"
    assert bench.visited[-1][1].item == new.id

    document.undo_stack.undo()
    assert new.id not in document.assessment.checklist.items


def test_a_broken_rule_is_told_at_the_field_and_mended(page: EditorPage, qtbot: QtBot) -> None:
    form = item_form(page)
    form.levels[2].setFocus()
    form.levels[2].selectAll()
    qtbot.keyClick(form.levels[2], Qt.Key.Key_Delete)

    assert form.blocks["levels", 2].fault.startswith("Level 2 has no words yet")
    assert form.levels[2].accessibleDescription().startswith("Level 2 has no words yet")
    assert page.header.mend.isVisible()

    qtbot.keyClicks(form.levels[2], "in part")
    assert form.blocks["levels", 2].fault == ""
    assert form.levels[2].property("fault") is False
    assert not page.header.mend.isVisible()


def test_typing_in_one_field_is_one_step(page: EditorPage, qtbot: QtBot) -> None:
    form = item_form(page)
    before = draft_of(page)
    form.why.setFocus()
    qtbot.keyClicks(form.why, "Talks fail")
    form.evidence_hint.setFocus()
    qtbot.keyClicks(form.evidence_hint, "A record")
    assert page.document is not None
    assert page.document.undo_stack.count() == 2

    page.perform("undo")
    assert draft_of(page).items["S-1"].evidence_hint == ""
    assert form.evidence_hint.text() == ""
    page.perform("undo")
    assert draft_of(page) is before
    page.perform("redo")
    page.perform("redo")
    assert form.evidence_hint.text() == "A record"


def test_typing_back_to_the_start_leaves_no_step(page: EditorPage, qtbot: QtBot) -> None:
    form = item_form(page)
    form.why.setFocus()
    qtbot.keyClicks(form.why, "a")
    qtbot.keyClick(form.why, Qt.Key.Key_Backspace)

    assert page.document is not None
    assert page.document.undo_stack.count() == 0


def test_everything_is_undone_to_the_very_first_draft(page: EditorPage, qtbot: QtBot) -> None:
    before = draft_of(page)
    tree = page.outline.tree
    for key in (Qt.Key.Key_D, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(tree, key, CTRL) if key != Qt.Key.Key_D else page.run("duplicate")
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    page.show_part(("rungs", "R2"))
    page.run("down")
    page.run("remove")
    page.run("add")
    page.show_part(("sections", "T"))
    page.run("up")
    page.run("remove")
    page.show_part(("purposes", "P"))
    page.run("remove")
    assert page.document is not None
    assert page.document.undo_stack.count() == 10

    for _step in range(10):
        page.perform("undo")

    assert draft_of(page) is before


def test_a_removed_item_shows_again_when_it_comes_back(page: EditorPage, qtbot: QtBot) -> None:
    page.show_part(("items", "S-2"))
    qtbot.keyClick(page.outline.tree, Qt.Key.Key_Delete)
    assert "S-2" not in draft_of(page).items
    assert page.outline.current == ("items", "S-1")

    page.perform("undo")
    assert page.outline.current == ("items", "S-2")
    assert item_form(page).question.text() == "Is S-2 done?"


def test_needs_that_fall_are_told_below_the_needs(page: EditorPage, qtbot: QtBot) -> None:
    form = item_form(page)
    choice = form.needs.choices["R3"]
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Home)

    assert draft_of(page).items["S-1"].needs == {"R1": 1, "R2": 2}
    assert "The need falls from 2 at R2 to 0 at R3" in form.blocks["needs",].fault


def test_hard_from_with_no_need_is_told_and_the_effect_too(page: EditorPage, qtbot: QtBot) -> None:
    page.show_part(("items", "S-2"))
    form = item_form(page)
    form.hard_from.setCurrentIndex(1)
    form.hard_from.activated.emit(1)
    assert form.blocks["hard_from",].fault.startswith("Hard from R1, where nothing is needed")

    form.hard_from.setCurrentIndex(3)
    form.hard_from.activated.emit(3)
    qtbot.waitUntil(lambda: "S-2 becomes hard at rung R3: 1 → 2 short." in page.side.effect.text())


def test_warnings_stand_apart_from_faults(page: EditorPage, qtbot: QtBot) -> None:
    form = item_form(page)
    form.question.setFocus()
    form.question.selectAll()
    qtbot.keyClicks(form.question, "Is it read? Is it signed?")

    assert form.blocks["question",].caution.startswith("This may be two questions in one")
    assert form.blocks["question",].fault == ""
    assert page.header.use.isEnabled()


def test_the_next_thing_to_mend_is_found_by_key(page: EditorPage, qtbot: QtBot) -> None:
    page.show_part(("rungs", "R2"))
    form = page.forms.form
    assert form is not None
    short = form.blocks["short",].field
    short.setFocus()
    short.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClick(short, Qt.Key.Key_Delete)
    page.show_part(("items", "T-2"))

    page.mend_next()

    assert page.outline.current == ("rungs", "R2")
    assert short.hasFocus()


def test_the_key_walks_from_field_to_field_and_round(page: EditorPage, qtbot: QtBot) -> None:
    page.run("add")
    form = item_form(page)
    assert form.question.hasFocus()

    visited = []
    for _step in range(6):
        page.mend_next()
        visited.append(form.focused_place())

    assert visited == [*(("levels", level) for level in range(5)), ("question",)]


def test_an_unfinished_draft_is_kept_and_offered_again(
    page: EditorPage, bench: Bench, qtbot: QtBot
) -> None:
    form = item_form(page)
    form.levels[0].setFocus()
    form.levels[0].selectAll()
    qtbot.keyClick(form.levels[0], Qt.Key.Key_Delete)
    page.leave()
    left = draft_of(page)

    again = open_page(bench, qtbot)

    assert draft_of(again) == left
    assert again.banner.isVisible()
    assert item_form(again).blocks["levels", 0].fault
    document = bench.room.open.document
    assert document is not None
    assert document.assessment.checklist.items["S-1"].levels[0] == "none"
    assert bench.library.entries(kind="checklist").result(20) == []

    again.begin_again()
    assert not again.document.faults if again.document else False
    again.perform("undo")
    assert draft_of(again) == left


def test_hostile_words_are_shown_as_they_are(page: EditorPage, qtbot: QtBot) -> None:
    words = "<img src=/etc/passwd> <b>bold</b> &amp; {count}"
    form = item_form(page)
    form.question.setFocus()
    form.question.selectAll()
    qtbot.keyClicks(form.question, words)

    assert draft_of(page).items["S-1"].question == words
    assert page.side.preview.question.text() == words
    assert page.side.preview.question.textFormat() == Qt.TextFormat.PlainText
    index = page.outline.tree.rows.find(("items", "S-1"))
    assert index.data() == words
    assert "&lt;img" in index.data(Qt.ItemDataRole.ToolTipRole)
    page.show_part(("checklist", ""))
    title = page.forms.form
    assert title is not None
    field = title.blocks["title",].field
    field.setFocus()
    qtbot.keyClicks(field, words)
    assert words in page.header.title.text()


def test_the_used_draft_is_not_offered_as_left_behind(
    page: EditorPage, bench: Bench, qtbot: QtBot
) -> None:
    page.run("duplicate")
    page.use()
    page.leave()
    document = bench.room.open.document
    assert document is not None

    again = open_page(bench, qtbot)
    assert not again.banner.isVisible()
    assert not again.header.use.isEnabled()

    document.undo_stack.undo()
    again.go_to(Target())
    assert again.header.use.isEnabled()


def test_another_assessment_takes_the_draft_of_the_first_away(
    page: EditorPage, bench: Bench, qtbot: QtBot
) -> None:
    page.run("duplicate")
    left = draft_of(page)
    other = duplicate(assessment(), id="case-2", title="Another")
    page.show_document(bench.hold(other))
    assert page.document is None

    page.go_to(Target())
    qtbot.waitUntil(lambda: page.document is not None)
    assert len(draft_of(page).items) == 4
    stored = bench.library.load("draft-of-case-1").result(20)
    assert draft_from_body(stored.body) == left


def test_closing_the_assessment_lets_its_draft_go(page: EditorPage, bench: Bench) -> None:
    page.run("duplicate")
    left = draft_of(page)
    bench.room.open.release()

    assert page.document is None
    stored = bench.library.load("draft-of-case-1").result(20)
    assert draft_from_body(stored.body) == left
    page.go_to(Target())
    assert bench.visited[-1][0] == "library"


def test_the_key_goes_to_the_rung_where_a_need_falls(page: EditorPage, qtbot: QtBot) -> None:
    assert page.document is not None
    page.document.edit("x", edits.set_need, "S-1", "R3", 1)
    page.mend_next()

    form = item_form(page)
    assert form.needs.choices["R3"].hasFocus()
    assert form.needs.choices["R3"].property("fault") is True
    assert not form.needs.choices["R2"].property("fault")
