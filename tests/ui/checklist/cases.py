"""A small assessment whose verdict can be followed by hand, and a large one."""

from datetime import date

from readiness import edits
from readiness.model import (
    Assessment,
    Checklist,
    Item,
    Purpose,
    Reference,
    Reliability,
    Rung,
    Section,
    Source,
)

AS_OF = date(2026, 1, 15)
LEVELS = ("nothing is there", "it is claimed", "it is there in part", "it suffices", "it is robust")


def item(id_: str, needs: dict[str, int], hard_from: str | None, **fields: object) -> Item:
    return Item(
        id=id_,
        code=id_.upper(),
        question=f"Is {id_} ready for the talks?",
        levels=LEVELS,
        needs=needs,
        hard_from=hard_from,
        **fields,
    )


def checklist() -> Checklist:
    return Checklist(
        id="small",
        version="1",
        title="Small",
        rungs=(
            Rung(id="low", title="Working level", short="Working"),
            Rung(id="top", title="Leaders' summit", short="Summit"),
        ),
        sections=(
            Section(
                id="team",
                code="A",
                title="People and posts",
                question="Are the people there?",
                items=(
                    item(
                        "a-1",
                        {"low": 2, "top": 3},
                        "top",
                        why="Nobody can talk without them.",
                        evidence_hint="a list of names",
                        references=("E-6", "X-1"),
                    ),
                    item("a-2", {"top": 2}, None),
                ),
            ),
            Section(
                id="goals",
                code="B",
                title="Goals",
                items=(item("b-1", {"low": 1, "top": 4}, "low"), item("b-2", {}, None)),
            ),
        ),
        purposes=(Purpose(id="opening", title="Opening", needs={"b-1": {"top": 2}}),),
        references=(Reference(code="E-6", text="Essay, paragraph 6"),),
    )


def source(id_: str, published: date | None, **fields: object) -> Source:
    return Source(
        id=id_,
        title=f"Report {id_}",
        publisher="The Press",
        published=published,
        reliability=Reliability.B,
        credibility=2,
        **fields,
    )


def small_assessment(**fields: object) -> Assessment:
    blank = edits.new_assessment(
        checklist(), id="now", case_id="case", title="Small case", as_of=AS_OF
    )
    with_purpose = edits.choose_purpose(blank, None)
    return edits.change_details(
        edits.add_source(with_purpose, source("s-early", date(2025, 12, 1))), **fields
    )


def large_assessment(items: int) -> Assessment:
    sections = tuple(
        Section(
            id=f"s{number}",
            code=f"S{number}",
            title=f"Section {number}",
            items=tuple(item(f"i{number}-{k}", {"low": 2, "top": 3}, "top") for k in range(50)),
        )
        for number in range(items // 50)
    )
    large = Checklist(
        id="large", version="1", title="Large", rungs=checklist().rungs, sections=sections
    )
    return edits.new_assessment(large, id="big", case_id="case", title="Large", as_of=AS_OF)
