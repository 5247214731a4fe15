"""Prospects stand apart from readiness, and are scored only once enough is known."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.edits.response import choose_scale
from readiness.method.prospects import (
    band_on,
    brier_scores,
    brier_sentence,
    likelihood_words,
    midpoint,
    notices,
    outlooks,
)
from readiness.model import Assessment, Confidence
from readiness.model.registers.decision import Resolution
from readiness.model.registers.likelihood import BANDS, Likelihood, LikelihoodScale
from readiness.model.registers.row import Row
from tests.readiness.cases import answer, changed
from tests.readiness.method.registers.register_cases import row, small, with_rows


def said(id_: str, **fields: Any) -> Row:
    return row("prospects", id_, **{"statement": "A text names a step"} | fields)


def with_said(*rows: Row) -> Assessment:
    return with_rows(small(), prospects=list(rows))


def test_likelihood_and_confidence_are_two_sentences() -> None:
    word, basis = Likelihood.UNLIKELY, Confidence.LOW
    (one,) = outlooks(with_said(said("p", likelihood=word, basis=basis)))

    assert one.likelihood == "How likely: unlikely (20–45 %)."
    assert one.confidence == "Confidence in that: low; the basis is thin."
    assert (one.band, one.midpoint, one.is_resolvable) == ((20, 45), 0.325, False)
    assert one.outcome == "No day is set on which it can be told."


def test_a_statement_without_a_word_has_no_band() -> None:
    (one,) = outlooks(with_said(said("p")))

    assert (one.band, one.midpoint) == (None, None)
    assert one.likelihood == "Nobody has said yet how likely this is."


def test_the_same_word_stands_for_the_band_of_the_scale_spoken() -> None:
    whole = with_said(said("p", likelihood=Likelihood.UNLIKELY))

    (one,) = outlooks(choose_scale(whole, LikelihoodScale.PHIA))

    assert one.band == (25, 35)
    assert band_on(Likelihood.ROUGHLY_EVEN, LikelihoodScale.PHIA) == (40, 50)


def test_readiness_changes_no_prospect() -> None:
    whole = with_said(said("p", likelihood=Likelihood.LIKELY))

    assert outlooks(whole) == outlooks(changed(whole, answers={"a": answer(4, "high")}))


@pytest.mark.parametrize(("day", "overdue"), [(date(2018, 3, 8), True), (date(2018, 3, 9), False)])
def test_a_statement_is_overdue_once_its_day_lies_before_the_as_of_date(
    day: date, overdue: bool
) -> None:
    whole = with_said(said("p", resolves_on=day, likelihood=Likelihood.LIKELY))

    assert outlooks(whole)[0].is_overdue is overdue
    assert [n.field for n in notices(whole)] == (["resolution"] if overdue else []) + ["basis"]


def test_a_statement_without_a_day_is_noticed() -> None:
    assert [(n.row, n.field) for n in notices(with_said(said("p")))] == [("p", "resolves_on")]


def resolved(count: int, resolution: Resolution, start: int = 0, **fields: Any) -> list[Row]:
    fields = {"likelihood": Likelihood.ROUGHLY_EVEN, "by": "Kim"} | fields
    return [said(f"p{start + at}", resolution=resolution, **fields) for at in range(count)]


def test_a_score_is_shown_from_ten_resolved_statements_up() -> None:
    nine = with_said(*resolved(9, Resolution.CAME_TRUE))
    ten = with_said(*resolved(5, Resolution.CAME_TRUE), *resolved(5, Resolution.DID_NOT, 5))

    (few,), (enough,) = brier_scores([nine]), brier_scores([ten])

    assert (few.resolved, few.score) == (9, None)
    assert (enough.resolved, enough.score) == (10, 0.25)
    assert brier_sentence(few) == "Kim: 9 of the 10 resolved statements that a score needs."
    assert "0.25 over 10 resolved" in brier_sentence(enough)


def test_what_cannot_be_told_is_left_out() -> None:
    whole = with_said(
        *resolved(9, Resolution.CAME_TRUE),
        *resolved(3, Resolution.VOID, 9),
        *resolved(1, Resolution.CAME_TRUE, 12, likelihood=None),
    )

    assert brier_scores([whole])[0].resolved == 9


def test_scores_are_those_of_each_assessor_and_count_a_statement_once() -> None:
    one = with_said(*resolved(10, Resolution.CAME_TRUE, likelihood=Likelihood.ALMOST_CERTAIN))
    two = changed(
        with_said(*resolved(10, Resolution.DID_NOT, by="", likelihood=Likelihood.ALMOST_CERTAIN)),
        assessor="Lee",
    )

    scores = {score.assessor: score for score in brier_scores([one, one, two])}

    assert scores["Kim"].resolved == 10
    assert scores["Kim"].score == pytest.approx(0.0009)
    assert scores["Lee"].score == pytest.approx(0.9409)


@given(st.sampled_from(Likelihood), st.sampled_from(LikelihoodScale))
def test_every_word_has_a_middle_on_every_scale(word: Likelihood, scale: LikelihoodScale) -> None:
    assert 0 < midpoint(word, scale) < 1
    assert band_on(word, scale) in BANDS[scale].values()
    assert likelihood_words(word) == word.value
