"""Where an answer differs from what its register proposes, and whether the reason still holds.

Registers propose and never change an answer. A difference stays open until a reason for keeping
the answer is given, and opens again when the proposal or the answer changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readiness.messages import _
from readiness.method.registers.computed import findings
from readiness.method.registers.finding import Finding, Proposal
from readiness.model import Assessment
from readiness.model.response import KeptAnswer


@dataclass(frozen=True, slots=True)
class Difference:
    """An answer outside the levels its register proposes, `low` to `high`.

    `why` is the register's sentence. `kept` is the reason last given, even where it was given for
    another proposal or answer; then, and without a reason, the difference is open.
    """

    item: str
    level: int
    low: int
    high: int
    why: str
    kept: KeptAnswer | None
    is_open: bool

    @property
    def is_above(self) -> bool:
        """Tell whether the answer is better than what the facts carry."""
        return self.level > self.high


def proposals(
    assessment: Assessment, found: Sequence[Finding] | None = None
) -> dict[str, Proposal]:
    """Return the proposed levels by item id, in the order of the checklist.

    `found` are the findings of the assessment, where they are at hand already. Only an item of
    the checklist has a proposal; the first one found for it counts.
    """
    proposed: dict[str, Proposal] = {}
    for finding in findings(assessment) if found is None else found:
        if finding.proposal is not None:
            proposed.setdefault(finding.proposal.item, finding.proposal)
    return {item: proposed[item] for item in assessment.checklist.items if item in proposed}


def difference(assessment: Assessment, proposal: Proposal) -> Difference | None:
    """Return how the answer differs from a proposal; None where it agrees or is not given."""
    level = assessment.answer(proposal.item).level
    if level is None or proposal.low <= level <= proposal.high:
        return None
    kept = assessment.kept.get(proposal.item)
    holds = kept is not None and (kept.low, kept.high, kept.level) == (
        proposal.low,
        proposal.high,
        level,
    )
    return Difference(
        proposal.item, level, proposal.low, proposal.high, proposal.why, kept, not holds
    )


def differences(
    assessment: Assessment, proposed: Mapping[str, Proposal] | None = None
) -> tuple[Difference, ...]:
    """Return every difference, open or kept, in the order of the checklist."""
    known = proposals(assessment) if proposed is None else proposed
    found = (difference(assessment, proposal) for proposal in known.values())
    return tuple(one for one in found if one is not None)


def difference_sentence(assessment: Assessment, one: Difference) -> str:
    """Say how an answer differs from its proposal, and why it is kept where it is."""
    code = assessment.checklist.items[one.item].code
    proposed = level_words(one.low, one.high)
    if one.kept is not None and not one.is_open:
        return _(
            "{code} is answered {level}, its register proposes {proposed}. Kept because: {reason}",
            code=code,
            level=one.level,
            proposed=proposed,
            reason=one.kept.reason,
        )
    if one.is_above:
        return _(
            "{code} is answered {level}, better than the facts carry: its register proposes "
            "{proposed}.",
            code=code,
            level=one.level,
            proposed=proposed,
        )
    return _(
        "{code} is answered {level}, below what its register proposes: {proposed}.",
        code=code,
        level=one.level,
        proposed=proposed,
    )


def level_words(low: int, high: int) -> str:
    """Return a range of levels as a sentence names it: 2, or 1 to 3."""
    return str(low) if low == high else _("{low} to {high}", low=low, high=high)
