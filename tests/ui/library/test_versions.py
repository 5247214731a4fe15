"""The versions of an assessment: listed, compared, brought back; asserted on the library."""

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.library import RevisionInfo, SaveKind
from tests.ui.conftest import open_sample, stored
from ui.document import Document
from ui.main_window import MainWindow
from ui.opening import read_stored
from ui.pages.library.versions_panel import VersionsPanel, version_words
from ui.room import CHECKLIST, COMPARE, LIBRARY, Target
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField
from ui.widgets.toggle_chip import ToggleChip

SAMPLE = "sample-2018-03-09"


def history(window: MainWindow) -> list[RevisionInfo]:
    return window.room.library.history(SAMPLE).result(10)


def write(qtbot: QtBot, document: Document, note: str) -> None:
    """Write a note on the first item and wait until it is saved."""
    item = next(iter(document.assessment.checklist.items))
    assert document.edit("Note", edits.write_note, item, note)
    qtbot.waitUntil(lambda: document.is_saved, timeout=10_000)


def panel_of(qtbot: QtBot, window: MainWindow, rows: int) -> VersionsPanel:
    """Return the panel once it lists so many versions."""
    qtbot.waitUntil(lambda: len(rows_of(window)) == rows, timeout=10_000)
    return window.findChildren(VersionsPanel)[-1]


def rows_of(window: MainWindow) -> list[str]:
    panels = window.findChildren(VersionsPanel)
    if not panels:
        return []
    found = panels[-1].findChild(QListWidget, "versions")
    return [found.item(row).text() for row in range(found.count())]


def press(qtbot: QtBot, panel: VersionsPanel, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_versions_of_a_closed_assessment_come_back_as_new_ones(
    qtbot: QtBot, window: MainWindow
) -> None:
    """V lists them; what is brought back is a revision more, and nothing goes."""
    document = open_sample(qtbot, window, SAMPLE)
    before = document.assessment
    write(qtbot, document, "said later")
    other = open_sample(qtbot, window, "sample-2018-06-11")
    assert other is not document
    window.navigate(LIBRARY, Target())
    view = window.library_page().view
    qtbot.waitUntil(lambda: bool(window.library_page().entries))
    view.choose([SAMPLE])
    qtbot.keyClick(view, Qt.Key.Key_V)
    panel = panel_of(qtbot, window, 2)

    # The present one heads the list, the one before it is chosen.
    assert "the present" in rows_of(window)[0]
    assert panel.chosen() is not None
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    panel_of(qtbot, window, 3)

    assert stored(window, SAMPLE) == before
    kinds = [(info.kind, info.name) for info in history(window)]
    assert kinds[0] == (SaveKind.RESTORE, "Revision 1 brought back")
    assert len(kinds) == 3


def test_a_version_of_the_open_assessment_is_one_step_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    """Ctrl+Shift+H from the Checklist leads there again, and undo brings the newer state."""
    document = open_sample(qtbot, window, SAMPLE)
    before = document.assessment
    write(qtbot, document, "said later")
    later = document.assessment
    qtbot.keyClick(window, Qt.Key.Key_H, shift_control())
    panel = panel_of(qtbot, window, 2)
    press(qtbot, panel, "versions-panel-accept")
    qtbot.waitUntil(lambda: document.assessment == before, timeout=10_000)
    qtbot.waitUntil(lambda: document.is_saved, timeout=10_000)

    assert window.place == CHECKLIST
    assert history(window)[0].kind is SaveKind.RESTORE
    assert stored(window, SAMPLE) == before
    assert document.undo_stack.undoText() == "Bring back revision 1"
    document.undo_stack.undo()
    assert document.assessment is later


def test_a_version_is_laid_beside_the_present(qtbot: QtBot, window: MainWindow) -> None:
    document = open_sample(qtbot, window, SAMPLE)
    write(qtbot, document, "said later")
    window.show_versions()
    panel = panel_of(qtbot, window, 2)
    qtbot.keyClick(panel.findChild(QListWidget, "versions"), Qt.Key.Key_C)
    qtbot.waitUntil(lambda: window.place == COMPARE, timeout=10_000)

    page: Any = window._pages[COMPARE]
    qtbot.waitUntil(lambda: page._comparison is not None, timeout=20_000)
    assert page._side.chosen.keys == (f"{SAMPLE}@1", f"{SAMPLE}@")


def test_named_versions_alone_can_be_listed(qtbot: QtBot, window: MainWindow) -> None:
    """The button names the present version; the filter leaves the others out."""
    document = open_sample(qtbot, window, SAMPLE)
    write(qtbot, document, "said later")
    window.show_versions()
    panel = panel_of(qtbot, window, 2)
    named = panel.findChild(ToggleChip, "versions-named")
    qtbot.mouseClick(named, Qt.MouseButton.LeftButton)
    assert rows_of(window) == []
    words = panel.findChild(PlainLabel, "versions-words")
    assert "Ctrl+S" in words.text()

    press(qtbot, panel, "versions-name")
    field = window.findChild(LineField, "name-version-field")
    qtbot.keyClicks(field, "Before the offer")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    panel_of(qtbot, window, 1)

    assert "“Before the offer”" in rows_of(window)[0]
    assert history(window)[0].name == "Before the offer"


def test_escape_leads_back_to_where_one_was(qtbot: QtBot, window: MainWindow) -> None:
    open_sample(qtbot, window, SAMPLE)
    window.show_versions()
    panel = panel_of(qtbot, window, 1)
    assert not panel.accept.isEnabled()
    rows = panel.findChild(QListWidget, "versions")
    qtbot.waitUntil(lambda: window.focusWidget() is rows, timeout=10_000)
    qtbot.keyClick(rows, Qt.Key.Key_Escape)

    assert window.place == CHECKLIST
    assert not panel.isVisible()


def test_what_is_not_kept_is_listed_and_cannot_come_back(qtbot: QtBot, window: MainWindow) -> None:
    """Thinned versions say so; neither button nor key asks for them."""
    panel = VersionsPanel("A case", can_name=False)
    qtbot.addWidget(panel)
    asked: list[object] = []
    panel.wanted.connect(asked.append)
    panel.compare_wanted.connect(asked.append)
    panel.show_history([info(3, kept=True), info(2, kept=False), info(1, kept=True)])
    panel._list.setCurrentRow(1)

    assert "not kept" in version_words(info(2, kept=False), present=False)
    assert not panel.accept.isEnabled()
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    qtbot.keyClick(panel._list, Qt.Key.Key_C)
    assert asked == []
    panel._list.setCurrentRow(2)
    qtbot.keyClick(panel._list, Qt.Key.Key_C)
    assert asked == [info(1, kept=True)]


def test_the_words_of_a_version_name_day_and_reason() -> None:
    at = datetime(2018, 6, 11, 12, 0, tzinfo=UTC).astimezone()
    words = version_words(info(12, kept=True, name="<b>Offer</b>"), present=False)

    assert words.splitlines() == [
        "Revision 12 · “<b>Offer</b>”",
        f"11 Jun 2018, {at:%H:%M} · named",
    ]


def info(number: int, *, kept: bool, name: str = "") -> RevisionInfo:
    return RevisionInfo(
        document_id=SAMPLE,
        number=number,
        sha=f"{number:064x}",
        parent_sha="",
        at=datetime(2018, 6, 11, 12, 0, tzinfo=UTC),
        kind=SaveKind.NAMED if name else SaveKind.AUTO,
        name=name,
        checklist_sha="",
        kept=kept,
    )


def shift_control() -> Qt.KeyboardModifier:
    return Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_an_archived_assessment_is_compared_too(qtbot: QtBot, window: MainWindow) -> None:
    document = open_sample(qtbot, window, SAMPLE)
    write(qtbot, document, "said later")
    window.show_versions()
    panel = panel_of(qtbot, window, 2)
    window.room.library.archive(SAMPLE).result(10)
    press(qtbot, panel, "versions-compare")
    qtbot.waitUntil(lambda: window.place == COMPARE, timeout=10_000)

    page: Any = window._pages[COMPARE]
    qtbot.waitUntil(lambda: page._comparison is not None, timeout=20_000)
    assert page._side.chosen.keys == (f"{SAMPLE}@1", f"{SAMPLE}@")


def test_a_version_like_the_present_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    """There is nothing to undo and no revision more."""
    document = open_sample(qtbot, window, SAMPLE)
    first = document.assessment
    write(qtbot, document, "said later")
    assert document.bring_back(1, first)
    qtbot.waitUntil(lambda: document.is_saved, timeout=10_000)
    count, steps = len(history(window)), document.undo_stack.count()

    assert not document.bring_back(1, first)
    assert document.undo_stack.count() == steps
    assert len(history(window)) == count
    assert document.revision is not None
    assert document.revision.kind is SaveKind.RESTORE


def test_what_was_typed_last_is_kept_as_a_version_before_another_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    document = open_sample(qtbot, window, SAMPLE)
    first = document.assessment
    item = next(iter(first.checklist.items))
    document.edit("Note", edits.write_note, item, "typed a moment ago")
    document.bring_back(1, first)
    qtbot.waitUntil(lambda: document.is_saved, timeout=10_000)

    assert [info.kind for info in history(window)][:2] == [SaveKind.RESTORE, SaveKind.AUTO]
    kept = read_stored(window.room.library.load(SAMPLE, 2).result(10))
    assert kept.answer(item).note == "typed a moment ago"
    assert stored(window, SAMPLE) == first


def test_the_menu_of_one_row_offers_its_versions(qtbot: QtBot, window: MainWindow) -> None:
    """For two chosen rows it stands there and does nothing."""
    view = window.library_page().view
    view.choose([SAMPLE, "sample-2018-06-11"])
    assert not versions_action(window).isEnabled()

    view.choose([SAMPLE])
    versions_action(window).trigger()
    panel_of(qtbot, window, 1)
    # The assessment is not open, so only its own place can name it.
    assert window.findChild(QPushButton, "versions-name").isHidden()


def versions_action(window: MainWindow) -> QAction:
    view = window.library_page().view
    found = view.menu(view.chosen()).findChild(QAction, "menu-versions")
    assert isinstance(found, QAction)
    return found


def test_a_saved_state_is_called_revision_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    open_sample(qtbot, window, SAMPLE)
    window.show_versions()
    panel = panel_of(qtbot, window, 1)
    texts = [
        *(label.text() for label in panel.findChildren(PlainLabel)),
        *(button.text() for button in panel.findChildren(QPushButton)),
        *(action.text() for action in window.findChildren(QAction)),
        *rows_of(window),
    ]

    assert any("revision" in text.casefold() for text in texts)
    assert [text for text in texts if "version" in text.casefold()] == []
