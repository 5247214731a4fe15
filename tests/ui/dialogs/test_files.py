"""Names of files to write: the ending is put to a name without asking twice or writing over."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from ui.dialogs.files import Question
from ui.main_window import MainWindow


def asked_for(window: MainWindow, *answers: Path) -> tuple[Path | None, list[Question]]:
    """Answer the questions one after the other; return what is to be written."""
    left, asked = list(answers), list[Question]()

    def ask(_parent: QWidget | None, question: Question) -> list[Path]:
        asked.append(question)
        return [left.pop(0)] if left else []

    dialogs = window.room.dialogs
    dialogs.ask = ask
    path = dialogs.file_to_write(None, "Export", "Brief.pdf", "Brief (*.pdf)", "export")
    return path, asked


@pytest.mark.parametrize(
    ("chosen", "written"),
    [("a.pdf", "a.pdf"), ("a.PDF", "a.PDF"), ("a", "a.pdf"), ("Talks, 26.2", "Talks, 26.2.pdf")],
)
def test_the_ending_is_put_to_a_name_without_it(
    window: MainWindow, tmp_path: Path, chosen: str, written: str
) -> None:
    path, asked = asked_for(window, tmp_path / chosen)
    assert path == tmp_path / written
    assert len(asked) == 1


def test_a_file_the_dialog_did_not_ask_about_is_asked_about(
    window: MainWindow, tmp_path: Path
) -> None:
    """The dialog asks before it writes over "brief", but "brief.pdf" is what lies there."""
    there = tmp_path / "brief.pdf"
    there.write_bytes(b"the one that was sent")
    path, asked = asked_for(window, tmp_path / "brief")
    assert path is None
    assert [question.start for question in asked[1:]] == [there]

    path, asked = asked_for(window, tmp_path / "brief", there)
    assert path == there
    assert len(asked) == 2
