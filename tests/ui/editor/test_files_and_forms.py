"""YAML in and out, one's own checklists, and the forms of what is not an item."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from readiness.catalogue import checklist_from_yaml
from readiness.drafts import draft_from, edits, own_copy
from readiness.drafts.storage import draft_from_body
from tests.readiness.drafts.making import small
from tests.ui.editor.editing import Bench, draft_of, open_page
from ui.draft_document import save_draft
from ui.pages.editor.item_form import ItemForm
from ui.pages.editor.other_forms import PurposeForm, ReferenceForm, TopTestForm
from ui.pages.editor.page import EditorPage
from ui.room import Target

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def write(qtbot: QtBot, page: EditorPage, place: str, text: str) -> None:
    form = page.forms.form
    assert form is not None
    field = form.blocks[place,].field
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, text)


def test_a_checklist_goes_out_to_yaml_and_comes_back(
    page: EditorPage, bench: Bench, tmp_path: Path
) -> None:
    path = tmp_path / "out.yaml"
    bench.answers[:] = [path]
    page.header.wanted.emit("export")
    assert checklist_from_yaml(path.read_bytes(), "out.yaml") == small()

    path.write_text(path.read_text("utf-8").replace("title: Small", "title: Smaller"), "utf-8")
    before = draft_of(page)
    page.header.wanted.emit("import")
    assert draft_of(page).title == "Smaller"
    page.perform("undo")
    assert draft_of(page) is before


def test_a_draft_with_faults_is_not_exported_and_says_why(
    page: EditorPage, bench: Bench, tmp_path: Path
) -> None:
    bench.answers[:] = [tmp_path / "out.yaml"]
    assert page.document is not None
    page.document.edit("x", edits.write_level, "S-1", 2, "")
    page.header.wanted.emit("export")

    assert "Level 2 has no words yet" in bench.warned[-1]
    assert not (tmp_path / "out.yaml").exists()


@pytest.mark.parametrize("data", [b"", b"a: &x 1\nb: *x", b"title: 3", b"!!python/object:os {}"])
def test_a_file_that_is_no_checklist_changes_nothing(
    page: EditorPage, bench: Bench, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "bad.yaml"
    path.write_bytes(data)
    bench.answers[:] = [path]
    before = draft_of(page)
    page.header.wanted.emit("import")

    assert draft_of(page) is before
    assert "bad.yaml" in bench.warned[-1]


def test_ones_own_checklist_is_edited_and_saved(bench: Bench, qtbot: QtBot) -> None:
    own = own_copy(draft_from(small()), "Mine")
    save_draft(bench.library, own.id, own).result(20)
    page = open_page(bench, qtbot, Target(checklist=own.id))
    assert not page.header.use.isVisible()
    page.show_part(("checklist", ""))
    write(qtbot, page, "title", "Mine, better")
    page.leave()
    qtbot.keyClick(page, Qt.Key.Key_Escape)

    stored = bench.library.load(own.id).result(20)
    assert draft_from_body(stored.body).title == "Mine, better"
    (entry,) = bench.library.entries(kind="checklist").result(20)
    assert entry.summary.title == "Mine, better"
    assert bench.visited[-1][0] == "library"


def test_a_checklist_that_is_gone_is_said(bench: Bench, qtbot: QtBot) -> None:
    page = EditorPage(bench.room)
    qtbot.addWidget(page)
    page.go_to(Target(checklist="gone"))
    qtbot.waitUntil(lambda: bool(bench.warned))
    assert bench.warned == ["This checklist is not in the library (any more)."]
    assert bench.visited[-1][0] == "library"


def test_a_rung_is_renamed_everywhere(page: EditorPage, qtbot: QtBot) -> None:
    page.show_part(("rungs", "R2"))
    write(qtbot, page, "short", "Envoys")
    page.show_part(("items", "S-1"))
    form = page.forms.form
    assert isinstance(form, ItemForm)

    assert "Envoys ≥ 2" in page.side.preview.gates.words.text()
    assert form.needs.choices["R2"].accessibleName() == "Needed level at Envoys"


def test_a_purpose_is_set_beside_the_item_and_listed_in_its_form(
    page: EditorPage, qtbot: QtBot
) -> None:
    form = page.forms.form
    assert isinstance(form, ItemForm)
    choice = form.purpose_needs["P"].choices["R1"]
    choice.activated.emit(4)
    assert draft_of(page).purposes[0].needs["S-1"] == {"R3": 1, "R1": 3}

    page.show_part(("purposes", "P"))
    purpose = page.forms.form
    assert isinstance(purpose, PurposeForm)
    purpose.item_wanted.emit("T-1")
    assert page.outline.current == ("items", "T-1")


def test_a_code_of_the_bibliography_is_changed_with_its_citations(
    page: EditorPage, qtbot: QtBot
) -> None:
    page.show_part(("references", "reference-1"))
    # On its way the new code is that of another entry.
    write(qtbot, page, "code", "L12-b")

    assert all(item.references == ("L12-b",) for item in draft_of(page).items.values())
    form = page.forms.form
    assert isinstance(form, ReferenceForm)


def test_the_words_of_an_entry_of_the_bibliography_are_edited_and_undone(
    page: EditorPage, qtbot: QtBot
) -> None:
    page.show_part(("references", "reference-1"))
    before = draft_of(page)

    write(qtbot, page, "text", "Other words")

    assert draft_of(page).references[0].text == "Other words"
    page.perform("undo")
    assert draft_of(page) == before


def test_a_test_of_the_top_rung_reads_other_sections(page: EditorPage, qtbot: QtBot) -> None:
    page.show_part(("tests", "safe"))
    form = page.forms.form
    assert isinstance(form, TopTestForm)
    form.boxes["S"].setFocus()
    qtbot.keyClick(form.boxes["S"], Qt.Key.Key_Space)
    assert draft_of(page).tests[0].sections == ("T",)


def test_every_field_has_a_name_for_those_who_listen(page: EditorPage) -> None:
    for key in (("items", "S-1"), ("rungs", "R1"), ("sections", "S"), ("checklist", "")):
        page.show_part(key)
        form = page.forms.form
        assert form is not None
        for field in form.findChildren(QLineEdit):
            assert field.accessibleName() or field.parent().accessibleName()  # type: ignore[attr-defined]
