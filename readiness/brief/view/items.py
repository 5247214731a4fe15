"""Sections, items and their evidence as they are printed."""

from typing import NamedTuple

from readiness.brief.content import EvidencePrint, GateCell, ItemPrint, SectionPrint
from readiness.brief.view.words import confidence_words, origin_words, range_words
from readiness.messages import _
from readiness.method.checks import item_cautions
from readiness.method.intervals import is_hindsight_source
from readiness.method.profile import section_profiles
from readiness.method.registers.differences import (
    Difference,
    difference_sentence,
    differences,
    level_words,
)
from readiness.method.verdict import Verdict
from readiness.model import Answer, Assessment, Item


class Differing(NamedTuple):
    """What is said at an item that differs from its register's proposal: a caution or a reason."""

    caution: str = ""
    label: str = ""
    reason: str = ""


_AGREES = Differing()


def section_prints(
    assessment: Assessment, verdict: Verdict, whole: Assessment | None = None
) -> tuple[SectionPrint, ...]:
    """Return every section with its items, in the order of the page.

    `whole` is the assessment with its restricted rows, where it has any that are left out.
    """
    numbers = {source.id: at for at, source in enumerate(assessment.sources, start=1)}
    items = assessment.checklist.items
    differing = differing_items(assessment, whole)
    result = []
    for section, profile in zip(
        assessment.checklist.sections, section_profiles(assessment, verdict), strict=True
    ):
        answered = _(
            "{answered} of {total} answered", answered=profile.answered, total=profile.total
        )
        if profile.low is None or profile.high is None:
            summary = _("No item applies")
        elif profile.best is None or profile.lowest_item is None:
            summary = answered
        else:
            summary = _(
                "Middle level {best}, range {range}; lowest: {lowest}; {answered}",
                best=profile.best,
                range=range_words(profile.low, profile.high),
                lowest=items[profile.lowest_item].code,
                answered=answered,
            )
        result.append(
            SectionPrint(
                section.code,
                section.title,
                section.question,
                profile.low,
                profile.best,
                profile.high,
                summary,
                tuple(
                    item_print(assessment, verdict, item, numbers, differing.get(item.id, _AGREES))
                    for item in section.items
                ),
                assessment.dissents.get(section.id, ""),
            )
        )
    return tuple(result)


def item_print(
    assessment: Assessment,
    verdict: Verdict,
    item: Item,
    numbers: dict[str, int],
    differing: Differing = _AGREES,
) -> ItemPrint:
    """Return one item; `numbers` gives each source's place in the printed list.

    `differing` is said where the answer differs from what a register proposes.
    """
    answer = assessment.answer(item.id)
    interval = verdict.intervals[item.id]
    low, high = (None, None) if interval is None else interval
    return ItemPrint(
        code=item.code,
        question=item.question,
        low=low,
        best=answer.level,
        high=high,
        answer=answer_words(answer, low, high),
        level_words="" if answer.level is None else item.levels[answer.level],
        range_reason="" if answer.range is None else answer.range.reason,
        note=answer.note,
        evidence=tuple(
            _evidence(assessment, evidence.source, evidence.shows, numbers)
            for evidence in answer.evidence
        ),
        cautions=(
            *(caution.sentence for caution in item_cautions(assessment, item.id)),
            *((differing.caution,) if differing.caution else ()),
        ),
        gates=_gates(assessment, verdict, item),
        references=item.references,
        kept_label=differing.label,
        kept=differing.reason,
    )


def differing_items(
    assessment: Assessment, whole: Assessment | None = None
) -> dict[str, Differing]:
    """Return by item what is said of the answers that differ from what a register proposes.

    A reason that holds with the restricted rows is printed without what those propose.
    """
    found = {one.item: _differing(assessment, one) for one in differences(assessment)}
    if whole is None or whole is assessment or not whole.kept:
        return found
    for one in differences(whole):
        if one.kept is not None and not one.is_open and not found.get(one.item, _AGREES).reason:
            label = _("Kept against what its register proposes: ")
            found[one.item] = Differing(label=label, reason=one.kept.reason)
    return found


def _differing(assessment: Assessment, one: Difference) -> Differing:
    if one.kept is None or one.is_open:
        return Differing(caution=difference_sentence(assessment, one))
    proposed = level_words(one.low, one.high)
    label = _(
        "Kept at {level}, its register proposes {proposed}: ", level=one.level, proposed=proposed
    )
    return Differing(label=label, reason=one.kept.reason)


def answer_words(answer: Answer, low: int | None, high: int | None) -> str:
    """Say an answer in one sentence: level, range and confidence, or why there is none."""
    if answer.not_applicable:
        return _("Not applicable: {reason}", reason=answer.not_applicable)
    if answer.level is None or answer.confidence is None or low is None or high is None:
        return _("Not answered: it counts as anything from 0 to 4.")
    confidence = confidence_words(answer.confidence)
    if low == high:
        return _("Level {level}, {confidence}.", level=answer.level, confidence=confidence)
    return _(
        "Level {level}, range {range}, {confidence}.",
        level=answer.level,
        range=range_words(low, high),
        confidence=confidence,
    )


def _evidence(
    assessment: Assessment, source_id: str, shows: str, numbers: dict[str, int]
) -> EvidencePrint:
    source = assessment.source_by_id[source_id]
    origin = origin_words(source)
    words = f"{source.title}, {origin}" if origin else source.title
    short = origin if source.publisher else words
    hindsight = is_hindsight_source(assessment, source_id)
    return EvidencePrint(shows, numbers[source_id], words, short, hindsight)


def _gates(assessment: Assessment, verdict: Verdict, item: Item) -> tuple[GateCell, ...]:
    checklist = assessment.checklist
    cells = []
    for rung in verdict.rungs:
        need = checklist.need(item, rung.rung_id, verdict.purpose_id)
        gate = rung.gate(item.id)
        without = "waived" if item.id in rung.waived else ""
        state = without if gate is None else gate.state.value
        cells.append(GateCell(need, checklist.is_hard(item, rung.rung_id), state))
    return tuple(cells)
