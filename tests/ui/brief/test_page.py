"""The Brief place as a person uses it."""

from pathlib import Path

import pypdfium2
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.catalogue import samples
from readiness.model import Assessment
from tests.readiness.brief.tables import without_tables
from tests.ui.verdict.places import HOSTILE, Stage, show_page
from ui.dialogs.files import Question
from ui.document import Document
from ui.pages.brief import BriefPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LONG = 30_000


def shown(
    qtbot: QtBot, stage: Stage, assessment: Assessment | None = None
) -> tuple[BriefPage, Document]:
    document = stage.document(assessment or samples()[0])
    return show_page(qtbot, BriefPage(stage.room), document), document


def drawn(qtbot: QtBot, page: BriefPage) -> None:
    qtbot.waitUntil(
        lambda: not page.process.is_building and page.view.has_picture(page.view.page),
        timeout=LONG,
    )


def answers(stage: Stage, target: Path | None) -> list[Question]:
    asked: list[Question] = []

    def ask(_parent: QWidget | None, question: Question) -> list[Path]:
        asked.append(question)
        return [target] if target is not None else []

    stage.room.dialogs.ask = ask
    return asked


def text_of(path: Path) -> str:
    pdf = pypdfium2.PdfDocument(path)
    words = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    return words


def test_the_preview_shows_the_pages(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage)

    drawn(qtbot, page)

    assert page.view.page_count > 5
    assert page.view.accessibleDescription() == f"Page 1 of {page.view.page_count}"
    picture = page.view.grab().toImage()
    colours = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), 7)
        for y in range(0, picture.height(), 7)
    }
    assert len(colours) > 20


def test_keys_scroll_and_zoom(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage)
    drawn(qtbot, page)
    page.view.setFocus()

    qtbot.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.page == page.view.page_count - 1
    qtbot.keyClick(page.view, Qt.Key.Key_Home)
    assert page.view.page == 0
    qtbot.keyClick(page.view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)

    assert not page.view.fits_width
    drawn(qtbot, page)
    qtbot.keyClick(page.view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert page.view.fits_width


def test_restricted_rows_are_printed_only_when_they_are_asked_for(
    qtbot: QtBot, stage: Stage
) -> None:
    page, document = shown(qtbot, stage)
    box = page.findChild(QCheckBox, "brief-restricted")
    assert not box.isChecked()

    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)

    assert box.isChecked()
    options = page._options()
    assert options is not None
    assert options.restricted
    other, _document = shown(qtbot, stage, document.assessment)
    assert other.findChild(QCheckBox, "brief-restricted").isChecked()


def test_leaving_a_part_out_makes_the_paper_shorter_and_is_remembered(
    qtbot: QtBot, stage: Stage
) -> None:
    page, document = shown(qtbot, stage)
    drawn(qtbot, page)
    before = page.view.page_count
    box = page.findChild(QCheckBox, "brief-part-items")
    assert box is not None

    qtbot.keyClick(box, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: page.view.page_count < before, timeout=LONG)
    again = BriefPage(stage.room)
    qtbot.addWidget(again)
    again.show_document(document)
    other = again.findChild(QCheckBox, "brief-part-items")
    assert other is not None
    assert not other.isChecked()


def test_registers_are_left_out_one_by_one_or_all_together_and_it_is_remembered(
    qtbot: QtBot, stage: Stage
) -> None:
    page, document = shown(qtbot, stage)
    every = page.findChild(QCheckBox, "brief-part-registers")
    page.panel.registers.each.set_open(True)

    qtbot.keyClick(page.findChild(QCheckBox, "brief-register-posts"), Qt.Key.Key_Space)

    options = page._options()
    assert options is not None
    assert options.prints_register("risks")
    assert not options.prints_register("posts")
    assert every.checkState() is Qt.CheckState.PartiallyChecked
    other, _document = shown(qtbot, stage, document.assessment)
    assert not other.findChild(QCheckBox, "brief-register-posts").isChecked()
    qtbot.keyClick(every, Qt.Key.Key_Space)
    assert every.checkState() is Qt.CheckState.Checked
    qtbot.keyClick(every, Qt.Key.Key_Space)
    assert every.checkState() is Qt.CheckState.Unchecked
    assert not page.findChild(QCheckBox, "brief-register-risks").isChecked()


def test_registers_that_lose_their_rows_are_no_longer_offered(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage)
    page.panel.registers.each.set_open(True)
    drawn(qtbot, page)
    posts = page.findChild(QCheckBox, "brief-register-posts")
    assert posts.isVisible()

    document.edit("posts", without_tables, "posts")

    qtbot.waitUntil(lambda: not posts.isVisible())
    drawn(qtbot, page)


def test_an_edit_is_in_the_next_preview(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage)
    drawn(qtbot, page)
    asked = page.process.number

    document.edit("title", edits.change_details, title="Another title")

    qtbot.waitUntil(lambda: page.process.number > asked)
    drawn(qtbot, page)


def test_a_hidden_preview_does_not_build(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage)
    drawn(qtbot, page)
    page.hide()
    asked = page.process.number

    document.edit("title", edits.change_details, title="Another title")
    assert document.flush()
    qtbot.waitUntil(lambda: document.is_saved)

    assert page.process.number == asked
    page.show()
    assert page.process.number == asked + 1


def test_the_first_export_asks_for_the_marking_in_place(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    target = tmp_path / "folder" / "paper.pdf"
    target.parent.mkdir()
    asked = answers(stage, target)
    page, document = shown(qtbot, stage)

    assert page.perform("export_brief")
    assert page.question.isVisible()
    assert asked == []
    suggestion = page.question.findChild(QPushButton, "marking-suggestion-0")
    assert suggestion is not None
    qtbot.keyClick(suggestion, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: page.banner.isVisible(), timeout=LONG)
    assert page.banner.text == f"Exported to {target}."
    assert target.stat().st_mode & 0o777 == 0o600
    assert suggestion.text() in text_of(target)
    assert stage.preferences.marking(document.assessment.id) == suggestion.text()
    assert page.panel.marking.text() == suggestion.text()
    assert stage.preferences.get("folders")["export"] == str(target.parent)
    # The proposed name says nothing about the case.
    assert asked[0].start.name == "Readiness brief 2018-03-09.pdf"


def test_no_marking_is_a_choice_that_is_asked_for_once(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    asked = answers(stage, tmp_path / "paper.pdf")
    page, document = shown(qtbot, stage)
    page.perform("export_brief")
    none = page.question.findChild(QPushButton, "marking-none")
    assert none is not None

    qtbot.mouseClick(none, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.banner.isVisible(), timeout=LONG)
    page.banner.hide()
    page.perform("export_brief")

    assert not page.question.isVisible()
    assert len(asked) == 2
    assert stage.preferences.marking(document.assessment.id) == ""


def test_escape_leaves_the_question_open(qtbot: QtBot, stage: Stage) -> None:
    asked = answers(stage, None)
    page, document = shown(qtbot, stage)
    page.perform("export_brief")

    qtbot.keyClick(page.question, Qt.Key.Key_Escape)

    assert not page.question.isVisible()
    assert asked == []
    assert stage.preferences.marking(document.assessment.id) is None


def test_the_export_holds_what_was_typed_just_before(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    target = tmp_path / "paper.pdf"
    answers(stage, target)
    page, document = shown(qtbot, stage)
    drawn(qtbot, page)
    stage.preferences.set_marking(document.assessment.id, "INTERNAL")

    document.edit("title", edits.change_details, title="A title of the last second")
    page.perform("export_brief")

    qtbot.waitUntil(lambda: page.banner.isVisible(), timeout=LONG)
    assert "A title of the last second" in text_of(target)


def test_a_target_that_cannot_be_written_is_told_and_left_alone(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    target = tmp_path / "missing" / "paper.pdf"
    answers(stage, target)
    page, document = shown(qtbot, stage)
    stage.preferences.set_marking(document.assessment.id, "")

    page.perform("export_brief")

    qtbot.waitUntil(lambda: page.banner.isVisible(), timeout=LONG)
    assert not page.banner.text.startswith("Exported")
    assert not target.parent.exists()


def test_characters_no_face_has_are_named(qtbot: QtBot, stage: Stage) -> None:
    sample = samples()[0]
    item = next(iter(sample.checklist.items))
    page, _document = shown(qtbot, stage, edits.write_note(sample, item, HOSTILE))

    drawn(qtbot, page)

    assert "U+D55C" in page.panel.warnings


def test_typing_the_marking_reaches_every_page(qtbot: QtBot, stage: Stage, tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    answers(stage, target)
    page, document = shown(qtbot, stage)
    page.panel.marking.setFocus()

    qtbot.keyClicks(page.panel.marking, "<b>EYES & EARS</b>")

    assert stage.preferences.marking(document.assessment.id) == "<b>EYES & EARS</b>"
    page.perform("export_brief")
    qtbot.waitUntil(lambda: page.banner.isVisible(), timeout=LONG)
    assert text_of(target).count("<b>EYES & EARS</b>") >= page.view.page_count


def test_an_emptied_marking_is_asked_for_again(qtbot: QtBot, stage: Stage) -> None:
    asked = answers(stage, None)
    page, document = shown(qtbot, stage)
    page.panel.marking.setFocus()
    qtbot.keyClicks(page.panel.marking, "X")
    assert stage.preferences.marking(document.assessment.id) == "X"

    qtbot.keyClick(page.panel.marking, Qt.Key.Key_Backspace)
    page.perform("export_brief")

    assert stage.preferences.marking(document.assessment.id) is None
    assert page.question.isVisible()
    assert asked == []


def test_another_document_follows_one_that_was_deleted(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage)
    document.abandon()
    stage.documents.clear()
    QCoreApplication.sendPostedEvents(document, QEvent.Type.DeferredDelete.value)
    assert not shiboken6.isValid(document)
    page.hide()
    page.show()

    page.show_document(stage.document(samples()[2]))

    drawn(qtbot, page)
    assert page.view.page_count


def test_a_part_without_anything_written_cannot_be_chosen(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage, without_tables(samples()[0], "prospects"))
    response, prospects = (
        page.findChild(QCheckBox, f"brief-part-{part}") for part in ("response", "prospects")
    )

    assert response.isEnabled()
    assert response.isChecked()
    assert not prospects.isEnabled()
    assert not prospects.isChecked()
    assert prospects.text() == "Prospects (nothing is written)"
