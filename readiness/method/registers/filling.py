"""Posts on the critical path: the days until those a rung needs are expected to be filled."""

from datetime import date

from readiness.method.registers.schedule import Chain, Pace
from readiness.method.registers.staffing import ExpectedFill, expected_fills
from readiness.model import Assessment
from readiness.model.registers.posts import Post


def last_fill(assessment: Assessment, rung_id: str, pace: Pace) -> Chain | None:
    """Return the days until the last post a rung needs is filled; None where no day is expected.

    A rung needs the posts required from it or from a lower one, and those that name none. A post
    nobody expects to be filled on any day is told by its own register and does not count here. It
    is "at least" where the latest day is not known, or is past and the post still not filled.
    """
    order = assessment.checklist.rung_order
    needed = [
        post
        for post in assessment.rows(Post)
        if post.required_from is None or order[post.required_from] <= order[rung_id]
    ]
    chains = [
        _chain(fill, day, assessment.as_of, pace)
        for fill in expected_fills(needed)
        if (day := _day(fill, pace)) is not None
    ]
    if not chains:
        return None
    longest = max(chains, key=lambda chain: chain.days)
    return Chain(longest.days, (), any(chain.at_least for chain in chains), longest.post)


def later(chain: Chain, fill: Chain | None) -> Chain:
    """Return the one that ends later; the actions where both end together."""
    if fill is None:
        return chain
    last = fill if fill.days > chain.days else chain
    return Chain(last.days, last.actions, chain.at_least or fill.at_least, last.post)


def _day(fill: ExpectedFill, pace: Pace) -> date | None:
    return {
        Pace.LOW: fill.first,
        Pace.LIKELY: fill.likely or fill.last,
        Pace.HIGH: fill.last,
    }[pace]


def _chain(fill: ExpectedFill, day: date, as_of: date, pace: Pace) -> Chain:
    days = (day - as_of).days
    unknown = pace is Pace.HIGH and (fill.latest is None or days < 0)
    return Chain(float(max(0, days)), (), unknown, fill.post)
