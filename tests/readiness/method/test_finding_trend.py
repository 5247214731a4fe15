"""How findings and proposals went over several assessments of a case."""

from datetime import date

import pytest

from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.edits.rows import add_row, change_row, remove_rows
from readiness.method.compare import compare
from readiness.method.finding_trend import (
    Course,
    FindingTrend,
    RegisterTrend,
    Trace,
    finding_trend,
)
from readiness.method.registers.computed import Computed, add_computed, computed
from readiness.method.registers.finding import Finding, Mark, Proposal
from readiness.model import Assessment
from readiness.model.registers.commitments import CommitmentStatus
from readiness.model.registers.parties import Role, Side
from readiness.model.registers.posts import PostStatus


def of(trend: FindingTrend, register: str) -> RegisterTrend:
    return next(one for one in trend.registers if one.register == register)


def on(assessment: Assessment, day: str) -> Assessment:
    return assessment.model_copy(update={"as_of": date.fromisoformat(day)})


def bare() -> Assessment:
    return with_parts(samples()[0], registers={})


def test_the_samples_stand_in_the_order_of_their_dates() -> None:
    first, second, third = samples()

    trend = compare([third, first, second], with_findings=True).findings
    assert not compare([first, second]).findings.is_any

    assert trend.order == (1, 2, 0)
    posts = of(trend, "posts")
    assert posts.counts == (11, 9, 6)
    gone = {trace.key for trace in posts.traces if trace.course is Course.GONE}
    assert {"lead/post-representative", "gap/vacant"} <= gone
    share = next(trace for trace in posts.traces if trace.key == "share")
    assert share.course is Course.CHANGED
    assert "58 %" in share.earliest.message
    assert "95 %" in share.latest.message


def test_new_gone_still_there_and_what_came_and_went() -> None:
    base = add_row(bare(), "posts", id="p-1", post="Envoy", lead=True, status=PostStatus.FILLED)
    vacant = change_row(base, "posts", "p-1", status=PostStatus.VACANT)

    def courses(*states: Assessment) -> dict[str, Course]:
        traces = of(finding_trend(states), "posts").traces
        return {trace.key: trace.course for trace in traces}

    assert courses(base, vacant)["lead/p-1"] is Course.NEW
    assert courses(vacant, base)["lead/p-1"] is Course.GONE
    assert courses(base, vacant, base)["lead/p-1"] is Course.PASSED
    assert courses(vacant, vacant)["lead/p-1"] is Course.SAME
    assert courses(base, vacant)["share"] is Course.CHANGED


def test_a_finding_is_recognised_when_its_words_and_rows_change() -> None:
    base = add_row(bare(), "parties", id="us", name="Us", roles=(Role.PRINCIPAL,), side=Side.OURS)
    base = add_row(
        base, "commitments", id="c-1", what="Stop", by=("us",), status=CommitmentStatus.KEPT
    )
    last = change_row(base, "parties", "us", name="Our side")
    last = add_row(
        last, "commitments", id="c-2", what="Open", by=("us",), status=CommitmentStatus.BROKEN
    )

    (trace,) = (
        trace
        for trace in of(finding_trend([base, last]), "commitments").traces
        if trace.key == "kept/us"
    )

    assert trace.course is Course.CHANGED
    assert trace.earliest.message.startswith("Us kept 100 % of 1 promise")
    assert trace.latest.message.startswith("Our side kept 50 % of 2 promises")


def test_a_register_that_is_empty_at_every_date_is_not_there() -> None:
    filled = add_row(bare(), "posts", id="p-1", post="Envoy")

    assert not finding_trend([bare(), bare()]).is_any
    trend = finding_trend([bare(), filled])
    assert [one.register for one in trend.registers] == ["posts"]
    assert trend.registers[0].counts[0] == 0
    assert all(trace.course is Course.NEW for trace in trend.registers[0].traces)
    assert of(finding_trend([filled, remove_rows(filled, "posts", ["p-1"])]), "posts")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ((1, 1), (2, 3), "up for sure"),
        ((3, 4), (0, 2), "down for sure"),
        ((1, 2), (1, 2), "unchanged"),
        ((1, 3), (2, 2), "narrower"),
        ((0, 2), (0, 4), "wider"),
        ((0, 2), (1, 3), "perhaps up"),
        ((1, 3), (0, 2), "perhaps down"),
        (None, (1, 1), "newly proposed"),
        ((1, 1), None, "no longer proposed"),
    ],
)
def test_how_a_proposal_moved(
    before: tuple[int, int] | None, after: tuple[int, int] | None, words: str
) -> None:
    told = {"2020-01-01": before, "2020-02-01": after}
    filled = add_row(bare(), "posts", id="p-1", post="Envoy")

    def found(assessment: Assessment) -> list[Finding]:
        levels = told[assessment.as_of.isoformat()]
        proposal = Proposal("TEAM-2", *levels, "w") if levels is not None else None
        return [Finding("posts", Mark.NOTE, "share", proposal=proposal, key="share")]

    own = computed("posts")
    add_computed("posts", Computed(found, own.notices, own.columns))
    try:
        trend = finding_trend([on(filled, day) for day in told])
    finally:
        add_computed("posts", None)

    (path,) = of(trend, "posts").proposals
    assert (path.item_id, path.code, path.steps, path.overall) == (
        "TEAM-2",
        "TEAM-2",
        (words,),
        words,
    )


def test_findings_without_a_key_are_known_by_their_item_or_their_words() -> None:
    filled = add_row(bare(), "posts", id="p-1", post="Envoy")

    def found(assessment: Assessment) -> list[Finding]:
        day = assessment.as_of.isoformat()
        return [
            Finding("posts", Mark.NOTE, day, proposal=Proposal("TEAM-2", 1, 1, "w")),
            Finding("posts", Mark.NOTE, "alike"),
            Finding("posts", Mark.NOTE, "alike"),
            Finding("posts", Mark.NOTE, f"other {day}"),
        ]

    own = computed("posts")
    add_computed("posts", Computed(found, own.notices, own.columns))
    try:
        trend = finding_trend([on(filled, "2020-01-01"), on(filled, "2020-02-01")])
    finally:
        add_computed("posts", None)

    def course(trace: Trace) -> tuple[str, Course]:
        return trace.key, trace.course

    assert [course(trace) for trace in of(trend, "posts").traces] == [
        ("level/TEAM-2", Course.CHANGED),
        ("alike", Course.SAME),
        ("alike#2", Course.SAME),
        ("other 2020-02-01", Course.NEW),
        ("other 2020-01-01", Course.GONE),
    ]
