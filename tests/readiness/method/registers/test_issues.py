"""Positions and red lines: the room between both sides, and what the table proposes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.method.registers.issues import columns, findings, notices
from readiness.method.registers.table_filled import table_level
from readiness.method.registers.zone_words import number_words
from readiness.method.registers.zones import Zone, ZoneState, lead_zones, linkage, zone, zones
from readiness.model import Assessment
from readiness.model.registers.issues import (
    Direction,
    Issue,
    IssueKind,
    Option,
    Position,
    TextState,
)
from readiness.model.registers.kinds import Span, Stand
from readiness.model.registers.parties import Party, Role, Side
from readiness.model.registers.rounds import Round
from readiness.model.registers.row import Row
from tests.readiness.cases import changed
from tests.readiness.method.registers.made import assessment_of, computed_checklist

AS_OF = date(2019, 2, 26)
US = Party(id="us", name="United States", side=Side.OURS, roles=(Role.PRINCIPAL,))
THEM = Party(id="them", name="North Korea", side=Side.THEIRS, roles=(Role.PRINCIPAL,))
TONS = Issue(id="tons", title="Fuel", kind=IssueKind.NUMERIC, unit="kg", better=Direction.MORE)
RELIEF = Issue(
    id="relief",
    title="Relief",
    kind=IssueKind.OPTIONS,
    better=Direction.LESS,
    options=tuple(Option(id=f"S{at}", title=f"S{at}") for at in range(5)),
)


def _stand(low: float | str | None, high: float | str | None = None) -> Stand | None:
    if low is None:
        return None
    return Stand(low=low, high=low if high is None else high)


def _position(issue: str, party: str, limit: Stand | None = None, **fields: object) -> Position:
    return Position(id=f"{issue}-{party}", issue=issue, party=party, limit=limit, **fields)


def _zone(ours: Stand | None, theirs: Stand | None, issue: Issue = TONS) -> Zone:
    return zone(issue, _position(issue.id, "us", ours), _position(issue.id, "them", theirs))


def _table(*rows: Row, as_of: date = AS_OF, rung: str | None = None) -> Assessment:
    of = computed_checklist(PLAY_3="issues")
    return assessment_of([US, THEM, *rows], as_of=as_of, of=of, proposed_rung=rung)


@pytest.mark.parametrize(
    ("ours", "theirs", "state", "numbers"),
    [
        (_stand(6), _stand(12), "sure", (6, 12, None, None)),
        (_stand(6), _stand(6), "sure", (6, 6, None, None)),
        (_stand(6, 8), _stand(10, 12), "sure", (8, 10, None, None)),
        (_stand(6, 11), _stand(10, 12), "possible", (6, 12, None, None)),
        (_stand(50), _stand(10), "none", (None, None, 40, 40)),
        (_stand(50, 60), _stand(5, 10), "none", (None, None, 40, 55)),
        (_stand(50), None, "unknown", (None,) * 4),
        (None, _stand(50), "unknown", (None,) * 4),
        (None, None, "unknown", (None,) * 4),
    ],
)
def test_the_room_between_two_red_lines(
    ours: Stand | None, theirs: Stand | None, state: str, numbers: tuple[float | None, ...]
) -> None:
    assert _zone(ours, theirs) == ("tons", "us", "them", ZoneState(state), *numbers)


def test_relief_for_a_plant_is_a_gap_of_one_step_or_perhaps_room() -> None:
    asked = _zone(_stand("S2"), _stand("S3"), RELIEF)
    unsure = _zone(_stand("S2"), _stand("S2", "S3"), RELIEF)

    assert (asked.state, asked.gap_low, asked.gap_high) == (ZoneState.NONE, 1, 1)
    assert (unsure.state, unsure.low, unsure.high) == (ZoneState.POSSIBLE, 2, 2)


def test_both_may_want_the_same_way() -> None:
    theirs = _position("tons", "them", _stand(5), ideal=_stand(50))
    found = zone(TONS, _position("tons", "us", _stand(60)), theirs)

    assert found.state is ZoneState.SAME_WAY


def test_where_no_side_says_which_way_is_better_the_room_is_unknown() -> None:
    issue = changed(TONS, better=Direction.NEITHER)

    assert _zone(_stand(6), _stand(12), issue).state is ZoneState.UNKNOWN


def test_an_issue_in_words_alone_has_no_room_to_measure() -> None:
    assert _zone(None, None, Issue(id="t", title="Preamble")).state is ZoneState.UNKNOWN


def test_sites_and_per_cent_are_two_issues_that_stay_apart() -> None:
    sites = changed(TONS, id="sites", title="Plants in sites", unit="sites")
    share = changed(
        TONS, id="share", title="Plants in per cent", unit="%", range=Span(low=0, high=100)
    )
    held = _table(
        sites,
        share,
        _position("sites", "us", _stand(3)),
        _position("share", "them", _stand(60)),
    )

    assert [(z.issue, z.state) for z in lead_zones(held)] == [
        ("sites", ZoneState.UNKNOWN),
        ("share", ZoneState.UNKNOWN),
    ]


def test_principals_come_first_and_other_pairs_are_not_forgotten() -> None:
    army = Party(id="army", name="Army", side=Side.THEIRS)
    held = _table(
        TONS,
        army,
        _position("tons", "army", _stand(2)),
        _position("tons", "them", _stand(12)),
        _position("tons", "us", _stand(6)),
    )

    assert [(z.theirs, z.state) for z in zones(held)] == [
        ("them", ZoneState.SURE),
        ("army", ZoneState.NONE),
    ]
    assert lead_zones(held)[0].theirs == "them"
    assert (
        "No room on “Fuel” between United States and Army: the red lines are 4 kg apart."
        in _messages(held)
    )


def _messages(held: Assessment) -> list[str]:
    return [finding.message for finding in findings(held)]


def test_issues_are_counted_by_their_room() -> None:
    held = _table(
        TONS,
        RELIEF,
        Issue(id="text", title="Preamble", text_state=TextState.CLOSED),
        _position("tons", "us", _stand(6)),
        _position("tons", "them", _stand(12)),
        _position("relief", "us", _stand("S2")),
        _position("relief", "them", _stand("S3")),
    )
    messages = _messages(held)

    assert (
        "3 issues are listed: 1 with room for sure, 1 without room and 1 where room is not known."
        in messages
    )
    assert "No room on “Relief”: the red lines are 1 step apart." in messages
    assert "Room is not known, which is not none: Preamble." in messages
    assert "Text: 1 of 3 issues closed, 0 in brackets, 2 not started." in messages


def test_columns_show_both_sides_and_the_room() -> None:
    held = _table(
        TONS,
        RELIEF,
        changed(TONS, id="open", title="Open"),
        changed(TONS, id="far", title="Far"),
        _position("tons", "us", _stand(6, 8), ideal=_stand(20)),
        _position("tons", "them", _stand(7)),
        _position("relief", "us", _stand("S1", "S2")),
        _position("far", "us", _stand(50)),
        _position("far", "them", _stand(10)),
    )
    shown = columns(held)["issues"]
    cells = {id_: [column.cells[id_].text for column in shown] for id_ in shown[0].cells}

    assert cells == {
        "tons": ["20", "6–8", "not known", "7", "perhaps 6–7"],
        "relief": ["not known", "S1 to S2", "not known", "not known", "not known"],
        "open": ["not known"] * 5,
        "far": ["not known", "50", "not known", "10", "none, 40 kg apart"],
    }


def test_what_sides_value_differently_could_be_traded() -> None:
    issues = [
        changed(TONS, id="give", priority=2, their_priority=4),
        changed(TONS, id="take", priority=5, their_priority=1),
        changed(TONS, id="even", priority=3, their_priority=5),
        changed(TONS, id="open", priority=1),
    ]

    assert linkage(issues) == (("give",), ("take",))


BOTH = (_position("tons", "us", _stand(6)), _position("tons", "them", _stand(12)))
NEW = tuple(changed(position, stated_on="2019-02-26") for position in BOTH)
MONTH = tuple(changed(position, stated_on="2019-02") for position in BOTH)
OLD = tuple(changed(position, stated_on="2019-02-20") for position in BOTH)
TALKS = Round(id="r", title="Hanoi", first="2019-02-21", last="2019-02-26")
CALLED_OFF = Round(id="r", title="Hanoi", first="2019-02-21", cancelled_on="2019-02-20")


@pytest.mark.parametrize(
    ("rows", "level"),
    [
        ((TONS,), (1, 1)),
        ((TONS, BOTH[1]), (1, 1)),
        ((TONS, BOTH[0]), (2, 2)),
        ((TONS, *BOTH), (3, 3)),
        ((TONS, *NEW, TALKS), (4, 4)),
        ((TONS, *MONTH, TALKS), (3, 4)),
        ((TONS, *BOTH, TALKS), (3, 4)),
        ((TONS, *OLD, TALKS), (3, 3)),
        ((TONS, *NEW, CALLED_OFF), (3, 3)),
        ((TONS, RELIEF, *BOTH), (1, 1)),
    ],
)
def test_how_far_the_table_is_filled_proposes_a_level(
    rows: tuple[Row, ...], level: tuple[int, int]
) -> None:
    held = _table(*rows)
    proposal = table_level(held)

    assert proposal is not None
    assert (proposal.low, proposal.high) == level
    assert findings(held)[0].proposal == proposal


def test_no_issue_is_no_finding() -> None:
    assert findings(_table()) == ()
    assert table_level(_table()) is None


def _told(*rows: Row, rung: str | None = None) -> list[tuple[str, str, str]]:
    return [(n.row, n.field, n.rule) for n in notices(_table(TONS, RELIEF, *rows, rung=rung))]


@pytest.mark.parametrize(
    ("row", "rung", "told"),
    [
        (_position("tons", "them", stated_on="2018-12-27"), None, ["stated_on I5"]),
        (_position("tons", "them", stated_on="2018-12-28"), None, []),
        (_position("tons", "them", stated_on="2018-12"), None, []),
        (_position("tons", "them", as_of="2012-02-29"), None, ["as_of I5"]),
        (BOTH[0], "R2", []),
        (BOTH[0], "R3", ["authorised_by I6"]),
        (BOTH[1], "R4", []),
        (changed(BOTH[0], authorised_by="President"), "R4", []),
        (changed(BOTH[0], limit=None), "R4", []),
        (_position("tons", "us", _stand(20), ideal=_stand(6)), None, ["ideal I2"]),
        (_position("tons", "them", _stand(20), ideal=_stand(6)), None, []),
        (_position("relief", "us", _stand("S1"), ideal=_stand("S4")), None, ["ideal I2"]),
        (changed(TONS, id="bare", unit=""), None, ["unit C5"]),
        (changed(RELIEF, id="bare", options=()), None, ["options I1"]),
    ],
)
def test_soft_rules(row: Row, rung: str | None, told: list[str]) -> None:
    assert [f"{field} {rule}" for _row, field, rule in _told(row, rung=rung)] == told


@pytest.mark.parametrize(
    ("number", "words"),
    [(500000.0, "500,000"), (0.1 + 0.2, "0.3"), (2.5, "2.5"), (0.0, "0"), (-3.0, "-3")],
)
def test_numbers_have_no_needless_digits(number: float, words: str) -> None:
    assert number_words(number) == words


_STANDS = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(
    lambda ends: Stand(low=float(min(ends)), high=float(max(ends)))
)


@given(st.none() | _STANDS, st.none() | _STANDS)
def test_room_is_sure_only_where_every_pair_of_red_lines_leaves_some(
    ours: Stand | None, theirs: Stand | None
) -> None:
    found = _zone(ours, theirs)
    if ours is None or theirs is None:
        assert found.state is ZoneState.UNKNOWN
        return
    meets = [
        float(us) <= float(them)
        for us in (ours.low, ours.high)
        for them in (theirs.low, theirs.high)
    ]
    assert (found.state is ZoneState.SURE) == all(meets)
    assert (found.state is ZoneState.NONE) == (not any(meets))


@given(_STANDS, _STANDS)
def test_the_mirror_image_of_an_issue_has_the_same_room(ours: Stand, theirs: Stand) -> None:
    found = _zone(ours, theirs)
    mirrored = _zone(theirs, ours, changed(TONS, better=Direction.LESS))

    assert mirrored[3:] == found[3:]
