"""The profile of a section for pictures: whole levels only, and never part of a verdict."""

from typing import NamedTuple

from readiness.method.verdict import Verdict
from readiness.model import Assessment, Section


class SectionProfile(NamedTuple):
    """Where a section stands.

    `low` and `best` are the lower medians of the low ends and of the best levels, `high` the upper
    median of the high ends; `best` and `lowest_item` are None while nothing is answered. `low` and
    `high` are None where no item of the section applies.
    """

    section_id: str
    code: str
    title: str
    low: int | None
    best: int | None
    high: int | None
    lowest_item: str | None
    answered: int
    total: int


def lower_median(levels: list[int]) -> int | None:
    """Return the middle level, the lower of the two where there are two; None of nothing."""
    return sorted(levels)[(len(levels) - 1) // 2] if levels else None


def upper_median(levels: list[int]) -> int | None:
    """Return the middle level, the higher of the two where there are two; None of nothing."""
    return sorted(levels)[len(levels) // 2] if levels else None


def section_profiles(assessment: Assessment, verdict: Verdict) -> tuple[SectionProfile, ...]:
    """Return the profile of each section, in the order of the page."""
    return tuple(
        _profile(assessment, verdict, section) for section in assessment.checklist.sections
    )


def _profile(assessment: Assessment, verdict: Verdict, section: Section) -> SectionProfile:
    lows: list[int] = []
    highs: list[int] = []
    bests: list[tuple[int, str]] = []
    answered = 0
    for item in section.items:
        answer = assessment.answer(item.id)
        answered += answer.is_given
        interval = verdict.intervals[item.id]
        if interval is None:
            continue
        lows.append(interval.low)
        highs.append(interval.high)
        if answer.level is not None:
            bests.append((answer.level, item.id))
    return SectionProfile(
        section.id,
        section.code,
        section.title,
        lower_median(lows),
        lower_median([level for level, _item in bests]),
        upper_median(highs),
        min(bests, key=lambda best: best[0])[1] if bests else None,
        answered,
        len(section.items),
    )
