"""Several assessments side by side as the plain values of a comparison."""

from collections import Counter
from collections.abc import Sequence

from readiness.brief.compared import (
    CellPrint,
    ChangePrint,
    ComparisonContent,
    LeftOutPrint,
    RungCompared,
    SectionChange,
    StepPrint,
    SubjectPrint,
)
from readiness.brief.view.finding_trend import findings_print
from readiness.brief.view.row_changes import left_out_words, table_change_prints
from readiness.brief.view.words import range_words
from readiness.days import day_words
from readiness.edits.restricted import all_without_restricted, count_left_out
from readiness.messages import _, _n
from readiness.method.compare import (
    Cell,
    Change,
    Comparison,
    ItemChange,
    RungCell,
    RungChange,
    compare,
)
from readiness.method.sentences import method_lines, state_words
from readiness.method.verdict import GateState, Verdict
from readiness.model import Assessment

_UP = frozenset({Change.ROSE, Change.MAY_HAVE_RISEN})
_DOWN = frozenset({Change.FELL, Change.MAY_HAVE_FALLEN})
_SURE = frozenset({Change.ROSE, Change.FELL})


def comparison_content(
    assessments: Sequence[Assessment], *, restricted: bool = False
) -> ComparisonContent:
    """Return everything a comparison of these assessments prints, the first being the base.

    Without `restricted`, rows that are restricted in any of them are left out of all.
    """
    left_out = 0
    if not restricted:
        readable = [one.assessment for one in all_without_restricted(assessments)]
        left_out = count_left_out(assessments, readable)
        assessments = readable
    comparison = compare(assessments, with_findings=True)
    subjects = _subjects(assessments)
    last = max(assessment.as_of for assessment in assessments)
    cautions = dict.fromkeys(a.caution for a in assessments if a.caution)
    cases = dict.fromkeys(assessment.case.title for assessment in assessments)
    counts = Counter(item.overall for item in comparison.items)
    return ComparisonContent(
        title=_(
            "{count} assessments, {items} common items",
            count=len(assessments),
            items=len(comparison.items),
        ),
        case="; ".join(cases),
        summary=_summary(comparison),
        subjects=subjects,
        rungs=tuple(_rung(rung, comparison) for rung in comparison.rungs),
        steps=_steps(comparison, subjects),
        sections=_sections(comparison),
        counts=tuple((change_words(change), counts[change]) for change in Change if counts[change]),
        left_out=tuple(
            LeftOutPrint(item.code, item.question, item.reason) for item in comparison.left_out
        ),
        method=method_lines(),
        as_of_day=(last.year, last.month, last.day),
        cautions=tuple(cautions),
        tables=table_change_prints(comparison.tables, assessments[0], assessments[-1]),
        rows_left_out=left_out_words(left_out),
        findings=findings_print(comparison, [subject.short for subject in subjects]),
    )


def change_words(change: Change) -> str:
    """Return how an item moved, in the reader's language."""
    return {
        Change.ROSE: _("rose for sure"),
        Change.MAY_HAVE_RISEN: _("may have risen"),
        Change.SAME: _("same"),
        Change.CONFIDENCE_ONLY: _("confidence only"),
        Change.MAY_HAVE_FALLEN: _("may have fallen"),
        Change.FELL: _("fell for sure"),
        Change.NEWLY_ANSWERED: _("newly answered"),
        Change.NO_LONGER_ANSWERED: _("no longer answered"),
        Change.APPLIES_OTHERWISE: _("applies otherwise"),
    }[change]


def _subjects(assessments: Sequence[Assessment]) -> tuple[SubjectPrint, ...]:
    days = [day_words(assessment.as_of) for assessment in assessments]
    distinct = len(set(days)) == len(days)
    result = []
    for position, assessment in enumerate(assessments):
        day = days[position]
        facts = [day_words(assessment.as_of)]
        if assessment.assessor:
            facts.append(assessment.assessor)
        if position == 0:
            facts.append(_("base"))
        letter = chr(ord("A") + position)
        title = assessment.title
        result.append(
            SubjectPrint(
                title=title if distinct else f"{letter}: {title}",
                short=day if distinct else f"{letter}: {day}",
                facts=", ".join(facts),
                caution=assessment.caution,
            )
        )
    return tuple(result)


def _summary(comparison: Comparison) -> str:
    top = comparison.rungs[-1]
    states = [state_words(cell.state) for cell in top.cells if cell is not None]
    short = [len(cell.hard_short) for cell in top.cells if cell is not None]
    sentences = []
    if len(set(states)) == 1:
        sentences.append(_("{rung}: {state} throughout.", rung=top.title, state=states[0]))
    elif states:
        sentences.append(_("{rung}: {states}.", rung=top.title, states=_(", then ").join(states)))
    if any(short):
        sentences.append(
            _(
                "Hard requirements not met there: {counts}.",
                counts=_(", then ").join(map(str, short)),
            )
        )
    rose, fell = comparison.count(Change.ROSE), comparison.count(Change.FELL)
    sentences.append(
        _(
            "From the base to the last, {rose} and {fell}.",
            rose=_n("{count} item rose for sure", "{count} items rose for sure", rose),
            fell=_n("{count} fell for sure", "{count} fell for sure", fell),
        )
    )
    return " ".join(sentences)


def _rung(change: RungChange, comparison: Comparison) -> RungCompared:
    return RungCompared(
        title=change.title,
        states=tuple("" if cell is None else cell.state.value for cell in change.cells),
        hard=tuple("" if cell is None else _hard_words(cell) for cell in change.cells),
        counts=tuple(
            None if cell is None else _counts(subject.verdict, change.rung_id)
            for cell, subject in zip(change.cells, comparison.subjects, strict=True)
        ),
    )


def _hard_words(cell: RungCell) -> str:
    parts = []
    if cell.hard_short:
        parts.append(_("{count} short", count=len(cell.hard_short)))
    if cell.hard_open:
        parts.append(_("{count} open", count=len(cell.hard_open)))
    return ", ".join(parts)


def _steps(comparison: Comparison, subjects: Sequence[SubjectPrint]) -> tuple[StepPrint, ...]:
    codes: dict[str, str] = {}
    for subject in comparison.subjects:
        items = subject.assessment.checklist.items
        codes |= {item_id: item.code for item_id, item in items.items()}
    steps = []
    for rung in comparison.rungs:
        for at, (cleared, short) in enumerate(zip(rung.cleared, rung.newly_short, strict=True)):
            if cleared or short:
                steps.append(
                    StepPrint(
                        rung.title,
                        _(
                            "{before} to {after}",
                            before=subjects[at].short,
                            after=subjects[at + 1].short,
                        ),
                        ", ".join(codes[item] for item in cleared),
                        ", ".join(codes[item] for item in short),
                    )
                )
    return tuple(steps)


def _counts(verdict: Verdict, rung_id: str) -> tuple[int, int, int]:
    states = Counter(gate.state for gate in verdict.rung(rung_id).gates)
    return states[GateState.MET], states[GateState.OPEN], states[GateState.SHORT]


def _sections(comparison: Comparison) -> tuple[SectionChange, ...]:
    base = comparison.subjects[0].assessment.checklist
    levels = [
        {profile.section_id: profile.best for profile in subject.profiles}
        for subject in comparison.subjects
    ]
    result = []
    for section in base.sections:
        here = [item for item in comparison.items if item.section_id == section.id]
        changed = [item for item in here if any(step is not Change.SAME for step in item.steps)]
        result.append(
            SectionChange(
                code=section.code,
                title=section.title,
                levels=tuple(by_section.get(section.id) for by_section in levels),
                items=tuple(_change(item) for item in changed),
                unchanged=len(here) - len(changed),
            )
        )
    return tuple(result)


def _change(item: ItemChange) -> ChangePrint:
    direction = "up" if item.overall in _UP else "down" if item.overall in _DOWN else ""
    return ChangePrint(
        code=item.code,
        question=item.question,
        cells=tuple(_cell(cell) for cell in item.cells),
        change=change_words(item.overall),
        direction=direction,
        sure=item.overall in _SURE,
    )


def _cell(cell: Cell) -> CellPrint:
    if cell.interval is None:
        return CellPrint(None, None, None, _("n/a"))
    low, high = cell.interval
    if cell.best is None:
        words = _("none (0–4)") if (low, high) == (0, 4) else _("none")
    elif low == high:
        words = str(cell.best)
    else:
        words = f"{cell.best} ({range_words(low, high)})"
    return CellPrint(low, cell.best, high, words)
