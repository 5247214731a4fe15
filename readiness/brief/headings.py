"""Headings: of a part, of a section, of a table. None of them ends a page."""

from readiness.brief.flow import Bookmark, TextBlock
from readiness.brief.pen import Pen
from readiness.brief.style import HEADING, PALETTE, PART, SECTION, SMALL_MUTED
from readiness.brief.text import Run


class RuledHeading(TextBlock):
    """A heading with a thin line under it."""

    RULE_ROOM = 4.0

    def height(self, width: float) -> float:
        """Return the height of the words and the line."""
        return super().height(width) + self.RULE_ROOM

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Write the words and draw the line."""
        super().paint(pen, x, top, width)
        pen.rule(x, top - self.height(width) + 1.5, width, PALETTE.line_strong)


def part_heading(title: str, *, new_page: bool = False, bookmark: bool = True) -> TextBlock:
    """Return the heading of a part, entered in the outline."""
    return TextBlock(
        [Run(title, PART)],
        before=24,
        after=8,
        keep_with_next=True,
        new_page=new_page,
        bookmark=Bookmark(title, 0) if bookmark else None,
    )


def section_heading(code: str, title: str) -> TextBlock:
    """Return the heading of a section, entered in the outline below its part; a code may lack."""
    return RuledHeading(
        [Run(f"{code}  {title}" if code else title, SECTION)],
        before=18,
        after=5,
        keep_with_next=True,
        bookmark=Bookmark(f"{code} {title}" if code else title, 1),
    )


def heading(title: str, remark: str = "", *, before: float = 14.0) -> TextBlock:
    """Return the heading of a table or a picture."""
    runs = [Run(title, HEADING)]
    if remark:
        runs.append(Run(f"   {remark}", SMALL_MUTED))
    return RuledHeading(runs, before=before, after=4, keep_with_next=True)
