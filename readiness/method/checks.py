"""What an assessor should look at again. Cautions warn; none of them changes a range."""

from typing import NamedTuple

from readiness.days import day_words
from readiness.messages import _
from readiness.method.intervals import is_hindsight_source, is_stale, rests_on_hindsight_alone
from readiness.model import Answer, Assessment, Confidence


class Caution(NamedTuple):
    """One thing to look at: `kind` is capped, hindsight, stale or flagged."""

    item_id: str
    kind: str
    sentence: str


def hindsight_items(assessment: Assessment) -> frozenset[str]:
    """Return the items any of whose evidence was published after the as-of date."""
    return frozenset(
        item_id
        for item_id, answer in assessment.answers.items()
        if _has_hindsight(assessment, answer)
    )


def item_cautions(assessment: Assessment, item_id: str) -> tuple[Caution, ...]:
    """Return the cautions on one item, in a fixed order."""
    answer = assessment.answers.get(item_id)
    if answer is None:
        return ()
    item = assessment.checklist.items[item_id]
    cautions = []
    if answer.not_applicable and assessment.checklist.is_hard_anywhere(
        item, assessment.case.purpose
    ):
        cautions.append(
            Caution(
                item_id,
                "flagged",
                _("Marked not applicable, but it is a hard requirement: it counts as unanswered."),
            )
        )
    capped = _cap(assessment, answer)
    if capped:
        cautions.append(Caution(item_id, "capped", capped))
    if is_stale(item, answer, assessment.as_of) and answer.carried_from is not None:
        cautions.append(
            Caution(
                item_id,
                "stale",
                _(
                    "Taken over from {day}, more than {days} days ago: "
                    "the range is one level wider on each side.",
                    day=day_words(answer.carried_from),
                    days=item.window_days,
                ),
            )
        )
    if rests_on_hindsight_alone(assessment, answer):
        cautions.append(
            Caution(
                item_id,
                "hindsight",
                _("Rests only on sources published after the as-of date (hindsight)."),
            )
        )
    elif _has_hindsight(assessment, answer):
        cautions.append(
            Caution(
                item_id,
                "hindsight",
                _("Part of the evidence was published after the as-of date (hindsight)."),
            )
        )
    return tuple(cautions)


def cautions(assessment: Assessment) -> tuple[Caution, ...]:
    """Return the cautions on all items, in the order of the page."""
    return tuple(
        caution
        for item_id in assessment.checklist.items
        for caution in item_cautions(assessment, item_id)
    )


def _cap(assessment: Assessment, answer: Answer) -> str:
    """Say when confidence is higher than the evidence carries.

    Moderate needs one source; high needs two from different publishers, one of them primary.
    """
    sources = [
        assessment.source_by_id[id_]
        for id_ in dict.fromkeys(evidence.source for evidence in answer.evidence)
        if id_ in assessment.source_by_id
    ]
    if answer.confidence is Confidence.MODERATE and not sources:
        return _("Moderate confidence without a source; name at least one or choose low.")
    if answer.confidence is Confidence.HIGH:
        publishers = {source.publisher or source.id for source in sources}
        if len(publishers) < 2:
            return _("High confidence needs two independent sources, one of them primary.")
        if not any(source.primary for source in sources):
            return _("High confidence needs a primary source among its sources.")
    return ""


def _has_hindsight(assessment: Assessment, answer: Answer) -> bool:
    return any(is_hindsight_source(assessment, evidence.source) for evidence in answer.evidence)
