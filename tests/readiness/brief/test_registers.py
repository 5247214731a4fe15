from collections.abc import Callable

import pypdfium2
import pytest

from readiness.brief.build import brief_pdf
from readiness.brief.content import RegisterPrint
from readiness.brief.fitting import fit, measure
from readiness.brief.flow import text
from readiness.brief.options import REGISTERS, BriefOptions
from readiness.brief.style import SMALL, TABLE_HEAD
from readiness.brief.table import Columns, NotedRow
from readiness.brief.view.assessment import brief_content
from readiness.catalogue import samples
from readiness.cells.names import Names
from readiness.cells.writing import cell_words
from readiness.edits.making import with_parts
from readiness.edits.restricted import without_restricted
from readiness.edits.rows import add_row
from readiness.method.registers.computed import Computed, add_computed, computed
from readiness.method.registers.finding import Cell, Finding, Mark
from readiness.model import Assessment
from readiness.model.registers.fields import fields_of
from readiness.model.registers.parties import Party
from readiness.model.registers.registry import register, registers, tables
from readiness.model.registers.row import Sensitivity
from tests.readiness.brief.tables import without_tables

Reader = Callable[[bytes], list[str]]
ONLY = BriefOptions(parts=frozenset({REGISTERS}))
SECRET = "Hidden harbour"


def headings(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    found = [entry.get_title() for entry in document.get_toc()]
    document.close()
    return found


def flat(text: str) -> str:
    return "".join(text.split()).translate(dict.fromkeys(map(ord, "-\x02\u00ad\ufffe")))


def shown(register_id: str, assessment: Assessment) -> RegisterPrint:
    title = register(register_id).title
    return next(one for one in brief_content(assessment).registers if one.title == title)


def with_secrets() -> Assessment:
    """A sample with a restricted row in the middle of what other rows say."""
    assessment = without_tables(samples()[1], "actions", "risks")
    secret = {"sensitivity": Sensitivity.RESTRICTED}
    assessment = add_row(assessment, "parties", id="p-x", name=SECRET, short_name="HHX", **secret)
    assessment = add_row(assessment, "interests", id="i-x", text="To be left alone", party="p-x")
    return add_row(assessment, "risks", id="r-x", title=f"{SECRET} is found", **secret)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_every_shown_cell_of_every_open_row_is_printed(pages: Reader, number: int) -> None:
    assessment = without_restricted(samples()[number]).assessment
    printed = flat(" ".join(pages(brief_pdf(assessment, ONLY).data)))
    names = Names(assessment)

    for table_id, rows in assessment.registers.items():
        if table_id not in {table.id for one in registers() for table in one.tables}:
            continue
        assert flat(f"{tables()[table_id].title} {len(rows)} row") in printed
        for row in rows[:12]:
            for facts in fields_of(type(row)):
                if facts.shown.column:
                    for word in cell_words(row, facts, names).split():
                        assert flat(word) in printed, (table_id, row.id, facts.name)


def test_registers_without_rows_are_left_out(pages: Reader) -> None:
    fewer = without_tables(samples()[0], "actions", "risks")
    printed = " ".join(pages(brief_pdf(fewer, ONLY).data))
    empty = with_parts(samples()[0], registers={})

    assert register("parties").title in printed
    assert register("risks").title not in printed
    assert not brief_content(empty).registers
    assert "Registers" not in " ".join(pages(brief_pdf(empty, ONLY).data))


@pytest.mark.parametrize("left_out", [one.id for one in registers()])
def test_each_register_can_be_left_out_alone(left_out: str, pages: Reader) -> None:
    options = BriefOptions(parts=frozenset({REGISTERS}), registers_left_out=frozenset({left_out}))
    content = brief_content(samples()[0], prints_register=options.prints_register)

    expected = [one.title for one in registers() if one.id != left_out]
    assert [one.title for one in content.registers] == expected
    printed = brief_pdf(samples()[0], options)
    assert printed.pages <= brief_pdf(samples()[0], ONLY).pages
    assert register(left_out).title not in headings(printed.data)


def test_with_every_register_left_out_there_is_no_part(pages: Reader) -> None:
    every = frozenset(one.id for one in registers())
    options = BriefOptions(parts=frozenset({REGISTERS}), registers_left_out=every)

    assert "Registers" not in " ".join(pages(brief_pdf(samples()[0], options).data))


def test_restricted_rows_leave_no_trace_but_their_number(pages: Reader) -> None:
    assessment = with_secrets()

    printed = " ".join(pages(brief_pdf(assessment).data))

    assert "Hidden" not in printed
    assert "HHX" not in printed
    assert "To be left alone" in printed
    assert SECRET not in repr(brief_content(assessment))
    said = {one.title: one.left_out for one in brief_content(assessment).registers}
    assert said[register("parties").title] == ("1 restricted row is left out.",)
    assert said[register("issues").title] == ("2 restricted rows are left out.",)
    assert said[register("risks").title] == ("1 restricted row is left out.",)
    assert said[register("posts").title] == ()
    assert printed.count("restricted row is left out.") == 2
    shown = sum(bool(one.left_out and one.findings) for one in brief_content(assessment).registers)
    assert 0 < printed.count("What follows from the rows printed") == shown


def test_restricted_rows_are_printed_when_asked_for_and_say_so(pages: Reader) -> None:
    options = BriefOptions(parts=frozenset({REGISTERS}), restricted=True)

    printed = " ".join(pages(brief_pdf(with_secrets(), options).data))

    assert "HHX" in printed
    assert "Hidden harbour is found" in printed
    assert "restricted row is left out" not in printed
    assert "from the rows printed" not in printed
    assert "restricted" in printed


def test_findings_stand_at_their_register_with_their_marks(pages: Reader) -> None:
    assessment = samples()[0]
    found = computed("verification").findings(assessment)

    printed = flat(" ".join(pages(brief_pdf(assessment, ONLY).data)))
    found_there = shown("verification", assessment).findings

    assert found
    assert [one.sentence for one in found_there] == [one.message for one in found]
    assert {one.state for one in found_there} <= {"met", "open", "short", ""}
    for one in found:
        assert flat(one.message) in printed


def test_findings_know_nothing_of_restricted_rows() -> None:
    def found(assessment: Assessment) -> list[Finding]:
        names = [row.name for row in assessment.rows(Party)]
        return [Finding("parties", Mark.OPEN, f"There are: {', '.join(names)}.")]

    before = computed("parties")
    add_computed("parties", Computed(found, lambda _a: (), lambda _a: {}))
    try:
        without, asked = (
            brief_content(with_secrets(), restricted=on).registers[0].findings
            for on in (False, True)
        )
    finally:
        add_computed("parties", before)

    assert SECRET not in without[0].sentence
    assert SECRET in asked[0].sentence


def test_a_table_is_derived_from_its_fields_and_blank_columns_are_dropped() -> None:
    assessment = add_row(with_parts(samples()[0], registers={}), "risks", id="r", title="A leak")
    (risks,) = brief_content(assessment).registers
    (table,) = risks.tables

    labels = [facts.shown.label for facts in fields_of(tables()["risks"].row) if facts.shown.column]
    own = table.columns[: -table.computed]
    assert own[0] == labels[0]
    assert set(own) < set(labels)
    assert all(any(row.cells[at] for row in table.rows) for at in range(len(table.columns)))


@pytest.mark.parametrize("register_id", [one.id for one in registers()])
def test_computed_columns_come_after_the_own_ones_with_their_marks(register_id: str) -> None:
    assessment = without_restricted(samples()[1]).assessment
    printed = {table.title: table for table in shown(register_id, samples()[1]).tables}

    for table_id, columns in computed(register_id).columns(assessment).items():
        table = printed[tables()[table_id].title]
        said = [column for column in columns if any(cell.text for cell in column.cells.values())]
        assert table.columns[len(table.columns) - table.computed :] == tuple(
            column.label for column in said
        )
        for row, line in zip(assessment.registers[table_id], table.rows, strict=True):
            cells = [column.cells.get(row.id, Cell("")) for column in said]
            first = len(table.columns) - table.computed
            assert line.cells[first:] == tuple(cell.text for cell in cells)
            assert line.states == tuple(
                "" if cell.mark in (None, Mark.NOTE) else cell.mark.value for cell in cells
            )


def test_computed_columns_are_printed(pages: Reader) -> None:
    printed = flat(" ".join(pages(brief_pdf(samples()[0], ONLY).data)))

    assert "Margin" in printed
    assert flat("30 to 334 days, sure") in printed
    assert flat("vacant for 7 days") in printed


def test_columns_are_as_wide_as_what_they_hold_and_fill_no_more_than_the_page() -> None:
    cells = (["yes", "no"], ["a long sentence that goes on and on " * 4], ["word"])
    measures = [measure("Head", column, TABLE_HEAD, SMALL) for column in cells]

    places, widths = fit(measures, 400, 9)

    assert places == [0, 1, 2]
    assert widths[1] > 4 * widths[0]
    assert sum(widths) + 18 <= 400.01
    assert fit(measures, 30, 9)[0] == [0]
    assert fit(measures, 150, 9, [0, 2, 1])[0] == [0, 2]


def test_a_row_with_a_note_that_no_page_holds_is_split() -> None:
    cell, note = text("one two " * 60, SMALL), text("three four " * 60, SMALL)
    row = NotedRow([cell], [0], note)
    rest: Columns | None = row
    pieces = 0
    while rest is not None:
        if rest.height(100) <= 60:
            pieces += 1
            break
        parts = rest.split(100, 60, True)
        assert parts is not None
        first, after = parts
        assert first.height(100) <= 60.01
        assert after is None or isinstance(after, Columns)
        rest, pieces = after, pieces + 1

    assert pieces > 4
    assert row.split(100, 60) is None


def test_the_numbers_of_rules_are_explained_where_a_sentence_names_one(pages: Reader) -> None:
    others = frozenset(one.id for one in registers()) - {"parties"}
    parties = BriefOptions(parts=frozenset({REGISTERS}), registers_left_out=others)

    with_rules, without = (
        " ".join(pages(brief_pdf(samples()[0], options).data)) for options in (ONLY, parties)
    )

    assert "(X2)" in with_rules
    assert "is the number of the rule" in with_rules
    assert "is the number of the rule" not in without


def test_no_line_parts_a_code_from_its_dot_or_an_estimate_from_its_number() -> None:
    cells = [
        cell
        for one in brief_content(samples()[0]).registers
        for table in one.tables
        for row in table.rows
        for cell in row.cells
    ]

    assert "7–30 days, likely\u00a014" in cells
    assert any("H2\u00a0· Fear of an attack" in cell for cell in cells)
