"""The kinds of value every model is made of: trimmed text, levels, ids, and the frozen base."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from readiness.messages import _

LINE_LIMIT = 300
TEXT_LIMIT = 20_000
NOTE_LIMIT = 4_000
ID_LIMIT = 64

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


SEVERAL_LINES = "several lines"
"""Marks the types of text that may hold line breaks, for those who lay fields out."""


class Frozen(BaseModel):
    """A value that never changes; unknown keys and wrong types are errors."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False, revalidate_instances="never"
    )


def problem(code: str, sentence: str) -> PydanticCustomError:
    """Return a validation error whose text is the finished sentence."""
    return PydanticCustomError(code, "{sentence}", {"sentence": sentence})


def _without_line_ends(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value


def _no_control_characters(value: str) -> None:
    if value.isprintable():
        return
    for position, character in enumerate(value):
        category = unicodedata.category(character)
        if category == "Cs" or (category == "Cc" and character not in "\n\t"):
            raise problem(
                "control_character",
                _(
                    "character {position} is a control character or half a character; remove it",
                    position=position + 1,
                ),
            )


def _line(value: str) -> str:
    _no_control_characters(value)
    if "\n" in value:
        raise problem("one_line", _("this text must stand on one line; remove the line break"))
    return value.strip()


def _text(value: str) -> str:
    _no_control_characters(value)
    return value.strip()


def _required_line(value: str) -> str:
    return _not_blank(_line(value))


def _required_text(value: str) -> str:
    return _not_blank(_text(value))


def _identifier(value: str) -> str:
    if not _ID.fullmatch(value):
        raise problem(
            "identifier",
            _("an id starts with a letter or digit and holds only letters, digits, . _ and -"),
        )
    return value


def _not_blank(value: str) -> str:
    if not value:
        raise problem("blank", _("this text is missing; write at least one word"))
    return value


# One function for each kind: a start builds the schemas of all models, and each further step in a
# kind is built once more for each field of it.
Line = Annotated[str, Field(max_length=LINE_LIMIT), AfterValidator(_line)]
"""One line of text, trimmed, at most 300 characters, possibly empty."""

RequiredLine = Annotated[str, Field(max_length=LINE_LIMIT), AfterValidator(_required_line)]
"""A line that may not be blank."""

Code = Annotated[str, Field(max_length=16), AfterValidator(_required_line)]
"""A short line that people cite a part by. A limit in the type: one set on the field of a longer
type would be overridden by the type's own."""

ShortLine = Annotated[str, Field(max_length=24), AfterValidator(_required_line)]
"""A line of at most 24 characters that may not be blank."""

Text = Annotated[
    str,
    Field(max_length=TEXT_LIMIT),
    BeforeValidator(_without_line_ends),
    AfterValidator(_text),
    SEVERAL_LINES,
]
"""Running text, trimmed, at most 20,000 characters, possibly empty or of several lines."""

Note = Annotated[
    str,
    Field(max_length=NOTE_LIMIT),
    BeforeValidator(_without_line_ends),
    AfterValidator(_text),
    SEVERAL_LINES,
]
"""Running text of at most 4,000 characters beside an answer."""

RowNote = Annotated[
    str,
    Field(max_length=2_000),
    BeforeValidator(_without_line_ends),
    AfterValidator(_text),
    SEVERAL_LINES,
]
"""Running text of at most 2,000 characters beside a row of a register."""

ShortName = Annotated[str, Field(max_length=20), AfterValidator(_line)]
"""A line of at most 20 characters, possibly empty."""

RequiredText = Annotated[
    str,
    Field(max_length=TEXT_LIMIT),
    BeforeValidator(_without_line_ends),
    AfterValidator(_required_text),
    SEVERAL_LINES,
]
"""A text that may not be blank."""

Id = Annotated[str, Field(min_length=1, max_length=ID_LIMIT), AfterValidator(_identifier)]
"""A stable name given by the app; never shown as a label, never reused with a new meaning."""

Level = Annotated[int, Field(ge=0, le=4)]
"""An ordered label from 0 (absent or contrary) to 4 (robust). Not a quantity."""

Need = Annotated[int, Field(ge=1, le=4)]
"""The least level that a rung requires. A rung that requires nothing has no entry."""

Weight = Annotated[int, Field(ge=1, le=3)]
"""1 to 3; used only in the share of requirements met, never in a verdict."""
