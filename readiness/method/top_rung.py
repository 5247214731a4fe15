"""The tests of the highest meeting: is it fitting, constructive, safe?"""

from typing import NamedTuple

from readiness.method.verdict import Verdict
from readiness.model import Assessment


class TopRungResult(NamedTuple):
    """How one test of the top rung stands: ids of its hard items met, open and short.

    `state` is "short" while any is short, else "open" while any is open, else "met".
    """

    id: str
    title: str
    question: str
    state: str
    met: tuple[str, ...]
    open: tuple[str, ...]
    short: tuple[str, ...]


def top_rung_tests(assessment: Assessment, verdict: Verdict) -> tuple[TopRungResult, ...]:
    """Return the checklist's tests, read off the hard gates of their sections at the top rung."""
    top = verdict.rungs[-1]
    section_of = assessment.checklist.section_of
    results = []
    for test in assessment.checklist.tests:
        inside = [
            tuple(item for item in items if section_of[item].id in test.sections)
            for items in (top.hard_met, top.hard_open, top.hard_short)
        ]
        met, open_, short = inside
        state = "short" if short else "open" if open_ else "met"
        results.append(TopRungResult(test.id, test.title, test.question, state, met, open_, short))
    return tuple(results)
