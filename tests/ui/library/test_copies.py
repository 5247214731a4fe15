"""The copies of the library: where they lie, and what is said when one cannot be taken."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readiness.errors import LibraryProblem
from ui.dialogs.files import Question
from ui.main_window import MainWindow
from ui.pages.library.backups_panel import BackupsPanel
from ui.pages.library.copy_words import breakable
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel


def answer(window: MainWindow, *paths: Path) -> list[Question]:
    """Answer the question for a folder; return the questions asked."""
    asked: list[Question] = []

    def ask(_parent: QWidget | None, question: Question) -> list[Path]:
        asked.append(question)
        return list(paths)

    window.room.dialogs.ask = ask
    return asked


def choose_folder(qtbot: QtBot, window: MainWindow) -> None:
    link = window.findChild(LinkLabel, "backup-folder")
    assert link is not None
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)


def shown(window: MainWindow, name: str) -> str:
    labels = window.findChildren(PlainLabel, name)
    return labels[-1].text() if labels else ""


def setting(window: MainWindow) -> str | None:
    return window.room.library.setting("backup_folder").result(10)


def test_the_folder_is_shown_and_another_can_be_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """A copy is taken there at once; the question starts from the folder of now."""
    qtbot.waitUntil(
        lambda: shown(window, "backup-folder-words") == breakable(tmp_path / "backups"),
        timeout=10_000,
    )
    other = tmp_path / "a stick"
    asked = answer(window, other)
    choose_folder(qtbot, window)
    qtbot.waitUntil(
        lambda: shown(window, "backup-folder-words") == breakable(other), timeout=10_000
    )

    assert asked[0].folder
    assert asked[0].start in (tmp_path / "backups", tmp_path)
    assert setting(window) == str(other)
    copies = window.room.library.backups().result(10)
    assert [copy.path.parent for copy in copies] == [other]
    qtbot.waitUntil(lambda: "today" in shown(window, "backup-state"), timeout=10_000)


def test_no_answer_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    asked = answer(window)
    choose_folder(qtbot, window)
    qtbot.waitUntil(lambda: bool(asked), timeout=10_000)

    assert setting(window) is None


def test_a_folder_that_cannot_be_used_is_a_sentence_and_is_not_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """The copies stay where they were."""
    file = tmp_path / "a file"
    file.write_bytes(b"")
    answer(window, file / "inside")
    choose_folder(qtbot, window)
    qtbot.waitUntil(lambda: "Choose another folder" in window.banner.text, timeout=10_000)

    assert setting(window) is None
    assert str(file) in window.banner.text


def test_the_panel_takes_a_copy_and_lists_it(qtbot: QtBot, window: MainWindow) -> None:
    window.library_page().asked.emit("backups")
    qtbot.waitUntil(lambda: "No copy" in shown(window, "backups-last"), timeout=10_000)
    go_back = window.findChild(QPushButton, "backups-panel-accept")
    assert not go_back.isEnabled()
    now = window.findChild(QPushButton, "backups-now")
    qtbot.waitUntil(now.isVisible, timeout=10_000)
    qtbot.mouseClick(now, Qt.MouseButton.LeftButton)
    rows = window.findChild(QListWidget, "backups")
    qtbot.waitUntil(lambda: rows.count() == 1, timeout=10_000)

    assert shown(window, "backups-last").startswith("Last verified copy")
    assert go_back.isEnabled()


def test_a_daily_copy_that_fails_is_told_once(
    qtbot: QtBot, library_file: Path, open_window: Callable[[Path], MainWindow]
) -> None:
    """It fails in a pause, in the thread of the library; the bar says so until it is dismissed."""
    (library_file.parent / "backups").write_bytes(b"in the way")
    window = open_window(library_file)
    qtbot.waitUntil(lambda: "cannot be written" in window.banner.text, timeout=30_000)
    assert window.banner.isVisible()

    told: list[object] = []
    window.room.relay.failed.connect(told.append)
    window.room.relay.tell(LibraryProblem(window.banner.text))
    assert told == []


def test_ones_own_folder_reads_as_a_tilde() -> None:
    """Only what lies in it; the rest is shown whole."""
    own = breakable(Path.home() / "copies").replace("\u200b", "")
    elsewhere = breakable(Path("/srv/copies")).replace("\u200b", "")

    assert Path(own) == Path("~/copies")
    assert Path(elsewhere) == Path("/srv/copies")


def test_one_click_leads_back_to_the_folder_beside_the_library(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """It is offered only while another folder is in use."""
    answer(window, tmp_path / "a stick")
    choose_folder(qtbot, window)
    qtbot.waitUntil(lambda: setting(window) is not None, timeout=10_000)
    window.library_page().asked.emit("backups")
    panel = window.findChildren(BackupsPanel)[-1]
    link = panel.findChild(LinkLabel, "backups-default")
    assert link is not None
    qtbot.waitUntil(link.isVisible, timeout=10_000)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: shown(window, "backups-folder") == breakable(tmp_path / "backups"), timeout=10_000
    )
    qtbot.waitUntil(link.isHidden, timeout=10_000)

    assert setting(window) is None
