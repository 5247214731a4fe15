"""How the stance of a party has moved: the present one against the one before it.

The five stances are an order from hostile to supportive; places are compared, never counted.
"""

from enum import StrEnum
from typing import NamedTuple

from readiness.method.registers.elapsed import elapsed
from readiness.model import Assessment
from readiness.model.registers.kinds import last_day
from readiness.model.registers.parties import Party, Stance


class Trend(StrEnum):
    """Which way a stance has moved."""

    WARMER = "warmer"
    SAME = "same"
    COOLER = "cooler"


class Move(NamedTuple):
    """The stance of a party before and now, and which way that is."""

    party: Party
    before: Stance
    now: Stance

    @property
    def trend(self) -> Trend:
        """Return which way it moved."""
        order = list(Stance)
        before, now = order.index(self.before), order.index(self.now)
        if before == now:
            return Trend.SAME
        return Trend.WARMER if now > before else Trend.COOLER


def moves(assessment: Assessment) -> tuple[Move, ...]:
    """Return how stances moved, party by party.

    A party whose stance now or before is not known is left out: it has no trend. Earlier stances
    of a day after the as-of date are not looked at.
    """
    found = []
    for party in assessment.rows(Party):
        earlier = [one for one in party.log if elapsed(one.on, assessment.as_of) is not None]
        if party.stance is not None and earlier:
            before = max(earlier, key=lambda one: last_day(one.on))
            found.append(Move(party, before.stance, party.stance))
    return tuple(found)
