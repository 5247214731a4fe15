"""Risks in order, and the balance between meeting and declining.

Consequence comes first, then likelihood; the two are never multiplied or turned into a score.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.model import Assessment
from readiness.model.registers.likelihood import BANDS, on_scale
from readiness.model.registers.risks import Consequence, Phase, Risk, RiskStatus

LEVELS: tuple[Consequence | None, ...] = (*reversed(Consequence), None)
"""The levels of consequence from the worst down, then those not stated."""

HEAVY = (Consequence.GRAVE, Consequence.CATASTROPHIC)
"""The consequences that need an off-ramp, or somebody who accepts the risk without one."""


@dataclass(frozen=True, slots=True)
class Balance:
    """One line of the balance: the risks of one consequence if we meet, and if we decline.

    `consequence` is None for risks whose consequence is not stated. Risks are row ids, in order.
    """

    consequence: Consequence | None
    meet: tuple[str, ...]
    decline: tuple[str, ...]


def in_order(assessment: Assessment) -> tuple[Risk, ...]:
    """Return all risks, the gravest first and then the likeliest; what is not stated comes last."""
    places = {level: place for place, level in enumerate(LEVELS)}
    scale = assessment.likelihood_scale
    words = {word: place for place, word in enumerate(BANDS[scale])}

    def key(risk: Risk) -> tuple[int, int]:
        if risk.likelihood is None:
            return places[risk.consequence], 1
        # The likeliest word comes first: places count down from 0.
        return places[risk.consequence], -words[on_scale(risk.likelihood, scale)]

    return tuple(sorted(assessment.rows(Risk), key=key))


def is_live(risk: Risk) -> bool:
    """Tell whether a risk can still come true."""
    return risk.status not in (RiskStatus.CAME_TRUE, RiskStatus.PASSED)


def without_way_down(assessment: Assessment) -> tuple[Risk, ...]:
    """Return live grave and catastrophic risks with neither off-ramp nor acceptance, in order."""
    return tuple(risk for risk in in_order(assessment) if lacks_way_down(risk))


def lacks_way_down(risk: Risk) -> bool:
    """Tell whether a risk is live, grave or worse, and nobody says what to do or accepts it."""
    return is_live(risk) and risk.consequence in HEAVY and not (risk.off_ramp or risk.acceptance)


def balance(assessment: Assessment) -> tuple[Balance, ...]:
    """Return the live risks of meeting against those of declining, by consequence, worst first.

    Every stated level has a line, so that an empty side shows as one; the line of those not
    stated is left out where there are none.
    """
    meet: Mapping[Consequence | None, list[str]] = {level: [] for level in LEVELS}
    decline: Mapping[Consequence | None, list[str]] = {level: [] for level in LEVELS}
    for risk in in_order(assessment):
        if is_live(risk):
            side = decline if risk.phase is Phase.IF_DECLINED else meet
            side[risk.consequence].append(risk.id)
    return tuple(
        Balance(level, tuple(meet[level]), tuple(decline[level]))
        for level in LEVELS
        if level is not None or meet[level] or decline[level]
    )
