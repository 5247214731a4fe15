"""Pages: the band of the first, header and footer of each, and the flow of blocks over them."""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from readiness.brief.flow import Block, Stack, TextBlock, fill
from readiness.brief.options import BriefOptions
from readiness.brief.pen import Pen
from readiness.brief.settings import settle_reportlab
from readiness.brief.style import (
    BAND,
    BAND_INK,
    BAND_LEAD,
    BAND_LINE,
    FOOT,
    FOOTER,
    HEAD,
    MARGIN,
    MARKING,
    PAGE_SIZES,
    PALETTE,
    TITLE,
    TITLE_LONG,
)
from readiness.brief.text import Run, Style
from readiness.figures import faces
from readiness.messages import _

BAND_TOP = 18.0
BAND_BOTTOM = 13.0
BELOW_BAND = 14.0
_LONG_TITLE = 70
_FEW = 3
"""A document of so few pages is not set closer to save one."""
_NEXT_TO_NOTHING = 0.18
"""A last page is nearly empty where less than this part of it is filled."""
_CLOSER = (0.85, 0.7)
_LONG_HASH = re.compile(r"[0-9a-f]{32,}")
_SHORT_HASH = 12


class Cover(NamedTuple):
    """The words of the band and of the file's properties.

    `day` is the year, month and day that stand as the file's date of creation.
    """

    kind: str
    title: str
    lead: str
    facts: tuple[str, ...]
    footer: str
    day: tuple[int, int, int]


class Printed(NamedTuple):
    """A finished document: its bytes, warnings for the reader, and the number of its pages."""

    data: bytes
    warnings: tuple[str, ...]
    pages: int


def paginate(
    blocks: Sequence[Block], width: float, first_room: float, room: float, ease: float = 1.0
) -> list[list[Block]]:
    """Return the blocks of each page; a block that no page holds is split against the rules.

    After the first page `ease` is what part of the gaps between blocks is kept.
    """
    pages: list[list[Block]] = []
    rest = list(blocks)
    while rest or not pages:
        if pages:
            taken, rest = fill(rest, width, room, True, ease)
        else:
            taken, rest = fill(rest, width, first_room, True)
        pages.append(taken)
    return pages


def full_pages(
    blocks: Sequence[Block], width: float, first_room: float, room: float
) -> tuple[list[list[Block]], float]:
    """Return the blocks of each page and what part of the gaps between them is kept.

    Where the last page would hold next to nothing, blocks stand closer, if that saves the page.
    """
    pages = paginate(blocks, width, first_room, room)
    if len(pages) > _FEW and Stack(pages[-1]).height(width) < room * _NEXT_TO_NOTHING:
        for ease in _CLOSER:
            closer = paginate(blocks, width, first_room, room, ease)
            if len(closer) < len(pages):
                return closer, ease
    return pages, 1.0


class Layout:
    """The measures of the pages of one document."""

    def __init__(self, cover: Cover, options: BriefOptions) -> None:
        self.cover = cover
        self.options = options
        self.page_width, self.page_height = PAGE_SIZES[options.paper]
        self.width = self.page_width - 2 * MARGIN
        self.band = self._band()
        self.band_height = BAND_TOP + self.band.height(self.width) + BAND_BOTTOM
        self.head = HEAD if options.marking else HEAD - 10

    @property
    def first_room(self) -> float:
        """Return the height for text below the band."""
        return self.page_height - self.band_height - BELOW_BAND - FOOT

    @property
    def room(self) -> float:
        """Return the height for text on every other page."""
        return self.page_height - self.head - FOOT

    def top(self, page: int) -> float:
        """Return the upper edge of the text on a page, counted from 0."""
        if page:
            return self.page_height - self.head
        return self.page_height - self.band_height - BELOW_BAND

    def _band(self) -> Stack:
        cover = self.cover
        title = TITLE if len(cover.title) <= _LONG_TITLE else TITLE_LONG
        blocks: list[Block] = [TextBlock([Run(cover.kind, BAND_LINE)], after=7)]
        blocks.append(TextBlock([Run(cover.title, title)], after=4, most_lines=6))
        if cover.lead and cover.lead != cover.title:
            blocks.append(TextBlock([Run(cover.lead, BAND_LEAD)], after=4, most_lines=3))
        blocks += [TextBlock([Run(fact, BAND_LINE)], most_lines=3) for fact in cover.facts]
        return Stack(blocks)


def print_pages(
    blocks: Sequence[Block],
    cover: Cover,
    options: BriefOptions,
    anchors: frozenset[str] = frozenset(),
) -> Printed:
    """Set the blocks on pages and return the document. Equal input gives equal bytes.

    `anchors` are the names that some block makes a place for.
    """
    settle_reportlab()
    faces.font(faces.REGULAR)
    layout = Layout(cover, options)
    pages, ease = full_pages(blocks, layout.width, layout.first_room, layout.room)
    stream = BytesIO()
    canvas = Canvas(
        stream,
        pagesize=(layout.page_width, layout.page_height),
        pageCompression=1,
        invariant=1,
        initialFontName=faces.REGULAR,
        lang="en",
    )
    year, month, day = cover.day
    stamp = f"D:{year:04d}{month:02d}{day:02d}000000Z"
    canvas.setDateFormatter(lambda *_moment: stamp)
    canvas.setTitle(cover.title)
    canvas.setAuthor(options.author)
    canvas.setSubject(cover.lead)
    canvas.setCreator("Readiness")
    canvas.setProducer("Readiness")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    pen = Pen(canvas, anchors=anchors)
    for number, page in enumerate(pages):
        pen.begin_page()
        if number == 0:
            _paint_band(pen, layout)
        elif options.marking:
            marking = _centred(options.marking, MARKING)
            marking.paint(pen, MARGIN, layout.page_height - 20, layout.width)
        stack = Stack(page, ease=ease if number else 1.0)
        stack.paint(pen, MARGIN, layout.top(number), layout.width)
        _paint_footer(pen, layout, number + 1, len(pages))
        canvas.showPage()
    canvas.save()
    return Printed(stream.getvalue(), missing_warnings(pen.missing), len(pages))


def missing_warnings(missing: set[str]) -> tuple[str, ...]:
    """Return a sentence that names the characters printed as marks; nothing if there are none."""
    if not missing:
        return ()
    codes = [f"U+{ord(character):04X}" for character in sorted(missing)]
    shown = ", ".join(codes[:12])
    if len(codes) > 12:
        return (
            _(
                "No bundled typeface has these characters, so boxes with their code points stand "
                "in their place: {codes} and {more} more.",
                codes=shown,
                more=len(codes) - 12,
            ),
        )
    return (
        _(
            "No bundled typeface has these characters, so boxes with their code points stand in "
            "their place: {codes}.",
            codes=shown,
        ),
    )


def _paint_band(pen: Pen, layout: Layout) -> None:
    bottom = layout.page_height - layout.band_height
    pen.box(0, bottom, layout.page_width, layout.band_height, fill=BAND)
    top = layout.page_height - BAND_TOP
    layout.band.paint(pen, MARGIN, top, layout.width)
    if layout.options.marking:
        style = Style(MARKING.face, MARKING.size, MARKING.leading, BAND_INK)
        left = MARGIN + layout.width * 0.3
        room = layout.width * 0.7
        block = TextBlock([Run(layout.options.marking, style)], align="right", most_lines=2)
        block.paint(pen, left, layout.page_height - BAND_TOP - 1, room)


def _paint_footer(pen: Pen, layout: Layout, number: int, total: int) -> None:
    y = FOOT - 16
    width = layout.width
    pen.rule(MARGIN, y, width, PALETTE.line)
    count = _("page {number} of {total}", number=number, total=total)
    pages = TextBlock([Run(count, FOOTER)], align="right")
    pages.paint(pen, MARGIN, y - 5, width)
    parts = [layout.cover.footer]
    if layout.options.revision:
        revision = layout.options.revision
        if _LONG_HASH.fullmatch(revision):
            revision = revision[:_SHORT_HASH]
        parts.append(_("revision\u00a0{revision}", revision=revision.replace(" ", "\u00a0")))
    if layout.options.printed_on:
        parts.append(_("printed {day}", day=layout.options.printed_on))
    marking = layout.options.marking
    left_room = width * (0.5 if marking else 0.85)
    left = TextBlock([Run(" · ".join(parts), FOOTER)], most_lines=2)
    left.paint(pen, MARGIN, y - 5, left_room)
    if marking:
        style = Style(MARKING.face, FOOTER.size, FOOTER.leading, MARKING.ink)
        middle = _centred(marking, style)
        middle.paint(pen, MARGIN + left_room, y - 5, width * 0.34)


def _centred(words: str, style: Style) -> TextBlock:
    return TextBlock([Run(words, style)], align="center", most_lines=2)
