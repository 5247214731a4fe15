"""Rows leave as CSV and come back as a preview; nothing is changed before they are put."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.cells.columns import headings
from readiness.cells.csv_rows import (
    BREAKS_LIMIT,
    CELLS_LIMIT,
    SIZE_LIMIT,
    csv_lines,
    csv_text,
    neutral,
    pasted_lines,
    plain,
)
from readiness.cells.spreadsheet import preview_csv, preview_pasted, rows_as_csv
from readiness.edits.rows import make_row, put_rows
from readiness.errors import EditRefused
from readiness.model.registers.actions import Action
from readiness.model.registers.commitments import CommitmentStatus
from readiness.model.registers.kinds import DaySpan
from readiness.model.registers.parties import Party, Side
from readiness.model.registers.registry import tables
from tests.readiness.cells.case import ROWS, filled

ASSESSMENT = filled()


@pytest.mark.parametrize("table_id", ROWS)
def test_a_table_comes_back_as_it_left(table_id: str) -> None:
    preview = preview_csv(ASSESSMENT, table_id, rows_as_csv(ASSESSMENT, table_id).encode())

    assert preview.problems == ()
    assert preview.unknown_columns == ()
    assert preview.rows == ASSESSMENT.registers[table_id]
    assert put_rows(ASSESSMENT, table_id, preview.rows) is ASSESSMENT


@pytest.mark.parametrize("table_id", tables())
def test_every_heading_of_a_table_is_its_own(table_id: str) -> None:
    found = [label.casefold() for label, _facts in headings(tables()[table_id].row)]

    assert len(set(found)) == len(found)
    assert "id" not in found


def test_a_line_with_the_id_of_a_row_changes_what_it_states() -> None:
    data = b"id;Side;Short\r\nus;ours;USA\r\n"

    preview = preview_csv(ASSESSMENT, "parties", data, today=date(2026, 1, 15))
    after = put_rows(ASSESSMENT, "parties", preview.rows)

    row = after.rows(Party)[0]
    assert (row.id, row.name, row.short_name) == ("us", "United States", "USA")
    assert row.side is Side.OURS
    assert row.updated == date(2026, 1, 15)
    assert after.rows(Party)[1:] == ASSESSMENT.rows(Party)[1:]


def test_other_lines_become_new_rows_that_may_name_each_other() -> None:
    data = 'id,action,After\nfirst,"Read\tup",\nsecond,Draft,read up; Read in\n,Sign,second\n'

    preview = preview_csv(ASSESSMENT, "actions", data.encode(), today=date(2026, 1, 15))
    after = put_rows(ASSESSMENT, "actions", preview.rows)

    assert preview.problems == ()
    _old, first, second, third = after.rows(Action)
    assert first.id not in {"first", "second"}
    assert second.depends_on == (first.id, "a1")
    assert third.depends_on == (second.id,)
    assert third.created == date(2026, 1, 15)


def test_problems_name_line_and_column_and_leave_the_line_out() -> None:
    data = (
        "\ufeffCommitment,By,Status,Made,Colour\r\n"
        '"Two\r\nlines",US,kept,2018,\r\n'
        "Nobody knows by whom,X,kept,2018,red\r\n"
        "Stop it,US,kept,2018,blue\r\n"
        "\r\n"
        "Stop,US,asleep,2018-02-30,\r\n"
        "Bell \x07,US,,,\r\n"
        ",US,,,\r\n"
        "More,US,,,,and more\r\n"
    )

    preview = preview_csv(ASSESSMENT, "commitments", data.encode())

    assert [(p.line, p.column, p.sentence) for p in preview.problems] == [
        (2, "Commitment", "This stands on one line; take out the line break."),
        (4, "By", "There is no party X; add it to Parties first."),
        (7, "Status", _choices()),
        (7, "Made", "The calendar has no such day."),
        (8, "Commitment", "Character 6 is a control character or half a character; remove it."),
        (9, "Commitment", "Write at least one word."),
        (10, "", "This line has more cells than there are headings."),
    ]
    assert [row.what for row in preview.rows] == ["Stop it"]
    assert preview.unknown_columns == ("Colour",)
    assert preview.lines == 7


def _choices() -> str:
    return f"Write one of these: {'; '.join(CommitmentStatus)}."


def test_a_line_that_breaks_a_rule_between_rows_is_left_out_with_what_hangs_on_it() -> None:
    data = "id,Action,After\na,One,b\nb,Two,a\nc,Three,b\nd,Four,\n"

    preview = preview_csv(ASSESSMENT, "actions", data.encode())

    assert [row.title for row in preview.rows] == ["Four"]
    assert {problem.line for problem in preview.problems} == {2, 3, 4}
    assert "circle" in preview.problems[0].sentence + preview.problems[1].sentence
    put_rows(ASSESSMENT, "actions", preview.rows)


def test_a_missing_name_is_told_at_its_column() -> None:
    preview = preview_csv(ASSESSMENT, "parties", b"Short,Side\nUN,third\n")

    assert [(p.line, p.column) for p in preview.problems] == [(2, "Party")]


def test_a_row_named_twice_is_taken_once() -> None:
    preview = preview_csv(ASSESSMENT, "parties", b"id,Short\nus,A\nus,B\n")

    assert [row.short_name for row in preview.rows] == ["A"]
    assert [problem.line for problem in preview.problems] == [3]


def test_pasted_cells_have_headings_or_not() -> None:
    with_head = preview_pasted(ASSESSMENT, "pathways", "Obligation\tdetection\nDeclare\t6-12\n")
    without = preview_pasted(
        ASSESSMENT, "pathways", "Declare\t6-12", columns=("obligation", "detection_time")
    )
    shown = preview_pasted(ASSESSMENT, "parties", "France\tFR\tstate\tthird")

    for preview in (with_head, without):
        assert preview.problems == ()
        assert [(row.obligation, row.detection_time) for row in preview.rows] == [
            ("o1", DaySpan(low=6, high=12))
        ]
    assert [(row.name, row.short_name, str(row.side)) for row in shown.rows] == [
        ("France", "FR", "third")
    ]


def test_pasted_words_may_begin_with_a_quotation_mark() -> None:
    preview = preview_pasted(ASSESSMENT, "commitments", '"Fire and fury" to end\tUS')

    assert [row.what for row in preview.rows] == ['"Fire and fury" to end']


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1+1", "@x", "\tx", "\rx", "-5–2", "'=1", "＝1"])
def test_cells_like_formulas_are_made_text_and_taken_back(cell: str) -> None:
    assert neutral(cell) == f"'{cell}"
    assert plain(neutral(cell)) == cell


@pytest.mark.parametrize("cell", ["-5", "-0.5", "5", "a=b", "'tis", ""])
def test_other_cells_stay(cell: str) -> None:
    assert neutral(cell) == plain(cell) == cell


@given(st.lists(st.lists(st.text(), min_size=1, max_size=4), max_size=4))
def test_any_cells_come_back_from_csv(lines: list[list[str]]) -> None:
    lines = [[cell.replace("\ufeff", "") for cell in cells] for cells in lines]
    read = csv_lines(csv_text([["a", "b"], *lines]))

    assert [list(line.cells) for line in read[1:]] == [
        cells for cells in lines if any(cell.strip() for cell in cells)
    ]


@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_the_divider_is_found(divider: str) -> None:
    lines = csv_lines(f'"a;,\t"{divider}b\n1{divider}2\n')

    assert [line.cells for line in lines] == [("a;,\t", "b"), ("1", "2")]


def test_a_declared_divider_counts() -> None:
    assert [(line.number, line.cells) for line in csv_lines("sep=|\na|b\n")] == [(2, ("a", "b"))]


def test_what_spreadsheets_write_as_unicode_text_is_read() -> None:
    data = "Party\tShort\nFrance\tFR\n".encode("utf-16")

    assert [row.name for row in preview_csv(ASSESSMENT, "parties", data).rows] == ["France"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "heads no column of Parties"),
        (b"Colour,Size\n1,2\n", "heads no column of Parties"),
        (b"Party\n\xff\xfa\n", "not text in UTF-8"),
        (b'Party\n"open\n', "Line 2 cannot be read"),
        (b"Party\n" + b"x" * 200_000, "Line 2 cannot be read"),
        (b"Party\n" + b"x\n" * 10_001, "more than 10000 lines"),
        (b" " * (SIZE_LIMIT + 1), "larger than 20 MB"),
        (b"Party\n" + b"\n" * BREAKS_LIMIT, "more than 10000 lines"),
        (b"Party" + b"," * CELLS_LIMIT, "more than 1000 cells"),
        (b'Party\n"a\nb' + b"," * CELLS_LIMIT + b'",' + b"," * CELLS_LIMIT, "more than 1000 cells"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(EditRefused, match=sentence):
        preview_csv(ASSESSMENT, "parties", data)


@pytest.mark.parametrize("text", ["\n" * (BREAKS_LIMIT + 1), "x\n" + "\t" * CELLS_LIMIT])
def test_too_much_is_not_pasted(text: str) -> None:
    with pytest.raises(EditRefused, match="more than 1000"):
        pasted_lines(text)


def test_lines_are_numbered_as_they_stand_whatever_is_blank_between_them() -> None:
    text = 'a,b\n\n,,\n"c\n\n,\nd",' + '"' + "," * CELLS_LIMIT + '"\n \ne,f\n'

    read = csv_lines(text)

    assert [line.number for line in read] == [1, 4, 9]
    assert read[1].cells == ("c\n\n,\nd", "," * CELLS_LIMIT)


def test_a_column_that_stands_there_twice_is_taken_once_and_told() -> None:
    preview = preview_csv(ASSESSMENT, "parties", b"Party,Party\nFrance,Gaul\n")

    assert [row.name for row in preview.rows] == ["France"]
    assert preview.unknown_columns == ("Party",)


def test_a_table_that_is_none_lists_those_there_are() -> None:
    with pytest.raises(EditRefused, match="There is no table promises; there are parties, "):
        preview_csv(ASSESSMENT, "promises", b"")


def test_ten_thousand_rows_that_point_to_each_other_are_read() -> None:
    rows = [make_row("actions", id=f"n{at}", title=f"Action {at}") for at in range(9_000)]
    assessment = put_rows(ASSESSMENT, "actions", rows)
    lines = [f"n{at},Action {at},Action {at - 1}" for at in range(1, 9_000)]

    preview = preview_csv(assessment, "actions", "\n".join(["id,Action,After", *lines]).encode())

    assert preview.problems == ()
    assert len(preview.rows) == 8_999
