"""What a field for a value of a row is told: kind, words, and what may be chosen."""

from collections.abc import Collection

from readiness.cells.names import Names
from readiness.cells.writing import stands_in_a_list
from readiness.messages import _, translated
from readiness.model import Assessment
from readiness.model.registers.fields import FieldFacts
from readiness.model.registers.issues import Issue, Position
from readiness.model.registers.kinds import NONE_STATED, STANDING, Kind
from readiness.model.registers.likelihood import BANDS, Likelihood
from readiness.model.registers.row import Row
from ui.widgets.completion import Offers
from ui.widgets.value_fields import MOST_IN_A_LIST, ValueFacts


def value_facts(
    facts: FieldFacts, names: Names, row: Row, assessment: Assessment, *, where: str
) -> ValueFacts:
    """Return the facts for the field of one value; `where` begins its object name."""
    label, hint = translated(facts.shown.label), facts.shown.hint
    offers = None
    if facts.kind in (Kind.REFERENCE, Kind.REFERENCES):
        own = {row.id} if facts.shown.to == row.table else set()
        many = facts.kind is Kind.REFERENCES
        offers = _offers(names, facts.shown.to, own, many=many)
    return ValueFacts(
        kind=facts.kind.value,
        name=label,
        object_name=f"{where}-{facts.name}",
        hint=translated(hint) if hint else "",
        choices=_choices(facts, names, row, assessment),
        optional=facts.optional,
        offers=offers,
        near=assessment.as_of.isoformat(),
    )


def reference_facts(
    names: Names, kind: str, name: str, object_name: str, without: Collection[str]
) -> ValueFacts:
    """Return the facts for a field that names one of a kind, some of them left out."""
    return ValueFacts(
        kind=Kind.REFERENCE.value,
        name=name,
        object_name=object_name,
        choices=_listed(names, kind, without, many=False),
        offers=_offers(names, kind, without, many=False),
    )


def _offers(names: Names, kind: str, without: Collection[str], *, many: bool) -> Offers:
    def entries() -> list[tuple[str, str]]:
        return [
            (id_, _found_by(names, kind, id_, label))
            for id_, label in names.choices(kind)
            if id_ not in without
        ]

    def words(written: str) -> str:
        found = names.find(kind, written)
        return names.label(kind, found) if found is not None else written

    return Offers(entries, lambda id_: _written(names, kind, id_, many=many), words)


def _found_by(names: Names, kind: str, id_: str, label: str) -> str:
    full = names.full_label(kind, id_)
    return full if label in full else _("{label} · {full}", label=label, full=full)


def _written(names: Names, kind: str, id_: str, *, many: bool) -> str:
    return names.written(kind, id_, stands_in_a_list if many else bool)


def _listed(names: Names, kind: str, without: Collection[str], *, many: bool) -> tuple[str, ...]:
    """Return the names where they are few enough for a list that is opened."""
    if names.count(kind) > MOST_IN_A_LIST:
        return ()
    ids = [id_ for id_, _label in names.choices(kind) if id_ not in without]
    return tuple(_written(names, kind, id_, many=many) for id_ in ids)


def _choices(facts: FieldFacts, names: Names, row: Row, assessment: Assessment) -> tuple[str, ...]:
    if facts.choices and isinstance(facts.choices[0], Likelihood):
        return _words_of_the_scale(facts, row, assessment)
    if facts.kind in (Kind.CHOICE, Kind.CHOICES):
        return tuple(translated(choice.value) for choice in facts.choices)
    if facts.kind is Kind.YES_NO:
        return (_("yes"), _("no"))
    if facts.kind in (Kind.REFERENCE, Kind.REFERENCES):
        own = {row.id} if facts.shown.to == row.table else set()
        return _listed(names, facts.shown.to, own, many=facts.kind is Kind.REFERENCES)
    if facts.kind is Kind.DUE:
        return (translated(STANDING), translated(NONE_STATED))
    if facts.kind is Kind.STAND and isinstance(row, Position):
        issues = assessment.rows(Issue)
        issue = next((issue for issue in issues if issue.id == row.issue), None)
        return tuple(option.title for option in issue.ordered) if issue is not None else ()
    return ()


def _words_of_the_scale(facts: FieldFacts, row: Row, assessment: Assessment) -> tuple[str, ...]:
    """Return the words of the scale the assessment speaks in, and a stored word of another."""
    offered = list(BANDS[assessment.likelihood_scale])
    present = getattr(row, facts.name)
    if present is not None and present not in offered:
        offered.append(present)
    return tuple(translated(word.value) for word in offered)
