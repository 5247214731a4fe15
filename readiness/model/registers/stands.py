"""Where stands lie along an issue: their places in order, and whether they run one way."""

from collections.abc import Iterator
from itertools import pairwise

from readiness.messages import _
from readiness.model.registers.issues import Direction, Issue, IssueKind, Position
from readiness.model.registers.kinds import Stand


def place(issue: Issue, stand: Stand) -> tuple[float, float] | None:
    """Return where a stand lies along the issue, as its low and its high end.

    Numbers are themselves; an option is its place in the order, from 0. None where the stand is
    not of the issue's kind.
    """
    if issue.kind is IssueKind.NUMERIC:
        if isinstance(stand.low, str) or isinstance(stand.high, str):
            return None
        return float(stand.low), float(stand.high)
    order = {option.id: float(at) for at, option in enumerate(issue.ordered)}
    low, high = order.get(str(stand.low)), order.get(str(stand.high))
    return None if low is None or high is None else (low, high)


def full_range(issue: Issue) -> tuple[float, float] | None:
    """Return the least and the greatest place along an issue; None where it has no ends."""
    if issue.kind is IssueKind.NUMERIC:
        return (issue.range.low, issue.range.high) if issue.range is not None else None
    return (0.0, float(len(issue.ordered) - 1)) if issue.ordered else None


def stand_faults(position: Position, issue: Issue) -> Iterator[tuple[str, str]]:
    """Return field and sentence for each hard rule a position breaks on its issue (I1, I2)."""
    places: dict[str, tuple[float, float]] = {}
    ends = full_range(issue)
    for field in ("ideal", "target", "limit"):
        stand: Stand | None = getattr(position, field)
        if stand is None:
            continue
        if issue.kind is IssueKind.TEXT:
            yield field, _("this issue is put in words alone; give it numbers or options first")
            return
        found = place(issue, stand)
        if found is None:
            yield field, _not_of_the_kind(issue)
            return
        if found[0] > found[1]:
            yield field, _("the low end cannot lie above the high end")
            return
        if ends is not None and not ends[0] <= found[0] <= found[1] <= ends[1]:
            yield field, _("this lies outside the possible values of the issue (I1)")
            return
        places[field] = found
    if not _runs_one_way(list(places.values()), issue):
        yield (
            "limit" if "limit" in places else "target",
            _("ideal, target and red line must run one way: the red line is the worst (I2)"),
        )


def _not_of_the_kind(issue: Issue) -> str:
    if issue.kind is IssueKind.NUMERIC:
        return _("this issue is measured in numbers; write a number or two (I1)")
    return _("this is none of the issue's options; choose from its list (I1)")


def _runs_one_way(places: list[tuple[float, float]], issue: Issue) -> bool:
    """Tell whether the places can run up or can run down; uncertain ends may lie either way."""
    rising = all(a[0] <= b[1] for a, b in pairwise(places))
    falling = all(a[1] >= b[0] for a, b in pairwise(places))
    return rising or falling or issue.kind is IssueKind.TEXT


def way(issue: Issue, position: Position, *, ours: bool) -> Direction:
    """Return which way along the issue is better for the party of a position.

    Its own ideal and red line tell; where they do not, our side follows the issue's direction and
    the other side is taken to want the opposite.
    """
    for best, worst in (
        (position.ideal, position.limit),
        (position.ideal, position.target),
        (position.target, position.limit),
    ):
        if best is None or worst is None:
            continue
        a, b = place(issue, best), place(issue, worst)
        if a is None or b is None or a == b:
            continue
        if a[0] >= b[1]:
            return Direction.MORE
        if a[1] <= b[0]:
            return Direction.LESS
    if issue.better is Direction.NEITHER or ours:
        return issue.better
    return Direction.LESS if issue.better is Direction.MORE else Direction.MORE
