from datetime import date

from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.edits.rows import add_row, change_row, move_row, remove_rows
from readiness.method.compare import compare
from readiness.method.row_changes import table_changes


def test_rows_are_matched_by_id_and_fields_named() -> None:
    base = with_parts(samples()[0], registers={})
    base = add_row(base, "actions", id="a-1", title="Brief the allies", owner="Desk")
    base = add_row(base, "actions", id="a-2", title="Ask for a list")
    base = add_row(base, "actions", id="a-3", title="Stay as it is")
    last = change_row(base, "actions", "a-1", owner="Embassy", note="By hand")
    last = add_row(remove_rows(last, "actions", ["a-2"]), "actions", id="a-4", title="Write")

    (change,) = [table for table in table_changes(base, last) if table.is_any]

    assert change.table_id == "actions"
    assert [row.id for row in change.added] == ["a-4"]
    assert [row.id for row in change.removed] == ["a-2"]
    (changed,) = change.changed
    assert changed.after.id == "a-1"
    assert [facts.name for facts in changed.fields] == ["owner", "note"]
    assert change.unchanged == 1


def test_order_and_dates_of_the_app_are_no_change() -> None:
    base = samples()[0]
    first = base.registers["parties"][0].id
    last = move_row(base, "parties", first, 3)
    last = with_parts(
        last,
        registers={
            **last.registers,
            "issues": tuple(
                row.model_copy(update={"updated": date(2020, 1, 1)})
                for row in last.registers["issues"]
            ),
        },
    )

    assert last.registers["parties"] != base.registers["parties"]
    assert not any(table.is_any for table in table_changes(base, last))


def test_a_comparison_holds_the_changes_from_base_to_last() -> None:
    march, june, february = samples()

    comparison = compare([march, june, february])

    assert comparison.tables == table_changes(march, february)
    by_table = {table.table_id: table for table in comparison.tables}
    assert by_table["commitments"].added
    assert by_table["commitments"].unchanged


def test_without_rows_there_is_nothing_to_compare() -> None:
    empty = with_parts(samples()[0], registers={})

    assert table_changes(empty, empty) == ()
    (table, *_others) = table_changes(empty, samples()[0])
    assert len(table.added) == len(samples()[0].registers["parties"])
