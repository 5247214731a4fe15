"""Every broken rule has its sentence, at its place."""

from dataclasses import replace

import pytest

from readiness.drafts import ChecklistDraft, DraftPurpose, blank_draft, edits, faults, to_checklist
from readiness.drafts.edits import change_item, set_hard_from, set_need, write_level
from readiness.errors import EditRefused
from tests.readiness.drafts.making import small_draft

DRAFT = small_draft()


def only_fault(draft: ChecklistDraft) -> tuple[object, str]:
    (fault,) = faults(draft)
    return fault


@pytest.mark.parametrize(
    ("draft", "where", "sentence"),
    [
        (
            write_level(DRAFT, "S-1", 2, "  "),
            ("items", "S-1", "levels", 2),
            "Level 2 has no words yet. Say what one would see.",
        ),
        (
            change_item(DRAFT, "S-1", question=""),
            ("items", "S-1", "question"),
            "The question is missing. Write what the assessor is asked.",
        ),
        (
            set_need(DRAFT, "S-1", "R3", 1),
            ("items", "S-1", "needs", "R3"),
            "The need falls from 2 at R2 to 1 at R3; a higher rung cannot need less.",
        ),
        (
            set_hard_from(DRAFT, "S-2", "R1"),
            ("items", "S-2", "hard_from"),
            "Hard from R1, where nothing is needed; set a need there or choose a later rung.",
        ),
        (
            change_item(DRAFT, "S-1", code="x" * 17),
            ("items", "S-1", "code"),
            "This text may hold at most 16 characters.",
        ),
        (
            change_item(DRAFT, "S-1", window_days=0),
            ("items", "S-1", "window_days"),
            "Give a number of days from 1 to 3650, or leave it out.",
        ),
        (
            change_item(DRAFT, "S-1", window_days="a month"),
            ("items", "S-1", "window_days"),
            "Give a number of days from 1 to 3650, or leave it out.",
        ),
        (
            edits.change_test(DRAFT, "safe", sections=()),
            ("tests", "safe", "sections"),
            "Choose at least one section that this test is read off.",
        ),
        (
            change_item(DRAFT, "S-1", why="a\x00b"),
            ("items", "S-1", "why"),
            "Character 2 is a control character or half a character; remove it.",
        ),
        (
            change_item(DRAFT, "S-1", references=("L1", " ")),
            ("items", "S-1", "references", 1),
            "One reference is blank. Remove it or write its code.",
        ),
        (
            edits.change_rung(DRAFT, "R1", short=""),
            ("rungs", "R1", "short"),
            "The short name is missing. It stands where there is little room.",
        ),
        (
            edits.change_section(DRAFT, "S", title=" "),
            ("sections", "S", "title"),
            "The title is missing. Write at least one word.",
        ),
        (
            edits.change_purpose(DRAFT, "P", title="a\nb"),
            ("purposes", "P", "title"),
            "This text must stand on one line; remove the line break.",
        ),
        (
            edits.rename_checklist(DRAFT, ""),
            ("checklist", "title"),
            "The title is missing. Write at least one word.",
        ),
        (
            edits.set_version(DRAFT, ""),
            ("checklist", "version"),
            "The version is missing. Any short mark will do, such as 1 or 2026-03.",
        ),
        (
            edits.change_reference(DRAFT, "reference-1", text=""),
            ("references", "reference-1", "text"),
            "The entry is missing. Write author, title and year.",
        ),
        (
            edits.remove_rung(edits.remove_rung(DRAFT, "R1"), "R2"),
            ("rungs",),
            "A ladder has at least 2 rungs; this one has 1. Add one.",
        ),
        (
            edits.remove_section(edits.remove_section(DRAFT, "S"), "T"),
            ("sections",),
            "A checklist has at least one section; add one.",
        ),
    ],
)
def test_a_broken_rule_is_told_at_its_place(
    draft: ChecklistDraft, where: tuple[object, ...], sentence: str
) -> None:
    assert only_fault(draft) == (where, sentence)


def test_a_repeated_code_is_told_at_each_of_the_two() -> None:
    found = faults(change_item(DRAFT, "S-1", code=" T-1"))

    assert [fault.where for fault in found] == [
        ("items", "S-1", "code"),
        ("items", "T-1", "code"),
    ]
    assert found[0].sentence == "The code T-1 is used 2 times; give each its own."


def test_more_than_six_rungs_are_too_many() -> None:
    draft = DRAFT
    for number in range(4, 8):
        draft = edits.add_rung(draft, id=f"R{number}")
        draft = edits.change_rung(draft, f"R{number}", title=f"Rung {number}", short=str(number))

    assert only_fault(draft)[0] == ("rungs",)


def test_a_new_item_lacks_its_question_and_five_levels() -> None:
    found = faults(edits.add_item(DRAFT, "S", id="new"))

    assert [fault.where[2:] for fault in found] == [
        ("question",),
        ("levels", 0),
        ("levels", 1),
        ("levels", 2),
        ("levels", 3),
        ("levels", 4),
    ]


def test_a_draft_with_faults_does_not_become_a_checklist() -> None:
    with pytest.raises(EditRefused, match=r"^2 things are to be mended first, beginning with: "):
        to_checklist(write_level(write_level(DRAFT, "S-1", 2, ""), "S-1", 3, ""))


def test_a_new_checklist_can_be_completed() -> None:
    draft = blank_draft("Truce talks")
    first, second = (rung.id for rung in draft.rungs)
    draft = edits.change_rung(draft, first, title="Envoys", short="Envoys")
    draft = edits.change_rung(draft, second, title="Leaders", short="Leaders")
    draft = edits.change_section(draft, draft.sections[0].id, title="Offer")

    assert to_checklist(draft).title == "Truce talks"


def test_what_the_parts_alone_cannot_show_is_still_a_fault() -> None:
    """A draft from elsewhere may point to parts it does not have."""
    astray = replace(DRAFT, purposes=(DraftPurpose(id="P", title="P", needs={"gone": {"R1": 1}}),))
    weighed = change_item(DRAFT, "S-1", weight=9)
    renamed = replace(DRAFT, id="no id at all")

    assert only_fault(astray)[0] == ("checklist",)
    assert only_fault(weighed) == (("items", "S-1", "weight"), "The weight is 1, 2 or 3.")
    assert only_fault(renamed)[0] == ("checklist",)


def test_needs_at_rungs_that_are_gone_are_told() -> None:
    items = DRAFT.sections[0].items
    astray = replace(items[0], needs={"gone": 2}, hard_from="gone")
    section = replace(DRAFT.sections[0], items=(astray, items[1]))
    found = faults(replace(DRAFT, sections=(section, DRAFT.sections[1])))

    assert [fault.where for fault in found] == [
        ("items", "S-1", "needs"),
        ("items", "S-1", "hard_from"),
    ]


def test_needs_beyond_the_levels_are_told_at_their_rung() -> None:
    items = DRAFT.sections[0].items
    astray = replace(items[0], needs={"R1": 7, "R2": 7, "R3": 7})
    section = replace(DRAFT.sections[0], items=(astray, items[1]))
    found = faults(replace(DRAFT, sections=(section, DRAFT.sections[1])))

    assert ("items", "S-1", "needs", "R1") in [fault.where for fault in found]
