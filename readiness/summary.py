"""What a list shows of an assessment: plain words and counts, no model behind them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Summary:
    """One line of a list of assessments, computed by whoever saves it.

    `as_of` is an ISO date. `talks` says in words when the talks are. `rungs` holds, lowest rung
    first, its short title and the value of its state ("supported", "supported with conditions",
    "open" or "blocked"). `answered` counts the items with an answer, out of `items`.
    `search_text` holds every word the search finds the assessment by (titles, notes, sources);
    lists leave it empty.
    """

    document_id: str
    case_id: str = ""
    case_title: str = ""
    title: str = ""
    own_side: str = ""
    as_of: str = ""
    assessor: str = ""
    talks: str = ""
    purpose_title: str = ""
    checklist_title: str = ""
    rungs: tuple[tuple[str, str], ...] = ()
    answered: int = 0
    items: int = 0
    sample: bool = False
    search_text: str = ""
