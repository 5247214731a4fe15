"""The registers: one table for each list of rows, with what does not fit on a line below."""

from collections.abc import Sequence

from readiness.brief.boxes import StatusText
from readiness.brief.content import FindingPrint, RegisterPrint, TablePrint
from readiness.brief.fitting import fit, measure
from readiness.brief.flow import Block, Stack, TextBlock, text
from readiness.brief.headings import heading, part_heading, section_heading
from readiness.brief.style import SMALL, SMALL_MUTED, SMALL_STRONG, TABLE_HEAD
from readiness.brief.table import Column, Columns, NotedRow, Table
from readiness.brief.text import Run
from readiness.messages import _, _n

_GAP = 9.0


def registers_part(registers: Sequence[RegisterPrint], width: float) -> list[Block]:
    """Return the blocks of the part on registers; none where no register has a row."""
    if not registers:
        return []
    blocks: list[Block] = [part_heading(_("Registers"), new_page=True)]
    for register in registers:
        blocks.append(section_heading("", register.title))
        for table in register.tables:
            rows = _n("{count} row", "{count} rows", len(table.rows))
            if table.title == register.title:
                blocks.append(text(rows, SMALL_MUTED, keep_with_next=True))
            else:
                blocks.append(heading(table.title, rows, before=10))
            blocks.append(register_table(table, width))
        blocks += [text(sentence, SMALL_MUTED, before=5) for sentence in register.left_out]
        if register.findings:
            blocks.append(text(_("What follows"), SMALL_STRONG, before=9, keep_with_next=True))
            blocks += [_finding(finding) for finding in register.findings]
    return blocks


def register_table(table: TablePrint, width: float) -> Table:
    """Return a table whose columns are as wide as what they hold asks for.

    Columns that do not fit are told below each row, with their labels.
    """
    by_column = list(zip(*(row.cells for row in table.rows), strict=True))
    measures = [
        measure(title, cells, TABLE_HEAD, SMALL_STRONG if not place else SMALL)
        for place, (title, cells) in enumerate(zip(table.columns, by_column, strict=True))
    ]
    taken, widths = fit(measures, width, _GAP)
    below = [place for place in range(len(table.columns)) if place not in taken]
    columns = [Column(table.columns[place], own) for place, own in zip(taken, widths, strict=True)]
    rows: list[Columns | Sequence[Block]] = []
    for row in table.rows:
        cells = [text(row.cells[at], SMALL_STRONG if not at else SMALL) for at in taken]
        more = [
            _("{label}: {words}", label=table.columns[at], words=row.cells[at])
            for at in below
            if row.cells[at]
        ]
        if row.remark:
            more.append(row.remark)
        rows.append(
            NotedRow(cells, widths, text(" · ".join(more), SMALL_MUTED), gap=_GAP)
            if more
            else Columns(cells, widths, gap=_GAP)
        )
    return Table(columns, rows, gap=_GAP)


def _finding(finding: FindingPrint) -> Block:
    if finding.state:
        return StatusText(finding.state, finding.sentence, SMALL, before=3)
    return Stack([TextBlock([Run(finding.sentence, SMALL)])], before=3, indent=SMALL.size + 3)
