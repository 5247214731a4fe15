"""Edits of waivers and of dissent."""

from readiness.edits.making import item_of, made, with_parts
from readiness.errors import EditRefused
from readiness.messages import _
from readiness.model import Answer, Assessment, Waiver


def waive(assessment: Assessment, waiver: Waiver) -> Assessment:
    """Set one hard gate aside by name; replaces an earlier waiver of the same gate."""
    item = item_of(assessment, waiver.item)
    checklist = assessment.checklist
    if waiver.rung not in checklist.rung_order:
        raise EditRefused(_("The checklist has no rung {rung}.", rung=waiver.rung))
    need = checklist.need(item, waiver.rung, assessment.case.purpose)
    if not (need and checklist.is_hard(item, waiver.rung)):
        raise EditRefused(
            _(
                "{code} does not block this rung, so there is nothing to waive.",
                code=item.code,
            )
        )
    others = tuple(
        old for old in assessment.waivers if (old.item, old.rung) != (waiver.item, waiver.rung)
    )
    return with_parts(assessment, waivers=(*others, waiver))


def end_waiver(assessment: Assessment, item_id: str, rung_id: str) -> Assessment:
    """Take back the waiver of one gate."""
    return with_parts(
        assessment,
        waivers=tuple(w for w in assessment.waivers if (w.item, w.rung) != (item_id, rung_id)),
    )


def write_dissent(assessment: Assessment, section_id: str, text: str) -> Assessment:
    """Set the words of those who judge a section otherwise; blank words take them away."""
    if section_id not in {section.id for section in assessment.checklist.sections}:
        raise EditRefused(_("The checklist has no section {section}.", section=section_id))
    dissents = dict(assessment.dissents)
    dissents.pop(section_id, None)
    if text.strip():
        dissents[section_id] = made(Answer, note=text).note
    if dissents == assessment.dissents:
        return assessment
    return with_parts(assessment, dissents=dissents)
