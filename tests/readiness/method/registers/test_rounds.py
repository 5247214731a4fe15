"""What rounds add up to, and the order the ladder is climbed in."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.method.registers import rounds
from readiness.method.registers.climbing import climbs
from readiness.method.registers.engagement import (
    Days,
    RoundState,
    Share,
    days_in_session,
    engagement,
    gaps_between,
    in_order,
    state_of,
)
from readiness.method.registers.finding import Mark
from readiness.model import Assessment
from readiness.model.registers.rounds import Channel, Outcome, Round, StatementMatch
from tests.readiness.cases import answer
from tests.readiness.method.registers.sheets import at, sheet, told

THIRD = date(2019, 2, 26)
GO = Channel.GO_BETWEEN


def met(
    id_: str, first: str | None, last: str | None = None, rung: str | None = "R2", **f
) -> Round:
    return Round(
        id=id_,
        title=f"Round {id_}",
        first=first,
        last=last,
        rung=rung,
        **{"their_lead": "Envoy"} | f,
    )


CANCELLED = {"cancelled_on": "2018-05-24", "restored_on": "2018-06-01"}
ENGAGEMENT = (
    met("envoys", "2018-03-05", "2018-03-06", "R1", channel=GO),
    met("offer", "2018-03-08", None, "R1", channel=GO),
    met("april", "2018-03-31", "2018-04-01", "R3"),
    met("koreas", "2018-04-27", None, "R4", third_party=True),
    met("may", "2018-05-09", None, "R3"),
    met("border", "2018-05-27", "2018-06-06", "R2", meetings=6),
    met("new-york", "2018-05-31", "2018-06-01", "R3"),
    met("eve", "2018-06-11", None, "R2", meetings=3),
    met("singapore", "2018-06-12", None, "R4", **CANCELLED),
    met("july", "2018-07", None, "R3"),
    met("august", "2018-08-24", None, "R3", cancelled_on="2018-08-24", cancelled_by="Ours"),
    met("october", "2018-10-07", None, "R3"),
    met("november", "2018-11-07", "2018-11-08", "R3", cancelled_on="2018-11-07"),
    met("january", "2019-01-18", None, "R3"),
    met("stockholm", "2019-01-19", "2019-01-21", "R2"),
    met("february", "2019-02-06", "2019-02-08", "R2"),
    met("hanoi", "2019-02-21", "2019-02-26", "R2"),
    met("second", "2019-02-27", "2019-02-28", "R4"),
)


def ladder(as_of: date) -> Assessment:
    return sheet(*ENGAGEMENT, as_of=as_of, proposed="R4")


def test_meetings_are_counted_at_each_rung_without_those_of_others_and_cancelled_ones() -> None:
    found = engagement(ladder(THIRD))

    assert found.per_rung == {"R1": 2, "R2": 12, "R3": 6, "R4": 1}
    assert found.highest == "R4"
    assert [row.id for row in found.planned] == ["second"]
    assert [row.id for row in found.cancelled] == ["august", "november"]
    assert "Meetings held at each rung: Rung R1 2, Rung R2 12, Rung R3 6, Rung R4 1." in told(
        rounds.findings(ladder(THIRD))
    )


def test_the_ladder_was_climbed_out_of_order_twice_by_the_third_date() -> None:
    held = ladder(THIRD)
    found = climbs(held, engagement(held))

    assert [(c.row, c.missing, c.hurried) for c in found] == [
        ("april", ("R2",), ()),
        ("singapore", (), (("R2", 16),)),
    ]
    assert [n for n in at(rounds.notices(held)) if n[2] == "L5"] == [
        ("april", "rung", "L5"),
        ("singapore", "rung", "L5"),
    ]
    assert "out of order or fast at 2 rounds (L5): Round april and Round singapore." in told(
        rounds.findings(held)
    )


def test_a_planned_round_names_the_hard_requirements_not_surely_met() -> None:
    rows = [met("a", "2026-01-01", rung="R1"), met("next", "2026-02-01", rung="R4")]
    held = sheet(*rows, proposed="R4").model_copy(
        update={"answers": {"PREP-1": answer(3, "high"), "PREP-2": answer(0, "high")}}
    )
    (climb,) = climbs(held, engagement(held))

    assert climb.planned
    assert climb.unmet == ("PREP-2", "PREP-7")
    assert [n.sentence for n in rounds.notices(held)] == [
        "The ladder is climbed out of order: no earlier round was at rung R2 and rung R3.",
        "2 hard requirements of rung R4 are not surely met: PREP-2, PREP-7.",
    ]
    assert "“Round next” is planned while 2 hard requirements" in told(rounds.findings(held))


def test_a_round_already_held_is_not_judged_by_the_present_verdict() -> None:
    rows = [met(f"r{n}", f"2025-0{2 * n}-01", rung=f"R{n}") for n in range(1, 5)]
    held = sheet(*rows, proposed="R4")

    assert climbs(held, engagement(held)) == ()


@pytest.mark.parametrize(
    ("restored", "within"), [("2018-05-31", True), ("2018-06-01", False), ("2018-05", True)]
)
def test_a_round_restored_within_a_week_counts_as_held_and_is_told(
    restored: str, within: bool
) -> None:
    row = met("s", "2018-06-12", cancelled_on="2018-05-24", restored_on=restored)
    held = sheet(row, as_of=THIRD)
    found = engagement(held)

    assert [r.id for r in found.held] == ["s"]
    assert [off.within_week for off in found.cancellations] == [within or restored == "2018-05"]
    words = "restored within a week, and counts" if within else "restored after more than a week"
    assert words in told(rounds.findings(held))
    assert rounds.columns(held)["rounds"][0].cells["s"].text == (
        "held, after it was cancelled and restored"
    )


def test_a_round_is_cancelled_only_once_it_was() -> None:
    row = met("s", "2018-06-12", cancelled_on="2018-05-24", restored_on="2018-06-01")

    assert state_of(row, date(2018, 5, 20)) is RoundState.PLANNED
    assert state_of(row, date(2018, 5, 25)) is RoundState.CANCELLED
    assert state_of(row, date(2018, 6, 2)) is RoundState.PLANNED
    assert state_of(row, date(2018, 6, 12)) is RoundState.HELD


def test_overlapping_rounds_count_each_day_once() -> None:
    held = [met("a", "2018-05-27", "2018-06-06"), met("b", "2018-05-31", "2018-06-08")]

    assert days_in_session(held, THIRD) == Days(13, 13)
    assert [gap.days for gap in gaps_between(held)] == [Days(0, 0)]
    assert days_in_session(held, date(2018, 6, 7)) == Days(12, 12)


def test_a_short_round_inside_a_long_one_does_not_open_a_gap() -> None:
    rows = [met("a", "2018-05-01", "2018-05-31"), met("b", "2018-05-02"), met("c", "2018-06-05")]

    assert [gap.days for gap in gaps_between(rows)] == [Days(0, 0), Days(5, 5)]


def test_days_known_to_the_month_give_a_range() -> None:
    rows = [met("a", "2018-07-01"), met("b", "2018-08"), met("c", "2018-09", "2018-09")]

    assert days_in_session(rows, THIRD) == Days(1, 32)
    assert [gap.days for gap in gaps_between(rows)] == [Days(31, 61), Days(1, 60)]
    assert "Days in session: 1 to 32." in told(rounds.findings(sheet(*rows, as_of=THIRD)))


def test_of_fewer_meetings_than_days_only_the_ends_are_sure() -> None:
    drafting = met("a", "2018-05-27", "2018-06-06", meetings=6)
    daily = met("b", "2018-05-01", "2018-05-03", meetings=3)

    assert days_in_session([drafting], THIRD) == Days(2, 11)
    assert days_in_session([daily], THIRD) == Days(3, 3)
    assert days_in_session([drafting], date(2018, 6, 1)) == Days(1, 6)


START = date(2020, 1, 1)
spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 15)), max_size=8)


@given(spans)
def test_days_in_session_equal_the_days_counted_one_by_one(given_: list[tuple[int, int]]) -> None:
    rows = [
        met(
            f"r{n}",
            (START + timedelta(days=first)).isoformat(),
            (START + timedelta(days=first + length)).isoformat(),
        )
        for n, (first, length) in enumerate(given_)
    ]
    days = {first + step for first, length in given_ for step in range(length + 1)}
    found = days_in_session(in_order(rows), date(2021, 1, 1))

    assert found == Days(len(days), len(days))
    assert all(gap.days.low >= 0 for gap in gaps_between(in_order(rows)))


def test_a_round_without_a_date_is_neither_held_nor_planned() -> None:
    held = sheet(met("a", None), met("b", None, outcome=Outcome.READ_BACK))
    found = engagement(held)

    assert [row.id for row in found.undated] == ["a"]
    assert [row.id for row in found.held] == ["b"]
    assert found.session == Days(0, 0)
    assert found.since_last is None
    assert "1 round has no date" in told(rounds.findings(held))


def test_shares_and_open_points() -> None:
    same, differ = StatementMatch.SAME, StatementMatch.DIFFER
    rows = [
        met("a", "2025-01-01", outcome=Outcome.TEXT, open_points=12, statement_match=differ),
        met("b", "2025-02-01", outcome=Outcome.READ_BACK, open_points=5, statement_match=same),
        met("c", "2025-03-01"),
        met("d", "2025-04-01", statement_match=StatementMatch.NONE),
        met("e", "2025-05-01", channel=Channel.LETTER, statement_match=same),
    ]
    held = sheet(*rows)
    found = engagement(held)
    sentences = told(rounds.findings(held))

    assert found.read_back == Share(2, 4)
    assert found.conflicting == Share(1, 4, 1)
    assert [point.count for point in found.open_points] == [12, 5]
    assert "Open points went from 12 to 5 over 2 rounds." in sentences
    assert "Read back to the other side: 2 of 4 rounds." in sentences
    assert "differ on 1 of 4 rounds; of 1 it is not known." in sentences


def test_the_last_round_and_the_longest_pause_are_told() -> None:
    held = sheet(met("a", "2025-10-01"), met("b", "2026-01-01"), met("c", "2026-01-05"))
    sentences = told(rounds.findings(held))

    assert "The longest pause between rounds, in days: 92, before Round b." in sentences
    assert "Days from the last round to the as-of date: 10." in sentences
    assert rounds.columns(held)["rounds"][1].cells["b"].text == "92"


def test_notices_on_leads_open_points_and_restorations() -> None:
    held = sheet(
        met("a", "2025-01-01", rung="R1", their_lead=""),
        met("b", "2025-02-01", their_lead=""),
        met("c", "2025-03-01", their_lead="", cancelled_by="Them"),
        met("d", "2025-03-02", outcome=Outcome.TEXT),
        met("e", "2025-03-03", outcome=Outcome.TEXT, open_points=0),
        met("f", "2025-03-04", cancelled_on="2025-03-02", restored_on="2025-03-01"),
        met("g", "2025-03-05", their_lead="", third_party=True),
    )

    assert at(rounds.notices(held)) == [
        ("b", "their_lead", "L2"),
        ("d", "open_points", "L4"),
        ("f", "restored_on", "L1"),
    ]


def test_an_empty_register_says_nothing_and_one_of_plans_says_none_was_held() -> None:
    planned = sheet(met("a", "2026-02-01", rung="R1"))

    assert rounds.findings(sheet()) == ()
    assert rounds.notices(sheet()) == ()
    assert rounds.findings(planned)[0].message == "No round has been held yet."
    assert rounds.findings(planned)[0].mark is Mark.SHORT


@pytest.mark.parametrize(
    ("next_on", "others", "late"),
    [
        ("2019-02-25", (), True),
        ("2019-02", (), False),
        ("2019-02-26", (), False),
        ("2018", (), True),
        (None, (), False),
        ("2019-02-10", (met("later", "2019-02-20"),), False),
        ("2019-02-10", (met("planned", "2019-03-20"),), False),
        ("2019-02-10", (met("earlier", "2018-12-20"),), True),
        ("2019-02-10", (met("off", "2019-02-20", cancelled_on="2019-02-19"),), True),
        ("2019-02-10", (met("others", "2019-02-20", third_party=True),), True),
    ],
)
def test_a_next_round_that_was_due_and_is_not_entered_is_overdue(
    next_on: str | None, others: tuple[Round, ...], late: bool
) -> None:
    whole = sheet(met("x", "2019-01-18", "2019-01-19", next_on=next_on), *others, as_of=THIRD)
    found = [f for f in rounds.findings(whole) if "overdue" in f.message]

    assert [n for n in at(rounds.notices(whole)) if n[2] == "L1"] == (
        [("x", "next_on", "L1")] if late else []
    )
    assert [(f.message, f.mark) for f in found] == (
        [("The next round is overdue after: Round x.", Mark.OPEN)] if late else []
    )
