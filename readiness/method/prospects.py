"""Prospects: statements that can be told true or false, their likelihood, and how it turned out.

Kept apart from readiness: no likelihood here is ever derived from answers or shares.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.days import day_words
from readiness.messages import _
from readiness.method.registers.finding import Notice, RowRef
from readiness.model import Assessment, Confidence
from readiness.model.registers.decision import Prospect, Resolution
from readiness.model.registers.likelihood import BANDS, Likelihood, LikelihoodScale, on_scale

LEAST_RESOLVED = 10
"""Statements that must have been told true or false before a score means anything."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """One statement with its two sentences, which stand apart: how likely, and on what basis.

    `band` is the likelihood in per cent, `midpoint` its middle as a fraction of 1; None where no
    word is chosen. `is_resolvable` tells that a day is set on which it can be told.
    """

    ref: RowRef
    statement: str
    likelihood: str
    confidence: str
    outcome: str
    band: tuple[int, int] | None
    midpoint: float | None
    is_resolvable: bool
    is_resolved: bool
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class BrierScore:
    """How far an assessor's words lay from what happened: 0 is perfect, 1 the worst.

    `score` is the mean of the squared distances of the bands' midpoints from the outcomes, None
    while fewer than ten statements are resolved. Statements that cannot be told are left out.
    """

    assessor: str
    resolved: int
    score: float | None


def outlooks(assessment: Assessment) -> tuple[Outlook, ...]:
    """Return every statement in the order of the table."""
    return tuple(_outlook(assessment, prospect) for prospect in assessment.rows(Prospect))


def band_on(word: Likelihood, scale: LikelihoodScale) -> tuple[int, int]:
    """Return the per cent that a word, or its neighbour on the scale, stands for."""
    return BANDS[scale][on_scale(word, scale)]


def midpoint(word: Likelihood, scale: LikelihoodScale) -> float:
    """Return the middle of a word's band as a fraction of 1."""
    return sum(band_on(word, scale)) / 200


def brier_scores(assessments: Sequence[Assessment]) -> tuple[BrierScore, ...]:
    """Return the score of each assessor over assessments, by name.

    A statement without a name was said by the assessment's assessor. One that stands in several
    assessments with the same likelihood counts once.
    """
    distances: dict[str, dict[tuple[str, float], float]] = {}
    for assessment in assessments:
        for prospect in assessment.rows(Prospect):
            if prospect.likelihood is None or prospect.resolution in (None, Resolution.VOID):
                continue
            happened = float(prospect.resolution is Resolution.CAME_TRUE)
            said = midpoint(prospect.likelihood, assessment.likelihood_scale)
            by = prospect.by or assessment.assessor
            distances.setdefault(by, {})[prospect.id, said] = (said - happened) ** 2
    return tuple(
        BrierScore(
            by,
            len(found),
            sum(found.values()) / len(found) if len(found) >= LEAST_RESOLVED else None,
        )
        for by, found in sorted(distances.items())
    )


def brier_sentence(one: BrierScore) -> str:
    """Say an assessor's score, or how many resolved statements are missing for one."""
    who = one.assessor or _("Assessor without a name")
    if one.score is None:
        return _(
            "{who}: {count} of the {least} resolved statements that a score needs.",
            who=who,
            count=one.resolved,
            least=LEAST_RESOLVED,
        )
    return _(
        "{who}: Brier score {score} over {count} resolved statements; 0 is perfect, and always "
        "saying 50 % gives 0.25.",
        who=who,
        score=f"{one.score:.2f}",
        count=one.resolved,
    )


def notices(assessment: Assessment) -> tuple[Notice, ...]:
    """Return what a statement lacks to be told true or false, and what is overdue."""
    return tuple(
        notice
        for prospect in assessment.rows(Prospect)
        for notice in _notices(assessment, prospect)
    )


def _notices(assessment: Assessment, prospect: Prospect) -> Iterator[Notice]:
    if prospect.resolves_on is None:
        yield _notice(
            prospect, "resolves_on", _("Set the day on which it can be told true or false.")
        )
    if _is_overdue(assessment, prospect) and prospect.resolves_on is not None:
        yield _notice(
            prospect,
            "resolution",
            _("It was to be told on {day}; say how it came.", day=day_words(prospect.resolves_on)),
        )
    if prospect.likelihood is not None and prospect.basis is None:
        yield _notice(
            prospect, "basis", _("Say how good the basis of the likelihood is, in its own word.")
        )


def _notice(prospect: Prospect, field: str, sentence: str) -> Notice:
    return Notice("prospects", prospect.id, field, "", sentence)


def _is_overdue(assessment: Assessment, prospect: Prospect) -> bool:
    return (
        prospect.resolution is None
        and prospect.resolves_on is not None
        and prospect.resolves_on < assessment.as_of
    )


def _outlook(assessment: Assessment, prospect: Prospect) -> Outlook:
    scale = assessment.likelihood_scale
    word = prospect.likelihood
    return Outlook(
        ref=RowRef("prospects", prospect.id),
        statement=prospect.statement,
        likelihood=_likelihood_sentence(prospect, scale),
        confidence=_confidence_sentence(prospect.basis),
        outcome=_outcome_sentence(prospect, overdue=_is_overdue(assessment, prospect)),
        band=band_on(word, scale) if word is not None else None,
        midpoint=midpoint(word, scale) if word is not None else None,
        is_resolvable=prospect.resolves_on is not None,
        is_resolved=prospect.resolution is not None,
        is_overdue=_is_overdue(assessment, prospect),
    )


def _likelihood_sentence(prospect: Prospect, scale: LikelihoodScale) -> str:
    if prospect.likelihood is None:
        return _("Nobody has said yet how likely this is.")
    low, high = band_on(prospect.likelihood, scale)
    return _(
        "How likely: {word} ({low}–{high} %).",
        word=likelihood_words(on_scale(prospect.likelihood, scale)),
        low=low,
        high=high,
    )


def likelihood_words(word: Likelihood) -> str:
    """Return a word of likelihood in the reader's language."""
    return {
        Likelihood.ALMOST_NO_CHANCE: _("almost no chance"),
        Likelihood.VERY_UNLIKELY: _("very unlikely"),
        Likelihood.UNLIKELY: _("unlikely"),
        Likelihood.ROUGHLY_EVEN: _("roughly even chance"),
        Likelihood.LIKELY: _("likely"),
        Likelihood.VERY_LIKELY: _("very likely"),
        Likelihood.ALMOST_CERTAIN: _("almost certain"),
        Likelihood.REMOTE_CHANCE: _("remote chance"),
        Likelihood.HIGHLY_UNLIKELY: _("highly unlikely"),
        Likelihood.REALISTIC_POSSIBILITY: _("realistic possibility"),
        Likelihood.HIGHLY_LIKELY: _("highly likely"),
    }[word]


def _confidence_sentence(basis: Confidence | None) -> str:
    if basis is None:
        return _("Nobody has said yet how good the basis of that is.")
    return {
        Confidence.HIGH: _("Confidence in that: high; the basis is good."),
        Confidence.MODERATE: _("Confidence in that: moderate; the basis has gaps."),
        Confidence.LOW: _("Confidence in that: low; the basis is thin."),
    }[basis]


def _outcome_sentence(prospect: Prospect, *, overdue: bool) -> str:
    if prospect.resolution is not None:
        outcome = {
            Resolution.CAME_TRUE: _("It came true."),
            Resolution.DID_NOT: _("It did not come true."),
            Resolution.VOID: _("It cannot be told whether it came true."),
        }
        return outcome[prospect.resolution]
    if prospect.resolves_on is None:
        return _("No day is set on which it can be told.")
    day = day_words(prospect.resolves_on)
    if overdue:
        return _("It was to be told on {day}; how it came is not recorded.", day=day)
    return _("To be told on {day}.", day=day)
