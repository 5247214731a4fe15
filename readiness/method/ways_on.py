"""The four ways on from a rung that is not supported, as values: what each would take.

Not ready never means “do not go”: insert lower rungs, change the purpose, waive by name, or write
an off-ramp.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.messages import _, _n
from readiness.method.registers.finding import RowRef
from readiness.method.registers.plan import Plan, plan
from readiness.method.registers.plan_sentences import rung_date_sentence
from readiness.method.registers.rung_dates import RungDate
from readiness.method.response import OFF_RAMP_ITEM
from readiness.method.verdict import RungState, Verdict, judge
from readiness.model import Assessment
from readiness.model.registers.kinds import first_day
from readiness.model.registers.risks import Phase, Risk, RiskStatus
from readiness.model.registers.rounds import Round


@dataclass(frozen=True, slots=True)
class LowerRung:
    """A rung below that could be used first: its hard gates to change, and when it could be met.

    `rounds` are the meetings held at it so far, without those of others and those called off.
    `sentence` says its earliest dates by the plan of actions; empty where there are no actions.
    """

    rung_id: str
    title: str
    state: RungState
    short: tuple[str, ...]
    open: tuple[str, ...]
    date: RungDate
    rounds: tuple[RowRef, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class OtherPurpose:
    """Another purpose of the same rung: the hard gates that stay short or open under it."""

    purpose_id: str
    title: str
    state: RungState
    short: tuple[str, ...]
    open: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Waiving:
    """The hard gates that would have to be waived by name, and those that are already."""

    short: tuple[str, ...]
    waived: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class OffRamps:
    """The risks of meeting that have a way down, and those that have none.

    `items` holds the item on off-ramps where the checklist has it. Risks that have passed, and
    those of declining, are left out.
    """

    ready: tuple[RowRef, ...]
    missing: tuple[RowRef, ...]
    items: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class WaysOn:
    """The four ways on from one rung, `lower` from the lowest rung upwards."""

    rung_id: str
    lower: tuple[LowerRung, ...]
    purposes: tuple[OtherPurpose, ...]
    waiving: Waiving
    off_ramps: OffRamps


def ways_from(
    assessment: Assessment,
    rung_id: str,
    verdict: Verdict | None = None,
    planned: Plan | None = None,
) -> WaysOn | None:
    """Return the ways on from a rung; None where it is supported.

    `verdict` and `planned` are those of the assessment, where they are at hand already.
    """
    judged = verdict if verdict is not None else judge(assessment)
    rung = judged.rung(rung_id)
    if rung.state.is_supported:
        return None
    found = planned if planned is not None else plan(assessment, judged)
    return WaysOn(
        rung_id,
        tuple(_lower(assessment, judged, found, rung_id)),
        tuple(_purposes(assessment, judged, rung_id)),
        _waiving(rung.hard_short, rung.waived),
        _off_ramps(assessment),
    )


def _lower(
    assessment: Assessment, verdict: Verdict, found: Plan, rung_id: str
) -> Iterator[LowerRung]:
    dates = {date.rung_id: date for date in found.rungs}
    for rung in verdict.rungs:
        if rung.rung_id == rung_id:
            return
        date = dates[rung.rung_id]
        yield LowerRung(
            rung.rung_id,
            rung.title,
            rung.state,
            rung.hard_short,
            rung.hard_open,
            date,
            _held(assessment, rung.rung_id),
            rung_date_sentence(assessment, date) if found.actions else "",
        )


def _held(assessment: Assessment, rung_id: str) -> tuple[RowRef, ...]:
    return tuple(
        RowRef("rounds", round_.id)
        for round_ in assessment.rows(Round)
        if round_.rung == rung_id
        and not round_.third_party
        and not round_.is_cancelled
        and round_.first is not None
        and first_day(round_.first) <= assessment.as_of
    )


def _purposes(assessment: Assessment, verdict: Verdict, rung_id: str) -> Iterator[OtherPurpose]:
    for purpose in assessment.checklist.purposes:
        if purpose.id == verdict.purpose_id:
            continue
        rung = judge(assessment, purpose_id=purpose.id).rung(rung_id)
        yield OtherPurpose(
            purpose.id,
            purpose.title,
            rung.state,
            rung.hard_short,
            rung.hard_open,
            _n(
                "As “{purpose}”, {count} hard requirement stays short.",
                "As “{purpose}”, {count} hard requirements stay short.",
                len(rung.hard_short),
                purpose=purpose.title,
            ),
        )


def _waiving(short: tuple[str, ...], waived: tuple[str, ...]) -> Waiving:
    text = _n(
        "{count} hard requirement is short. "
        "Setting it aside needs a name, a date, a reason and an expiry.",
        "{count} hard requirements are short. "
        "Setting each aside needs a name, a date, a reason and an expiry.",
        len(short),
    )
    return Waiving(short, waived, text)


def _off_ramps(assessment: Assessment) -> OffRamps:
    risks = [
        risk
        for risk in assessment.rows(Risk)
        if risk.phase is not Phase.IF_DECLINED and risk.status is not RiskStatus.PASSED
    ]
    ready = tuple(RowRef("risks", risk.id) for risk in risks if risk.off_ramp)
    missing = tuple(RowRef("risks", risk.id) for risk in risks if not risk.off_ramp)
    if not risks:
        text = _("No risk of meeting is written down yet, so none has an off-ramp.")
    else:
        text = _n(
            "{ready} of {count} risk has an off-ramp.",
            "{ready} of {count} risks have an off-ramp.",
            len(risks),
            ready=len(ready),
        )
    items = (OFF_RAMP_ITEM,) if OFF_RAMP_ITEM in assessment.checklist.items else ()
    return OffRamps(ready, missing, items, text)
