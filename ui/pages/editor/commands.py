"""What adding, duplicating, removing and moving mean for the part that is chosen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from readiness.drafts import ChecklistDraft, edits, new_id
from readiness.drafts.draft import Part, find_part, parts_of
from readiness.messages import _

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """An edit to make: its name, function and arguments, and the part to show afterwards.

    `then` is None for the neighbour of a part that goes. `write` wants the form of the new part.
    """

    text: str
    function: Callable[..., ChecklistDraft]
    arguments: tuple[Any, ...] = ()
    named: dict[str, Any] = field(default_factory=dict)
    then: Key | None = None
    write: bool = False


def planned(draft: ChecklistDraft, key: Key, command: str) -> Step | str:
    """Return the step for a command, or the sentence why there is none."""
    if command == "add":
        return _adding(draft, key)
    if command == "duplicate":
        return _duplicating(key)
    if command == "remove":
        return _removing(key)
    return _moving(key, -1 if command == "up" else 1)


def _adding(draft: ChecklistDraft, key: Key) -> Step | str:
    kind, part_id = key
    after = part_id or None
    if kind == "items":
        id_ = new_id("item")
        section = draft.section_of[part_id].id
        return Step(
            _("Add an item"),
            edits.add_item,
            (section,),
            {"id": id_, "after": part_id},
            ("items", id_),
            True,
        )
    if kind == "sections" and part_id:
        id_ = new_id("item")
        return Step(_("Add an item"), edits.add_item, (part_id,), {"id": id_}, ("items", id_), True)
    if kind in {"new section", "sections"}:
        id_ = new_id("section")
        return Step(_("Add a section"), edits.add_section, (), {"id": id_}, ("sections", id_), True)
    if kind == "rungs":
        id_ = new_id("rung")
        named = {"id": id_, "after": after}
        return Step(_("Add a rung"), edits.add_rung, (), named, ("rungs", id_), True)
    if kind == "purposes":
        id_ = new_id("purpose")
        named = {"id": id_, "after": after}
        return Step(_("Add a purpose"), edits.add_purpose, (), named, ("purposes", id_), True)
    if kind == "tests":
        id_ = new_id("test")
        named = {"id": id_, "after": after}
        return Step(_("Add a test"), edits.add_test, (), named, ("tests", id_), True)
    if kind == "references":
        id_ = new_id("reference")
        named = {"id": id_, "after": after}
        return Step(_("Add an entry"), edits.add_reference, (), named, ("references", id_), True)
    return _("Choose a section, an item, a rung, a purpose, a test or an entry to add another.")


def _duplicating(key: Key) -> Step | str:
    kind, part_id = key
    if kind != "items":
        return _("Only items can be duplicated; choose one.")
    id_ = new_id("item")
    return Step(
        _("Duplicate an item"), edits.duplicate_item, (part_id,), {"id": id_}, ("items", id_)
    )


def _removing(key: Key) -> Step | str:
    kind, part_id = key
    steps: dict[str, tuple[str, Callable[..., ChecklistDraft]]] = {
        "items": (_("Remove an item"), edits.remove_item),
        "sections": (_("Remove a section"), edits.remove_section),
        "rungs": (_("Remove a rung"), edits.remove_rung),
        "purposes": (_("Remove a purpose"), edits.remove_purpose),
        "tests": (_("Remove a test"), edits.remove_test),
        "references": (_("Remove an entry"), edits.remove_reference),
    }
    if not part_id or kind not in steps:
        return _("This part belongs to every checklist and cannot be removed.")
    text, function = steps[kind]
    return Step(text, function, (part_id,))


def _moving(key: Key, steps: int) -> Step | str:
    kind, part_id = key
    moves: dict[str, tuple[str, Callable[..., ChecklistDraft]]] = {
        "items": (_("Move an item"), edits.move_item),
        "sections": (_("Move a section"), edits.move_section),
        "rungs": (_("Move a rung"), edits.move_rung),
        "purposes": (_("Move a purpose"), edits.move_purpose),
        "tests": (_("Move a test"), edits.move_test),
        "references": (_("Move an entry"), edits.move_reference),
    }
    if not part_id or kind not in moves:
        return _("This part has its place and cannot be moved.")
    text, function = moves[kind]
    return Step(text, function, (part_id, steps), then=key)


def surviving(before: ChecklistDraft, after: ChecklistDraft, key: Key) -> Key:
    """Return the part to show in the later draft: the part itself, or what is nearest to it.

    Nearest is the one before it of its kind (and section), then the one after it, then the
    section it stood in, then the checklist.
    """
    kind, part_id = key
    if not part_id or find_part(after, kind, part_id) is not None:
        return key
    section = before.section_of.get(part_id) if kind == "items" else None
    row = section.items if section is not None else parts_of(before, kind)
    ids = [part.id for part in row]
    place = ids.index(part_id) if part_id in ids else len(ids)
    near = [(kind, id_) for id_ in (*reversed(ids[:place]), *ids[place + 1 :])]
    if section is not None:
        near.append(("sections", section.id))
    found = (key for key in near if find_part(after, *key) is not None)
    return next(found, ("checklist", ""))


def changed_part(before: ChecklistDraft, after: ChecklistDraft) -> Key | None:
    """Return the first part that is new in the later draft, or else the first that changed."""
    kinds = ("items", "rungs", "purposes", "tests", "references")
    # A new rung also changes the needs of items, and yet the rung is what was added.
    for kind in kinds:
        ids = {part.id for part in parts_of(before, kind)}
        for part in parts_of(after, kind):
            if part.id not in ids:
                return (kind, part.id)
    for kind in kinds:
        known = {part.id: part for part in parts_of(before, kind)}
        for part in parts_of(after, kind):
            if known.get(part.id) is not part:
                return (kind, part.id)
    for key in _changed_sections(before, after):
        return key
    heads = [(d.title, d.version, d.description) for d in (before, after)]
    return ("checklist", "") if heads[0] != heads[1] else None


def _changed_sections(before: ChecklistDraft, after: ChecklistDraft) -> Iterator[Key]:
    def head(part: Part) -> tuple[object, ...]:
        return tuple(getattr(part, name) for name in ("id", "code", "title", "question"))

    known = {head(section) for section in before.sections}
    for section in after.sections:
        if head(section) not in known:
            yield ("sections", section.id)
