"""The longest chain, what it leaves to the talks, and when each rung could be supported."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.edits.rows import change_row, put_rows
from readiness.errors import EditRefused
from readiness.method.registers.plan import Delay, level_of, plan
from readiness.method.registers.schedule import Pace, Schedule
from readiness.model import Assessment
from readiness.model.registers.actions import Action, ActionStatus, DayKind
from readiness.model.registers.kinds import Estimate
from readiness.model.registers.row import Row
from tests.readiness.cases import answer, changed
from tests.readiness.method.registers.register_cases import AS_OF, row, small


def act(
    id_: str, low: float = 0, likely: float = 0, high: float = 0, *after: str, **more: Any
) -> Row:
    duration = Estimate(low=low, likely=likely or low, high=high or low) if low else None
    fields = {"title": f"Action {id_}", "duration": duration, "depends_on": after} | more
    return row("actions", id_, **fields)


def worked() -> Assessment:
    """The worked example: 9 March 2018, talks by 31 May."""
    return small(
        tables={
            "actions": [
                act("A1", 7, 14, 30),
                act("A2", 10, 20, 25),
                act("A3", 30, 60, 90, "A2"),
                act("A4", 60, 90, 180, "A1"),
                act("A5", 90, 150, 270, "A3", "A4"),
                act("A6", 40, 60, 150),
                act("A7", 14, 21, 28, "A2"),
            ]
        }
    )


def with_actions(*actions: Row, **more: Any) -> Assessment:
    return small(tables={"actions": list(actions)}, **more)


def test_the_worked_example() -> None:
    found = plan(worked())

    assert [c.whole_days for c in (found.low, found.likely, found.high)] == [157, 254, 480]
    assert found.low.actions == found.likely.actions == found.high.actions == ("A1", "A4", "A5")
    assert found.available == 83
    assert found.slack == (-397, -74)
    assert found.percent == (17, 53)
    assert found.levels == (0, 2)
    assert found.delays == (
        Delay("A3", sure=False),
        Delay("A4", sure=False),
        Delay("A5", sure=True),
        Delay("A6", sure=False),
    )


def test_the_binding_chain_may_differ_between_fast_and_slow() -> None:
    found = plan(with_actions(act("a", 10, 11, 12), act("b", 5, 8, 40)))

    assert (found.low.actions, found.high.actions) == (("a",), ("b",))
    assert (found.low.days, found.high.days) == (10, 40)


@pytest.mark.parametrize(
    ("ratio", "level"),
    [(0, 0), (0.2499, 0), (0.25, 1), (0.4999, 1), (0.5, 2), (0.8, 3), (1, 3), (1.0001, 4)],
)
def test_bands_of_time(ratio: float, level: int) -> None:
    assert level_of(ratio) == level


def test_an_action_without_duration_makes_the_chain_at_least() -> None:
    found = plan(with_actions(act("a"), act("b", 5, 6, 7, "a"), act("c", 1, 1, 1)))

    assert (found.low.days, found.low.actions, found.low.at_least) == (5, ("a", "b"), True)
    assert found.without_duration == ("a",)
    assert found.slack == (None, 78)
    assert found.levels == (0, 4)
    assert not Schedule(found.actions, AS_OF, Pace.LOW).chain_to("c").at_least


def test_done_and_dropped_actions_take_no_time() -> None:
    done = act("a", 50, 50, 50, status=ActionStatus.DONE, done_on="2018-03-05")
    dropped = act("b", 50, 50, 50, status=ActionStatus.DROPPED)
    found = plan(with_actions(done, dropped, act("c", 5, 5, 5, "a", "b", lag=6)))

    # Six days of wait after the 5th, of which two are left.
    assert (found.high.days, found.high.actions) == (7, ("c",))


def test_a_plan_that_was_dropped_proposes_nothing() -> None:
    assert plan(with_actions(act("a", 1, status=ActionStatus.DROPPED))).levels is None


def test_a_start_that_is_not_before_a_day_is_kept() -> None:
    found = plan(with_actions(act("a", 3), act("b", 2, 2, 2, "a", start=date(2018, 3, 19))))

    assert (found.low.days, found.low.actions) == (12, ("b",))


@pytest.mark.parametrize(
    ("as_of", "days", "expected"),
    [
        (date(2018, 3, 9), 1, date(2018, 3, 12)),
        (date(2018, 3, 9), 5, date(2018, 3, 16)),
        (date(2018, 3, 10), 1, date(2018, 3, 12)),
        (date(2018, 3, 11), 6, date(2018, 3, 19)),
        (date(2018, 3, 12), 4, date(2018, 3, 16)),
        (date(2018, 3, 12), 0.5, date(2018, 3, 13)),
        (date(2012, 2, 28), 1, date(2012, 2, 29)),
        (date(2012, 2, 29), 2, date(2012, 3, 2)),
    ],
)
def test_working_days_leave_weekends_out(as_of: date, days: float, expected: date) -> None:
    found = plan(with_actions(act("a", days, counts=DayKind.WORKING), as_of=as_of))

    assert found.low.ends_on(as_of) == expected


@given(st.integers(0, 6), st.integers(1, 400))
def test_working_days_are_those_of_the_calendar(weekday: int, days: int) -> None:
    as_of = date(2018, 3, 5 + weekday)
    end = plan(with_actions(act("a", days, counts=DayKind.WORKING), as_of=as_of)).low.ends_on(as_of)

    between = (date.fromordinal(d) for d in range(as_of.toordinal() + 1, end.toordinal() + 1))
    assert sum(day.weekday() < 5 for day in between) == days
    assert end.weekday() < 5


def test_without_a_day_of_talks_there_is_no_slack() -> None:
    found = plan(with_actions(act("a", 3), talks=None))

    assert (found.available, found.slack, found.ratio, found.levels) == (None,) * 4


def test_talks_that_are_past_propose_nothing() -> None:
    found = plan(with_actions(act("a", 3), talks=date(2018, 3, 1)))

    assert (found.available, found.levels) == (-8, None)


def lifted(*actions: Row) -> Assessment:
    whole = with_actions(*actions)
    return changed(whole, answers={"a": answer(1, "high"), "b": answer(1, "high")})


def test_each_rung_has_the_days_its_gates_can_be_lifted() -> None:
    whole = lifted(
        act("x", 10, 20, 30, items=("a",), target=3),
        act("y", 5, 6, 40, "x", items=("b",), target=2),
    )

    rungs = {rung.rung_id: rung for rung in plan(whole).rungs}

    assert rungs["R1"].is_supported_now
    assert (rungs["R2"].first, rungs["R2"].last) == (date(2018, 3, 19), date(2018, 4, 8))
    assert (rungs["R4"].first, rungs["R4"].last) == (date(2018, 3, 24), date(2018, 5, 18))
    assert rungs["R4"].high is not None
    assert rungs["R4"].high.actions == ("x", "y")
    assert rungs["R4"].follows == ("LEAD-6",)


@pytest.mark.parametrize("target", [2, None])
def test_a_gate_without_an_action_that_reaches_its_need_is_uncovered(target: int | None) -> None:
    whole = lifted(act("x", 10, items=("a",), target=target), act("y", 1, items=("b",), target=2))

    rungs = {rung.rung_id: rung for rung in plan(whole).rungs}

    assert (rungs["R4"].uncovered, rungs["R4"].uncovered_short) == (("a",), ("a",))
    assert (rungs["R4"].first, rungs["R4"].last) == (None, None)
    assert bool(rungs["R2"].first) is (target == 2)


def test_a_gap_in_the_plan_leaves_the_time_open_downward() -> None:
    assert plan(lifted(act("x", 10, items=("a",), target=3))).levels == (0, 4)
    whole = lifted(act("x", 10, items=("a",), target=3), act("y", 20, items=("b",), target=2))
    assert plan(whole).levels == (4, 4)


def test_a_circle_of_actions_is_refused() -> None:
    whole = with_actions(act("a", 1), act("b", 1, 1, 1, "a"))

    with pytest.raises(EditRefused, match="circle"):
        change_row(whole, "actions", "a", depends_on=("b",))


@st.composite
def plans(draw: st.DrawFn) -> list[Action]:
    """Actions that wait only for earlier ones, so that no circle can be drawn."""
    found: list[Action] = []
    for at in range(draw(st.integers(1, 8))):
        days = sorted(draw(st.lists(st.integers(1, 60), min_size=3, max_size=3)))
        after = draw(st.sets(st.sampled_from([a.id for a in found]))) if found else set()
        found.append(
            Action(
                id=f"a{at}",
                title="t",
                duration=Estimate(low=days[0], likely=days[1], high=days[2]),
                counts=draw(st.sampled_from(DayKind)),
                status=draw(st.sampled_from(ActionStatus)),
                lag=draw(st.integers(0, 9)),
                depends_on=tuple(sorted(after)),
            )
        )
    return found


@given(plans(), st.sampled_from(Pace), st.data())
def test_the_longest_chain_bounds_every_duration_and_never_shrinks(
    actions: list[Action], pace: Pace, data: st.DataObject
) -> None:
    chain = Schedule(actions, AS_OF, pace).longest()

    open_ = [a for a in actions if a.status in (ActionStatus.PLANNED, ActionStatus.UNDER_WAY)]
    for action in open_:
        assert action.duration is not None
        assert chain.days >= getattr(action.duration, pace.value)
    assert set(chain.actions) <= {a.id for a in open_}

    later = data.draw(st.integers(0, len(actions) - 1))
    earlier = actions[data.draw(st.integers(0, later))]
    more = actions[later].model_copy(
        update={"depends_on": tuple({*actions[later].depends_on, earlier.id} - {f"a{later}"})}
    )
    longer = Schedule([more if a.id == more.id else a for a in actions], AS_OF, pace).longest()
    assert longer.days >= chain.days


@given(plans())
def test_slow_plans_never_end_before_fast_ones(actions: list[Action]) -> None:
    found = plan(put_rows(small(), "actions", actions))

    assert found.low.days <= found.likely.days <= found.high.days
