"""An assessment with a row in every table that others point to, and values for every kind."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from readiness.edits.rows import make_row, put_rows
from readiness.model import Assessment, Source
from readiness.model.registers.fields import FieldFacts
from readiness.model.registers.issues import Option
from readiness.model.registers.kinds import DaySpan, Estimate, Kind, Span, Stand
from readiness.model.registers.registry import tables
from tests.readiness.cases import assessment, checklist, item

OPTIONS = (
    Option(id="none", title="Nothing"),
    Option(id="some", title="From A to B"),
    Option(id="all", title="All – of it"),
)

ROWS: dict[str, list[dict[str, Any]]] = {
    "parties": [
        {"id": "us", "name": "United States", "short_name": "US"},
        {"id": "dprk", "name": "North Korea", "short_name": "DPRK"},
        {"id": "p3", "name": "Smith; Jones, and others"},
        {"id": "p4", "name": "unknown"},
    ],
    "issues": [
        {"id": "sites", "title": "Sites", "kind": "numeric", "unit": "sites"},
        {"id": "steps", "title": "Steps", "kind": "ordered options", "options": OPTIONS},
    ],
    "positions": [{"id": "pos", "issue": "steps", "party": "us"}],
    "commitments": [{"id": "c1", "what": "Stop"}, {"id": "c2", "what": "stop"}],
    "responses": [{"id": "r1", "title": "Protest"}],
    "obligations": [{"id": "o1", "title": "Declare"}],
    "explanations": [
        {"id": "H1", "title": "Buys time", "code": "H2"},
        {"id": "H2", "title": "Means it", "code": "H1"},
    ],
    "evidence": [{"id": "e1", "text": "A letter", "code": "e1"}],
    "risks": [{"id": "x1", "title": "Walk-out"}],
    "actions": [{"id": "a1", "title": "Read in"}],
}


def filled() -> Assessment:
    made = assessment(
        checklist(item("A", 1, (1, 2, 3, 4), None), item("B", 1, (0, 1, 1, 1), None)),
        {},
        sources=(Source(id="s1", title="The letter; its annex"),),
    )
    for table_id, rows in ROWS.items():
        kept = [make_row(table_id, **(row | _enums(table_id, row))) for row in rows]
        made = put_rows(made, table_id, kept)
    return made


def _enums(table_id: str, row: dict[str, Any]) -> dict[str, Any]:
    if table_id != "issues":
        return {}
    from readiness.model.registers.issues import IssueKind

    return {"kind": IssueKind(row["kind"])}


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\n"), max_size=20
).map(str.strip)
NUMBERS = st.floats(-1e9, 1e9) | st.integers(-1000, 1000).map(float)
DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))
PARTIAL = DATES.flatmap(lambda day: st.sampled_from([day.isoformat()[:end] for end in (4, 7, 10)]))


def values(facts: FieldFacts, of: Assessment) -> st.SearchStrategy[Any]:
    """Values a field may hold."""
    if facts.shown.to:
        ids = st.sampled_from(_ids(facts.shown.to, of))
        return ids if facts.kind is Kind.REFERENCE else st.lists(ids, unique=True).map(tuple)
    low = facts.least if facts.least is not None else -1e9
    high = facts.most if facts.most is not None else 1e9
    by_kind: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.LINE: WORDS,
        Kind.TEXT: st.lists(WORDS, max_size=3).map("\n".join).map(str.strip),
        Kind.NUMBER: st.floats(low, high),
        Kind.WHOLE: st.integers(int(low), int(high)),
        Kind.YES_NO: st.booleans(),
        Kind.DAY: DATES,
        Kind.PARTIAL_DAY: PARTIAL,
        Kind.DUE: PARTIAL | st.sampled_from(["standing", "none stated"]),
        Kind.SPAN: st.tuples(NUMBERS, NUMBERS).map(
            lambda ends: Span(low=min(ends), high=max(ends))
        ),
        Kind.DAY_SPAN: st.tuples(st.floats(0, 1e5), st.floats(0, 1e5)).map(
            lambda ends: DaySpan(low=min(ends), high=max(ends))
        ),
        Kind.ESTIMATE: st.lists(st.floats(0.1, 1e5), min_size=3, max_size=3)
        .map(sorted)
        .map(lambda days: Estimate(low=days[0], likely=days[1], high=days[2])),
        Kind.STAND: st.lists(st.integers(0, 2), min_size=2, max_size=2)
        .map(sorted)
        .map(lambda ends: Stand(low=OPTIONS[ends[0]].id, high=OPTIONS[ends[1]].id)),
    }
    if facts.kind is Kind.CHOICE:
        return st.sampled_from(facts.choices)
    if facts.kind is Kind.CHOICES:
        return st.lists(st.sampled_from(facts.choices), unique=True).map(tuple)
    if facts.kind is Kind.ENTRIES:
        return st.lists(_entries(facts), max_size=4).map(tuple)
    return by_kind[facts.kind]


def _entries(facts: FieldFacts) -> st.SearchStrategy[Any]:
    assert facts.entry is not None
    fields = facts.entry.model_fields
    if "title" in fields:
        ids = st.from_regex(r"[a-z][a-z0-9]{5}", fullmatch=True)
        return st.builds(facts.entry, id=ids, title=WORDS.filter(bool))
    (state,) = fields.keys() - {"on", "words"}
    choices: Any = fields[state].annotation
    of_state = {state: st.sampled_from(list(choices))}
    return st.builds(facts.entry, on=PARTIAL, words=WORDS, **of_state)


def _ids(kind: str, of: Assessment) -> list[str]:
    outside = {
        "items": list(of.checklist.items),
        "rungs": list(of.checklist.rung_order),
        "sources": [source.id for source in of.sources],
        "purposes": ["none-such"],
    }
    return outside.get(kind) or [row.id for row in of.registers[kind]]


def fields() -> list[tuple[str, FieldFacts]]:
    """Every field of every table that its strategies can fill."""
    from readiness.model.registers.fields import fields_of

    return [
        (table.id, facts)
        for table in tables().values()
        for facts in fields_of(table.row)
        if facts.shown.to != "purposes"
    ]
