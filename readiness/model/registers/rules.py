"""The hard rules between rows, which no registers may break; softer ones are told, not refused.

The numbers of rules (C3, I2, K6 …) are those of the method's description of the registers.
"""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, cast

from readiness.messages import _
from readiness.model.registers.fields import references_of
from readiness.model.registers.kinds import Kind, first_day
from readiness.model.registers.registry import tables
from readiness.model.registers.row import Row

if TYPE_CHECKING:
    from readiness.model.registers.actions import Action
    from readiness.model.registers.commitments import Commitment
    from readiness.model.registers.explanations import Rating
    from readiness.model.registers.issues import Issue, Position
    from readiness.model.registers.parties import Party
    from readiness.model.registers.rounds import Round
    from readiness.model.registers.verification import Obligation, VerificationPath

Held = Mapping[str, tuple[Row, ...]]
Ids = Callable[[str], Collection[str]]


@dataclass(frozen=True, slots=True)
class Known:
    """What rows may point to outside the registers, and the day the assessment speaks of."""

    as_of: date
    items: Collection[str]
    rungs: Collection[str]
    purposes: Collection[str]
    sources: Collection[str]

    def of(self, kind: str) -> Collection[str] | None:
        """Return the ids a reference of a kind may hold; None for tables of the registers."""
        outside = {
            "items": self.items,
            "rungs": self.rungs,
            "purposes": self.purposes,
            "sources": self.sources,
        }
        return outside.get(kind)


@dataclass(frozen=True, slots=True)
class Fault:
    """A hard rule broken by one row; `field` is empty where it concerns the row as a whole."""

    table: str
    row: str
    field: str
    sentence: str

    @property
    def path_sentence(self) -> str:
        """Return the sentence with its path inside the assessment."""
        path = ".".join(part for part in ("registers", self.table, self.row, self.field) if part)
        return _("{path}: {sentence}", path=path, sentence=self.sentence)


def row_ids(held: Held, table_id: str) -> set[str]:
    """Return the ids of the rows of a table."""
    return {row.id for row in held.get(table_id, ())}


def held_faults(held: Held, known: Known) -> list[Fault]:
    """Return every hard rule that the rows break, in the order of tables and rows."""
    if not held:
        return []
    faults = list(_repeated_ids(held))
    ids = ids_of(held)
    for table_id in tables():
        for row in held.get(table_id, ()):
            faults += row_faults(row, held, known, ids)
        faults += table_faults(table_id, held)
    return faults


def ids_of(held: Held) -> Ids:
    """Return a function from table to the ids of its rows that gathers each table's only once."""
    return cache(partial(row_ids, held))


def row_faults(row: Row, held: Held, known: Known, ids: Ids | None = None) -> list[Fault]:
    """Return the hard rules that one row breaks against what it points to.

    Who looks at many rows passes `ids`, made once by `ids_of`.
    """
    faults = list(_dangling(row, known, ids or ids_of(held)))
    if not faults:
        rule = _ROW_RULES.get(row.table)
        faults += rule(row, held, known) if rule is not None else ()
    return faults


def table_faults(table_id: str, held: Held) -> list[Fault]:
    """Return the hard rules that the rows of a table break among each other."""
    rule = _TABLE_RULES.get(table_id)
    return list(rule(held)) if rule is not None else []


DEPENDENTS: Mapping[str, tuple[str, ...]] = {
    "issues": ("positions",),
    "obligations": ("pathways",),
}
"""Tables whose rows must be looked at again when a row of the key changes."""


def _repeated_ids(held: Held) -> Iterator[Fault]:
    seen: set[str] = set()
    for table_id, rows in held.items():
        for row in rows:
            if row.id in seen:
                yield Fault(table_id, row.id, "id", _("the id is used twice (C2)"))
            seen.add(row.id)


def _dangling(row: Row, known: Known, ids: Ids) -> Iterator[Fault]:
    for facts in references_of(type(row)):
        value = getattr(row, facts.name)
        named = value if facts.kind is Kind.REFERENCES else ((value,) if value else ())
        allowed = known.of(facts.shown.to)
        if allowed is None:
            allowed = ids(facts.shown.to) if named else ()
        if len(set(named)) != len(named):
            yield Fault(row.table, row.id, facts.name, _("the same is named twice; keep one"))
        for id_ in named:
            if id_ not in allowed:
                yield Fault(
                    row.table,
                    row.id,
                    facts.name,
                    _("{id} is not among the {table} (C3)", id=id_, table=facts.shown.to),
                )
            elif id_ == row.id and facts.shown.to == row.table:
                yield Fault(row.table, row.id, facts.name, _("a row cannot point to itself (C3)"))


def _position(row: Row, held: Held, _known: Known) -> Iterator[Fault]:
    from readiness.model.registers.stands import stand_faults

    position = cast("Position", row)
    issues = cast("tuple[Issue, ...]", held.get("issues", ()))
    issue = next((issue for issue in issues if issue.id == position.issue), None)
    if issue is not None:
        for field, sentence in stand_faults(position, issue):
            yield Fault("positions", row.id, field, sentence)


def _pathway(row: Row, held: Held, _known: Known) -> Iterator[Fault]:
    path = cast("VerificationPath", row)
    obligations = cast("tuple[Obligation, ...]", held.get("obligations", ()))
    obliged = next((o.obliged for o in obligations if o.id == path.obligation), ())
    if set(obliged) & set(path.verifiers):
        yield Fault(
            "pathways",
            row.id,
            "verifiers",
            _("who is obliged cannot be the one who verifies; name another party (V3)"),
        )


def _round(row: Row, _held: Held, known: Known) -> Iterator[Fault]:
    from readiness.model.registers.rounds import Outcome

    round_ = cast("Round", row)
    future = round_.first is not None and first_day(round_.first) > known.as_of
    if future and round_.outcome is not Outcome.NONE:
        yield Fault(
            "rounds",
            row.id,
            "outcome",
            _("a round after the as-of date cannot have an outcome yet (L1)"),
        )


def _party_names(held: Held) -> Iterator[Fault]:
    parties = cast("tuple[Party, ...]", held.get("parties", ()))
    sentence = _("another party has this name; use another")
    for field, names in (
        ("name", [party.name for party in parties]),
        ("short_name", [party.short_name for party in parties]),
    ):
        keys = [name.casefold() or None for name in names]
        yield from _repeated("parties", field, parties, keys, sentence)


def _one_position_each(held: Held) -> Iterator[Fault]:
    rows = cast("tuple[Position, ...]", held.get("positions", ()))
    keys = [(r.issue, r.party) if r.issue and r.party else None for r in rows]
    sentence = _("this party has a position on this issue already; change that one")
    return _repeated("positions", "party", rows, keys, sentence)


def _one_rating_each(held: Held) -> Iterator[Fault]:
    rows = cast("tuple[Rating, ...]", held.get("ratings", ()))
    keys = [(r.explanation, r.evidence) if r.explanation and r.evidence else None for r in rows]
    sentence = _("this evidence is rated for this explanation already; change that one")
    return _repeated("ratings", "evidence", rows, keys, sentence)


def _repeated(
    table: str, field: str, rows: Sequence[Row], keys: Sequence[Hashable], sentence: str
) -> Iterator[Fault]:
    """Yield a fault for each row whose key an earlier row has; None is no key."""
    seen: set[Hashable] = set()
    for row, key in zip(rows, keys, strict=True):
        if key is not None and key in seen:
            yield Fault(table, row.id, field, sentence)
        seen.add(key)


def _no_circular_triggers(held: Held) -> Iterator[Fault]:
    commitments = cast("tuple[Commitment, ...]", held.get("commitments", ()))
    graph = {c.id: (c.trigger,) for c in commitments if c.trigger}
    sentence = _("these commitments wait for each other in a circle; take one out (K6)")
    return _circle("commitments", "trigger", graph, sentence)


def _no_circular_actions(held: Held) -> Iterator[Fault]:
    actions = cast("tuple[Action, ...]", held.get("actions", ()))
    graph = {a.id: a.depends_on for a in actions if a.depends_on}
    sentence = _("these actions wait for each other in a circle; take one out (A2)")
    return _circle("actions", "depends_on", graph, sentence)


def _circle(
    table: str, field: str, graph: Mapping[str, Sequence[str]], sentence: str
) -> Iterator[Fault]:
    at = _in_a_circle(graph)
    if at is not None:
        yield Fault(table, at, field, sentence)


def _in_a_circle(graph: Mapping[str, Sequence[str]]) -> str | None:
    """Return the first by id of the rows in the first circle there is; None where there is none."""
    done: set[str] = set()
    for start in graph:
        path = [start] if start not in done else []
        ways = [iter(graph[start])] if path else []
        on_path = set(path)
        while path:
            onward = next(ways[-1], None)
            if onward is None:
                ways.pop()
                left = path.pop()
                on_path.discard(left)
                done.add(left)
            elif onward in on_path:
                return min(path[path.index(onward) :])
            elif onward in graph and onward not in done:
                path.append(onward)
                on_path.add(onward)
                ways.append(iter(graph[onward]))
    return None


_ROW_RULES: Mapping[str, Callable[[Row, Held, Known], Iterator[Fault]]] = {
    "positions": _position,
    "pathways": _pathway,
    "rounds": _round,
}
_TABLE_RULES: Mapping[str, Callable[[Held], Iterator[Fault]]] = {
    "parties": _party_names,
    "positions": _one_position_each,
    "ratings": _one_rating_each,
    "commitments": _no_circular_triggers,
    "actions": _no_circular_actions,
}
