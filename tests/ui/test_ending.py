"""The system ends the process: the last edit is kept."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from readiness.library import Library
from ui.opening import read_stored

ROOT = Path(__file__).resolve().parents[2]
TYPING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from readiness import edits
from ui import app
from ui.room import CHECKLIST, Target

run_loop = QApplication.exec

def watched():
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "main-window")
    def opened(document):
        item = next(iter(document.assessment.checklist.items))
        document.edit("Note", edits.write_note, item, "typed just now")
        print("TYPED", flush=True)
    def furnished():
        window.room.open.document_opened.connect(opened)
        wanted = ("sample-2018-03-09", CHECKLIST, Target())
        QTimer.singleShot(300, lambda: window.open_assessment(*wanted))
    window.furnished.connect(furnished)
    return run_loop()

QApplication.exec = staticmethod(watched)
sys.exit(app.run(sys.argv[1:]))
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_what_was_typed_is_saved_when_the_system_ends_the_app(tmp_path: Path) -> None:
    """SIGTERM within the second before the autosave: the window closes in order."""
    path = tmp_path / "library.readiness-db"
    process = subprocess.Popen(
        [sys.executable, "-c", TYPING, "--library", str(path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "TYPED"
    process.send_signal(signal.SIGTERM)
    _out, errors = process.communicate(timeout=60)

    assert process.returncode == 0, errors
    library = Library(path)
    library.open().result(10)
    kept = read_stored(library.load("sample-2018-03-09").result(10))
    library.close().result(10)
    assert kept.answers[next(iter(kept.checklist.items))].note == "typed just now"
