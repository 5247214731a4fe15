"""Whether the ladder was, or is about to be, climbed out of order (L5)."""

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.messages import _, _n
from readiness.method.registers.engagement import Engagement, in_order, start_of
from readiness.method.registers.finding import Notice
from readiness.method.registers.telling import listed
from readiness.method.sentences import in_sentence
from readiness.method.verdict import judge
from readiness.model import Assessment
from readiness.model.registers.rounds import Round

LEAST_DAYS = 30
"""Days a lower rung, but not the lowest, is to have been in use before the next is climbed."""


@dataclass(frozen=True, slots=True)
class Climb:
    """A round at a higher rung than any before it, in a way that calls for a warning.

    `missing` are the lower rungs without an earlier round, `hurried` those in use for fewer than
    30 days, each with its days. `unmet` are the items whose hard requirement at the rung is short
    or open by the present verdict; only told of planned rounds, for what was met at an earlier
    date is not known.
    """

    row: str
    title: str
    rung: str
    planned: bool
    missing: tuple[str, ...]
    hurried: tuple[tuple[str, int], ...]
    unmet: tuple[str, ...]

    @property
    def is_out_of_order(self) -> bool:
        """Tell whether lower rungs were left out or hardly used."""
        return bool(self.missing or self.hurried)


def climbs(assessment: Assessment, engaged: Engagement) -> tuple[Climb, ...]:
    """Return the rounds that climb out of order or onto a rung with unmet requirements."""
    rungs = assessment.checklist.rungs
    order = assessment.checklist.rung_order
    planned = {row.id for row in engaged.planned}
    first_use: dict[int, int] = {}
    found = []
    dated = [row for row in (*engaged.held, *engaged.planned) if row.first and row.rung]
    for row in _lower_first(dated, order):
        start = start_of(row)
        if start is None or row.rung is None:
            continue
        place = order[row.rung]
        if place > max(first_use, default=-1):
            # First contacts are asked for before the second rung alone; above it, working rounds.
            needed = range(1, place) if place > 1 else range(place)
            missing = tuple(rungs[p].id for p in needed if p not in first_use)
            hurried = tuple(
                (rungs[p].id, days)
                for p in needed
                if p > 0 and p in first_use and (days := start.high - first_use[p]) < LEAST_DAYS
            )
            unmet = _unmet(assessment, row.rung) if row.id in planned else ()
            if missing or hurried or unmet:
                found.append(
                    Climb(row.id, row.title, row.rung, row.id in planned, missing, hurried, unmet)
                )
        first_use.setdefault(place, start.low)
    return tuple(found)


def climb_notices(assessment: Assessment, engaged: Engagement) -> tuple[Notice, ...]:
    """Return a notice at the rung of each such round (L5)."""
    names = {rung.id: in_sentence(rung.title) for rung in assessment.checklist.rungs}
    codes = {item.id: item.code for item in assessment.checklist.items.values()}
    found = []
    for climb in climbs(assessment, engaged):
        if climb.is_out_of_order:
            found.append(Notice("rounds", climb.row, "rung", "L5", _order_sentence(climb, names)))
        if climb.unmet:
            sentence = _n(
                "{count} hard requirement of {rung} is not surely met: {codes}.",
                "{count} hard requirements of {rung} are not surely met: {codes}.",
                len(climb.unmet),
                rung=names[climb.rung],
                codes=", ".join(codes[item] for item in climb.unmet),
            )
            found.append(Notice("rounds", climb.row, "rung", "L5", sentence))
    return tuple(found)


def _order_sentence(climb: Climb, names: dict[str, str]) -> str:
    if climb.missing:
        return _(
            "The ladder is climbed out of order: no earlier round was at {rungs}.",
            rungs=listed([names[rung] for rung in climb.missing]),
        )
    rung, days = climb.hurried[0]
    return _n(
        "The ladder is climbed fast: {rung} began only {count} day before.",
        "The ladder is climbed fast: {rung} began only {count} days before.",
        days,
        rung=names[rung],
    )


def _lower_first(rows: Sequence[Round], order: dict[str, int]) -> list[Round]:
    """Return rounds in order of time; of those that begin alike, the lower rung first."""
    by_rung = sorted(rows, key=lambda row: order[row.rung] if row.rung else -1)
    return list(in_order(by_rung))


def _unmet(assessment: Assessment, rung_id: str) -> tuple[str, ...]:
    verdict = judge(assessment).rung(rung_id)
    unmet = {*verdict.hard_short, *verdict.hard_open}
    return tuple(item for item in assessment.checklist.items if item in unmet)
