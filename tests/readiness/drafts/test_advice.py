"""Warnings point, they do not stop; the balance counts hard items at each rung."""

import pytest

from readiness.drafts import authoring_rules, balance, edits, faults, warnings
from readiness.drafts.draft import ChecklistDraft
from readiness.drafts.wording import asks_twice, vague_word
from tests.readiness.drafts.making import small_draft, summit_draft


def told(draft: ChecklistDraft) -> dict[tuple[str | int, ...], str]:
    return dict(warnings(draft))


def test_the_shipped_checklist_keeps_the_balance() -> None:
    top = balance(summit_draft())[-1]

    assert (top.hard, top.items, top.over) == (25, 74, False)
    assert (
        top.sentence == "25 of 74 items are hard at Summit: 34\u00a0%, at most 35\u00a0% advised."
    )


def test_one_item_too_many_is_not_rounded_away() -> None:
    top = balance(edits.set_hard_from(summit_draft(), "TEAM-2", "R4"))[-1]

    assert top.over
    assert (
        top.sentence == "26 of 74 items are hard at Summit: 35.1\u00a0%, at most 35\u00a0% advised."
    )


def test_too_many_hard_items_at_a_rung_are_warned_about_and_allowed() -> None:
    draft = small_draft()

    assert ("rungs", "R3") in told(draft)
    assert ("rungs", "R1") not in told(draft)
    assert not faults(draft)


@pytest.mark.parametrize(
    ("question", "two"),
    [
        ("Is the record written?", False),
        ("Is it written? Is it signed?", True),
        ("Is each term listed, and has the other side been asked?", True),
        ("Are posts and powers settled?", False),
        ("Are the powers that enforce or would guarantee a deal aligned?", False),
    ],
)
def test_two_questions_in_one_are_noticed(question: str, two: bool) -> None:
    assert asks_twice(question) is two


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Adequate preparation.", "Adequate"),
        ("Some posts are filled.", "Some"),
        ("Some posts are filled, at least 3 of 9.", ""),
        ("Something is goodness.", ""),
        ("A signed text is held.", ""),
    ],
)
def test_words_without_a_measure_are_noticed(text: str, word: str) -> None:
    assert vague_word(text) == word


def test_warnings_stand_at_their_places() -> None:
    draft = small_draft()
    draft = edits.write_level(draft, "S-1", 2, "Good enough")
    draft = edits.change_item(draft, "S-1", references=("L1", "L99"))
    draft = edits.add_section(draft, id="new")
    draft = edits.set_need(draft, "S-2", "R3", 0)
    found = told(draft)

    assert found["items", "S-1", "levels", 2].startswith("“Good” is read differently")
    assert found["items", "S-1", "references", 1] == "L99 is not in the bibliography."
    assert found["sections", "new"] == "This section has no items yet."
    assert ("items", "S-2", "needs") in found
    assert found["purposes", "P", "needs"].startswith("1 need falls")


def test_there_are_rules_for_every_field_that_needs_them() -> None:
    assert {rule.about for rule in authoring_rules()} == {"question", "why", "levels", "needs"}
