"""Edits of answers: level, confidence, range, not applicable, note, earlier answers."""

from readiness.edits.making import item_of, made, put_answer, with_answer, with_parts
from readiness.errors import EditRefused
from readiness.messages import _
from readiness.model import Answer, Assessment, Confidence, NarrowedRange


def choose_level(assessment: Assessment, item_id: str, level: int) -> Assessment:
    """Answer an item with a level.

    A first level starts at low confidence, since nothing has been said about its basis. Another
    level than before drops the range narrowed for the old one.
    """
    answer = assessment.answer(item_id)
    if answer.level == level and not answer.carried_from:
        return assessment
    return with_answer(
        assessment,
        item_id,
        level=level,
        confidence=answer.confidence or Confidence.LOW,
        range=answer.range if answer.level == level else None,
        not_applicable="",
        carried_from=None,
    )


def clear_answer(assessment: Assessment, item_id: str) -> Assessment:
    """Make an item unanswered again; its note and evidence stay."""
    return with_answer(
        assessment,
        item_id,
        level=None,
        confidence=None,
        range=None,
        not_applicable="",
        carried_from=None,
    )


def set_confidence(assessment: Assessment, item_id: str, confidence: Confidence) -> Assessment:
    """Say how good the basis of the chosen level is; drops a range narrowed for another."""
    answer = assessment.answer(item_id)
    if answer.level is None:
        raise EditRefused(_("Choose a level first; confidence says how good its basis is."))
    if answer.confidence == confidence and not answer.carried_from:
        return assessment
    return with_answer(assessment, item_id, confidence=confidence, range=None, carried_from=None)


def cycle_confidence(assessment: Assessment, item_id: str) -> Assessment:
    """Go on from low to moderate to high and back to low."""
    order = (Confidence.LOW, Confidence.MODERATE, Confidence.HIGH)
    present = assessment.answer(item_id).confidence
    following = order[(order.index(present) + 1) % 3] if present else Confidence.LOW
    return set_confidence(assessment, item_id, following)


def mark_not_applicable(assessment: Assessment, item_id: str, reason: str) -> Assessment:
    """Take an item out of the count, with a reason; refused where it is hard at any rung."""
    item = item_of(assessment, item_id)
    if assessment.checklist.is_hard_anywhere(item, assessment.case.purpose):
        raise EditRefused(
            _(
                "{code} is a hard requirement, so it cannot be marked not applicable. "
                "Waive it for one rung by name instead.",
                code=item.code,
            )
        )
    if not reason.strip():
        raise EditRefused(
            _("Say why {code} is not applicable; the reason is printed.", code=item.code)
        )
    return with_answer(
        assessment,
        item_id,
        level=None,
        confidence=None,
        range=None,
        not_applicable=reason,
        carried_from=None,
    )


def narrow_range(
    assessment: Assessment, item_id: str, low: int, high: int, reason: str
) -> Assessment:
    """Set the lowest and highest level; a range narrower than the default needs a reason."""
    answer = assessment.answer(item_id)
    if answer.level is None:
        raise EditRefused(_("Choose a level first; the range stands around it."))
    return with_answer(
        assessment, item_id, range=made(NarrowedRange, low=low, high=high, reason=reason)
    )


def drop_range(assessment: Assessment, item_id: str) -> Assessment:
    """Go back to the range that the confidence gives."""
    return with_answer(assessment, item_id, range=None)


def write_note(assessment: Assessment, item_id: str, note: str) -> Assessment:
    """Set the note of an item."""
    return with_answer(assessment, item_id, note=note)


def take_earlier_answer(assessment: Assessment, earlier: Assessment, item_id: str) -> Assessment:
    """Take over the answer of an earlier assessment; the answer remembers that date.

    Sources its evidence points to are added when this assessment lacks them.
    """
    answer = earlier.answers.get(item_id)
    if answer is None:
        raise EditRefused(_("The earlier assessment says nothing about this item."))
    known = {source.id for source in assessment.sources}
    wanted = [evidence.source for evidence in answer.evidence if evidence.source not in known]
    missing = tuple(earlier.source_by_id[id_] for id_ in dict.fromkeys(wanted))
    with_sources = with_parts(assessment, sources=assessment.sources + missing)
    carried = answer.carried_from or earlier.as_of
    return put_answer(with_sources, item_id, made(Answer, _like=answer, carried_from=carried))
