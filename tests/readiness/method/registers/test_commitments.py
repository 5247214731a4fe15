"""The ledger of promises: what was kept, how sure that is, and what it proposes."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.catalogue import samples
from readiness.method.registers.commitments import columns, findings, notices
from readiness.method.registers.finding import Proposal
from readiness.method.registers.kept_levels import ours_level, theirs_level
from readiness.method.registers.kept_share import (
    WORTH,
    Step,
    kept_share,
    last_breach,
    outcome_since,
    pairs,
    records,
    window,
)
from readiness.model import Assessment
from readiness.model.registers.commitments import Checked, Commitment, CommitmentStatus, Severity
from readiness.model.registers.parties import Party, Side
from tests.readiness.cases import changed
from tests.readiness.method.registers.made import assessment_of, computed_checklist

OFFER, EVE, SECOND = date(2018, 3, 9), date(2018, 6, 11), date(2019, 2, 26)
PARTIES = (
    Party(id="us", name="United States", side=Side.OURS),
    Party(id="them", name="North Korea", side=Side.THEIRS),
    Party(id="others", name="Others"),
)


def _promise(id_: str, status: str = "pending", **fields: object) -> Commitment:
    for name, kind in (("checked", Checked), ("severity", Severity)):
        if name in fields:
            fields[name] = kind(fields[name])
    fields.setdefault("by", ("them",))
    fields.setdefault("to", ("us",))
    return Commitment(id=id_, what=f"Act {id_}", status=CommitmentStatus(status), **fields)


def _ours(id_: str, status: str = "pending", **fields: object) -> Commitment:
    return _promise(id_, status, **({"by": ("us",), "to": ("them",)} | fields))


def _ledger(*rows: Commitment, as_of: date = SECOND) -> Assessment:
    of = computed_checklist(CRED_2="commitments", CRED_3="commitments")
    return assessment_of([*PARTIES, *rows], as_of=as_of, of=of)


def _levels(proposal: Proposal | None) -> tuple[int, int] | None:
    return None if proposal is None else (proposal.low, proposal.high)


LEAP_DAY = _promise(
    "leap", "contested", made_on="2012-02-29", status_on="2012-04-13", due="standing"
)
FREEZE = _promise("freeze", "broken", made_on="1994-10-21", status_on="2003", severity="core")
TESTS = _promise(
    "tests",
    "kept",
    made_on="2018-03-08",
    due="standing",
    status_on="2018-03-08",
    checked="national means",
    severity="core",
)
DETAINEES = _promise(
    "detainees", "kept", made_on="2018-05", status_on="2018-05-09", checked="seen by press"
)
REMAINS = _promise(
    "remains", "partly kept", made_on="2018-06-12", status_on="2018-07-27", checked="national means"
)
ENGINE = _promise("engine", "partly kept", made_on="2018-06-12", status_on="2018-08-03")
DRILLS = _ours(
    "drills", "kept", made_on="2018-06-12", status_on="2018-06-22", checked="seen by press"
)
ACCORD = _ours(
    "accord",
    "withdrawn",
    to=("others",),
    made_on="2015-07-14",
    status_on="2018-05-08",
    like_agreement=True,
)


def test_theirs_at_the_offer_nothing_is_due() -> None:
    pause = changed(TESTS, status=CommitmentStatus.PENDING)
    judged = _ledger(LEAP_DAY, FREEZE, pause, as_of=OFFER)

    assert _levels(theirs_level(judged)) == (1, 1)


def test_theirs_before_the_second_meeting_are_mixed() -> None:
    judged = _ledger(LEAP_DAY, FREEZE, TESTS, DETAINEES, REMAINS, ENGINE)

    assert _levels(theirs_level(judged)) == (2, 2)
    assert findings(judged)[0].proposal == theirs_level(judged)


@pytest.mark.parametrize(("as_of", "drills"), [(EVE, ()), (SECOND, (DRILLS,))])
def test_a_like_agreement_left_within_a_year_holds_ours_at_one(
    as_of: date, drills: tuple[Commitment, ...]
) -> None:
    assert _levels(ours_level(_ledger(ACCORD, *drills, as_of=as_of))) == (1, 1)


def test_a_like_agreement_left_earlier_no_longer_does() -> None:
    old = changed(ACCORD, status_on="2017-05-08")

    assert _levels(ours_level(_ledger(old, DRILLS))) == (4, 4)


@pytest.mark.parametrize(
    ("rows", "level"),
    [
        ((_promise("a", "broken", severity="core", status_on="2018-02-27"),), (0, 0)),
        ((_promise("a", "broken", severity="core", status_on="2018-02-26"),), (0, 2)),
        ((_promise("a", "broken", severity="core", status_on="2018-02"), TESTS), (0, 2)),
        ((_promise("a", "broken", severity="core"), TESTS), (0, 4)),
        ((TESTS, DETAINEES), (4, 4)),
        ((TESTS, changed(DETAINEES, checked=Checked.NOT_CHECKED)), (3, 3)),
        ((changed(TESTS, checked=Checked.NOT_CHECKED), DETAINEES), (2, 2)),
        ((TESTS, changed(LEAP_DAY, status_on="2018-12")), (2, 2)),
        ((_promise("a", "lapsed", status_on="2018-12"),), (1, 1)),
        ((), (1, 1)),
    ],
)
def test_what_they_promised_us_proposes_a_level(
    rows: tuple[Commitment, ...], level: tuple[int, int]
) -> None:
    assert _levels(theirs_level(_ledger(*rows))) == level


@pytest.mark.parametrize(
    ("rows", "level"),
    [
        ((_ours("a", "withdrawn", severity="core", status_on="2018-12"),), (0, 0)),
        ((_ours("a", "late", severity="core", status_on="2018-12"),), (1, 1)),
        ((_ours("a", due="2018-12", severity="core"),), (1, 1)),
        ((_ours("a", due="none stated", severity="core"),), None),
        ((DRILLS,), (4, 4)),
        ((changed(DRILLS, checked=Checked.NOT_CHECKED),), (3, 3)),
        ((DRILLS, _ours("a", "broken", status_on="2018-12")), (2, 2)),
        ((DRILLS, changed(ACCORD, status_on=None)), (1, 4)),
        ((), None),
    ],
)
def test_what_we_promised_proposes_a_level(
    rows: tuple[Commitment, ...], level: tuple[int, int] | None
) -> None:
    assert _levels(ours_level(_ledger(*rows, _promise("theirs")))) == level


def test_the_share_kept_is_an_interval_and_leaves_out_what_is_open() -> None:
    rows = [_promise(s.value.split()[0], s.value, made_on="2018") for s in CommitmentStatus]
    share = kept_share(rows)

    assert share is not None
    assert (share.low, share.high, share.of) == (Fraction(3, 12), Fraction(3, 6), 6)
    assert kept_share([_promise("a"), _promise("b", "lapsed")]) is None


def test_what_does_not_count_is_told_apart_from_what_does() -> None:
    told = [finding.message for finding in findings(samples()[0])]
    start = "US kept 17–33 % of 3 promises that count, 1 of them checked: "

    assert f"{start}1 partly kept, 1 late and 1 withdrawn; left out: 1 lapsed." in told


def test_what_perhaps_counts_widens_the_share() -> None:
    kept, broken = _promise("a", "kept"), _promise("b", "broken")

    assert kept_share([kept], [broken]) == (Fraction(1, 2), 1, 2)
    assert kept_share([broken], [kept]) == (0, Fraction(1, 2), 2)
    assert kept_share([], [kept, broken]) == (0, 1, 2)


def test_the_last_24_months_are_counted_back_from_the_as_of_date() -> None:
    month = _promise("m", "kept", made_on="2016", status_on="2017-02")
    unknown = _promise("u", "kept")
    assert window([FREEZE, LEAP_DAY, TESTS, month, unknown], SECOND) == (
        (TESTS,),
        (month, unknown),
    )


def test_each_party_has_its_record() -> None:
    us, them = records(_ledger(DRILLS, ACCORD, FREEZE, TESTS, _promise("open")))

    assert (us.party, us.outcomes, us.checked) == ("us", 1, 1)
    assert us.share == (1, 1, 1)
    assert (them.outcomes, them.checked) == (2, 1)
    assert them.share == (Fraction(1, 2), Fraction(1, 2), 2)
    assert them.recent == (1, 1, 1)
    assert them.breach is not None
    assert them.breach.commitment == "freeze"
    assert them.counts[CommitmentStatus.PENDING] == 1


def test_the_last_breach_is_the_one_nearest_to_the_as_of_date() -> None:
    later = _promise("later", "withdrawn", status_on="2012-02-29")
    breach = last_breach([FREEZE, later, _promise("unknown", "broken")], OFFER)

    assert breach is not None
    assert breach == ("later", (2200, 2200))


def test_steps_in_return_for_each_other_are_balanced() -> None:
    rows = [
        _promise("t1", "kept"),
        _ours("o1", "kept", trigger="t1"),
        _promise("t2", trigger="o2"),
        _ours("o2", "kept"),
        _promise("t3", "contested", trigger="o3"),
        _ours("o3", "kept"),
    ]
    steps = {(pair.ours, pair.theirs): pair.step for pair in pairs(_ledger(*rows))}

    assert steps == {
        ("o1", "t1"): Step.BOTH,
        ("o2", "t2"): Step.OURS,
        ("o3", "t3"): Step.UNCLEAR,
    }
    assert any("3 pairs of steps" in f.message for f in findings(_ledger(*rows)))


def _told(*rows: Commitment, as_of: date = OFFER) -> list[tuple[str, str, str]]:
    return [(n.row, n.field, n.rule) for n in notices(_ledger(*rows, as_of=as_of))]


ALONE = {"unpaired": True}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            _promise("a", "contested", our_version="Covered", **ALONE),
            [("a", "their_version", "K1")],
        ),
        (_promise("a", "kept", severity="core", **ALONE), [("a", "checked", "K2")]),
        (_promise("a", due="2018-02", **ALONE), [("a", "status", "K3")]),
        (_promise("a", due="2018-03", **ALONE), []),
        (_promise("a", due="none stated", **ALONE), []),
        (_promise("a", **ALONE), []),
        (_promise("a"), [("a", "trigger", "K4")]),
        (_promise("a", to=("others",)), []),
        (_ours("a"), []),
        (changed(_promise("a", **ALONE), what="Disable; declare"), [("a", "what", "K5")]),
        (changed(_promise("a", **ALONE), what="Close and seal"), []),
    ],
)
def test_soft_rules_of_one_promise(row: Commitment, told: list[tuple[str, str, str]]) -> None:
    assert _told(row) == told


def test_a_promise_in_return_answers_theirs_from_either_end() -> None:
    assert _told(_promise("t"), _ours("o", trigger="t")) == []
    assert _told(_promise("t", trigger="o"), _ours("o")) == []


def test_what_is_overdue_is_found_and_shown() -> None:
    judged = _ledger(_promise("a", due="2018-02-27"), as_of=OFFER)

    assert "Pending past the day it was due: Act a." in [f.message for f in findings(judged)]
    assert columns(judged)["commitments"][1].cells["a"].text == "10 days"


def test_columns_show_what_each_promise_counts() -> None:
    rows = [_promise(s.value.split()[0], s.value) for s in CommitmentStatus]
    cells = columns(_ledger(*rows))["commitments"][0].cells

    assert {id_: cell.text for id_, cell in cells.items()} == {
        "pending": "left out",
        "kept": "1",
        "partly": "½",
        "late": "0 to ½",
        "broken": "0",
        "contested": "0 to 1",
        "lapsed": "left out",
        "withdrawn": "0",
    }


def test_a_promise_without_days_is_never_an_error() -> None:
    judged = _ledger(_promise("a", "broken"), _ours("b", "late"))

    assert outcome_since(_promise("a", "kept"), OFFER) is None
    assert any("the day is not known" in finding.message for finding in findings(judged))


ORDER = ("broken", "late", "partly kept", "kept")


@given(
    st.lists(st.sampled_from(CommitmentStatus), max_size=8), st.integers(0, 2), st.integers(1, 3)
)
def test_a_promise_kept_better_never_lowers_an_end_of_the_share(
    states: list[CommitmentStatus], before: int, better: int
) -> None:
    others = [_promise(f"c{at}", status.value) for at, status in enumerate(states)]
    half = len(others) // 2
    after = min(before + better, 3)
    worse, kept = (
        kept_share([*others[:half], _promise("x", ORDER[at])], others[half:])
        for at in (before, after)
    )

    assert worse is not None
    assert kept is not None
    assert 0 <= worse.low <= worse.high <= 1
    assert kept.low >= worse.low
    assert kept.high >= worse.high
    assert kept.of == 1 + sum(status in WORTH for status in states)
