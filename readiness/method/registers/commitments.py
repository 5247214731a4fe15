"""Register 3 in sentences: what each party kept, how sure that is, and how steps were matched."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from readiness.messages import _, _n
from readiness.method.registers import kept_share
from readiness.method.registers.commitments_rules import notices
from readiness.method.registers.elapsed import Elapsed, length_words
from readiness.method.registers.finding import (
    Cell,
    Column,
    Finding,
    Mark,
    Proposal,
    RowRef,
)
from readiness.method.registers.kept_levels import (
    OURS_ITEM,
    THEIRS_ITEM,
    our_like_agreements,
    ours_level,
    theirs_level,
)
from readiness.method.registers.kept_share import KeptShare, Record, Step
from readiness.method.registers.proposing import takes_proposals
from readiness.method.registers.telling import listed
from readiness.model import Assessment
from readiness.model.registers.commitments import Commitment, CommitmentStatus

__all__ = ["columns", "findings", "notices"]

REGISTER = "commitments"


def findings(assessment: Assessment) -> Sequence[Finding]:
    """Return what follows from the ledger, in a fixed order; nothing where it is empty."""
    rows = assessment.rows(Commitment)
    if not rows:
        return ()
    titles = {commitment.id: commitment.what for commitment in rows}
    return (
        *_levels(assessment),
        *(
            finding
            for record in kept_share.records(assessment)
            for finding in _record(record, titles)
        ),
        *_overdue(assessment, rows),
        *_like(assessment),
        *_pairs(assessment),
        *_nobody(rows),
    )


def columns(assessment: Assessment) -> Mapping[str, Sequence[Column]]:
    """Return what each promise counts in the share kept, and how long ago its outcome was."""
    rows = assessment.rows(Commitment)
    as_of = assessment.as_of
    return {
        "commitments": (
            Column(_("Counts"), {row.id: _counts_cell(row) for row in rows}),
            Column(
                _("Past due"),
                {
                    row.id: Cell(length_words(Elapsed(days, days)), Mark.SHORT)
                    for row in rows
                    if (days := kept_share.days_past_due(row, as_of))
                },
            ),
        )
    }


def _refs(ids: Sequence[str]) -> tuple[RowRef, ...]:
    return tuple(RowRef("commitments", id_) for id_ in ids)


def _levels(assessment: Assessment) -> Iterator[Finding]:
    if takes_proposals(assessment, THEIRS_ITEM, REGISTER):
        yield _proposing(theirs_level(assessment))
    if takes_proposals(assessment, OURS_ITEM, REGISTER):
        ours = ours_level(assessment)
        if ours is not None:
            yield _proposing(ours)
        else:
            yield Finding(
                REGISTER,
                Mark.NOTE,
                _("No promise of ours fell due in the last 24 months: no level is proposed."),
                (),
                (OURS_ITEM,),
                key=f"level/{OURS_ITEM}",
            )


def _proposing(proposal: Proposal) -> Finding:
    mark = Mark.MET if proposal.low > 2 else Mark.OPEN if proposal.high > 1 else Mark.SHORT
    return Finding(
        REGISTER, mark, proposal.why, (), (proposal.item,), proposal, key=f"level/{proposal.item}"
    )


def share_words(share: KeptShare) -> str:
    """Return the share kept as it stands in a sentence: "50 %" or "50–75 %"."""
    low, high = share.percent
    if low == high:
        return _("{share} %", share=low)
    return _("{low}–{high} %", low=low, high=high)


def _record(record: Record, titles: Mapping[str, str]) -> Iterator[Finding]:
    refs = _refs(record.commitments)
    if record.share is None:
        sentence = _(
            "{party} has made promises, and none has an outcome that counts yet.",
            party=record.name,
        )
        yield Finding(REGISTER, Mark.NOTE, sentence, refs, key=f"kept/{record.party}")
        return
    yield Finding(
        REGISTER,
        _mark(record.share),
        _share_sentence(record, record.share),
        refs,
        key=f"kept/{record.party}",
    )
    if record.recent is not None:
        sentence = _n(
            "{party} kept {share} of {count} promise of the last 24 months.",
            "{party} kept {share} of {count} promises of the last 24 months.",
            record.recent.of,
            party=record.name,
            share=share_words(record.recent),
        )
        yield Finding(REGISTER, _mark(record.recent), sentence, refs, key=f"recent/{record.party}")
    if record.breach is not None:
        yield _breach(record, record.breach, titles)


def _share_sentence(record: Record, share: KeptShare) -> str:
    counted = _states(record, [s for s in CommitmentStatus if s in kept_share.WORTH])
    others = _states(record, [s for s in CommitmentStatus if s not in kept_share.WORTH])
    if others:
        return _n(
            "{party} kept {share} of {count} promise that counts, {checked} of them checked: "
            "{states}; left out: {others}.",
            "{party} kept {share} of {count} promises that count, {checked} of them checked: "
            "{states}; left out: {others}.",
            share.of,
            party=record.name,
            share=share_words(share),
            checked=record.checked,
            states=counted,
            others=others,
        )
    return _n(
        "{party} kept {share} of {count} promise that counts, {checked} of them checked: {states}.",
        "{party} kept {share} of {count} promises that count, {checked} of them checked: {states}.",
        share.of,
        party=record.name,
        share=share_words(share),
        checked=record.checked,
        states=counted,
    )


def _states(record: Record, chosen: Sequence[CommitmentStatus]) -> str:
    return listed(
        [
            _("{count} {status}", count=record.counts[status], status=status.value)
            for status in chosen
            if record.counts.get(status)
        ]
    )


def _mark(share: KeptShare) -> Mark:
    if share.percent[0] >= 75:
        return Mark.MET
    return Mark.SHORT if share.percent[1] < 50 else Mark.OPEN


def _breach(record: Record, breach: kept_share.Breach, titles: Mapping[str, str]) -> Finding:
    title = titles[breach.commitment]
    if breach.since is None:
        sentence = _(
            "{party} gave up “{title}”; the day is not known.", party=record.name, title=title
        )
    else:
        sentence = _(
            "{party} last gave up a promise {length} ago: “{title}”.",
            party=record.name,
            length=length_words(breach.since),
            title=title,
        )
    return Finding(
        REGISTER, Mark.NOTE, sentence, _refs([breach.commitment]), key=f"breach/{record.party}"
    )


def _overdue(assessment: Assessment, rows: Sequence[Commitment]) -> Iterator[Finding]:
    late = [row for row in rows if kept_share.days_past_due(row, assessment.as_of)]
    if late:
        sentence = _(
            "Pending past the day it was due: {promises}.",
            promises=listed([row.what for row in late]),
        )
        yield Finding(
            REGISTER, Mark.SHORT, sentence, _refs([row.id for row in late]), key="overdue"
        )


def _like(assessment: Assessment) -> Iterator[Finding]:
    gone = [row for row in our_like_agreements(assessment) if row.status in kept_share.BREACHES]
    for row in gone:
        since = kept_share.outcome_since(row, assessment.as_of)
        if since is None:
            sentence = _(
                "We left a like agreement, “{title}”; the day is not known.", title=row.what
            )
        else:
            sentence = _(
                "We left a like agreement {length} ago, “{title}”; it is read as a sign of how we "
                "keep our word.",
                length=length_words(since),
                title=row.what,
            )
        yield Finding(REGISTER, Mark.NOTE, sentence, _refs([row.id]), key=f"like/{row.id}")


def _pairs(assessment: Assessment) -> Iterator[Finding]:
    found = kept_share.pairs(assessment)
    if not found:
        return
    steps = Counter(pair.step for pair in found)
    states = listed(
        [_("{count} {step}", count=steps[step], step=step.value) for step in Step if steps[step]]
    )
    sentence = _n(
        "{count} pair of steps in return for each other: {states}.",
        "{count} pairs of steps in return for each other: {states}.",
        len(found),
        states=states,
    )
    even = steps[Step.BOTH] == len(found)
    refs = _refs(list(dict.fromkeys(id_ for pair in found for id_ in (pair.ours, pair.theirs))))
    yield Finding(REGISTER, Mark.MET if even else Mark.OPEN, sentence, refs, key="pairs")


def _nobody(rows: Sequence[Commitment]) -> Iterator[Finding]:
    those = [row for row in rows if not row.by]
    if those:
        sentence = _(
            "Nobody is named as having promised: {promises}.",
            promises=listed([row.what for row in those]),
        )
        yield Finding(REGISTER, Mark.NOTE, sentence, _refs([row.id for row in those]), key="nobody")


def _counts_cell(row: Commitment) -> Cell:
    worth = kept_share.WORTH.get(row.status)
    if worth is None:
        return Cell(_("left out"))
    low, high = worth
    if low == high:
        mark = Mark.MET if low == 1 else Mark.OPEN if low else Mark.SHORT
        return Cell(_worth_words(low), mark)
    return Cell(_("{low} to {high}", low=_worth_words(low), high=_worth_words(high)), Mark.OPEN)


def _worth_words(worth: Fraction) -> str:
    return "½" if worth.denominator == 2 else str(worth)
