"""Signs and their widths: which face shows a character, and the mark for one that none has."""

from functools import cache
from typing import NamedTuple

from readiness.figures import faces

FALLBACK_FACES = (faces.REGULAR,)
"""Faces asked in this order for a character that the wanted face lacks."""

MARK_SCALE = 0.6
MARK_PADDING = 0.16
"""Room left and right of a mark's letters, as a part of the text size."""

_REMEMBERED = 50_000
"""How many words a face remembers the widths of, in a process that prints for days."""


class Style(NamedTuple):
    """A face with its size, its line pitch (both in points) and its colour."""

    face: str
    size: float
    leading: float
    ink: str


class Run(NamedTuple):
    """Words in one style; `link` is an address to open on a click, http or https only."""

    text: str
    style: Style
    link: str = ""


class Piece(NamedTuple):
    """Part of a word in one face. `mark` is the character that the piece stands for, or empty."""

    text: str
    style: Style
    link: str
    width: float
    mark: str = ""


class Face:
    """Advances of one face by character, and what has been measured with it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.advance = faces.advances(name)
        self.words: dict[str, float | None] = {}

    def width(self, word: str) -> float | None:
        """Return the width in thousandths of the size; None if a character is missing."""
        try:
            return self.words[word]
        except KeyError:
            pass
        try:
            width: float | None = sum(map(self.advance.__getitem__, word))
        except KeyError:
            width = None
        if len(word) < 64:
            if len(self.words) >= _REMEMBERED:
                self.words.clear()
            self.words[word] = width
        return width


@cache
def face_of(name: str) -> Face:
    """Return the measures of a face; they are read once."""
    return Face(name)


@cache
def space_of(style: Style) -> float:
    """Return the width of a space in points."""
    return face_of(style.face).advance[" "] * style.size / 1000


def pieces_of(text: str, style: Style, link: str) -> list[Piece]:
    """Return a word in as many pieces as it needs faces and marks."""
    width = face_of(style.face).width(text)
    if width is not None:
        return [Piece(text, style, link, width * style.size / 1000)]
    pieces: list[Piece] = []
    known = ""
    known_style = style
    for character in text:
        found = _style_for(character, style)
        if found is not None and (found is known_style or not known):
            known, known_style = known + character, found
            continue
        if known:
            pieces.append(piece_of(known, known_style, link))
            known = ""
        if found is None:
            pieces.append(_mark(character, style, link))
        else:
            known, known_style = character, found
    if known:
        pieces.append(piece_of(known, known_style, link))
    return pieces


def _style_for(character: str, style: Style) -> Style | None:
    if character in face_of(style.face).advance:
        return style
    for name in FALLBACK_FACES:
        if character in face_of(name).advance:
            return _inface_of(style, name)
    return None


@cache
def _inface_of(style: Style, face: str) -> Style:
    return Style(face, style.size, style.leading, style.ink)


def piece_of(text: str, style: Style, link: str) -> Piece:
    """Return a piece of characters that the face of the style has."""
    width = face_of(style.face).width(text) or 0.0
    return Piece(text, style, link, width * style.size / 1000)


def _mark(character: str, style: Style, link: str) -> Piece:
    code = f"U+{ord(character):04X}"
    letters = (face_of(style.face).width(code) or 0.0) * style.size * MARK_SCALE / 1000
    return Piece(code, style, link, letters + 2 * MARK_PADDING * style.size, character)
