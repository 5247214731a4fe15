"""The responses, the decision and the prospects as plain values."""

from readiness.brief.offered import (
    CheckPrint,
    DecisionPrint,
    OptionPrint,
    OutlookPrint,
    ProspectsPrint,
    ResponsePrint,
)
from readiness.brief.view.left_out import left_out_sentences, restricted_words
from readiness.brief.view.words import confidence_words, whole_day
from readiness.cells.names import Names
from readiness.edits.restricted import Unrestricted
from readiness.messages import _
from readiness.method.decision import decision_record
from readiness.method.prospects import (
    Outlook,
    brier_scores,
    brier_sentence,
    likelihood_words,
    outlooks,
)
from readiness.method.response import (
    Check,
    CheckState,
    OptionChecks,
    answering_words,
    declining_check,
    missing_kinds_sentence,
    option_checks,
)
from readiness.model import Assessment, Confidence
from readiness.model.registers.decision import Prospect, Resolution, ResponseOption
from readiness.model.registers.likelihood import on_scale


def response_print(readable: Unrestricted, whole: Assessment) -> ResponsePrint | None:
    """Return the responses and the decision; None where nothing is written and nothing left out.

    `whole` is the assessment with its restricted rows: a decision that stays out with its response
    is named as left out, not as lacking.
    """
    assessment = readable.assessment
    left_out = left_out_sentences(readable, ("options",))
    options = assessment.rows(ResponseOption)
    if not options and not left_out:
        return None
    names = Names(assessment)
    decided = assessment.decision.option if assessment.decision is not None else ""
    return ResponsePrint(
        options=tuple(
            _option(assessment, option, checks, names, decided=option.id == decided)
            for option, checks in zip(options, option_checks(assessment), strict=True)
        ),
        missing=missing_kinds_sentence(assessment),
        declining=_check(declining_check(assessment)),
        decision=_decision(assessment),
        undecided=_undecided(assessment, whole),
        left_out=left_out,
    )


def _option(
    assessment: Assessment,
    option: ResponseOption,
    checks: OptionChecks,
    names: Names,
    *,
    decided: bool,
) -> OptionPrint:
    return OptionPrint(
        title=option.title,
        kind=answering_words(option.kind),
        where=_where(assessment, checks),
        gains=option.gains,
        costs=option.costs,
        needs=option.needs,
        risks=tuple(names.full_label("risks", risk_id) for risk_id in option.risks),
        checks=tuple(_check(check) for check in checks.checks),
        confidence=confidence_words(option.confidence),
        why=option.override,
        note=option.note,
        remark=restricted_words(option),
        decided=decided,
    )


def _where(assessment: Assessment, checks: OptionChecks) -> str:
    if checks.rung_id is None:
        return ""
    checklist = assessment.checklist
    rung = next(rung.short for rung in checklist.rungs if rung.id == checks.rung_id)
    purpose = next((p.title for p in checklist.purposes if p.id == checks.purpose_id), "")
    if not purpose:
        return _("rung: {rung}", rung=rung)
    return _("rung: {rung}, purpose: {purpose}", rung=rung, purpose=purpose)


def _check(check: Check) -> CheckPrint:
    return CheckPrint("met" if check.state is CheckState.MET else "short", check.sentence)


def _undecided(assessment: Assessment, whole: Assessment) -> str:
    if assessment.decision is not None:
        return ""
    if whole.decision is not None:
        return _("The decision is left out with the response it is for.")
    return _("Nothing is decided yet.")


def _decision(assessment: Assessment) -> DecisionPrint | None:
    record = decision_record(assessment)
    if record is None or assessment.decision is None:
        return None
    if not record.verdict_then:
        verdict = _("No verdict was recorded with it.")
        since = _("The verdict now: {verdict}", verdict=record.verdict_now)
        state = "open"
    else:
        verdict = _("On the verdict of that day: {verdict}", verdict=record.verdict_then)
        since, state = _("The verdict has not changed since."), "met"
        if record.differs:
            since = _(
                "The verdict has changed since. It is now: {verdict}", verdict=record.verdict_now
            )
            state = "open"
        if record.changes:
            since = _("{since} {changes}", since=since, changes=record.changes)
    return DecisionPrint(record.sentence, assessment.decision.reason, verdict, since, state)


def prospects_print(readable: Unrestricted) -> ProspectsPrint | None:
    """Return the prospects; None where none is written and none left out."""
    assessment = readable.assessment
    left_out = left_out_sentences(readable, ("prospects",))
    prospects = assessment.rows(Prospect)
    if not prospects and not left_out:
        return None
    return ProspectsPrint(
        tuple(
            _outlook(assessment, prospect, outlook)
            for prospect, outlook in zip(prospects, outlooks(assessment), strict=True)
        ),
        _(
            "Words of likelihood and their per cent are those of {scale}.",
            scale=assessment.likelihood_scale.value,
        )
        if any(prospect.likelihood is not None for prospect in prospects)
        else "",
        tuple(
            brier_sentence(score) for score in brier_scores([assessment]) if score.score is not None
        ),
        left_out,
    )


def _outlook(assessment: Assessment, prospect: Prospect, outlook: Outlook) -> OutlookPrint:
    word = prospect.likelihood
    told, state = _told(prospect, outlook)
    reasons = (
        (_("Base rate"), prospect.base_rate),
        (_("Reasons"), prospect.reason),
        (_("Said by"), prospect.by),
        (_("Why this confidence"), prospect.override),
        (_("Note"), prospect.note),
    )
    return OutlookPrint(
        statement=prospect.statement,
        likelihood=likelihood_words(on_scale(word, assessment.likelihood_scale))
        if word is not None
        else _("not said"),
        band=outlook.band,
        confidence=_basis_words(prospect.basis),
        told=told,
        state=state,
        reasons=tuple((label, words) for label, words in reasons if words),
        remark=restricted_words(prospect),
    )


def _basis_words(basis: Confidence | None) -> str:
    if basis is None:
        return _("not said")
    return {
        Confidence.HIGH: _("high"),
        Confidence.MODERATE: _("moderate"),
        Confidence.LOW: _("low"),
    }[basis]


def _told(prospect: Prospect, outlook: Outlook) -> tuple[str, str]:
    """Return how a statement came, or when it is to be told, and a state for its mark."""
    if prospect.resolution is not None:
        words = {
            Resolution.CAME_TRUE: _("came true"),
            Resolution.DID_NOT: _("did not come true"),
            Resolution.VOID: _("cannot be told"),
        }[prospect.resolution]
        if prospect.resolved_on is not None:
            words = _(
                "{outcome}, told on {day}", outcome=words, day=whole_day(prospect.resolved_on)
            )
        return words, ""
    if prospect.resolves_on is None:
        return _("no day is set"), "open"
    day = whole_day(prospect.resolves_on)
    if outlook.is_overdue:
        return _("{day}, not told yet", day=day), "open"
    return day, ""
