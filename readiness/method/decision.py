"""What was decided on which verdict, and whether that verdict still stands."""

from dataclasses import dataclass

from readiness.days import day_words
from readiness.messages import _
from readiness.method.sentences import headline
from readiness.method.verdict import Verdict, judge
from readiness.model import Assessment
from readiness.model.registers.decision import ResponseOption
from readiness.model.response import Decision, RungStood


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """What was decided, and how the verdict that lay on the table then reads now.

    `differs` tells that the verdict has changed since, or that none was recorded. `changes` names
    the items whose hard gate stands otherwise since; empty where none does or where only the
    sentence of then is known.
    """

    option: str
    sentence: str
    verdict_then: str
    verdict_now: str
    differs: bool
    changes: str = ""


def verdict_on_the_table(assessment: Assessment) -> str:
    """Return the verdict in the words that a decision records."""
    head = headline(assessment, judge(assessment))
    return _("{title}. {detail}", title=head.title, detail=head.detail)


def standing(verdict: Verdict) -> tuple[RungStood, ...]:
    """Return what a verdict says of each rung, as a decision records it beside the words."""
    return tuple(
        RungStood(rung=rung.rung_id, state=rung.state, short=rung.hard_short, open=rung.hard_open)
        for rung in verdict.rungs
    )


def decision_record(assessment: Assessment) -> DecisionRecord | None:
    """Return what was decided and on which verdict; None where nothing is."""
    decision = assessment.decision
    if decision is None:
        return None
    titles = {option.id: option.title for option in assessment.rows(ResponseOption)}
    now = verdict_on_the_table(assessment)
    sentence = _(
        "Decided by {by} on {day}: {option}.",
        by=decision.by,
        day=day_words(decision.on),
        option=titles[decision.option],
    )
    stands = standing(judge(assessment))
    return DecisionRecord(
        decision.option,
        sentence,
        decision.verdict,
        now,
        _differs(decision, now, stands),
        _changes(assessment, decision.stood, stands),
    )


def _differs(decision: Decision, now: str, stands: tuple[RungStood, ...]) -> bool:
    """Compare what was recorded of the rungs; where only a sentence was, the sentences."""
    if decision.stood:
        return _by_gate(decision.stood) != _by_gate(stands) or _states(decision.stood) != _states(
            stands
        )
    # A file written by hand may break its lines elsewhere.
    return decision.verdict.split() != now.split()


def _states(stood: tuple[RungStood, ...]) -> dict[str, str]:
    return {rung.rung: rung.state.value for rung in stood}


def _by_gate(stood: tuple[RungStood, ...]) -> dict[tuple[str, str], int]:
    """Return how much stands in the way by rung and item: 2 for a gate short, 1 for one open."""
    found = {(rung.rung, item): 1 for rung in stood for item in rung.open}
    return found | {(rung.rung, item): 2 for rung in stood for item in rung.short}


def _changes(
    assessment: Assessment, before: tuple[RungStood, ...], after: tuple[RungStood, ...]
) -> str:
    if not before:
        return ""
    was, is_ = _by_gate(before), _by_gate(after)
    gates = was.keys() | is_.keys()
    better = {item for rung, item in gates if _at(is_, rung, item) < _at(was, rung, item)}
    worse = {item for rung, item in gates if _at(is_, rung, item) > _at(was, rung, item)}
    sentences = []
    if codes := _codes(assessment, better):
        sentences.append(_("Better since then: {codes}.", codes=codes))
    if codes := _codes(assessment, worse):
        sentences.append(_("Worse since then: {codes}.", codes=codes))
    return " ".join(sentences)


def _at(gates: dict[tuple[str, str], int], rung: str, item: str) -> int:
    return gates.get((rung, item), 0)


def _codes(assessment: Assessment, ids: set[str]) -> str:
    items = assessment.checklist.items
    return ", ".join(item.code for item in items.values() if item.id in ids)
