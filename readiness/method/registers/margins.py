"""Whether time is left between seeing a breach and its mattering: the margin of each pathway."""

from dataclasses import dataclass
from enum import StrEnum

from readiness.messages import _
from readiness.model import Assessment
from readiness.model.registers.kinds import DaySpan
from readiness.model.registers.verification import Obligation, Pathway, VerificationPath

TIMES = ("significance_time", "detection_time", "decision_time", "response_time")
"""The fields a margin is made of: the first less the sum of the others."""


class MarginState(StrEnum):
    """What can be said of the time left to answer a breach before it matters."""

    SURE = "sure"
    POSSIBLE = "possible"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Margin:
    """Days left to answer, at least and at most; below 0 the answer comes too late."""

    low: float
    high: float

    @property
    def state(self) -> MarginState:
        """Return whether time is left for sure, possibly, or not at all."""
        if self.low >= 0:
            return MarginState.SURE
        return MarginState.NONE if self.high < 0 else MarginState.POSSIBLE


@dataclass(frozen=True, slots=True)
class PathwayMargin:
    """One pathway with its margin; `margin` is None while a time is `missing` (field names)."""

    row: str
    obligation: str
    pathway: Pathway
    margin: Margin | None
    missing: tuple[str, ...]

    @property
    def title(self) -> str:
        """Return the name of the pathway: its obligation and how that could be broken."""
        return pathway_title(self.obligation, self.pathway)

    @property
    def state(self) -> MarginState:
        """Return what can be said of the time left; unknown where a time is missing."""
        return MarginState.UNKNOWN if self.margin is None else self.margin.state


def pathway_title(obligation: str, pathway: Pathway) -> str:
    """Return the name of a pathway in a sentence."""
    if not obligation:
        return _("a {pathway} pathway of no obligation", pathway=pathway.value)
    return _("{obligation} ({pathway})", obligation=obligation, pathway=pathway.value)


def margin_of(path: VerificationPath) -> Margin | None:
    """Return the days left on a pathway, from the worst to the best case; None while unknown."""
    significance = path.significance_time
    steps = (path.detection_time, path.decision_time, path.response_time)
    known = [step for step in steps if step is not None]
    if significance is None or len(known) < len(steps):
        return None
    return Margin(
        _days(significance.low - _total(known, high=True)),
        _days(significance.high - _total(known, high=False)),
    )


def margins(assessment: Assessment) -> tuple[PathwayMargin, ...]:
    """Return the margin of every pathway, in the order of the table."""
    titles = {obligation.id: obligation.title for obligation in assessment.rows(Obligation)}
    return tuple(
        PathwayMargin(
            row=path.id,
            obligation=titles.get(path.obligation or "", ""),
            pathway=path.pathway,
            margin=margin_of(path),
            missing=tuple(name for name in TIMES if getattr(path, name) is None),
        )
        for path in assessment.rows(VerificationPath)
    )


def _total(spans: list[DaySpan], *, high: bool) -> float:
    return sum(span.high if high else span.low for span in spans)


def _days(value: float) -> float:
    # Tenths of days add up to crumbs of a second, which must not decide between 0 and too late.
    return round(value, 6) + 0.0
