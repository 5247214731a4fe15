"""What a matrix of choices shows: plain values by row and column."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A column: its key, the short head, and the words it stands for; `quiet` ones tell nothing."""

    key: str
    head: str
    words: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row: its key and title, the choice in each column ("" for none), and a total in words.

    `is_bad` shows the total in the colour of what falls short.
    """

    key: str
    title: str
    cells: tuple[str, ...]
    total: str = ""
    is_bad: bool = False


@dataclass(frozen=True, slots=True)
class MatrixValues:
    """A matrix; `total` heads the last column."""

    rows: tuple[MatrixRow, ...] = ()
    columns: tuple[MatrixColumn, ...] = ()
    total: str = ""
