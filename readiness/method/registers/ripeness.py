"""Plain values of ripeness: of two principals the one that hurts less, and sees less of a way out.

The two are kept apart and never made into one.
"""

from collections.abc import Iterator
from typing import NamedTuple

from readiness.model import Assessment
from readiness.model.registers.parties import Degree, Party, Role, Side

_ORDER = list(Degree)


class Ripeness(NamedTuple):
    """The lower of two principals (by id) on hurting and on seeing a way out.

    Each end of a degree is what it is at least and at most: with one side unknown, it is at most
    what the other one's is.
    """

    ours: str
    theirs: str
    hurting: tuple[Degree, Degree]
    way_out: tuple[Degree, Degree]


def lower(one: Degree | None, other: Degree | None) -> tuple[Degree, Degree]:
    """Return the lower of two degrees, at least and at most; None may be any."""
    lows = [_ORDER.index(degree) if degree is not None else 0 for degree in (one, other)]
    highs = [
        _ORDER.index(degree) if degree is not None else len(_ORDER) - 1 for degree in (one, other)
    ]
    return _ORDER[min(lows)], _ORDER[min(highs)]


def principals(assessment: Assessment, side: Side) -> tuple[Party, ...]:
    """Return the principals of a side in the order of the table."""
    return tuple(
        party
        for party in assessment.rows(Party)
        if party.side is side and Role.PRINCIPAL in party.roles
    )


def pair_ripeness(assessment: Assessment) -> Iterator[Ripeness]:
    """Yield the ripeness of the first principal of each side with every principal of the other."""
    ours, theirs = (principals(assessment, side) for side in (Side.OURS, Side.THEIRS))
    if not ours or not theirs:
        return
    for us, them in (
        *((ours[0], other) for other in theirs),
        *((other, theirs[0]) for other in ours[1:]),
    ):
        yield Ripeness(
            us.id, them.id, lower(us.hurting, them.hurting), lower(us.way_out, them.way_out)
        )
