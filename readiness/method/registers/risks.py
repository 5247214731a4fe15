"""Register 8: which risks come first, which have no way down, and what declining would risk."""

from collections.abc import Iterator, Sequence

from readiness.messages import _, _n
from readiness.method.registers.finding import Cell, Column, Finding, Mark
from readiness.method.registers.risks_rules import is_watched_from_here, lacks_watch, notices
from readiness.method.registers.telling import listed, present, refs
from readiness.method.registers.weighing import (
    HEAVY,
    Balance,
    balance,
    in_order,
    is_live,
    without_way_down,
)
from readiness.model import Assessment
from readiness.model.registers.decision import ResponseOption
from readiness.model.registers.kinds import last_day
from readiness.model.registers.risks import Consequence, Phase, Risk, RiskStatus

__all__ = ["columns", "findings", "notices", "overdue"]


def findings(assessment: Assessment) -> tuple[Finding, ...]:
    """Return what follows from the risks, in a fixed order."""
    risks = assessment.rows(Risk)
    if not risks:
        return ()
    return tuple(
        [
            *_gravest(assessment),
            *_way_down(assessment),
            *_unwatched(assessment),
            *_overdue(assessment),
            *_not_stated(assessment),
            *_came_true(assessment),
            *_balance(assessment),
        ]
    )


def columns(assessment: Assessment) -> dict[str, tuple[Column, ...]]:
    """Return the place of each risk in the order, and whether there is a way down."""
    return {
        "risks": (
            Column(
                _("Order"),
                {
                    risk.id: Cell(_("{place}", place=place))
                    for place, risk in enumerate(in_order(assessment), start=1)
                },
            ),
            Column(
                _("Way down"), {risk.id: _way_down_cell(risk) for risk in assessment.rows(Risk)}
            ),
        )
    }


def overdue(assessment: Assessment) -> tuple[Risk, ...]:
    """Return the live risks whose day to watch until has passed, gravest first."""
    return tuple(
        risk
        for risk in in_order(assessment)
        if risk.watch_until is not None
        and is_live(risk)
        and last_day(risk.watch_until) < assessment.as_of
    )


def _about(
    assessment: Assessment, mark: Mark, item: str, risks: Sequence[Risk], message: str, *, key: str
) -> Finding:
    return Finding("risks", mark, message, refs(risks), present(assessment, item), key=key)


def _way_down_cell(risk: Risk) -> Cell:
    if not is_live(risk):
        return Cell(_("past"), Mark.NOTE)
    if risk.off_ramp:
        agreed = risk.off_ramp_agreed
        return Cell(_("agreed with them") if agreed else _("ours alone"), Mark.MET)
    if risk.acceptance:
        return Cell(_("accepted"), Mark.NOTE)
    return Cell(_("none"), Mark.SHORT if risk.consequence in HEAVY else Mark.OPEN)


def _gravest(assessment: Assessment) -> Iterator[Finding]:
    """Name the risks of the worst consequence stated, the likeliest first."""
    live = [risk for risk in in_order(assessment) if is_live(risk) and risk.consequence]
    if not live:
        return
    worst = live[0].consequence
    first = [risk for risk in live if risk.consequence is worst]
    yield _about(
        assessment,
        Mark.NOTE,
        "RISK-1",
        first,
        _(
            "The worst consequence written down is {consequence}: {names}.",
            consequence=_consequence_words(worst),
            names=_titles(first),
        ),
        key="worst",
    )


def _way_down(assessment: Assessment) -> Iterator[Finding]:
    bare = without_way_down(assessment)
    if bare:
        yield _about(
            assessment,
            Mark.SHORT,
            "RISK-3",
            bare,
            _n(
                "{count} grave or catastrophic risk has neither an off-ramp nor anybody who "
                "accepts it (X2): {names}.",
                "{count} grave or catastrophic risks have neither an off-ramp nor anybody who "
                "accepts them (X2): {names}.",
                len(bare),
                names=_titles(bare),
            ),
            key="no-way-down",
        )
    alone = [r for r in in_order(assessment) if is_live(r) and r.off_ramp and not r.off_ramp_agreed]
    if alone:
        yield _about(
            assessment,
            Mark.OPEN,
            "RISK-3",
            alone,
            _n(
                "{count} off-ramp is not agreed with the other side: {names}.",
                "{count} off-ramps are not agreed with the other side: {names}.",
                len(alone),
                names=_titles(alone),
            ),
            key="ours-alone",
        )


def _unwatched(assessment: Assessment) -> Iterator[Finding]:
    if not is_watched_from_here(assessment):
        return
    bare = [risk for risk in in_order(assessment) if lacks_watch(risk)]
    if bare:
        yield _about(
            assessment,
            Mark.OPEN,
            "RISK-1",
            bare,
            _n(
                "{count} risk has no owner or no early sign, which talks at this rung need (X1): "
                "{names}.",
                "{count} risks have no owner or no early sign, which talks at this rung need "
                "(X1): {names}.",
                len(bare),
                names=_titles(bare),
            ),
            key="unwatched",
        )


def _overdue(assessment: Assessment) -> Iterator[Finding]:
    late = overdue(assessment)
    if late:
        yield _about(
            assessment,
            Mark.OPEN,
            "RISK-1",
            late,
            _n(
                "The day to watch until has passed on {count} risk: {names}.",
                "The day to watch until has passed on {count} risks: {names}.",
                len(late),
                names=_titles(late),
            ),
            key="overdue",
        )


def _not_stated(assessment: Assessment) -> Iterator[Finding]:
    blank = [r for r in in_order(assessment) if is_live(r) and not (r.consequence and r.likelihood)]
    if blank:
        yield _about(
            assessment,
            Mark.OPEN,
            "RISK-1",
            blank,
            _n(
                "Consequence or likelihood is not stated on {count} risk, so its place in the "
                "order is not known: {names}.",
                "Consequence or likelihood is not stated on {count} risks, so their place in the "
                "order is not known: {names}.",
                len(blank),
                names=_titles(blank),
            ),
            key="not-stated",
        )


def _came_true(assessment: Assessment) -> Iterator[Finding]:
    true = [risk for risk in in_order(assessment) if risk.status is RiskStatus.CAME_TRUE]
    if true:
        yield _about(
            assessment,
            Mark.NOTE,
            "RISK-1",
            true,
            _n(
                "{count} risk came true: {names}.",
                "{count} risks came true: {names}.",
                len(true),
                names=_titles(true),
            ),
            key="came-true",
        )


def _balance(assessment: Assessment) -> Iterator[Finding]:
    items = present(assessment, "RIPE-5")
    declined = [r for r in assessment.rows(Risk) if r.phase is Phase.IF_DECLINED]
    if not declined:
        weighed = bool(assessment.rows(ResponseOption)) or assessment.decision is not None
        yield Finding(
            "risks",
            Mark.SHORT if weighed else Mark.OPEN,
            _(
                "No risk says what happens if the offer is declined; write one down before a "
                "response is decided on (X4)."
            ),
            (),
            items,
            key="if-declined",
        )
        return
    lines = [line for line in balance(assessment) if line.meet or line.decline]
    for line in lines:
        yield Finding(
            "risks",
            Mark.NOTE,
            _(
                "Risks of {consequence} consequence: {meet} if we meet, {decline} if we decline.",
                consequence=_consequence_words(line.consequence),
                meet=len(line.meet),
                decline=len(line.decline),
            ),
            refs(_rows_of(assessment, line)),
            items,
            key=f"balance/{line.consequence.name.lower() if line.consequence else 'unstated'}",
        )


def _rows_of(assessment: Assessment, line: Balance) -> list[Risk]:
    ids = {*line.meet, *line.decline}
    return [risk for risk in in_order(assessment) if risk.id in ids]


def _consequence_words(consequence: Consequence | None) -> str:
    return _("unstated") if consequence is None else consequence.value


def _titles(risks: Sequence[Risk]) -> str:
    return listed([risk.title for risk in risks])
