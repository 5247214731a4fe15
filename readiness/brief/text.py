"""The one text layer of print: runs in, lines out. No text is ever read as markup.

A word is drawn in the first bundled face that has its characters. A character that none has, or
that would act without being seen (direction marks, joiners, tags), becomes a mark: a small framed
box with its code point, which the pen also reports.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from readiness.figures import faces

FALLBACK_FACES = (faces.REGULAR,)
"""Faces asked in this order for a character that the wanted face lacks."""

MARK_SCALE = 0.6
MARK_PADDING = 0.16
"""Room left and right of a mark's letters, as a part of the text size."""

_BREAK_WITHIN = re.compile(r"(?<=[^\W\d]{2}[-–—/])(?=[^\W\d]{2})|(?<=—)(?=\w)")
_GOOD_BREAKS = frozenset("/-–—_.?&=:;,)")


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


class Word(NamedTuple):
    """What is never broken unless it is wider than a line; `space` is the gap before it."""

    pieces: tuple[Piece, ...]
    width: float
    space: float


class Line(NamedTuple):
    """The words of one line with its width in points."""

    words: tuple[Word, ...]
    width: float


class _Face:
    """Advances of one face by character, and what has been measured with it."""

    def __init__(self, name: str) -> None:
        data = faces.font(name).face
        self.name = name
        self.advance: dict[str, float] = {
            chr(code): data.charWidths[code]
            for code in data.charToGlyph
            if code in data.charWidths and faces.is_visible(chr(code))
        }
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
            self.words[word] = width
        return width


@cache
def _face(name: str) -> _Face:
    return _Face(name)


def set_lines(runs: Sequence[Run], width: float) -> list[Line]:
    """Break the runs into lines of at most `width` points, at spaces where possible.

    A line break in the text is kept. Takes time in proportion to the length of the text.
    """
    lines: list[Line] = []
    for paragraph in _paragraphs(runs):
        plain = _fill_plain(paragraph, width)
        lines += plain if plain is not None else _fill(paragraph, width)
    return lines


def text_width(text: str, style: Style) -> float:
    """Return the width in points of text on one line, marks included."""
    return sum(word.width + word.space for word in _words([Run(text, style)]))


def missing_characters(lines: Iterable[Line]) -> set[str]:
    """Return the characters that stand in the lines as marks."""
    return {
        piece.mark for line in lines for word in line.words for piece in word.pieces if piece.mark
    }


def cut_lines(lines: list[Line], count: int, width: float) -> list[Line]:
    """Return at most `count` lines; the last one ends in an ellipsis where lines were dropped."""
    if len(lines) <= count:
        return lines
    kept = lines[: count - 1]
    words = list(lines[count - 1].words)
    dots = _piece(faces.ELLIPSIS, lines[count - 1].words[-1].pieces[-1].style, "")
    while True:
        reached = sum(word.width + word.space for word in words) - words[0].space + dots.width
        if reached <= width:
            break
        if len(words) > 1:
            words.pop()
            continue
        words = [_broken(words[0], max(1.0, width - dots.width))[0]]
        reached = words[0].width + dots.width
        break
    last = words[-1]
    words[-1] = Word((*last.pieces, dots), last.width + dots.width, last.space)
    return [*kept, Line(tuple(words), reached)]


def _paragraphs(runs: Sequence[Run]) -> list[list[Run]]:
    result: list[list[Run]] = [[]]
    for run in runs:
        text = run.text
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        if "\t" in text:
            text = text.replace("\t", "    ")
        if "\n" not in text:
            result[-1].append(run if text is run.text else run._replace(text=text))
            continue
        first, *others = text.split("\n")
        result[-1].append(run._replace(text=first))
        result += [[run._replace(text=other)] for other in others]
    return result


def _words(runs: Sequence[Run]) -> list[Word]:
    words: list[Word] = []
    pieces: list[Piece] = []
    space = 0.0
    for run in runs:
        gap = _space(run.style)
        for position, part in enumerate(run.text.split(" ")):
            if position:
                words.append(_word(pieces, space))
                pieces, space = [], gap
            if part:
                if len(part) > 5 and _BREAK_WITHIN.search(part):
                    first, *others = _BREAK_WITHIN.split(part)
                    pieces += _pieces(first, run.style, run.link)
                    for other in others:
                        words.append(_word(pieces, space))
                        pieces, space = _pieces(other, run.style, run.link), 0.0
                else:
                    pieces += _pieces(part, run.style, run.link)
    words.append(_word(pieces, space))
    return words


def _word(pieces: list[Piece], space: float) -> Word:
    if len(pieces) == 1:
        return Word((pieces[0],), pieces[0].width, space)
    return Word(tuple(pieces), sum(piece.width for piece in pieces), space)


@cache
def _space(style: Style) -> float:
    return _face(style.face).advance[" "] * style.size / 1000


def _pieces(text: str, style: Style, link: str) -> list[Piece]:
    width = _face(style.face).width(text)
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
            pieces.append(_piece(known, known_style, link))
            known = ""
        if found is None:
            pieces.append(_mark(character, style, link))
        else:
            known, known_style = character, found
    if known:
        pieces.append(_piece(known, known_style, link))
    return pieces


def _style_for(character: str, style: Style) -> Style | None:
    if character in _face(style.face).advance:
        return style
    for name in FALLBACK_FACES:
        if character in _face(name).advance:
            return _in_face(style, name)
    return None


@cache
def _in_face(style: Style, face: str) -> Style:
    return Style(face, style.size, style.leading, style.ink)


def _piece(text: str, style: Style, link: str) -> Piece:
    width = _face(style.face).width(text) or 0.0
    return Piece(text, style, link, width * style.size / 1000)


def _mark(character: str, style: Style, link: str) -> Piece:
    code = f"U+{ord(character):04X}"
    letters = (_face(style.face).width(code) or 0.0) * style.size * MARK_SCALE / 1000
    return Piece(code, style, link, letters + 2 * MARK_PADDING * style.size, character)


def _fill_plain(runs: Sequence[Run], width: float) -> list[Line] | None:
    """Fill lines with whole words, a piece for each run of a line.

    None where a word needs more care: it has a character that its face lacks, is wider than a
    line, may be broken within, or has its parts in two runs.
    """
    atoms: list[tuple[str, float, int]] = []
    ready = True
    for number, run in enumerate(runs):
        if _BREAK_WITHIN.search(run.text):
            return None
        face = _face(run.style.face)
        measured = face.words
        scale = run.style.size / 1000
        for position, word in enumerate(run.text.split(" ")):
            own = measured[word] if word in measured else face.width(word)
            if own is None:
                return None
            if position or ready:
                atoms.append((word, own * scale, number))
            elif not atoms[-1][0]:
                atoms[-1] = (word, own * scale, number)
            elif word:
                return None
        ready = False
    room = width + 0.01
    gaps = [_space(run.style) for run in runs]
    lines: list[Line] = []
    first = 0
    reached = 0.0
    for position, (_text, own, number) in enumerate(atoms):
        after = reached + own + (gaps[number] if position > first else 0.0)
        if after > room:
            if own > room:
                return None
            lines.append(_plain_line(runs, gaps, atoms[first:position], reached))
            first, after = position, own
        reached = after
    lines.append(_plain_line(runs, gaps, atoms[first:], reached))
    return lines


def _plain_line(
    runs: Sequence[Run], gaps: list[float], atoms: list[tuple[str, float, int]], width: float
) -> Line:
    if len(runs) == 1:
        return _whole_line(" ".join([atom[0] for atom in atoms]), width, runs[0])
    words: list[Word] = []
    start = 0
    for end in range(1, len(atoms) + 1):
        number = atoms[start][2]
        if end < len(atoms) and atoms[end][2] == number:
            continue
        part = atoms[start:end]
        own = sum([atom[1] for atom in part]) + gaps[number] * (len(part) - 1)
        piece = Piece(
            " ".join([atom[0] for atom in part]), runs[number].style, runs[number].link, own
        )
        words.append(Word((piece,), own, gaps[number] if start else 0.0))
        start = end
    return Line(tuple(words), width)


def _whole_line(text: str, width: float, run: Run) -> Line:
    return Line((Word((Piece(text, run.style, run.link, width),), width, 0.0),), width)


def _fill(runs: Sequence[Run], width: float) -> list[Line]:
    lines: list[Line] = []
    line: list[Word] = []
    reached = 0.0
    room = width + 0.01
    for word in _words(runs):
        after = reached + word.space + word.width
        if after <= room:
            line.append(word)
            reached = after
            continue
        if line:
            lines.append(Line(tuple(line), reached))
        if word.width > room:
            parts = _broken(word, room)
            lines += [Line((part,), part.width) for part in parts[:-1]]
            word = parts[-1]
        line = [word._replace(space=0.0)]
        reached = word.width
    lines.append(Line(tuple(line), reached))
    return lines


def _broken(word: Word, room: float) -> list[Word]:
    """Break a word that no line holds, after a sign that divides it where one is near."""
    parts: list[Word] = []
    line: list[Piece] = []
    reached = 0.0
    for piece in word.pieces:
        if reached + piece.width <= room:
            line.append(piece)
            reached += piece.width
            continue
        if piece.mark:
            if line:
                parts.append(_word(line, 0.0))
            line, reached = [piece], piece.width
            continue
        advance = _face(piece.style.face).advance
        scale = piece.style.size / 1000
        text = piece.text
        start = 0
        good = 0
        position = 0
        while position < len(text):
            step = advance[text[position]] * scale
            if reached + step > room and (line or position > start):
                end = good if good > start and (position - good) < 24 else position
                if end > start:
                    line.append(_piece(text[start:end], piece.style, piece.link))
                parts.append(_word(line, 0.0))
                line, reached = [], 0.0
                start = good = position = end
                continue
            reached += step
            position += 1
            if text[position - 1] in _GOOD_BREAKS:
                good = position
        if start < len(text):
            line.append(_piece(text[start:], piece.style, piece.link))
    parts.append(_word(line, 0.0))
    return parts
