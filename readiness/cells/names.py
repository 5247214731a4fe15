"""The names under which people know what rows point to: parties, items, rungs, sources, rows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from readiness.messages import _
from readiness.model import Assessment
from readiness.model.registers.fields import fields_of
from readiness.model.registers.kinds import Kind
from readiness.model.registers.registry import tables
from readiness.model.registers.row import Row

if TYPE_CHECKING:
    from readiness.model.registers.issues import Issue

OUTSIDE = ("items", "rungs", "purposes", "sources")
"""Kinds of names that are no table of rows."""


@dataclass(frozen=True, slots=True)
class Named:
    """One thing with its names: the short label and the full one.

    `key` and `other_keys` are what it is found by: the label, and the other names it is known by.
    """

    id: str
    label: str
    full: str
    key: str
    other_keys: tuple[str, ...]


def _named(id_: str, label: str, full: str, others: tuple[str, ...] = ()) -> Named:
    keys = (_key(name) for name in (full, *others))
    return Named(id_, label, full, _key(label), tuple(key for key in keys if key))


class Names:
    """The names of everything in an assessment, by kind: a table id or one of `OUTSIDE`.

    Indexes are made when a kind is first asked for. `pending` are rows that are about to be
    added, and `aliases` other ids under which a file knows them.
    """

    def __init__(
        self,
        assessment: Assessment,
        *,
        pending: Iterable[Row] = (),
        aliases: Mapping[str, str] | None = None,
    ) -> None:
        self.assessment = assessment
        self._pending = tuple(pending)
        self._aliases = dict(aliases or {})
        self._named: dict[str, dict[str, Named]] = {}
        self._found: dict[str, dict[str, str | None]] = {}
        self._made: dict[str, dict[int, tuple[Row, Named]]] = {}
        self._earlier: dict[str, dict[int, tuple[Row, Named]]] = {}

    def following(self, assessment: Assessment) -> "Names":
        """Return the names of the next state; what is the same object there is not named anew."""
        if assessment is self.assessment:
            return self
        after = Names(assessment)
        after._earlier = self._earlier | self._made
        if self._pending or self._aliases:
            return after
        for kind, named in self._named.items():
            if self._is_same_in(assessment, kind):
                after._named[kind] = named
                if kind in self._found:
                    after._found[kind] = self._found[kind]
        return after

    def label(self, kind: str, id_: str) -> str:
        """Return the short name of something, or its id where nothing has it."""
        named = self._of(kind).get(id_)
        return named.label if named else id_

    def full_label(self, kind: str, id_: str) -> str:
        """Return the full name of something, or its id where nothing has it."""
        named = self._of(kind).get(id_)
        return named.full if named else id_

    def choices(self, kind: str) -> tuple[tuple[str, str], ...]:
        """Return id and label of everything of a kind, in its order."""
        return tuple((named.id, named.label) for named in self._of(kind).values())

    def count(self, kind: str) -> int:
        """Return how many there are of a kind, without gathering their names."""
        if kind in OUTSIDE:
            return len(self._of(kind))
        return len(self.assessment.registers.get(kind, ())) + len(self._pending)

    def find(self, kind: str, text: str) -> str | None:
        """Return the id of what the text names: a label, title, short name, code, or the id.

        None where nothing has that name, or several have it.
        """
        index = self._index(kind)
        named = index.get(_key(text))
        if named is not None:
            return named
        words = text.strip()
        inner = words[1:-1] if words.startswith("[") and words.endswith("]") else ""
        present = self._of(kind)
        for id_ in (words, self._aliases.get(words, ""), inner):
            if id_ in present:
                return id_
        folded = words.casefold()
        return next((id_ for id_ in present if id_.casefold() == folded), None)

    def is_shared(self, kind: str, text: str) -> bool:
        """Tell whether several things of a kind have this name, so that it names none."""
        key = _key(text)
        return key in self._index(kind) and self._index(kind)[key] is None

    def written(self, kind: str, id_: str, fits: Callable[[str], bool] = bool) -> str:
        """Return a name that `find` takes back to this id: the label if it can, else the id.

        `fits` tells whether a name may be written where it is to stand.
        """
        named = self._of(kind).get(id_)
        if named is None:
            return id_
        for name in (named.label, named.full, id_):
            if name and fits(name) and self.find(kind, name) == id_:
                return name
        return f"[{id_}]"

    def issue_of(self, row: Row | None) -> "Issue | None":
        """Return the issue that a row points to, whose options its stands may name."""
        if row is None:
            return None
        for facts in fields_of(type(row)):
            if facts.shown.to == "issues" and facts.kind is Kind.REFERENCE:
                return self._issues.get(getattr(row, facts.name) or "")
        return None

    @cached_property
    def _issues(self) -> "dict[str, Issue]":
        from readiness.model.registers.issues import Issue

        return {issue.id: issue for issue in self.assessment.rows(Issue)}

    def _is_same_in(self, assessment: Assessment, kind: str) -> bool:
        if kind == "sources":
            return assessment.sources is self.assessment.sources
        if kind in OUTSIDE:
            return assessment.checklist is self.assessment.checklist
        held = self.assessment.registers.get(kind)
        return held is not None and held is assessment.registers.get(kind) and _names_itself(kind)

    def _of(self, kind: str) -> dict[str, Named]:
        if kind not in self._named:
            found = self._outside(kind) if kind in OUTSIDE else self._rows(kind)
            self._named[kind] = {named.id: named for named in found}
        return self._named[kind]

    def _index(self, kind: str) -> dict[str, str | None]:
        """Return name → id; None for a name of several. Labels go before other names."""
        if kind not in self._found:
            index: dict[str, str | None] = {}
            more: dict[str, str | None] = {}
            for named in self._of(kind).values():
                id_, key = named.id, named.key
                if key:
                    index[key] = id_ if index.get(key, id_) == id_ else None
                for key in named.other_keys:
                    more[key] = id_ if more.get(key, id_) == id_ else None
            self._found[kind] = more | index
        return self._found[kind]

    def _outside(self, kind: str) -> list[Named]:
        checklist = self.assessment.checklist
        if kind == "items":
            return [
                _named(i.id, i.code, _("{code} · {title}", code=i.code, title=i.question))
                for i in checklist.items.values()
            ]
        if kind == "rungs":
            return [_named(rung.id, rung.short, rung.title) for rung in checklist.rungs]
        if kind == "purposes":
            return [_named(one.id, one.title, one.title) for one in checklist.purposes]
        return [_named(one.id, one.title, one.title) for one in self.assessment.sources]

    def _rows(self, table_id: str) -> list[Named]:
        held = self.assessment.registers.get(table_id, ())
        pending = [row for row in self._pending if row.table == table_id]
        replaced = {row.id for row in pending}
        rows = [*(row for row in held if row.id not in replaced), *pending]
        if not _names_itself(table_id):
            return [self._named_row(row) for row in rows]
        earlier, made = self._earlier.get(table_id, {}), {}
        for row in rows:
            known = earlier.get(id(row))
            if known is None or known[0] is not row:
                known = row, self._named_row(row)
            made[id(row)] = known
        self._made[table_id] = made
        return [named for _row, named in made.values()]

    def _named_row(self, row: Row) -> Named:
        title = row_label(row, self)
        short: str = getattr(row, "short_name", "")
        code: str = getattr(row, "code", "")
        full = _("{code} · {title}", code=code, title=title) if code else title
        others = tuple(name for name in (title, short, code) if name)
        return _named(row.id, short or full, full, others)


def row_label(row: Row, names: Names) -> str:
    """Return what a row is called: its naming fields, such as "Issue · Party" for a position."""
    from readiness.cells.writing import cell_words

    parts = [
        words
        for facts in fields_of(type(row))
        if facts.shown.name and (words := cell_words(row, facts, names))
    ]
    if parts:
        return " · ".join(parts)
    table = tables().get(row.table)
    return _("unnamed {singular}", singular=table.singular) if table else row.id


def _names_itself(table_id: str) -> bool:
    """Tell whether the rows of a table are named by their own words, not by what they point to."""
    table = tables().get(table_id)
    return table is not None and not any(
        facts.shown.to for facts in fields_of(table.row) if facts.shown.name
    )


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
