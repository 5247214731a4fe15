"""Rows that leave the place as a file."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from readiness import edits
from readiness.model.registers.row import Sensitivity
from tests.ui.registers.registering import Registering
from ui.widgets.plain_label import PlainLabel


def test_an_export_says_how_many_of_its_rows_are_restricted(
    place: Registering, tmp_path: Path
) -> None:
    file = tmp_path / "posts.csv"
    place.window.room.dialogs.ask = lambda _parent, _question: [file]
    place.document.edit("Add", edits.add_row, "posts", id="p-1", post="Lead")
    place.find(QPushButton, "rows-export").click()
    assert place.find(PlainLabel, "notice").text() == "Saved posts.csv."

    place.document.edit(
        "Add", edits.add_row, "posts", id="p-2", post="Adviser", sensitivity=Sensitivity.RESTRICTED
    )
    place.find(QPushButton, "rows-export").click()

    told = place.find(PlainLabel, "notice").text()
    assert told == "Saved posts.csv. 1 row in it is restricted."
    assert "Adviser" in file.read_text(encoding="utf-8-sig")
