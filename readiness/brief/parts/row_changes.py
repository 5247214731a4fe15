"""What changed in the registers from the base to the last: a table for each list of rows."""

from collections.abc import Sequence

from readiness.brief.compared import ComparisonContent, RowChangePrint
from readiness.brief.flow import Block, Stack, TextBlock, text
from readiness.brief.headings import heading, part_heading
from readiness.brief.style import SMALL, SMALL_MUTED, SMALL_STRONG
from readiness.brief.table import Column, Table
from readiness.brief.text import Run
from readiness.messages import _


def row_changes(content: ComparisonContent) -> list[Block]:
    """Return the blocks of the part; none where no row differs and none is left out."""
    if not content.tables and not content.rows_left_out:
        return []
    blocks: list[Block] = [part_heading(_("What changed in the registers, base to last"))]
    columns = [Column(_("Changed row"), 172), Column(_("From → to"), 0)]
    for table in content.tables:
        title = table.title
        if table.register and table.register != table.title:
            title = _("{register}: {table}", register=table.register, table=table.title)
        blocks.append(heading(title, table.counts))
        changed = [row for row in table.rows if row.direction == "changed"]
        blocks += _listed(_("Added: "), table.rows, "added")
        blocks += _listed(_("Removed: "), table.rows, "removed")
        if changed:
            blocks.append(Table(columns, [_row(row) for row in changed], before=4))
    if content.rows_left_out:
        blocks.append(text(content.rows_left_out, SMALL_MUTED, before=6))
    return blocks


def _listed(label: str, rows: Sequence[RowChangePrint], direction: str) -> list[Block]:
    """Return the titles of rows that came or went: nothing more is told of them."""
    titles = [row.title for row in rows if row.direction == direction]
    if not titles:
        return []
    return [TextBlock([Run(label, SMALL_STRONG), Run("; ".join(titles), SMALL)], before=3)]


def _row(row: RowChangePrint) -> list[Block]:
    lines = [
        TextBlock([Run(f"{field.label}  ", SMALL_MUTED), Run(field.words, SMALL)])
        for field in row.fields
    ]
    return [
        text(row.title, SMALL_STRONG),
        Stack(lines) if lines else text("", SMALL),
    ]
