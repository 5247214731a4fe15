"""The method in ten lines."""

from collections.abc import Sequence

from readiness.brief.flow import Block, Stack, text
from readiness.brief.headings import part_heading
from readiness.brief.style import BODY, CODE
from readiness.brief.table import Columns
from readiness.messages import _


def method_part(lines: Sequence[str]) -> list[Block]:
    """Return the blocks of the part on method."""
    blocks: list[Block] = [part_heading(_("Method"))]
    numbered = [
        Columns([text(str(number), CODE, align="right"), text(line, BODY)], [14, 0], gap=8, after=3)
        for number, line in enumerate(lines, start=1)
    ]
    return [*blocks, Stack(numbered, together=True)]
