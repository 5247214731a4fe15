"""Edits of the assessment as a whole: new, again, its case, its details, its checklist."""

from datetime import date
from typing import Any

from readiness.edits.making import kept, made, with_parts
from readiness.errors import EditRefused
from readiness.messages import _
from readiness.model import Assessment, Case, Checklist
from readiness.model.base import Frozen, Line, RequiredLine, Text
from readiness.model.registers.registry import beside_tables


class _Details(Frozen):
    title: RequiredLine
    as_of: date
    assessor: Line
    valid_until: date | None
    caution: Text


def new_assessment(
    checklist: Checklist, *, id: str, case_id: str, title: str, as_of: date
) -> Assessment:
    """Return a blank assessment of a new case on its own copy of the checklist."""
    purpose = checklist.purposes[0].id if len(checklist.purposes) == 1 else None
    case = made(Case, id=case_id, title=title, purpose=purpose)
    return made(Assessment, id=id, title=title, case=case, as_of=as_of, checklist=checklist)


def reassess(assessment: Assessment, *, id: str, as_of: date) -> Assessment:
    """Return the next assessment of the same case: case, sources and facts carried, answers blank.

    The response to the offer and the prospects are of their day, as the answers are.
    """
    beside = {table.id for table in beside_tables()}
    return made(
        Assessment,
        id=id,
        title=assessment.case.title,
        case=assessment.case,
        as_of=as_of,
        assessor=assessment.assessor,
        earlier=assessment.id,
        checklist=assessment.checklist,
        sources=assessment.sources,
        registers={name: rows for name, rows in assessment.registers.items() if name not in beside},
        likelihood_scale=assessment.likelihood_scale,
    )


def duplicate(assessment: Assessment, *, id: str, title: str) -> Assessment:
    """Return a copy under another id and title, no longer a sample."""
    return change_details(with_parts(assessment, id=id, sample=False), title=title)


def change_case(assessment: Assessment, **fields: Any) -> Assessment:
    """Change fields of the case; the purpose and the proposed rung must exist."""
    case = made(Case, _like=assessment.case, **fields)
    if case == assessment.case:
        return assessment
    purposes = {purpose.id for purpose in assessment.checklist.purposes}
    if case.purpose is not None and case.purpose not in purposes:
        raise EditRefused(_("The checklist has no purpose {purpose}.", purpose=case.purpose))
    rungs = assessment.checklist.rung_order
    if case.proposed_rung is not None and case.proposed_rung not in rungs:
        raise EditRefused(_("The checklist has no rung {rung}.", rung=case.proposed_rung))
    return with_parts(assessment, case=case)


def choose_purpose(assessment: Assessment, purpose_id: str | None) -> Assessment:
    """Choose what the meeting is for; None judges by the items' own needs."""
    return change_case(assessment, purpose=purpose_id)


def propose_rung(assessment: Assessment, rung_id: str | None) -> Assessment:
    """Say at which rung the talks are proposed."""
    return change_case(assessment, proposed_rung=rung_id)


def change_details(assessment: Assessment, **fields: Any) -> Assessment:
    """Change title, as-of date, assessor, valid-until date or caution of the assessment."""
    unknown = set(fields) - {"title", "as_of", "assessor", "valid_until", "caution"}
    if unknown:
        raise EditRefused(_("{field} cannot be changed here.", field=min(unknown)))
    changed = made(Assessment, _like=assessment, **fields)
    if all(getattr(changed, name) == getattr(assessment, name) for name in fields):
        return assessment
    return with_parts(assessment, **{name: getattr(changed, name) for name in fields})


def use_checklist(assessment: Assessment, checklist: Checklist) -> Assessment:
    """Judge by another version of the checklist.

    What points to parts that no longer exist goes with them (answers, waivers, dissents, purpose,
    proposed rung, references of rows); earlier revisions keep it.
    """
    if checklist == assessment.checklist:
        return assessment
    from readiness.edits.row_references import without_references

    sections = {section.id for section in checklist.sections}
    case = assessment.case
    purpose = case.purpose if case.purpose in {p.id for p in checklist.purposes} else None
    rung = case.proposed_rung if case.proposed_rung in checklist.rung_order else None
    if (purpose, rung) != (case.purpose, case.proposed_rung):
        case = made(Case, _like=case, purpose=purpose, proposed_rung=rung)
    for kind, allowed in (
        ("items", checklist.items.keys()),
        ("rungs", checklist.rung_order.keys()),
        ("purposes", {p.id for p in checklist.purposes}),
    ):
        assessment = without_references(assessment, kind, allowed)
    return with_parts(
        assessment,
        checklist=checklist,
        case=case,
        answers=kept(assessment.answers, checklist.items),
        dissents=kept(assessment.dissents, dict.fromkeys(sections)),
        kept=kept(assessment.kept, checklist.items),
        waivers=tuple(
            waiver
            for waiver in assessment.waivers
            if waiver.item in checklist.items and waiver.rung in checklist.rung_order
        ),
    )
