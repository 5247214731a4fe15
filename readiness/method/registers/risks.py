"""Register 8: which risks come first, which have no way down, and what declining would risk."""

from collections.abc import Iterator, Sequence

from readiness.messages import _, _n
from readiness.method.registers.finding import Cell, Column, Finding, Mark, Notice
from readiness.method.registers.proposed import proposed_place
from readiness.method.registers.telling import listed, present, refs
from readiness.method.registers.weighing import (
    HEAVY,
    Balance,
    balance,
    in_order,
    is_live,
    lacks_way_down,
    without_way_down,
)
from readiness.model import Assessment
from readiness.model.registers.decision import ResponseOption
from readiness.model.registers.kinds import last_day
from readiness.model.registers.likelihood import BANDS
from readiness.model.registers.risks import Consequence, Phase, Risk, RiskStatus

THIRD_RUNG = 2
"""The place of the rung from which risks need an owner and early signs, 0 for the lowest."""


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


def notices(assessment: Assessment) -> tuple[Notice, ...]:
    """Return the soft rules that risks break (X1, X2, X3, C5)."""
    watched = _is_watched_from_here(assessment)
    return tuple(
        notice
        for risk in assessment.rows(Risk)
        for notice in _own_notices(assessment, risk, watched=watched)
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


def _is_watched_from_here(assessment: Assessment) -> bool:
    return proposed_place(assessment) >= THIRD_RUNG


def _lacks_watch(risk: Risk) -> bool:
    return is_live(risk) and not (risk.owner and risk.early_sign)


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
    yield Finding(
        "risks",
        Mark.NOTE,
        _(
            "The worst consequence written down is {consequence}: {names}.",
            consequence=_consequence_words(worst),
            names=_titles(first),
        ),
        refs(first),
        present(assessment, "RISK-1"),
        key="worst",
    )


def _way_down(assessment: Assessment) -> Iterator[Finding]:
    bare = without_way_down(assessment)
    if bare:
        yield Finding(
            "risks",
            Mark.SHORT,
            _n(
                "{count} grave or catastrophic risk has neither an off-ramp nor anybody who "
                "accepts it (X2): {names}.",
                "{count} grave or catastrophic risks have neither an off-ramp nor anybody who "
                "accepts them (X2): {names}.",
                len(bare),
                names=_titles(bare),
            ),
            refs(bare),
            present(assessment, "RISK-3"),
            key="no-way-down",
        )
    alone = [r for r in in_order(assessment) if is_live(r) and r.off_ramp and not r.off_ramp_agreed]
    if alone:
        yield Finding(
            "risks",
            Mark.OPEN,
            _n(
                "{count} off-ramp is not agreed with the other side: {names}.",
                "{count} off-ramps are not agreed with the other side: {names}.",
                len(alone),
                names=_titles(alone),
            ),
            refs(alone),
            present(assessment, "RISK-3"),
            key="ours-alone",
        )


def _unwatched(assessment: Assessment) -> Iterator[Finding]:
    if not _is_watched_from_here(assessment):
        return
    bare = [risk for risk in in_order(assessment) if _lacks_watch(risk)]
    if bare:
        yield Finding(
            "risks",
            Mark.OPEN,
            _n(
                "{count} risk has no owner or no early sign, which talks at this rung need (X1): "
                "{names}.",
                "{count} risks have no owner or no early sign, which talks at this rung need "
                "(X1): {names}.",
                len(bare),
                names=_titles(bare),
            ),
            refs(bare),
            present(assessment, "RISK-1"),
            key="unwatched",
        )


def _overdue(assessment: Assessment) -> Iterator[Finding]:
    late = overdue(assessment)
    if late:
        yield Finding(
            "risks",
            Mark.OPEN,
            _n(
                "The day to watch until has passed on {count} risk: {names}.",
                "The day to watch until has passed on {count} risks: {names}.",
                len(late),
                names=_titles(late),
            ),
            refs(late),
            present(assessment, "RISK-1"),
            key="overdue",
        )


def _not_stated(assessment: Assessment) -> Iterator[Finding]:
    blank = [r for r in in_order(assessment) if is_live(r) and not (r.consequence and r.likelihood)]
    if blank:
        yield Finding(
            "risks",
            Mark.OPEN,
            _n(
                "Consequence or likelihood is not stated on {count} risk, so its place in the "
                "order is not known: {names}.",
                "Consequence or likelihood is not stated on {count} risks, so their place in the "
                "order is not known: {names}.",
                len(blank),
                names=_titles(blank),
            ),
            refs(blank),
            present(assessment, "RISK-1"),
            key="not-stated",
        )


def _came_true(assessment: Assessment) -> Iterator[Finding]:
    true = [risk for risk in in_order(assessment) if risk.status is RiskStatus.CAME_TRUE]
    if true:
        yield Finding(
            "risks",
            Mark.NOTE,
            _n(
                "{count} risk came true: {names}.",
                "{count} risks came true: {names}.",
                len(true),
                names=_titles(true),
            ),
            refs(true),
            present(assessment, "RISK-1"),
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


def _own_notices(assessment: Assessment, risk: Risk, *, watched: bool) -> Iterator[Notice]:
    scale = assessment.likelihood_scale
    if watched and is_live(risk):
        if not risk.owner:
            yield _of(risk, "owner", "X1", _("From the third rung up, a risk needs an owner."))
        if not risk.early_sign:
            yield _of(
                risk,
                "early_sign",
                "X1",
                _("From the third rung up, say what would be seen first of this risk."),
            )
    if lacks_way_down(risk):
        yield _of(
            risk,
            "off_ramp",
            "X2",
            _("Say what we do when this happens, or who accepts it without an off-ramp and why."),
        )
    if risk.likelihood is not None and risk.likelihood not in BANDS[scale]:
        yield _of(
            risk,
            "likelihood",
            "X3",
            _("This word is not of the scale {scale}; choose one of its words.", scale=scale),
        )
    if risk.likelihood_confidence is not None and risk.likelihood is None:
        yield _of(
            risk,
            "likelihood",
            "X3",
            _("Confidence is stated, but not in what; say how likely the risk is."),
        )
    if risk.amount is not None and not risk.unit:
        yield _of(risk, "amount", "C5", _("Say in which unit the amount is counted."))


def _of(risk: Risk, field: str, rule: str, sentence: str) -> Notice:
    return Notice("risks", risk.id, field, rule, sentence)


def _consequence_words(consequence: Consequence | None) -> str:
    return _("unstated") if consequence is None else consequence.value


def _titles(risks: Sequence[Risk]) -> str:
    return listed([risk.title for risk in risks])
