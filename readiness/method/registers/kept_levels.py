"""The levels that the record of promises proposes: for theirs to us (CRED-2), for ours (CRED-3).

Both look at the last 24 months. Theirs: a core promise broken within 12 months is level 0; where
nothing fell due it is 1; anything disputed or kept in part makes it 2; three quarters kept and half
of the core ones checked is 3; all kept and checked is 4; everything else is 2.

Ours: a core promise on this file broken or withdrawn within 12 months is level 0; a like agreement
broken or withdrawn within 12 months, or a core promise late or past its due date, is 1; then as
theirs, but 3 asks for no check. Where nothing of ours fell due no level is proposed.

Where nothing at all was kept, or a day is not known well enough, the proposal is a range.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from readiness.messages import _
from readiness.method.registers.elapsed import YEAR
from readiness.method.registers.finding import Proposal
from readiness.method.registers.kept_share import (
    BREACHES,
    days_past_due,
    kept_share,
    made_by,
    made_to,
    outcome_since,
    sides,
    window,
)
from readiness.model import Assessment
from readiness.model.registers.commitments import Checked, Commitment, CommitmentStatus, Severity
from readiness.model.registers.parties import Side

THEIRS_ITEM = "CRED-2"
OURS_ITEM = "CRED-3"

_MOSTLY = Fraction(3, 4)
_UNCLEAR = (CommitmentStatus.PARTLY_KEPT, CommitmentStatus.CONTESTED)


def theirs_to_us(assessment: Assessment) -> tuple[Commitment, ...]:
    """Return what the other side promised us on this file."""
    return _promised(assessment, Side.THEIRS, Side.OURS)


def ours_to_them(assessment: Assessment) -> tuple[Commitment, ...]:
    """Return what our side promised them on this file."""
    return _promised(assessment, Side.OURS, Side.THEIRS)


def _promised(assessment: Assessment, by: Side, to: Side) -> tuple[Commitment, ...]:
    known = sides(assessment)
    return tuple(
        commitment
        for commitment in assessment.rows(Commitment)
        if not commitment.like_agreement
        and made_by(commitment, by, known)
        and made_to(commitment, to, known)
    )


def our_like_agreements(assessment: Assessment) -> tuple[Commitment, ...]:
    """Return what our side promised others that they read as a sign of how we keep our word."""
    known = sides(assessment)
    return tuple(
        commitment
        for commitment in assessment.rows(Commitment)
        if commitment.like_agreement and made_by(commitment, Side.OURS, known)
    )


def theirs_level(assessment: Assessment) -> Proposal:
    """Return the level proposed for what they promised us."""
    rows = theirs_to_us(assessment)
    as_of = assessment.as_of
    sure, perhaps = _breached(rows, (CommitmentStatus.BROKEN,), as_of, core=True)
    if sure:
        return Proposal(
            THEIRS_ITEM,
            0,
            0,
            _("A core promise to us was broken within the last 12 months: level 0."),
        )
    low, high = _range(rows, as_of, none=(1, 1), nothing_kept=0, checks=True)
    if perhaps:
        return Proposal(
            THEIRS_ITEM,
            0,
            high,
            _("A core promise to us may have been broken within the last 12 months."),
        )
    return Proposal(THEIRS_ITEM, low, high, _theirs_words(low, high))


def ours_level(assessment: Assessment) -> Proposal | None:
    """Return the level proposed for what our side promised; None where nothing fell due."""
    rows = ours_to_them(assessment)
    as_of = assessment.as_of
    sure, perhaps = _breached(rows, BREACHES, as_of, core=True)
    if sure:
        why = _("We broke or withdrew a core promise on this file within 12 months: level 0.")
        return Proposal(OURS_ITEM, 0, 0, why)
    like, like_perhaps = _breached(our_like_agreements(assessment), BREACHES, as_of, core=False)
    undelivered = any(_undelivered(commitment, as_of) for commitment in rows)
    least = 0 if perhaps else 1
    if like:
        why = _("We broke or withdrew a like agreement within the last 12 months: level 1.")
        return Proposal(OURS_ITEM, least, 1, why)
    if undelivered:
        why = _("A core promise of ours is overdue: level 1.")
        return Proposal(OURS_ITEM, least, 1, why)
    recent = window(rows, as_of)
    if not recent.all and not perhaps and not like_perhaps:
        return None
    low, high = _range(rows, as_of, none=(1, 4), nothing_kept=1, checks=False)
    if perhaps or like_perhaps:
        why = _("A promise of ours may have been broken or withdrawn within the last 12 months.")
        return Proposal(OURS_ITEM, least, high, why)
    return Proposal(OURS_ITEM, low, high, _ours_words(low, high))


def _breached(
    rows: Iterable[Commitment],
    states: Sequence[CommitmentStatus],
    as_of: date,
    *,
    core: bool,
) -> tuple[bool, bool]:
    """Tell whether one was given up within 12 months: for sure, and perhaps."""
    sure = perhaps = False
    for commitment in rows:
        if commitment.status not in states or (core and commitment.severity is not Severity.CORE):
            continue
        since = outcome_since(commitment, as_of)
        if since is None or since.possibly_within(YEAR):
            perhaps = True
            sure = sure or (since is not None and since.surely_within(YEAR))
    return sure, perhaps


def _undelivered(commitment: Commitment, as_of: date) -> bool:
    if commitment.severity is not Severity.CORE:
        return False
    return commitment.status is CommitmentStatus.LATE or days_past_due(commitment, as_of) > 0


def _range(
    rows: Sequence[Commitment],
    as_of: date,
    *,
    none: tuple[int, int],
    nothing_kept: int,
    checks: bool,
) -> tuple[int, int]:
    """Return the least and greatest level, with and without what only perhaps counts."""
    recent = window(rows, as_of)
    ranges = [
        _level(some, none, nothing_kept, checks=checks)
        for some in ((recent.sure, recent.all) if recent.perhaps else (recent.sure,))
    ]
    return min(low for low, _high in ranges), max(high for _low, high in ranges)


def _level(
    some: Sequence[Commitment], none: tuple[int, int], nothing_kept: int, *, checks: bool
) -> tuple[int, int]:
    share = kept_share(some)
    if share is None:
        return none
    checked = [c for c in some if c.checked is not Checked.NOT_CHECKED]
    if share.low == 1 and len(checked) == len(some):
        return 4, 4
    if share.high == 0:
        return nothing_kept, 2
    mixed = any(c.status in _UNCLEAR for c in some) or share.low < _MOSTLY
    if mixed or (checks and not _half_checked(some)):
        return 2, 2
    return 3, 3


def _half_checked(some: Sequence[Commitment]) -> bool:
    """Tell whether half of the core promises, or of all where none is core, were checked."""
    those = [c for c in some if c.severity is Severity.CORE] or some
    return 2 * sum(c.checked is not Checked.NOT_CHECKED for c in those) >= len(those)


def _theirs_words(low: int, high: int) -> str:
    if low != high:
        return _range_words(low, high)
    return {
        1: _("No promise to us fell due in the last 24 months: level 1."),
        2: _("In the last 24 months their record to us is mixed, or kept but unchecked: level 2."),
        3: _(
            "In the last 24 months they kept most of what they promised us, and at least half of "
            "the core promises were checked: level 3."
        ),
        4: _("In the last 24 months they kept all they promised us, and it was checked: level 4."),
    }[low]


def _ours_words(low: int, high: int) -> str:
    if low != high:
        return _range_words(low, high)
    return {
        2: _("In the last 24 months our own record is mixed: level 2."),
        3: _("In the last 24 months we kept most of what we promised them: level 3."),
        4: _("In the last 24 months we kept all we promised them, where they can see: level 4."),
    }[low]


def _range_words(low: int, high: int) -> str:
    return _(
        "Nothing was kept, or a day is not known well enough: between level {low} and {high}.",
        low=low,
        high=high,
    )
