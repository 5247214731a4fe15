"""An answer that differs from its proposal needs a reason that fits both."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from readiness.edits.answers import choose_level
from readiness.edits.response import keep_answer
from readiness.edits.rows import change_row
from readiness.method.registers.computed import findings_about, notices
from readiness.method.registers.differences import (
    difference,
    difference_sentence,
    differences,
    proposals,
)
from readiness.method.registers.finding import Finding, Mark, Proposal
from readiness.model import Assessment
from readiness.model.registers.kinds import Estimate
from tests.readiness.cases import answer, changed
from tests.readiness.method.registers.register_cases import small
from tests.readiness.method.registers.test_plan import act, worked


def answered(level: int, whole: Assessment | None = None) -> Assessment:
    return changed(whole or worked(), answers={"LEAD-6": answer(level, "moderate")})


def test_a_proposal_comes_from_the_register() -> None:
    assert {item: (p.low, p.high) for item, p in proposals(worked()).items()} == {"LEAD-6": (0, 2)}
    assert proposals(small()) == {}


def test_answers_within_the_proposal_or_not_given_do_not_differ() -> None:
    assert differences(worked()) == ()
    for level in (0, 1, 2):
        assert differences(answered(level)) == ()


def test_an_answer_above_is_open_until_a_reason_is_given() -> None:
    whole = answered(3)

    (open_,) = differences(whole)
    (kept,) = differences(keep_answer(whole, "LEAD-6", "A team is ready.", low=0, high=2))

    assert (open_.item, open_.level, open_.low, open_.high) == ("LEAD-6", 3, 0, 2)
    assert open_.is_open
    assert open_.is_above
    assert open_.why.startswith("Between under 25 % and 50–79 %")
    assert not kept.is_open
    assert kept.kept is not None
    assert difference_sentence(whole, kept).endswith("Kept because: A team is ready.")
    assert difference_sentence(whole, open_) == (
        "LEAD-6 is answered 3, better than the facts carry: its register proposes 0 to 2."
    )


def test_it_opens_again_with_the_old_reason_when_answer_or_proposal_changes() -> None:
    kept = keep_answer(answered(3), "LEAD-6", "A team is ready.", low=0, high=2)

    other_answer = choose_level(kept, "LEAD-6", 4)
    longer = Estimate(low=400, likely=400, high=400)
    other_proposal = change_row(kept, "actions", "A5", duration=longer)

    for changed_ in (other_answer, other_proposal):
        (one,) = differences(changed_)
        assert one.is_open
        assert one.kept is not None
        assert one.kept.reason == "A team is ready."


def test_an_answer_below_is_told_apart() -> None:
    whole = answered(1, changed(small(tables={"actions": [act("a", 10)]}), waivers=()))
    proposal = Proposal("LEAD-6", 3, 4, "why")

    one = difference(whole, proposal)

    assert one is not None
    assert not one.is_above
    assert difference_sentence(whole, one).endswith("below what its register proposes: 3 to 4.")


def test_findings_about_an_item_are_those_that_name_or_propose_it() -> None:
    found: Sequence[Finding] = (
        Finding("posts", Mark.NOTE, "one", items=("a",)),
        Finding("posts", Mark.NOTE, "two", proposal=Proposal("a", 1, 1, "w")),
        Finding("posts", Mark.NOTE, "three", items=("b",)),
    )

    assert [f.message for f in findings_about(worked(), "a", found)] == ["one", "two"]
    assert [f.proposal is not None for f in findings_about(worked(), "LEAD-6")] == [True]


def test_notices_of_all_registers_come_together() -> None:
    whole = small(tables={"actions": [act("a", 1, planned_for=date(2018, 4, 1))]})

    assert [(n.row, n.rule) for n in notices(whole)] == [("a", "A5")]
    assert notices(small()) == ()


@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 4))
def test_a_difference_is_an_answer_outside(level: int, one: int, other: int) -> None:
    low, high = sorted((one, other))
    whole = answered(level)

    found = difference(whole, Proposal("LEAD-6", low, high, "w"))

    assert (found is None) == (low <= level <= high)
    if found is not None:
        kept = keep_answer(whole, "LEAD-6", "r", low=low, high=high)
        after = difference(kept, Proposal("LEAD-6", low, high, "w"))
        assert after is not None
        assert not after.is_open
