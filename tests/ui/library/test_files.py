"""Files in and out of the Library: nothing is overwritten, nothing happens before the preview."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.errors import FileProblem
from readiness.files import read_file
from tests.ui.conftest import ids, open_sample, stored
from ui.dialogs.files import Question
from ui.main_window import MainWindow
from ui.pages.library import export_desk
from ui.pages.library.export_desk import free_path
from ui.widgets.plain_label import PlainLabel

SAMPLE = "sample-2018-03-09"


def answer_dialogs(window: MainWindow, *paths: Path) -> list[Question]:
    """Answer every question for files with these paths; return the questions asked."""
    asked: list[Question] = []

    def ask(_parent: QWidget | None, question: Question) -> list[Path]:
        asked.append(question)
        return list(paths)

    window.room.dialogs.ask = ask
    return asked


def export(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    answer_dialogs(window, path)
    view = window.library_page().view
    view.choose([SAMPLE])
    qtbot.keyClick(view, Qt.Key.Key_E)
    qtbot.waitUntil(path.exists, timeout=10_000)


def preview(qtbot: QtBot, window: MainWindow, *paths: Path) -> QPushButton:
    """Import files up to the preview; return the button that goes on."""
    answer_dialogs(window, *paths)
    window.import_files()
    buttons = window.findChildren(QPushButton, "import-panel-accept")
    state = window.findChildren(PlainLabel, "import-state")[-1]
    qtbot.waitUntil(lambda: "Reading" not in state.text(), timeout=10_000)
    return buttons[-1]


def test_export_writes_the_newest_revision(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "out.readiness"
    export(qtbot, window, path)

    file = read_file(path)
    assert file.assessment == stored(window, SAMPLE)
    assert file.revision == window.room.library.history(SAMPLE).result(10)[0].sha
    assert window.room.preferences.get("folders")["export"] == str(tmp_path)


def test_a_known_file_opens_what_the_library_has(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "out.readiness"
    export(qtbot, window, path)
    go_on = preview(qtbot, window, path)
    with qtbot.waitSignal(window.room.open.document_opened, timeout=10_000):
        qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)

    assert len(window.room.library.history(SAMPLE).result(10)) == 1


def test_a_file_that_diverged_becomes_a_second_assessment(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """Both are kept, and comparing them is offered."""
    path = tmp_path / "out.readiness"
    export(qtbot, window, path)
    document = open_sample(qtbot, window, SAMPLE)
    item = next(iter(document.assessment.checklist.items))
    document.edit("Note", edits.write_note, item, "said here")
    qtbot.waitUntil(lambda: document.is_saved, timeout=10_000)
    values = json.loads(path.read_text("utf-8"))
    values["assessment"]["assessor"] = "somebody else"
    path.write_text(json.dumps(values), "utf-8")

    go_on = preview(qtbot, window, path)
    qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(ids(window)) == 4, timeout=10_000)

    assert stored(window, SAMPLE).answer(item).note == "said here"
    other = next(id_ for id_ in ids(window) if not id_.startswith("sample-") or "copy" in id_)
    assert stored(window, other).assessor == "somebody else"
    assert window.findChild(QPushButton, "banner-action-0") is not None


def test_a_refused_file_is_a_sentence_and_changes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "broken.readiness"
    path.write_text('{"format": 1, "kind": "readiness assessment"', "utf-8")
    go_on = preview(qtbot, window, path)

    assert not go_on.isEnabled()
    texts = [label.text() for label in window.findChildren(PlainLabel)]
    assert any("broken.readiness" in text and text.endswith(".") for text in texts)
    assert len(ids(window)) == 3


def test_several_go_into_one_folder_under_names_of_their_own(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One question, one sentence; a name that is taken is not written over."""
    said: list[str] = []
    monkeypatch.setattr(window._status, "say", said.append)
    folder = tmp_path / "out"
    folder.mkdir()
    title = stored(window, SAMPLE).title
    first = free_path(folder, title)
    first.write_text("mine", "utf-8")
    asked = answer_dialogs(window, folder)
    view = window.library_page().view
    view.choose(ids(window))
    qtbot.keyClick(view, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: any("written" in words for words in said), timeout=10_000)

    assert [question.folder for question in asked] == [True]
    assert said[-1] == f"3 assessments written to {folder}."
    assert first.read_text("utf-8") == "mine"
    written = [read_file(path).assessment for path in folder.iterdir() if path != first]
    assert sorted(made.id for made in written) == sorted(ids(window))
    assert window.room.preferences.get("folders")["export"] == str(folder)


def test_what_could_not_be_exported_is_counted_in_one_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warned: list[str] = []
    monkeypatch.setattr(window.banner, "show_message", lambda words, **_how: warned.append(words))
    calls = iter([None, FileProblem("The disk is full."), None])

    def write(path: Path, data: bytes) -> None:
        problem = next(calls)
        if problem is not None:
            raise problem
        path.write_bytes(data)

    monkeypatch.setattr(export_desk, "atomic_write", write)
    answer_dialogs(window, tmp_path)
    view = window.library_page().view
    view.choose(ids(window))
    qtbot.keyClick(view, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: bool(warned), timeout=10_000)

    assert warned == [
        f"2 of 3 assessments written to {tmp_path}; 1 was not: The disk is full.",
    ]
    assert len(list(tmp_path.glob("*.readiness"))) == 2


def test_names_of_files_are_safe_and_unique(tmp_path: Path) -> None:
    name = free_path(tmp_path, "../A: b/c?").name
    assert "/" not in name
    assert ".." not in name
    (tmp_path / name.upper()).touch()
    assert free_path(tmp_path, "../A: b/c?").name == name.replace(".readiness", " (2).readiness")
