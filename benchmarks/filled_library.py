"""Libraries with many assessments, written through the library's own door."""

from dataclasses import replace
from pathlib import Path

from readiness.bodies import assessment_body, checklist_body
from readiness.catalogue import samples
from readiness.library import Kind, Library
from readiness.method.summaries import summarise

WORDS = ("harbour", "envoy", "winter", "ceasefire", "protocol", "border", "mandate", "fishery")


def fill(path: Path, count: int) -> Path:
    """Write a library of so many assessments, each with words of its own; return its path.

    The samples they were made from are there too, so that what one of them re-assesses is found.
    """
    library = Library(path)
    library.open().result()
    shipped = samples()
    checklist = checklist_body(shipped[0].checklist)
    bodies = [assessment_body(assessment) for assessment in shipped]
    summaries = [summarise(assessment) for assessment in shipped]
    waiting = [
        library.save(sample.id, Kind.ASSESSMENT, body, checklist, summary)
        for sample, body, summary in zip(shipped, bodies, summaries, strict=True)
    ]
    for number in range(count - len(shipped)):
        kind = number % len(shipped)
        identity = f"made-{number:05}"
        word = f"{WORDS[number % len(WORDS)]} {number}"
        summary = replace(
            summaries[kind],
            document_id=identity,
            case_id=f"case-{number // 3}",
            title=f"{word}: {summaries[kind].title}",
            sample=False,
            search_text=f"{word} {summaries[kind].search_text}",
        )
        body = bodies[kind].replace(shipped[kind].id.encode(), identity.encode())
        waiting.append(library.save(identity, Kind.ASSESSMENT, body, checklist, summary))
    for saved in waiting:
        saved.result()
    library.close().result()
    return path
