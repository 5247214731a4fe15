"""The app's own typefaces for drawings and print: files, registration, measuring, shortening."""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "Inter-Regular"
MEDIUM = "Inter-Medium"
SEMIBOLD = "Inter-SemiBold"
BOLD = "Inter-Bold"
ITALIC = "Inter-Italic"
FACES = (REGULAR, MEDIUM, SEMIBOLD, BOLD, ITALIC)

ELLIPSIS = "…"
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Zl", "Zp"})
_FOLDER = Path(__file__).resolve().parents[1] / "fonts"


def face_file(face: str) -> Path:
    """Return the TrueType file of a face; its stem is the name used in drawings."""
    if face not in FACES:
        raise KeyError(face)
    return _FOLDER / f"{face}.ttf"


@cache
def font(face: str) -> TTFont:
    """Return a face ready for measuring and drawing; its file is read on the first call only."""
    loaded = TTFont(face, str(face_file(face)), asciiReadable=0)
    registerFont(loaded)
    return loaded


def is_visible(character: str) -> bool:
    """Tell whether a character may be drawn as it is.

    Direction marks, joiners and other signs that act unseen are not, nor is the private use area,
    where every typeface has pictures of its own.
    """
    return unicodedata.category(character) not in _UNSEEN


def advances(face: str) -> dict[str, float]:
    """Return how far each character of a face moves on, in thousandths of the size.

    Characters that may not be drawn as they are have no entry.
    """
    data = font(face).face
    widths: dict[int, float] = data.charWidths
    category = unicodedata.category
    return {
        chr(code): widths[code]
        for code in data.charToGlyph
        if code in widths and (32 <= code < 127 or category(chr(code)) not in _UNSEEN)
    }


def has_glyph(face: str, character: str) -> bool:
    """Tell whether the face can show the character, and whether it may."""
    return ord(character) in font(face).face.charToGlyph and is_visible(character)


@lru_cache(maxsize=4096)
def text_width(text: str, face: str, size: float) -> float:
    """Return the width in points of one line of text."""
    widths = font(face).face.charWidths
    missing = font(face).face.defaultWidth
    units: float = sum(widths.get(ord(character), missing) for character in text)
    return units * size / 1000


def shortened(text: str, face: str, size: float, width: float) -> str:
    """Return the text, cut with an ellipsis where it is wider than `width` points."""
    if text_width(text, face, size) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text_width(text[:middle].rstrip() + ELLIPSIS, face, size) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS


def wrapped(text: str, face: str, size: float, width: float, lines: int) -> tuple[str, ...]:
    """Return the text in at most `lines` lines of at most `width` points, the last one cut."""
    words = text.split()
    result: list[str] = []
    while words and len(result) < lines - 1:
        count = 1
        while count < len(words) and text_width(" ".join(words[: count + 1]), face, size) <= width:
            count += 1
        result.append(shortened(" ".join(words[:count]), face, size, width))
        words = words[count:]
    if words:
        result.append(shortened(" ".join(words), face, size, width))
    return tuple(result)


def drawable(text: str, face: str = REGULAR) -> str:
    """Return the text on one line, with [U+AE40] for each character the face lacks."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        character
        if has_glyph(face, character)
        else " "
        if character.isspace()
        else f"[U+{ord(character):04X}]"
        for character in text
    )
