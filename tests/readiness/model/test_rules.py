"""A model that exists is valid: each rule refuses with its sentence."""

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from readiness.model import (
    Answer,
    Assessment,
    Checklist,
    Confidence,
    Evidence,
    Item,
    NarrowedRange,
    Purpose,
    Reference,
    Rung,
    Section,
    Source,
    TalksDate,
    TopRungTest,
    Waiver,
)
from tests.readiness.cases import AS_OF, LEVELS, answer, assessment, changed, checklist, item, rungs

ITEM = item("a", 1, (1, 1, 2, 2), "R2")


def refused(make) -> str:
    with pytest.raises(ValidationError) as refusal:
        make()
    return str(refusal.value)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"needs": {"R1": 2, "R2": 1, "R3": 2, "R4": 2}}, "needs less|cannot need less"),
        ({"needs": {"R1": 1, "R2": 1, "R3": 2, "R4": 2, "R9": 2}}, "rung R9, which does not"),
        ({"needs": {"R4": 2}}, "hard from rung R2, where nothing is needed"),
        ({"hard_from": "R9"}, "hard from rung R9, which does not exist"),
    ],
)
def test_items_break_no_rule_on_needs(fields: dict, sentence: str) -> None:
    """Needs never fall, name rungs that exist, and exist where the item is hard."""
    import re

    text = refused(lambda: checklist(changed(ITEM, **fields)))

    assert re.search(sentence, text)
    assert "item a" in text


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"rungs": (*rungs(), rungs()[0])}, "rung id R1 is used 2 times"),
        ({"rungs": rungs()[:1]}, "at least 2"),
        (
            {"sections": (Section(id="S", code="S", title="t", items=(ITEM, ITEM)),)},
            "item id a is used 2 times",
        ),
        (
            {
                "sections": (
                    Section(id="S", code="S", title="t", items=(ITEM, changed(ITEM, id="b"))),
                )
            },
            "item code a is used 2 times",
        ),
        ({"purposes": (Purpose(id="p", title="P", needs={"x": {"R1": 1}}),)}, "item x, which"),
        ({"purposes": (Purpose(id="p", title="P", needs={"a": {"R9": 1}}),)}, "rung R9, which"),
        ({"tests": (TopRungTest(id="t", title="T", sections=("X",)),)}, "section X, which"),
        (
            {"references": (Reference(code="Z", text="t"), Reference(code="Z", text="u"))},
            "reference code Z is used 2 times",
        ),
    ],
)
def test_checklists_point_only_to_what_exists(fields: dict, sentence: str) -> None:
    """Ids and codes are unique and every reference resolves."""
    assert sentence in refused(lambda: changed(checklist(ITEM), **fields))


def test_a_purpose_may_let_needs_fall() -> None:
    """Only the base needs are bound to rise."""
    easier = Purpose(id="p", title="P", needs={"a": {"R4": 1}})
    of = checklist(ITEM, purposes=(easier,))

    assert of.need(ITEM, "R4", "p") == 1
    assert of.need(ITEM, "R4", None) == 2
    assert of.need(ITEM, "R3", "p") == 2


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: Answer(level=2), "given together"),
        (lambda: Answer(confidence=Confidence.LOW), "given together"),
        (lambda: changed(answer(2, "low"), not_applicable="x"), "not both"),
        (lambda: Answer(range=NarrowedRange(low=0, high=4)), "needs a level"),
        (
            lambda: changed(answer(2, "high"), range=NarrowedRange(low=3, high=4, reason="r")),
            "must hold the level",
        ),
        (
            lambda: changed(answer(2, "low"), range=NarrowedRange(low=1, high=3)),
            "needs a reason",
        ),
        (lambda: Answer(level=5, confidence=Confidence.LOW), "less than or equal to 4"),
        (lambda: Answer(level=True, confidence=Confidence.LOW), "valid integer"),
        (
            lambda: Waiver(
                item="a",
                rung="R2",
                by="M",
                on=AS_OF,
                reason="r",
                expires=AS_OF - timedelta(days=1),
            ),
            "before the day it was given",
        ),
        (lambda: TalksDate(first=AS_OF, latest=AS_OF - timedelta(days=1)), "before they begin"),
        (lambda: Source(id="s 1", title="t"), "an id starts with"),
        (lambda: Source(id="s1", title="two\nlines"), "one line"),
        (lambda: Source(id="s1", title="half \ud800"), "string"),
        (lambda: Source(id="s1", title="t", credibility=7), "less than or equal to 6"),
        (lambda: Rung(id="R1", title=" ", short="x"), "write at least one word"),
        (lambda: Item(id="a", code="a", question="q", levels=LEVELS, weight=4), "equal to 3"),
        (lambda: Item(id="a", code="a", question="q", levels=LEVELS, colour="red"), "xtra"),
    ],
)
def test_values_out_of_range_are_refused(make, sentence: str) -> None:
    """Each rule has its words."""
    assert sentence in refused(make)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"answers": {"x": answer(1, "low")}}, "answers.x: the checklist has no item"),
        (
            {"answers": {"a": Answer(evidence=(Evidence(source="s9"),))}},
            "evidence points to source s9",
        ),
        (
            {"sources": (Source(id="s1", title="t"), Source(id="s1", title="u"))},
            "sources: the id s1 is used twice",
        ),
        ({"dissents": {"X": "no"}}, "dissents.X"),
        ({"valid_until": date(2020, 1, 1)}, "cannot expire before"),
        (
            {
                "waivers": tuple(
                    Waiver(item=i, rung=r, by="M", on=AS_OF, reason="r", expires=AS_OF)
                    for i, r in (("x", "R2"), ("a", "R9"), ("a", "R2"), ("a", "R2"))
                )
            },
            "no item x",
        ),
    ],
)
def test_assessments_point_only_to_what_exists(fields: dict, sentence: str) -> None:
    """An answer, waiver or dissent on something the checklist lacks is refused."""
    whole = {"answers": {}} | fields

    assert sentence in refused(lambda: assessment(checklist(ITEM), **whole))


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [({"purpose": "x"}, "no purpose x"), ({"proposed_rung": "R9"}, "no rung R9")],
)
def test_the_case_points_into_the_checklist(fields: dict, sentence: str) -> None:
    """A purpose and a proposed rung must exist."""
    state = assessment(checklist(ITEM), {})

    assert sentence in refused(lambda: changed(state, case=changed(state.case, **fields)))


def test_texts_are_trimmed_and_line_ends_made_one() -> None:
    """What is stored does not depend on the keyboard."""
    source = Source(id="s1", title="  Cable  ", interest="one\r\ntwo\rthree ")

    assert (source.title, source.interest) == ("Cable", "one\ntwo\nthree")


def test_a_checklist_survives_json() -> None:
    """What is written is read back equal."""
    of = checklist(ITEM)

    assert Checklist.model_validate_json(of.model_dump_json()) == of
    assert of.items == {"a": ITEM}
    state = assessment(of, {"a": answer(1, "low")})
    assert Assessment.model_validate_json(state.model_dump_json()) == state
