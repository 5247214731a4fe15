"""One part of a draft held against the model it is to become."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from readiness.messages import _, _n
from readiness.model.base import Frozen

M = TypeVar("M", bound=Frozen)


@dataclass(frozen=True)
class Checked(Generic[M]):
    """The model a part becomes, or None and what is wrong: the path inside the part, a sentence."""

    model: M | None
    problems: tuple[tuple[tuple[str | int, ...], str], ...] = ()


def check(kind: type[M], fields: Mapping[str, Any]) -> Checked[M]:
    """Validate fields with their model; every problem comes with its path inside the part."""
    try:
        return Checked(kind(**fields))
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        return Checked(
            None,
            tuple((_path(fault["loc"]), _sentence(fault["loc"], fault)) for fault in faults),
        )


def _path(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return the path without what pydantic adds for the key of a mapping."""
    return tuple(step for step in loc if step != "[key]")


def _sentence(loc: tuple[str | int, ...], fault: Mapping[str, Any]) -> str:
    kind, limits = fault["type"], fault.get("ctx", {})
    if kind == "blank":
        return _missing(loc)
    if kind in {"string_too_long", "too_long"}:
        limit = limits.get("max_length", 0)
        return _n(
            "This text may hold at most {count} character.",
            "This text may hold at most {count} characters.",
            limit,
        )
    if loc[:1] == ("window_days",):
        return _("Give a number of days from 1 to 3650, or leave it out.")
    if loc[:1] == ("weight",):
        return _("The weight is 1, 2 or 3.")
    if loc[:1] == ("needs",):
        return _("The needed level is not one of those offered; choose again.")
    text = str(fault["msg"])
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def _missing(loc: tuple[str | int, ...]) -> str:
    field = loc[0] if loc else ""
    if field == "levels":
        return _("Level {level} has no words yet. Say what one would see.", level=loc[-1])
    sentences = {
        "question": _("The question is missing. Write what the assessor is asked."),
        "code": _("The code is missing. Give a short name that people can cite."),
        "title": _("The title is missing. Write at least one word."),
        "short": _("The short name is missing. It stands where there is little room."),
        "version": _("The version is missing. Any short mark will do, such as 1 or 2026-03."),
        "text": _("The entry is missing. Write author, title and year."),
        "references": _("One reference is blank. Remove it or write its code."),
    }
    return sentences.get(str(field), _("This text is missing. Write at least one word."))
