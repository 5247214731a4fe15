"""Libraries that cannot be opened or written: the window says what, where and what to do."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.widgets.plain_label import PlainLabel

ROOT = Path(__file__).resolve().parents[3]
AS_NOBODY = """
import concurrent.futures.thread, graphlib, os, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from ui import app
from ui.room import CHECKLIST, Target
from ui.widgets.plain_label import PlainLabel
from readiness import catalogue, edits
import ui.finder, ui.opening, ui.pages.checklist.page, ui.pages.library.work
ui.finder.compute(catalogue.samples()[0])
# The interpreter itself may lie where nobody else may read.
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
def wait(until, seconds=20):
    for _ in range(seconds * 50):
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()
        if until():
            return
    raise SystemExit("nothing happened")
application = app.make_application()
window = app.make_window(Path(sys.argv[1]))
window.show()
app.furnish(window)
wait(lambda: len(window.library_page().entries) == 3)
print("BANNER", window.banner.text)
window.open_assessment("sample-2018-03-09", CHECKLIST, Target())
wait(lambda: window.room.open.document is not None)
document = window.room.open.document
item = next(iter(document.assessment.checklist.items))
document.edit("Note", edits.write_note, item, "zanzibarquux")
wait(lambda: "Not saved" in document.save_state)
print("STATE", document.save_state)
print("NOTE", document.assessment.answer(item).note)
print("CLOSED", window.close(), window.banner.text)
window._quit_anyway = True
window.close()
"""


def words(window: MainWindow) -> str:
    problem = window.findChild(QWidget, "library-problem")
    assert problem is not None
    return " ".join(label.text() for label in problem.findChildren(PlainLabel))


def offered(window: MainWindow) -> set[str]:
    return {
        button.objectName()
        for button in window.findChildren(QPushButton)
        if button.isVisible() and button.objectName().startswith("library-")
    }


def test_a_folder_that_cannot_be_written_is_said_and_the_library_is_read(
    window: MainWindow, library_file: Path, tmp_path: Path
) -> None:
    window.close()
    folder = library_file.parent
    above = [*folder.parents, folder]
    modes = {path: path.stat().st_mode for path in above if path.stat().st_uid == os.getuid()}
    try:
        for path in modes:
            path.chmod(stat.S_IMODE(modes[path]) | 0o555)
        for file in folder.iterdir():
            if file.is_file():
                file.chmod(0o444)
        folder.chmod(0o555)
        before = library_file.read_bytes()
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, str(library_file)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": "/nonexistent"},
        )
    finally:
        for path, mode in modes.items():
            path.chmod(stat.S_IMODE(mode))
    told = dict(line.split(" ", 1) for line in done.stdout.splitlines() if " " in line)
    assert "BANNER" in told, done.stdout + done.stderr
    assert "cannot be written" in told["BANNER"]
    assert "Not saved" in told["STATE"]
    assert told["NOTE"] == "zanzibarquux"
    assert told["CLOSED"].startswith("False")
    assert "Export a copy" in told["CLOSED"]
    assert "zanzibarquux" not in done.stderr
    assert "Traceback" not in done.stderr
    assert library_file.read_bytes() == before


def test_a_damaged_library_without_a_copy_says_so_and_offers_no_recovery(
    qtbot: QtBot, library_file: Path, open_window: Callable[[Path], MainWindow]
) -> None:
    library_file.write_bytes(b"SQLite format 3\0" + b"\xff" * 8_192)
    library_file.chmod(0o600)
    before = library_file.read_bytes()
    window = open_window(library_file)
    qtbot.waitUntil(lambda: len(words(window)) > 40, timeout=10_000)
    assert str(library_file.name) in words(window)
    assert "library-recover" not in offered(window)
    assert "library-another" in offered(window)
    assert library_file.read_bytes() == before


def test_a_library_of_a_later_version_says_so_and_stays_as_it_is(
    qtbot: QtBot,
    window: MainWindow,
    library_file: Path,
    open_window: Callable[[Path], MainWindow],
) -> None:
    window.close()
    with library_file.open("r+b") as file:
        file.seek(60)  # The user version in the header of every SQLite file.
        file.write((99).to_bytes(4, "big"))
    before = library_file.read_bytes()
    again = open_window(library_file)
    qtbot.waitUntil(lambda: "later version" in words(again), timeout=10_000)
    assert library_file.name in words(again)
    assert "library-recover" not in offered(again)
    again.close()
    assert library_file.read_bytes() == before


def test_a_new_assessment_cannot_be_asked_of_a_library_that_is_shut(
    qtbot: QtBot, library_file: Path, open_window: Callable[[Path], MainWindow]
) -> None:
    """Every wish of the place answers with a sentence, none with a fault inside."""
    library_file.write_bytes(b"SQLite format 3\0" + b"\xff" * 8_192)
    library_file.chmod(0o600)
    window = open_window(library_file)
    qtbot.waitUntil(lambda: len(words(window)) > 40, timeout=10_000)
    for wish in ("new", "import", "backup", "backups", "samples"):
        window.room.dialogs.ask = lambda _parent, _question: [library_file]
        window.library_page().asked.emit(wish)
        qtbot.wait(60)
    for shelf in ("shipped", "own", "open"):
        window.library_page().show_shelf(shelf)
        qtbot.wait(30)
    window.show_about()
    window.findChild(QPushButton, "overlay-close").click()
    assert window.close()
