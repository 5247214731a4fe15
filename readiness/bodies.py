"""Assessments and checklists as the canonical bytes that are hashed, stored and sent."""

from collections import OrderedDict
from functools import cache
from hashlib import sha256
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError, create_model

from readiness.errors import FileProblem
from readiness.faults import describe_problems
from readiness.messages import _
from readiness.model import Assessment, Checklist
from readiness.model.assessment import rows_faults
from readiness.model.base import Frozen
from readiness.model.registers.held import Held, LaterRows, read_rows
from readiness.strict_json import canonical_json

__all__ = [
    "assessment_body",
    "checklist_body",
    "checklist_hash",
    "describe_problems",
    "read_body",
    "validated",
]

_HELD = 32

K = TypeVar("K")
V = TypeVar("V")

_bodies: "OrderedDict[int, tuple[Checklist, bytes, str]]" = OrderedDict()
_checklists: "OrderedDict[str, Checklist]" = OrderedDict()


def assessment_body(assessment: Assessment) -> bytes:
    """Return the canonical bytes of an assessment, its checklist replaced by its hash.

    What has its default value is left out; equal assessments give equal bytes.
    """
    values = assessment.model_dump(mode="json", exclude_defaults=True, exclude={"checklist"})
    return canonical_json({**values, "checklist": checklist_hash(assessment.checklist)})


def checklist_body(checklist: Checklist) -> bytes:
    """Return the canonical bytes of a checklist; computed once for each object."""
    return _written(checklist)[1]


def checklist_hash(checklist: Checklist) -> str:
    """Return the hexadecimal sha256 of the checklist's canonical bytes."""
    return _written(checklist)[2]


def read_body(body: bytes, checklist_body: bytes, *, rows_later: bool = False) -> Assessment:
    """Return the assessment of bytes that this module wrote.

    The same checklist bytes give one Checklist object, so that it is validated once. Raises
    FileProblem where the two do not belong together or are not valid. With `rows_later` the rows
    of the registers are read when they are first asked for, and raise FileProblem only then.
    """
    parts = _parts(body, "assessment", rows_later=rows_later)
    name = sha256(checklist_body).hexdigest()
    if parts["checklist"] != name:
        raise FileProblem(_("The assessment and its checklist do not belong together."))
    checklist = _checklists.get(name)
    if checklist is None:
        checklist = _checklist(checklist_body, "checklist")
        _keep(_checklists, name, checklist)
    if rows_later:
        return _with_later_rows(parts, checklist)
    return _assembled(parts, checklist, "assessment")


def validated(values: dict[str, object], prefix: str) -> Assessment:
    """Return the assessment of plain values that hold the checklist inside.

    Raises FileProblem with one `path: sentence` for each fault; paths begin with `prefix`.
    """
    if not isinstance(values.get("checklist"), dict):
        raise _refused((_("{path}: the checklist is missing", path=f"{prefix}.checklist"),))
    checklist = _checklist(canonical_json(values["checklist"]), f"{prefix}.checklist")
    parts = _parts(canonical_json({**values, "checklist": ""}), prefix)
    return _assembled(parts, checklist, prefix)


def _with_later_rows(parts: dict[str, Any], checklist: Checklist) -> Assessment:
    written = parts["registers"]

    def read() -> Held:
        try:
            rows = read_rows(written)
        except ValidationError as error:
            raise _refused(describe_problems(error, "assessment.registers")) from None
        faults = rows_faults(assessment, rows)
        if faults:
            raise _refused(tuple(f"assessment.{fault}" for fault in faults))
        return rows

    if not any(written.values()):
        # Nothing to read later; what is no table is told now.
        return _assembled({**parts, "registers": written}, checklist, "assessment")
    later = LaterRows(read)
    assessment = _assembled({**parts, "registers": later}, checklist, "assessment")
    later.is_new = False
    return assessment


def _parts(data: bytes, prefix: str, *, rows_later: bool = False) -> dict[str, Any]:
    try:
        return dict(_parts_model(rows_later).model_validate_json(data))
    except ValidationError as error:
        raise _refused(describe_problems(error, prefix)) from None


def _assembled(parts: dict[str, Any], checklist: Checklist, prefix: str) -> Assessment:
    try:
        return Assessment(**{**parts, "checklist": checklist})
    except ValidationError as error:
        raise _refused(describe_problems(error, prefix)) from None


def _checklist(data: bytes, prefix: str) -> Checklist:
    try:
        return Checklist.model_validate_json(data)
    except ValidationError as error:
        raise _refused(describe_problems(error, prefix)) from None


def _refused(problems: tuple[str, ...]) -> FileProblem:
    return FileProblem(problems[0], problems)


@cache
def _parts_model(rows_later: bool) -> type[BaseModel]:
    """Return a model of an assessment that only names its checklist.

    The checklist is validated apart, once for all the assessments that share it. With
    `rows_later` the rows stay as they are written.
    """
    fields: dict[str, Any] = {
        name: (field.annotation, field) for name, field in Assessment.model_fields.items()
    }
    fields["checklist"] = (str, ...)
    if rows_later:
        fields["registers"] = (dict[str, Any], {})
    return create_model("AssessmentParts", __base__=Frozen, **fields)


def _written(checklist: Checklist) -> tuple[Checklist, bytes, str]:
    # By identity, because comparing checklists costs more than writing one; the object is kept
    # alive beside its bytes, so that its id is not given to another.
    held = _bodies.get(id(checklist))
    if held is None:
        body = canonical_json(checklist.model_dump(mode="json", exclude_defaults=True))
        held = (checklist, body, sha256(body).hexdigest())
        _keep(_bodies, id(checklist), held)
    return held


def _keep(held: "OrderedDict[K, V]", key: K, value: V) -> None:
    held[key] = value
    while len(held) > _HELD:
        held.popitem(last=False)
