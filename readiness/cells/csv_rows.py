"""Lines of cells as CSV text and back: dividers, quotes, and cells that look like formulas."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from readiness.errors import EditRefused
from readiness.messages import _

SIZE_LIMIT = 20 * 1024 * 1024
"""Bytes, or characters, of a file or a clipboard that is read."""

LINES_LIMIT = 10_000
"""Lines that are read at once, besides the header."""

CELLS_LIMIT = 1_000
"""Cells that a line may have."""

BREAKS_LIMIT = 1_500_000
"""Line breaks in all, blank lines and those inside cells included: a spreadsheet has fewer."""

_CELL_LIMIT = 100_000
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_NEUTRAL = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"-[0-9]+(\.[0-9]+)?")
_DECLARED = re.compile(r"sep=(.)\r?\n")


@dataclass(frozen=True, slots=True)
class Line:
    """One record: the number of the line it begins on, from 1, and its cells."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing stands in any cell."""
        return not any(cell.strip() for cell in self.cells)


def csv_text(lines: Iterable[Sequence[str]]) -> str:
    """Return lines of cells as CSV; what a spreadsheet would run as a formula is made text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for cells in lines:
        writer.writerow([neutral(cell) for cell in cells])
    return out.getvalue()


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; `plain` takes that back."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def plain(cell: str) -> str:
    """Return the cell that `neutral` was given."""
    return cell[1:] if _NEUTRAL.match(cell) else cell


def decoded(data: bytes) -> str:
    """Return the text of a CSV file; raises EditRefused where it is too large or no text."""
    if len(data) > SIZE_LIMIT:
        raise EditRefused(_("The file is larger than 20 MB; divide it."))
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        raise EditRefused(
            _("The file is not text in UTF-8; save it as CSV in UTF-8 and try again.")
        ) from None


def csv_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a CSV text divided by commas, semicolons or tabs, blank ones left out."""
    text = text.removeprefix("\ufeff")
    declared = _DECLARED.match(text)
    if declared:
        return _lines(text[declared.end() :], declared[1], first=2)
    return _lines(text, _divider(text))


def pasted_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of text that was copied from a spreadsheet, cells divided by tabs."""
    if len(text) > SIZE_LIMIT:
        raise EditRefused(_("This is more than 20 MB; paste it in parts."))
    _refuse_too_many(text)
    if any(line.count("\t") >= CELLS_LIMIT for line in text.splitlines()):
        raise EditRefused(_too_wide())
    try:
        return _lines(text, "\t")
    except EditRefused:
        # Words that begin with a quotation mark are no quoted cell.
        rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return _kept(Line(at, tuple(row.split("\t"))) for at, row in enumerate(rows, start=1))


def _lines(text: str, divider: str, first: int = 1) -> tuple[Line, ...]:
    return _kept(_records(text, divider, first))


def _records(text: str, divider: str, first: int) -> Iterable[Line]:
    _refuse_too_many(text)
    begins = first
    taken: list[int] = []
    reader = csv.reader(_filled(text, divider, first, taken), delimiter=divider, strict=True)
    try:
        for cells in reader:
            begins = taken[0]
            taken.clear()
            yield Line(begins, tuple(plain(cell) for cell in cells))
    except csv.Error:
        raise EditRefused(
            _(
                "Line {line} cannot be read: a quotation mark is open or misplaced, "
                "or a cell is too long.",
                line=taken[0] if taken else begins,
            )
        ) from None


def _filled(text: str, divider: str, first: int, taken: list[int]) -> Iterator[str]:
    """Give the lines of a text but the blank ones, which a spreadsheet may append by the million.

    The number of each line given is noted in `taken`, whose owner empties it. Raises EditRefused
    before a line of too many cells is divided into them.
    """
    blank = f"{divider} \t\r\n"
    quoted = False
    for number, line in enumerate(io.StringIO(text, newline=""), start=first):
        if not quoted and not line.strip(blank):
            continue
        if line.count(divider) >= CELLS_LIMIT:
            outside = line.split('"')[1 if quoted else 0 :: 2]
            if sum(part.count(divider) for part in outside) >= CELLS_LIMIT:
                raise EditRefused(_too_wide())
        quoted ^= line.count('"') % 2 == 1
        taken.append(number)
        yield line


def _refuse_too_many(text: str) -> None:
    if max(text.count("\n"), text.count("\r")) > BREAKS_LIMIT:
        raise EditRefused(_too_many())


def _too_many() -> str:
    return _("There are more than {limit} lines; divide them.", limit=LINES_LIMIT)


def _too_wide() -> str:
    return _("A line has more than {limit} cells; keep those of the table.", limit=CELLS_LIMIT)


def _kept(lines: Iterable[Line]) -> tuple[Line, ...]:
    kept: list[Line] = []
    for line in lines:
        if line.is_blank:
            continue
        if len(kept) > LINES_LIMIT:
            raise EditRefused(_too_many())
        kept.append(line)
    return tuple(kept)


def _divider(text: str) -> str:
    """Return the character that divides the cells of the first line."""
    quoted = False
    counts = dict.fromkeys(",;\t", 0)
    for character in text[:_CELL_LIMIT]:
        if character == '"':
            quoted = not quoted
        elif not quoted and character in "\r\n":
            break
        elif not quoted and character in counts:
            counts[character] += 1
    return max(counts, key=lambda divider: counts[divider])
