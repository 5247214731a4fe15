"""Entries of a row as text: options by their titles, states one a line."""

import re
import secrets
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from pydantic import ValidationError

from readiness.cells.dates import partial_day_of
from readiness.days import partial_day_words
from readiness.errors import EditRefused
from readiness.faults import describe_problems
from readiness.messages import _
from readiness.model.registers.row import Entry


def entries_text(entries: Sequence[Entry]) -> str:
    """Return entries as text: "a; b" for titled ones, else "2017-01-20 vacant: words" a line."""
    if entries and not _is_titled(type(entries[0])):
        return "\n".join(_entry_text(entry) for entry in entries)
    titles: list[str] = [getattr(entry, "title", "") for entry in entries]
    if any(";" in title for title in titles):
        # A line end, even behind a single title, says that lines divide them.
        return "\n".join(titles) + "\n"
    return "; ".join(titles)


def entries_words(entries: Sequence[Entry]) -> str:
    """Return entries for a reader, days in words."""
    if entries and not _is_titled(type(entries[0])):
        return "\n".join(_entry_text(entry, words=True) for entry in entries)
    return "; ".join(getattr(entry, "title", "") for entry in entries)


def entries_of(text: str, model: type[Entry], before: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the entries a text names; titled ones keep the ids they have in `before`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _is_titled(model):
        parts = text.split("\n") if "\n" in text else text.split(";")
        return _titled([part.strip() for part in parts if part.strip()], model, before)
    return tuple(_entry(line.strip(), model) for line in text.split("\n") if line.strip())


def _is_titled(model: type[Entry]) -> bool:
    return {"id", "title"} <= set(model.model_fields)


def _titled(
    titles: Sequence[str], model: type[Entry], before: Sequence[Entry]
) -> tuple[Entry, ...]:
    ids: list[str | None] = [None] * len(titles)
    present: list[Any] = list(before)
    left = {entry.id: entry for entry in present}
    for same in (lambda text: text, str.casefold):
        for at, title in enumerate(titles):
            if ids[at] is None:
                wanted = same(title)
                found = next((one.id for one in left.values() if same(one.title) == wanted), None)
                if found is not None:
                    ids[at] = found
                    del left[found]
    if len(titles) == len(present):
        for at, entry in enumerate(present):
            if ids[at] is None and entry.id in left:
                ids[at] = entry.id
    return tuple(
        _made(model, id=id_ or f"option-{secrets.token_hex(4)}", title=title)
        for id_, title in zip(ids, titles, strict=True)
    )


def _entry_text(entry: Entry, *, words: bool = False) -> str:
    head, last = _fields(type(entry))
    parts = [str(getattr(entry, name)) for name in head]
    if words:
        parts = [partial_day_words(part) for part in parts]
    tail: str = getattr(entry, last) if last else ""
    return f"{' '.join(parts)}: {tail}" if tail else " ".join(parts)


def _entry(line: str, model: type[Entry]) -> Entry:
    head, last = _fields(model)
    values: dict[str, Any] = {}
    rest = line
    for name in head:
        values[name], rest = _taken(rest, model, name)
    if rest and not rest.startswith(":"):
        raise _expected(model)
    words = rest[1:].strip()
    if words and not last:
        raise _expected(model)
    return _made(model, **values, **({last: words} if last else {}))


def _taken(rest: str, model: type[Entry], name: str) -> tuple[Any, str]:
    """Return the value of a field at the start of a text, and what follows it."""
    kind = model.model_fields[name].annotation
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        for choice in sorted(kind, key=len, reverse=True):
            after = rest[len(choice) :]
            if rest.casefold().startswith(choice.casefold()) and after[:1] in ("", ":", " "):
                return choice, after.lstrip()
        raise _expected(model)
    found = re.match(r"[0-9]{1,2}\.? [A-Za-z]{3,9} [0-9]{4}|[A-Za-z]{3,9} [0-9]{4}|[^\s:]+", rest)
    if not found:
        raise _expected(model)
    try:
        value = partial_day_of(found[0])
    except EditRefused:
        raise _expected(model) from None
    return value, rest[found.end() :].lstrip()


def _fields(model: type[Entry]) -> tuple[list[str], str]:
    """Return the fields that stand in front, and the one behind the colon, if there is one."""
    names = list(model.model_fields)
    last = names[-1]
    info = model.model_fields[last]
    return (names[:-1], last) if info.annotation is str and info.default == "" else (names, "")


def _expected(model: type[Entry]) -> EditRefused:
    states = [
        info.annotation
        for info in model.model_fields.values()
        if isinstance(info.annotation, type) and issubclass(info.annotation, StrEnum)
    ]
    choices = "; ".join(str(choice) for kind in states for choice in kind)
    return EditRefused(
        _(
            "Write one entry a line, such as 2017-01-20 {first}: words. The states are: {choices}.",
            first=choices.split("; ")[0],
            choices=choices,
        )
    )


def _made(model: type[Entry], **values: Any) -> Entry:
    try:
        return model(**values)
    except ValidationError as error:
        sentence = describe_problems(error)[0].split(": ", 1)[-1]
        raise EditRefused(
            _("{sentence}.", sentence=sentence[:1].upper() + sentence[1:].rstrip("."))
        ) from None
