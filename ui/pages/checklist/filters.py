"""Which items are shown: a section, words, and filters that all must hold."""

from dataclasses import dataclass, field, replace

from readiness.messages import _
from readiness.method.checks import hindsight_items
from readiness.method.verdict import GateState, Verdict
from readiness.model import Assessment, Item

UNANSWERED = "unanswered"
OPEN = "open"
SHORT = "short"
WITHOUT_EVIDENCE = "without-evidence"
HINDSIGHT = "hindsight"


def filter_names() -> dict[str, str]:
    """Return the filters with their words, in the order of the page."""
    return {
        UNANSWERED: _("Unanswered"),
        OPEN: _("Open"),
        SHORT: _("Short"),
        WITHOUT_EVIDENCE: _("No evidence"),
        HINDSIGHT: _("Hindsight"),
    }


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """What the user wants to see.

    `section` empty means all sections. `since` is an earlier state: only items whose answer
    differs from it are shown.
    """

    section: str = ""
    text: str = ""
    kinds: frozenset[str] = field(default_factory=frozenset)
    since: Assessment | None = None

    @property
    def narrows(self) -> bool:
        """Tell whether more than the section decides what is shown."""
        return bool(self.text.strip() or self.kinds or self.since is not None)

    def without_narrowing(self, section: str) -> "ItemFilter":
        """Return the filter that shows a whole section."""
        return replace(self, section=section, text="", kinds=frozenset(), since=None)


def matching_items(assessment: Assessment, verdict: Verdict, wanted: ItemFilter) -> tuple[str, ...]:
    """Return the ids of the items that the filter lets through, in the order of the page."""
    checklist = assessment.checklist
    items = [
        item
        for section in checklist.sections
        if wanted.section in ("", section.id)
        for item in section.items
    ]
    if not wanted.narrows:
        return tuple(item.id for item in items)
    words = wanted.text.casefold().split()
    late = hindsight_items(assessment) if HINDSIGHT in wanted.kinds else frozenset()
    return tuple(
        item.id
        for item in items
        if _of_kinds(assessment, verdict, item, wanted.kinds, late)
        and (wanted.since is None or _differs(assessment, wanted.since, item))
        and (not words or _holds(assessment, item, words))
    )


def _of_kinds(
    assessment: Assessment,
    verdict: Verdict,
    item: Item,
    kinds: frozenset[str],
    late: frozenset[str],
) -> bool:
    answer = assessment.answer(item.id)
    if UNANSWERED in kinds and answer.is_given:
        return False
    if WITHOUT_EVIDENCE in kinds and answer.evidence:
        return False
    if HINDSIGHT in kinds and item.id not in late:
        return False
    states = kinds & {OPEN, SHORT}
    if not states:
        return True
    # Open and short exclude each other at one gate, so either of them is enough.
    wanted = {GateState(state) for state in states}
    return any(gate.state in wanted for gate in verdict.gates_of(item.id))


def _differs(assessment: Assessment, since: Assessment, item: Item) -> bool:
    return since.answer(item.id) != assessment.answer(item.id)


def _holds(assessment: Assessment, item: Item, words: list[str]) -> bool:
    """Tell whether question, code, note and evidence together hold every word."""
    answer = assessment.answer(item.id)
    texts = [item.code, item.question, answer.note, answer.not_applicable]
    for evidence in answer.evidence:
        source = assessment.source_by_id[evidence.source]
        texts += [evidence.shows, source.title, source.publisher]
    text = "\n".join(texts).casefold()
    return all(word in text for word in words)
