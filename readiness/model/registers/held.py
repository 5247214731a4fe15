"""The rows of an assessment: table id → rows, each validated by the model its table names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import GetJsonSchemaHandler, PlainSerializer, PlainValidator, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError, core_schema

from readiness.messages import _
from readiness.model.registers.registry import tables
from readiness.strict_json import canonical_json

ROWS_LIMIT = 10_000
"""Rows that one table may hold."""

if TYPE_CHECKING:
    from readiness.model.registers.row import Row

    Held = Mapping[str, tuple[Row, ...]]
else:
    # The first paint shows no row, so that even what all rows have in common waits.
    Held = Mapping


class LaterRows(Held):
    """Rows that are read when they are first asked for.

    Opening a stored assessment needs no row for its first paint, and the row models take as long
    to build as a third of it. `read` returns at least one row or raises ReadinessError; any thread
    may be the first to ask, and all are given the same rows.
    """

    def __init__(self, read: Callable[[], Held]) -> None:
        self._read: Callable[[], Held] | None = read
        self._held: Held = {}
        self._reading = Lock()
        self.is_new = True
        """Whether the assessment they were stored with is still being put together.

        Only then may they stay unread: what an edit makes of it is another assessment, to which
        they may no longer belong."""

    @property
    def are_read(self) -> bool:
        """Tell whether somebody has asked for them."""
        return self._read is None

    def __getitem__(self, table_id: str) -> tuple[Row, ...]:
        return self._rows()[table_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows())

    def __len__(self) -> int:
        return len(self._rows())

    def __bool__(self) -> bool:
        # Whether there are any is known without reading one.
        return True

    def __reduce__(self) -> tuple[type[dict[str, Any]], tuple[dict[str, tuple[Row, ...]]]]:
        # A copy, here or in another process, is of rows that are read.
        return dict, (dict(self._rows()),)

    def _rows(self) -> Held:
        if self._read is not None:
            with self._reading:
                if self._read is not None:
                    self._held = self._read()
                    self._read = None
        return self._held


def may_wait(rows: Held) -> bool:
    """Tell whether rows need not be read to know that their assessment is valid."""
    return isinstance(rows, LaterRows) and rows.is_new and not rows.are_read


def read_rows(written: Mapping[str, Any]) -> Held:
    """Return the rows of values read from JSON; raises ValidationError with paths of its own."""
    return _rows_of(written, "json")


def _validated(value: object, info: core_schema.ValidationInfo) -> Held:
    if isinstance(value, LaterRows):
        return value
    if not isinstance(value, Mapping):
        raise PydanticCustomError("dict_type", "an object with named values is expected")
    return _rows_of(value, info.mode)


def _rows_of(value: Mapping[Any, Any], mode: str) -> Held:
    known = tables()
    held: dict[str, tuple[Row, ...]] = {}
    faults: list[InitErrorDetails] = []
    for table_id, rows in value.items():
        if table_id not in known:
            faults.append(_fault((table_id,), rows, "extra_forbidden"))
            continue
        if not isinstance(rows, list | tuple):
            faults.append(_fault((table_id,), rows, "list_type"))
            continue
        if len(rows) > ROWS_LIMIT:
            faults.append(
                _custom(
                    (table_id,),
                    _("the table may have {limit} rows at most", limit=ROWS_LIMIT),
                )
            )
            continue
        read = []
        for position, row in enumerate(rows):
            try:
                read.append(_row(known[table_id].row, row, mode))
            except ValidationError as error:
                faults += _nested(error, (table_id, position))
        if read:
            held[table_id] = tuple(read)
    if faults:
        raise ValidationError.from_exception_data("registers", faults)
    return held


def _row(model: type[Row], value: object, mode: str) -> Row:
    if isinstance(value, model):
        return value
    if mode == "json" and isinstance(value, dict):
        # A row read from JSON is strict about types but knows days as texts.
        return model.model_validate_json(canonical_json(value))
    return model.model_validate(value)


def _nested(error: ValidationError, where: tuple[str | int, ...]) -> list[InitErrorDetails]:
    found = []
    for fault in error.errors(include_url=False):
        details: InitErrorDetails = {
            "type": fault["type"]
            if "sentence" not in fault.get("ctx", {})
            else PydanticCustomError(fault["type"], "{sentence}", fault["ctx"]),
            "loc": (*where, *fault["loc"]),
            "input": fault["input"],
        }
        if "ctx" in fault:
            details["ctx"] = fault["ctx"]
        found.append(details)
    return found


def _fault(where: tuple[str | int, ...], value: object, kind: str) -> InitErrorDetails:
    return {"type": kind, "loc": where, "input": value}


def _custom(where: tuple[str | int, ...], sentence: str) -> InitErrorDetails:
    error = PydanticCustomError("registers", "{sentence}", {"sentence": sentence})
    return {"type": error, "loc": where, "input": None}


def _dumped(held: Held, info: core_schema.SerializationInfo) -> dict[str, Any]:
    return {
        table_id: [
            row.model_dump(mode=info.mode, exclude_defaults=info.exclude_defaults) for row in rows
        ]
        for table_id, rows in held.items()
    }


class _Schema:
    """Publishes every table with the schema of its rows."""

    def __get_pydantic_json_schema__(
        self, _core: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        properties = {
            table.id: {
                "title": table.title,
                "type": "array",
                "maxItems": ROWS_LIMIT,
                "items": handler(table.row.__pydantic_core_schema__),
            }
            for table in tables().values()
        }
        return {"type": "object", "additionalProperties": False, "properties": properties}


Rows = Annotated[
    Held,
    PlainValidator(_validated),
    PlainSerializer(_dumped),
    _Schema(),
]
"""Table id → rows in the order of the table; a table without rows is left out."""
