"""Edits of the response to the offer, the scale of likelihood, and kept differences."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from readiness.edits.making import item_of, made, with_parts
from readiness.edits.rows import change_row, row_of
from readiness.errors import EditRefused
from readiness.messages import _
from readiness.model import Assessment
from readiness.model.registers.fields import fields_of
from readiness.model.registers.likelihood import Likelihood, LikelihoodScale, on_scale
from readiness.model.response import Decision, KeptAnswer, RungStood


def decide(
    assessment: Assessment,
    option_id: str,
    *,
    by: str,
    on: date,
    verdict: str,
    reason: str = "",
    stood: Sequence[RungStood] = (),
) -> Assessment:
    """Record which response was decided on, by whom, when, and on which verdict.

    `verdict` is its sentence, `stood` what it says of each rung.

    Refused while no risk says what happens if the offer is declined (X4), so that declining is
    compared before anything is decided.
    """
    from readiness.model.registers.risks import Phase, Risk

    row_of(assessment, "options", option_id)
    if not any(risk.phase is Phase.IF_DECLINED for risk in assessment.rows(Risk)):
        raise EditRefused(
            _(
                "Write down in the register of risks what happens if the offer is declined; a "
                "decision compares that too (X4)."
            )
        )
    decision = made(
        Decision,
        option=option_id,
        by=by,
        on=on,
        verdict=verdict,
        reason=reason,
        stood=tuple(stood),
    )
    return (
        assessment if decision == assessment.decision else with_parts(assessment, decision=decision)
    )


def take_decision_back(assessment: Assessment) -> Assessment:
    """Record that nothing is decided."""
    return assessment if assessment.decision is None else with_parts(assessment, decision=None)


def choose_scale(assessment: Assessment, scale: LikelihoodScale) -> Assessment:
    """Speak of likelihood on another scale; every word becomes the one at the same place there."""
    if scale is assessment.likelihood_scale:
        return assessment
    changed = with_parts(assessment, likelihood_scale=scale)
    for table_id, rows in assessment.registers.items():
        for row in rows:
            words: dict[str, Any] = {
                facts.name: on_scale(word, scale)
                for facts in fields_of(type(row))
                if isinstance(word := getattr(row, facts.name), Likelihood)
            }
            if words:
                changed = change_row(changed, table_id, row.id, **words)
    return changed


def keep_answer(
    assessment: Assessment,
    item_id: str,
    reason: str,
    *,
    low: int,
    high: int,
    on: date | None = None,
) -> Assessment:
    """Say why the answer of an item stays although a register proposes low to high."""
    item_of(assessment, item_id)
    level = assessment.answer(item_id).level
    if level is None:
        raise EditRefused(_("Choose a level first; then say why it stays."))
    if not reason.strip():
        raise EditRefused(_("Say why the answer stays; the reason is kept and printed."))
    entry = made(KeptAnswer, reason=reason, low=low, high=high, level=level, on=on)
    if assessment.kept.get(item_id) == entry:
        return assessment
    return with_parts(assessment, kept={**assessment.kept, item_id: entry})


def drop_kept_reason(assessment: Assessment, item_id: str) -> Assessment:
    """Take the reason back, so that the difference is open again."""
    if item_id not in assessment.kept:
        return assessment
    return with_parts(
        assessment, kept={name: k for name, k in assessment.kept.items() if name != item_id}
    )
