"""The field for one value of a row, by its kind; a form and the cells of a table use the same."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtWidgets import QWidget

from ui.widgets.chips_field import ChipsField
from ui.widgets.chooser import Chooser
from ui.widgets.completion import Completion, Offers, plain_offers
from ui.widgets.day_field import DayField
from ui.widgets.folding_text import FoldingText
from ui.widgets.picked_chips import PickedChips
from ui.widgets.text_field import LineField, TextField

MOST_IN_A_LIST = 40
MOST_CHIPS = 18
LONGEST_CHIP = 30


@dataclass(frozen=True, slots=True)
class ValueFacts:
    """What a field for a value needs to know.

    `kind` is the word of the field's kind ("line", "choice", "references" …). `choices` are the
    words one may choose from, `offers` names that are found as one types. `optional` allows none
    of them. `near` is the day a calendar opens at where none is written, as 2018-06-11. Running
    text keeps to `rest_lines` lines until the keyboard is in it, where that is not 0.
    """

    kind: str
    name: str
    object_name: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    optional: bool = True
    rest_lines: int = 0
    offers: Offers | None = None
    near: str = ""


class ChoiceField(Chooser):
    """Chooses one of some words; says and shows them as text."""

    def __init__(self, facts: ValueFacts, parent: QWidget | None = None) -> None:
        super().__init__(facts.name, facts.object_name, parent)
        blank = [("–", "")] if facts.optional else []
        self.offer([*blank, *((word, word) for word in facts.choices)])

    def text(self) -> str:
        """Return the word that is chosen."""
        return str(self.currentData() or "")

    def show_text(self, text: str) -> None:
        """Show the entry of a word."""
        self.show_value(text)


ValueField = LineField | TextField | ChoiceField | ChipsField | PickedChips | DayField


def make_field(
    facts: ValueFacts,
    given: Callable[[str], object],
    typed: Callable[[str], object] | None = None,
    parent: QWidget | None = None,
    *,
    in_cell: bool = False,
) -> ValueField:
    """Return a field for a value. `given` is called with the text when it is finished.

    `typed` is called with every keystroke where running words are written. In a cell of a table
    what would take more than a line is written on one.
    """
    if facts.kind in ("choice", "yes or no", "reference") and _fit_a_list(facts.choices):
        choice = ChoiceField(facts, parent)
        choice.activated.connect(lambda _at: given(choice.text()))
        return choice
    if facts.kind in ("choices", "references") and _fit_chips(facts.choices) and not in_cell:
        chips = ChipsField(facts.name, facts.object_name, facts.choices, parent)
        chips.given.connect(given)
        return chips
    if facts.kind == "references" and facts.offers is not None and not in_cell:
        picked = PickedChips(facts.name, facts.object_name, facts.offers, parent=parent)
        picked.given.connect(given)
        return picked
    if facts.kind in ("day", "partial day", "due"):
        day = DayField(facts.name, facts.object_name, facts.hint, parent, near=facts.near)
        day.given.connect(given)
        return day
    if facts.kind in ("text", "entries") and not in_cell:
        text = (
            FoldingText(
                facts.name,
                facts.rest_lines,
                placeholder=facts.hint,
                object_name=facts.object_name,
                parent=parent,
            )
            if facts.rest_lines
            else TextField(
                facts.name, placeholder=facts.hint, object_name=facts.object_name, parent=parent
            )
        )
        if typed is not None and facts.kind == "text":
            text.edited.connect(typed)
        text.left.connect(lambda: given(text.text()))
        return text
    line = LineField(
        facts.name, placeholder=facts.hint, object_name=facts.object_name, parent=parent
    )
    if typed is not None and facts.kind == "line":
        line.edited.connect(typed)
    line.editingFinished.connect(lambda: given(line.text()))
    offers = facts.offers or (plain_offers(facts.choices) if facts.choices else None)
    if offers is not None:
        Completion(line, offers, many=facts.kind in ("choices", "references"))
    return line


def renew_field(field: QWidget, facts: ValueFacts) -> None:
    """Let a field that `make_field` made offer what there is now."""
    if facts.offers is None:
        return
    if isinstance(field, PickedChips):
        field.renew(facts.offers)
    elif isinstance(field, LineField) and isinstance(completer := field.completer(), Completion):
        completer.renew(facts.offers)


def _fit_a_list(choices: tuple[str, ...]) -> bool:
    return 0 < len(choices) <= MOST_IN_A_LIST


def _fit_chips(choices: tuple[str, ...]) -> bool:
    return 0 < len(choices) <= MOST_CHIPS and all(len(word) <= LONGEST_CHIP for word in choices)


def field_text(field: QWidget) -> str:
    """Return the text of a field that `make_field` made."""
    return cast("ValueField", field).text()


def show_field_text(field: QWidget, text: str) -> None:
    """Show a text in a field that `make_field` made."""
    cast("ValueField", field).show_text(text)
