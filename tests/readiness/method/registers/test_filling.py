"""The days on which posts are expected to be filled, on the critical path of the plan."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.edits.rows import put_rows
from readiness.method.registers.actions import findings
from readiness.method.registers.filling import last_fill, later
from readiness.method.registers.finding import RowRef
from readiness.method.registers.plan import plan
from readiness.method.registers.plan_sentences import rung_date_sentence
from readiness.method.registers.schedule import Chain, Pace
from readiness.model import Assessment
from readiness.model.registers.posts import Post, PostStatus
from readiness.model.registers.row import Row
from tests.readiness.method.registers.register_cases import AS_OF, small, with_rows
from tests.readiness.method.registers.test_plan import act, lifted, with_actions, worked


def day(after: int) -> date:
    return AS_OF + timedelta(days=after)


def post(id_: str, low: int | None, likely: int | None, high: int | None, **fields: object) -> Post:
    values = {"post": f"Post {id_}", "status": PostStatus.NOMINATED} | fields
    for name, days in (("fill_earliest", low), ("fill_likely", likely), ("fill_latest", high)):
        values[name] = day(days) if days is not None else None
    return Post(id=id_, **values)


def filling(whole: Assessment, *posts: Post) -> Assessment:
    return with_rows(whole, posts=list(posts))


def fills(whole: Assessment, rung: str = "R4") -> list[tuple[float, bool, str | None] | None]:
    found = [last_fill(whole, rung, pace) for pace in Pace]
    return [None if one is None else (one.days, one.at_least, one.post) for one in found]


def test_a_post_filled_later_than_the_work_is_done_binds_the_plan() -> None:
    whole = filling(worked(), post("seoul", 40, 300, 600))
    found = plan(whole)

    assert (found.low.days, found.likely.days, found.high.days) == (157, 300, 600)
    assert (found.low.post, found.high.post) == (None, "seoul")
    assert found.high.actions == ()
    sentences = [f.message for f in findings(whole)]
    assert "The longest chain if all goes slowly: “Post seoul” is filled." in sentences
    rows = next(f.rows for f in findings(whole) if "slowly" in f.message)
    assert rows == (RowRef("posts", "seoul"),)


def test_a_post_filled_before_the_work_is_done_changes_nothing() -> None:
    bare, found = plan(worked()), plan(filling(worked(), post("seoul", 40, 60, 150)))

    assert (found.low, found.likely, found.high) == (bare.low, bare.likely, bare.high)
    assert found.levels == bare.levels == (0, 2)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (post("p", 10, 20, 30), [(10, False, "p"), (20, False, "p"), (30, False, "p")]),
        (post("p", 10, None, None), [(10, False, "p"), (10, False, "p"), (10, True, "p")]),
        (post("p", None, 20, None), [(20, False, "p"), (20, False, "p"), (20, True, "p")]),
        (post("p", -9, -5, -1), [(0, False, "p"), (0, False, "p"), (0, True, "p")]),
        (post("p", None, None, None), [None, None, None]),
        (post("p", 1, 2, 3, status=PostStatus.FILLED, holder="N"), [None, None, None]),
        (post("p", 1, 2, 3, status=PostStatus.ABOLISHED), [None, None, None]),
        (
            post("p", 1, 2, 3, status=PostStatus.ACTING, holder="N"),
            [(1, False, "p"), (2, False, "p"), (3, False, "p")],
        ),
    ],
)
def test_what_is_known_of_the_day(
    row: Post, expected: list[tuple[float, bool, str] | None]
) -> None:
    assert fills(filling(small(), row)) == expected


def test_only_posts_that_a_rung_needs_hold_it_up() -> None:
    whole = filling(small(), post("low", 5, 5, 5, required_from="R2"), post("any", 3, 3, 3))
    whole = filling(whole, *whole.rows(Post), post("top", 9, 9, 9, required_from="R4"))

    assert [fills(whole, rung)[0] for rung in ("R1", "R2", "R4")] == [
        (3, False, "any"),
        (5, False, "low"),
        (9, False, "top"),
    ]


def test_the_earliest_date_of_a_rung_waits_for_its_posts() -> None:
    work: tuple[Row, ...] = (
        act("x", 10, 20, 30, items=("a",), target=3),
        act("y", 5, 6, 40, "x", items=("b",), target=2),
    )
    whole = filling(lifted(*work), post("envoy", 4, 50, 90, required_from="R3"))
    rungs = {rung.rung_id: rung for rung in plan(whole).rungs}

    assert rungs["R1"].is_supported_now
    assert (rungs["R2"].first, rungs["R2"].last) == (day(10), day(30))
    assert (rungs["R4"].first, rungs["R4"].last) == (day(15), day(90))
    assert rung_date_sentence(whole, rungs["R4"]) == (
        "The earliest for rung R4 lies between 24 Mar 2018 and 7 Jun 2018, the latest day on which "
        "“Post envoy” is expected to be filled."
    )
    unsure = filling(lifted(*work), post("envoy", 4, 50, None, required_from="R3"))
    assert not {rung.rung_id: rung for rung in plan(unsure).rungs}["R4"].is_known


def test_a_gate_without_an_action_is_not_dated_by_a_post() -> None:
    whole = filling(lifted(act("x", 10, items=("a",), target=3)), post("envoy", 4, 50, 90))
    rungs = {rung.rung_id: rung for rung in plan(whole).rungs}

    assert (rungs["R4"].first, rungs["R4"].uncovered) == (None, ("b",))


def test_an_unknown_latest_day_is_said_and_leaves_the_level_open_downward() -> None:
    whole = filling(with_actions(act("a", 5, 6, 7)), post("envoy", 4, 50, None))
    found = findings(whole)

    assert found[0].message == (
        "The plan needs at least 5 to 50 days: for a post that the talks need, no latest day of "
        "filling is known."
    )
    levels = [f.proposal for f in found if f.proposal is not None]
    assert [(p.low, p.high) for p in levels] == [(0, 4)]
    assert "is open: for a post, no latest day" in levels[0].why
    slow = findings(filling(with_actions(act("a", 100)), post("envoy", 4, 50, None)))
    assert [f.proposal.why for f in slow if f.proposal is not None] == [
        "At most 80–100 % of the days needed: for a post, no latest day of filling is known."
    ]


@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400), st.integers(0, 400)), max_size=5),
    st.integers(1, 300),
)
def test_posts_only_ever_lengthen_the_plan(days: list[tuple[int, int, int]], work: int) -> None:
    whole = with_actions(act("a", work))
    posts = [post(f"p{at}", *sorted(one)) for at, one in enumerate(days)]
    found = plan(put_rows(whole, "posts", posts))

    assert found.low.days <= found.likely.days <= found.high.days
    assert found.low.days == max([work, *(min(one) for one in days)])
    assert found.high.days == max([work, *(max(one) for one in days)])


def test_the_later_of_two_is_taken_and_work_where_they_end_together() -> None:
    work, fill = Chain(5, ("a",)), Chain(5, (), True, "p")

    assert later(work, None) == work
    assert later(work, fill) == Chain(5, ("a",), True)
    assert later(work, Chain(6, (), False, "p")) == Chain(6, (), False, "p")
