"""What is still to be mended in a draft: one plain sentence at each place."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from pydantic import ValidationError

from readiness.drafts.draft import (
    ChecklistDraft,
    DraftItem,
    Part,
    Where,
    place_exists,
    values_of,
)
from readiness.messages import _
from readiness.model import Checklist, Item, Purpose, Reference, Rung, Section, TopRungTest

LEAST_RUNGS, MOST_RUNGS = 2, 6


class Fault(NamedTuple):
    """A broken rule: the place in the draft, and a sentence that says what to do there."""

    where: Where
    sentence: str


class Outcome(NamedTuple):
    """A draft held against the rules: the checklist it is, or what is to be mended."""

    checklist: Checklist | None
    faults: tuple[Fault, ...]


def examine(draft: ChecklistDraft) -> Outcome:
    """Return the checklist a draft is, or every fault in the order of the page, never both.

    Parts that did not change since they were last examined are not validated again.
    """
    found = tuple(_faults(draft))
    if found:
        return Outcome(None, found)
    try:
        return Outcome(_checklist(draft), ())
    except ValidationError as error:
        return Outcome(
            None,
            tuple(
                Fault(("checklist",), _("The checklist: {fault}.", fault=fault["msg"]))
                for fault in error.errors(include_url=False, include_input=False)
            ),
        )


def faults(draft: ChecklistDraft) -> tuple[Fault, ...]:
    """Return every fault in the order of the page; none means the draft is a checklist."""
    return examine(draft).faults


def _checklist(draft: ChecklistDraft) -> Checklist:
    return Checklist(
        id=draft.id,
        version=draft.version,
        title=draft.title,
        description=draft.description,
        rungs=tuple(Rung(**values_of(rung)) for rung in draft.rungs),
        sections=tuple(
            Section(
                id=section.id,
                code=section.code,
                title=section.title,
                question=section.question,
                items=tuple(_item(item) for item in section.items),
            )
            for section in draft.sections
        ),
        purposes=tuple(Purpose(**values_of(purpose)) for purpose in draft.purposes),
        tests=tuple(TopRungTest(**values_of(test)) for test in draft.tests),
        references=tuple(
            Reference(code=entry.code, text=entry.text, address=entry.address)
            for entry in draft.references
        ),
    )


def _item(item: DraftItem) -> Item:
    model = item.checked.model
    return model if model is not None else Item(**values_of(item))


def _faults(draft: ChecklistDraft) -> Iterator[Fault]:
    yield from _checklist_faults(draft)
    yield from _rung_faults(draft)
    section_codes = Counter(section.code.strip() for section in draft.sections)
    item_codes = Counter(item.code.strip() for item in draft.items.values())
    if not draft.sections:
        yield Fault(("sections",), _("A checklist has at least one section; add one."))
    for section in draft.sections:
        yield from _own_faults(draft, "sections", section)
        yield from _repeated(section_codes, ("sections", section.id, "code"), section.code)
        for item in section.items:
            yield from _own_faults(draft, "items", item)
            yield from _repeated(item_codes, ("items", item.id, "code"), item.code)
            yield from _need_faults(draft, item)
    for purpose in draft.purposes:
        yield from _own_faults(draft, "purposes", purpose)
    for test in draft.tests:
        yield from _own_faults(draft, "tests", test)
        if draft.sections and not test.sections:
            # Read off nothing, it would count as met.
            yield Fault(
                ("tests", test.id, "sections"),
                _("Choose at least one section that this test is read off."),
            )
    reference_codes = Counter(entry.code.strip() for entry in draft.references)
    for entry in draft.references:
        yield from _own_faults(draft, "references", entry)
        yield from _repeated(reference_codes, ("references", entry.id, "code"), entry.code)


def _checklist_faults(draft: ChecklistDraft) -> Iterator[Fault]:
    for path, sentence in draft.checked_head.problems:
        field = path[0] if path and path[0] in {"title", "version", "description"} else None
        yield Fault(("checklist", field) if field else ("checklist",), sentence)


def _rung_faults(draft: ChecklistDraft) -> Iterator[Fault]:
    count = len(draft.rungs)
    if count < LEAST_RUNGS:
        yield Fault(
            ("rungs",),
            _("A ladder has at least 2 rungs; this one has {count}. Add one.", count=count),
        )
    elif count > MOST_RUNGS:
        yield Fault(
            ("rungs",),
            _("A ladder has at most 6 rungs; this one has {count}. Remove one.", count=count),
        )
    for rung in draft.rungs:
        yield from _own_faults(draft, "rungs", rung)


def _own_faults(draft: ChecklistDraft, kind: str, part: Part) -> Iterator[Fault]:
    for path, sentence in part.checked.problems:
        where: Where = (kind, part.id, *path)
        while not place_exists(draft, where):
            where = where[:-1]
        yield Fault(where, sentence)


def _repeated(codes: Counter[str], where: Where, code: str) -> Iterator[Fault]:
    count = codes[code.strip()]
    if count > 1 and code.strip():
        yield Fault(
            where,
            _(
                "The code {code} is used {count} times; give each its own.",
                code=code.strip(),
                count=count,
            ),
        )


def _need_faults(draft: ChecklistDraft, item: DraftItem) -> Iterator[Fault]:
    if set(item.needs) - set(draft.rung_order):
        yield Fault(
            ("items", item.id, "needs"),
            _("A level is needed at a rung that is no longer there; set the needs again."),
        )
    before, below = 0, ""
    for rung in draft.rungs:
        need = item.needs.get(rung.id, 0)
        if need < before:
            yield Fault(
                ("items", item.id, "needs", rung.id),
                _(
                    "The need falls from {before} at {below} to {need} at {rung}; "
                    "a higher rung cannot need less.",
                    before=before,
                    below=below,
                    need=need,
                    rung=rung.short or rung.title,
                ),
            )
        before, below = need, rung.short or rung.title
    if item.hard_from is None:
        return
    where: Where = ("items", item.id, "hard_from")
    if item.hard_from not in draft.rung_order:
        yield Fault(where, _("This rung is no longer there; choose from which rung it is hard."))
    elif not item.needs.get(item.hard_from, 0):
        rung = draft.rungs[draft.rung_order[item.hard_from]]
        yield Fault(
            where,
            _(
                "Hard from {rung}, where nothing is needed; "
                "set a need there or choose a later rung.",
                rung=rung.short or rung.title,
            ),
        )
