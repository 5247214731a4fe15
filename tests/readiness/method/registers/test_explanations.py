"""Explanations against evidence: counted by kind, never weighed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.method.registers import explanations
from readiness.method.registers.finding import Mark
from readiness.method.registers.fits import Against, FitMatrix, fit_matrix
from readiness.method.registers.judged_explanations import sum_of_bands
from readiness.method.registers.signs import overdue_indicators
from readiness.model import Assessment, Source
from readiness.model.judgement import Confidence
from readiness.model.registers.explanations import (
    Explanation,
    ExplanationEvidence,
    Fit,
    Indicator,
    Rating,
)
from readiness.model.registers.likelihood import Likelihood, LikelihoodScale
from tests.readiness.cases import changed
from tests.readiness.method.registers.sheets import at, sheet, told

OFFER = """
H1 N CC N C C C N I N N
H2 N N CC C C I N N N N
H3 C N N C N N CC C C C
H4 CC I N C C C C C N C
H5 N C C C C C N I I I
H6 C C N C C I C C C C
H7 N N C C CC C N N N N
"""


def rows_of(
    table: dict[str, list[str]], sources: dict[str, tuple[str, ...]] | None = None
) -> list[Explanation | ExplanationEvidence | Rating]:
    """Explanations h…, evidence e1…, and a rating for each cell that is not '-'."""
    count = max((len(fits) for fits in table.values()), default=0)
    return [
        *(Explanation(id=code.lower(), code=code, title=f"Account {code}") for code in table),
        *(
            ExplanationEvidence(
                id=f"e{n}", code=f"e{n}", text="Seen", sources=(sources or {}).get(f"e{n}", ())
            )
            for n in range(1, count + 1)
        ),
        *(
            Rating(
                id=f"r-{code}-{n}",
                explanation=code.lower(),
                evidence=f"e{n}",
                fit=Fit(fit),
                reason="so",
            )
            for code, fits in table.items()
            for n, fit in enumerate(fits, start=1)
            if fit != "-"
        ),
    ]


def offer() -> dict[str, list[str]]:
    lines = [line.split() for line in OFFER.strip().splitlines()]
    return {code: fits for code, *fits in lines}


@pytest.fixture
def matrix() -> FitMatrix:
    return fit_matrix(sheet(*rows_of(offer())))


def test_contradictions_are_counted_for_each_explanation(matrix: FitMatrix) -> None:
    counts = {account.code: account.against.words for account in matrix.accounts}

    assert counts == {
        "H1": "I 1",
        "H2": "I 1",
        "H3": "0",
        "H4": "I 1",
        "H5": "I 3",
        "H6": "I 1",
        "H7": "0",
    }
    assert [account.code for account in matrix.accounts] == [
        "H3",
        "H7",
        "H1",
        "H2",
        "H4",
        "H6",
        "H5",
    ]
    assert matrix.least == {"h3", "h7"}


def test_very_inconsistent_counts_before_any_number_of_inconsistent() -> None:
    found = fit_matrix(sheet(*rows_of({"H1": ["II", "N", "N"], "H2": ["I", "I", "I"]})))

    assert [account.code for account in found.accounts] == ["H2", "H1"]
    assert Against(1, 2).words == "II 1 · I 2"
    assert Against(2, 0).words == "II 2"


def test_evidence_that_fits_everything_tells_nothing(matrix: FitMatrix) -> None:
    held = sheet(*rows_of(offer()))

    assert [piece.row for piece in matrix.evidence if piece.tells_nothing] == ["e4"]
    assert ("e4", "text", "Q5") in at(explanations.notices(held))
    assert "1 piece of evidence fits every explanation alike" in told(explanations.findings(held))


def test_evidence_is_ranked_by_the_pairs_it_tells_apart(matrix: FitMatrix) -> None:
    ranks = {piece.row: piece.rank for piece in matrix.evidence}

    # e6 and e8 each contradict two of seven; e8 is rated more differently among the rest.
    assert ranks["e8"] == 1
    assert ranks["e6"] == 2
    assert ranks["e4"] is None
    cells = explanations.columns(sheet(*rows_of(offer())))["evidence"][0].cells
    assert cells["e8"].text == "rank 1"
    assert cells["e4"].text == "nothing"


def test_evidence_not_rated_for_all_is_unknown_not_useless() -> None:
    held = sheet(*rows_of({"H1": ["C"], "H2": ["C"], "H3": ["-"]}))
    (piece,) = fit_matrix(held).evidence

    assert not piece.tells_nothing
    assert piece.rank is None
    assert explanations.columns(held)["evidence"][0].cells["e1"].text == "unknown"
    assert explanations.columns(held)["explanations"][0].cells["h3"].text == "not rated"


def test_an_account_with_nothing_set_against_it_is_not_the_least_contradicted() -> None:
    rows = rows_of({"H1": ["I", "N"], "H2": ["-", "-"], "H3": ["I", "-"]})
    other = Explanation(id="none", title="None of these", none_of_these=True)
    held = sheet(other, *rows)
    found = fit_matrix(held)

    assert found.least == {"h1", "h3"}
    assert [account.row for account in found.accounts] == ["h1", "h3", "h2", "none"]
    sentences = told(explanations.findings(held))
    assert "1 explanation is not set against any evidence yet: H2 Account H2." in sentences
    assert "Not all evidence is rated for 1 explanation" in sentences
    assert explanations.columns(held)["explanations"][0].cells["h3"].text == "I 1, 1 not rated"


def test_what_would_change_the_least_contradicted(matrix: FitMatrix) -> None:
    assert matrix.least_without(["e8"]) == {"h3", "h7", "h1"}
    assert matrix.least_without(["e6"]) == {"h3", "h7", "h2", "h6"}
    assert matrix.deciding_evidence == ("e2", "e6", "e8")


def test_evidence_falls_with_a_source_it_rests_on_alone() -> None:
    sources = {"e2": ("s1",), "e8": ("s1", "s2"), "e9": ("s2",)}
    held = sheet(
        *rows_of(offer(), sources),
        sources=(Source(id="s1", title="Cable"), Source(id="s2", title="Radio")),
    )
    found = fit_matrix(held)

    assert found.deciding_sources == ("s1",)
    deciding = [f for f in explanations.findings(held) if f.key == "deciding-sources"]
    assert [f.message for f in deciding] == [
        "Taking away 1 source would change which explanations are the least contradicted: Cable."
    ]
    assert [ref.row for ref in deciding[0].rows] == ["e2"]


fits = st.sampled_from([*Fit, None])


@given(
    st.lists(st.lists(fits, min_size=4, max_size=4), min_size=1, max_size=5),
    st.sets(st.sampled_from(["e1", "e2", "e3", "e4"])),
)
def test_removing_evidence_equals_counting_again_without_it(
    table: list[list[Fit | None]], removed: set[str]
) -> None:
    named = {f"H{at}": [fit.value if fit else "-" for fit in line] for at, line in enumerate(table)}
    found = fit_matrix(sheet(*rows_of(named)))
    counts = {
        account.row: Against(
            sum(
                found.fit(account.row, f"e{n}") is Fit.VERY_INCONSISTENT
                for n in range(1, 5)
                if f"e{n}" not in removed
            ),
            sum(
                found.fit(account.row, f"e{n}") is Fit.INCONSISTENT
                for n in range(1, 5)
                if f"e{n}" not in removed
            ),
        )
        for account in found.accounts
        if account.is_ranked
    }
    fewest = min(counts.values(), default=None)

    assert found.least_without(removed) == {row for row, n in counts.items() if n == fewest}


def judged(*words: Likelihood | None, overlaps: bool = False) -> Assessment:
    rows = [
        Explanation(id=f"h{n}", title=f"Account {n}", likelihood=word)
        for n, word in enumerate(words)
    ]
    if overlaps:
        rows[0] = changed(rows[0], overlaps=("h1",))
        rows[1] = changed(rows[1], overlaps=("h0",))
    return sheet(*rows)


def test_bands_of_exclusive_explanations_should_add_up() -> None:
    likely, unlikely = Likelihood.LIKELY, Likelihood.UNLIKELY

    assert sum_of_bands(judged(likely, unlikely)) == 100.0
    assert "add up" not in told(explanations.findings(judged(likely, unlikely)))
    assert sum_of_bands(judged(likely, likely)) == 135.0
    assert "add up to 135 per cent" in told(explanations.findings(judged(likely, likely)))


def test_explanations_that_overlap_in_a_circle_are_not_added_up() -> None:
    held = judged(Likelihood.LIKELY, Likelihood.LIKELY, overlaps=True)

    assert sum_of_bands(held) is None
    assert "add up" not in told(explanations.findings(held))


def test_bands_are_not_added_up_while_one_is_not_stated() -> None:
    assert sum_of_bands(judged(Likelihood.LIKELY, Likelihood.LIKELY, None)) is None


def test_likelihood_and_confidence_stand_in_separate_sentences() -> None:
    rows = [
        Explanation(
            id="h1",
            title="Fear",
            likelihood=Likelihood.LIKELY,
            likelihood_confidence=Confidence.LOW,
        ),
        Explanation(id="h2", title="Pride", likelihood=Likelihood.UNLIKELY),
    ]
    messages = [finding.message for finding in explanations.findings(sheet(*rows))]

    assert "Fear is judged: likely." in messages
    assert "Confidence in the judgement is low: Fear." in messages
    assert "How good the basis of the judgement is has not been said: Pride." in messages
    assert not any("likely" in m and "onfidence" in m for m in messages)


def test_a_word_of_the_other_scale_is_noticed() -> None:
    rows = [
        Explanation(id="h1", title="Fear", likelihood=Likelihood.REALISTIC_POSSIBILITY),
        Explanation(id="h2", title="Pride", likelihood=Likelihood.LIKELY),
    ]
    phia = LikelihoodScale.PHIA

    assert at(explanations.notices(sheet(*rows))) == [("h1", "likelihood", "Q2")]
    assert sum_of_bands(sheet(*rows)) is None
    assert explanations.notices(sheet(*rows, likelihood_scale=phia)) == ()
    assert sum_of_bands(sheet(*rows, likelihood_scale=phia)) == 110.0


def test_three_explanations_and_none_of_these_are_asked_for() -> None:
    few = sheet(Explanation(id="h1", title="Fear"))
    enough = sheet(
        *(Explanation(id=f"h{n}", title=f"Account {n}") for n in range(3)),
        Explanation(id="h9", title="Something else", none_of_these=True),
    )

    assert "1 explanation is written down" in told(explanations.findings(few))
    assert "(Q1)" in told(explanations.findings(few))
    assert "(Q1)" not in told(explanations.findings(enough))


def test_contradictions_need_a_reason() -> None:
    rows = [
        Rating(id="r1", fit=Fit.INCONSISTENT),
        Rating(id="r2", fit=Fit.VERY_INCONSISTENT, reason="They said so."),
        Rating(id="r3", fit=Fit.CONSISTENT),
    ]

    assert at(explanations.notices(sheet(*rows))) == [("r1", "reason", "Q4")]


def test_evidence_after_the_as_of_date_is_hindsight() -> None:
    rows = [
        ExplanationEvidence(id="e1", text="Before", on="2018-03-09"),
        ExplanationEvidence(id="e2", text="After", on="2018-03-10"),
        ExplanationEvidence(id="e3", text="Maybe", on="2018-03"),
        Indicator(id="i1", text="Sign", seen=True, seen_on="2018-04"),
    ]

    assert at(explanations.notices(sheet(*rows, as_of=date(2018, 3, 9)))) == [
        ("e2", "on", "Q6"),
        ("i1", "seen_on", "Q6"),
    ]


def test_signs_are_overdue_when_their_last_day_has_passed_unseen() -> None:
    held = sheet(
        Indicator(id="late", text="Names a price", watch_until="2018-02"),
        Indicator(id="today", text="Until this very day", watch_until="2018-03-09"),
        Indicator(id="may", text="Still this month", watch_until="2018-03"),
        Indicator(id="seen", text="Was seen", watch_until="2018-01", seen=True),
        Indicator(id="later", text="Later", watch_until="2018-01", seen=True, seen_on="2018-05"),
        Indicator(id="open", text="No day"),
        as_of=date(2018, 3, 9),
    )

    assert [row.id for row in overdue_indicators(held)] == ["late", "later"]
    cells = explanations.columns(held)["indicators"][0].cells
    assert {row: cell.text for row, cell in cells.items()} == {
        "late": "overdue",
        "today": "waiting",
        "may": "waiting",
        "seen": "seen",
        "later": "overdue",
        "open": "no day set",
    }
    assert cells["late"].mark is Mark.OPEN
    assert "2 signs were not seen" in told(explanations.findings(held))


def test_dissent_is_told() -> None:
    held = sheet(Explanation(id="h1", title="Fear", dissent="The desk disagrees."))

    assert "Dissent is recorded on 1 explanation: Fear." in told(explanations.findings(held))
