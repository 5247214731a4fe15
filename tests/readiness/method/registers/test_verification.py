"""Margins, means, acceptance and cost of verification."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.method.registers import verification
from readiness.method.registers.finding import Mark, RowRef
from readiness.method.registers.margins import Margin, MarginState, margin_of, margins
from readiness.model import Source
from readiness.model.registers.kinds import DaySpan
from readiness.model.registers.verification import (
    Accepted,
    Concerns,
    Means,
    Obligation,
    Pathway,
    VerificationPath,
)
from tests.readiness.method.registers.sheets import at, sheet, told


def span(low: float, high: float) -> DaySpan:
    return DaySpan(low=low, high=high)


def path(
    id_: str,
    significance: tuple[float, float],
    detection: tuple[float, float],
    decision: tuple[float, float] = (7, 20),
    response: tuple[float, float] = (0, 40),
    **fields: object,
) -> VerificationPath:
    return VerificationPath(
        id=id_,
        significance_time=span(*significance),
        detection_time=span(*detection),
        decision_time=span(*decision),
        response_time=span(*response),
        **{"means": (Means.NATIONAL,)} | fields,
    )


SLOW = ((10, 40), (20, 80))


@pytest.mark.parametrize(
    ("row", "low", "high", "state"),
    [
        (path("test", (0, 0), (0, 2)), -62, -7, MarginState.NONE),
        (path("missile", (0, 0), (0, 1)), -61, -7, MarginState.NONE),
        (path("reactor", (180, 365), (1, 30), *SLOW), 30, 334, MarginState.SURE),
        (path("declared", (60, 180), (1, 30), *SLOW), -90, 149, MarginState.POSSIBLE),
        (path("hidden", (60, 180), (90, 1000), *SLOW), -1060, 60, MarginState.POSSIBLE),
        (path("exact", (10, 10), (10, 10), (0, 0), (0, 0)), 0, 0, MarginState.SURE),
        (path("crumbs", (0.3, 0.3), (0.1, 0.1), (0.2, 0.2), (0, 0)), 0, 0, MarginState.SURE),
    ],
)
def test_the_margin_runs_from_the_worst_to_the_best_case(
    row: VerificationPath, low: float, high: float, state: MarginState
) -> None:
    found = margin_of(row)

    assert found == Margin(low, high)
    assert found.state is state


def test_the_margin_stands_beside_its_pathway() -> None:
    held = sheet(
        Obligation(id="o", title="No test"),
        path("a", (0, 0), (0, 2), obligation="o"),
        path("b", (60, 180), (1, 30), *SLOW, obligation="o"),
        path("c", (90, 90), (10, 10), (5, 5), (5, 5)),
        VerificationPath(id="d"),
    )
    (column,) = verification.columns(held)["pathways"]

    assert column.cells["a"].text == "−62 to −7 days, none"
    assert column.cells["a"].mark is Mark.SHORT
    assert column.cells["b"].text == "−90 to 149 days, possible"
    assert column.cells["c"].text == "70 days, sure"
    assert column.cells["d"].text == "unknown"
    assert column.cells["d"].mark is Mark.OPEN


@pytest.mark.parametrize(
    "field", ["significance_time", "detection_time", "decision_time", "response_time"]
)
def test_a_missing_time_makes_the_margin_unknown(field: str) -> None:
    row = path("a", (0, 0), (0, 2)).model_copy(update={field: None})
    (found,) = margins(sheet(row))

    assert found.state is MarginState.UNKNOWN
    assert found.missing == (field,)
    assert "unknown on 1 pathway" in told(verification.findings(sheet(row)))


ends = st.tuples(st.integers(0, 2000), st.integers(0, 2000)).map(lambda pair: tuple(sorted(pair)))


@given(ends, ends, ends, ends, st.integers(0, 500))
def test_margins_are_monotone(
    significance: tuple[int, int],
    detection: tuple[int, int],
    decision: tuple[int, int],
    response: tuple[int, int],
    more: int,
) -> None:
    """A later detection never adds time; a later significance never takes any."""
    base = margin_of(path("a", significance, detection, decision, response))
    later = (detection[0] + more, detection[1] + more)
    slower = margin_of(path("a", significance, later, decision, response))
    longer = (significance[0] + more, significance[1] + more)
    easier = margin_of(path("a", longer, detection, decision, response))
    wider = margin_of(path("a", significance, (detection[0], later[1]), decision, response))

    assert base is not None
    assert slower is not None
    assert easier is not None
    assert wider is not None
    assert base.low <= base.high
    assert (slower.low, slower.high) == (base.low - more, base.high - more)
    assert (easier.low, easier.high) == (base.low + more, base.high + more)
    assert wider.low <= base.low
    assert wider.high == base.high


def test_findings_name_obligations_without_means_and_single_means() -> None:
    held = sheet(
        Obligation(id="o1", title="Stop reactor"),
        Obligation(id="o2", title="No other plant"),
        VerificationPath(id="p1", obligation="o1", means=(Means.SEALS, Means.NATIONAL)),
        VerificationPath(id="p2", obligation="o1", means=(Means.NATIONAL,)),
        VerificationPath(id="p3", obligation="o2", pathway=Pathway.CLANDESTINE),
        items=("VERI-3",),
    )
    found = verification.findings(held)
    blind = next(finding for finding in found if "no means" in finding.message)
    single = next(finding for finding in found if "single means" in finding.message)

    assert blind.message == "1 obligation has no means of seeing a breach: No other plant."
    assert (blind.mark, blind.rows) == (Mark.SHORT, (RowRef("obligations", "o2"),))
    assert blind.items == ("VERI-3",)
    assert single.message == "1 pathway rests on a single means: Stop reactor (declared)."


def test_the_share_accepted_by_both_keeps_what_is_unknown_apart() -> None:
    rows = [
        VerificationPath(id="a", accepted=Accepted.BOTH),
        VerificationPath(id="b", accepted=Accepted.OURS_ONLY),
        VerificationPath(id="c"),
    ]

    assert "Both sides accept 1 of 3 pathways; of 1 it is not known." in told(
        verification.findings(sheet(*rows))
    )
    assert "Both sides accept 1 of 2 pathways." in told(verification.findings(sheet(*rows[:2])))


def test_costs_are_added_within_one_currency_only() -> None:
    held = sheet(
        VerificationPath(id="a", cost=1_000_000.0, currency="USD"),
        VerificationPath(id="b", cost=250_000.5, currency="USD"),
        VerificationPath(id="c", cost=7.0, currency="EUR"),
        VerificationPath(id="d", cost=9.0),
    )

    assert verification.yearly_costs(held) == {"USD": 1_250_000.5, "EUR": 7.0}
    assert "costs 1,250,000.5 USD a year on 2 of 4 pathways." in told(verification.findings(held))
    assert ("d", "cost", "C5") in at(verification.notices(held))


def test_obligations_need_a_declared_and_where_things_hide_a_clandestine_pathway() -> None:
    held = sheet(
        Obligation(id="o1", title="Materials", concerns=Concerns.MATERIALS),
        Obligation(id="o2", title="Tests", concerns=Concerns.TESTS),
        Obligation(id="o3", title="Weapons", concerns=Concerns.WEAPONS),
        VerificationPath(id="p1", obligation="o2"),
        VerificationPath(id="p2", obligation="o3", pathway=Pathway.CLANDESTINE),
    )

    assert at(verification.notices(held)) == [
        ("o1", "title", "V2"),
        ("o1", "concerns", "V2"),
        ("o3", "title", "V2"),
    ]


def test_no_means_no_detection_and_acceptance_needs_a_source() -> None:
    held = sheet(
        VerificationPath(id="a", detection_time=span(1, 2)),
        VerificationPath(id="b", means=(Means.DATA,), detection_time=span(1, 2)),
        VerificationPath(id="c", accepted=Accepted.BOTH),
        VerificationPath(id="d", accepted=Accepted.BOTH, sources=("s1",)),
        VerificationPath(id="e", quantity=5.0),
        sources=(Source(id="s1", title="Text"),),
    )

    assert at(verification.notices(held)) == [
        ("a", "detection_time", "V4"),
        ("c", "accepted", "V5"),
        ("e", "quantity", "C5"),
    ]


def test_an_empty_register_says_nothing() -> None:
    assert verification.findings(sheet()) == ()
    assert verification.notices(sheet()) == ()
