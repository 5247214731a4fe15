"""The zone of agreement: what each side accepts on each issue, and where the two meet or miss."""

from functools import partial

from readiness.figures import zone as figure
from readiness.figures.accepts import Accepts
from readiness.messages import _
from readiness.method.pictures.picture import Picture
from readiness.method.registers.zone_words import place_words, room_words
from readiness.method.registers.zones import Placed, Zone, ZoneState, holders, lead_zones, placed
from readiness.model import Assessment
from readiness.model.registers.issues import Direction, Issue, Position
from readiness.model.registers.stands import full_range

_ROOMS = {
    ZoneState.SURE: figure.Room.SURE,
    ZoneState.SAME_WAY: figure.Room.SURE,
    ZoneState.POSSIBLE: figure.Room.POSSIBLE,
    ZoneState.NONE: figure.Room.NONE,
    ZoneState.UNKNOWN: figure.Room.UNKNOWN,
}


def zone_picture(assessment: Assessment) -> Picture | None:
    """Return the issues that have numbers or options and a position of each side."""
    issues = {issue.id: issue for issue in assessment.rows(Issue)}
    held = holders(assessment)
    drawn = []
    for found in lead_zones(assessment):
        issue = issues[found.issue]
        sides = held.get(issue.id)
        if sides is None or not sides.ours or not sides.theirs:
            continue
        one = _zone(issue, found, sides.ours[0], sides.theirs[0])
        if one is not None:
            drawn.append(one)
    values = tuple(drawn)
    if not values:
        return None
    return Picture(
        _("Zone of agreement"), figure.describe(values), values, partial(figure.draw, values)
    )


def _zone(issue: Issue, found: Zone, ours: Position, theirs: Position) -> figure.Zone | None:
    placed_ours = placed(issue, ours, ours=True)
    placed_theirs = placed(issue, theirs, ours=False)
    ends = _ends(issue, (placed_ours, placed_theirs))
    if ends is None:
        return None
    low, high = ends
    room = (
        (found.low, found.high)
        if found.low is not None and found.high is not None and found.low <= found.high
        else None
    )
    state = found.state
    return figure.Zone(
        issue.title,
        low,
        high,
        place_words(issue, low),
        place_words(issue, high),
        _accepts(placed_ours),
        _accepts(placed_theirs),
        _ROOMS[state],
        room_words(issue, found),
        sure=room if state in (ZoneState.SURE, ZoneState.SAME_WAY) else None,
        possible=room if state is ZoneState.POSSIBLE else None,
        gap=_gap(placed_ours, placed_theirs) if state is ZoneState.NONE else None,
    )


def _ends(issue: Issue, sides: tuple[Placed, Placed]) -> tuple[float, float] | None:
    whole = full_range(issue)
    if whole is not None:
        return whole
    told = [
        end
        for side in sides
        for ends in (side.ideal, side.target, side.limit)
        if ends is not None
        for end in ends
    ]
    return (min(told), max(told)) if told and min(told) < max(told) else None


def _accepts(side: Placed) -> Accepts:
    """A side that wants less gives way upwards: its ideal lies low and its red line high."""
    rising = side.way is Direction.LESS
    ideal = None if side.ideal is None else side.ideal[0 if rising else 1]
    if side.limit is None:
        return Accepts(ideal, None, None, rising)
    cautious, generous = side.limit if rising else (side.limit[1], side.limit[0])
    return Accepts(ideal, cautious, generous, rising)


def _gap(ours: Placed, theirs: Placed) -> tuple[float, float] | None:
    if ours.limit is None or theirs.limit is None:
        return None
    ends = sorted((ours.limit, theirs.limit))
    return (ends[0][1], ends[1][0]) if ends[0][1] < ends[1][0] else None
