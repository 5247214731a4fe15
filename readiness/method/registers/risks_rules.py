"""The soft rules of risks, X1 to X3 and C5, each told at its cell; X4 is refused by a decision."""

from collections.abc import Iterator

from readiness.days import partial_day_words
from readiness.messages import _
from readiness.method.registers.finding import Notice
from readiness.method.registers.proposed import proposed_place
from readiness.method.registers.weighing import is_live, lacks_way_down
from readiness.model import Assessment
from readiness.model.registers.kinds import last_day
from readiness.model.registers.likelihood import BANDS
from readiness.model.registers.risks import Risk

THIRD_RUNG = 2
"""The place of the rung from which risks need an owner and early signs, 0 for the lowest."""


def notices(assessment: Assessment) -> tuple[Notice, ...]:
    """Return the soft rules that risks break (X1, X2, X3, C5)."""
    watched = is_watched_from_here(assessment)
    return tuple(
        notice
        for risk in assessment.rows(Risk)
        for notice in _own_notices(assessment, risk, watched=watched)
    )


def is_watched_from_here(assessment: Assessment) -> bool:
    """Tell whether the talks are at a rung where each risk needs an owner and an early sign."""
    return proposed_place(assessment) >= THIRD_RUNG


def lacks_watch(risk: Risk) -> bool:
    """Tell whether a live risk has no owner or no early sign."""
    return is_live(risk) and not (risk.owner and risk.early_sign)


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
    ready = risk.off_ramp_by
    missing = is_live(risk) and not risk.off_ramp
    if missing and ready is not None and last_day(ready) < assessment.as_of:
        yield _of(
            risk,
            "off_ramp_by",
            "X2",
            _(
                "An off-ramp was to be ready by {day} and none is written down.",
                day=partial_day_words(ready),
            ),
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
