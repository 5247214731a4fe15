"""A checklist while it is being written: it can hold everything a person types on the way.

Ids are given by the app and stay; codes, titles and words are free. Nothing here judges whether
the draft is a checklist yet: `faults` does. Parts never change, and an edit leaves the parts it
does not touch the same objects.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from pydantic import ConfigDict

from readiness.drafts.checked import Checked, check
from readiness.drafts.wording import wording
from readiness.model import Item, Purpose, Reference, Rung, Section, TopRungTest
from readiness.model.base import Frozen, Id, RequiredLine, Text

Where = tuple[str | int, ...]
"""A place in a draft: ("checklist", "title"), ("items", id, "levels", 2), ("rungs",), …"""

Levels = tuple[str, str, str, str, str]

BLANK_LEVELS: Levels = ("", "", "", "", "")


class _Stored:
    """What every part has in common when it is read from bytes: nothing is guessed or skipped."""

    __pydantic_config__ = ConfigDict(strict=True, extra="forbid")


class Head(Frozen):
    """What a checklist says of itself, before any rung or section."""

    id: Id
    version: RequiredLine
    title: RequiredLine
    description: Text


def values_of(part: "Part") -> dict[str, Any]:
    """Return the fields of a part by name."""
    return {known.name: getattr(part, known.name) for known in fields(part)}


@dataclass(frozen=True, kw_only=True)
class DraftRung(_Stored):
    """A rung as far as it is written."""

    id: str
    title: str = ""
    short: str = ""
    who: str = ""
    decides: str = ""
    leaves: str = ""

    @cached_property
    def checked(self) -> Checked[Rung]:
        """Return the rung this becomes, or what is wrong with it."""
        return check(Rung, values_of(self))


@dataclass(frozen=True, kw_only=True)
class DraftItem(_Stored):
    """An item as far as it is written.

    `needs` maps rung ids to levels 1 to 4, with no entry where nothing is needed. `references`
    holds the codes as typed. `window_days` holds words as typed where they are no number.
    """

    id: str
    code: str = ""
    question: str = ""
    why: str = ""
    levels: Levels = BLANK_LEVELS
    needs: Mapping[str, int] = field(default_factory=dict)
    hard_from: str | None = None
    weight: int = 1
    evidence_hint: str = ""
    references: tuple[str, ...] = ()
    window_days: int | str | None = None
    computed_by: str = ""

    @cached_property
    def wording(self) -> tuple[tuple[Where, str], ...]:
        """Return what to look at in its words: the path inside the item, a sentence."""
        return wording(self.question, self.levels)

    @cached_property
    def checked(self) -> Checked[Item]:
        """Return the item this becomes, or what is wrong with it."""
        return check(Item, values_of(self))


@dataclass(frozen=True, kw_only=True)
class DraftSection(_Stored):
    """A section as far as it is written."""

    id: str
    code: str = ""
    title: str = ""
    question: str = ""
    items: tuple[DraftItem, ...] = ()

    @cached_property
    def checked(self) -> Checked[Section]:
        """Return the section this becomes without its items, or what is wrong with it."""
        return check(Section, values_of(self) | {"items": ()})


@dataclass(frozen=True, kw_only=True)
class DraftPurpose(_Stored):
    """A purpose as far as it is written; `needs` maps item id → rung id → level 0 to 4."""

    id: str
    title: str = ""
    description: str = ""
    needs: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @cached_property
    def checked(self) -> Checked[Purpose]:
        """Return the purpose this becomes, or what is wrong with it."""
        return check(Purpose, values_of(self))


@dataclass(frozen=True, kw_only=True)
class DraftTest(_Stored):
    """A test of the highest meeting, read off the gates of some sections."""

    id: str
    title: str = ""
    question: str = ""
    sections: tuple[str, ...] = ()

    @cached_property
    def checked(self) -> Checked[TopRungTest]:
        """Return the test this becomes, or what is wrong with it."""
        return check(TopRungTest, values_of(self))


@dataclass(frozen=True, kw_only=True)
class DraftReference(_Stored):
    """An entry of the bibliography. Its id holds within the draft only; people see the code."""

    id: str
    code: str = ""
    text: str = ""
    address: str = ""

    @cached_property
    def checked(self) -> Checked[Reference]:
        """Return the reference this becomes, or what is wrong with it."""
        return check(Reference, {"code": self.code, "text": self.text, "address": self.address})


@dataclass(frozen=True, kw_only=True)
class ChecklistDraft(_Stored):
    """A checklist as far as it is written. `id` stays the id of the checklist it becomes."""

    id: str
    version: str = ""
    title: str = ""
    description: str = ""
    rungs: tuple[DraftRung, ...] = ()
    sections: tuple[DraftSection, ...] = ()
    purposes: tuple[DraftPurpose, ...] = ()
    tests: tuple[DraftTest, ...] = ()
    references: tuple[DraftReference, ...] = ()

    @cached_property
    def items(self) -> dict[str, DraftItem]:
        """Return every item by id, in the order of the page."""
        return {item.id: item for section in self.sections for item in section.items}

    @cached_property
    def section_of(self) -> dict[str, DraftSection]:
        """Return the section of each item id."""
        return {item.id: section for section in self.sections for item in section.items}

    @cached_property
    def rung_order(self) -> dict[str, int]:
        """Return the position of each rung id, 0 for the lowest."""
        return {rung.id: position for position, rung in enumerate(self.rungs)}

    @cached_property
    def checked_head(self) -> Checked[Head]:
        """Return id, version, title and description as valid, or what is wrong with them."""
        return check(
            Head,
            {
                "id": self.id,
                "version": self.version,
                "title": self.title,
                "description": self.description,
            },
        )

    def hard_items(self, rung_id: str) -> tuple[str, ...]:
        """Return the ids of the items whose shortfall blocks the rung, by the items' own needs."""
        order = self.rung_order
        return tuple(
            item.id
            for item in self.items.values()
            if item.hard_from in order
            and order[rung_id] >= order[item.hard_from or ""]
            and item.needs.get(rung_id, 0) > 0
        )


Part = DraftRung | DraftItem | DraftSection | DraftPurpose | DraftTest | DraftReference


def parts_of(draft: ChecklistDraft, kind: str) -> tuple[Part, ...]:
    """Return the parts of a kind ("rungs", "sections", "items", …) in order."""
    if kind == "items":
        return tuple(draft.items.values())
    kinds: dict[str, tuple[Part, ...]] = {
        "rungs": draft.rungs,
        "sections": draft.sections,
        "purposes": draft.purposes,
        "tests": draft.tests,
        "references": draft.references,
    }
    return kinds[kind]


def find_part(draft: ChecklistDraft, kind: str, part_id: str) -> Part | None:
    """Return one part by kind and id, or None."""
    if kind == "items":
        return draft.items.get(part_id)
    return next((part for part in parts_of(draft, kind) if part.id == part_id), None)


def place_exists(draft: ChecklistDraft, where: Where) -> bool:
    """Tell whether a place is in the draft, so that the screen can show something there."""
    kind, *path = where
    if kind == "checklist":
        return not path or (len(path) == 1 and hasattr(draft, str(path[0])))
    if not path:
        return kind in {"rungs", "sections", "items", "purposes", "tests", "references"}
    part = find_part(draft, str(kind), str(path[0]))
    if part is None:
        return False
    return len(path) == 1 or _inside(draft, getattr(part, str(path[1]), None), path[2:])


def _inside(draft: ChecklistDraft, value: object, path: list[str | int]) -> bool:
    if value is None:
        return False
    if not path:
        return True
    step, *rest = path
    if isinstance(value, tuple):
        return isinstance(step, int) and 0 <= step < len(value) and not rest
    if isinstance(value, Mapping):
        known = step in value or step in draft.rung_order
        return known and (not rest or _inside(draft, value.get(step), rest))
    return False


def ids_of(draft: ChecklistDraft) -> Iterator[str]:
    """Yield every id that is taken in the draft."""
    for kind in ("rungs", "sections", "items", "purposes", "tests", "references"):
        for part in parts_of(draft, kind):
            yield part.id
