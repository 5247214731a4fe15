"""Changed rows of registers on the Compare page."""

from pytestqt.qtbot import QtBot

from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.edits.rows import add_row, change_row, remove_rows
from readiness.method.compare import compare
from readiness.model.registers.row import Sensitivity
from ui.models.row_changes import LINES_MOST, changed_tables, row_change_lines
from ui.pages.compare.row_changes import RowChanges


def test_a_table_opens_to_old_and_new_words(qtbot: QtBot) -> None:
    base = with_parts(samples()[0], registers={})
    base = add_row(base, "actions", id="a-1", title="<b>Brief</b> the allies", owner="Desk")
    last = change_row(base, "actions", "a-1", owner="Embassy")
    last = add_row(last, "actions", id="a-2", title="Write")
    card = RowChanges()
    qtbot.addWidget(card)

    card.show_comparison(compare([base, last]))

    (fold,) = card.tables
    assert fold.words == "Actions: 1 added, 1 changed, 0 removed"
    fold.set_open(True)
    assert fold.body.text() == "Added: Write\n<b>Brief</b> the allies · Owner: Desk → Embassy"
    card.show_comparison(compare([base, base]))
    assert card.isHidden()


def test_a_long_list_is_cut_and_says_so() -> None:
    base = with_parts(samples()[0], registers={})
    last = base
    for number in range(LINES_MOST + 5):
        last = add_row(last, "actions", id=f"a-{number}", title=f"Action {number}")
    comparison = compare([base, last])

    (table,) = changed_tables(comparison)
    lines = row_change_lines(comparison, table.change)

    assert len(lines) == LINES_MOST + 1
    assert lines[-1] == "The first 200 lines; the PDF has them all."


def test_restricted_rows_are_there_and_say_so() -> None:
    base = with_parts(samples()[0], registers={})
    base = add_row(base, "actions", id="a-1", title="Brief the allies", owner="Desk")
    base = add_row(base, "actions", id="a-2", title="Ask", sensitivity=Sensitivity.RESTRICTED)
    last = change_row(base, "actions", "a-1", owner="Embassy", sensitivity=Sensitivity.RESTRICTED)
    last = add_row(remove_rows(last, "actions", ["a-2"]), "actions", id="a-3", title="Write")

    comparison = compare([base, last])
    (table,) = changed_tables(comparison)
    lines = row_change_lines(comparison, table.change)

    assert lines[:3] == (
        "Added: Write",
        "Removed: Ask · Restricted",
        "Brief the allies · Restricted · Owner: Desk → Embassy",
    )
