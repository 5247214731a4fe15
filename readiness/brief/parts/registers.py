"""The registers: the picture of each, what follows from its rows, and its tables."""

from collections.abc import Sequence

from readiness.brief.boxes import Figure, StatusText
from readiness.brief.content import FindingPrint, PicturePrint, RegisterPrint
from readiness.brief.flow import Block, Stack, TextBlock, text
from readiness.brief.headings import heading, part_heading, section_heading
from readiness.brief.parts.register_table import register_table
from readiness.brief.parts.rule_numbers import rule_numbers
from readiness.brief.style import PALETTE, SMALL, SMALL_MUTED, SMALL_STRONG
from readiness.brief.text import Run
from readiness.messages import _, _n


class Opening(Stack):
    """The heading of a register, its picture, and what follows from its rows.

    The picture stands first where the page begun has room for it. Where not, the page is filled
    with what follows, and the picture begins the next one, before what of it found no room.
    """

    def __init__(self, title: Block, picture: Sequence[Block], findings: Sequence[Block]) -> None:
        super().__init__(
            [title, *picture, *findings],
            before=title.before,
            keep_with_next=not (picture or findings),
        )
        self._with_picture = Stack([title, *picture])
        self._picture, self._findings = picture, findings
        self._without_picture = Stack([title, *findings], before=title.before)

    def split(
        self, width: float, room: float, force: bool = False
    ) -> tuple[Block, Block | None] | None:
        """Split in the order that fills the page."""
        if not self._findings or self._with_picture.height(width) <= room:
            return super().split(width, room, force)
        parts = self._without_picture.split(width, room, force)
        if parts is None:
            return None
        first, rest = parts
        remaining = [*self._picture]
        if rest is not None:
            again = _("What follows, continued")
            remaining += [text(again, SMALL_STRONG, before=9, after=3, keep_with_next=True), rest]
        return first, Stack(remaining) if remaining else None


def registers_part(registers: Sequence[RegisterPrint], width: float) -> list[Block]:
    """Return the blocks of the part on registers; none where no register has a row."""
    if not registers:
        return []
    blocks: list[Block] = [part_heading(_("Registers"))]
    blocks += rule_numbers(found.sentence for one in registers for found in one.findings)
    for register in registers:
        picture = _picture(register.picture, width)
        title = section_heading("", register.title)
        blocks.append(Opening(title, picture, _findings(register)))
        together = bool(register.tables)
        blocks += [
            text(sentence, SMALL_MUTED, before=7, keep_with_next=together)
            for sentence in register.left_out
        ]
        for table in register.tables:
            rows = _n("{count} row", "{count} rows", len(table.rows))
            blocks.append(heading(table.title, rows, before=12))
            blocks += register_table(table, width)
    return blocks


def _picture(picture: PicturePrint | None, width: float) -> list[Block]:
    sketch = picture.draw(PALETTE, width) if picture is not None else None
    if picture is None or sketch is None or not sketch.strokes:
        return []
    return [
        text(picture.title, SMALL_STRONG, before=11, after=5, keep_with_next=True),
        Figure(sketch, after=6),
    ]


def _findings(register: RegisterPrint) -> list[Block]:
    if not register.findings:
        return []
    # Without the rows left out another count or level may follow than on the screen.
    words = _("What follows from the rows printed") if register.left_out else _("What follows")
    title = text(words, SMALL_STRONG, before=9, keep_with_next=True)
    return [title, *(_finding(finding) for finding in register.findings)]


def _finding(finding: FindingPrint) -> Block:
    if finding.state:
        return StatusText(finding.state, finding.sentence, SMALL, before=3)
    return Stack([TextBlock([Run(finding.sentence, SMALL)])], before=3, indent=SMALL.size + 3)
