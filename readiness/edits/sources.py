"""Edits of the list of sources and of the evidence that points to it."""

from readiness.edits.making import made, with_answer, with_parts
from readiness.errors import EditRefused
from readiness.messages import _, _n
from readiness.model import Assessment, Evidence, Source


def add_evidence(assessment: Assessment, item_id: str, source_id: str, shows: str) -> Assessment:
    """Point from an item to a source and say what it shows."""
    added = _evidence(assessment, source_id, shows)
    return with_answer(assessment, item_id, evidence=(*assessment.answer(item_id).evidence, added))


def change_evidence(
    assessment: Assessment, item_id: str, position: int, source_id: str, shows: str
) -> Assessment:
    """Change one piece of evidence of an item, counted from 0."""
    evidence = _evidence_list(assessment, item_id, position)
    evidence[position] = _evidence(assessment, source_id, shows)
    return with_answer(assessment, item_id, evidence=tuple(evidence))


def remove_evidence(assessment: Assessment, item_id: str, position: int) -> Assessment:
    """Take one piece of evidence away, counted from 0; the source stays in the list."""
    evidence = _evidence_list(assessment, item_id, position)
    del evidence[position]
    return with_answer(assessment, item_id, evidence=tuple(evidence))


def add_source(assessment: Assessment, source: Source) -> Assessment:
    """Add a source to the assessment's list."""
    if source.id in assessment.source_by_id:
        raise EditRefused(_("The list already has a source with the id {id}.", id=source.id))
    return with_parts(assessment, sources=(*assessment.sources, source))


def change_source(assessment: Assessment, source: Source) -> Assessment:
    """Replace the source that has the same id."""
    if source.id not in assessment.source_by_id:
        raise EditRefused(_("The list has no source with the id {id}.", id=source.id))
    return with_parts(
        assessment,
        sources=tuple(source if old.id == source.id else old for old in assessment.sources),
    )


def remove_source(assessment: Assessment, source_id: str) -> Assessment:
    """Take a source out of the list; refused while evidence points to it."""
    if source_id not in assessment.source_by_id:
        raise EditRefused(_("The list has no source with the id {id}.", id=source_id))
    uses = sum(
        evidence.source == source_id
        for answer in assessment.answers.values()
        for evidence in answer.evidence
    )
    rows = sum(source_id in row.sources for held in assessment.registers.values() for row in held)
    if rows:
        raise EditRefused(
            _n(
                "{count} row of the registers rests on this source. Re-point or remove it first.",
                "{count} rows of the registers rest on this source. Re-point or remove them first.",
                rows,
            )
        )
    if uses:
        raise EditRefused(
            _n(
                "{count} piece of evidence points to this source. Re-point or remove it first.",
                "{count} pieces of evidence point to this source. Re-point or remove them first.",
                uses,
            )
        )
    return with_parts(assessment, sources=tuple(s for s in assessment.sources if s.id != source_id))


def _evidence(assessment: Assessment, source_id: str, shows: str) -> Evidence:
    if source_id not in assessment.source_by_id:
        raise EditRefused(_("The list has no source with the id {id}.", id=source_id))
    return made(Evidence, source=source_id, shows=shows)


def _evidence_list(assessment: Assessment, item_id: str, position: int) -> list[Evidence]:
    evidence = list(assessment.answer(item_id).evidence)
    if not 0 <= position < len(evidence):
        raise EditRefused(_("This item has no evidence number {number}.", number=position + 1))
    return evidence
