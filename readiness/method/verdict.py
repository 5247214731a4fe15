"""The verdict per rung, by comparing ranges with needs."""

from enum import Enum, StrEnum
from functools import cached_property
from typing import Final, NamedTuple

from readiness.method.intervals import Interval, counted_interval
from readiness.model import Assessment, Checklist, Item, Rung
from readiness.model.rung_state import RungState as RungState


class GateState(StrEnum):
    """How one requirement stands."""

    MET = "met"
    OPEN = "open"
    SHORT = "short"


class Gate(NamedTuple):
    """One item at one rung: the range it has, the level it needs, and what follows."""

    item_id: str
    rung_id: str
    need: int
    hard: bool
    state: GateState
    low: int
    high: int
    weight: int


class RungVerdict:
    """The verdict for one rung, with the gates behind it.

    `gates` leaves out what is not required, not applicable or waived; `waived` lists the ids of
    the items whose gate here is set aside. `share` is the part of the requirements met, from
    surely to possibly, as fractions of 1, weighted; `sure` and `possible` are the same as counts
    out of `required`.
    """

    def __init__(
        self, rung_id: str, title: str, short: str, gates: tuple[Gate, ...], waived: tuple[str, ...]
    ) -> None:
        self.rung_id: Final = rung_id
        self.title: Final = title
        self.short: Final = short
        self.gates: Final = gates
        self.waived: Final = waived

    def with_gates(self, gates: tuple[Gate, ...]) -> "RungVerdict":
        """Return the verdict of the same rung with the same waivers on other gates."""
        return RungVerdict(self.rung_id, self.title, self.short, gates, self.waived)

    @cached_property
    def state(self) -> RungState:
        """Return what can be said of the rung."""
        if self.hard_short:
            return RungState.BLOCKED
        if self.hard_open:
            return RungState.OPEN
        if self.soft_short or self.soft_open:
            return RungState.CONDITIONS
        return RungState.SUPPORTED

    @cached_property
    def _by_kind(self) -> dict[tuple[bool, GateState], tuple[str, ...]]:
        lists: dict[tuple[bool, GateState], list[str]] = {
            (hard, state): [] for hard in (True, False) for state in GateState
        }
        for gate in self.gates:
            lists[gate.hard, gate.state].append(gate.item_id)
        return {kind: tuple(items) for kind, items in lists.items()}

    @property
    def hard_met(self) -> tuple[str, ...]:
        """Return the ids of the items whose hard gate is met."""
        return self._by_kind[True, GateState.MET]

    @property
    def hard_open(self) -> tuple[str, ...]:
        """Return the ids of the items whose hard gate is open."""
        return self._by_kind[True, GateState.OPEN]

    @property
    def hard_short(self) -> tuple[str, ...]:
        """Return the ids of the items whose hard gate is short: these block."""
        return self._by_kind[True, GateState.SHORT]

    @property
    def soft_met(self) -> tuple[str, ...]:
        """Return the ids of the items whose soft gate is met."""
        return self._by_kind[False, GateState.MET]

    @property
    def soft_open(self) -> tuple[str, ...]:
        """Return the ids of the items whose soft gate is open."""
        return self._by_kind[False, GateState.OPEN]

    @property
    def soft_short(self) -> tuple[str, ...]:
        """Return the ids of the items whose soft gate is short."""
        return self._by_kind[False, GateState.SHORT]

    @property
    def required(self) -> int:
        """Return how many requirements the rung has, without waived ones."""
        return len(self.gates)

    @cached_property
    def sure(self) -> int:
        """Return how many requirements are surely met."""
        return sum(gate.state is GateState.MET for gate in self.gates)

    @cached_property
    def possible(self) -> int:
        """Return how many requirements may be met."""
        return sum(gate.state is not GateState.SHORT for gate in self.gates)

    @cached_property
    def share(self) -> tuple[float, float]:
        """Return the weighted part of the requirements surely and possibly met, 0.0 to 1.0."""
        total = sum(gate.weight for gate in self.gates)
        if not total:
            return (1.0, 1.0)
        sure = sum(gate.weight for gate in self.gates if gate.state is GateState.MET)
        possible = sum(gate.weight for gate in self.gates if gate.state is not GateState.SHORT)
        return (sure / total, possible / total)

    def gate(self, item_id: str) -> Gate | None:
        """Return the gate of an item at this rung, or None where it has none that counts."""
        return self._gate_of.get(item_id)

    @cached_property
    def _gate_of(self) -> dict[str, Gate]:
        return {gate.item_id: gate for gate in self.gates}


class Verdict:
    """The verdicts of all rungs, lowest first.

    `floor` is the highest rung up to which every rung is supported; `ceiling` the highest up to
    which none is blocked; None where not even the lowest is. `flagged` lists items marked not
    applicable although they are hard, which therefore count as unanswered. `intervals` holds the
    range each item counts with, None where it does not apply.
    """

    def __init__(
        self,
        rungs: tuple[RungVerdict, ...],
        purpose_id: str | None,
        intervals: dict[str, Interval | None],
        flagged: tuple[str, ...],
    ) -> None:
        self.rungs: Final = rungs
        self.purpose_id: Final = purpose_id
        self.intervals: Final = intervals
        self.flagged: Final = flagged

    @cached_property
    def floor(self) -> str | None:
        """Return the id of the highest rung up to which all are supported."""
        floor = None
        for rung in self.rungs:
            if not rung.state.is_supported:
                break
            floor = rung.rung_id
        return floor

    @cached_property
    def ceiling(self) -> str | None:
        """Return the id of the highest rung up to which none is blocked."""
        ceiling = None
        for rung in self.rungs:
            if rung.state is RungState.BLOCKED:
                break
            ceiling = rung.rung_id
        return ceiling

    def rung(self, rung_id: str) -> RungVerdict:
        """Return the verdict of one rung; KeyError where there is none."""
        return self._rung_of[rung_id]

    @cached_property
    def _rung_of(self) -> dict[str, RungVerdict]:
        return {rung.rung_id: rung for rung in self.rungs}

    def gates_of(self, item_id: str) -> tuple[Gate, ...]:
        """Return the gates of one item over the rungs, lowest first."""
        gates = (rung.gate(item_id) for rung in self.rungs)
        return tuple(gate for gate in gates if gate is not None)


class Chosen(Enum):
    """Stands for the purpose the case has chosen."""

    PURPOSE = "chosen"


def gate_state(interval: Interval, need: int) -> GateState:
    """Compare a range with a need: met when all of it suffices, short when none of it does."""
    if interval.low >= need:
        return GateState.MET
    if interval.high < need:
        return GateState.SHORT
    return GateState.OPEN


def active_waivers(assessment: Assessment) -> frozenset[tuple[str, str]]:
    """Return (item, rung) of each waiver that has not lapsed at the as-of date."""
    return frozenset(
        (waiver.item, waiver.rung)
        for waiver in assessment.waivers
        if waiver.expires >= assessment.as_of
    )


def judge(
    assessment: Assessment,
    *,
    purpose_id: str | Chosen | None = Chosen.PURPOSE,
    without_hindsight: bool = False,
) -> Verdict:
    """Return the verdict for the chosen purpose, or for another one to look at side by side."""
    checklist = assessment.checklist
    purpose = assessment.case.purpose if isinstance(purpose_id, Chosen) else purpose_id
    intervals = {
        item.id: counted_interval(assessment, item, purpose, without_hindsight=without_hindsight)
        for item in checklist.items.values()
    }
    waivers = active_waivers(assessment)
    rungs = tuple(
        _judge_rung(checklist, rung, intervals, waivers, _needs(checklist, rung, purpose))
        for rung in checklist.rungs
    )
    flagged = tuple(
        item_id
        for item_id, answer in assessment.answers.items()
        if answer.not_applicable and intervals.get(item_id) is not None
    )
    return Verdict(rungs, purpose, intervals, flagged)


def _needs(
    checklist: Checklist, rung: Rung, purpose_id: str | None
) -> list[tuple[Item, int, bool]]:
    """Return each item that the rung requires something of, with its need and hardness."""
    overrides = next((p.needs for p in checklist.purposes if p.id == purpose_id), {})
    order = checklist.rung_order
    here = order[rung.id]
    required = []
    for item in checklist.items.values():
        need = item.needs.get(rung.id, 0)
        if item.id in overrides:
            need = overrides[item.id].get(rung.id, need)
        if need:
            hard = item.hard_from is not None and here >= order[item.hard_from]
            required.append((item, need, hard))
    return required


def _judge_rung(
    checklist: Checklist,
    rung: Rung,
    intervals: dict[str, Interval | None],
    waivers: frozenset[tuple[str, str]],
    required: list[tuple[Item, int, bool]],
) -> RungVerdict:
    gates = []
    waived = []
    for item, need, hard in required:
        interval = intervals[item.id]
        if interval is None:
            continue
        if hard and (item.id, rung.id) in waivers:
            waived.append(item.id)
            continue
        state = gate_state(interval, need)
        gates.append(
            Gate(item.id, rung.id, need, hard, state, interval.low, interval.high, item.weight)
        )
    return RungVerdict(rung.id, rung.title, rung.short, tuple(gates), tuple(waived))
