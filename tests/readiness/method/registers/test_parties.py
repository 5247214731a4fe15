"""Parties and interests: who is missing, how ripe the pair is, and what goes stale."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.method.registers.computed import findings as all_findings
from readiness.method.registers.finding import Mark, RowRef
from readiness.method.registers.parties import columns, degree_words, findings, notices
from readiness.method.registers.ripeness import lower, pair_ripeness
from readiness.method.registers.stances import Move, Trend
from readiness.model import Assessment
from readiness.model.registers.parties import (
    Briefing,
    Degree,
    Interest,
    Party,
    Role,
    Side,
    SpoilerType,
    Stance,
    StanceState,
)
from readiness.model.registers.row import Row
from tests.readiness.cases import changed
from tests.readiness.method.registers.made import assessment_of, computed_checklist

AS_OF = date(2018, 3, 9)


def _party(id_: str, side: str = "third", *roles: str, **fields: object) -> Party:
    return Party(
        id=id_,
        name=id_.title(),
        side=Side(side),
        roles=tuple(Role(role) for role in roles),
        **fields,
    )


US = _party("us", "ours", "principal", decision_maker="President")
THEM = _party("them", "theirs", "principal", decision_maker="Leader")
WANTS = (
    Interest(id="i1", text="Safety", party="us", rank=1),
    Interest(id="i2", text="Safety", party="them", rank=1),
)


def _case(*rows: Row, rung: str | None = None) -> Assessment:
    of = computed_checklist(RIPE_1="", PLAY_5="")
    return assessment_of(rows, as_of=AS_OF, proposed_rung=rung, of=of)


def _messages(*rows: Row) -> list[str]:
    return [finding.message for finding in findings(_case(*rows))]


def _told(*rows: Row, rung: str | None = None) -> list[str]:
    return [f"{n.row} {n.field} {n.rule}" for n in notices(_case(*rows, rung=rung))]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((US, THEM), []),
        ((US,), ["us side P1"]),
        ((US, _party("army", "theirs")), ["army roles P1"]),
        ((_party("x"),), ["x side P1", "x side P1"]),
        ((), []),
    ],
)
def test_talks_need_a_principal_on_each_side(rows: tuple[Row, ...], told: list[str]) -> None:
    assert _told(*rows) == told


def test_a_missing_principal_is_found() -> None:
    assert _messages(US)[0] == "No principal stands on their side: talks need one on each side."
    assert "either side" in _messages(_party("x"))[0]
    assert not any("stands on" in message for message in _messages(US, THEM))


def test_principals_are_described_in_full_from_the_third_rung() -> None:
    bare = changed(THEM, decision_maker="")

    assert _told(US, bare, WANTS[0], rung="R2") == []
    assert _told(US, bare, WANTS[0], rung="R3") == ["them decision_maker P2", "them  P2"]
    assert _told(US, THEM, *WANTS, rung="R4") == []


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"spoiler": SpoilerType.TOTAL}, ["x handling P3"]),
        ({"spoiler": SpoilerType.UNKNOWN}, ["x handling P3"]),
        ({"roles": (Role.SPOILER,)}, ["x handling P3"]),
        ({"spoiler": SpoilerType.TOTAL, "handling": "Bring in"}, []),
        ({"roles": (Role.ENFORCER,)}, ["x stance_on P4"]),
        ({"roles": (Role.GUARANTOR,), "stance_on": "2017-12-08"}, ["x stance_on P4"]),
        ({"roles": (Role.GUARANTOR,), "stance_on": "2017-12-09"}, []),
        ({"roles": (Role.GUARANTOR,), "stance_on": "2012-02-29"}, ["x stance_on P4"]),
        ({"roles": (Role.GUARANTOR,), "stance_on": "2018"}, []),
        ({"roles": (Role.GUARANTOR,), "stance_on": "2018-03-10"}, []),
        ({"roles": (Role.ALLY,)}, []),
    ],
)
def test_soft_rules_of_one_party(fields: dict[str, object], told: list[str]) -> None:
    assert _told(US, THEM, changed(_party("x"), **fields)) == told


def test_ranks_are_told_apart_within_a_party() -> None:
    second = Interest(id="i3", text="Trade", party="us", rank=1)

    assert _told(US, THEM, *WANTS) == []
    assert _told(US, THEM, *WANTS, second) == ["i3 rank P2"]


def test_parties_without_interests_are_named() -> None:
    held = _case(US, THEM, WANTS[0])
    found = findings(held)[0]

    assert (found.message, found.mark) == ("No interest is entered for: Them.", Mark.SHORT)
    assert [ref.row for ref in found.rows] == ["them"]
    assert columns(held)["parties"][0].cells["us"].text == "1"
    assert columns(held)["parties"][0].cells["them"].mark is Mark.OPEN


def test_the_pair_is_as_ripe_as_the_one_that_is_less_each_apart() -> None:
    us = changed(US, hurting=Degree.STRONG, way_out=Degree.NONE)
    them = changed(THEM, hurting=Degree.SOME, way_out=Degree.STRONG)
    pair = next(pair_ripeness(_case(us, them)))

    assert pair.hurting == (Degree.SOME, Degree.SOME)
    assert pair.way_out == (Degree.NONE, Degree.NONE)
    messages = _messages(us, them)
    assert "How much things as they are hurt the less hurt of Us and Them: some." in messages
    assert "How much of a way out the less hopeful of Us and Them sees: none." in messages


def test_what_is_not_known_of_one_leaves_a_range() -> None:
    assert degree_words(lower(None, None)) == "not known"
    assert degree_words(lower(Degree.SOME, None)) == "none to some"
    assert degree_words(lower(Degree.NONE, None)) == "none"
    assert list(pair_ripeness(_case(US))) == []


def test_every_principal_is_paired_with_the_first_of_the_other_side() -> None:
    held = _case(US, _party("ally", "ours", "principal"), THEM, _party("b", "theirs", "principal"))

    assert [(pair.ours, pair.theirs) for pair in pair_ripeness(held)] == [
        ("us", "them"),
        ("us", "b"),
        ("ally", "them"),
    ]


def test_who_has_to_approve_is_told_with_its_stance() -> None:
    senate = _party("senate", "ours", "approver", stance=Stance.AGAINST)
    court = _party("court", "ours", "approver")

    assert "A result needs the approval of: Senate (against) and Court (stance not known)." in (
        _messages(US, THEM, senate, court)
    )


def test_an_ally_may_mediate_and_that_is_told() -> None:
    korea = _party("korea", "third", "ally", "mediator")
    messages = _messages(US, THEM, korea)

    assert "Korea has several roles at once: ally and mediator. Each is counted." in messages
    assert _told(US, THEM, korea) == []
    assert not any("several roles" in m for m in _messages(US, THEM, _party("h", "third", "host")))


def test_a_spoiler_nobody_handles_points_to_its_item() -> None:
    found = [f for f in findings(_case(US, THEM, _party("x", "theirs", "spoiler"))) if f.items]

    assert ("PLAY-5",) in [f.items for f in found]


def test_findings_are_part_of_all_findings_and_empty_registers_find_nothing() -> None:
    held = _case(US, THEM)

    assert all_findings(held) == tuple(findings(held))
    assert findings(_case()) == ()


@given(st.sampled_from(Degree), st.none() | st.sampled_from(Degree))
def test_the_lower_of_two_never_exceeds_either(one: Degree, other: Degree | None) -> None:
    order = list(Degree)
    low, high = (order.index(degree) for degree in lower(one, other))

    assert low <= high <= order.index(one)
    assert other is None or high <= order.index(other)


@pytest.mark.parametrize(
    ("briefed", "message", "mark"),
    [
        ("not briefed", "Approvers not briefed: Senate.", Mark.SHORT),
        ("in part", "Approvers briefed in part: Senate.", Mark.OPEN),
        (None, "Whether these approvers are briefed is not known: Senate.", Mark.OPEN),
        ("briefed", "", None),
    ],
)
def test_approvers_who_are_not_briefed_are_named(
    briefed: str | None, message: str, mark: Mark | None
) -> None:
    told = Briefing(briefed) if briefed else None
    senate = _party("senate", "ours", "approver", briefed=told)
    bystander = _party("press", "third", "observer")
    found = [f for f in findings(_case(US, THEM, senate, bystander)) if "riefed" in f.message]

    assert [(f.message, f.mark, f.rows) for f in found] == (
        [(message, mark, (RowRef("parties", "senate"),))] if mark else []
    )


def _stances(now: str | None, *earlier: tuple[str, str], **fields: object) -> Party:
    log = tuple(StanceState(on=on, stance=Stance(stance)) for on, stance in earlier)
    return _party("x", stance=Stance(now) if now else None, log=log, **fields)


@pytest.mark.parametrize(
    ("party", "cell", "message"),
    [
        (
            _stances("for", ("2018-01", "supportive"), ("2017", "hostile")),
            ("cooler, from supportive", Mark.OPEN),
            "Cooler towards the talks than before: X (supportive, now for).",
        ),
        (
            _stances("for", ("2018-01", "against"), ("2018-04", "hostile")),
            ("warmer, from against", Mark.MET),
            "Warmer towards the talks than before: X (against, now for).",
        ),
        (_stances("for", ("2018-01", "for")), ("as before", None), None),
        (_stances("for"), None, None),
        (_stances(None, ("2018-01", "for")), None, None),
    ],
)
def test_a_stance_trend_is_the_present_one_against_the_one_before(
    party: Party, cell: tuple[str, Mark | None] | None, message: str | None
) -> None:
    trend = columns(_case(US, THEM, party))["parties"][1].cells.get("x")

    assert (None if trend is None else (trend.text, trend.mark)) == cell
    assert [m for m in _messages(US, THEM, party) if "towards the talks" in m] == (
        [message] if message else []
    )


def test_an_earlier_stance_is_not_later_than_the_present_one() -> None:
    log = (("2018-02-01", "for"),)

    assert _told(US, THEM, _stances("for", *log, stance_on="2018-01")) == ["x log P4"]
    assert _told(US, THEM, _stances("for", *log, stance_on="2018-02")) == []


@given(st.sampled_from(Stance), st.sampled_from(Stance))
def test_a_trend_turns_round_when_before_and_now_change_places(a: Stance, b: Stance) -> None:
    turned = {Trend.WARMER: Trend.COOLER, Trend.SAME: Trend.SAME, Trend.COOLER: Trend.WARMER}

    assert Move(US, b, a).trend is turned[Move(US, a, b).trend]
