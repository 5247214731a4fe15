"""What the registers find at each date, as the plain values of a comparison."""

from collections.abc import Sequence

from readiness.brief.compared import (
    FindingChangePrint,
    FindingsPrint,
    ProposalPathPrint,
    RegisterFindingsPrint,
)
from readiness.brief.view.words import range_words
from readiness.messages import _, translated
from readiness.method.compare import Comparison
from readiness.method.finding_trend import NOT_AS_BEFORE, Course, RegisterTrend, Trace
from readiness.method.registers.finding import Finding, Mark
from readiness.model.registers.registry import registers

_ORDER = (Course.NEW, Course.GONE, Course.CHANGED, Course.PASSED)


def findings_print(comparison: Comparison, heads: Sequence[str]) -> FindingsPrint:
    """Return the findings over time; `heads` are those of the assessments as they were given."""
    trend = comparison.findings
    titles = {register.id: translated(register.title) for register in registers()}
    items = {
        item.id: item
        for subject in comparison.subjects
        for item in subject.assessment.checklist.items.values()
    }
    return FindingsPrint(
        tuple(heads[place] for place in trend.order),
        tuple(_register(titles[register.register], register) for register in trend.registers),
        tuple(
            ProposalPathPrint(
                path.code,
                items[path.item_id].question,
                tuple(
                    "–" if one is None else range_words(one.low, one.high) for one in path.levels
                ),
                path.overall,
            )
            for register in trend.registers
            for path in register.proposals
        ),
    )


def _register(title: str, register: RegisterTrend) -> RegisterFindingsPrint:
    moved = [trace for trace in register.traces if trace.course is not Course.SAME]
    moved.sort(key=lambda trace: _ORDER.index(trace.course))
    return RegisterFindingsPrint(
        title,
        register.counts,
        register.counts_words(*NOT_AS_BEFORE, Course.SAME),
        tuple(_change(trace) for trace in moved),
    )


def _change(trace: Trace) -> FindingChangePrint:
    words = {
        Course.NEW: _("new"),
        Course.GONE: _("gone"),
        Course.CHANGED: _("changed"),
        Course.PASSED: _("came and went"),
        Course.SAME: _("as before"),
    }
    before, last = trace.earliest, trace.latest
    there = trace.course in (Course.NEW, Course.CHANGED)
    changed = trace.course is Course.CHANGED
    return FindingChangePrint(
        words[trace.course],
        before.message if changed and before.message != last.message else "",
        last.message,
        last.mark.value if there and last.mark is not Mark.NOTE else "",
        _mark_words(before if changed else last, last, there=there),
    )


def _mark_words(before: Finding, now: Finding, *, there: bool) -> str:
    words = {Mark.MET: _("met"), Mark.OPEN: _("open"), Mark.SHORT: _("short"), Mark.NOTE: ""}
    was, is_ = words[before.mark], words[now.mark]
    if was and is_ and was != is_:
        return _("{before} → {now}", before=was, now=is_)
    return is_ if there or not is_ else _("was {mark}", mark=is_)
