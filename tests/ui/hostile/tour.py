"""A walk through the whole window: every place, and every panel that a place can open."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness.model.registers.registry import registers
from ui.main_window import MainWindow
from ui.pages.brief.page import BriefPage
from ui.pages.checklist.page import ChecklistPage
from ui.pages.compare.page import ComparePage
from ui.pages.editor.page import EditorPage
from ui.pages.registers.page import RegistersPage
from ui.room import BRIEF, CHECKLIST, COMPARE, EDITOR, LIBRARY, REGISTERS, VERDICT, Target

LONG = 30_000


def settle(milliseconds: int = 30) -> None:
    """Let what was begun show itself."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QApplication.processEvents()


def press(window: QWidget, name: str) -> None:
    found = [b for b in window.findChildren(QAbstractButton, name) if b.isVisible()]
    assert found, name
    found[0].click()
    settle()


def unfold(page: QWidget) -> None:
    """Open every fold that is shown."""
    for fold in page.findChildren(QAbstractButton):
        if fold.objectName().endswith("-heading") and fold.isVisible() and not fold.isChecked():
            fold.click()


def _library(qtbot: QtBot, window: MainWindow, document_id: str) -> Iterator[str]:
    window.navigate(LIBRARY, Target(assessments=(document_id,)))
    page = window.library_page()
    qtbot.waitUntil(lambda: page.view.entries.index_of(document_id).isValid(), timeout=LONG)
    page.view.choose([document_id])
    yield "library"
    for wish, panel in (
        ("new", "new-panel"),
        ("reassess", "reassess-panel"),
        ("versions", "versions"),
        ("delete", "delete-panel"),
    ):
        page.asked.emit(wish)
        qtbot.waitUntil(lambda: page._panel is not None, timeout=LONG)
        settle()
        yield f"library: {panel}"
        page.show_panel(None)
        settle()
    for shelf in ("shipped", "own", "archived", "all", "open"):
        page.show_shelf(shelf)
        settle()
        yield f"library: {shelf}"


def _checklist(qtbot: QtBot, window: MainWindow) -> Iterator[str]:
    document = window.room.open.document
    assert document is not None
    assessment = document.assessment
    hard = next(
        gate.item_id
        for rung in document.verdict.rungs
        for gate in rung.gates
        if gate.hard and gate.state == "short"
    )
    evident = next(id_ for id_, a in assessment.answers.items() if a.evidence and a.note)
    dissenting = next(iter(assessment.dissents))
    window.navigate(CHECKLIST, Target(item=evident))
    page = window._pages[CHECKLIST]
    assert isinstance(page, ChecklistPage)
    settle(100)
    yield "checklist"
    for what in ("open", "not_applicable", "range", "evidence"):
        window.navigate(CHECKLIST, Target(item=evident))
        page.items.asked.emit(what)
        settle()
        yield f"checklist: {what}"
    window.navigate(CHECKLIST, Target(item=hard))
    page.items.asked.emit("waive")
    settle()
    yield "checklist: waive"
    window.navigate(CHECKLIST, Target(section=dissenting))
    settle()
    yield "checklist: dissent"
    window.navigate(CHECKLIST, Target(item=evident))
    page.inspector.evidence.open_form(0)
    settle()
    yield "checklist: evidence form"
    for fold in page.inspector.findChildren(QAbstractButton):
        if fold.objectName().endswith("-heading") and fold.isVisible() and not fold.isChecked():
            fold.click()
    settle(100)
    yield "checklist: unfolded"
    press(window, "case-button")
    yield "checklist: case"
    press(window, "case-button")


def _verdict(qtbot: QtBot, window: MainWindow) -> Iterator[str]:
    document = window.room.open.document
    assert document is not None
    for rung in document.assessment.checklist.rungs:
        window.navigate(VERDICT, Target(rung=rung.id))
        page = window._pages[VERDICT]
        unfold(page)
        settle(60)
        yield f"verdict: {rung.id}"
    page = window._pages[VERDICT]
    for part in ("decision", "prospects"):
        window.findChildren(QAbstractButton, f"segment-{part}")[0].click()
        settle(60)
        unfold(page)
        if part == "decision":
            press(window, "decision-change")
        settle(60)
        yield f"verdict: {part}"
    press(window, "segment-gates")


def _registers(qtbot: QtBot, window: MainWindow) -> Iterator[str]:
    for register in registers():
        window.navigate(REGISTERS, Target(register=register.id))
        page = window._pages[REGISTERS]
        assert isinstance(page, RegistersPage)
        for table in register.tables:
            page.desk.table_chosen.emit(table.id)
            page.desk.table.command.emit("form")
            settle(100)
            unfold(page)
            yield f"registers: {table.id}"
    window.navigate(REGISTERS, Target(register="timeline"))
    settle(100)
    yield "registers: timeline"


def _compare(qtbot: QtBot, window: MainWindow, ids: tuple[str, ...]) -> Iterator[str]:
    window.navigate(COMPARE, Target(assessments=ids))
    page = window._pages[COMPARE]
    assert isinstance(page, ComparePage)
    qtbot.waitUntil(lambda: page._export_button.isEnabled(), timeout=LONG)
    settle(100)
    yield "compare"


def _brief(qtbot: QtBot, window: MainWindow) -> Iterator[str]:
    window.navigate(BRIEF, Target())
    page = window._pages[BRIEF]
    assert isinstance(page, BriefPage)
    qtbot.waitUntil(
        lambda: (
            not page.process.is_building
            and page.view.page_count > 0
            and page.view.has_picture(page.view.page)
        ),
        timeout=LONG,
    )
    yield "brief"
    page.question.ask()
    settle()
    yield "brief: marking"
    page.question.hide()


def _editor(qtbot: QtBot, window: MainWindow, every: int) -> Iterator[str]:
    window.navigate(EDITOR, Target())
    page = window._pages[EDITOR]
    assert isinstance(page, EditorPage)
    qtbot.waitUntil(lambda: page.document is not None, timeout=LONG)
    settle(60)
    yield "editor"
    assert page.document is not None
    draft = page.document.draft
    for kind, ids in (
        ("sections", [section.id for section in draft.sections][:1]),
        ("items", list(draft.items)[::every]),
        ("rungs", [rung.id for rung in draft.rungs][:1]),
        ("purposes", [purpose.id for purpose in draft.purposes][:1]),
        ("references", [entry.id for entry in draft.references if entry.address][:1]),
        ("checklist", [""]),
    ):
        for part in ids:
            page.show_part((kind, part))
            settle()
            yield f"editor: {kind} {part}"


def _overlays(window: MainWindow) -> Iterator[str]:
    for show, name in ((window.show_keys, "keys"), (window.show_about, "about")):
        show()
        settle()
        yield f"overlay: {name}"
        press(window, "overlay-close")


def walk(
    qtbot: QtBot, window: MainWindow, ids: tuple[str, ...], look: Callable[[str], None]
) -> list[str]:
    """Go everywhere with the assessments `ids` in the library, the last of them open."""
    from tests.ui.conftest import open_sample

    open_sample(qtbot, window, ids[-1])
    stops: list[str] = []
    for part in (
        _checklist(qtbot, window),
        _registers(qtbot, window),
        _verdict(qtbot, window),
        _compare(qtbot, window, ids),
        _brief(qtbot, window),
        _editor(qtbot, window, 25),
        _library(qtbot, window, ids[-1]),
        _overlays(window),
    ):
        for stop in part:
            stops.append(stop)
            look(stop)
    return stops
