"""Plain values of promises: how many were kept, by whom, how sure, and how steps were matched.

What happened on a day known only to the month, or not at all, may or may not lie inside a span of
days: the ends of a share then allow for both.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from readiness.method.registers.elapsed import TWO_YEARS, Elapsed, elapsed
from readiness.model import Assessment
from readiness.model.registers.commitments import Checked, Commitment, CommitmentStatus
from readiness.model.registers.kinds import STANDING, is_day, last_day
from readiness.model.registers.parties import Party, Side

_HALF = Fraction(1, 2)

WORTH: Mapping[CommitmentStatus, tuple[Fraction, Fraction]] = {
    CommitmentStatus.KEPT: (Fraction(1), Fraction(1)),
    CommitmentStatus.PARTLY_KEPT: (_HALF, _HALF),
    CommitmentStatus.LATE: (Fraction(0), _HALF),
    CommitmentStatus.CONTESTED: (Fraction(0), Fraction(1)),
    CommitmentStatus.BROKEN: (Fraction(0), Fraction(0)),
    CommitmentStatus.WITHDRAWN: (Fraction(0), Fraction(0)),
}
"""How far a promise counts as kept, at least and at most; pending and lapsed ones do not count.

What is late may be done by now, which counts as half, or not yet.
"""

BREACHES = (CommitmentStatus.BROKEN, CommitmentStatus.WITHDRAWN)
"""The states in which a promise was given up."""


class KeptShare(NamedTuple):
    """The share of promises kept, from 0 to 1, at least and at most, of so many that count."""

    low: Fraction
    high: Fraction
    of: int

    @property
    def percent(self) -> tuple[int, int]:
        """Return both ends in whole per cent, halves upward."""
        return _percent(self.low), _percent(self.high)


class Window(NamedTuple):
    """The promises whose outcome lies inside a span of days: for sure, and perhaps."""

    sure: tuple[Commitment, ...]
    perhaps: tuple[Commitment, ...]

    @property
    def all(self) -> tuple[Commitment, ...]:
        """Return both together."""
        return self.sure + self.perhaps


class Breach(NamedTuple):
    """The last promise that was broken or withdrawn; `since` is None where its day is unknown."""

    commitment: str
    since: Elapsed | None


class Record(NamedTuple):
    """What became of one party's promises, like agreements left out.

    `share` is of all time, `recent` of the last 24 months; None where no promise counts. `checked`
    is how many of the `outcomes` somebody has seen.
    """

    party: str
    name: str
    side: Side
    counts: Mapping[CommitmentStatus, int]
    share: KeptShare | None
    recent: KeptShare | None
    checked: int
    outcomes: int
    breach: Breach | None
    commitments: tuple[str, ...]


class Step(StrEnum):
    """How far a pair of steps, one of each side, has been matched."""

    BOTH = "both done"
    OURS = "only ours done"
    THEIRS = "only theirs done"
    NEITHER = "neither done"
    UNCLEAR = "partly done or disputed"


class Pair(NamedTuple):
    """Two promises made in return for each other."""

    ours: str
    theirs: str
    step: Step


def counts(commitment: Commitment) -> bool:
    """Tell whether a promise has an outcome that counts."""
    return commitment.status in WORTH


def kept_share(sure: Sequence[Commitment], perhaps: Sequence[Commitment] = ()) -> KeptShare | None:
    """Return the share kept; those that only perhaps belong to it widen it, as they may."""
    lows = [WORTH[c.status][0] for c in sure if counts(c)]
    highs = [WORTH[c.status][1] for c in sure if counts(c)]
    more = [WORTH[c.status] for c in perhaps if counts(c)]
    if not lows and not more:
        return None
    low = _least(lows, sorted(worth[0] for worth in more))
    # The greatest share is the least one of the rest, seen from the other end.
    high = 1 - _least([1 - worth for worth in highs], sorted(1 - worth[1] for worth in more))
    return KeptShare(low, high, len(lows) + len(more))


def _least(sure: list[Fraction], perhaps: list[Fraction]) -> Fraction:
    total, count = sum(sure, Fraction(0)), len(sure)
    for worth in perhaps:
        if count and worth * count >= total:
            break
        total, count = total + worth, count + 1
    return total / count


def outcome_since(commitment: Commitment, as_of: date) -> Elapsed | None:
    """Return how long ago the outcome came about; None where it is not known.

    It is the day of the status, else the day it was due, else the day it was made. A standing
    promise that is kept is kept to this day.
    """
    kept = commitment.status is CommitmentStatus.KEPT
    if kept and commitment.due == STANDING:
        return Elapsed(0, 0)
    due = commitment.due if commitment.due is not None and is_day(commitment.due) else None
    for day in (commitment.status_on, due):
        since = elapsed(day, as_of)
        if since is not None:
            return since
    made = elapsed(commitment.made_on, as_of)
    # The outcome came at some time after it was made.
    return Elapsed(0, made.high) if made is not None else None


def window(commitments: Iterable[Commitment], as_of: date, days: int = TWO_YEARS) -> Window:
    """Return the promises whose outcome lies in the last so many days: for sure, and perhaps."""
    sure, perhaps = [], []
    for commitment in commitments:
        if not counts(commitment):
            continue
        since = outcome_since(commitment, as_of)
        if since is None:
            perhaps.append(commitment)
        elif since.surely_within(days):
            sure.append(commitment)
        elif since.possibly_within(days):
            perhaps.append(commitment)
    return Window(tuple(sure), tuple(perhaps))


def records(assessment: Assessment) -> tuple[Record, ...]:
    """Return the record of each party that has promised anything, in the order of the parties."""
    by: dict[str, list[Commitment]] = {}
    for commitment in assessment.rows(Commitment):
        if not commitment.like_agreement:
            for party in commitment.by:
                by.setdefault(party, []).append(commitment)
    return tuple(
        _record(party, by[party.id], assessment.as_of)
        for party in assessment.rows(Party)
        if party.id in by
    )


def _record(party: Party, promised: Sequence[Commitment], as_of: date) -> Record:
    outcomes = [commitment for commitment in promised if counts(commitment)]
    recent = window(outcomes, as_of)
    return Record(
        party.id,
        party.short_name or party.name,
        party.side,
        Counter(commitment.status for commitment in promised),
        kept_share(outcomes),
        kept_share(*recent),
        sum(commitment.checked is not Checked.NOT_CHECKED for commitment in outcomes),
        len(outcomes),
        last_breach(promised, as_of),
        tuple(commitment.id for commitment in promised),
    )


def last_breach(promised: Iterable[Commitment], as_of: date) -> Breach | None:
    """Return the breach that came last; one whose day is unknown only where no other is known."""
    breaches = [
        Breach(commitment.id, elapsed(commitment.status_on, as_of))
        for commitment in promised
        if commitment.status in BREACHES
    ]
    known = [breach for breach in breaches if breach.since is not None]
    if known:
        return min(known, key=lambda breach: breach.since or Elapsed(0, 0))
    return breaches[0] if breaches else None


def days_past_due(commitment: Commitment, as_of: date) -> int:
    """Return by how many days, at least, a pending promise is past its due date; 0 if it is not."""
    due = commitment.due
    if commitment.status is not CommitmentStatus.PENDING or due is None or not is_day(due):
        return 0
    return max(0, (as_of - last_day(due)).days)


def sides(assessment: Assessment) -> dict[str, Side]:
    """Return the side of each party by id."""
    return {party.id: party.side for party in assessment.rows(Party)}


def made_by(commitment: Commitment, side: Side, known: Mapping[str, Side]) -> bool:
    """Tell whether a party of a side is among those who promised."""
    return any(known.get(party) is side for party in commitment.by)


def made_to(commitment: Commitment, side: Side, known: Mapping[str, Side]) -> bool:
    """Tell whether a promise was made to a side; one that names nobody is taken to be."""
    return not commitment.to or any(known.get(party) is side for party in commitment.to)


def pairs(assessment: Assessment) -> tuple[Pair, ...]:
    """Return the promises of both sides that were made in return for each other, row by row."""
    known = sides(assessment)
    held = {commitment.id: commitment for commitment in assessment.rows(Commitment)}
    found: dict[tuple[str, str], Pair] = {}
    for commitment in held.values():
        other = held.get(commitment.trigger or "")
        if other is None:
            continue
        for ours, theirs in ((commitment, other), (other, commitment)):
            if made_by(ours, Side.OURS, known) and made_by(theirs, Side.THEIRS, known):
                found.setdefault(
                    (ours.id, theirs.id), Pair(ours.id, theirs.id, _step(ours, theirs))
                )
                break
    return tuple(found.values())


def _step(ours: Commitment, theirs: Commitment) -> Step:
    unclear = (CommitmentStatus.PARTLY_KEPT, CommitmentStatus.CONTESTED)
    if ours.status in unclear or theirs.status in unclear:
        return Step.UNCLEAR
    done = (ours.status is CommitmentStatus.KEPT, theirs.status is CommitmentStatus.KEPT)
    return {
        (True, True): Step.BOTH,
        (True, False): Step.OURS,
        (False, True): Step.THEIRS,
        (False, False): Step.NEITHER,
    }[done]


def _percent(share: Fraction) -> int:
    return int(share * 100 + _HALF)
