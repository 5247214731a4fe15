"""A field of a row as text: once so that it can be read back, once for readers."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from readiness.cells.entries import entries_text, entries_words
from readiness.cells.names import Names
from readiness.cells.stands import stand_of
from readiness.days import iso_day_words, partial_day_words
from readiness.errors import EditRefused
from readiness.messages import _, _n
from readiness.model.registers.fields import FieldFacts
from readiness.model.registers.kinds import NONE_STATED, STANDING, Estimate, Kind, Span, Stand
from readiness.model.registers.row import Row

if TYPE_CHECKING:
    from readiness.model.registers.issues import Issue


def cell_text(row: Row, facts: FieldFacts, names: Names) -> str:
    """Return a field as text that `cell_value` reads back to the same value; None is nothing."""
    value = getattr(row, facts.name)
    if value is None:
        return ""
    if facts.kind is Kind.STAND:
        return _stand_text(value, names.issue_of(row))
    if facts.kind is Kind.REFERENCE:
        return names.written(facts.shown.to, value)
    if facts.kind is Kind.REFERENCES:
        return "; ".join(names.written(facts.shown.to, id_, stands_in_a_list) for id_ in value)
    return _TEXTS[facts.kind](value)


def cell_words(row: Row, facts: FieldFacts, names: Names) -> str:
    """Return a field for a reader: days in words, units written out, a blank stand not known."""
    value = getattr(row, facts.name)
    if value is None:
        return _("not known") if facts.kind is Kind.STAND else ""
    if facts.kind is Kind.STAND:
        return _stand_words(value, names.issue_of(row))
    if facts.kind is Kind.REFERENCE:
        return names.label(facts.shown.to, value)
    if facts.kind is Kind.REFERENCES:
        return "; ".join(names.label(facts.shown.to, id_) for id_ in value)
    if facts.kind is Kind.DAY:
        return iso_day_words(value.isoformat())
    if facts.kind is Kind.ENTRIES:
        return entries_words(value)
    if facts.kind in (Kind.PARTIAL_DAY, Kind.DUE):
        return partial_day_words(value) if value not in (STANDING, NONE_STATED) else str(value)
    if facts.kind is Kind.ESTIMATE:
        return _estimate_words(value)
    words = _TEXTS[facts.kind](value)
    return with_unit(words, facts.shown.unit, one=words == "1") if facts.shown.unit else words


def number_text(value: float) -> str:
    """Return a number in the shortest way that is read back to the same number."""
    number = float(value)
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return repr(number)


def with_unit(amount: str, unit: str, *, one: bool) -> str:
    """Return an amount with its unit: 6–12 days, 1 day."""
    if not unit:
        return amount
    count = 1 if one else 2
    units: Mapping[str, str] = {
        "hours": _n("hour", "hours", count),
        "days": _n("day", "days", count),
        "years": _n("year", "years", count),
    }
    return _("{amount} {unit}", amount=amount, unit=units.get(unit, unit))


def _span_text(span: Span) -> str:
    if span.low == span.high:
        return number_text(span.low)
    return f"{number_text(span.low)}–{number_text(span.high)}"


def _estimate_text(estimate: Estimate) -> str:
    return " / ".join(number_text(n) for n in (estimate.low, estimate.likely, estimate.high))


def _estimate_words(estimate: Estimate) -> str:
    low, high = estimate.low, estimate.high
    span = with_unit(_span_text(Span(low=low, high=high)), "days", one=low == high == 1)
    if low == high:
        return span
    return _("{span}, likely {likely}", span=span, likely=number_text(estimate.likely))


def _stand_text(stand: Stand, issue: "Issue | None") -> str:
    if not isinstance(stand.low, str) and not isinstance(stand.high, str):
        return _span_text(Span(low=stand.low, high=stand.high))
    ends = (str(stand.low), str(stand.high))
    titles = {option.id: option.title for option in issue.ordered} if issue is not None else {}
    for named in ([titles.get(end, "") for end in ends], [f"[{end}]" for end in ends]):
        text = named[0] if ends[0] == ends[1] else " – ".join(named)
        try:
            if all(named) and stand_of(text, issue) == stand:
                return text
        except EditRefused:
            continue
    return text


def _stand_words(stand: Stand, issue: "Issue | None") -> str:
    if not isinstance(stand.low, str) and not isinstance(stand.high, str):
        amount = _span_text(Span(low=stand.low, high=stand.high))
        return with_unit(amount, issue.unit if issue is not None else "", one=amount == "1")
    options = issue.ordered if issue is not None else ()
    titles = {option.id: option.title for option in options}
    low, high = (titles.get(str(end), str(end)) for end in (stand.low, stand.high))
    return low if low == high else _("{low} to {high}", low=low, high=high)


def stands_in_a_list(name: str) -> bool:
    """Tell whether a name may stand between semicolons."""
    return bool(name) and not any(divider in name for divider in ";\n")


_TEXTS: dict[Kind, Callable[[Any], str]] = {
    Kind.LINE: str,
    Kind.TEXT: str,
    Kind.NUMBER: number_text,
    Kind.WHOLE: str,
    Kind.YES_NO: lambda value: _("yes") if value else _("no"),
    Kind.CHOICE: str,
    Kind.CHOICES: "; ".join,
    Kind.DAY: lambda value: str(value.isoformat()),
    Kind.PARTIAL_DAY: str,
    Kind.DUE: str,
    Kind.SPAN: _span_text,
    Kind.DAY_SPAN: _span_text,
    Kind.ESTIMATE: _estimate_text,
    Kind.ENTRIES: entries_text,
}
