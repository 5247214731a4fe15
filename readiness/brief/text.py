"""The one text layer of print: runs in, lines out. No text is ever read as markup.

A word is drawn in the first bundled face that has its characters. A character that none has, or
that would act without being seen (direction marks, joiners, tags), becomes a mark: a small framed
box with its code point, which the pen also reports.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from readiness.brief.glyphs import (
    MARK_PADDING,
    MARK_SCALE,
    Piece,
    Run,
    Style,
    face_of,
    piece_of,
    pieces_of,
    space_of,
)
from readiness.figures import faces

__all__ = [
    "MARK_PADDING",
    "MARK_SCALE",
    "Line",
    "Piece",
    "Run",
    "Style",
    "Word",
    "cut_lines",
    "missing_characters",
    "set_lines",
    "text_width",
]

_BREAK_WITHIN = re.compile(r"(?<=[^\W\d]{2}[-–—/])(?=[^\W\d]{2})|(?<=—)(?=\w)")
_GOOD_BREAKS = frozenset("/-–—_.?&=:;,)")


class Word(NamedTuple):
    """What is never broken unless it is wider than a line; `space` is the gap before it."""

    pieces: tuple[Piece, ...]
    width: float
    space: float


class Line(NamedTuple):
    """The words of one line with its width in points."""

    words: tuple[Word, ...]
    width: float


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
    last = list(lines[count - 1].words)
    dots = piece_of(faces.ELLIPSIS, last[-1].pieces[-1].style, "")
    room = width - dots.width
    while (reached := _reach(last)) > room:
        word = last.pop()
        shorter = _without_last_word(word)
        if shorter is not None:
            last.append(shorter)
        elif not last:
            last.append(_broken(word, max(1.0, room))[0])
            reached = last[0].width
            break
    word = last[-1]
    last[-1] = Word((*word.pieces, dots), word.width + dots.width, word.space)
    return [*lines[: count - 1], Line(tuple(last), reached + dots.width)]


def _reach(words: list[Word]) -> float:
    return sum(word.width + word.space for word in words) - words[0].space


def _without_last_word(word: Word) -> Word | None:
    """Return a line's segment of several words without the last of them, None if it has one."""
    (*before, last) = word.pieces
    kept = last.text.rpartition(" ")[0]
    if kept:
        return _word([*before, piece_of(kept, last.style, last.link)], word.space)
    return _word(before, word.space) if before else None


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
        gap = space_of(run.style)
        for position, part in enumerate(run.text.split(" ")):
            if position:
                words.append(_word(pieces, space))
                pieces, space = [], gap
            if part:
                if len(part) > 5 and _BREAK_WITHIN.search(part):
                    first, *others = _BREAK_WITHIN.split(part)
                    pieces += pieces_of(first, run.style, run.link)
                    for other in others:
                        words.append(_word(pieces, space))
                        pieces, space = pieces_of(other, run.style, run.link), 0.0
                else:
                    pieces += pieces_of(part, run.style, run.link)
    words.append(_word(pieces, space))
    return words


def _word(pieces: list[Piece], space: float) -> Word:
    if len(pieces) == 1:
        return Word((pieces[0],), pieces[0].width, space)
    return Word(tuple(pieces), sum(piece.width for piece in pieces), space)


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
        face = face_of(run.style.face)
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
    gaps = [space_of(run.style) for run in runs]
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
        advance = face_of(piece.style.face).advance
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
                    line.append(piece_of(text[start:end], piece.style, piece.link))
                parts.append(_word(line, 0.0))
                line, reached = [], 0.0
                start = good = position = end
                continue
            reached += step
            position += 1
            if text[position - 1] in _GOOD_BREAKS:
                good = position
        if start < len(text):
            line.append(piece_of(text[start:], piece.style, piece.link))
    parts.append(_word(line, 0.0))
    return parts
