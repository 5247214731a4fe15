"""The four ways on from a rung, as values."""

from datetime import date

from readiness.method.registers.finding import RowRef
from readiness.method.verdict import RungState
from readiness.method.ways_on import ways_from
from readiness.model.registers.risks import Phase, RiskStatus
from tests.readiness.cases import answer, changed
from tests.readiness.method.registers.register_cases import row, small, with_rows
from tests.readiness.method.registers.test_plan import act
from tests.readiness.method.test_response import blocked, waived


def test_a_supported_rung_needs_no_way_on() -> None:
    assert ways_from(blocked(), "R1") is None


def test_lower_rungs_show_their_gates_dates_and_rounds() -> None:
    whole = changed(blocked(), answers={"a": answer(1, "high"), "b": answer(0, "high")})
    rounds = [
        row("rounds", "r1", title="One", first="2018-03-08", rung="R2"),
        row("rounds", "r2", title="Later", first="2018-04-08", rung="R2"),
        row("rounds", "r3", title="Off", first="2018-03-01", rung="R2", cancelled_by="them"),
        row("rounds", "r4", title="Others", first="2018-03-01", rung="R2", third_party=True),
    ]
    whole = with_rows(whole, rounds=rounds, actions=[act("x", 5, 5, 9, items=("a",), target=2)])

    ways = ways_from(whole, "R4")

    assert ways is not None
    lowest, second, third = ways.lower
    assert (lowest.rung_id, lowest.state, lowest.short) == ("R1", RungState.SUPPORTED, ())
    assert (second.state, second.short, second.rounds) == (
        RungState.BLOCKED,
        ("a",),
        (RowRef("rounds", "r1"),),
    )
    assert (second.date.first, second.date.last) == (date(2018, 3, 14), date(2018, 3, 18))
    assert second.sentence == "The earliest for rung R2 lies between 14 Mar 2018 and 18 Mar 2018."
    assert third.sentence.endswith("no action lifts a.")


def test_without_actions_no_date_is_told() -> None:
    ways = ways_from(blocked(), "R4")

    assert ways is not None
    assert {rung.sentence for rung in ways.lower} == {""}


def test_purposes_and_waivers_count_what_stays_short() -> None:
    ways = ways_from(waived(blocked(), "b"), "R4")

    assert ways is not None
    assert [(p.purpose_id, p.short) for p in ways.purposes] == [
        ("opening", ()),
        ("signing", ("LEAD-6",)),
    ]
    assert (ways.waiving.short, ways.waiving.waived) == (("LEAD-6",), ("b",))
    assert ways.purposes[1].sentence == "As “Signing”, 1 hard requirement stays short."


def test_off_ramps_are_those_of_meeting() -> None:
    risks = [
        row("risks", "k1", title="Walk-out", off_ramp="Words"),
        row("risks", "k2", title="Leak"),
        row("risks", "k3", title="Clash", phase=Phase.IF_DECLINED),
        row("risks", "k4", title="Old", status=RiskStatus.PASSED),
    ]

    ways = ways_from(with_rows(blocked(), risks=risks), "R4")
    none = ways_from(small(), "R4")

    assert ways is not None
    assert (ways.off_ramps.ready, ways.off_ramps.missing) == (
        (RowRef("risks", "k1"),),
        (RowRef("risks", "k2"),),
    )
    assert ways.off_ramps.sentence == "1 of 2 risks have an off-ramp."
    assert none is not None
    assert none.off_ramps.sentence.startswith("No risk of meeting is written down")
