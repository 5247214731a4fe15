"""What comes with Readiness: the shipped checklists and the worked samples.

Importing this module stays cheap: pydantic and YAML are imported when something is read.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from readiness.checklist_yaml import (
    checklist_from_yaml,
    checklist_to_yaml,
    parse_mapping,
    wrong_values,
)
from readiness.errors import FileProblem
from readiness.messages import _

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from readiness.model import Assessment, Checklist

__all__ = [
    "CatalogueEntry",
    "checklist_from_yaml",
    "checklist_to_yaml",
    "load_checklist",
    "samples",
    "shipped_checklists",
]


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One shipped checklist; `path` is its file name inside the package `checklists`."""

    id: str
    title: str
    version: str
    path: str


@cache
def shipped_checklists() -> tuple[CatalogueEntry, ...]:
    """Return the shipped checklists in the order of their titles."""
    entries = []
    for source in _yaml_files(files("checklists")):
        values = _head(source.read_bytes(), source.name)
        id_, title, version = (str(values.get(key, "")) for key in ("id", "title", "version"))
        entries.append(CatalogueEntry(id_, title, version, source.name))
    return tuple(sorted(entries, key=lambda entry: (entry.title, entry.id)))


@cache
def load_checklist(checklist_id: str) -> "Checklist":
    """Return a shipped checklist, always the same object. Raises FileProblem if there is none."""
    for entry in shipped_checklists():
        if entry.id == checklist_id:
            data = files("checklists").joinpath(entry.path).read_bytes()
            return checklist_from_yaml(data, entry.path)
    raise FileProblem(
        _(
            "There is no shipped checklist with the id {id}; choose one from the list.",
            id=checklist_id,
        )
    )


@cache
def samples() -> "tuple[Assessment, ...]":
    """Return the worked samples, oldest first; they share the one checklist they refer to."""
    folder = files("checklists").joinpath("samples")
    assessments = [
        sample_from_yaml(source.read_bytes(), source.name) for source in _yaml_files(folder)
    ]
    return tuple(sorted(assessments, key=lambda assessment: (assessment.as_of, assessment.id)))


def sample_from_yaml(data: bytes, name: str) -> "Assessment":
    """Return the assessment of a sample file, which names a shipped checklist by id and version.

    Raises FileProblem with file and key path, also if the checklist has another version.
    """
    from pydantic import ValidationError

    from readiness.model import Assessment

    values = parse_mapping(data, name)
    named = values.get("checklist")
    if not isinstance(named, dict) or set(named) != {"id", "version"}:
        raise FileProblem(
            _("{name}: checklist: an id and a version are expected, nothing else.", name=name)
        )
    checklist = load_checklist(str(named["id"]))
    if checklist.version != named["version"]:
        raise FileProblem(
            _(
                "{name}: checklist.version: the shipped checklist {id} has version {version}.",
                name=name,
                id=checklist.id,
                version=checklist.version,
            )
        )
    values["checklist"] = checklist.model_dump(mode="json")
    try:
        read = Assessment.model_validate_json(json.dumps(values))
    except ValidationError as error:
        raise wrong_values(error, name) from None
    # Built anew around the shared checklist, so that samples can be told alike by identity.
    return Assessment(**{**dict(read), "checklist": checklist})


def _head(data: bytes, name: str) -> dict[str, object]:
    # What stands before the rungs is enough, and thirty times quicker to read.
    head = parse_mapping(data.partition(b"\nrungs:")[0], name)
    return head if {"id", "title", "version"} <= head.keys() else parse_mapping(data, name)


def _yaml_files(folder: "Traversable") -> "list[Traversable]":
    found = [source for source in folder.iterdir() if source.name.endswith(".yaml")]
    return sorted(found, key=lambda source: source.name)
