"""The soft rules of every row: facts later than the assessment (C1), confidence and sources (C4).

Each register adds these notices to its own; none of them changes a row.
"""

from collections.abc import Iterator, Mapping

from readiness.days import day_words, partial_day_words
from readiness.messages import _
from readiness.method.registers.finding import Notice
from readiness.model import Assessment, Confidence, Source
from readiness.model.registers.kinds import first_day
from readiness.model.registers.row import Row

PAST: Mapping[str, tuple[str, ...]] = {
    "parties": ("stance_on",),
    "positions": ("stated_on",),
    "commitments": ("made_on", "status_on"),
    "posts": ("mandate_on",),
    "indicators": ("seen_on",),
    "actions": ("done_on",),
}
"""Fields by table that tell when something was so, beside the `as_of` of every row.

Days that may lie ahead, such as when something is due, are not among them; nor are the
`since` of a post and the day of a piece of evidence, which have rules of their own (S4, Q6).
"""


def notices(assessment: Assessment, table_id: str) -> Iterator[Notice]:
    """Yield what each row of a table breaks of the rules C1 and C4, in the order of the rows."""
    fields = ("as_of", *PAST.get(table_id, ()))
    for row in assessment.registers.get(table_id, ()):
        yield from _hindsight(assessment, row, fields)
        yield from _above_its_sources(assessment, row)


def carried(sources: tuple[Source, ...]) -> Confidence:
    """Return the highest confidence that sources carry.

    Without a source it is low, with one moderate. High needs two that are independent, one of
    them primary. Sources of one publisher are not independent; those without a publisher are taken
    to be.
    """
    if not sources:
        return Confidence.LOW
    if len(_independent(sources)) > 1 and any(source.primary for source in sources):
        return Confidence.HIGH
    return Confidence.MODERATE


def _independent(sources: tuple[Source, ...]) -> set[str]:
    return {source.publisher.casefold() or f"\n{source.id}" for source in sources}


def _hindsight(assessment: Assessment, row: Row, fields: tuple[str, ...]) -> Iterator[Notice]:
    for id_ in row.sources:
        source = assessment.source_by_id.get(id_)
        if source is None or source.published is None or source.published <= assessment.as_of:
            continue
        sentence = _(
            "“{title}” was published on {day}, after the as-of date (hindsight).",
            title=source.title,
            day=day_words(source.published),
        )
        yield Notice(row.table, row.id, "sources", "C1", sentence)
    for field in fields:
        partial: str | None = getattr(row, field)
        # A month or a year may have begun before the as-of date: only a day after it is told.
        if partial is not None and first_day(partial) > assessment.as_of:
            sentence = _(
                "{day} lies after the as-of date (hindsight).", day=partial_day_words(partial)
            )
            yield Notice(row.table, row.id, field, "C1", sentence)


def _above_its_sources(assessment: Assessment, row: Row) -> Iterator[Notice]:
    if row.confidence is Confidence.LOW or row.override:
        return
    known = assessment.source_by_id
    sources = tuple(known[id_] for id_ in row.sources if id_ in known)
    if carried(sources).spread <= row.confidence.spread:
        return
    yield Notice(row.table, row.id, "confidence", "C4", _lacking(sources))


def _lacking(sources: tuple[Source, ...]) -> str:
    if not sources:
        return _("Without a source the confidence is low at most; name a source, or say why.")
    if len(sources) == 1:
        return _("One source carries moderate confidence at most; name another, or say why.")
    if len(_independent(sources)) == 1:
        return _(
            "High confidence needs two independent sources, and these have one publisher; "
            "name another, or say why."
        )
    return _("High confidence needs a primary source among them; name one, or say why.")
