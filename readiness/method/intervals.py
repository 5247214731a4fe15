"""The range of levels an answer stands for."""

from datetime import date
from typing import NamedTuple

from readiness.model import Answer, Assessment, Item


class Interval(NamedTuple):
    """The lowest and highest level an answer may have, both 0 to 4 and inclusive."""

    low: int
    high: int


UNKNOWN = Interval(0, 4)
"""The range of silence: it can keep a rung open, never pass it."""


def default_interval(answer: Answer) -> Interval:
    """Return the range that level and confidence give, before any narrowing."""
    if answer.level is None or answer.confidence is None:
        return UNKNOWN
    spread = answer.confidence.spread
    return Interval(max(0, answer.level - spread), min(4, answer.level + spread))


def is_stale(item: Item, answer: Answer, as_of: date) -> bool:
    """Tell whether an answer taken from an earlier assessment is past the item's time window."""
    if item.window_days is None or answer.carried_from is None:
        return False
    return (as_of - answer.carried_from).days > item.window_days


def answer_interval(item: Item, answer: Answer, as_of: date) -> Interval | None:
    """Return the range of an answer, or None where the item does not apply.

    The assessor's own range replaces the default one. A stale answer widens by one to each side.
    """
    if answer.not_applicable:
        return None
    if answer.level is None:
        return UNKNOWN
    interval = (
        Interval(answer.range.low, answer.range.high)
        if answer.range is not None
        else default_interval(answer)
    )
    if is_stale(item, answer, as_of):
        return Interval(max(0, interval.low - 1), min(4, interval.high + 1))
    return interval


def is_hindsight_source(assessment: Assessment, source_id: str) -> bool:
    """Tell whether a source was published after the as-of date."""
    source = assessment.source_by_id.get(source_id)
    return (
        source is not None and source.published is not None and source.published > assessment.as_of
    )


def rests_on_hindsight_alone(assessment: Assessment, answer: Answer) -> bool:
    """Tell whether every piece of evidence of an answer was published after the as-of date."""
    return bool(answer.evidence) and all(
        is_hindsight_source(assessment, evidence.source) for evidence in answer.evidence
    )


def counted_interval(
    assessment: Assessment, item: Item, purpose_id: str | None, *, without_hindsight: bool = False
) -> Interval | None:
    """Return the range with which an item counts in a verdict, or None where it does not apply.

    Not applicable on an item that is hard at some rung counts as unanswered. Without hindsight, an
    answer that rests on later evidence alone counts as unanswered too.
    """
    answer = assessment.answers.get(item.id)
    if answer is None:
        return UNKNOWN
    if without_hindsight and rests_on_hindsight_alone(assessment, answer):
        return UNKNOWN
    interval = answer_interval(item, answer, assessment.as_of)
    if interval is None and assessment.checklist.is_hard_anywhere(item, purpose_id):
        return UNKNOWN
    return interval
