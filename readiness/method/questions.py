"""Which answers could change the verdict, and which question to ask next."""

from typing import NamedTuple

from readiness.method.intervals import default_interval
from readiness.method.verdict import Gate, GateState, Verdict
from readiness.model import Assessment


class Question(NamedTuple):
    """An open hard item: the rungs it is hard and open for, lowest first, and its range."""

    item_id: str
    rungs: tuple[str, ...]
    low: int
    high: int


def ask_next(assessment: Assessment, verdict: Verdict) -> tuple[Question, ...]:
    """Return the open hard items, the most telling first.

    Order: more rungs it is hard and open for; lower first such rung; wider range; heavier weight;
    id. The order is the same on every machine.
    """
    order = assessment.checklist.rung_order
    open_gates: dict[str, list[Gate]] = {}
    for rung in verdict.rungs:
        for gate in rung.gates:
            if gate.hard and gate.state is GateState.OPEN:
                open_gates.setdefault(gate.item_id, []).append(gate)

    def rank(gates: list[Gate]) -> tuple[int, int, int, int, str]:
        first = gates[0]
        width = first.high - first.low
        return (-len(gates), order[first.rung_id], -width, -first.weight, first.item_id)

    return tuple(
        Question(
            gates[0].item_id, tuple(gate.rung_id for gate in gates), gates[0].low, gates[0].high
        )
        for gates in sorted(open_gates.values(), key=rank)
    )


def sole_swings(verdict: Verdict, rung_id: str) -> tuple[str, ...]:
    """Return the item whose answer alone decides the rung, if there is one.

    An open hard item is a sole swing if all other hard items pass.
    """
    rung = verdict.rung(rung_id)
    if rung.hard_short or len(rung.hard_open) != 1:
        return ()
    return rung.hard_open


def downside_watch(assessment: Assessment, verdict: Verdict, rung_id: str) -> tuple[str, ...]:
    """Return the hard items that hold the rung by a thread, in the order of the page.

    They pass with the low end exactly at the need, or only because the range was narrowed.
    """
    watched = []
    for gate in verdict.rung(rung_id).gates:
        if not gate.hard or gate.state is not GateState.MET:
            continue
        default = default_interval(assessment.answer(gate.item_id))
        if gate.low == gate.need or default.low < gate.need:
            watched.append(gate.item_id)
    return tuple(watched)
