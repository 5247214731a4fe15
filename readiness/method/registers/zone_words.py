"""Places, stands and rooms of an issue as they are written: "6–12", "none, 40 apart"."""

from readiness.messages import _, _n
from readiness.method.registers.zones import Zone, ZoneState
from readiness.model.registers.issues import Issue, IssueKind


def place_words(issue: Issue, at: float) -> str:
    """Return a place along an issue: a number, or the title of the option at that place."""
    if issue.kind is IssueKind.NUMERIC:
        return number_words(at)
    return issue.ordered[int(at)].title


def number_words(number: float) -> str:
    """Return a number without needless digits: 500,000 or 0.3."""
    if abs(number) >= 1 and number == int(number):
        return f"{number:,.0f}"
    if abs(number) >= 1:
        return f"{number:,.4f}".rstrip("0").rstrip(".")
    return f"{number:.4g}"


def span_words(issue: Issue, ends: tuple[float, float] | None) -> str:
    """Return a span of places; what is None is not known."""
    if ends is None:
        return _("not known")
    low, high = place_words(issue, ends[0]), place_words(issue, ends[1])
    if low == high:
        return low
    if issue.kind is IssueKind.NUMERIC:
        return _("{low}–{high}", low=low, high=high)
    return _("{low} to {high}", low=low, high=high)


def gap_words(issue: Issue, found: Zone) -> str:
    """Return how far two red lines lie apart: "40 kg", "40–60 kg", "1 step"."""
    low, high = found.gap_low or 0.0, found.gap_high or 0.0
    if issue.kind is not IssueKind.NUMERIC:
        if low == high:
            return _n("{count} step", "{count} steps", int(low))
        return _("{low}–{high} steps", low=int(low), high=int(high))
    number = number_words(low)
    if low != high:
        number = _("{low}–{high}", low=number, high=number_words(high))
    return _("{number} {unit}", number=number, unit=issue.unit) if issue.unit else number


def room_words(issue: Issue, found: Zone) -> str:
    """Return the room in a few words."""
    if found.low is not None and found.high is not None:
        span = span_words(issue, (found.low, found.high))
        return span if found.state is ZoneState.SURE else _("perhaps {span}", span=span)
    if found.state is ZoneState.NONE:
        return _("none, {gap} apart", gap=gap_words(issue, found))
    return _("same way") if found.state is ZoneState.SAME_WAY else _("not known")
