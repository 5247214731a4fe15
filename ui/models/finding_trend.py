"""How the findings of the registers went from date to date, as rows of tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readiness.messages import _, translated
from readiness.method.compare import Comparison
from readiness.method.finding_trend import NOT_AS_BEFORE, Course, RegisterTrend, Trace
from readiness.method.registers.finding import Finding, Mark, Proposal
from readiness.model.registers.registry import registers
from ui.models.changes import column_titles
from ui.widgets.linked_row import CellKind, LinkedCell, LinkedRow, range_chip

MOVED = "moved"
EVERY = "every"

_ORDER = (Course.NEW, Course.GONE, Course.CHANGED, Course.PASSED, Course.SAME)


@dataclass(frozen=True, slots=True)
class Told:
    """One finding in the list, and where it was found last: assessment, register, and a row."""

    trace: Trace
    register: str
    assessment_id: str
    table: str = ""
    row: str = ""


def date_titles(comparison: Comparison) -> tuple[str, ...]:
    """Return the titles of the assessments, oldest first."""
    titles = column_titles(comparison)
    return tuple(titles[place] for place in comparison.findings.order)


def register_titles(comparison: Comparison) -> dict[str, str]:
    """Return the titles of the registers that find anything, by id."""
    there = {register.register for register in comparison.findings.registers}
    return {one.id: translated(one.title) for one in registers() if one.id in there}


def count_rows(comparison: Comparison) -> tuple[LinkedRow, ...]:
    """Return a row per register: how many findings it has at each date, and how they went."""
    titles = register_titles(comparison)
    return tuple(
        LinkedRow(
            register.register,
            (
                LinkedCell(titles[register.register]),
                *(LinkedCell(str(count), CellKind.CHIP) for count in register.counts),
                LinkedCell(register.counts_words(*NOT_AS_BEFORE) or _("as before"), CellKind.MUTED),
            ),
        )
        for register in comparison.findings.registers
    )


def proposal_rows(comparison: Comparison) -> tuple[LinkedRow, ...]:
    """Return a row per item for which a register proposes levels: these, and how they moved."""
    questions = {
        item.id: item.question
        for subject in comparison.subjects
        for item in subject.assessment.checklist.items.values()
    }
    return tuple(
        LinkedRow(
            path.item_id,
            (
                LinkedCell(
                    _("{code} {question}", code=path.code, question=questions[path.item_id]),
                    lead=len(path.code),
                ),
                *(_levels_cell(proposal) for proposal in path.levels),
                LinkedCell(path.overall, CellKind.MUTED),
            ),
        )
        for register in comparison.findings.registers
        for path in register.proposals
    )


def told_findings(comparison: Comparison) -> tuple[Told, ...]:
    """Return every finding by register, the new ones first, then those gone and changed."""
    return tuple(
        _told(comparison, register, trace)
        for register in comparison.findings.registers
        for trace in sorted(register.traces, key=lambda trace: _ORDER.index(trace.course))
    )


def course_counts(told: Sequence[Told]) -> list[tuple[str, str]]:
    """Return the ways findings went that occur, in words with their number, and their keys."""
    words = {
        MOVED: _("All changes"),
        Course.NEW.value: _("New"),
        Course.GONE.value: _("Gone"),
        Course.CHANGED.value: _("Still there, changed"),
        Course.PASSED.value: _("Came and went"),
        Course.SAME.value: _("Still there as before"),
        EVERY: _("All findings"),
    }
    counts = {kind: len(of_course(told, kind)) for kind in words}
    return [
        (f"{title} · {counts[kind]}", kind)
        for kind, title in words.items()
        if counts[kind] or kind in (MOVED, EVERY)
    ]


def of_course(told: Sequence[Told], kind: str) -> tuple[Told, ...]:
    """Return the findings that went one way; MOVED are all but those that stayed as they were."""
    if kind == EVERY:
        return tuple(told)
    if kind == MOVED:
        return tuple(one for one in told if one.trace.course is not Course.SAME)
    return tuple(one for one in told if one.trace.course.value == kind)


def told_rows(told: Sequence[Told], registers_: Mapping[str, str]) -> tuple[LinkedRow, ...]:
    """Return a row per finding, its place for a key: what became of it, its words, its mark.

    `registers_` are the titles of registers by id; without any, rows do not name theirs.
    """
    words = {
        Course.NEW: _("new"),
        Course.GONE: _("gone"),
        Course.CHANGED: _("changed"),
        Course.PASSED: _("came and went"),
        Course.SAME: _("still there"),
    }
    return tuple(
        LinkedRow(
            str(place),
            (
                *(
                    LinkedCell(title, CellKind.MUTED)
                    for title in (registers_.get(one.register),)
                    if title
                ),
                LinkedCell(words[one.trace.course], CellKind.MUTED),
                LinkedCell(_sentences(one.trace)),
                _mark_cell(one.trace),
            ),
        )
        for place, one in enumerate(told)
    )


def _told(comparison: Comparison, register: RegisterTrend, trace: Trace) -> Told:
    at = max(place for place, finding in enumerate(trace.found) if finding is not None)
    assessment = comparison.subjects[comparison.findings.order[at]].assessment
    ref = next(iter(trace.latest.rows), None)
    table, row = (ref.table, ref.row) if ref is not None else ("", "")
    return Told(trace, register.register, assessment.id, table, row)


def _levels_cell(proposal: Proposal | None) -> LinkedCell:
    if proposal is None:
        return LinkedCell("–", CellKind.CHIP)
    return range_chip(proposal.low, proposal.high)


def _sentences(trace: Trace) -> str:
    before, now = trace.earliest.message, trace.latest.message
    if trace.course is not Course.CHANGED or before == now:
        return now
    return _("Was: {before}\nIs: {now}", before=before, now=now)


def _mark_cell(trace: Trace) -> LinkedCell:
    """Show the mark at the last date, after the one before where it changed; none for a note."""
    before, now = _mark_words(trace.earliest), _mark_words(trace.latest)
    if trace.course in (Course.GONE, Course.PASSED):
        return LinkedCell(_("was {mark}", mark=now) if now else "", CellKind.MUTED)
    if trace.course is Course.CHANGED and before != now and before and now:
        words = _("{before} → {now}", before=before, now=now)
        return LinkedCell(words, CellKind.STATE, trace.latest.mark.value)
    return LinkedCell(now, CellKind.STATE, trace.latest.mark.value if now else "")


def _mark_words(finding: Finding) -> str:
    words = {Mark.MET: _("met"), Mark.OPEN: _("open"), Mark.SHORT: _("short"), Mark.NOTE: ""}
    return words[finding.mark]
