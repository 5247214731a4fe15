"""The verdict after an edit, from the verdict before it: only what the edit touched is judged."""

from readiness.method.intervals import Interval, counted_interval
from readiness.method.verdict import Gate, RungVerdict, Verdict, gate_state, judge
from readiness.model import Assessment


def rejudge(before: Assessment, verdict: Verdict, after: Assessment) -> Verdict:
    """Return the same as `judge(after)`, given `verdict` for `before` and its chosen purpose.

    A long checklist is judged in full only when something beyond single answers has changed.
    """
    same_frame = (
        after.checklist is before.checklist
        and after.as_of == before.as_of
        and after.case.purpose == before.case.purpose
        and after.waivers == before.waivers
        and verdict.purpose_id == after.case.purpose
    )
    if not same_frame:
        return judge(after)
    touched = _touched(before, after)
    intervals = dict(verdict.intervals)
    for item_id in touched:
        item = after.checklist.items[item_id]
        intervals[item_id] = counted_interval(after, item, after.case.purpose)
    moved = {item_id for item_id in touched if intervals[item_id] != verdict.intervals[item_id]}
    flagged = tuple(
        item_id
        for item_id, answer in after.answers.items()
        if answer.not_applicable and intervals[item_id] is not None
    )
    if any(intervals[id_] is None or verdict.intervals[id_] is None for id_ in moved):
        return judge(after)
    rungs = tuple(_rung_again(rung, intervals, moved) for rung in verdict.rungs)
    return Verdict(rungs, verdict.purpose_id, intervals, flagged)


def _touched(before: Assessment, after: Assessment) -> set[str]:
    touched = {
        item_id
        for item_id, answer in after.answers.items()
        if before.answers.get(item_id) is not answer
    }
    return touched | (before.answers.keys() - after.answers.keys())


def _rung_again(
    rung: RungVerdict, intervals: dict[str, Interval | None], moved: set[str]
) -> RungVerdict:
    if not any(gate.item_id in moved for gate in rung.gates):
        return rung
    gates = tuple(
        _gate_again(gate, intervals[gate.item_id]) if gate.item_id in moved else gate
        for gate in rung.gates
    )
    return rung.with_gates(gates)


def _gate_again(gate: Gate, interval: Interval | None) -> Gate:
    if interval is None:
        return gate
    return gate._replace(
        state=gate_state(interval, gate.need), low=interval.low, high=interval.high
    )
