"""Each edit of a draft, and what it leaves alone."""

import pytest

from readiness.drafts import (
    ChecklistDraft,
    draft_from,
    edits,
    faults,
    new_id,
    own_copy,
    to_checklist,
)
from readiness.errors import EditRefused
from tests.readiness.drafts.making import small_draft, summit_draft


@pytest.fixture
def draft() -> ChecklistDraft:
    return small_draft()


def order(draft: ChecklistDraft) -> list[list[str]]:
    return [[item.id for item in section.items] for section in draft.sections]


def test_a_draft_becomes_the_checklist_it_came_from() -> None:
    draft = summit_draft()

    assert draft_from(to_checklist(draft)) == draft


def test_an_edit_leaves_all_other_parts_the_same_objects(draft: ChecklistDraft) -> None:
    after = edits.write_level(draft, "S-1", 2, "in part, in writing")

    assert after.items["S-1"].levels[2] == "in part, in writing"
    assert after.items["S-2"] is draft.items["S-2"]
    assert after.sections[1] is draft.sections[1]
    assert after.rungs is draft.rungs
    assert after.purposes is draft.purposes


def test_unchanged_items_are_not_validated_again(draft: ChecklistDraft) -> None:
    before = to_checklist(draft)
    after = to_checklist(edits.change_item(draft, "S-1", question="Is it written?"))

    assert after.items["S-2"] is before.items["S-2"]
    assert after.items["S-1"].question == "Is it written?"


def test_an_edit_that_changes_nothing_returns_the_same_draft(draft: ChecklistDraft) -> None:
    assert edits.rename_checklist(draft, "Small") is draft
    assert edits.change_item(draft, "S-1", question="Is S-1 done?") is draft
    assert edits.set_need(draft, "S-1", "R1", 1) is draft
    assert edits.move_item(draft, "S-1", -1) is draft
    assert edits.move_rung(draft, "R3", 1) is draft
    assert edits.recode_reference(draft, "reference-1", "L1") is draft


def test_ids_stay_while_codes_change(draft: ChecklistDraft) -> None:
    after = edits.change_item(draft, "S-1", code="NEW-7")

    assert after.items["S-1"].code == "NEW-7"
    with pytest.raises(EditRefused):
        edits.change_item(draft, "S-1", id="S-9")


def test_new_ids_never_come_twice() -> None:
    assert len({new_id("item") for _number in range(200)}) == 200


def test_a_taken_id_is_refused(draft: ChecklistDraft) -> None:
    with pytest.raises(EditRefused):
        edits.add_item(draft, "S", id="T-1")


def test_a_new_item_comes_after_another_with_the_next_free_code(draft: ChecklistDraft) -> None:
    after = edits.add_item(draft, "S", id="new", after="S-1")

    assert order(after)[0] == ["S-1", "new", "S-2"]
    assert after.items["new"].code == "S-3"


def test_a_duplicate_has_its_own_code_and_the_needs_of_every_purpose(
    draft: ChecklistDraft,
) -> None:
    after = edits.duplicate_item(draft, "S-1", id="copy")

    assert order(after)[0] == ["S-1", "copy", "S-2"]
    assert after.items["copy"].code == "S-3"
    assert after.items["copy"].levels == draft.items["S-1"].levels
    assert after.purposes[0].needs["copy"] == {"R3": 1}
    assert not faults(after)


def test_an_item_moves_over_the_edge_of_its_section(draft: ChecklistDraft) -> None:
    down = edits.move_item(draft, "S-2", 1)
    up = edits.move_item(draft, "T-1", -1)

    assert order(down) == [["S-1"], ["S-2", "T-1", "T-2"]]
    assert order(up) == [["S-1", "S-2", "T-1"], ["T-2"]]
    assert order(edits.move_item(down, "S-2", -1)) == order(draft)


def test_an_item_is_placed_anywhere(draft: ChecklistDraft) -> None:
    assert order(edits.place_item(draft, "S-1", "T", 1)) == [["S-2"], ["T-1", "S-1", "T-2"]]
    assert order(edits.place_item(draft, "S-1", "S", 1)) == [["S-2", "S-1"], ["T-1", "T-2"]]
    assert edits.place_item(draft, "S-1", "S", 0) is draft


def test_what_points_to_a_removed_item_goes_with_it(draft: ChecklistDraft) -> None:
    after = edits.remove_item(draft, "S-1")

    assert "S-1" not in after.purposes[0].needs
    assert not faults(after)


def test_what_points_to_a_removed_section_goes_with_it(draft: ChecklistDraft) -> None:
    after = edits.remove_section(draft, "S")

    assert after.tests[0].sections == ("T",)
    assert "S-1" not in after.purposes[0].needs
    assert not faults(after)


def test_needs_follow_their_rung_when_it_moves(draft: ChecklistDraft) -> None:
    after = edits.move_rung(draft, "R1", 1)

    assert [rung.id for rung in after.rungs] == ["R2", "R1", "R3"]
    assert after.items["S-1"].needs == {"R1": 1, "R2": 2, "R3": 3}
    assert [fault.where for fault in faults(after)] == [
        ("items", "S-1", "needs", "R1"),
        ("items", "T-1", "needs", "R1"),
    ]


def test_a_removed_rung_takes_its_needs_and_hands_hardness_up(draft: ChecklistDraft) -> None:
    after = edits.remove_rung(draft, "R2")

    assert after.items["S-1"].needs == {"R1": 1, "R3": 3}
    assert after.items["S-1"].hard_from == "R3"
    assert after.purposes[0].needs == {"S-1": {"R3": 1}}
    assert after.items["S-2"] is draft.items["S-2"]
    assert not faults(after)
    assert edits.remove_rung(draft, "R3").items["T-1"].hard_from is None


def test_a_new_rung_needs_what_the_rung_below_needs(draft: ChecklistDraft) -> None:
    after = edits.add_rung(draft, id="R9", after="R2")
    named = edits.change_rung(after, "R9", title="Deputies", short="Deputies")

    assert after.items["S-1"].needs["R9"] == 2
    assert "R9" not in after.items["S-2"].needs
    assert after.purposes[0].needs["T-1"] == {"R2": 0, "R9": 0}
    assert not faults(named)


def test_citations_follow_a_new_code_of_their_entry(draft: ChecklistDraft) -> None:
    after = edits.recode_reference(draft, "reference-1", "L2")

    assert all(item.references == ("L2",) for item in after.items.values())


def test_citations_stay_when_the_new_code_belongs_to_another_entry(draft: ChecklistDraft) -> None:
    after = edits.recode_reference(draft, "reference-1", "L12")

    assert all(item.references == ("L1",) for item in after.items.values())


def test_a_purpose_sets_and_forgets_needs(draft: ChecklistDraft) -> None:
    after = edits.set_purpose_need(draft, "P", "T-2", "R3", 1)
    back = edits.set_purpose_need(after, "P", "T-2", "R3", None)

    assert after.purposes[0].needs["T-2"] == {"R3": 1}
    assert back == draft
    with pytest.raises(EditRefused):
        edits.set_purpose_need(draft, "P", "T-2", "R3", 7)


def test_a_need_of_zero_is_no_entry(draft: ChecklistDraft) -> None:
    assert "R1" not in edits.set_need(draft, "S-1", "R1", 0).items["S-1"].needs
    with pytest.raises(EditRefused):
        edits.set_need(draft, "S-1", "R1", 5)


def test_half_a_character_is_replaced_so_that_the_draft_can_be_saved(
    draft: ChecklistDraft,
) -> None:
    assert edits.rename_checklist(draft, "a\ud83db").title == "a?b"


def test_a_test_of_the_top_rung_can_be_reworded_and_read_elsewhere(draft: ChecklistDraft) -> None:
    after = edits.change_test(draft, "safe", title="Safe enough", sections=("T",))

    assert (after.tests[0].title, after.tests[0].sections) == ("Safe enough", ("T",))
    assert not faults(after)


def test_purposes_and_entries_move(draft: ChecklistDraft) -> None:
    two = edits.add_purpose(draft, id="Q")

    assert [p.id for p in edits.move_purpose(two, "Q", -1).purposes] == ["Q", "P"]
    assert [r.code for r in edits.move_reference(draft, "reference-2", -1).references] == [
        "L12",
        "L1",
    ]


def test_a_copy_of_ones_own_is_another_checklist_with_the_same_parts(
    draft: ChecklistDraft,
) -> None:
    copy = own_copy(draft, "Mine")

    assert copy.id != draft.id
    assert copy.title == "Mine"
    assert copy.sections is draft.sections


def test_a_free_code_is_found_past_those_taken(draft: ChecklistDraft) -> None:
    taken = edits.change_item(draft, "T-1", code="S-3")

    assert edits.add_item(taken, "S", id="new").items["new"].code == "S-4"


def test_a_level_that_does_not_exist_is_refused(draft: ChecklistDraft) -> None:
    with pytest.raises(EditRefused, match="levels 0 to 4, not 5"):
        edits.write_level(draft, "S-1", 5, "more")


def test_tests_of_the_top_rung_are_added_moved_and_removed(draft: ChecklistDraft) -> None:
    more = edits.add_test(draft, id="fitting", after=None)
    assert [test.id for test in more.tests] == ["safe", "fitting"]
    moved = edits.move_test(more, "fitting", -1)
    assert [test.id for test in moved.tests] == ["fitting", "safe"]
    assert edits.remove_test(moved, "fitting").tests == draft.tests
    with pytest.raises(EditRefused):
        edits.add_test(draft, id="safe")
