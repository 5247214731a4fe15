"""Cases at the edge that real talks have had: leap days, no due date, years of acting, and more."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.files import PortableFile, file_bytes, read_bytes
from readiness.method.registers.computed import findings, notices
from readiness.method.registers.elapsed import Elapsed, elapsed
from readiness.method.registers.engagement import RoundState, state_of
from readiness.method.registers.kept_share import days_past_due
from readiness.method.registers.staffing import fill_share, vacant_for
from readiness.method.registers.timeline import timeline
from readiness.method.registers.zones import ZoneState, lead_zones
from readiness.model import Assessment
from readiness.model.registers.commitments import Commitment
from readiness.model.registers.issues import Direction, Issue, IssueKind, Position
from readiness.model.registers.kinds import Stand, first_day, last_day
from readiness.model.registers.parties import Party, Role, Side
from readiness.model.registers.posts import Post, PostState, PostStatus
from readiness.model.registers.rounds import Round
from readiness.model.registers.row import Row
from tests.readiness.method.registers.register_cases import AS_OF, small, with_rows

LEAP = "2012-02-29"
US = Party(id="us", name="Us", side=Side.OURS, roles=(Role.PRINCIPAL,))
THEM = Party(id="them", name="Them", side=Side.THEIRS, roles=(Role.PRINCIPAL,))
STOCK = Issue(id="i", title="Stock", kind=IssueKind.NUMERIC, unit="kg", better=Direction.MORE)


def case(*rows: Row) -> Assessment:
    whole = small()
    tables: dict[str, list[Row]] = {}
    for row in rows:
        tables.setdefault(row.table, []).append(row)
    return with_rows(whole, **tables)


def test_a_leap_day_is_a_day_like_others() -> None:
    promised = Commitment(id="k", what="Pause", by=("them",), to=("us",), made_on=LEAP)
    whole = case(US, THEM, promised)

    assert elapsed(LEAP, date(2012, 4, 13)) == (44, 44)
    assert elapsed(LEAP, date(2013, 2, 28)) == (365, 365)
    assert elapsed(LEAP, date(2016, 2, 29)) == (1461, 1461)
    assert (first_day("2012-02"), last_day("2012-02")) == (date(2012, 2, 1), date(2012, 2, 29))
    assert [m.first for m in timeline(whole) if m.text == "Made: Pause"] == [date(2012, 2, 29)]
    assert read_bytes(file_bytes(PortableFile(whole)), "leap").assessment == whole


@given(st.dates(date(2000, 1, 1), AS_OF))
def test_a_day_a_month_and_a_year_hold_each_other(day: date) -> None:
    words = (day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}")
    spans = [elapsed(one, AS_OF) for one in words]
    known = [one for one in spans if one is not None]

    assert len(known) == 3
    for exact, wider in pairwise(known):
        assert wider.low <= exact.low <= exact.high <= wider.high


@pytest.mark.parametrize("due", [None, "none stated", "standing"])
def test_a_promise_without_due_date_is_never_overdue(due: str | None) -> None:
    promised = Commitment(id="k", what="Pause", by=("them",), to=("us",), made_on=LEAP, due=due)
    whole = case(US, THEM, promised)

    assert days_past_due(promised, AS_OF) == 0
    assert not any("past the day it was due" in finding.message for finding in findings(whole))
    assert "K3" not in {notice.rule for notice in notices(whole)}


def test_red_lines_unknown_on_both_sides_leave_the_room_unknown_not_none() -> None:
    positions = [Position(id=f"p-{who}", issue="i", party=who) for who in ("us", "them")]
    whole = case(US, THEM, STOCK, *positions)

    assert [zone.state for zone in lead_zones(whole)] == [ZoneState.UNKNOWN]
    assert "1 issue is listed: 1 where room is not known." in [
        finding.message for finding in findings(whole)
    ]


def test_ranges_that_overlap_leave_room_perhaps() -> None:
    ours = Position(id="p-us", issue="i", party="us", limit=Stand(low=6, high=11))
    theirs = Position(id="p-them", issue="i", party="them", limit=Stand(low=10, high=12))

    (zone,) = lead_zones(case(US, THEM, STOCK, ours, theirs))

    assert (zone.state, zone.low, zone.high) == (ZoneState.POSSIBLE, 6, 12)


def test_a_post_acting_for_years_counts_half_and_stays_vacant() -> None:
    acting = Post(id="s", post="Envoy", status=PostStatus.ACTING, holder="N", since=LEAP)
    changing = Post(
        id="t",
        post="Deputy",
        status=PostStatus.ACTING,
        holder="M",
        since="2018-03-01",
        log=(PostState(on=LEAP, status=PostStatus.ACTING, words="L"),),
    )

    assert vacant_for(acting, AS_OF) == vacant_for(changing, AS_OF) == Elapsed(2200, 2200)
    assert fill_share([acting, changing]).percent == 50


def test_a_round_cancelled_and_restored_within_a_week_was_never_lost() -> None:
    row = Round(
        id="l",
        title="Talks",
        first="2018-03-08",
        rung="R2",
        their_lead="N",
        cancelled_on="2018-02-20",
        restored_on="2018-02-27",
    )

    assert state_of(row, AS_OF) is RoundState.HELD
    assert any("as if it had never been" in finding.message for finding in findings(case(row)))


def test_an_ally_that_mediates_counts_as_both() -> None:
    broker = Party(id="rok", name="Broker", roles=(Role.ALLY, Role.MEDIATOR))

    assert any(
        "several roles at once: ally and mediator" in finding.message
        for finding in findings(case(US, THEM, broker))
    )
