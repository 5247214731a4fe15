"""Which action lifts an item to what a rung needs, as the words of a cell."""

from collections.abc import Mapping

from readiness.cells.writing import number_text
from readiness.messages import _
from readiness.method.verdict import Gate
from readiness.model import Assessment
from readiness.model.registers.actions import Action, ActionStatus
from ui.widgets.linked_row import CellKind, LinkedCell


def actions_by_item(assessment: Assessment) -> Mapping[str, list[Action]]:
    """Return the actions that were not dropped and say a level, by the items they lift."""
    found: dict[str, list[Action]] = {}
    for action in assessment.rows(Action):
        if action.status is not ActionStatus.DROPPED and action.target is not None:
            for item_id in action.items:
                found.setdefault(item_id, []).append(action)
    return found


def action_cell(gate: Gate, actions: Mapping[str, list[Action]]) -> LinkedCell:
    """Return the first action that lifts a gate to its need, with its days, or that none does."""
    lifting = [
        action
        for action in actions.get(gate.item_id, ())
        if action.target is not None and action.target >= gate.need
    ]
    if not lifting:
        return LinkedCell(_("none yet"), CellKind.STATE, "short")
    words = _action_words(lifting[0])
    if len(lifting) > 1:
        words = _("{action}, and {count} more", action=words, count=len(lifting) - 1)
    return LinkedCell(words, CellKind.MUTED)


def _action_words(action: Action) -> str:
    title = action.title
    if action.status is ActionStatus.DONE:
        return _("{action} · done", action=title)
    if action.duration is None:
        return title
    low, high = number_text(action.duration.low), number_text(action.duration.high)
    if low == high:
        return _("{action} · {days} d", action=title, days=low)
    return _("{action} · {low}–{high} d", action=title, low=low, high=high)
