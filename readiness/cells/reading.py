"""The text of a cell as the value of its field, or a sentence that says what is expected."""

import re
from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from readiness.cells.dates import day_of, due_of, partial_day_of
from readiness.cells.entries import entries_of
from readiness.cells.names import OUTSIDE, Names
from readiness.cells.numbers import ends_of, number_of, three_of, whole_of
from readiness.cells.stands import stand_of
from readiness.cells.writing import number_text
from readiness.errors import EditRefused
from readiness.messages import _
from readiness.model.registers.fields import FieldFacts
from readiness.model.registers.kinds import DaySpan, Estimate, Kind, Span
from readiness.model.registers.registry import tables
from readiness.model.registers.row import Row

_UNKNOWN = frozenset({"?", "unknown", "not known"})
_TEXTS = (Kind.LINE, Kind.TEXT)
_HOURS = re.compile(r"\s*(?:hours?|h)\s*$", re.IGNORECASE)
"""Behind a length of time: it is written in hours and kept in days (V1)."""
_LISTS = (Kind.CHOICES, Kind.REFERENCES, Kind.ENTRIES)


def cell_value(text: str, facts: FieldFacts, names: Names, before: Row | None) -> object:
    """Return the value of a field that a text stands for.

    Takes what `cell_text` writes and the usual variants. `before` is the row as it is: its issue
    tells which options a stand may name, and its options keep their ids when they are retyped.
    Raises EditRefused with one sentence that says what is expected.
    """
    if facts.kind in _TEXTS:
        return _text(text, facts)
    if not text.strip():
        return _blank(facts)
    if facts.kind is Kind.REFERENCE:
        return _reference(text, facts, names)
    if (
        facts.optional
        and " ".join(text.split()).casefold() in _UNKNOWN
        and not _is_a_choice(text, facts)
    ):
        return None
    if facts.kind is Kind.REFERENCES:
        return _references(text, facts, names)
    if facts.kind is Kind.STAND:
        return stand_of(text, names.issue_of(before))
    if facts.kind is Kind.ENTRIES:
        assert facts.entry is not None
        return entries_of(text, facts.entry, getattr(before, facts.name, ()))
    return _READERS[facts.kind](_without_unit(text, facts), facts)


def _text(text: str, facts: FieldFacts) -> str:
    words = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if facts.kind is Kind.LINE and "\n" in words:
        raise EditRefused(_("This stands on one line; take out the line break."))
    if facts.required and not words:
        raise EditRefused(_("Write at least one word."))
    return words


def _blank(facts: FieldFacts) -> object:
    if facts.optional:
        return None
    if facts.kind in _LISTS:
        return ()
    if facts.kind is Kind.YES_NO:
        return False
    if facts.choices:
        raise _choose(facts)
    raise EditRefused(_("This may not be blank; write a value."))


def _is_a_choice(text: str, facts: FieldFacts) -> bool:
    return _chosen(text, facts) is not None


def _reference(text: str, facts: FieldFacts, names: Names) -> str | None:
    found = names.find(facts.shown.to, text)
    if found is None and facts.optional and text.strip().casefold() in _UNKNOWN:
        return None
    return found or _refuse_name(text, facts, names)


def _references(text: str, facts: FieldFacts, names: Names) -> tuple[str, ...]:
    ids: list[str] = []
    for part in _parts(text):
        found = names.find(facts.shown.to, part)
        if found is not None:
            ids.append(found)
        else:
            ids += [
                names.find(facts.shown.to, piece) or _refuse_name(piece, facts, names)
                for piece in (piece.strip() for piece in part.split(","))
                if piece
            ]
    return tuple(dict.fromkeys(ids))


def _refuse_name(text: str, facts: FieldFacts, names: Names) -> str:
    to, words = facts.shown.to, _shortened(text)
    if names.is_shared(to, text):
        raise EditRefused(_("Several have the name {name}; use another name of it.", name=words))
    if to in OUTSIDE:
        sentences = {
            "items": _("The checklist has no item {name}; write its code.", name=words),
            "rungs": _("The checklist has no rung {name}.", name=words),
            "purposes": _("The checklist has no purpose {name}.", name=words),
            "sources": _("There is no source {name}; add it to the sources first.", name=words),
        }
        raise EditRefused(sentences[to])
    table = tables()[to]
    raise EditRefused(
        _(
            "There is no {singular} {name}; add it to {table} first.",
            singular=table.singular,
            name=words,
            table=table.title,
        )
    )


def _choice(text: str, facts: FieldFacts) -> object:
    found = _chosen(text, facts)
    if found is None:
        raise _choose(facts)
    return found


def _choices(text: str, facts: FieldFacts) -> object:
    found: list[object] = []
    for part in _parts(text):
        pieces = [part] if _is_a_choice(part, facts) else part.split(",")
        found += [_choice(piece, facts) for piece in pieces if piece.strip()]
    return tuple(dict.fromkeys(found))


def _chosen(text: str, facts: FieldFacts) -> object | None:
    words = _plain(text)
    return next((choice for choice in facts.choices if _plain(choice) == words), None)


def _choose(facts: FieldFacts) -> EditRefused:
    return EditRefused(
        _("Write one of these: {choices}.", choices="; ".join(str(c) for c in facts.choices))
    )


def _yes_no(text: str, _facts: FieldFacts) -> bool:
    words = text.strip().casefold()
    if words in {_("yes"), "yes", "y", "true", "1", "x", "✓"}:
        return True
    if words in {_("no"), "no", "n", "false", "0"}:
        return False
    raise EditRefused(_("Write yes or no."))


def _number(text: str, facts: FieldFacts) -> float:
    return _within(number_of(text), facts)


def _whole(text: str, facts: FieldFacts) -> int:
    return int(_within(whole_of(text), facts))


def _within(number: float, facts: FieldFacts) -> float:
    least, most = facts.least, facts.most
    below = least is not None and number < least
    above = most is not None and number > most
    if not (below or above):
        return number
    if least is not None and most is not None:
        raise EditRefused(
            _(
                "Write a number from {least} to {most}.",
                least=number_text(least),
                most=number_text(most),
            )
        )
    if least is not None:
        raise EditRefused(_("Write a number of {least} or more.", least=number_text(least)))
    raise EditRefused(_("Write a number of {most} at most.", most=number_text(most or 0)))


def _span(text: str, _facts: FieldFacts) -> Span:
    low, high = ends_of(text)
    return Span(low=low, high=high)


def _day_span(text: str, _facts: FieldFacts) -> DaySpan:
    hours = _HOURS.search(text)
    low, high = ends_of(text[: hours.start()] if hours else text)
    parts = 24 if hours else 1
    try:
        return DaySpan(low=low / parts, high=high / parts)
    except ValidationError:
        raise EditRefused(_("Write days from 0 to 100000, such as 6–12.")) from None


def _estimate(text: str, _facts: FieldFacts) -> Estimate:
    low, likely, high = three_of(text)
    try:
        return Estimate(low=low, likely=likely, high=high)
    except ValidationError:
        raise EditRefused(_("Write days above 0 and up to 100000, such as 7 / 14 / 30.")) from None


def _without_unit(text: str, facts: FieldFacts) -> str:
    words = text.strip()
    unit = "days" if facts.kind is Kind.ESTIMATE else facts.shown.unit
    for ending in (unit, unit.removesuffix("s")):
        if ending and words.casefold().endswith(ending):
            return words[: -len(ending)].strip()
    return words


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.replace("\n", ";").split(";") if part.strip()]


def _plain(text: str) -> str:
    return " ".join(text.replace("_", " ").replace("-", " ").split()).casefold()


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:59]}…"


_READERS: dict[Kind, Callable[[str, FieldFacts], Any]] = {
    Kind.NUMBER: _number,
    Kind.WHOLE: _whole,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.DAY: lambda text, _facts: day_of(text),
    Kind.PARTIAL_DAY: lambda text, _facts: partial_day_of(text),
    Kind.DUE: lambda text, _facts: due_of(text),
    Kind.SPAN: _span,
    Kind.DAY_SPAN: _day_span,
    Kind.ESTIMATE: _estimate,
}
