"""The soft rules of the ledger of promises, K1 to K5, each told at its cell."""

from collections.abc import Iterator, Mapping, Sequence

from readiness.days import partial_day_words
from readiness.messages import _
from readiness.method.registers.finding import Notice
from readiness.method.registers.kept_share import days_past_due, made_by, made_to, sides
from readiness.model import Assessment
from readiness.model.registers.commitments import Checked, Commitment, CommitmentStatus, Severity
from readiness.model.registers.parties import Side


def notices(assessment: Assessment) -> Sequence[Notice]:
    """Return the soft rules that rows break: K1 to K5."""
    known = sides(assessment)
    rows = assessment.rows(Commitment)
    answered = {
        commitment.trigger
        for commitment in rows
        if commitment.trigger and made_by(commitment, Side.OURS, known)
    }
    by_us = {commitment.id for commitment in rows if made_by(commitment, Side.OURS, known)}
    found: list[Notice] = []
    for commitment in rows:
        found += _versions(commitment)
        found += _state(assessment, commitment)
        if _wants_pair(commitment, known) and not (
            commitment.id in answered or commitment.trigger in by_us
        ):
            sentence = _(
                "Enter what our side promised in return, or mark that this one stands alone."
            )
            found.append(Notice("commitments", commitment.id, "trigger", "K4", sentence))
        if "; " in commitment.what or commitment.what.count(" and ") > 1:
            sentence = _("This may be more than one act; give each a row of its own.")
            found.append(Notice("commitments", commitment.id, "what", "K5", sentence))
    return found


def _versions(commitment: Commitment) -> Iterator[Notice]:
    if commitment.status is not CommitmentStatus.CONTESTED:
        return
    if not commitment.our_version:
        sentence = _("What is contested needs both versions; our own is missing.")
        yield Notice("commitments", commitment.id, "our_version", "K1", sentence)
    if not commitment.their_version:
        sentence = _("What is contested needs both versions; theirs is missing.")
        yield Notice("commitments", commitment.id, "their_version", "K1", sentence)


def _state(assessment: Assessment, commitment: Commitment) -> Iterator[Notice]:
    kept = commitment.status is CommitmentStatus.KEPT
    unchecked = commitment.checked is Checked.NOT_CHECKED
    if kept and unchecked and commitment.severity is Severity.CORE:
        sentence = _("Kept but unchecked: nobody has seen for themselves that it was kept.")
        yield Notice("commitments", commitment.id, "checked", "K2", sentence)
    if days_past_due(commitment, assessment.as_of) and commitment.due is not None:
        sentence = _(
            "It was due {day} and is still pending; set it to late if it has not been done.",
            day=partial_day_words(commitment.due),
        )
        yield Notice("commitments", commitment.id, "status", "K3", sentence)


def _wants_pair(commitment: Commitment, known: Mapping[str, Side]) -> bool:
    return (
        not commitment.unpaired
        and not commitment.like_agreement
        and made_by(commitment, Side.THEIRS, known)
        and made_to(commitment, Side.OURS, known)
    )
