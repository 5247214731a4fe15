"""The levels that rounds propose: exact where facts are known, a range where they are not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.method.registers import rounds
from readiness.model import Assessment
from readiness.model.registers.posts import Skill
from readiness.model.registers.rounds import Authority, Channel, Outcome, Round
from tests.readiness.cases import changed
from tests.readiness.method.registers.sheets import sheet

EXPERTS = {"our_experts": (Skill.LAW,), "their_experts": (Skill.LAW,)}


def met(id_: str, first: str | None, rung: str | None = "R2", **fields: object) -> Round:
    return Round(id=id_, title=f"Round {id_}", first=first, rung=rung, **fields)


def levels(*rows: Round, proposed: str = "R4") -> dict[str, tuple[int, int]]:
    held: Assessment = sheet(*rows, proposed=proposed)
    return {
        p.item: (p.low, p.high)
        for finding in rounds.findings(held)
        if (p := finding.proposal) is not None
    }


def months(*numbers: int, **fields: object) -> list[Round]:
    return [met(f"m{n}", f"2025-{n:02}-01", **fields) for n in numbers]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([met("top", "2025-01-01", "R4")], (0, 0)),
        ([met("plan", "2026-05-01")], (0, 0)),
        ([met("go", "2025-01-01", "R1", channel=Channel.GO_BETWEEN)], (1, 1)),
        ([met("one", "2025-01-01", **EXPERTS)], (2, 2)),
        (months(1, 2, 3, **EXPERTS), (3, 3)),
        (months(1, 2, 3), (2, 3)),
        ([met(f"d{n}", f"2025-01-0{n}", **EXPERTS) for n in range(1, 8)], (2, 2)),
        (months(*range(1, 9), outcome=Outcome.TEXT, open_points=2, **EXPERTS), (4, 4)),
        (months(*range(1, 9), **EXPERTS), (3, 3)),
        (months(1, 4, 9, outcome=Outcome.AGREED_MINUTE, **EXPERTS), (3, 3)),
        ([met("unknown", "2025-01-01", None)], (0, 2)),
        ([met("undated", None)], (0, 2)),
    ],
)
def test_rounds_below_the_proposed_rung(rows: list[Round], expected: tuple[int, int]) -> None:
    assert levels(*rows)["PREP-1"] == expected


def test_only_rounds_below_the_proposed_rung_count() -> None:
    rows = months(1, 2, 3, **EXPERTS)

    assert levels(*rows, proposed="R2")["PREP-1"] == (0, 0)
    assert levels(*rows, proposed="R3")["PREP-1"] == (3, 3)


def authority(value: Authority | None, **fields: object) -> list[Round]:
    return [
        met("old", "2025-01-01", their_authority=Authority.CORE),
        met("new", "2025-06-01", their_authority=value, **fields),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([met("go", "2025-01-01", "R1", channel=Channel.GO_BETWEEN)], (0, 0)),
        (authority(Authority.NONE), (1, 1)),
        (authority(Authority.PROCESS), (2, 2)),
        (authority(Authority.CORE_SUBJECT_TO_APPROVAL), (3, 3)),
        (authority(Authority.CORE), (3, 3)),
        (authority(Authority.CORE, outcome=Outcome.TEXT, open_points=1), (4, 4)),
        (authority(None), (0, 3)),
        (authority(None, their_lead="Envoy"), (1, 3)),
        ([met("plan", "2026-03-01", their_authority=Authority.PROCESS)], (2, 2)),
    ],
)
def test_what_the_other_side_may_settle(rows: list[Round], expected: tuple[int, int]) -> None:
    assert levels(*rows)["PREP-2"] == expected


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ([Outcome.NONE], (0, 2)),
        ([Outcome.READ_BACK, Outcome.NONE], (0, 2)),
        ([Outcome.READ_BACK, Outcome.TEXT], (3, 3)),
        ([Outcome.AGREED_MINUTE, Outcome.TEXT], (4, 4)),
    ],
)
def test_whether_each_round_was_read_back(
    outcomes: list[Outcome], expected: tuple[int, int]
) -> None:
    rows = [
        met(f"r{n}", f"2025-0{n + 1}-01", outcome=outcome) for n, outcome in enumerate(outcomes)
    ]

    assert levels(*rows)["PREP-7"] == expected
    assert "PREP-7" not in levels(met("plan", "2026-05-01"))


def test_the_three_dates_of_a_first_summit() -> None:
    go = {"channel": Channel.GO_BETWEEN}
    early = [met("seoul", "2018-03-05", "R1", **go), met("white", "2018-03-08", "R1", **go)]
    held = sheet(*early, as_of=date(2018, 3, 9), proposed="R4")
    found = [f.proposal for f in rounds.findings(held) if f.proposal]

    assert [(p.item, p.low, p.high) for p in found] == [
        ("PREP-1", 1, 1),
        ("PREP-2", 0, 0),
        ("PREP-7", 0, 2),
    ]
    assert found[0].why == "Level 1: below rung R4, only messages were passed."


def test_nothing_is_proposed_for_an_item_that_is_missing_or_not_computed() -> None:
    held = sheet(met("a", "2025-01-01"))
    item = held.checklist.items["PREP-2"]
    section = changed(
        held.checklist.sections[0],
        items=(held.checklist.items["PREP-1"], changed(item, computed_by="")),
    )
    other = changed(held, checklist=changed(held.checklist, sections=(section,)))
    proposals = [f.proposal for f in rounds.findings(other) if f.proposal]

    assert [p.item for p in proposals] == ["PREP-1"]


days = st.sampled_from(["2025-01-01", "2025-01", "2025-03-05", "2025", "2025-08-20", None])


@given(
    st.lists(
        st.builds(
            dict,
            first=days,
            rung=st.sampled_from([None, "R1", "R2", "R3", "R4"]),
            outcome=st.sampled_from(Outcome),
            channel=st.sampled_from(Channel),
            their_authority=st.sampled_from([None, *Authority]),
            our_experts=st.sampled_from([(), (Skill.LAW,)]),
            their_experts=st.sampled_from([(), (Skill.LAW,)]),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_a_proposal_is_a_range_of_levels(given_: list[dict[str, object]]) -> None:
    found = levels(*(Round(id=f"r{n}", title="Round", **row) for n, row in enumerate(given_)))

    assert {"PREP-1", "PREP-2"} <= set(found)
    assert all(0 <= low <= high <= 4 for low, high in found.values())
