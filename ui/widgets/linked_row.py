"""What a linked table shows: plain values, compared by value."""

from dataclasses import dataclass, field
from enum import Enum


class CellKind(Enum):
    """How a cell is painted."""

    WORDS = "words"
    """Text that wraps; the one wide column of a table."""
    MUTED = "muted"
    """Short text in a quiet colour."""
    CHIP = "chip"
    """A level or a range of levels in a small box."""
    STATE = "state"
    """A painted mark and words in the colour of the state."""
    LINK = "link"
    """Words that do something of their own; the rest of the row leads to its item."""


@dataclass(frozen=True, slots=True)
class LinkedCell:
    """One cell. `state` is a word that the mark knows ("met", "open", "short", …) or empty.

    `lead` counts the characters at the beginning that are painted quietly (the code of an item).
    """

    text: str
    kind: CellKind = CellKind.WORDS
    state: str = ""
    lead: int = 0


@dataclass(frozen=True, slots=True)
class LinkedRow:
    """One row; `key` is what a click or Enter hands out, usually the id of an item."""

    key: str
    cells: tuple[LinkedCell, ...]
    spoken: str = field(default="")

    @property
    def words(self) -> str:
        """The whole row for a screen reader."""
        return self.spoken or ", ".join(cell.text for cell in self.cells if cell.text)


def range_words(low: int, high: int) -> str:
    """Return a range of levels as people read it: one number where both ends are the same."""
    return str(low) if low == high else f"{low}–{high}"


def range_chip(low: int, high: int) -> LinkedCell:
    """Return the cell of a range of levels."""
    return LinkedCell(range_words(low, high), CellKind.CHIP)
