"""Facts later than the assessment and confidence above its sources are told at their cells."""

from datetime import date

import pytest

from readiness.method.registers.basis import notices
from readiness.model import Confidence, Source
from readiness.model.registers.commitments import Commitment
from readiness.model.registers.row import Row
from tests.readiness.method.registers.made import assessment_of

AS_OF = date(2018, 3, 9)
SOURCES = (
    Source(id="s1", title="Cable", publisher="Ministry", published=date(2018, 3, 9), primary=True),
    Source(id="s2", title="Report", publisher="Daily"),
    Source(id="s3", title="Other report", publisher="daily"),
    Source(id="s4", title="Memoir", published=date(2021, 7, 1)),
    Source(id="s5", title="Broadcast"),
)


def _told(row: Row) -> list[tuple[str, str]]:
    whole = assessment_of([row], as_of=AS_OF, sources=SOURCES)
    return [(notice.field, notice.rule) for notice in notices(whole, row.table)]


def _row(**fields: object) -> Commitment:
    return Commitment(id="c", what="Close the site", **fields)


@pytest.mark.parametrize(
    ("confidence", "sources", "told"),
    [
        ("low", (), False),
        ("moderate", (), True),
        ("high", (), True),
        ("moderate", ("s2",), False),
        ("high", ("s1",), True),
        ("high", ("s2", "s3"), True),
        ("high", ("s2", "s5"), True),
        ("high", ("s1", "s2"), False),
    ],
)
def test_confidence_is_carried_by_sources(
    confidence: str, sources: tuple[str, ...], told: bool
) -> None:
    row = _row(confidence=Confidence(confidence), sources=sources)

    assert _told(row) == ([("confidence", "C4")] if told else [])


def test_a_reason_keeps_the_confidence() -> None:
    assert _told(_row(confidence=Confidence.HIGH, override="Seen by our own staff")) == []


def test_what_is_later_than_the_assessment_is_told_at_its_cell() -> None:
    row = _row(sources=("s1", "s4"), as_of="2018-03-10", made_on="2018-03-09", status_on="2019")

    assert _told(row) == [("sources", "C1"), ("as_of", "C1"), ("status_on", "C1")]


def test_a_month_that_began_before_the_assessment_is_not_hindsight() -> None:
    assert _told(_row(as_of="2018-03", made_on="2018")) == []


def test_a_day_that_is_due_may_lie_ahead() -> None:
    assert _told(_row(due="2019-01-01")) == []
