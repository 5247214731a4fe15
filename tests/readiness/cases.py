"""Small checklists and assessments that the tests judge and edit."""

import json
from datetime import date
from pathlib import Path
from typing import TypeVar

from readiness.model import Answer, Assessment, Case, Checklist, Confidence, Item, Rung, Section
from readiness.model.base import Frozen

VECTORS = Path(__file__).parent / "vectors"
AS_OF = date(2026, 1, 15)
RUNG_IDS = ("R1", "R2", "R3", "R4")
LEVELS = ("none", "asserted", "partial", "sufficient", "robust")


M = TypeVar("M", bound=Frozen)


def changed(model: M, **fields: object) -> M:
    """The same value with other fields, validated."""
    present = {name: getattr(model, name) for name in type(model).model_fields}
    return type(model)(**(present | fields))


def rungs() -> tuple[Rung, ...]:
    return tuple(Rung(id=id_, title=f"Rung {id_}", short=id_) for id_ in RUNG_IDS)


def item(id_: str, weight: int, needs: tuple[int, ...], hard_from: str | None) -> Item:
    wanted = {rung: need for rung, need in zip(RUNG_IDS, needs, strict=True) if need}
    return Item(
        id=id_,
        code=id_,
        question=f"Is {id_} done?",
        levels=LEVELS,
        needs=wanted,
        hard_from=hard_from,
        weight=weight,
    )


def checklist(*items: Item, **fields: object) -> Checklist:
    section = Section(id="S", code="S", title="Section", items=items)
    whole = {"rungs": rungs(), "sections": (section,)} | fields
    return Checklist(id="small", version="1", title="Small", **whole)


def assessment(of: Checklist, answers: dict[str, Answer], **fields: object) -> Assessment:
    return Assessment(
        id="a1",
        title="Small case",
        case=Case(id="c1", title="Small case"),
        as_of=AS_OF,
        checklist=of,
        answers=answers,
        **fields,
    )


def answer(level: int, confidence: str) -> Answer:
    return Answer(level=level, confidence=Confidence(confidence))


def template() -> Checklist:
    """The summit checklist of the test vectors, reduced to what a verdict needs."""
    raw = json.loads((VECTORS / "template.json").read_text("utf-8"))
    sections = []
    for dimension in raw["dimensions"]:
        items = tuple(
            item(
                entry["id"],
                entry["weight"],
                tuple(need or 0 for need in entry["min"]),
                f"R{entry['hardFrom']}" if entry["hardFrom"] else None,
            )
            for entry in raw["items"]
            if entry["id"].rsplit("-", 1)[0] == dimension["code"]
        )
        sections.append(
            Section(id=dimension["code"], code=dimension["code"], title="t", items=items)
        )
    return Checklist(
        id="template", version="1", title="Template", rungs=rungs(), sections=tuple(sections)
    )


def samples() -> dict[str, Assessment]:
    """The three samples of the test vectors, by their key A, B, C."""
    of = template()
    result = {}
    for sample in json.loads((VECTORS / "samples.json").read_text("utf-8")):
        answers = {
            id_: answer(given["level"], given["confidence"])
            for id_, given in sample["answers"].items()
            if given is not None
        }
        result[sample["key"]] = assessment(of, answers)
    return result
