"""Assessments and checklists in numbers, made from what is shipped; the same on every run."""

import random
from datetime import timedelta

from readiness import edits
from readiness.catalogue import load_checklist, samples
from readiness.model import Assessment, Checklist, Confidence


def assessments(count: int) -> list[Assessment]:
    """Return many assessments of one case on the shipped checklist, all answers given anew."""
    chance = random.Random(17)
    base = samples()[0]
    made = []
    for number in range(count):
        assessment = edits.reassess(
            base, id=f"made-{number:05}", as_of=base.as_of + timedelta(days=number % 3000)
        )
        for item_id in assessment.checklist.items:
            assessment = edits.choose_level(assessment, item_id, chance.randrange(5))
            assessment = edits.set_confidence(assessment, item_id, chance.choice(tuple(Confidence)))
        made.append(assessment)
    return made


def long_checklist(items: int) -> Checklist:
    """Return the shipped checklist with its sections repeated until it has so many items."""
    shipped = load_checklist("leaders-summit-nuclear")
    values = shipped.model_dump()
    sections = []
    made = round_ = 0
    while made < items:
        for section in values["sections"]:
            room = items - made
            if room <= 0:
                break
            copies = [
                {**item, "id": f"{item['id']}-{round_}", "code": f"{item['code']}-{round_}"[:16]}
                for item in section["items"][:room]
            ]
            made += len(copies)
            sections.append(
                {
                    **section,
                    "id": f"{section['id']}-{round_}",
                    "code": f"{section['code']}-{round_}",
                    "items": tuple(copies),
                }
            )
        round_ += 1
    values |= {
        "id": "long",
        "sections": tuple(sections),
        "purposes": (),
        "tests": (),
    }
    return Checklist.model_validate(values)
