"""What the list of sections shows of one section: plain values, compared by value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One row of the list of sections.

    `low`, `best` and `high` are whole levels 0 to 4; None means that there is nothing to draw.
    `spoken` is the whole row for a screen reader.
    """

    section_id: str
    title: str
    count: str
    low: int | None
    best: int | None
    high: int | None
    spoken: str
