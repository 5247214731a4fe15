"""The parts on the response and the prospects: what they say, and what stays out."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from readiness import edits
from readiness.brief.build import brief_pdf
from readiness.brief.options import PROSPECTS, RESPONSE, BriefOptions
from readiness.brief.view.assessment import brief_content
from readiness.catalogue import samples
from readiness.model import Assessment
from readiness.model.registers.decision import Answering, Prospect, Resolution, ResponseOption
from readiness.model.registers.likelihood import Likelihood
from readiness.model.registers.row import Sensitivity
from tests.readiness.brief.tables import without_tables

Reader = Callable[[bytes], list[str]]
SAMPLE = samples()[0]
ONLY = {part: frozenset({part}) for part in (RESPONSE, PROSPECTS)}


def undecided() -> Assessment:
    return edits.take_decision_back(SAMPLE)


def printed(pages: Reader, assessment: Assessment, part: str, **options: Any) -> str:
    return " ".join(pages(brief_pdf(assessment, BriefOptions(parts=ONLY[part], **options)).data))


def test_every_response_is_printed_with_what_it_brings_and_what_the_rules_ask(
    pages: Reader,
) -> None:
    words = printed(pages, SAMPLE, RESPONSE)

    for option in SAMPLE.rows(ResponseOption):
        assert option.title in words
        for said in (option.gains, option.costs, option.needs):
            assert " ".join(said.split()[:4]) in words
    assert "rung: Summit, purpose: Opening · moderate confidence" in words
    assert "Even for the purpose “Opening”, 18 hard requirements stay short" in words
    assert "Going to working-level talks needs an off-ramp" in words
    assert "An insult or an incident ends the meeting" in words
    assert "This was decided on." in words


def test_the_decision_is_printed_with_the_verdict_it_was_taken_on(pages: Reader) -> None:
    first, later = (printed(pages, sample, RESPONSE) for sample in samples()[:2])

    assert "Decided by the President on 8 Mar 2018: Accept with caution, on terms." in first
    assert "On the verdict of that day: Ready for exploratory contacts" in first
    assert "The verdict has not changed since." in first
    assert "The verdict has changed since. It is now: Ready for exploratory" in later
    assert "Better since then: OFFER-1" in later
    assert "Nothing is decided yet." in printed(pages, undecided(), RESPONSE)


def test_the_number_of_a_rule_is_explained_where_one_is_named(pages: Reader) -> None:
    words = printed(pages, SAMPLE, RESPONSE)
    assert "(X4)" in words
    assert words.count("A letter with a digit in brackets is the number of the rule") == 1

    bare = edits.remove_rows(undecided(), "options", [o.id for o in SAMPLE.rows(ResponseOption)])
    assert "A letter with a digit" not in printed(pages, bare, RESPONSE)


def test_what_is_not_compared_yet_is_said(pages: Reader) -> None:
    delay = next(o for o in SAMPLE.rows(ResponseOption) if o.kind is Answering.DELAY)

    words = printed(pages, edits.remove_rows(SAMPLE, "options", [delay.id]), RESPONSE)

    assert "Not compared yet: delay." in words


def test_a_note_and_why_the_confidence_are_printed(pages: Reader) -> None:
    option = SAMPLE.rows(ResponseOption)[0]
    noted = edits.change_row(
        SAMPLE, "options", option.id, note="Said on Monday.", override="Two people heard it."
    )

    words = printed(pages, noted, RESPONSE)

    assert "Note: Said on Monday." in words
    assert "Why this confidence: Two people heard it." in words


def test_a_restricted_response_stays_out_and_takes_the_decision_with_it(pages: Reader) -> None:
    assert SAMPLE.decision is not None
    hidden = edits.change_row(
        SAMPLE, "options", SAMPLE.decision.option, sensitivity=Sensitivity.RESTRICTED
    )

    words = printed(pages, hidden, RESPONSE)

    assert "Accept with caution" not in words
    assert "1 restricted row is left out." in words
    assert "The decision is left out with the response it is for." in words
    assert "Nothing is decided yet." not in words
    asked = printed(pages, hidden, RESPONSE, restricted=True)
    assert "Accept with caution, on terms" in asked
    assert "restricted" in asked


def test_prospects_say_likelihood_and_confidence_apart(pages: Reader) -> None:
    words = printed(pages, SAMPLE, PROSPECTS)

    assert "Nothing here is derived from the share of requirements met." in words
    assert "20–45 %" in words
    assert "those of ICD 203" in words
    assert "Base rate: No meeting of sitting leaders of these two before." in words
    assert "31 May 2018" in words
    assert "Brier" not in words
    prospects = brief_content(SAMPLE).prospects
    assert prospects is not None
    first = prospects.outlooks[0]
    assert (first.likelihood, first.confidence, first.band) == ("unlikely", "moderate", (20, 45))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "no day is set"),
        ({"resolves_on": date(2018, 3, 1)}, "1 Mar 2018, not told yet"),
        ({"resolution": Resolution.CAME_TRUE}, "came true"),
        (
            {"resolution": Resolution.DID_NOT, "resolved_on": date(2018, 3, 5)},
            "did not come true, told on 5 Mar 2018",
        ),
    ],
    ids=["no day", "overdue", "true", "false"],
)
def test_how_a_statement_came_is_printed(pages: Reader, fields: dict[str, Any], told: str) -> None:
    bare = without_tables(undecided(), "prospects")

    assert told in printed(
        pages, edits.add_row(bare, "prospects", statement="They meet", **fields), PROSPECTS
    )


def test_a_score_is_printed_from_ten_resolved_statements_on(pages: Reader) -> None:
    assessment = without_tables(undecided(), "prospects")
    for number in range(10):
        assert "Brier" not in printed(pages, assessment, PROSPECTS)
        assessment = edits.add_row(
            assessment,
            "prospects",
            statement=f"Statement {number}",
            likelihood=Likelihood.LIKELY,
            resolution=Resolution.CAME_TRUE,
        )

    assert "Brier score 0.11 over 10 resolved statements" in printed(pages, assessment, PROSPECTS)


def test_a_restricted_statement_stays_out(pages: Reader) -> None:
    first = SAMPLE.rows(Prospect)[0]
    hidden = edits.change_row(SAMPLE, "prospects", first.id, sensitivity=Sensitivity.RESTRICTED)

    words = printed(pages, hidden, PROSPECTS)

    assert "verification step" not in words
    assert "1 restricted row is left out." in words
    assert "verification step" in printed(pages, hidden, PROSPECTS, restricted=True)


def test_empty_parts_are_left_out(pages: Reader) -> None:
    bare = without_tables(undecided(), "options", "prospects")

    words = " ".join(pages(brief_pdf(bare).data))

    assert "The decision" not in words
    assert "Nothing here is derived" not in words
    assert brief_content(bare).response is None
    assert brief_content(bare).prospects is None


def test_very_long_words_of_a_response_are_printed_to_their_end(pages: Reader) -> None:
    option = SAMPLE.rows(ResponseOption)[0]
    long = "Word after word. " * 1000 + "The very end of it."

    words = printed(
        pages, edits.change_row(SAMPLE, "options", option.id, gains=long, costs=long), RESPONSE
    )

    assert words.count("The very end of it.") == 2
