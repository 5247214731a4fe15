"""The Compare place as a person uses it."""

from pathlib import Path

import pypdfium2
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.catalogue import samples
from readiness.method.compare import Cancelled
from tests.ui.verdict.places import HOSTILE, Stage, show_page
from ui import theme
from ui.dialogs.files import Question
from ui.document import Document
from ui.pages.compare import ComparePage
from ui.pages.compare.choice import Choice
from ui.pages.compare.loading import ComparisonLoader
from ui.room import CHECKLIST, Target

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
BUILD_MS = 30_000


def shown(qtbot: QtBot, stage: Stage, number: int = 1) -> tuple[ComparePage, Document]:
    stage.save_samples()
    document = stage.document(samples()[number])
    return show_page(qtbot, ComparePage(stage.room), document), document


def compared(qtbot: QtBot, page: ComparePage, heading: str) -> None:
    qtbot.waitUntil(lambda: page.results.heading.text() == heading)


def button(page: ComparePage, name: str) -> QAbstractButton:
    found = next((b for b in page.buttons() if b.objectName() == name), None)
    if found is None:
        found = page.findChild(QPushButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def test_the_assessments_of_the_case_are_compared_to_begin_with(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage)

    compared(qtbot, page, "3 assessments, 74 common items")

    assert page.results.changes.rows
    assert "11 Jun 2018" in page.results.figures.legend.accessibleDescription()
    assert "level" in page.results.figures.profile.accessibleDescription()
    assert page.picker.topLevelItemCount() == 3


def test_space_takes_one_away_and_b_makes_another_the_base(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage)
    compared(qtbot, page, "3 assessments, 74 common items")
    page.picker.setFocus()
    page.picker.setCurrentItem(page.picker.topLevelItem(0))

    qtbot.keyClick(page.picker, Qt.Key.Key_Space)
    compared(qtbot, page, "2 assessments, 74 common items")
    headers = page.results.changes.table.model_.headers
    page.picker.setCurrentItem(page.picker.topLevelItem(1))
    qtbot.keyClick(page.picker, Qt.Key.Key_B)

    qtbot.waitUntil(
        lambda: page.results.changes.table.model_.headers[1:3] == (headers[2], headers[1])
    )


def test_swapping_the_base_turns_the_changes_round(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage)
    compared(qtbot, page, "3 assessments, 74 common items")
    assert page.results.changes.rows[0].cells[-1].text == "↑ rose for sure"

    qtbot.mouseClick(button(page, "compare-swap"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: page.results.changes.rows[0].cells[-1].text == "↓ fell for sure")


def test_one_alone_asks_for_a_second(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage)
    compared(qtbot, page, "3 assessments, 74 common items")
    page.picker.setFocus()
    for row in (0, 1):
        page.picker.setCurrentItem(page.picker.topLevelItem(row))
        qtbot.keyClick(page.picker, Qt.Key.Key_Space)

    assert not button(page, "compare-export").isEnabled()
    assert page.results.isHidden() or not page.results.isVisible()


def test_typing_finds_assessments(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage)
    compared(qtbot, page, "3 assessments, 74 common items")
    assert page.perform("find")

    qtbot.keyClicks(page.search_field, "Hanoi")

    qtbot.waitUntil(lambda: page.picker.topLevelItemCount() < 3)
    # What is compared stays compared though the list is shorter.
    assert page.results.heading.text() == "3 assessments, 74 common items"


def test_an_earlier_revision_is_compared_with_the_present_state(qtbot: QtBot, stage: Stage) -> None:
    document = stage.document(samples()[0])
    item = next(iter(document.assessment.checklist.items))
    document.edit("answer", edits.choose_level, item, 4)
    assert document.flush()
    page = ComparePage(stage.room)
    qtbot.addWidget(page)
    page.show_document(document)
    page.show()
    qtbot.waitUntil(lambda: page.picker.topLevelItemCount() == 1)
    top = page.picker.topLevelItem(0)
    assert top is not None

    page.picker.setCurrentItem(top)
    qtbot.keyClick(page.picker, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: top.childCount() == 1)
    page.picker.setCurrentItem(top.child(0))
    qtbot.keyClick(page.picker, Qt.Key.Key_Space)

    compared(qtbot, page, "2 assessments, 74 common items")
    assert [row.key for row in page.results.changes.rows] == [item]


def test_an_archived_assessment_is_listed_last_marked_and_compared(
    qtbot: QtBot, stage: Stage
) -> None:
    stage.save_samples()
    stage.library.archive(samples()[0].id).result(20)
    page, _document = shown(qtbot, stage)
    compared(qtbot, page, "2 assessments, 74 common items")
    last = page.picker.topLevelItem(page.picker.topLevelItemCount() - 1)
    assert last is not None
    row = last.data(0, Qt.ItemDataRole.UserRole)
    assert row.line.endswith("revision 1 · archived")
    assert row.spoken.endswith("revision 1 · archived, not compared")

    page.picker.setFocus()
    page.picker.setCurrentItem(last)
    qtbot.keyClick(page.picker, Qt.Key.Key_Space)

    compared(qtbot, page, "3 assessments, 74 common items")


@pytest.mark.parametrize("width", [1440, 1024])
def test_day_and_revision_fit_into_the_list(qtbot: QtBot, stage: Stage, width: int) -> None:
    page, _document = shown(qtbot, stage)
    page.resize(width, 700)
    compared(qtbot, page, "3 assessments, 74 common items")
    room = page.picker.viewport().width() - 61
    metrics = QFontMetrics(theme.font(12))
    for line in ("revision 888 · archived", "saved 28 Dec 2018, 23:58"):
        assert metrics.horizontalAdvance(line) <= room


def test_an_edit_of_the_open_document_shows_at_once(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage, 2)
    compared(qtbot, page, "3 assessments, 74 common items")
    changed = {row.key: row.cells for row in page.results.changes.rows}
    item = next(id_ for id_ in changed if document.assessment.answer(id_).level not in (0, None))

    document.edit("answer", edits.choose_level, item, 0)

    def is_new() -> bool:
        rows = {row.key: row.cells for row in page.results.changes.rows}
        return item not in rows or rows[item] != changed[item]

    qtbot.waitUntil(is_new)


def test_filters_show_one_kind_and_one_section(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage)
    compared(qtbot, page, "3 assessments, 74 common items")
    results = page.results
    results.kind.setFocus()

    qtbot.keyClick(results.kind, Qt.Key.Key_Down)
    qtbot.keyClick(results.section, Qt.Key.Key_Down)

    section = document.assessment.checklist.section_of
    assert results.changes.rows
    assert {row.cells[-1].text for row in results.changes.rows} <= {
        "↑ rose for sure",
        "↓ fell for sure",
    }
    assert len({section[row.key].id for row in results.changes.rows}) == 1


def test_a_row_leads_to_the_item_of_the_open_document(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage)
    compared(qtbot, page, "3 assessments, 74 common items")
    table = page.results.changes.table
    table.setFocus()

    qtbot.keyClick(table, Qt.Key.Key_Return)

    assert stage.asked.ways == [(CHECKLIST, Target(item=table.keys()[0]))]


def test_without_an_open_document_a_row_opens_the_last_one(qtbot: QtBot, stage: Stage) -> None:
    stage.save_samples()
    page = ComparePage(stage.room)
    qtbot.addWidget(page)
    page.show()
    page.go_to(Target(assessments=(samples()[0].id, samples()[2].id)))
    compared(qtbot, page, "2 assessments, 74 common items")

    page.results.changes.table.chosen.emit("GOAL-1")

    assert stage.asked.opened == [(samples()[2].id, CHECKLIST, Target(item="GOAL-1"))]


def test_a_stopped_comparison_says_so(qtbot: QtBot, stage: Stage) -> None:
    stage.save_samples()
    loader = ComparisonLoader(stage.library)
    loader.progressed.connect(lambda *_: loader.cancel(), Qt.ConnectionType.DirectConnection)
    choices = tuple(Choice(sample.id, None, "", "", "") for sample in samples())

    future = loader.begin(choices, None)

    with pytest.raises(Cancelled):
        future.result(20)


def test_hostile_titles_stand_as_they_were_written(qtbot: QtBot, stage: Stage) -> None:
    other = edits.change_details(
        edits.duplicate(samples()[0], id="other", title=HOSTILE), assessor=HOSTILE
    )
    stage.save(other)
    page, _document = shown(qtbot, stage)
    compared(qtbot, page, "4 assessments, 74 common items")

    assert HOSTILE in page.results.figures.legend.accessibleDescription()
    page.grab()


def test_the_export_asks_for_a_marking_then_writes_a_pdf(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    target = tmp_path / "comparison.pdf"
    asked: list[Question] = []

    def answer(_parent: QWidget | None, question: Question) -> list[Path]:
        asked.append(question)
        return [target]

    stage.room.dialogs.ask = answer
    page, document = shown(qtbot, stage)
    compared(qtbot, page, "3 assessments, 74 common items")
    qtbot.mouseClick(button(page, "compare-export"), Qt.MouseButton.LeftButton)
    assert page.question.isVisible()
    assert not asked
    page.question.field.setFocus()
    qtbot.keyClicks(page.question.field, "EYES ONLY")

    qtbot.keyClick(page.question.field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.banner.isVisible(), timeout=BUILD_MS)
    assert page.banner.text == f"Exported to {target}."
    assert target.stat().st_mode & 0o777 == 0o600
    pdf = pypdfium2.PdfDocument(target)
    assert "EYES ONLY" in pdf[0].get_textpage().get_text_range()
    pdf.close()
    assert stage.preferences.marking(document.assessment.id) == "EYES ONLY"
    assert asked[0].start.name == "Readiness comparison.pdf"


def test_eight_fit_into_a_small_window(qtbot: QtBot, stage: Stage) -> None:
    for number in range(5):
        stage.save(edits.duplicate(samples()[0], id=f"copy{number}", title=f"Copy {number}"))
    page, _document = shown(qtbot, stage)
    page.resize(1024, 620)

    compared(qtbot, page, "8 assessments, 74 common items")

    qtbot.waitUntil(lambda: page.results.changes.table.isVisible())
    qtbot.waitUntil(lambda: page.results.width() <= page.width() - 200)
    table = page.results.changes.table
    assert table.horizontalScrollBar().maximum() > 0


def test_another_document_follows_one_that_was_deleted(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage)
    document.abandon()
    stage.documents.clear()
    QCoreApplication.sendPostedEvents(document, QEvent.Type.DeferredDelete.value)
    assert not shiboken6.isValid(document)
    page.hide()
    page.show()

    page.show_document(stage.document(samples()[2]))

    compared(qtbot, page, "3 assessments, 74 common items")


def test_a_target_names_a_revision_to_compare_with_the_present_state(
    qtbot: QtBot, stage: Stage
) -> None:
    document = stage.document(samples()[0])
    item = next(iter(document.assessment.checklist.items))
    document.edit("answer", edits.choose_level, item, 4)
    assert document.flush()
    page = ComparePage(stage.room)
    qtbot.addWidget(page)
    page.show_document(document)
    page.show()

    page.go_to(Target(assessments=(document.assessment.id,), revision="1"))

    compared(qtbot, page, "2 assessments, 74 common items")
    assert [row.key for row in page.results.changes.rows] == [item]


def test_no_part_of_the_place_flashes_as_a_window_of_its_own(qtbot: QtBot, stage: Stage) -> None:
    windows: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
                windows.extend([type(watched).__name__] if watched.isWindow() else [])
            return False

    watch = Watch()
    application = QCoreApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    shown(qtbot, stage)
    application.removeEventFilter(watch)

    assert windows == ["ComparePage"]
