"""Drafts for the tests of this folder, and random edits of them."""

from hypothesis import strategies as st

from readiness.catalogue import load_checklist
from readiness.drafts import ChecklistDraft, draft_from, edits
from readiness.errors import EditRefused
from readiness.model import Checklist, Item, Purpose, Reference, Rung, Section, TopRungTest

LEVELS = ("none", "asserted", "in part", "enough for talks", "tested")


def small() -> Checklist:
    """Three rungs, two sections of two items, one purpose, one test, two references."""

    def item(id_: str, needs: dict[str, int], hard_from: str | None) -> Item:
        return Item(
            id=id_,
            code=id_,
            question=f"Is {id_} done?",
            levels=LEVELS,
            needs=needs,
            hard_from=hard_from,
            references=("L1",),
        )

    return Checklist(
        id="small",
        version="1",
        title="Small",
        rungs=tuple(Rung(id=id_, title=f"Rung {id_}", short=id_) for id_ in ("R1", "R2", "R3")),
        sections=(
            Section(
                id="S",
                code="S",
                title="First",
                items=(
                    item("S-1", {"R1": 1, "R2": 2, "R3": 3}, "R2"),
                    item("S-2", {"R3": 2}, None),
                ),
            ),
            Section(
                id="T",
                code="T",
                title="Second",
                items=(item("T-1", {"R2": 2, "R3": 2}, "R3"), item("T-2", {"R3": 4}, "R3")),
            ),
        ),
        purposes=(Purpose(id="P", title="Opening", needs={"S-1": {"R3": 1}, "T-1": {"R2": 0}}),),
        tests=(TopRungTest(id="safe", title="Safe", sections=("S", "T")),),
        references=(Reference(code="L1", text="One"), Reference(code="L12", text="Twelve")),
    )


def small_draft() -> ChecklistDraft:
    return draft_from(small())


def summit_draft() -> ChecklistDraft:
    return draft_from(load_checklist("leaders-summit-nuclear"))


words = st.sampled_from(["", "  ", "word", "S-1", "L1", "two\nlines", "x" * 400, "\x00", "\ud800"])
steps = st.integers(-3, 3)


def random_edit(draw: st.DataObject, draft: ChecklistDraft, number: int) -> ChecklistDraft:
    """Make one edit of any kind, also ones that are refused or change nothing."""
    ids = ["nobody", *draft.items]
    items = st.sampled_from(ids)
    rungs = st.sampled_from(["nobody", *draft.rung_order])
    sections = st.sampled_from(["nobody", *(section.id for section in draft.sections)])
    purposes = st.sampled_from(["nobody", *(purpose.id for purpose in draft.purposes)])
    tests = st.sampled_from(["nobody", *(test.id for test in draft.tests)])
    references = st.sampled_from(["nobody", *(entry.id for entry in draft.references)])
    get = draw.draw
    fresh = f"new-{number}"
    choices = [
        lambda: edits.rename_checklist(draft, get(words)),
        lambda: edits.describe_checklist(draft, get(words)),
        lambda: edits.set_version(draft, get(words)),
        lambda: edits.change_rung(draft, get(rungs), short=get(words)),
        lambda: edits.add_rung(draft, id=fresh, after=get(st.none() | rungs)),
        lambda: edits.remove_rung(draft, get(rungs)),
        lambda: edits.move_rung(draft, get(rungs), get(steps)),
        lambda: edits.add_section(draft, id=fresh, after=get(st.none() | sections)),
        lambda: edits.change_section(draft, get(sections), code=get(words), title=get(words)),
        lambda: edits.remove_section(draft, get(sections)),
        lambda: edits.move_section(draft, get(sections), get(steps)),
        lambda: edits.add_item(draft, get(sections), id=fresh),
        lambda: edits.duplicate_item(draft, get(items), id=fresh),
        lambda: edits.change_item(draft, get(items), code=get(words), question=get(words)),
        lambda: edits.change_item(draft, get(items), references=(get(words),)),
        lambda: edits.change_item(
            draft, get(items), window_days=get(st.integers(-1, 9999) | words)
        ),
        lambda: edits.write_level(draft, get(items), get(st.integers(0, 4)), get(words)),
        lambda: edits.set_need(draft, get(items), get(rungs), get(st.integers(0, 4))),
        lambda: edits.set_hard_from(draft, get(items), get(st.none() | rungs)),
        lambda: edits.move_item(draft, get(items), get(steps)),
        lambda: edits.place_item(draft, get(items), get(sections), get(steps)),
        lambda: edits.remove_item(draft, get(items)),
        lambda: edits.add_purpose(draft, id=fresh),
        lambda: edits.change_purpose(draft, get(purposes), title=get(words)),
        lambda: edits.remove_purpose(draft, get(purposes)),
        lambda: edits.set_purpose_need(
            draft, get(purposes), get(items), get(rungs), get(st.none() | st.integers(0, 4))
        ),
        lambda: edits.add_test(draft, id=fresh, after=get(st.none() | tests)),
        lambda: edits.change_test(draft, get(tests), title=get(words)),
        lambda: edits.move_test(draft, get(tests), get(steps)),
        lambda: edits.remove_test(draft, get(tests)),
        lambda: edits.add_reference(draft, id=fresh, code=get(words)),
        lambda: edits.change_reference(draft, get(references), text=get(words)),
        lambda: edits.recode_reference(draft, get(references), get(words)),
        lambda: edits.remove_reference(draft, get(references)),
    ]
    try:
        return get(st.sampled_from(choices))()
    except EditRefused:
        return draft
