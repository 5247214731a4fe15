"""What the register of actions tells: sentences, the proposal on time, notices and a column."""

from datetime import date

import pytest

from readiness.method.registers.actions import columns, findings, notices
from readiness.method.registers.computed import findings as all_findings
from readiness.method.registers.finding import Mark, Proposal, RowRef
from readiness.model.registers.actions import ActionStatus
from tests.readiness.cases import answer, changed
from tests.readiness.method.registers.register_cases import row, small
from tests.readiness.method.registers.test_plan import act, lifted, with_actions, worked


def test_the_worked_example_in_sentences() -> None:
    whole = changed(worked(), answers={"a": answer(3, "high"), "b": answer(2, "high")})

    found = findings(whole)

    assert [f.message for f in found[:4]] == [
        "The plan needs 157 to 480 days, likely 254.",
        "The longest chain: Action A1 → Action A4 → Action A5.",
        "83 days are left to 31 May 2018: 74 to 397 too few.",
        "17–53 % of the days needed are available.",
    ]
    assert found[1].rows == tuple(RowRef("actions", id_) for id_ in ("A1", "A4", "A5"))
    assert found[3].mark is Mark.SHORT
    assert found[3].proposal == Proposal(
        "LEAD-6", 0, 2, "Between under 25 % and 50–79 % of the days needed are available."
    )
    assert "“Action A5” alone takes longer than the days left." in [f.message for f in found]


def test_where_the_plan_has_gaps_the_reason_says_so() -> None:
    whole = lifted(act("x", 100, items=("a",), target=3))

    proposals = [f.proposal for f in findings(whole) if f.proposal is not None]

    assert proposals == [
        Proposal(
            "LEAD-6", 0, 3, "At most 80–100 % of the days needed: 1 hard requirement has no action."
        )
    ]


def test_no_rows_find_nothing() -> None:
    assert findings(small()) == ()
    assert columns(small()) == {}


def test_only_an_item_of_this_register_gets_a_proposal() -> None:
    whole = worked()
    section = whole.checklist.sections[0]
    lead, *others = section.items
    for items in ((changed(lead, computed_by=""), *others), tuple(others)):
        of = changed(whole.checklist, sections=(changed(section, items=items),))
        found = findings(changed(whole, checklist=of))
        assert all(f.proposal is None for f in found)
        assert any("53 %" in f.message for f in found)


def test_gates_without_an_action_are_listed() -> None:
    found = all_findings(lifted(act("x", 10, 10, 10, items=("a",), target=3)))

    gap = next(f for f in found if "(A3)" in f.message)
    assert gap.message == "1 hard requirement that is short has no action: b (A3)."
    assert (gap.mark, gap.items) == (Mark.SHORT, ("b",))
    assert [f.message for f in found[-4:]] == [
        "No hard requirement stands in the way of rung R1 now.",
        "19 Mar 2018 is the earliest for rung R2.",
        "19 Mar 2018 is the earliest for rung R3.",
        "When rung R4 could be supported is not known: no action lifts b.",
    ]


def test_an_unknown_duration_is_said_and_never_guessed() -> None:
    found = findings(with_actions(act("a"), act("b", 5, 6, 90)))

    assert found[0].message == (
        "The plan needs at least 5 to 90 days: some actions have no duration."
    )
    assert found[0].rows == (RowRef("actions", "a"),)
    assert "at most 78 to spare." in " ".join(f.message for f in found)


def test_a_plan_without_any_duration_proposes_everything_and_says_so() -> None:
    found = findings(with_actions(act("a")))

    assert [f.message for f in found[:3]] == [
        "How long the plan takes is not known: no action that is left has a duration.",
        "83 days are left to 31 May 2018.",
        "What part of the days needed is available is open: actions have no duration.",
    ]
    assert found[2].proposal == Proposal("LEAD-6", 0, 4, found[2].message)


def test_many_actions_in_a_chain_are_told_by_its_ends() -> None:
    chain = [act("x0", 1), *(act(f"x{at}", 1, 1, 1, f"x{at - 1}") for at in range(1, 12))]
    message = findings(with_actions(*chain))[1].message

    assert "Action x3 → 4 more → Action x8" in message


def test_notices_stand_at_their_cells() -> None:
    whole = with_actions(
        act("a", 1, items=("a",), planned_for=date(2018, 4, 1)),
        act("b", 1, items=("a", "b"), target=2, status=ActionStatus.DONE),
        act("c", 1, items=("a",), target=2, status=ActionStatus.DONE, done_evidence="Minute"),
        row("actions", "d", title="d", planned_for=date(2018, 4, 1), owner="M"),
    )
    whole = changed(whole, answers={"a": answer(2, "high"), "b": answer(1, "high")})

    assert [(n.row, n.field, n.rule) for n in notices(whole)] == [
        ("a", "target", "A3"),
        ("a", "owner", "A5"),
        ("b", "done_evidence", "A4"),
        ("b", "status", "A4"),
    ]
    assert "answer b again" in notices(whole)[-1].sentence


def test_the_column_says_when_each_can_end() -> None:
    whole = with_actions(
        act("a", 10, 20, 30),
        act("b", 10, 60, 90, "a"),
        act("c"),
        act("d", 1, status=ActionStatus.DONE),
        act("e", 200),
        act("f", 1, status=ActionStatus.DROPPED),
    )

    (column,) = columns(whole)["actions"]

    assert {id_: (cell.text, cell.mark) for id_, cell in column.cells.items()} == {
        "a": ("19 Mar 2018 – 8 Apr 2018", Mark.MET),
        "b": ("29 Mar 2018 – 7 Jul 2018", Mark.OPEN),
        "c": ("not before 9 Mar 2018", Mark.OPEN),
        "d": ("done", Mark.MET),
        "e": ("25 Sep 2018", Mark.SHORT),
        "f": ("", None),
    }


@pytest.mark.parametrize(
    ("due", "status", "late"),
    [
        (date(2018, 3, 8), ActionStatus.PLANNED, True),
        (date(2018, 3, 8), ActionStatus.UNDER_WAY, True),
        (date(2018, 3, 9), ActionStatus.PLANNED, False),
        (date(2018, 3, 8), ActionStatus.DONE, False),
        (date(2018, 3, 8), ActionStatus.DROPPED, False),
        (None, ActionStatus.PLANNED, False),
    ],
)
def test_an_action_due_before_the_as_of_date_and_not_done_is_overdue(
    due: date | None, status: ActionStatus, late: bool
) -> None:
    whole = with_actions(
        act("a", 5, items=("a",), target=2, planned_for=due, status=status, owner="M"),
        act("b", 5),
    )
    told = [n for n in notices(whole) if n.field == "planned_for"]
    found = [f for f in findings(whole) if "due before" in f.message]

    assert [(n.row, n.rule) for n in told] == ([("a", "A5")] if late else [])
    assert [(f.message, f.mark, f.rows, f.items) for f in found] == (
        [
            (
                "1 action was due before the as-of date and is not done: Action a.",
                Mark.SHORT,
                (RowRef("actions", "a"),),
                ("a",),
            )
        ]
        if late
        else []
    )
