"""What the list of items shows of one item: plain values, compared by value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One card of the list.

    `level` is None while unanswered; `confidence` is "high", "moderate", "low" or empty, and
    `confidence_word` the same for the reader. `narrowed` holds the assessor's own range. `hard`
    tells that the item cannot be set aside as not applicable. `state` is "met", "open", "short"
    or empty (no gate), `pill` the words beside it, `pill_hard` whether a hard gate is among them.
    `facts` are short remarks, `cautions` short warnings. `heading` stands above the card where a
    section begins in a list of several. `spoken` is the whole card for a screen reader.
    """

    item_id: str
    code: str
    question: str
    level: int | None
    confidence: str
    confidence_word: str
    not_applicable: bool
    narrowed: tuple[int, int] | None
    hard: bool
    state: str
    pill: str
    pill_hard: bool
    facts: tuple[str, ...]
    cautions: tuple[str, ...]
    heading: str
    spoken: str


CONFIDENCE_OF_DOT = ("low", "moderate", "high")
"""The confidence that a click on the first, second and third dot chooses."""
