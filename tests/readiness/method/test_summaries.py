"""What lists show of an assessment."""

from datetime import date

from readiness import edits
from readiness.method.summaries import standing_words, summarise, talks_words
from readiness.model import Source, TalksDate
from tests.readiness.cases import samples


def test_summary_of_a_sample() -> None:
    """Rung states and counts are those of the verdict."""
    summary = summarise(samples()["C"])

    assert [state for _short, state in summary.rungs] == [
        "supported with conditions",
        "open",
        "blocked",
        "blocked",
    ]
    assert (summary.answered, summary.items) == (74, 74)
    assert summarise(samples()["A"]).answered == 70


def test_search_finds_notes_evidence_sources_and_dissent() -> None:
    """Every place where a user writes words is searchable."""
    state = edits.add_source(samples()["A"], Source(id="s1", title="Reykjavik cable"))
    state = edits.add_evidence(state, "GOAL-1", "s1", "the aim was never written")
    state = edits.write_note(state, "GOAL-2", "ask the desk")
    state = edits.write_dissent(state, "GOAL", "we disagree")
    text = summarise(state).search_text

    for words in ("Reykjavik cable", "the aim was never written", "ask the desk", "we disagree"):
        assert words in text


def test_search_finds_the_words_of_rows() -> None:
    state = edits.add_row(
        samples()["A"], "parties", name="Ruritania", note="keeps the ferry running"
    )
    text = summarise(state).search_text

    assert "Ruritania" in text
    assert "keeps the ferry running" in text


def test_talks_in_words() -> None:
    """Words win, a day is a day, a range names both ends."""
    day = date(2026, 5, 31)

    assert talks_words(None) == ""
    assert talks_words(TalksDate(latest=day, words="by May")) == "by May"
    assert talks_words(TalksDate(latest=day, first=day)) == "31 May 2026"
    assert (
        talks_words(TalksDate(latest=day, first=date(2026, 5, 30))) == "30 May 2026 to 31 May 2026"
    )


def test_how_far_an_assessment_reaches_stops_at_the_first_rung_in_the_way() -> None:
    """A supported rung above one that is open counts for nothing."""
    reached = [("R1", "supported"), ("R2", "supported with conditions"), ("R3", "open")]

    assert standing_words([*reached, ("R4", "supported")]) == "supported up to R2"
    assert standing_words([("R1", "blocked"), ("R2", "supported")]) == "no rung is supported"
    assert standing_words([]) == ""
