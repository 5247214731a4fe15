"""What a change of the checklist does is told before it is used."""

from datetime import date

from readiness.drafts import draft_from, edits, effect
from readiness.edits import choose_level, choose_purpose, new_assessment, set_confidence, waive
from readiness.model import Assessment, Confidence, Waiver
from tests.readiness.drafts.making import small


def judged() -> Assessment:
    """S-1 is met everywhere; S-2 and T-1 are short at R3; T-2 is unanswered."""
    assessment = new_assessment(
        small(), id="a", case_id="c", title="The offer", as_of=date(2018, 3, 9)
    )
    assessment = choose_purpose(assessment, None)
    for item, level in (("S-1", 3), ("S-2", 1), ("T-1", 0)):
        assessment = choose_level(assessment, item, level)
        assessment = set_confidence(assessment, item, Confidence.HIGH)
    return assessment


def test_a_draft_that_is_the_checklist_changes_nothing() -> None:
    assert effect(judged(), draft_from(small())) == ("Nothing is changed yet.",)


def test_new_words_change_no_gate() -> None:
    draft = edits.change_item(draft_from(small()), "S-1", question="Is it written?")

    assert effect(judged(), draft) == ("In “The offer” no gate changes.",)


def test_a_gate_that_becomes_hard_is_told_with_the_count() -> None:
    draft = edits.set_hard_from(draft_from(small()), "S-2", "R3")

    assert effect(judged(), draft) == ("In “The offer” S-2 becomes hard at rung R3: 1 → 2 short.",)


def test_a_rung_that_changes_its_state_is_told() -> None:
    draft = edits.set_hard_from(draft_from(small()), "T-1", "R2")

    assert effect(judged(), draft)[-2:] == (
        "In “The offer” T-1 becomes hard at rung R2: 0 → 1 short.",
        "Rung R2: supported with conditions becomes blocked.",
    )


def test_answers_that_would_go_are_counted() -> None:
    sentences = effect(judged(), edits.remove_section(draft_from(small()), "S"))

    assert sentences[0].startswith("2 answers go with their removed items")


def test_rungs_that_come_and_go_are_told() -> None:
    draft = edits.add_rung(edits.remove_rung(draft_from(small()), "R1"), id="R9")
    draft = edits.change_rung(draft, "R9", title="Heads of state", short="Heads")
    sentences = effect(judged(), draft)

    assert "The new rung heads of state is blocked." in sentences
    assert "Rung R1 is no longer judged." in sentences


def test_a_draft_with_faults_has_no_effect_to_tell() -> None:
    draft = edits.write_level(draft_from(small()), "S-1", 2, "")

    assert effect(judged(), draft) == ("What this change does is told once everything is mended.",)


def test_a_waiver_and_a_purpose_that_end_are_told() -> None:
    waived = waive(
        choose_purpose(judged(), "P"),
        Waiver(
            item="T-1",
            rung="R3",
            by="Head of mission",
            on=date(2018, 3, 1),
            reason="Agreed by phone.",
            expires=date(2018, 6, 1),
        ),
    )
    draft = edits.remove_item(edits.remove_purpose(draft_from(small()), "P"), "T-1")
    sentences = effect(waived, draft)

    assert "1 waiver ends." in sentences
    assert "The chosen purpose is gone; choose another in the verdict." in sentences


def test_a_gate_that_comes_or_goes_or_needs_more_is_told() -> None:
    gone = effect(judged(), edits.set_need(draft_from(small()), "S-2", "R3", 0))
    new = effect(judged(), edits.set_need(draft_from(small()), "S-2", "R2", 1))
    more = effect(judged(), edits.set_need(draft_from(small()), "S-2", "R3", 4))
    soft = effect(judged(), edits.set_hard_from(draft_from(small()), "T-1", None))

    assert gone == ("In “The offer” S-2 no longer counts at rung R3: 1 → 1 short.",)
    assert new == ("In “The offer” S-2 now counts at rung R2, needing 1: 0 → 0 short.",)
    assert more == ("In “The offer” S-2 needs 4 at rung R3 instead of 2: 1 → 1 short.",)
    assert soft[0] == "In “The offer” T-1 becomes a condition at rung R3: 1 → 0 short."
