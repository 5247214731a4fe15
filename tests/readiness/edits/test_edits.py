"""Each edit gives the next valid assessment, or a sentence and no change."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness import edits
from readiness.errors import EditRefused
from readiness.model import (
    Answer,
    Assessment,
    Confidence,
    Precedent,
    Purpose,
    Source,
    TalksDate,
    Waiver,
)
from tests.readiness.cases import AS_OF, answer, assessment, changed, checklist, item

HARD = item("h", 2, (0, 2, 3, 3), "R2")
SOFT = item("s", 1, (1, 1, 2, 2), None)
OPENING = Purpose(id="opening", title="Opening", needs={"h": {"R4": 0}})


def blank() -> Assessment:
    return assessment(checklist(HARD, SOFT, purposes=(OPENING,)), {})


def waiver(**fields: object) -> Waiver:
    whole = {"by": "Minister", "on": AS_OF, "reason": "first meeting", "expires": AS_OF}
    return Waiver(item="h", rung="R4", **(whole | fields))


def test_a_first_level_starts_at_low_confidence() -> None:
    """Nothing has been said about its basis yet."""
    state = edits.choose_level(blank(), "h", 3)

    assert state.answer("h") == answer(3, "low")


def test_another_level_keeps_confidence_and_drops_the_narrowing() -> None:
    """A range narrowed for the old level does not stand for the new one."""
    state = assessment(checklist(HARD, SOFT), {"h": answer(2, "moderate")})
    state = edits.narrow_range(state, "h", 2, 3, "text seen")
    assert state.answer("h").range is not None
    state = edits.choose_level(state, "h", 1)

    assert state.answer("h") == answer(1, "moderate")


def test_the_same_again_is_no_change() -> None:
    """Repeating an edit returns the very same assessment."""
    state = edits.choose_level(blank(), "h", 3)

    assert edits.choose_level(state, "h", 3) is state
    assert edits.set_confidence(state, "h", Confidence.LOW) is state
    assert edits.write_note(state, "h", "  ") is state
    assert edits.write_dissent(state, "S", "") is state
    assert edits.change_case(state, title=state.case.title) is state
    assert edits.change_details(state, title=state.title) is state
    assert edits.use_checklist(state, state.checklist) is state


def test_unchanged_parts_stay_the_same_objects() -> None:
    """Views compare by identity, so an edit must not copy what it does not change."""
    before = edits.choose_level(edits.choose_level(blank(), "h", 3), "s", 1)
    after = edits.choose_level(before, "s", 2)

    assert after.checklist is before.checklist
    assert after.answers["h"] is before.answers["h"]
    assert after.case is before.case


def test_confidence_goes_round() -> None:
    """Low, moderate, high and low again."""
    state = edits.choose_level(blank(), "h", 2)
    seen = []
    for _turn in range(3):
        state = edits.cycle_confidence(state, "h")
        seen.append(state.answer("h").confidence)

    assert seen == [Confidence.MODERATE, Confidence.HIGH, Confidence.LOW]


def test_clearing_keeps_note_and_evidence() -> None:
    """Only the judgement goes."""
    state = edits.add_source(blank(), Source(id="s1", title="Cable"))
    state = edits.add_evidence(edits.choose_level(state, "h", 3), "h", "s1", "that it is so")
    state = edits.clear_answer(edits.write_note(state, "h", "ask again"), "h")

    assert state.answer("h").level is None
    assert state.answer("h").note == "ask again"
    assert len(state.answer("h").evidence) == 1


def test_not_applicable_with_a_reason_on_a_soft_item() -> None:
    """The level goes; choosing a level takes it back."""
    state = edits.mark_not_applicable(edits.choose_level(blank(), "s", 2), "s", "no such group")
    assert state.answer("s") == Answer(not_applicable="no such group")

    assert edits.choose_level(state, "s", 2).answer("s") == answer(2, "low")


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (lambda a: edits.mark_not_applicable(a, "h", "why"), "h is a hard requirement"),
        (lambda a: edits.mark_not_applicable(a, "s", "  "), "Say why s is not applicable"),
        (lambda a: edits.choose_level(a, "x", 1), "The checklist has no item x."),
        (lambda a: edits.choose_level(a, "h", 7), "the number may be 4 at most"),
        (lambda a: edits.set_confidence(a, "h", Confidence.HIGH), "Choose a level first"),
        (lambda a: edits.narrow_range(a, "h", 1, 2, "r"), "Choose a level first"),
        (lambda a: edits.write_note(a, "h", "x" * 4001), "at most 4000 characters"),
        (lambda a: edits.write_note(a, "h", "bell\x07"), "control character"),
        (lambda a: edits.add_evidence(a, "h", "s9", "x"), "no source with the id s9"),
        (lambda a: edits.change_evidence(a, "h", 0, "s9", "x"), "no evidence number 1"),
        (lambda a: edits.remove_evidence(a, "h", 0), "no evidence number 1"),
        (lambda a: edits.change_source(a, Source(id="s9", title="t")), "no source with the id"),
        (lambda a: edits.remove_source(a, "s9"), "no source with the id s9"),
        (lambda a: edits.waive(a, changed(waiver(), rung="R9")), "no rung R9"),
        (lambda a: edits.waive(a, changed(waiver(), rung="R1")), "does not block this rung"),
        (lambda a: edits.waive(a, changed(waiver(), item="s")), "does not block this rung"),
        (lambda a: edits.waive(a, changed(waiver(), item="x")), "no item x"),
        (lambda a: edits.write_dissent(a, "X", "no"), "no section X"),
        (lambda a: edits.choose_purpose(a, "x"), "no purpose x"),
        (lambda a: edits.propose_rung(a, "R9"), "no rung R9"),
        (lambda a: edits.change_details(a, title=" "), "write at least one word"),
        (
            lambda a: edits.change_case(a, sides=tuple(f"Side {n}" for n in range(61))),
            "the list may have 60 entries at most",
        ),
        (lambda a: edits.change_details(a, id="other"), "id cannot be changed here"),
        (lambda a: edits.change_details(a, valid_until=AS_OF - timedelta(days=1)), "expire"),
        (lambda a: edits.take_earlier_answer(a, blank(), "h"), "says nothing about this item"),
    ],
)
def test_refusals_are_sentences(edit, sentence: str) -> None:
    """What breaks a rule is refused with a sentence that says what and what to do."""
    state = blank()

    with pytest.raises(EditRefused) as refusal:
        edit(state)
    assert sentence in str(refusal.value)
    assert str(refusal.value).endswith(".")


def test_narrowing_needs_a_reason_widening_does_not() -> None:
    """Low at 2 stands for 0 to 4; moderate for 1 to 3."""
    state = edits.choose_level(blank(), "h", 2)
    with pytest.raises(EditRefused, match="needs a reason"):
        edits.narrow_range(state, "h", 1, 4, "")
    with pytest.raises(EditRefused, match="must hold the level"):
        edits.narrow_range(state, "h", 3, 4, "because")
    state = edits.set_confidence(state, "h", Confidence.MODERATE)
    wide = edits.narrow_range(state, "h", 0, 4, "")

    assert wide.answer("h").range is not None
    assert edits.drop_range(wide, "h").answer("h") == answer(2, "moderate")


def test_evidence_is_added_changed_and_removed() -> None:
    """A source that is pointed to cannot leave the list."""
    state = edits.add_source(blank(), Source(id="s1", title="Cable"))
    state = edits.add_source(state, Source(id="s2", title="Letter"))
    state = edits.add_evidence(state, "h", "s1", "first")
    state = edits.change_evidence(state, "h", 0, "s2", "second")
    assert [(e.source, e.shows) for e in state.answer("h").evidence] == [("s2", "second")]
    with pytest.raises(EditRefused, match="1 piece of evidence points"):
        edits.remove_source(state, "s2")
    with pytest.raises(EditRefused, match="already has a source"):
        edits.add_source(state, Source(id="s2", title="Letter"))
    state = edits.change_source(state, Source(id="s2", title="Signed letter"))
    assert state.source_by_id["s2"].title == "Signed letter"
    state = edits.remove_source(edits.remove_evidence(state, "h", 0), "s2")

    assert [source.id for source in state.sources] == ["s1"]
    assert "h" not in state.answers


def test_a_waiver_replaces_the_earlier_one_and_can_be_ended() -> None:
    """One gate has at most one waiver."""
    state = edits.waive(edits.waive(blank(), waiver()), waiver(by="Deputy"))
    assert [w.by for w in state.waivers] == ["Deputy"]

    assert edits.end_waiver(state, "h", "R4").waivers == ()


def test_dissent_is_written_and_taken_away() -> None:
    """Blank words remove it."""
    state = edits.write_dissent(blank(), "S", " We read the offer otherwise. ")
    assert state.dissents == {"S": "We read the offer otherwise."}

    assert edits.write_dissent(state, "S", " ").dissents == {}


def test_case_and_details() -> None:
    """Every field of the case and the head of the assessment can be changed."""
    talks = TalksDate(latest=date(2026, 5, 31), words="by May")
    state = edits.change_case(
        blank(), sides=("A", "B"), own_side="A", precedent=Precedent.NONE, talks=talks, place="G"
    )
    state = edits.choose_purpose(edits.propose_rung(state, "R4"), "opening")
    state = edits.change_details(state, assessor="desk", valid_until=AS_OF + timedelta(days=30))

    assert (state.case.talks, state.case.purpose, state.case.proposed_rung) == (
        talks,
        "opening",
        "R4",
    )
    assert (state.assessor, state.title) == ("desk", "Small case")


def test_reassess_carries_case_and_sources_and_blanks_answers() -> None:
    """The next assessment of a case starts without anchoring on the last."""
    before = edits.add_source(blank(), Source(id="s1", title="Cable"))
    before = edits.add_evidence(edits.choose_level(before, "h", 3), "h", "s1", "so")
    after = edits.reassess(before, id="a2", as_of=AS_OF + timedelta(days=40))

    assert (after.id, after.earlier, after.answers) == ("a2", "a1", {})
    assert after.case is before.case
    assert after.sources == before.sources


def test_an_earlier_answer_can_be_taken_over_and_remembers_its_date() -> None:
    """It brings the sources it needs; judging anew forgets the date."""
    before = edits.add_source(blank(), Source(id="s1", title="Cable"))
    before = edits.add_evidence(edits.choose_level(before, "h", 3), "h", "s1", "so")
    fresh = changed(blank(), id="a2", as_of=AS_OF + timedelta(days=40))
    after = edits.take_earlier_answer(fresh, before, "h")

    assert after.answer("h").carried_from == AS_OF
    assert [source.id for source in after.sources] == ["s1"]
    assert edits.choose_level(after, "h", 3).answer("h").carried_from is None


def test_duplicate_is_another_document_and_no_sample() -> None:
    """Same content under another id and title."""
    copy = edits.duplicate(changed(blank(), sample=True), id="a9", title="Copy")

    assert (copy.id, copy.title, copy.sample) == ("a9", "Copy", False)


def test_a_new_assessment_takes_the_only_purpose() -> None:
    """With several purposes none is chosen beforehand."""
    new = edits.new_assessment(blank().checklist, id="n", case_id="c", title="T", as_of=AS_OF)
    two = changed(blank().checklist, purposes=(OPENING, Purpose(id="signing", title="Signing")))
    open_choice = edits.new_assessment(two, id="n", case_id="c", title="T", as_of=AS_OF)

    assert (new.case.purpose, open_choice.case.purpose) == ("opening", None)


def test_another_checklist_takes_along_what_still_exists() -> None:
    """What points to removed parts goes; earlier revisions keep it."""
    state = edits.waive(edits.choose_level(edits.choose_level(blank(), "h", 3), "s", 1), waiver())
    state = edits.choose_purpose(edits.write_dissent(state, "S", "no"), "opening")
    after = edits.use_checklist(state, checklist(SOFT))

    assert set(after.answers) == {"s"}
    assert after.waivers == ()
    assert after.case.purpose is None
    assert after.dissents == {"S": "no"}
    Assessment.model_validate_json(after.model_dump_json())


simple_edits = st.one_of(
    st.tuples(st.just("choose_level"), st.sampled_from("hs"), st.integers(0, 4)),
    st.tuples(st.just("clear_answer"), st.sampled_from("hs")),
    st.tuples(st.just("cycle_confidence"), st.sampled_from("hs")),
    st.tuples(st.just("write_note"), st.sampled_from("hs"), st.text(max_size=20)),
    st.tuples(st.just("mark_not_applicable"), st.sampled_from("hs"), st.text(max_size=5)),
    st.tuples(
        st.just("narrow_range"),
        st.sampled_from("hs"),
        st.integers(0, 4),
        st.integers(0, 4),
        st.text(max_size=3),
    ),
    st.tuples(st.just("drop_range"), st.sampled_from("hs")),
    st.tuples(st.just("write_dissent"), st.just("S"), st.text(max_size=20)),
    st.tuples(st.just("change_details")),
)


@given(st.lists(simple_edits, max_size=12))
def test_any_sequence_of_edits_gives_an_assessment_that_validates(steps: list[tuple]) -> None:
    """Edits check only what they change, yet the whole stays valid."""
    state = blank()
    for name, *arguments in steps:
        with suppress(EditRefused):
            state = getattr(edits, name)(state, *arguments)

    assert Assessment.model_validate_json(state.model_dump_json()) == state
