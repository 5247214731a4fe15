"""The timeline puts everything dated into one order and says what nobody could know."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from readiness.method.registers.finding import RowRef
from readiness.method.registers.timeline import Moment, MomentKind, OtherAssessment, When, timeline
from readiness.model import Source
from readiness.model.registers.actions import ActionStatus
from readiness.model.registers.commitments import CommitmentState, CommitmentStatus
from readiness.model.registers.posts import PostState, PostStatus
from tests.readiness.cases import changed
from tests.readiness.method.registers.register_cases import row, small, with_rows, with_sources


def _of(moments: tuple[Moment, ...], kind: MomentKind) -> list[tuple[str, str, When]]:
    return [(m.day, m.text, m.when) for m in moments if m.kind is kind]


def test_rounds_past_planned_and_cancelled() -> None:
    whole = small(
        tables={
            "rounds": [
                row("rounds", "r1", title="Washington", first="2018-03-08"),
                row("rounds", "r2", title="Panmunjom", first="2018-05-27", last="2018-06-06"),
                row(
                    "rounds",
                    "r3",
                    title="Singapore",
                    first="2018-06-12",
                    cancelled_on="2018-05-24",
                    restored_on="2018-06-01",
                ),
                row("rounds", "r4", title="Visit", first="2018-08", cancelled_on="2018-03-01"),
            ]
        }
    )

    assert _of(timeline(whole), MomentKind.ROUND) == [
        ("2018-03-01", "Cancelled: Visit", When.PAST),
        ("2018-03-08", "Washington", When.PAST),
        ("2018-05-24", "Cancelled: Singapore", When.HINDSIGHT),
        ("2018-05-27 – 2018-06-06", "Panmunjom", When.PLANNED),
        ("2018-06-01", "Restored: Singapore", When.HINDSIGHT),
        ("2018-06-12", "Singapore", When.PLANNED),
        ("2018-08", "Called off: Visit", When.PLANNED),
    ]


def test_a_commitment_shows_when_it_was_made_due_and_what_became_of_it() -> None:
    whole = small(
        tables={
            "commitments": [
                row(
                    "commitments",
                    "k1",
                    what="No launches",
                    made_on="2012-02-29",
                    due="2018-03",
                    status=CommitmentStatus.BROKEN,
                    status_on="2018-04-13",
                    log=(CommitmentState(on="2012-03", status=CommitmentStatus.KEPT, words="so"),),
                ),
                row("commitments", "k2", what="Stay", due="standing"),
            ]
        }
    )

    moments = timeline(whole)

    assert _of(moments, MomentKind.COMMITMENT) == [
        ("2012-02-29", "Made: No launches", When.PAST),
        ("2012-03", "Kept: No launches (so)", When.PAST),
        ("2018-03", "Due: No launches", When.PLANNED),
        ("2018-04-13", "Broken: No launches", When.HINDSIGHT),
    ]
    made = moments[0]
    assert (made.first, made.last) == (date(2012, 2, 29), date(2012, 2, 29))
    assert made.ref == RowRef("commitments", "k1")


def test_a_post_shows_its_states_and_when_it_should_be_filled() -> None:
    whole = small(
        tables={
            "posts": [
                row(
                    "posts",
                    "p1",
                    post="Ambassador",
                    status=PostStatus.VACANT,
                    since="2018-01-30",
                    fill_earliest=date(2018, 5, 1),
                    fill_latest=date(2018, 7, 1),
                    log=(PostState(on="2017-12", status=PostStatus.NOMINATED),),
                )
            ]
        }
    )

    assert _of(timeline(whole), MomentKind.POST) == [
        ("2017-12", "Someone nominated: Ambassador", When.PAST),
        ("2018-01-30", "Vacant: Ambassador", When.PAST),
        ("2018-05-01 – 2018-07-01", "Expected to be filled: Ambassador", When.PLANNED),
    ]


def test_sources_talks_and_assessments() -> None:
    whole = changed(
        with_sources(
            small(),
            Source(id="s1", title="Offer", published=date(2018, 3, 8)),
            Source(id="s2", title="Memoir", published=date(2019, 1, 1)),
            Source(id="s3", title="Undated"),
        ),
        valid_until=date(2018, 4, 9),
    )

    moments = timeline(whole, [OtherAssessment("After Singapore", date(2018, 6, 13))])

    assert [(m.day, m.kind, m.when, m.source_id) for m in moments] == [
        ("2018-03-08", MomentKind.SOURCE, When.PAST, "s1"),
        ("2018-03-09", MomentKind.ASSESSMENT, When.PAST, None),
        ("2018-04-09", MomentKind.ASSESSMENT, When.PLANNED, None),
        ("2018-05-31", MomentKind.TALKS, When.PLANNED, None),
        ("2018-06-13", MomentKind.ASSESSMENT, When.HINDSIGHT, None),
        ("2019-01-01", MomentKind.SOURCE, When.HINDSIGHT, "s2"),
    ]


def test_actions_show_when_they_are_due_and_done() -> None:
    actions = [
        row("actions", "a1", title="Name a lead", planned_for=date(2018, 4, 1), owner="M"),
        row("actions", "a2", title="Ask", done_on="2018-03", status=ActionStatus.DONE),
    ]
    whole = with_rows(small(), actions=actions)

    assert _of(timeline(whole), MomentKind.ACTION) == [
        ("2018-03", "Action done: Ask", When.PAST),
        ("2018-04-01", "Action due: Name a lead", When.PLANNED),
    ]


@given(st.lists(st.dates(date(1990, 1, 1), date(2030, 12, 31)), max_size=12))
def test_moments_stand_in_order_of_their_first_day(days: list[date]) -> None:
    rounds = [
        row("rounds", f"r{at}", title=f"Round {at % 3}", first=day.isoformat())
        for at, day in enumerate(days)
    ]
    moments = timeline(with_rows(small(), rounds=rounds) if rounds else small())

    keys = [(m.first, m.kind.value, m.text) for m in moments]
    assert keys == sorted(keys)
    assert sum(m.kind is MomentKind.ROUND for m in moments) == len(days)


def test_another_assessment_says_how_far_it_reaches_and_can_be_followed() -> None:
    other = OtherAssessment("Autumn", date(2018, 1, 1), "autumn", "supported up to R2")

    (moment,) = (m for m in timeline(small(), [other]) if m.assessment_id)

    assert (moment.assessment_id, moment.text) == ("autumn", "Autumn (supported up to R2)")
    assert moment.when is When.PAST
