"""The pen: the only thing that writes on a page. Coordinates are points from the lower left."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from reportlab.pdfgen.canvas import Canvas

from readiness.brief.strokes import components, paint, paint_strokes, rectangle
from readiness.brief.style import PALETTE
from readiness.brief.text import MARK_PADDING, MARK_SCALE, Line, Piece, Style
from readiness.figures import faces
from readiness.figures.palette import Palette
from readiness.figures.shapes import status_shape
from readiness.figures.sketch import Sketch, Stroke

_ADDRESS = re.compile(r"https?://[^\s/?#…]+[^\s…]*", re.IGNORECASE)
_BARE_ADDRESS = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s…]*)?", re.IGNORECASE | re.ASCII)
_STATUS_SIZE = 10.0


def web_address(text: str) -> str:
    """Return the address in the form a link may carry; empty for anything but http or https.

    An address without a scheme ("example.org/page") is taken as https. One that was shortened
    with an ellipsis leads nowhere and gets no link.
    """
    if _BARE_ADDRESS.fullmatch(text):
        text = f"https://{text}"
    elif not _ADDRESS.fullmatch(text):
        return ""
    return quote(text, safe="%/:=&?~#+!$,;'@()*[]-._")


class Pen:
    """Writes on the pages of one document and remembers the characters it could not show.

    `anchors` are the names that the document will have places for; "#name" links to one.
    """

    def __init__(
        self,
        canvas: Canvas,
        palette: Palette = PALETTE,
        anchors: frozenset[str] = frozenset(),
    ) -> None:
        self.canvas = canvas
        self.missing: set[str] = set()
        self._palette = palette
        self._anchors = anchors
        self._colours: dict[str, str] = {}
        self._bookmarks = 0
        self._forms: set[str] = set()
        self._ink = ""
        self._stroke = ""

    def write(
        self, lines: Sequence[Line], x: float, top: float, width: float, align: str, pitch: float
    ) -> None:
        """Write lines below `top`, `pitch` points apart, left, right or middle of the width."""
        segments: list[tuple[float, float, Piece, str]] = []
        extras: list[tuple[float, float, Piece]] = []
        for number, line in enumerate(lines):
            start = x
            if align != "left":
                start += (width - line.width) * (1 if align == "right" else 0.5)
            self._place(line, start, top - pitch * (number + 0.5), segments, extras)
        if segments:
            self._write_segments(segments)
        for left, baseline, piece in extras:
            if piece.mark:
                self._mark(left, baseline, piece)
            if piece.link:
                self._link(left, baseline, piece)

    def _place(
        self,
        line: Line,
        x: float,
        middle: float,
        segments: list[tuple[float, float, Piece, str]],
        extras: list[tuple[float, float, Piece]],
    ) -> None:
        if len(line.words) == 1 and len(line.words[0].pieces) == 1:
            (piece,) = line.words[0].pieces
            if not piece.mark and not piece.link:
                segments.append((x, middle - piece.style.size * 0.36, piece, piece.text))
                return
        style: Style | None = None
        parts: list[str] = []
        start = x
        first: Piece | None = None
        baseline = middle
        for position, word in enumerate(line.words):
            if position and word.space:
                x += word.space
                if first is not None:
                    parts.append(" ")
            for piece in word.pieces:
                if piece.mark or piece.style is not style or first is None:
                    if first is not None:
                        segments.append((start, baseline, first, "".join(parts)))
                    style = piece.style
                    baseline = middle - style.size * 0.36
                    start, first, parts = (x, None, []) if piece.mark else (x, piece, [piece.text])
                else:
                    parts.append(piece.text)
                if piece.mark or piece.link:
                    extras.append((x, baseline, piece))
                x += piece.width
        if first is not None:
            segments.append((start, baseline, first, "".join(parts)))

    def _write_segments(self, segments: list[tuple[float, float, Piece, str]]) -> None:
        code = ["BT"]
        present = ""
        for x, baseline, piece, words in segments:
            style = piece.style
            if style.ink != self._ink:
                code.append(self._ink_code(style.ink))
            place = f"1 0 0 1 {x:.2f} {baseline:.2f} Tm"
            for name, signs in self._encoded(style.face, words):
                wanted = f"{name} {style.size:g} Tf"
                if wanted != present:
                    present = wanted
                    code.append(wanted)
                code.append(f"{place} <{signs}> Tj" if place else f"<{signs}> Tj")
                place = ""
        code.append("ET")
        self.canvas.addLiteral(" ".join(code))

    def _encoded(self, face: str, words: str) -> list[tuple[str, str]]:
        """Return the words as names of embedded fonts with signs in hexadecimal.

        Written here and not by the canvas, whose text objects take twice the time of all layout.
        """
        font = faces.font(face)
        document = self.canvas._doc
        return [
            (font.getSubsetInternalName(subset, document), signs.hex())
            for subset, signs in font.splitString(words, document)
        ]

    def _mark(self, x: float, baseline: float, piece: Piece) -> None:
        """Draw the box that stands for a character no bundled face has."""
        self.missing.add(piece.mark)
        style = piece.style
        edge = style.size * 0.05
        self.box(
            x + edge,
            baseline - style.size * 0.12,
            piece.width - 2 * edge,
            style.size * 0.82,
            line=style.ink,
            line_width=edge,
        )
        small = self._small(style)
        letters = Piece(piece.text, small, "", 0.0)
        left = x + MARK_PADDING * style.size
        self._write_segments([(left, baseline + style.size * 0.08, letters, piece.text)])

    def _small(self, style: Style) -> Style:
        return Style(style.face, style.size * MARK_SCALE, style.leading, style.ink)

    def _link(self, x: float, baseline: float, piece: Piece) -> None:
        size = piece.style.size
        box = (x, baseline - size * 0.25, x + piece.width, baseline + size * 0.85)
        if piece.link.startswith("#"):
            if piece.link[1:] in self._anchors:
                self.canvas.linkAbsolute("", piece.link[1:], box, thickness=0)
            return
        address = web_address(piece.link)
        if address:
            self.canvas.linkURL(address, box, relative=0, thickness=0)

    def anchor(self, name: str, top: float) -> None:
        """Make a place that links within the document lead to."""
        self.canvas.bookmarkPage(name, fit="XYZ", top=top + 8, left=0)

    def box(
        self,
        x: float,
        bottom: float,
        width: float,
        height: float,
        fill: str | None = None,
        line: str | None = None,
        radius: float = 0.0,
        line_width: float = 0.75,
    ) -> None:
        """Draw a rectangle, filled, framed or both."""
        if fill:
            self._fill(fill)
        if line:
            self._line(line, line_width)
        path = rectangle(x, bottom, width, height, min(radius, width / 2, height / 2))
        self.canvas.addLiteral(f"{path} {paint(fill, line)}")

    def rule(self, x: float, y: float, width: float, ink: str, line_width: float = 0.6) -> None:
        """Draw a level line."""
        self._line(ink, line_width)
        self.canvas.addLiteral(f"{x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S")

    def status(self, state: str, x: float, y: float, size: float) -> None:
        """Draw the shape of a state in the square of `size` points at (x, y)."""
        name = f"status-{state.split(' ')[0]}"
        if name not in self._forms:
            strokes = status_shape(state, 0, 0, _STATUS_SIZE, self._palette)
            self.keep_stamp(name, strokes, 12, 12)
        self.stamp(name, x, y, size / _STATUS_SIZE)

    def keep_stamp(self, name: str, strokes: Sequence[Stroke], width: float, height: float) -> None:
        """Store a picture that returns often once in the file, under a name."""
        self._forms.add(name)
        self.canvas.beginForm(name, -1, -1, width, height)
        paint_strokes(strokes, self.canvas, 0, 0, self._encoded)
        self.canvas.endForm()

    def stamp(self, name: str, x: float, y: float, scale: float = 1.0) -> None:
        """Draw a stored picture with its lower left corner at (x, y)."""
        self.canvas.addLiteral(f"q {scale:.4f} 0 0 {scale:.4f} {x:.2f} {y:.2f} cm")
        self.canvas.doForm(name)
        self.canvas.addLiteral("Q")

    def has_stamp(self, name: str) -> bool:
        """Tell whether a picture of this name is stored already."""
        return name in self._forms

    def begin_page(self) -> None:
        """Forget the colours of the page before: a new page starts black."""
        self._ink = self._stroke = ""

    def _fill(self, ink: str) -> None:
        if ink != self._ink:
            self.canvas.addLiteral(self._ink_code(ink))

    def _ink_code(self, ink: str) -> str:
        self._ink = ink
        return f"{self._components(ink)} rg"

    def _line(self, ink: str, width: float) -> None:
        wanted = f"{self._components(ink)} RG {width:g} w"
        if wanted != self._stroke:
            self._stroke = wanted
            self.canvas.addLiteral(wanted)

    def _components(self, value: str) -> str:
        found = self._colours.get(value)
        if found is None:
            found = self._colours[value] = components(value)
        return found

    def sketch(self, sketch: Sketch, x: float, y: float) -> None:
        """Draw a figure with its lower left corner at (x, y)."""
        paint_strokes(sketch.strokes, self.canvas, x, y, self._encoded)

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Enter a heading in the document's outline, `top` being the upper edge of the heading."""
        key = f"part-{self._bookmarks}"
        self._bookmarks += 1
        self.canvas.bookmarkPage(key, fit="XYZ", top=top + 8, left=0)
        self.canvas.addOutlineEntry(title, key, level, closed=level > 0)
