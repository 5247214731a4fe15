"""What registers say: findings in sentences, proposals for items, and notices at single cells."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How a finding bears on the talks; shown by the same shapes as gates."""

    MET = "met"
    OPEN = "open"
    SHORT = "short"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class RowRef:
    """One row of one table."""

    table: str
    row: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """The level a register proposes for an item; low below high where facts are open.

    `why` is one sentence that names the band.
    """

    item: str
    low: int
    high: int
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence that follows from the rows of a register.

    `rows` and `items` (by id) are what it speaks of, each a link on screen. `proposal` is set
    where the finding proposes a level. `key` says what the finding is about, alike in every
    assessment of a case and unique in its register: its kind and, where several can be of a kind,
    the id of what each is about; never a word or a count that can change.
    """

    register: str
    mark: Mark
    message: str
    rows: tuple[RowRef, ...] = ()
    items: tuple[str, ...] = ()
    proposal: Proposal | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A soft rule a row breaks: shown at the cell until it is resolved, never refused.

    `field` is empty where it concerns the row as a whole; `rule` is its number, such as "K1".
    """

    table: str
    row: str
    field: str
    rule: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What a computed column shows for one row: words, and a mark where it has one."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is computed and cannot be typed into; `cells` is by row id."""

    label: str
    cells: dict[str, Cell]
