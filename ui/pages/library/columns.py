"""Where the columns of the list stand, for the heading and for the rows alike."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

_EDGE = 16
_GAP = 5
_CHIP = 88
_LEAST_CHIP = 26
_DAY = 112
_ANSWERED = 72
_LEAST_TITLE = 158
_LEAST_WITH_DAY = 110
"""A title narrower than this gets the room of the day."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edge and width of each column, in pixels from the left of the row.

    Beside a panel there is no room for the day; its width is 0 then.
    """

    title: tuple[float, float]
    day: tuple[float, float]
    rungs: tuple[tuple[float, float], ...]
    answered: tuple[float, float]


def columns(width: float, rungs: int) -> Columns:
    """Return the columns of a row of this width with this many rungs."""
    room = width - 2 * _EDGE - _LEAST_TITLE - _DAY - _ANSWERED
    chip = min(_CHIP, max(_LEAST_CHIP, room / max(1, rungs) - _GAP))
    answered = width - _EDGE - _ANSWERED
    first = answered - 4 - rungs * (chip + _GAP)
    day = first - _DAY - 4
    if day - _EDGE - 12 < _LEAST_WITH_DAY:
        title, day_width = first - _EDGE - 10, 0.0
    else:
        title, day_width = day - _EDGE - 12, float(_DAY)
    return Columns(
        title=(_EDGE, max(60.0, title)),
        day=(day, day_width),
        rungs=tuple((first + position * (chip + _GAP), chip) for position in range(rungs)),
        answered=(answered + 6, _ANSWERED - 6),
    )


def cell(row: QRectF, column: tuple[float, float]) -> QRectF:
    """Return the part of a row that a column takes."""
    return QRectF(row.left() + column[0], row.top(), column[1], row.height())
