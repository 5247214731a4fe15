"""When each rung could be supported at the earliest, if the actions lift what they aim for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from readiness.method.registers.filling import last_fill, later
from readiness.method.registers.schedule import Chain, Pace, Schedule
from readiness.method.verdict import Gate, GateState, Verdict
from readiness.model import Assessment
from readiness.model.registers.actions import Action, ActionStatus


@dataclass(frozen=True, slots=True)
class GateLift:
    """A hard gate that is short or open, and the actions that lift its item to the need.

    All of `actions` (ids, in the order of the table) must be done; `low`, `likely` and `high` are
    the chains until the last of them is. Without actions they are None.
    """

    item: str
    need: int
    state: GateState
    actions: tuple[str, ...]
    low: Chain | None = None
    likely: Chain | None = None
    high: Chain | None = None


@dataclass(frozen=True, slots=True)
class RungDate:
    """The earliest time at which a rung could be supported.

    `lifts` are its hard gates that are short or open. `low` and `high` are the longest of their
    chains with the shortest and the longest durations, or the time until the last post the rung
    needs is filled, if that is longer; `first` and `last` are the days these end; None where a gate
    has no action. `uncovered` names the items of such gates, `uncovered_short` those
    among them that are short (A3). `follows` names items whose level follows from the plan itself.
    """

    rung_id: str
    lifts: tuple[GateLift, ...]
    uncovered: tuple[str, ...]
    uncovered_short: tuple[str, ...]
    follows: tuple[str, ...]
    low: Chain | None
    likely: Chain | None
    high: Chain | None
    first: date | None
    last: date | None

    @property
    def is_supported_now(self) -> bool:
        """Tell whether no hard gate is short or open."""
        return not self.lifts and not self.follows

    @property
    def is_known(self) -> bool:
        """Tell whether every gate has an action and every action a duration."""
        return self.high is not None and not self.high.at_least


def rung_dates(
    assessment: Assessment, verdict: Verdict, schedules: Mapping[Pace, Schedule]
) -> tuple[RungDate, ...]:
    """Return for each rung, lowest first, when its hard gates could all be met."""
    lifting: dict[str, list[Action]] = {}
    for action in assessment.rows(Action):
        if action.status is not ActionStatus.DROPPED and action.target is not None:
            for item_id in action.items:
                lifting.setdefault(item_id, []).append(action)
    found = []
    for rung in verdict.rungs:
        gates = [g for g in rung.gates if g.hard and g.state is not GateState.MET]
        found.append(_rung_date(assessment, rung.rung_id, gates, lifting, schedules))
    return tuple(found)


def _rung_date(
    assessment: Assessment,
    rung_id: str,
    gates: list[Gate],
    lifting: Mapping[str, list[Action]],
    schedules: Mapping[Pace, Schedule],
) -> RungDate:
    items = assessment.checklist.items
    lifts, follows = [], []
    for gate in gates:
        lift = _lift(gate, lifting.get(gate.item_id, []), schedules)
        # Time for the work follows from the plan; no action of the plan can lift it by itself.
        if items[gate.item_id].computed_by == "actions" and not lift.actions:
            follows.append(gate.item_id)
        else:
            lifts.append(lift)
    uncovered = tuple(lift.item for lift in lifts if not lift.actions)
    low, likely, high = (
        _with_posts(_last(chains), assessment, rung_id, pace) if lifts else _last(chains)
        for pace, chains in (
            (Pace.LOW, [lift.low for lift in lifts]),
            (Pace.LIKELY, [lift.likely for lift in lifts]),
            (Pace.HIGH, [lift.high for lift in lifts]),
        )
    )
    return RungDate(
        rung_id,
        tuple(lifts),
        uncovered,
        tuple(lift.item for lift in lifts if not lift.actions and lift.state is GateState.SHORT),
        tuple(follows),
        low,
        likely,
        high,
        low.ends_on(assessment.as_of) if low is not None else None,
        high.ends_on(assessment.as_of) if high is not None else None,
    )


def _lift(gate: Gate, actions: list[Action], schedules: Mapping[Pace, Schedule]) -> GateLift:
    ids = tuple(a.id for a in actions if a.target is not None and a.target >= gate.need)
    if not ids:
        return GateLift(gate.item_id, gate.need, gate.state, ())
    low, likely, high = (schedules[pace].longest(ids) for pace in Pace)
    return GateLift(gate.item_id, gate.need, gate.state, ids, low, likely, high)


def _with_posts(
    chain: Chain | None, assessment: Assessment, rung_id: str, pace: Pace
) -> Chain | None:
    """Return what ends last: the work, or the filling of the posts the rung needs."""
    return None if chain is None else later(chain, last_fill(assessment, rung_id, pace))


def _last(chains: list[Chain | None]) -> Chain | None:
    """Return the chain that ends last; none of known length where one is not known."""
    known = [chain for chain in chains if chain is not None]
    if len(known) < len(chains):
        return None
    longest = max(known, key=lambda chain: chain.days, default=Chain(0.0))
    return Chain(longest.days, longest.actions, any(chain.at_least for chain in known))
