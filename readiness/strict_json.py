"""JSON read without mercy and written in one way only."""

import json
import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from readiness.errors import FileProblem
from readiness.messages import _

DEPTH_LIMIT = 40
SIZE_LIMIT = 20 * 1024 * 1024
"""In bytes."""

_DIGITS_LIMIT = 400
_QUOTE = ord('"')
VALUE_LIMIT = 400_000
"""Commas and brackets outside strings; keeps the memory a file takes in proportion."""

_NAME = re.compile(rb"[A-Za-z0-9_-]{1,64}")
# A string is taken whole, also one that never ends, so that the scan stays linear.
_STRUCTURE = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[\]{},]', re.DOTALL)


def canonical_json(value: Any) -> bytes:
    """Return the one spelling of a JSON value: sorted keys, no spaces, UTF-8, no NaN.

    Raises ValueError for NaN, infinities and half characters.
    """
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    ).encode("utf-8")


def parse_json(data: bytes, name: str) -> object:
    """Return plain values, or raise FileProblem with the path inside the file.

    Refused: more than 20 MB, nothing at all, what ends too soon, more than 40 levels, numbers
    that are no numbers (NaN, Infinity, 1e999), a key twice in one object, half characters,
    control characters in keys, bytes that are not UTF-8.
    """
    if len(data) > SIZE_LIMIT:
        raise FileProblem(
            _(
                "{name} is larger than {limit} MB, which no file of ours is.",
                name=name,
                limit=SIZE_LIMIT // (1024 * 1024),
            )
        )
    if not data.strip():
        raise FileProblem(_("{name} is empty. Choose another file.", name=name))
    _refuse_too_much(data, name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileProblem(
            _("{name} is not UTF-8 text (byte {byte}).", name=name, byte=error.start + 1)
        ) from None
    try:
        value = json.loads(
            text,
            object_pairs_hook=_Pairs,
            parse_constant=_no_number,
            parse_float=_number,
            parse_int=_whole_number,
        )
    except json.JSONDecodeError as error:
        raise FileProblem(_not_json(text, name, error)) from None
    for path, fault in _faults(value, ""):
        line = f"{path}: {fault}" if path else fault
        raise FileProblem(_("{name}, {problem}", name=name, problem=line), (line,))
    return _plain(value)


class _Pairs(list[tuple[str, Any]]):
    """An object as it stands in the file, repeated keys included."""


class _Wrong:
    """A number that is none."""


def _no_number(spelling: str) -> object:
    return _Wrong()


def _number(spelling: str) -> object:
    value = float(spelling)
    return _Wrong() if value in (float("inf"), float("-inf")) else value


def _whole_number(spelling: str) -> object:
    return _Wrong() if len(spelling) > _DIGITS_LIMIT else int(spelling)


def _refuse_too_much(data: bytes, name: str) -> None:
    """Refuse what nests too deep or holds too many values, before anything is built of it."""
    depth = values = 0
    for found in _STRUCTURE.finditer(data):
        character = data[found.start()]
        if character == _QUOTE:
            continue
        if character in b"[{":
            depth += 1
        elif character in b"]}":
            depth -= 1
        values += 1
        if depth > DEPTH_LIMIT:
            raise FileProblem(
                _(
                    "{name} is nested more than {limit} levels deep, which no file of ours is.",
                    name=name,
                    limit=DEPTH_LIMIT,
                )
            )
        if values > VALUE_LIMIT:
            raise FileProblem(_too_many(name, _place(data, found.start())))


def _too_many(name: str, path: str) -> str:
    told = {"name": name, "limit": VALUE_LIMIT}
    if not path:
        return _("{name} holds more than {limit} values, which no file of ours does.", **told)
    return _(
        "{name} holds more than {limit} values, which no file of ours does; "
        "the limit is reached in {path}.",
        path=path,
        **told,
    )


def _place(data: bytes, end: int) -> str:
    """Return the path of what is open at a byte, as far as its keys are names like ours."""
    keys: list[bytes] = []
    key = b""
    for found in _STRUCTURE.finditer(data, 0, end):
        character = data[found.start()]
        if character == _QUOTE:
            after = found.end()
            key = found[0].strip(b'"') if data[after : after + 4].lstrip()[:1] == b":" else b""
        elif character in b"[{":
            keys.append(key)
            key = b""
        elif character in b"]}" and keys:
            keys.pop()
    names = takewhile(_NAME.fullmatch, keys[1:])
    return ".".join(name.decode() for name in names)


def _not_json(text: str, name: str, error: json.JSONDecodeError) -> str:
    if not text[error.pos :].strip() or error.msg.startswith("Unterminated string"):
        return _("{name} ends too soon (line {line}). It is cut off.", name=name, line=error.lineno)
    if error.msg.startswith("Invalid control character"):
        return _(
            "{name} holds a control character inside a text (line {line}, column {column}).",
            name=name,
            line=error.lineno,
            column=error.colno,
        )
    return _(
        "{name} is not valid JSON (line {line}, column {column}).",
        name=name,
        line=error.lineno,
        column=error.colno,
    )


def _faults(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, _Pairs):
        seen: set[str] = set()
        for key, inner in value:
            place = f"{path}.{_shown(key)}" if path else _shown(key)
            if key in seen:
                yield place, _("the key stands there twice; remove one.")
            seen.add(key)
            fault = _text_fault(key, control=True)
            if fault:
                yield place, fault
            yield from _faults(inner, place)
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _faults(inner, f"{path}[{position}]")
    elif isinstance(value, _Wrong):
        yield path, _("this is not a number that can be used.")
    elif isinstance(value, str):
        fault = _text_fault(value, control=False)
        if fault:
            yield path, fault


def _text_fault(text: str, *, control: bool) -> str:
    if text.isascii() and text.isprintable():
        return ""
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            return _("character {position} is half a character.", position=error.start + 1)
    if control and any(ord(character) < 32 or ord(character) == 127 for character in text):
        return _("the key holds a control character.")
    return ""


def _shown(key: str) -> str:
    """Return a key fit for a sentence: short and printable."""
    short = key if len(key) <= 64 else key[:63] + "…"
    return "".join(character if character.isprintable() else "�" for character in short)


def _plain(value: object) -> object:
    if isinstance(value, _Pairs):
        return {key: _plain(inner) for key, inner in value}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value
