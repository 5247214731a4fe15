"""How every edit of a draft is made: one part replaced, all others the same objects."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from readiness.drafts.draft import (
    ChecklistDraft,
    DraftItem,
    DraftSection,
    Part,
    ids_of,
)
from readiness.errors import EditRefused
from readiness.messages import _

P = TypeVar("P", bound=Part)


def storable(text: str) -> str:
    """Return the text with half characters replaced, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8") if _has_half(text) else text


def _has_half(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _storable_value(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, tuple):
        return tuple(_storable_value(entry) for entry in value)
    return value


def rewritten(part: P, changes: Mapping[str, Any], allowed: frozenset[str]) -> P:
    """Return the part with fields changed, the same part if none differs.

    Raises EditRefused for a field that cannot be changed this way.
    """
    unknown = set(changes) - allowed
    if unknown:
        raise EditRefused(_("{field} cannot be changed here.", field=min(unknown)))
    kept = {name: _storable_value(value) for name, value in changes.items()}
    if all(getattr(part, name) == value for name, value in kept.items()):
        return part
    return replace(part, **kept)


def position_of(parts: tuple[P, ...], part_id: str) -> int:
    """Return where the part stands, or refuse the edit when it is not there."""
    for position, part in enumerate(parts):
        if part.id == part_id:
            return position
    raise EditRefused(_("The checklist has no part {id}.", id=part_id))


def changed(parts: tuple[P, ...], part_id: str, change: Callable[[P], P]) -> tuple[P, ...]:
    """Return the parts with one of them changed, the same tuple if it stays the same."""
    position = position_of(parts, part_id)
    before = parts[position]
    after = change(before)
    if after is before:
        return parts
    return (*parts[:position], after, *parts[position + 1 :])


def without(parts: tuple[P, ...], part_id: str) -> tuple[P, ...]:
    """Return the parts without one of them."""
    position = position_of(parts, part_id)
    return parts[:position] + parts[position + 1 :]


def inserted(parts: tuple[P, ...], part: P, after: str | None) -> tuple[P, ...]:
    """Return the parts with a new one after another, or at the end for None."""
    position = len(parts) if after is None else position_of(parts, after) + 1
    return (*parts[:position], part, *parts[position:])


def moved(parts: tuple[P, ...], part_id: str, steps: int) -> tuple[P, ...]:
    """Return the parts with one moved down by `steps` (up if negative), as far as there is room."""
    position = position_of(parts, part_id)
    target = max(0, min(len(parts) - 1, position + steps))
    if target == position:
        return parts
    rest = parts[:position] + parts[position + 1 :]
    return (*rest[:target], parts[position], *rest[target:])


def with_parts(draft: ChecklistDraft, **parts: Any) -> ChecklistDraft:
    """Return the draft with whole fields replaced, the same draft if they are the same objects."""
    if all(getattr(draft, name) is value for name, value in parts.items()):
        return draft
    return replace(draft, **parts)


def refuse_taken(draft: ChecklistDraft, part_id: str) -> None:
    """Refuse an id that something in the draft already has."""
    if part_id in set(ids_of(draft)):
        raise EditRefused(_("The id {id} is taken.", id=part_id))


def each_item(
    draft: ChecklistDraft, change: Callable[[DraftItem], DraftItem]
) -> tuple[DraftSection, ...]:
    """Return the sections with a change made to every item; untouched sections stay the same."""
    sections = []
    for section in draft.sections:
        items = tuple(change(item) for item in section.items)
        same = all(after is before for after, before in zip(items, section.items, strict=True))
        sections.append(section if same else replace(section, items=items))
    same = all(after is before for after, before in zip(sections, draft.sections, strict=True))
    return draft.sections if same else tuple(sections)
