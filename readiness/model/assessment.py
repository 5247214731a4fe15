"""An assessment: one case seen from one side at one date, with its own copy of the checklist."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from pydantic import Field, model_validator

from readiness.messages import _
from readiness.model.base import Frozen, Id, Line, RequiredLine, RequiredText, Text, problem
from readiness.model.case import Case
from readiness.model.checklist import Checklist
from readiness.model.judgement import Answer, Waiver
from readiness.model.registers.held import Rows, may_wait
from readiness.model.registers.likelihood import LikelihoodScale
from readiness.model.response import Decision, KeptAnswer
from readiness.model.source import Source

if TYPE_CHECKING:
    from readiness.model.registers.row import Row
    from readiness.model.registers.rules import Known

R = TypeVar("R", bound="Row")


class Assessment(Frozen):
    """The one state that is edited, saved, judged and printed.

    `answers` holds only items with something said about them. `dissents` holds, by section id,
    the words of those who judge otherwise. `caution` is printed wherever the assessment is.
    `earlier` is the id of the assessment this one re-assesses. `registers` holds the rows of facts
    by table, and those of the response and the prospects. `kept` says, by item id, why an answer
    stays although a register proposes another level.
    """

    id: Id
    title: RequiredLine
    case: Case
    as_of: date
    assessor: Line = ""
    valid_until: date | None = None
    caution: Text = ""
    sample: bool = False
    earlier: Id | None = None
    checklist: Checklist
    sources: tuple[Source, ...] = ()
    answers: Mapping[Id, Answer] = Field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    dissents: Mapping[Id, RequiredText] = Field(default_factory=dict)
    registers: Rows = Field(default_factory=dict)
    likelihood_scale: LikelihoodScale = LikelihoodScale.ICD_203
    decision: Decision | None = None
    kept: Mapping[Id, KeptAnswer] = Field(default_factory=dict)

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """Return the sources by id."""
        return {source.id: source for source in self.sources}

    def rows(self, kind: type[R]) -> tuple[R, ...]:
        """Return the rows of one model in the order of their table."""
        # The table holds rows of this model alone; see Rows.
        return cast("tuple[R, ...]", self.registers.get(kind.table, ()))

    def answer(self, item_id: str) -> Answer:
        """Return what was said about an item, or the empty answer."""
        return self.answers.get(item_id, UNANSWERED)

    @model_validator(mode="after")
    def _is_consistent(self) -> "Assessment":
        for fault in assessment_faults(self):
            raise problem("assessment", fault)
        return self


UNANSWERED = Answer()
"""The answer of an item nobody has said anything about; its range is 0 to 4."""


def assessment_faults(assessment: Assessment) -> list[str]:
    """Return a sentence for each reference inside the assessment that points nowhere."""
    checklist = assessment.checklist
    rungs = checklist.rung_order
    faults = []
    seen: set[str] = set()
    for source in assessment.sources:
        if source.id in seen:
            faults.append(_("sources: the id {id} is used twice", id=source.id))
        seen.add(source.id)
    for item_id, answer in assessment.answers.items():
        if item_id not in checklist.items:
            faults.append(_("answers.{item}: the checklist has no item with this id", item=item_id))
        faults += [
            _(
                "answers.{item}: evidence points to source {source}, which is not in the list",
                item=item_id,
                source=evidence.source,
            )
            for evidence in answer.evidence
            if evidence.source not in seen
        ]
    gates: set[tuple[str, str]] = set()
    for waiver in assessment.waivers:
        if waiver.item not in checklist.items:
            faults.append(_("waivers: the checklist has no item {item}", item=waiver.item))
        if waiver.rung not in rungs:
            faults.append(_("waivers: the checklist has no rung {rung}", rung=waiver.rung))
        if (waiver.item, waiver.rung) in gates:
            faults.append(
                _(
                    "waivers: item {item} at rung {rung} is waived twice",
                    item=waiver.item,
                    rung=waiver.rung,
                )
            )
        gates.add((waiver.item, waiver.rung))
    sections = {section.id for section in checklist.sections}
    faults += [
        _("dissents.{section}: the checklist has no section with this id", section=section)
        for section in assessment.dissents
        if section not in sections
    ]
    case = assessment.case
    if case.proposed_rung is not None and case.proposed_rung not in rungs:
        faults.append(
            _("case.proposed_rung: the checklist has no rung {rung}", rung=case.proposed_rung)
        )
    if case.purpose is not None and case.purpose not in {p.id for p in checklist.purposes}:
        faults.append(
            _("case.purpose: the checklist has no purpose {purpose}", purpose=case.purpose)
        )
    if not may_wait(assessment.registers):
        faults += rows_faults(assessment, assessment.registers)
    faults += [
        _("kept.{item}: the checklist has no item with this id", item=item_id)
        for item_id in assessment.kept
        if item_id not in checklist.items
    ]
    if assessment.valid_until is not None and assessment.valid_until < assessment.as_of:
        faults.append(_("valid_until: an assessment cannot expire before its as-of date"))
    return faults


def rows_faults(assessment: Assessment, rows: Rows) -> list[str]:
    """Return a sentence for each rule the rows break, and for a decision on none of them."""
    from readiness.model.registers.rules import held_faults, row_ids

    faults = [fault.path_sentence for fault in held_faults(rows, known(assessment))]
    decision = assessment.decision
    if decision is not None and decision.option not in row_ids(rows, "options"):
        faults.append(_("decision.option: there is no response {option}", option=decision.option))
    return faults


def known(assessment: Assessment) -> "Known":
    """Return what rows of the registers may point to outside themselves."""
    from readiness.model.registers.rules import Known

    checklist = assessment.checklist
    return Known(
        as_of=assessment.as_of,
        items=checklist.items.keys(),
        rungs=checklist.rung_order.keys(),
        purposes={purpose.id for purpose in checklist.purposes},
        sources={source.id for source in assessment.sources},
    )
