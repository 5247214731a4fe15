"""What the fields of a row model say: the one description that everything else is derived from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from readiness.model.base import SEVERAL_LINES
from readiness.model.registers.kinds import DaySpan, Estimate, Kind, Shown, Span, Stand
from readiness.model.registers.row import Entry, Row


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """One field of a row: its name, its kind, and what it tells those who show it.

    `choices` are the values of a choice; `entry` is the model of its entries; `optional` tells
    whether it may be blank (None), `required` whether a row cannot do without it. `least` and
    `most` are the limits of a number, where it has any.
    """

    name: str
    kind: Kind
    shown: Shown
    optional: bool
    choices: tuple[StrEnum, ...] = ()
    entry: type[Entry] | None = None
    required: bool = False
    least: float | None = None
    most: float | None = None


@cache
def fields_of(model: type[Row]) -> tuple[FieldFacts, ...]:
    """Return the shown fields of a row model: its own in their order, then those of every row."""
    own = [name for name in model.model_fields if name not in Row.model_fields]
    common = [name for name in model.model_fields if name in Row.model_fields]
    return tuple(_found(model, [*own, *common]))


def field_of(model: type[Row], name: str) -> FieldFacts:
    """Return one shown field; raises KeyError where the model has none of that name."""
    for facts in fields_of(model):
        if facts.name == name:
            return facts
    raise KeyError(name)


@cache
def references_of(model: type[Row]) -> tuple[FieldFacts, ...]:
    """Return the fields that point to rows, items, rungs, purposes or sources."""
    return tuple(f for f in fields_of(model) if f.shown.to)


def _found(model: type[Row], names: list[str]) -> Iterator[FieldFacts]:
    for name in names:
        info = model.model_fields[name]
        shown = next((part for part in info.metadata if isinstance(part, Shown)), None)
        if shown is not None:
            yield _facts(name, info, shown)


def _facts(name: str, info: FieldInfo, shown: Shown) -> FieldFacts:
    inner, marks, optional = _unwrapped(info.annotation)
    marks = [*info.metadata, *marks]
    kind, choices, entry = _kind(inner, marks, shown)
    return FieldFacts(
        name,
        kind,
        shown,
        optional,
        choices,
        entry,
        required=info.is_required(),
        least=_limit(marks, "ge"),
        most=_limit(marks, "le"),
    )


def _limit(marks: list[Any], end: str) -> float | None:
    parts = [
        p for mark in marks for p in (mark.metadata if isinstance(mark, FieldInfo) else [mark])
    ]
    return next((getattr(part, end) for part in parts if hasattr(part, end)), None)


def _unwrapped(annotation: Any) -> tuple[Any, list[Any], bool]:
    """Return the type itself, its annotations, and whether None is allowed."""
    marks: list[Any] = []
    optional = False
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            marks += more
        elif get_origin(annotation) in (Union, UnionType):
            parts = [part for part in get_args(annotation) if part is not NoneType]
            optional = optional or len(parts) < len(get_args(annotation))
            if len(parts) != 1:
                return annotation, marks, optional
            annotation = parts[0]
        else:
            return annotation, marks, optional


def _kind(
    inner: Any, marks: list[Any], shown: Shown
) -> tuple[Kind, tuple[StrEnum, ...], type[Entry] | None]:
    if get_origin(inner) is tuple:
        element, _marks, _optional = _unwrapped(get_args(inner)[0])
        if isinstance(element, type) and issubclass(element, StrEnum):
            return Kind.CHOICES, tuple(element), None
        if isinstance(element, type) and issubclass(element, Entry):
            return Kind.ENTRIES, (), element
        return Kind.REFERENCES, (), None
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return Kind.CHOICE, tuple(inner), None
    if inner is str:
        return _text_kind(marks, shown), (), None
    return _PLAIN[inner], (), None


_PLAIN: dict[Any, Kind] = {
    bool: Kind.YES_NO,
    int: Kind.WHOLE,
    float: Kind.NUMBER,
    date: Kind.DAY,
    Span: Kind.SPAN,
    DaySpan: Kind.DAY_SPAN,
    Estimate: Kind.ESTIMATE,
    Stand: Kind.STAND,
}


def _text_kind(marks: list[Any], shown: Shown) -> Kind:
    if shown.to:
        return Kind.REFERENCE
    for mark in marks:
        if isinstance(mark, Kind):
            return mark
    return Kind.TEXT if SEVERAL_LINES in marks else Kind.LINE
