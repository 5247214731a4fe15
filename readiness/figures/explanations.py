"""Competing explanations as rows against the evidence as columns: what speaks for and against."""

from dataclasses import dataclass
from enum import Enum

from readiness.figures import faces
from readiness.figures.key import Key, KeyEntry
from readiness.figures.marks import swatch
from readiness.figures.palette import Palette, blend
from readiness.figures.row_labels import LINE, RowLabels
from readiness.figures.shapes import box, rule, text, text_middle, text_right
from readiness.figures.sketch import Sketch
from readiness.messages import _, _n

_SMALL = 7.5
_CELL = 20.0
_CELL_MOST = 54.0
_HEAD = 15.0
_PAD = 4.0
_GAP = 12.0
_BETWEEN = 10.0
_LIST_LINE = 12.0


class Rating(Enum):
    """How a piece of evidence fits an explanation."""

    VERY_CONSISTENT = "CC"
    CONSISTENT = "C"
    NEUTRAL = "N"
    INCONSISTENT = "I"
    VERY_INCONSISTENT = "II"
    NOT_APPLICABLE = "n/a"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence; not diagnostic where it fits every explanation alike."""

    title: str
    diagnostic: bool = True


@dataclass(frozen=True, slots=True)
class Explanation:
    """One explanation with a rating for each piece of evidence, None where it is not rated.

    `against` tells in short how much speaks against it, as its table does.
    """

    title: str
    ratings: tuple[Rating | None, ...]
    against: str = ""

    @property
    def very_inconsistent(self) -> int:
        """Return how much evidence is very inconsistent with it."""
        return self.ratings.count(Rating.VERY_INCONSISTENT)

    @property
    def inconsistent(self) -> int:
        """Return how much evidence is inconsistent with it, though not very."""
        return self.ratings.count(Rating.INCONSISTENT)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Explanations in the order they are shown, and the evidence in that of the ratings."""

    explanations: tuple[Explanation, ...]
    evidence: tuple[Evidence, ...]


def draw(values: Matrix, palette: Palette, width: float) -> Sketch:
    """Draw the ratings under the numbers of the evidence, whose titles are listed below.

    Where the columns find no room side by side they go on in a further block. Nothing is drawn
    where there is no explanation.
    """
    rows = values.explanations
    if not rows:
        return Sketch(width, 0)
    labels = RowLabels([row.title for row in rows], width, face=faces.MEDIUM)
    heading = _("against")
    counts = [faces.drawable(row.against) for row in rows]
    right_room = max(faces.text_width(words, faces.MEDIUM, _SMALL) for words in [*counts, heading])
    left = labels.room + _GAP
    room = max(_CELL, width - right_room - _GAP - left)
    per_block = max(1, int(room / _CELL))
    total = len(values.evidence)
    blocks = max(1, -(-total // per_block))
    # The columns are shared out evenly, so that the last block is not left with one alone.
    per_block = max(1, -(-total // blocks))
    cell = min(_CELL_MOST, room / per_block)
    right = min(width, left + per_block * cell + _GAP + right_room)
    heights = [max(labels.height(at), LINE + 3) + 2 * _PAD for at in range(len(rows))]
    listed = _Listed(values.evidence, width)
    key = Key(_key(values, palette), 0.0, width)
    block_height = _HEAD + sum(heights)
    height = blocks * block_height + (blocks - 1) * _BETWEEN + listed.height + key.height
    sketch = Sketch(width, height)
    top = height
    for block in range(blocks):
        columns = range(block * per_block, min(total, (block + 1) * per_block))
        head = top - _HEAD + 4
        for column in columns:
            x = left + (column - columns.start + 0.5) * cell
            ink = palette.ink if values.evidence[column].diagnostic else palette.ink_faint
            number = str(column + 1)
            sketch.add(text_middle(x, head, number, faces.MEDIUM, _SMALL, ink))
        if block == 0:
            muted = palette.ink_muted
            sketch.add(text_right(right, head, heading, faces.REGULAR, _SMALL, muted))
        y = top - _HEAD
        sketch.add(rule(0, y, right, y, palette.line, 0.5))
        for position, (row, row_height) in enumerate(zip(rows, heights, strict=True)):
            middle = y - row_height / 2
            labels.paint_middle(sketch, position, middle, palette.ink)
            for column in columns:
                x = left + (column - columns.start) * cell
                rating = row.ratings[column] if column < len(row.ratings) else None
                diagnostic = values.evidence[column].diagnostic
                _cell(sketch, rating, diagnostic, (x, middle, cell), palette)
            if block == 0:
                ink = palette.short if row.very_inconsistent else palette.ink
                words = counts[position]
                sketch.add(text_right(right, middle - 2.7, words, faces.MEDIUM, _SMALL, ink))
            y -= row_height
            sketch.add(rule(0, y, right, y, palette.line, 0.5))
        top = y - _BETWEEN
    listed.paint(sketch, key.height, palette)
    key.paint(sketch, palette)
    return sketch


def describe(values: Matrix) -> str:
    """Say how many explanations and pieces of evidence there are, and what speaks against each."""
    if not values.explanations:
        return ""
    sentences = [
        _n("{count} explanation.", "{count} explanations.", len(values.explanations)),
        _n(
            "{count} piece of evidence, {same} of them not diagnostic.",
            "{count} pieces of evidence, {same} of them not diagnostic.",
            len(values.evidence),
            same=sum(not piece.diagnostic for piece in values.evidence),
        ),
    ]
    sentences += [
        _(
            "{explanation}: {strong} very inconsistent, {weak} inconsistent.",
            explanation=row.title,
            strong=row.very_inconsistent,
            weak=row.inconsistent,
        )
        for row in values.explanations
    ]
    sentences += [
        _("Evidence {number}: {title}.", number=at + 1, title=piece.title)
        if piece.diagnostic
        else _("Evidence {number}, not diagnostic: {title}.", number=at + 1, title=piece.title)
        for at, piece in enumerate(values.evidence)
    ]
    return " ".join(sentences)


def _cell(
    sketch: Sketch,
    rating: Rating | None,
    diagnostic: bool,
    place: tuple[float, float, float],
    palette: Palette,
) -> None:
    x, middle, width = place
    if rating is None:
        sketch.add(
            text_middle(x + width / 2, middle - 2.7, "·", faces.REGULAR, _SMALL, palette.ink_faint)
        )
        return
    tint, ink = tint_of(rating, palette)
    if not diagnostic:
        tint, ink = palette.track, palette.ink_faint
    if tint:
        side = LINE + 3
        sketch.add(box(x + 1.5, middle - side / 2, width - 3, side, tint, radius=2.5))
    strong = rating in (Rating.VERY_CONSISTENT, Rating.VERY_INCONSISTENT) and diagnostic
    face = faces.SEMIBOLD if strong else faces.REGULAR
    words = rating_words(rating)
    sketch.add(text_middle(x + width / 2, middle - 2.7, words, face, _SMALL, ink))


def rating_words(rating: Rating) -> str:
    """Return the sign of a rating."""
    return _("n/a") if rating is Rating.NOT_APPLICABLE else rating.value


def tint_of(rating: Rating, palette: Palette) -> tuple[str | None, str]:
    """Return the ground of a rating, None for none, and the colour of its sign."""
    return {
        Rating.VERY_CONSISTENT: (blend(palette.met_soft, palette.met, 0.16), palette.met),
        Rating.CONSISTENT: (blend(palette.met_soft, palette.surface, 0.35), palette.met),
        Rating.NEUTRAL: (None, palette.ink_muted),
        Rating.INCONSISTENT: (blend(palette.short_soft, palette.surface, 0.35), palette.short),
        Rating.VERY_INCONSISTENT: (blend(palette.short_soft, palette.short, 0.16), palette.short),
        Rating.NOT_APPLICABLE: (None, palette.ink_muted),
    }[rating]


def _key(values: Matrix, palette: Palette) -> list[KeyEntry]:
    if not values.evidence:
        return []
    entries = [
        KeyEntry(swatch(tint_of(Rating.VERY_CONSISTENT, palette)[0]), _("CC, C consistent"), 11),
        KeyEntry(
            swatch(tint_of(Rating.VERY_INCONSISTENT, palette)[0]), _("I, II inconsistent"), 11
        ),
        KeyEntry(swatch(None, line=palette.line_strong), _("N neutral, n/a does not apply"), 11),
    ]
    if not all(piece.diagnostic for piece in values.evidence):
        entries.append(KeyEntry(swatch(palette.track), _("not diagnostic"), 11))
    return entries


class _Listed:
    """The titles of the evidence under their numbers, in two columns where there is room."""

    def __init__(self, evidence: tuple[Evidence, ...], width: float) -> None:
        self._evidence = evidence
        self._columns = 2 if width >= 560 and len(evidence) > 3 else 1
        self._column = (width - _GAP * (self._columns - 1)) / self._columns
        self._lines = -(-len(evidence) // self._columns)
        self.height = self._lines * _LIST_LINE + 8 if evidence else 0.0

    def paint(self, sketch: Sketch, bottom: float, palette: Palette) -> None:
        """Paint the list above `bottom`."""
        for at, piece in enumerate(self._evidence):
            x = at // self._lines * (self._column + _GAP)
            y = bottom + (self._lines - at % self._lines) * _LIST_LINE - 9
            ink = palette.ink if piece.diagnostic else palette.ink_muted
            number = text_right(x + 12, y, str(at + 1), faces.MEDIUM, _SMALL, ink)
            words = faces.drawable(piece.title)
            words = faces.shortened(words, faces.REGULAR, _SMALL, self._column - 18)
            sketch.add(number, text(x + 18, y, words, faces.REGULAR, _SMALL, ink))
