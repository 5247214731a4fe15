"""Another order of an issue's options: stands follow the words of an option, or its place (I4)."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum

from readiness.edits.making import made
from readiness.edits.measures import STANDS
from readiness.edits.rows import refuse_changed_faults, row_of, with_table
from readiness.errors import EditRefused
from readiness.messages import _
from readiness.model import Assessment
from readiness.model.registers.issues import Issue, IssueKind, Option, Position
from readiness.model.registers.kinds import Stand


class Follow(Enum):
    """What a stand keeps when the options of its issue change their order."""

    WORDS = "words"
    PLACE = "place"


def stands_moved(assessment: Assessment, issue_id: str, options: Sequence[Option]) -> int:
    """Return how many positions name an option that would stand at another place.

    0 where the options that stay keep their order: then nothing has to be asked.
    """
    issue = _issue(assessment, issue_id)
    if issue.kind is not IssueKind.OPTIONS or not is_reordered(issue.options, options):
        return 0
    instead = _by_place(issue.options, options)
    moved = {id_ for id_, new in instead.items() if new != id_}
    return sum(
        position.issue == issue_id and not moved.isdisjoint(_options_named(position))
        for position in assessment.rows(Position)
    )


def is_reordered(before: Sequence[Option], after: Sequence[Option]) -> bool:
    """Tell whether options that stay stand in another order than before."""
    stay = {option.id for option in before} & {option.id for option in after}
    return [o.id for o in before if o.id in stay] != [o.id for o in after if o.id in stay]


def reorder_options(
    assessment: Assessment,
    issue_id: str,
    options: Sequence[Option],
    *,
    follow: Follow,
    today: date | None = None,
) -> Assessment:
    """Give an issue other options; the stands on it follow the words they named, or the places.

    Refused where a stand would be on no option, or ideal, target and red line of a party would no
    longer run one way.
    """
    issue = _issue(assessment, issue_id)
    stamp = {"updated": today} if today is not None else {}
    changed_issue = made(Issue, _like=issue, options=tuple(options), **stamp)
    changed = with_table(
        assessment,
        Issue.table,
        [changed_issue if other is issue else other for other in assessment.rows(Issue)],
    )
    instead = (
        _by_place(issue.options, options)
        if follow is Follow.PLACE
        else {option.id: option.id for option in options}
    )
    order = {option.id: at for at, option in enumerate(options)}
    positions = [
        _moved(position, instead, order) if position.issue == issue_id else position
        for position in assessment.rows(Position)
    ]
    if positions:
        changed = with_table(changed, Position.table, positions)
    refuse_changed_faults(assessment, changed)
    return changed


def _issue(assessment: Assessment, issue_id: str) -> Issue:
    row = row_of(assessment, Issue.table, issue_id)
    assert isinstance(row, Issue)
    return row


def _by_place(before: Sequence[Option], after: Sequence[Option]) -> dict[str, str]:
    return {old.id: new.id for old, new in zip(before, after, strict=False)}


def _options_named(position: Position) -> set[str]:
    stands: list[Stand | None] = [getattr(position, name) for name in STANDS]
    return {str(end) for stand in stands if stand is not None for end in (stand.low, stand.high)}


def _moved(position: Position, instead: Mapping[str, str], order: Mapping[str, int]) -> Position:
    changes = {}
    for name in STANDS:
        stand: Stand | None = getattr(position, name)
        if stand is None or not isinstance(stand.low, str) or not isinstance(stand.high, str):
            continue
        ends = [instead.get(end) for end in (stand.low, stand.high)]
        low, high = ends
        if low is None or high is None:
            raise EditRefused(
                _("A position stands on an option that would go. Change that position first.")
            )
        if order[low] > order[high]:
            low, high = high, low
        if (low, high) != (stand.low, stand.high):
            changes[name] = Stand(low=low, high=high)
    return made(Position, _like=position, **changes) if changes else position
