"""How the findings of the registers went from one date to the next: new, gone, and still there.

A finding is the same in two assessments when its register says of it that it is about the same
thing (its key), whatever its words and counts are by then. A finding that has no key is the same
where it proposes a level for the same item, or says the very same words.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from readiness.messages import _
from readiness.method.registers.computed import findings
from readiness.method.registers.finding import Finding, Proposal
from readiness.model import Assessment
from readiness.model.registers.registry import registers


class Course(StrEnum):
    """What became of a finding from the first date to the last."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "still there, changed"
    SAME = "still there"
    PASSED = "came and went"


NOT_AS_BEFORE = (Course.NEW, Course.GONE, Course.CHANGED, Course.PASSED)
"""Every way but staying as it was."""


class Trace(NamedTuple):
    """One finding at each date; None where it was not found."""

    key: str
    found: tuple[Finding | None, ...]

    @property
    def course(self) -> Course:
        """Tell what became of it from the first date to the last."""
        first, last = self.found[0], self.found[-1]
        if first is None:
            return Course.PASSED if last is None else Course.NEW
        if last is None:
            return Course.GONE
        return Course.SAME if _says(first) == _says(last) else Course.CHANGED

    @property
    def earliest(self) -> Finding:
        """The finding at the first date at which it was found."""
        return next(finding for finding in self.found if finding is not None)

    @property
    def latest(self) -> Finding:
        """The finding at the last date at which it was found."""
        return next(finding for finding in reversed(self.found) if finding is not None)


class ProposalPath(NamedTuple):
    """The levels a register proposes for an item at each date; None where it proposes none.

    `steps` says how they moved from date to date, `overall` from the first date to the last.
    """

    item_id: str
    code: str
    levels: tuple[Proposal | None, ...]
    steps: tuple[str, ...]
    overall: str


class RegisterTrend(NamedTuple):
    """What one register finds at each date: how many findings, which, and its proposals.

    `traces` stand as the last date tells them, then those that are gone.
    """

    register: str
    counts: tuple[int, ...]
    traces: tuple[Trace, ...]
    proposals: tuple[ProposalPath, ...]

    def count(self, course: Course) -> int:
        """Return how many findings went this way."""
        return sum(trace.course is course for trace in self.traces)

    def counts_words(self, *courses: Course) -> str:
        """Return in words how many findings went each of these ways; "" where none did."""
        words = {
            Course.NEW: _("{count} new"),
            Course.GONE: _("{count} gone"),
            Course.CHANGED: _("{count} changed"),
            Course.PASSED: _("{count} came and went"),
            Course.SAME: _("{count} as before"),
        }
        return ", ".join(
            words[course].format(count=count) for course in courses if (count := self.count(course))
        )


class FindingTrend(NamedTuple):
    """The findings of several assessments in the order of their as-of dates.

    `order` holds the places of the assessments as they were given, oldest first. Only registers
    that find anything at any date are there.
    """

    order: tuple[int, ...]
    registers: tuple[RegisterTrend, ...]

    @property
    def is_any(self) -> bool:
        """Tell whether anything was found at any date."""
        return bool(self.registers)


def finding_trend(assessments: Sequence[Assessment]) -> FindingTrend:
    """Return how the findings went over the assessments; of one day they keep their order."""
    order = sorted(range(len(assessments)), key=lambda place: assessments[place].as_of)
    dated = [assessments[place] for place in order]
    found = [_by_register(assessment) for assessment in dated]
    codes = {i.id: i.code for assessment in dated for i in assessment.checklist.items.values()}
    trends = []
    for register in registers():
        told = [by_register.get(register.id, {}) for by_register in found]
        if any(told):
            trends.append(
                RegisterTrend(
                    register.id,
                    tuple(len(findings_) for findings_ in told),
                    tuple(
                        Trace(key, tuple(findings_.get(key) for findings_ in told))
                        for key in _keys(reversed(told))
                    ),
                    _paths(told, codes),
                )
            )
    return FindingTrend(tuple(order), tuple(trends))


Told = dict[str, Finding]
"""The findings of one register at one date, by what makes each the same at another."""


def _by_register(assessment: Assessment) -> dict[str, Told]:
    told: dict[str, Told] = {}
    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings(assessment):
        key = _identity(finding)
        seen[finding.register, key] += 1
        number = seen[finding.register, key]
        told.setdefault(finding.register, {})[key if number == 1 else f"{key}#{number}"] = finding
    return told


def _identity(finding: Finding) -> str:
    if finding.key:
        return finding.key
    return f"level/{finding.proposal.item}" if finding.proposal is not None else finding.message


def _keys(told: Iterable[Told]) -> Iterable[str]:
    return dict.fromkeys(key for findings_ in told for key in findings_)


def _says(finding: Finding) -> tuple[object, ...]:
    return finding.message, finding.mark, finding.proposal


def _paths(told: Sequence[Told], codes: dict[str, str]) -> tuple[ProposalPath, ...]:
    proposed = [
        {f.proposal.item: f.proposal for f in findings_.values() if f.proposal is not None}
        for findings_ in told
    ]
    items = dict.fromkeys(item for at_date in reversed(proposed) for item in at_date)
    paths = []
    for item in items:
        levels = tuple(at_date.get(item) for at_date in proposed)
        steps = tuple(_move(before, after) for before, after in pairwise(levels))
        paths.append(
            ProposalPath(item, codes.get(item, item), levels, steps, _move(levels[0], levels[-1]))
        )
    return tuple(paths)


def _move(before: Proposal | None, after: Proposal | None) -> str:
    if before is None:
        return _("not proposed") if after is None else _("newly proposed")
    if after is None:
        return _("no longer proposed")
    if after.low > before.high:
        return _("up for sure")
    if after.high < before.low:
        return _("down for sure")
    if (after.low, after.high) == (before.low, before.high):
        return _("unchanged")
    if after.low >= before.low and after.high <= before.high:
        return _("narrower")
    if after.low <= before.low and after.high >= before.high:
        return _("wider")
    return _("perhaps up") if after.high > before.high else _("perhaps down")
