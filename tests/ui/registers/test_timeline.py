"""The other assessments of a case in the timeline on screen."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.bodies import assessment_body, checklist_body
from readiness.catalogue import samples
from readiness.method.summaries import summarise
from readiness.model import Assessment
from tests.ui.conftest import open_sample
from ui.document import Document
from ui.main_window import MainWindow
from ui.pages.registers.timeline_view import TimelineView
from ui.room import CHECKLIST, REGISTERS, Target

TIMELINE = Target(register="timeline")


def view(window: MainWindow) -> TimelineView:
    found = window.findChild(TimelineView)
    assert found is not None
    return found


def others(window: MainWindow) -> list[str]:
    """The words of the rows that lead to another assessment."""
    return [row.cells[1].text for row in view(window).table.model_.rows if row.key.startswith("\t")]


def save(window: MainWindow, assessment: Assessment) -> None:
    window.room.library.save(
        assessment.id,
        "assessment",
        assessment_body(assessment),
        checklist_body(assessment.checklist),
        summarise(assessment),
    ).result(10)


def test_others_of_the_case_stand_in_the_timeline_and_one_is_opened_by_its_row(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    window.navigate(REGISTERS, TIMELINE)

    qtbot.waitUntil(lambda: len(others(window)) == 2)
    assert [words.split(" (")[0] for words in others(window)] == [
        "Singapore, June 2018",
        "Hanoi, February 2019",
    ]
    assert others(window)[1].endswith("(supported up to Exploratory)")
    table = view(window).table
    row = next(at for at, row in enumerate(table.model_.rows) if row.key.startswith("\t"))
    assert [cell.text for cell in table.model_.rows[row].cells][0::2] == [
        "11 Jun 2018",
        "assessment",
    ]
    table.setFocus()
    table.setCurrentIndex(table.model_.index(row, 0))

    with qtbot.waitSignal(window.room.open.document_opened, timeout=10_000):
        qtbot.keyClick(table, Qt.Key.Key_Return)

    assert window.room.open.document is not document
    qtbot.waitUntil(
        lambda: (
            [words.split(" (")[0] for words in others(window)]
            == ["The offer, March 2018", "Hanoi, February 2019"]
        )
    )
    assert view(window).isVisible()


def test_what_the_library_got_meanwhile_is_there_when_one_comes_back(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    window.navigate(REGISTERS, TIMELINE)
    qtbot.waitUntil(lambda: len(others(window)) == 2)
    window.navigate(CHECKLIST, Target())
    another = edits.duplicate(samples()[0], id="another", title="A second view")
    save(window, another)
    save(
        window,
        edits.duplicate(another, id="third", title="x").model_copy(
            update={"case": another.case.model_copy(update={"id": "another-case"})}
        ),
    )

    window.navigate(REGISTERS, TIMELINE)

    qtbot.waitUntil(lambda: len(others(window)) == 3)
    assert any(words.startswith("A second view") for words in others(window))

    window.navigate(CHECKLIST, Target())
    window.room.library.archive("another").result(10)
    window.navigate(REGISTERS, TIMELINE)
    qtbot.waitUntil(lambda: len(others(window)) == 2)


def test_another_case_has_other_assessments(qtbot: QtBot, window: MainWindow) -> None:
    alone = edits.duplicate(samples()[0], id="alone", title="Alone")
    save(window, alone.model_copy(update={"case": alone.case.model_copy(update={"id": "own"})}))
    open_sample(qtbot, window, "sample-2018-03-09")
    window.navigate(REGISTERS, TIMELINE)
    qtbot.waitUntil(lambda: len(others(window)) == 2)

    with qtbot.waitSignal(window.room.open.document_opened, timeout=10_000):
        window.open_assessment("alone", REGISTERS, TIMELINE)

    qtbot.waitUntil(lambda: others(window) == [])
    assert view(window).table.model_.rows
