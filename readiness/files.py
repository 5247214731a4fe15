"""One assessment as one portable file, `.readiness`: JSON with a format number."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readiness.bodies import validated
from readiness.errors import FileProblem
from readiness.faults import MOST
from readiness.formats import FORMAT, brought_up
from readiness.messages import _, _n
from readiness.model import Assessment
from readiness.regular_file import read_regular
from readiness.strict_json import SIZE_LIMIT, parse_json

__all__ = [
    "FORMAT",
    "KIND",
    "LINEAGE_LIMIT",
    "SUFFIX",
    "PortableFile",
    "file_bytes",
    "read_bytes",
    "read_file",
    "schema",
]

KIND = "readiness assessment"
SUFFIX = ".readiness"

LINEAGE_LIMIT = 2_000
"""The newest ancestors that a file names; older ones are left out when it is written."""

_SHA = re.compile(r"[0-9a-f]{64}")
_KEYS = ("format", "kind", "revision", "lineage", "assessment")


@dataclass(frozen=True, slots=True)
class PortableFile:
    """What a file holds: the assessment, the hash of its revision, those it came from.

    `revision` is None for an assessment that was never in a library; `lineage` is oldest first
    and does not hold the revision itself.
    """

    assessment: Assessment
    revision: str | None = None
    lineage: tuple[str, ...] = ()


def read_file(path: Path) -> PortableFile:
    """Read a portable file.

    Raises FileProblem, whose sentence names the file and the path inside it, for whatever is not
    valid to the last value; `problems` lists every fault found.
    """
    return read_bytes(read_regular(Path(path), SIZE_LIMIT), Path(path).name)


def read_bytes(data: bytes, name: str) -> PortableFile:
    """Read the bytes of a portable file; `name` stands for it in sentences."""
    values = parse_json(data, name)
    if not isinstance(values, dict) or "format" not in values:
        raise FileProblem(
            _("{name} is not a Readiness file: it states no format. Choose another.", name=name)
        )
    _check_format(values["format"], name)
    problems = _header_problems(values)
    if problems:
        raise _refused(name, problems)
    present, problems = brought_up(values["assessment"], values["format"])
    if problems:
        raise _refused(name, problems)
    try:
        assessment = validated(present, "assessment")
    except FileProblem as problem:
        raise _refused(name, problem.problems) from None
    return PortableFile(assessment, values.get("revision"), tuple(values.get("lineage", ())))


def file_bytes(file: PortableFile) -> bytes:
    """Return the bytes of a portable file; equal content gives equal bytes."""
    values = {
        "format": FORMAT,
        "kind": KIND,
        "revision": file.revision,
        "lineage": list(file.lineage[-LINEAGE_LIMIT:]),
        "assessment": file.assessment.model_dump(mode="json", exclude_defaults=True),
    }
    text = json.dumps(values, ensure_ascii=False, allow_nan=False, sort_keys=True, indent=1)
    return f"{text}\n".encode()


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a portable file."""
    model = Assessment.model_json_schema()
    definitions = model.pop("$defs")
    sha = {"type": "string", "pattern": f"^{_SHA.pattern}$"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Readiness assessment file",
        "description": "One assessment with its own copy of the checklist.",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "kind", "assessment"],
        "properties": {
            "format": {"const": FORMAT},
            "kind": {"const": KIND},
            "revision": {
                "description": "The revision this state was exported from.",
                "anyOf": [sha, {"type": "null"}],
            },
            "lineage": {
                "description": "The revisions it came from, oldest first.",
                "type": "array",
                "items": sha,
            },
            "assessment": {"$ref": "#/$defs/Assessment"},
        },
        "$defs": {**definitions, "Assessment": model},
    }


def _check_format(found: object, name: str) -> None:
    if type(found) is not int or found < 1:
        raise _refused(name, (_("format: a whole number from 1 is expected"),))
    if found > FORMAT:
        raise FileProblem(
            _(
                "{name} was written by a later version of Readiness (format {found}, this one "
                "knows {known}). Update Readiness to open it.",
                name=name,
                found=found if found < 1_000_000 else "…",
                known=FORMAT,
            )
        )


def _header_problems(values: dict[str, Any]) -> tuple[str, ...]:
    problems = []
    unknown = sorted(set(values) - set(_KEYS))[:MOST]
    problems += [_("{key}: this key is not known here; remove it", key=key[:64]) for key in unknown]
    if values.get("kind") != KIND:
        problems.append(_('kind: "{kind}" is expected', kind=KIND))
    revision = values.get("revision")
    if revision is not None and not _is_sha(revision):
        problems.append(_("revision: 64 characters of 0–9 and a–f, or null, are expected"))
    lineage = values.get("lineage", [])
    if not isinstance(lineage, list):
        problems.append(_("lineage: a list is expected"))
    else:
        wrong = next((at for at, sha in enumerate(lineage) if not _is_sha(sha)), None)
        if wrong is not None:
            problems.append(_("lineage[{at}]: 64 characters of 0–9 and a–f are expected", at=wrong))
    if not isinstance(values.get("assessment"), dict):
        problems.append(_("assessment: an object with named values is expected"))
    return tuple(problems)


def _is_sha(value: object) -> bool:
    return isinstance(value, str) and _SHA.fullmatch(value) is not None


def _refused(name: str, problems: tuple[str, ...]) -> FileProblem:
    others = len(problems) - 1
    if not others:
        sentence = _("{name}, {problem}.", name=name, problem=problems[0].rstrip("."))
    else:
        sentence = _n(
            "{name}, {problem} (and {count} more problem).",
            "{name}, {problem} (and {count} more problems).",
            others,
            name=name,
            problem=problems[0].rstrip("."),
        )
    return FileProblem(sentence, problems)
