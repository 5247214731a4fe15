"""Plain values of the roster: how far posts are filled, for how long, by whom, until when.

Everything is counted to the assessment's as-of date.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from readiness.method.registers.elapsed import YEAR, Elapsed, elapsed
from readiness.model.registers.kinds import PartialDay, first_day, last_day
from readiness.model.registers.posts import Criticality, Post, PostStatus, Skill

WEIGHTS = {Criticality.CRITICAL: 3, Criticality.NEEDED: 2, Criticality.USEFUL: 1}
"""What a post counts in the share of posts filled."""

HELD = (PostStatus.FILLED, PostStatus.ACTING)
"""The states in which somebody does the work."""

_NOT_VACANT = (PostStatus.FILLED, PostStatus.ABOLISHED)


class FillShare(NamedTuple):
    """Weighted posts that are filled, of all weighted posts; `of` is 0 where there are none.

    `filled` runs in halves from 0 to `of`. `critical_filled` tells whether every critical post
    has a confirmed holder full time.
    """

    filled: Fraction
    of: int
    critical_filled: bool

    @property
    def percent(self) -> int | None:
        """Return the share in whole per cent, halves upward; None where there are no posts."""
        if not self.of:
            return None
        return int(self.filled * 100 / self.of + Fraction(1, 2))


class SkillCover(NamedTuple):
    """Who brings a skill: the people by name and the posts they hold by id."""

    skill: Skill
    people: tuple[str, ...]
    posts: tuple[str, ...]


class Turnover(NamedTuple):
    """States of posts that began in the last 12 months: for sure, and at most; and whose."""

    low: int
    high: int
    posts: tuple[str, ...]


class ExpectedFill(NamedTuple):
    """When a post that has no confirmed holder is expected to have one; dates may be missing."""

    post: str
    title: str
    earliest: date | None
    likely: date | None
    latest: date | None

    @property
    def first(self) -> date | None:
        """Return the earliest day that was given."""
        return self.earliest or self.likely or self.latest

    @property
    def last(self) -> date | None:
        """Return the latest day that was given."""
        return self.latest or self.likely or self.earliest


def worth(post: Post) -> Fraction:
    """Return how far a post counts as filled: 1 full time, ½ acting or part-time, otherwise 0."""
    if post.status is PostStatus.FILLED:
        return Fraction(1) if post.full_time else Fraction(1, 2)
    return Fraction(1, 2) if post.status is PostStatus.ACTING else Fraction(0)


def counted(posts: Iterable[Post]) -> tuple[Post, ...]:
    """Return the posts that count; abolished ones do not."""
    return tuple(post for post in posts if post.status is not PostStatus.ABOLISHED)


def fill_share(posts: Iterable[Post]) -> FillShare:
    """Return the weighted share of posts that are filled."""
    those = counted(posts)
    return FillShare(
        sum((WEIGHTS[post.criticality] * worth(post) for post in those), Fraction(0)),
        sum(WEIGHTS[post.criticality] for post in those),
        all(worth(post) == 1 for post in those if post.criticality is Criticality.CRITICAL),
    )


def in_state(post: Post, as_of: date) -> Elapsed | None:
    """Return for how many days a post has been in its present state; None where not known."""
    return elapsed(post.since, as_of)


def vacant_for(post: Post, as_of: date) -> Elapsed | None:
    """Return for how many days a post has had no confirmed holder; None where that is not known.

    The whole gap counts: from the day the last confirmed holder left, whatever the post has been
    since, or from its first state known where it never had one. Someone acting does not end it.
    None too for a post that is filled or abolished.
    """
    if post.status in _NOT_VACANT:
        return None
    began: PartialDay | None = None
    for entry in sorted(post.log, key=lambda entry: last_day(entry.on)):
        if first_day(entry.on) > as_of:
            break
        if entry.status in _NOT_VACANT:
            began = None
        elif began is None:
            began = entry.on
    return elapsed(began or post.since, as_of)


def skills_cover(posts: Iterable[Post]) -> tuple[SkillCover, ...]:
    """Return for each skill, in a fixed order, who brings it; posts nobody holds bring none."""
    people: dict[Skill, dict[str, str]] = defaultdict(dict)
    where: dict[Skill, list[str]] = defaultdict(list)
    for post in posts:
        if post.status not in HELD:
            continue
        # One person in two posts is one person; a post whose holder has no name is its own.
        name = post.holder or post.post
        for skill in post.skills:
            people[skill].setdefault(name.casefold(), name)
            where[skill].append(post.id)
    return tuple(
        SkillCover(skill, tuple(people[skill].values()), tuple(where[skill])) for skill in Skill
    )


def turnover(posts: Iterable[Post], as_of: date) -> Turnover:
    """Return how many states of posts began in the 12 months before the as-of date."""
    low = high = 0
    changed: dict[str, None] = {}
    for post in posts:
        for began in _began(post):
            since = elapsed(began, as_of)
            if since is None or not since.possibly_within(YEAR):
                continue
            high += 1
            low += since.surely_within(YEAR)
            changed[post.id] = None
    return Turnover(low, high, tuple(changed))


def _began(post: Post) -> Iterable[PartialDay]:
    """Return when each state of a post began, the first one known left out: nothing gave way."""
    days = sorted(
        {entry.on for entry in post.log} | ({post.since} if post.since else set()), key=last_day
    )
    return days[1:]


def expected_fills(posts: Iterable[Post]) -> tuple[ExpectedFill, ...]:
    """Return when the posts without a confirmed holder are expected to have one, row by row."""
    return tuple(
        ExpectedFill(post.id, post.post, post.fill_earliest, post.fill_likely, post.fill_latest)
        for post in counted(posts)
        if post.status is not PostStatus.FILLED
    )
