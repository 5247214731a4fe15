"""Risks in order, ways down, watching, and the balance of meeting and declining."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.method.registers import risks
from readiness.method.registers.finding import Mark
from readiness.method.registers.weighing import Balance, balance, in_order, without_way_down
from readiness.model.judgement import Confidence
from readiness.model.registers.decision import ResponseOption
from readiness.model.registers.kinds import Span
from readiness.model.registers.likelihood import BANDS, Likelihood, LikelihoodScale
from readiness.model.registers.risks import Consequence, Phase, Risk, RiskStatus
from tests.readiness.method.registers.sheets import at, sheet, told

GRAVE, SERIOUS = Consequence.GRAVE, Consequence.SERIOUS


def risk(id_: str, consequence: Consequence | None = None, **fields: object) -> Risk:
    return Risk(id=id_, title=f"Risk {id_}", consequence=consequence, **fields)


def test_consequence_comes_before_likelihood() -> None:
    held = sheet(
        risk("unstated"),
        risk("likely-serious", SERIOUS, likelihood=Likelihood.ALMOST_CERTAIN),
        risk("grave", GRAVE),
        risk("unlikely-grave", GRAVE, likelihood=Likelihood.UNLIKELY),
        risk("likely-grave", GRAVE, likelihood=Likelihood.LIKELY),
        risk("war", Consequence.CATASTROPHIC, likelihood=Likelihood.ALMOST_NO_CHANCE),
    )

    expected = ["war", "likely-grave", "unlikely-grave", "grave", "likely-serious", "unstated"]
    assert [row.id for row in in_order(held)] == expected
    cells = risks.columns(held)["risks"][0].cells
    assert [cells[id_].text for id_ in expected] == ["1", "2", "3", "4", "5", "6"]


words = st.sampled_from([None, *Likelihood])
levels = st.sampled_from([None, *Consequence])


@given(st.lists(st.tuples(levels, words), max_size=12), st.sampled_from(LikelihoodScale))
def test_no_likelihood_lifts_a_risk_over_a_graver_one(
    given_: list[tuple[Consequence | None, Likelihood | None]], scale: LikelihoodScale
) -> None:
    rows = [risk(f"r{n}", level, likelihood=word) for n, (level, word) in enumerate(given_)]
    ordered = in_order(sheet(*rows, likelihood_scale=scale))
    places = [
        list(Consequence).index(row.consequence) if row.consequence else -1 for row in ordered
    ]

    assert places == sorted(places, reverse=True)
    assert sorted(row.id for row in ordered) == sorted(row.id for row in rows)
    for level in {row.consequence for row in ordered}:
        lows = [
            list(BANDS[scale]).index(row.likelihood)
            for row in ordered
            if row.consequence is level and row.likelihood in BANDS[scale]
        ]
        assert lows == sorted(lows, reverse=True)


def test_grave_risks_need_an_off_ramp_or_somebody_who_accepts_them() -> None:
    held = sheet(
        risk("bare", GRAVE),
        risk("way", GRAVE, off_ramp="Adjourn"),
        risk("taken", GRAVE, acceptance="The leader, knowingly"),
        risk("status", GRAVE, status=RiskStatus.ACCEPTED),
        risk("past", GRAVE, status=RiskStatus.PASSED),
        risk("light", SERIOUS),
        proposed="R1",
        items=("RISK-3",),
    )
    (finding,) = [f for f in risks.findings(held) if "(X2)" in f.message]

    assert [row.id for row in without_way_down(held)] == ["bare", "status"]
    assert at(risks.notices(held)) == [("bare", "off_ramp", "X2"), ("status", "off_ramp", "X2")]
    assert finding.mark is Mark.SHORT
    assert finding.items == ("RISK-3",)
    assert [ref.row for ref in finding.rows] == ["bare", "status"]
    cells = risks.columns(held)["risks"][1].cells
    assert {id_: cell.text for id_, cell in cells.items()} == {
        "bare": "none",
        "way": "ours alone",
        "taken": "accepted",
        "status": "none",
        "past": "past",
        "light": "none",
    }
    assert (cells["bare"].mark, cells["light"].mark) == (Mark.SHORT, Mark.OPEN)
    assert "1 off-ramp is not agreed with the other side: Risk way." in told(risks.findings(held))


@pytest.mark.parametrize(
    ("fields", "late"),
    [
        ({"off_ramp_by": "2018-06-10"}, True),
        ({"off_ramp_by": "2018-06"}, False),
        ({"off_ramp_by": "2018-06-11"}, False),
        ({"off_ramp_by": "2018-06-10", "off_ramp": "Adjourn"}, False),
        ({"off_ramp_by": "2018-06-10", "status": RiskStatus.PASSED}, False),
        ({}, False),
    ],
)
def test_an_off_ramp_that_was_to_be_ready_is_overdue(fields: dict[str, object], late: bool) -> None:
    held = sheet(risk("x", SERIOUS, **fields), as_of=date(2018, 6, 11), proposed="R1")

    assert at(risks.notices(held)) == ([("x", "off_ramp_by", "X2")] if late else [])


@pytest.mark.parametrize(
    ("proposed", "asked"), [("R1", False), ("R2", False), ("R3", True), ("R4", True), (None, True)]
)
def test_owner_and_early_sign_are_needed_from_the_third_rung(
    proposed: str | None, asked: bool
) -> None:
    held = sheet(
        risk("bare"),
        risk("full", owner="Desk", early_sign="A speech"),
        risk("gone", status=RiskStatus.CAME_TRUE),
        proposed=proposed,
    )
    expected = [("bare", "owner", "X1"), ("bare", "early_sign", "X1")] if asked else []

    assert at(risks.notices(held)) == expected
    assert ("(X1): Risk bare." in told(risks.findings(held))) is asked


def test_risks_of_declining_must_be_written_down() -> None:
    option = ResponseOption(id="o", title="Accept")
    met_only = sheet(risk("a"))
    weighed = sheet(risk("a"), option)
    both = sheet(risk("a"), risk("b", phase=Phase.IF_DECLINED), option)

    assert [f.mark for f in risks.findings(met_only) if "(X4)" in f.message] == [Mark.OPEN]
    assert [f.mark for f in risks.findings(weighed) if "(X4)" in f.message] == [Mark.SHORT]
    assert "(X4)" not in told(risks.findings(both))


def test_the_balance_sets_meeting_against_declining() -> None:
    held = sheet(
        risk("m1", GRAVE, likelihood=Likelihood.UNLIKELY),
        risk("m2", GRAVE, phase=Phase.AFTER, likelihood=Likelihood.LIKELY),
        risk("d1", GRAVE, phase=Phase.IF_DECLINED),
        risk("d2", phase=Phase.IF_DECLINED),
        risk("old", GRAVE, status=RiskStatus.PASSED),
    )

    assert balance(held) == (
        Balance(Consequence.CATASTROPHIC, (), ()),
        Balance(Consequence.GRAVE, ("m2", "m1"), ("d1",)),
        Balance(Consequence.SERIOUS, (), ()),
        Balance(Consequence.LIMITED, (), ()),
        Balance(None, (), ("d2",)),
    )
    sentences = told(risks.findings(held))
    assert "Risks of grave consequence: 2 if we meet, 1 if we decline." in sentences
    assert "Risks of unstated consequence: 0 if we meet, 1 if we decline." in sentences
    assert "catastrophic consequence" not in sentences
    assert "The worst consequence written down is grave: Risk m2, Risk m1 and Risk d1." in sentences


def test_signs_are_overdue_after_their_last_day() -> None:
    held = sheet(
        risk("late", watch_until="2018-02"),
        risk("may", watch_until="2018-03"),
        risk("gone", watch_until="2018-01", status=RiskStatus.PASSED),
        as_of=date(2018, 3, 9),
    )

    assert [row.id for row in risks.overdue(held)] == ["late"]
    assert "has passed on 1 risk: Risk late." in told(risks.findings(held))


def test_what_is_not_stated_and_what_came_true_are_told() -> None:
    held = sheet(
        risk("a", GRAVE),
        risk("b", GRAVE, likelihood=Likelihood.LIKELY),
        risk("c", status=RiskStatus.CAME_TRUE),
    )
    sentences = told(risks.findings(held))

    assert "not stated on 1 risk, so its place in the order is not known: Risk a." in sentences
    assert "1 risk came true: Risk c." in sentences


def test_words_units_and_confidence_are_noticed() -> None:
    held = sheet(
        risk("a", likelihood=Likelihood.REALISTIC_POSSIBILITY),
        risk("b", likelihood_confidence=Confidence.LOW),
        risk("c", amount=Span(low=1, high=2)),
        risk("d", amount=Span(low=1, high=2), unit="persons", likelihood=Likelihood.LIKELY),
        proposed="R1",
    )

    assert at(risks.notices(held)) == [
        ("a", "likelihood", "X3"),
        ("b", "likelihood", "X3"),
        ("c", "amount", "C5"),
    ]


def test_an_empty_register_says_nothing() -> None:
    assert risks.findings(sheet()) == ()
    assert risks.notices(sheet()) == ()
