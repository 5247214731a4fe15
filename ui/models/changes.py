"""What changed between assessments, as rows of a table and sentences. Words and ranges only."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from readiness.days import day_words
from readiness.messages import _, _n
from readiness.method.compare import Cell, Change, Comparison, ItemChange, RungChange
from readiness.method.sentences import state_words
from readiness.method.verdict import Gate, RungState
from ui.widgets.linked_row import CellKind, LinkedCell, LinkedRow, range_words

ALL = "all"
SURE = "sure"
PERHAPS = "perhaps"
ANSWERED = "answered"
CONFIDENCE = "confidence"
GATES = "gates"

DAYS_MOST = 4
"""Up to this many assessments their days stand over the columns, numbers over more."""

_ORDER = (
    Change.FELL,
    Change.ROSE,
    Change.MAY_HAVE_FALLEN,
    Change.MAY_HAVE_RISEN,
    Change.NO_LONGER_ANSWERED,
    Change.NEWLY_ANSWERED,
    Change.APPLIES_OTHERWISE,
    Change.CONFIDENCE_ONLY,
    Change.SAME,
)
_KINDS: dict[str, frozenset[Change]] = {
    SURE: frozenset({Change.ROSE, Change.FELL}),
    PERHAPS: frozenset({Change.MAY_HAVE_RISEN, Change.MAY_HAVE_FALLEN}),
    ANSWERED: frozenset(
        {Change.NEWLY_ANSWERED, Change.NO_LONGER_ANSWERED, Change.APPLIES_OTHERWISE}
    ),
    CONFIDENCE: frozenset({Change.CONFIDENCE_ONLY}),
}


@dataclass(frozen=True, slots=True)
class KindCount:
    """One kind of change to filter by, in words, with the number of items."""

    kind: str
    title: str
    count: int


def change_words(change: Change) -> str:
    """Return the words for a change, with a small arrow for its direction."""
    return {
        Change.ROSE: _("↑ rose for sure"),
        Change.MAY_HAVE_RISEN: _("↗ may have risen"),
        Change.SAME: _("moved and came back"),
        Change.CONFIDENCE_ONLY: _("confidence only"),
        Change.MAY_HAVE_FALLEN: _("↘ may have fallen"),
        Change.FELL: _("↓ fell for sure"),
        Change.NEWLY_ANSWERED: _("newly answered"),
        Change.NO_LONGER_ANSWERED: _("no longer answered"),
        Change.APPLIES_OTHERWISE: _("applies otherwise"),
    }[change]


def cell_words(cell: Cell) -> str:
    """Return an answer as people read it: level and range, n/a, or a dash for unanswered."""
    if cell.interval is None:
        return _("N/A")
    if cell.best is None:
        return "–"
    words = range_words(*cell.interval)
    if words == str(cell.best):
        return words
    return _("{level} ({range})", level=cell.best, range=words)


def changed_items(comparison: Comparison) -> tuple[ItemChange, ...]:
    """Return the items that moved at any step, the surest change first, then the page's order.

    Within a kind, items whose hard gates changed state stand first.
    """
    moved = [item for item in comparison.items if any(s is not Change.SAME for s in item.steps)]
    moved.sort(key=lambda item: (_ORDER.index(item.overall), -_gate_changes(comparison, item)))
    return tuple(moved)


def kind_counts(comparison: Comparison, items: Sequence[ItemChange]) -> tuple[KindCount, ...]:
    """Return the kinds to filter by that hold at least one of the items, all of them first."""
    titles = (
        (ALL, _("All changes")),
        (SURE, _("For sure")),
        (PERHAPS, _("Perhaps")),
        (ANSWERED, _("Answered or not")),
        (CONFIDENCE, _("Confidence only")),
        (GATES, _("A hard gate changed")),
    )
    counts = [
        KindCount(kind, title, len(of_kind(comparison, items, kind))) for kind, title in titles
    ]
    return tuple(count for count in counts if count.count or count.kind == ALL)


def of_kind(
    comparison: Comparison, items: Sequence[ItemChange], kind: str
) -> tuple[ItemChange, ...]:
    """Return the items of one kind of change, from the base to the last."""
    if kind == ALL:
        return tuple(items)
    if kind == GATES:
        return tuple(item for item in items if _gate_changes(comparison, item))
    return tuple(item for item in items if item.overall in _KINDS[kind])


def change_rows(comparison: Comparison, items: Sequence[ItemChange]) -> tuple[LinkedRow, ...]:
    """Return a row per item: its answers, the gate that matters most now, the change."""
    return tuple(
        LinkedRow(
            item.item_id,
            (
                LinkedCell(
                    _("{code} {question}", code=item.code, question=item.question),
                    lead=len(item.code),
                ),
                *(LinkedCell(cell_words(cell), CellKind.CHIP) for cell in item.cells),
                _gate_cell(comparison, item),
                LinkedCell(change_words(item.overall), CellKind.MUTED),
            ),
        )
        for item in items
    )


def left_out_rows(comparison: Comparison) -> tuple[LinkedRow, ...]:
    """Return a row per item that cannot be compared, with the reason."""
    return tuple(
        LinkedRow(
            item.item_id,
            (
                LinkedCell(
                    _("{code} {question}", code=item.code, question=item.question),
                    lead=len(item.code),
                ),
                LinkedCell(item.reason, CellKind.MUTED),
            ),
        )
        for item in comparison.left_out
    )


def gate_change_rows(comparison: Comparison, rung: RungChange) -> tuple[LinkedRow, ...]:
    """Return a row per item whose hard gate at the rung stopped or began to be short."""
    questions = {item.item_id: item for item in comparison.items}
    rows = []
    for step, (cleared, short) in enumerate(zip(rung.cleared, rung.newly_short, strict=True)):
        day = day_words(comparison.subjects[step + 1].assessment.as_of)
        for items, state, words in (
            (short, "short", _("short since {day}", day=day)),
            (cleared, "met", _("no longer short since {day}", day=day)),
        ):
            for item_id in items:
                item = questions.get(item_id)
                if item is None:
                    continue
                rows.append(
                    LinkedRow(
                        item_id,
                        (
                            LinkedCell(
                                _("{code} {question}", code=item.code, question=item.question),
                                lead=len(item.code),
                            ),
                            LinkedCell(words, CellKind.STATE, state),
                        ),
                    )
                )
    return tuple(rows)


def ladder_sentences(comparison: Comparison) -> tuple[str, ...]:
    """Say what happened on the ladder: first the rungs that turned, then what stayed."""
    turned, stayed = [], []
    days = [day_words(subject.assessment.as_of) for subject in comparison.subjects]
    for rung in comparison.rungs:
        cells = [cell for cell in rung.cells if cell is not None]
        if not cells:
            continue
        turns = [step for step, (a, b) in enumerate(pairwise(cells)) if a.state is not b.state]
        if len(turns) == 1 and len(cells) == len(days):
            turned.append(
                _(
                    "{rung} turned from {before} to {after} between {first} and {second}.",
                    rung=rung.title,
                    before=state_words(cells[0].state),
                    after=state_words(cells[-1].state),
                    first=days[turns[0]],
                    second=days[turns[0] + 1],
                )
            )
        elif turns:
            states = _(", then ").join(state_words(cell.state) for cell in cells)
            turned.append(_("{rung}: {states}.", rung=rung.title, states=states))
        elif cells[-1].state is RungState.BLOCKED:
            counts = _(", then ").join(str(len(cell.hard_short)) for cell in cells)
            stayed.append(
                _(
                    "{rung} stayed blocked throughout; hard gates short: {counts}.",
                    rung=rung.title,
                    counts=counts,
                )
            )
    if not turned and not stayed:
        stayed.append(_("Every rung reads the same in all of them."))
    return (*_different_frames(comparison), *turned, *stayed)


def _different_frames(comparison: Comparison) -> list[str]:
    """Say what keeps the differences from being read as one history."""
    subjects = comparison.subjects
    frames = []
    if len({subject.assessment.case.id for subject in subjects}) > 1:
        frames.append(
            _("These assessments are of different cases: what differs is no change over time.")
        )
    if len({subject.verdict.purpose_id for subject in subjects}) > 1:
        frames.append(_("They are judged for different purposes."))
    return frames


def counts_sentence(comparison: Comparison) -> str:
    """Say how many items moved from the base to the last, and how surely."""
    otherwise = comparison.count(Change.APPLIES_OTHERWISE)
    words = (
        (Change.ROSE, _("{count} rose for sure")),
        (Change.FELL, _("{count} fell for sure")),
        (Change.MAY_HAVE_RISEN, _("{count} may have risen")),
        (Change.MAY_HAVE_FALLEN, _("{count} may have fallen")),
        (Change.NEWLY_ANSWERED, _("{count} newly answered")),
        (Change.NO_LONGER_ANSWERED, _("{count} no longer answered")),
        (
            Change.APPLIES_OTHERWISE,
            _n("{count} applies otherwise", "{count} apply otherwise", otherwise),
        ),
        (Change.CONFIDENCE_ONLY, _("{count} in confidence only")),
    )
    parts = [
        text.format(count=count) for change, text in words if (count := comparison.count(change))
    ]
    if not parts:
        return _("From the base to the last nothing changed.")
    return _("From the base to the last: {changes}.", changes=", ".join(parts))


def series_titles(comparison: Comparison) -> tuple[str, ...]:
    """Return the title of each assessment for the legend, so that its column is recognised."""
    many = len(comparison.subjects) > DAYS_MOST
    return tuple(
        _("{column} · {title}, {day}", column=column, title=title, day=day)
        if many
        else _("{title}, {day}", title=title, day=column)
        for column, title, day in (
            (column, subject.assessment.title, day_words(subject.assessment.as_of))
            for column, subject in zip(column_titles(comparison), comparison.subjects, strict=True)
        )
    )


def title_words(comparison: Comparison) -> str:
    """Return the heading: how many assessments on how many common items."""
    return _n(
        "{assessments} assessments, {count} common item",
        "{assessments} assessments, {count} common items",
        len(comparison.items),
        assessments=len(comparison.subjects),
    )


def column_titles(comparison: Comparison) -> tuple[str, ...]:
    """Return a short, distinct title per assessment: its day, numbered where days repeat.

    Many columns have no room for days and are numbered alone.
    """
    if len(comparison.subjects) > DAYS_MOST:
        return tuple(str(number) for number in range(1, len(comparison.subjects) + 1))
    days = [day_words(subject.assessment.as_of) for subject in comparison.subjects]
    return tuple(
        _("{day} · {number}", day=day, number=days[: place + 1].count(day))
        if days.count(day) > 1
        else day
        for place, day in enumerate(days)
    )


def share_path(rung: RungChange) -> str:
    """Say how the share of requirements met went from step to step, equal steps told once."""
    steps = [words for words, _steps in groupby(rung.share)]
    return _(", then ").join(steps)


def _gate_changes(comparison: Comparison, item: ItemChange) -> int:
    first, last = comparison.subjects[0].verdict, comparison.subjects[-1].verdict
    before = {gate.rung_id: gate.state for gate in first.gates_of(item.item_id) if gate.hard}
    return sum(
        gate.hard and before.get(gate.rung_id, gate.state) is not gate.state
        for gate in last.gates_of(item.item_id)
    )


def _gate_cell(comparison: Comparison, item: ItemChange) -> LinkedCell:
    """Show the lowest hard gate that is not met in the last one, else the highest it meets."""
    subject = comparison.subjects[-1]
    hard = [gate for gate in subject.verdict.gates_of(item.item_id) if gate.hard]
    if not hard:
        return LinkedCell(_("soft"), CellKind.MUTED)
    gate: Gate = next((gate for gate in hard if gate.state.value != "met"), hard[-1])
    words = {"met": _("met"), "open": _("open"), "short": _("short")}[gate.state.value]
    return LinkedCell(
        _(
            "{rung} needs {need}: {state}",
            rung=subject.verdict.rung(gate.rung_id).short,
            need=gate.need,
            state=words,
        ),
        CellKind.STATE,
        gate.state.value,
    )
