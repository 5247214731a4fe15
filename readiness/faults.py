"""What pydantic found wrong, in plain sentences that never repeat what was written."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from readiness.messages import _, _n

MOST = 100
_LONGEST_KEY = 64


def describe_problems(error: ValidationError, prefix: str = "") -> tuple[str, ...]:
    """Return one `path: sentence` for each fault, at most 100, in the order of the file.

    `prefix` is the path of the value that was validated. Values are never repeated; keys and ids
    are, shortened.
    """
    lines = []
    for fault in error.errors(include_url=False, include_input=False)[:MOST]:
        path = path_of(fault["loc"], prefix)
        sentence = sentence_of(fault)
        if fault["type"] == "assessment" and path:
            # These sentences begin with the rest of the path.
            lines.append(f"{path}.{sentence}")
            continue
        lines.append(f"{path}: {sentence}" if path else sentence)
    return tuple(dict.fromkeys(lines))


def sentence_of(fault: ErrorDetails) -> str:
    """Return one fault in words that stand after a path, without an end of sentence."""
    context: Mapping[str, Any] = fault.get("ctx", {})
    if "sentence" in context:
        return str(context["sentence"])
    return _SENTENCES.get(fault["type"], _unusable)(context)


def path_of(parts: tuple[int | str, ...], prefix: str = "") -> str:
    """Return a path as people read it: `assessment.sources[2].title`."""
    path = prefix
    for part in parts:
        if isinstance(part, int):
            path += f"[{part}]"
        elif part != "[key]":
            key = shown_key(part)
            path += f".{key}" if path else key
    return path


def shown_key(key: str) -> str:
    """Return a key fit for a sentence: short and printable."""
    short = key if len(key) <= _LONGEST_KEY else key[: _LONGEST_KEY - 1] + "…"
    return "".join(character if character.isprintable() else "�" for character in short)


def _unusable(context: Mapping[str, Any]) -> str:
    return _("this value cannot be used here")


def _choices(context: Mapping[str, Any]) -> str:
    return _("write one of these: {choices}", choices=str(context["expected"]).replace("'", ""))


_SENTENCES: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "missing": lambda _context: _("this is missing; add it"),
    "extra_forbidden": lambda _context: _("this key is not known here; remove it"),
    "string_type": lambda _context: _("a text in quotes is expected"),
    "int_type": lambda _context: _("a whole number without quotes is expected"),
    "int_from_float": lambda _context: _("a whole number is expected"),
    "int_parsing_size": lambda _context: _("this number is too large"),
    "float_type": lambda _context: _("a number without quotes is expected"),
    "finite_number": lambda _context: _("a number is expected"),
    "bool_type": lambda _context: _("true or false without quotes is expected"),
    "date_type": lambda _context: _("a date in quotes is expected, written as 2018-06-11"),
    "date_parsing": lambda _context: _("this is not a day of the calendar; write it as 2018-06-11"),
    "date_from_datetime_parsing": lambda _context: _(
        "this is not a day of the calendar; write it as 2018-06-11"
    ),
    "date_from_datetime_inexact": lambda _context: _(
        "a day without a time is expected, written as 2018-06-11"
    ),
    "model_type": lambda _context: _("an object with named values is expected"),
    "dict_type": lambda _context: _("an object with named values is expected"),
    "mapping_type": lambda _context: _("an object with named values is expected"),
    "tuple_type": lambda _context: _("a list is expected"),
    "list_type": lambda _context: _("a list is expected"),
    "enum": _choices,
    "literal_error": _choices,
    "less_than_equal": lambda context: _("the number may be {limit} at most", limit=context["le"]),
    "greater_than_equal": lambda context: _(
        "the number must be {limit} at least", limit=context["ge"]
    ),
    "string_too_long": lambda context: _(
        "the text may have {limit} characters at most", limit=context["max_length"]
    ),
    "string_too_short": lambda _context: _("this text is missing; write at least one character"),
    "too_long": lambda context: _n(
        "the list may have {count} entry at most",
        "the list may have {count} entries at most",
        context["max_length"],
    ),
    "too_short": lambda context: _n(
        "the list must have {count} entry at least",
        "the list must have {count} entries at least",
        context["min_length"],
    ),
    "string_unicode": lambda _context: _("the text holds half a character; remove it"),
}
