"""What changed between saved assessments: for sure, perhaps, or only in confidence.

Items are matched by id. An item that not every checklist has, or whose level texts differ, is left
out and listed. The first assessment is the base.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from readiness.errors import ReadinessError
from readiness.messages import _
from readiness.method.finding_trend import FindingTrend, finding_trend
from readiness.method.intervals import Interval
from readiness.method.profile import SectionProfile, section_profiles
from readiness.method.row_changes import TableChange, table_changes
from readiness.method.verdict import RungState, Verdict, judge
from readiness.model import Assessment, Item


class Change(StrEnum):
    """How an item moved from one assessment to the next."""

    ROSE = "rose for sure"
    MAY_HAVE_RISEN = "may have risen"
    SAME = "same"
    CONFIDENCE_ONLY = "confidence only"
    MAY_HAVE_FALLEN = "may have fallen"
    FELL = "fell for sure"
    NEWLY_ANSWERED = "newly answered"
    NO_LONGER_ANSWERED = "no longer answered"
    APPLIES_OTHERWISE = "applies otherwise"


class Cell(NamedTuple):
    """One answer in a comparison; `best` None is unanswered, `interval` None not applicable."""

    best: int | None
    interval: Interval | None


class ItemChange(NamedTuple):
    """One common item: its cells, the change at each step, and from the base to the last."""

    item_id: str
    code: str
    question: str
    section_id: str
    cells: tuple[Cell, ...]
    steps: tuple[Change, ...]
    overall: Change


class LeftOut(NamedTuple):
    """An item that cannot be compared, and why."""

    item_id: str
    code: str
    question: str
    reason: str


class RungCell(NamedTuple):
    """One rung in one assessment; None of it where that checklist lacks the rung."""

    state: RungState
    hard_met: tuple[str, ...]
    hard_open: tuple[str, ...]
    hard_short: tuple[str, ...]
    required: int
    share: tuple[float, float]


class RungChange(NamedTuple):
    """One rung over the assessments.

    `cleared` and `newly_short` list, per step, the items whose hard gate stopped or began to be
    short. `share` says, per step, what can be said of the share of requirements met.
    """

    rung_id: str
    title: str
    cells: tuple[RungCell | None, ...]
    cleared: tuple[tuple[str, ...], ...]
    newly_short: tuple[tuple[str, ...], ...]
    share: tuple[str, ...]


class Subject(NamedTuple):
    """One of the assessments compared."""

    assessment: Assessment
    verdict: Verdict
    profiles: tuple[SectionProfile, ...]


class Comparison(NamedTuple):
    """Everything the Compare place and the comparison PDF show.

    `tables` tells how the rows of the registers differ from the base to the last, `findings` what
    the registers found at each date, in the order of time whatever the base is.
    """

    subjects: tuple[Subject, ...]
    items: tuple[ItemChange, ...]
    left_out: tuple[LeftOut, ...]
    rungs: tuple[RungChange, ...]
    tables: tuple[TableChange, ...] = ()
    findings: FindingTrend = FindingTrend((), ())

    def count(self, change: Change) -> int:
        """Return how many items moved so from the base to the last."""
        return sum(item.overall is change for item in self.items)


class Cancelled(ReadinessError):
    """The user stopped the comparison."""


def compare(
    assessments: Sequence[Assessment],
    progress: Callable[[int, int], bool] | None = None,
    *,
    with_findings: bool = False,
) -> Comparison:
    """Compare two or more assessments, the first as base.

    What the registers find is compared where it is asked for: it takes as long as all the rest.

    `progress(done, total)` is called after each; when it returns False, Cancelled is raised.
    """
    if len(assessments) < 2:
        raise ReadinessError(_("Choose at least two assessments to compare."))
    subjects = []
    for done, assessment in enumerate(assessments, start=1):
        verdict = judge(assessment)
        subjects.append(Subject(assessment, verdict, section_profiles(assessment, verdict)))
        if progress is not None and not progress(done, len(assessments)):
            raise Cancelled(_("The comparison was stopped."))
    common, left_out = _match([subject.assessment for subject in subjects])
    items = tuple(_item_change(item, subjects) for item in common)
    rungs = tuple(
        _rung_change(rung.id, rung.title, subjects) for rung in assessments[0].checklist.rungs
    )
    tables = table_changes(assessments[0], assessments[-1])
    trend = finding_trend(assessments) if with_findings else FindingTrend((), ())
    return Comparison(tuple(subjects), items, left_out, rungs, tables, trend)


def change_between(before: Cell, after: Cell) -> Change:
    """Say how an answer moved."""
    if before.interval is None or after.interval is None:
        both = before.interval is None and after.interval is None
        return Change.SAME if both else Change.APPLIES_OTHERWISE
    if before.best is None or after.best is None:
        if before.best is None and after.best is None:
            return Change.SAME
        return Change.NEWLY_ANSWERED if before.best is None else Change.NO_LONGER_ANSWERED
    if after.interval.low > before.interval.high:
        return Change.ROSE
    if after.interval.high < before.interval.low:
        return Change.FELL
    if after.best != before.best:
        return Change.MAY_HAVE_RISEN if after.best > before.best else Change.MAY_HAVE_FALLEN
    return Change.SAME if after.interval == before.interval else Change.CONFIDENCE_ONLY


def _match(assessments: Sequence[Assessment]) -> tuple[list[Item], tuple[LeftOut, ...]]:
    base = assessments[0].checklist
    if all(other.checklist is base for other in assessments[1:]):
        return list(base.items.values()), ()
    everywhere = [assessment.checklist.items for assessment in assessments]
    names = dict.fromkeys(item_id for items in everywhere for item_id in items)
    common, left_out = [], []
    for item_id in names:
        versions = [items[item_id] for items in everywhere if item_id in items]
        item = versions[-1]
        if len(versions) < len(everywhere):
            reason = _("not in every checklist")
        elif any(version.levels != item.levels for version in versions):
            reason = _("its levels are described differently")
        else:
            common.append(item)
            continue
        left_out.append(LeftOut(item_id, item.code, item.question, reason))
    return common, tuple(left_out)


def _item_change(item: Item, subjects: list[Subject]) -> ItemChange:
    cells = tuple(
        Cell(subject.assessment.answer(item.id).level, subject.verdict.intervals[item.id])
        for subject in subjects
    )
    steps = tuple(change_between(before, after) for before, after in pairwise(cells))
    section = subjects[0].assessment.checklist.section_of[item.id]
    overall = change_between(cells[0], cells[-1])
    return ItemChange(item.id, item.code, item.question, section.id, cells, steps, overall)


def _rung_change(rung_id: str, title: str, subjects: list[Subject]) -> RungChange:
    cells = tuple(_rung_cell(subject.verdict, rung_id) for subject in subjects)
    pairs = list(pairwise(cells))
    return RungChange(
        rung_id,
        title,
        cells,
        tuple(_gone(before, after) for before, after in pairs),
        tuple(_gone(after, before) for before, after in pairs),
        tuple(_share_change(before, after) for before, after in pairs),
    )


def _rung_cell(verdict: Verdict, rung_id: str) -> RungCell | None:
    for rung in verdict.rungs:
        if rung.rung_id == rung_id:
            return RungCell(
                rung.state,
                rung.hard_met,
                rung.hard_open,
                rung.hard_short,
                rung.required,
                rung.share,
            )
    return None


def _gone(before: RungCell | None, after: RungCell | None) -> tuple[str, ...]:
    if before is None or after is None:
        return ()
    return tuple(item for item in before.hard_short if item not in after.hard_short)


def _share_change(before: RungCell | None, after: RungCell | None) -> str:
    if before is None or after is None:
        return _("not comparable")
    low, high = before.share
    new_low, new_high = after.share
    if new_low > high:
        return _("up for sure")
    if new_high < low:
        return _("down for sure")
    if (new_low, new_high) == (low, high):
        return _("unchanged")
    if new_low >= low and new_high >= high:
        return _("up at both ends")
    if new_low <= low and new_high <= high:
        return _("down at both ends")
    return _("unclear")
