"""Plain values of positions: where each side stands along an issue, and the room between them.

A red line that is blank is not known: the room is then unknown, never there and never none. A red
line that lies between two ends gives room for sure where its cautious ends leave some, possible
room where only its generous ends do, and a gap for sure where not even those do.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from readiness.model import Assessment
from readiness.model.registers.issues import Direction, Issue, Position
from readiness.model.registers.kinds import Stand
from readiness.model.registers.parties import Party, Role, Side
from readiness.model.registers.stands import place, way

LITTLE, MUCH = 2, 4
"""Priorities up to which an issue matters little to a side, and from which it matters much."""


class ZoneState(StrEnum):
    """Whether two red lines leave room."""

    SURE = "sure"
    POSSIBLE = "possible"
    NONE = "none"
    UNKNOWN = "unknown"
    SAME_WAY = "same way"


class Zone(NamedTuple):
    """The room between one party of ours and one of theirs (by id) on one issue.

    `low` and `high` are the ends of the room along the issue: with its cautious ends where it is
    sure, with its generous ones where it is possible. `gap_low` and `gap_high` are how far the red
    lines lie apart, at least and at most, where there is no room. Numbers are in the issue's unit,
    options in places of their order from 0 and gaps in steps. What does not apply is None.
    """

    issue: str
    ours: str | None
    theirs: str | None
    state: ZoneState
    low: float | None = None
    high: float | None = None
    gap_low: float | None = None
    gap_high: float | None = None


class Placed(NamedTuple):
    """Where a party stands along an issue, each as low and high place; None is not known."""

    position: str
    party: str
    ideal: tuple[float, float] | None
    target: tuple[float, float] | None
    limit: tuple[float, float] | None
    way: Direction


class Holders(NamedTuple):
    """Who holds positions on an issue, principals first, on our side and on theirs."""

    ours: tuple[Position, ...]
    theirs: tuple[Position, ...]


class Linkage(NamedTuple):
    """Issues that could be traded: what matters little to us and much to them, and the reverse."""

    give: tuple[str, ...]
    take: tuple[str, ...]


def placed(issue: Issue, position: Position, *, ours: bool) -> Placed:
    """Return where a position lies along its issue."""

    def at(stand: Stand | None) -> tuple[float, float] | None:
        return place(issue, stand) if stand is not None else None

    return Placed(
        position.id,
        position.party or "",
        at(position.ideal),
        at(position.target),
        at(position.limit),
        way(issue, position, ours=ours),
    )


def holders(assessment: Assessment) -> Mapping[str, Holders]:
    """Return by issue id who holds positions on it; each issue has an entry."""
    rank = {
        party.id: (Role.PRINCIPAL not in party.roles, at)
        for at, party in enumerate(assessment.rows(Party))
    }
    sides = {party.id: party.side for party in assessment.rows(Party)}
    found: dict[str, tuple[list[Position], list[Position]]] = {
        issue.id: ([], []) for issue in assessment.rows(Issue)
    }
    for position in assessment.rows(Position):
        side = sides.get(position.party or "")
        if position.issue in found and side in (Side.OURS, Side.THEIRS):
            found[position.issue][side is Side.THEIRS].append(position)
    return {
        issue: Holders(
            *(
                tuple(sorted(those, key=lambda position: rank[position.party or ""]))
                for those in both
            )
        )
        for issue, both in found.items()
    }


def zone(issue: Issue, ours: Position | None, theirs: Position | None) -> Zone:
    """Return the room between two positions on an issue; None stands for one nobody entered."""
    names = (issue.id, ours.party if ours else None, theirs.party if theirs else None)
    if ours is None or theirs is None:
        return Zone(*names, ZoneState.UNKNOWN)
    us, them = placed(issue, ours, ours=True), placed(issue, theirs, ours=False)
    if us.limit is None or them.limit is None or Direction.NEITHER in (us.way, them.way):
        return Zone(*names, ZoneState.UNKNOWN)
    if us.way is them.way:
        return Zone(*names, ZoneState.SAME_WAY)
    # Who wants more goes down to its red line, who wants less goes up to its own.
    floor, roof = (us.limit, them.limit) if us.way is Direction.MORE else (them.limit, us.limit)
    if floor[1] <= roof[0]:
        return Zone(*names, ZoneState.SURE, floor[1], roof[0])
    if floor[0] <= roof[1]:
        return Zone(*names, ZoneState.POSSIBLE, floor[0], roof[1])
    return Zone(*names, ZoneState.NONE, None, None, floor[0] - roof[1], floor[1] - roof[0])


def lead_zones(assessment: Assessment) -> tuple[Zone, ...]:
    """Return for each issue, row by row, the room between the first party of each side."""
    held = holders(assessment)
    return tuple(
        zone(issue, _first(held[issue.id].ours), _first(held[issue.id].theirs))
        for issue in assessment.rows(Issue)
    )


def zones(assessment: Assessment) -> Iterator[Zone]:
    """Yield the room for each issue and each pair of ours and theirs, principals first.

    Only parties with a position on the issue make pairs; an issue without a pair has one zone that
    is unknown. The pairs of an issue grow with the product of both sides: do not draw them all.
    """
    held = holders(assessment)
    for issue in assessment.rows(Issue):
        ours, theirs = held[issue.id]
        for us in ours or (None,):
            for them in theirs or (None,):
                yield zone(issue, us, them)


def other_gaps(assessment: Assessment) -> Iterator[Zone]:
    """Yield the sure gaps beside those of the lead pairs: of either lead party with any other."""
    held = holders(assessment)
    for issue in assessment.rows(Issue):
        ours, theirs = held[issue.id]
        if not ours or not theirs:
            continue
        for us, them in (
            *((ours[0], other) for other in theirs[1:]),
            *((other, theirs[0]) for other in ours[1:]),
        ):
            found = zone(issue, us, them)
            if found.state is ZoneState.NONE:
                yield found


def linkage(issues: Sequence[Issue]) -> Linkage:
    """Return the issues that the sides value differently enough to be traded."""
    known = [
        (issue.id, issue.priority, issue.their_priority)
        for issue in issues
        if issue.priority is not None and issue.their_priority is not None
    ]
    return Linkage(
        tuple(id_ for id_, us, them in known if us <= LITTLE and them >= MUCH),
        tuple(id_ for id_, us, them in known if us >= MUCH and them <= LITTLE),
    )


def _first(positions: tuple[Position, ...]) -> Position | None:
    return positions[0] if positions else None
