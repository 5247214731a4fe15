"""The main job from end to end, by keyboard and mouse, through the real window."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QTreeView, QWidget

from readiness.method.verdict import judge
from tests.journeys.user import User
from ui.room import CHECKLIST, Target

pytestmark = pytest.mark.journey

SAMPLES = 3


def begin_a_case(user: User) -> None:
    """Begin a new assessment on the shipped checklist."""
    user.press("Ctrl+N")
    user.write("new-case-title", "Straits talks")
    user.write("new-as-of", "2026-05-04")
    user.write("new-assessor", "Desk")
    user.click("new-panel-accept")
    user.until(lambda: user.window.room.open.document is not None)
    user.see(QWidget, "items")


def fill_the_first_section(user: User) -> tuple[str, ...]:
    """Answer every item of the first section with 3, by keyboard; return the ids."""
    section = user.assessment.checklist.sections[0]
    user.see(QWidget, "items").setFocus()
    user.press("Home")
    for item in section.items:
        user.press("3")
        user.until(lambda item=item: user.assessment.answer(item.id).level == 3)
        user.press("Down")
    return tuple(item.id for item in section.items)


def test_first_start_shows_the_samples_and_a_new_case_is_filled_by_keyboard(user: User) -> None:
    """New, fill a section, undo, redo; the verdict follows each key."""
    user.until(lambda: user.window.room.library.counts().result(20).samples == SAMPLES)
    begin_a_case(user)
    before = judge(user.assessment).rungs[0].sure

    answered = fill_the_first_section(user)

    assert judge(user.assessment).rungs[0].sure > before
    user.press("Ctrl+Z")
    assert user.assessment.answer(answered[-1]).level is None
    user.press("Ctrl+Shift+Z")
    assert user.assessment.answer(answered[-1]).level == 3


def test_what_was_done_is_there_after_quitting(user: User) -> None:
    """Fill, waive, quit, come back: the same bytes of work, undo begins anew."""
    begin_a_case(user)
    answered = fill_the_first_section(user)
    waive_the_first_hard_gate(user)
    left = user.assessment

    user.quit()
    user.start()
    user.window.open_assessment(left.id, CHECKLIST, Target())
    user.until(lambda: user.window.room.open.document is not None)

    assert user.assessment == left
    assert all(user.assessment.answer(item).level == 3 for item in answered)
    assert len(user.assessment.waivers) == 1
    assert not user.document.undo_stack.canUndo()


def waive_the_first_hard_gate(user: User) -> None:
    """Waive the hard gate of the first item, from its row in the inspector."""
    user.see(QWidget, "items").setFocus()
    user.press("Home")
    row = next(n for n in range(6) if user.sees(f"waive-{n}"))
    user.click(f"waive-{row}")
    user.write("waiver-by", "Head of mission")
    user.write("waiver-on", "2026-05-04")
    user.write("waiver-expires", "2026-06-30")
    user.write("waiver-reason", "The wording follows by courier.")
    user.click("waiver-save")
    user.until(lambda: len(user.assessment.waivers) == 1)


def test_an_item_is_added_a_rule_broken_and_mended(user: User) -> None:
    """The draft says what to mend and cannot be used until it is mended; then it judges."""
    begin_a_case(user)
    items = len(user.assessment.checklist.items)
    user.click("edit-checklist")
    outline = user.see(QTreeView, "outline")
    user.until(outline.hasFocus)
    user.press("Ctrl+Return")
    user.until(lambda: user.sees("field-question"))
    user.write("field-question", "Is the interpreter ours?")
    use = user.see(QPushButton, "editor-use")
    assert not use.isEnabled()

    for level in range(5):
        user.write(f"field-levels-{level}", f"Meaning of level {level}.")

    user.until(use.isEnabled)
    user.click("editor-use")
    user.until(lambda: len(user.assessment.checklist.items) == items + 1)
    assert "Is the interpreter ours?" in {
        item.question for item in user.assessment.checklist.items.values()
    }
    user.press("Ctrl+Z")
    assert len(user.assessment.checklist.items) == items


def test_the_brief_is_exported_with_the_marking_that_was_asked_for(
    user: User, tmp_path: Path
) -> None:
    """The marking is asked before the first export and stands on every page."""
    begin_a_case(user)
    fill_the_first_section(user)
    user.files = [tmp_path / "brief.pdf"]

    user.press("Ctrl+E")
    user.write("marking-own", "STRAITS ONLY")
    user.click("marking-use")
    user.until((tmp_path / "brief.pdf").exists)

    with pypdfium2.PdfDocument(tmp_path / "brief.pdf") as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    assert all("STRAITS ONLY" in page for page in pages)
    assert "Straits talks" in pages[0]


def test_the_samples_are_compared(user: User) -> None:
    """Select all in the list, C: what rose for sure, and what may have fallen."""
    user.until(lambda: user.window.room.library.counts().result(20).samples == SAMPLES)
    entries = user.see(QWidget, "entries")
    entries.setFocus()
    user.press("Ctrl+A")
    user.press("C")

    kind = user.see(QComboBox, "change-kind")
    user.until(lambda: kind.count() > 1)
    shown = [kind.itemText(number) for number in range(kind.count())]
    assert any("22" in words for words in shown), shown
