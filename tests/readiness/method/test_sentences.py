"""The sentences say what the verdict says, in the user's words."""

from datetime import timedelta

import pytest

from readiness import edits
from readiness.method.checks import cautions, hindsight_items
from readiness.method.profile import lower_median, section_profiles, upper_median
from readiness.method.sentences import (
    headline,
    in_sentence,
    method_lines,
    reach_sentence,
    rung_sentence,
    share_words,
    verdict_as_text,
    ways_on,
)
from readiness.method.top_rung import top_rung_tests
from readiness.method.verdict import judge
from readiness.model import Answer, Evidence, Purpose, Source, TopRungTest, Waiver
from tests.readiness.cases import (
    AS_OF,
    answer,
    assessment,
    changed,
    checklist,
    item,
    samples,
)


def test_headline_of_a_sample() -> None:
    """The first line says up to where, the second what stands before the top."""
    sample = samples()["A"]
    head = headline(sample, judge(sample))

    assert head.title == "Ready for rung R1, with conditions"
    assert head.detail == (
        "Rung R4: blocked. 20 hard requirements are not met. 5 more are unresolved."
    )


def test_reach_of_the_samples() -> None:
    """Floor and ceiling in one sentence."""
    reach = {key: reach_sentence(judge(sample)) for key, sample in samples().items()}

    assert reach["A"] == "Supported up to rung R1; nothing above can be ruled in."
    assert reach["C"] == "Supported up to rung R1; rung R2 cannot be ruled out."


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (answer(0, "high"), "Rung R1: blocked. 1 hard requirement is not met."),
        (Answer(), "Rung R1: open. 1 hard requirement is unresolved."),
        (answer(4, "high"), "Rung R1: supported with conditions. 1 condition is to be recorded."),
    ],
)
def test_rung_sentences(given: Answer, sentence: str) -> None:
    """One sentence per state."""
    of = checklist(item("h", 1, (1, 1, 1, 1), "R1"), item("s", 1, (1, 1, 1, 1), None))

    assert rung_sentence(judge(assessment(of, {"h": given})).rungs[0]) == sentence


def test_a_waiver_is_always_named() -> None:
    """No verdict reads supported without its waivers."""
    of = checklist(item("h", 1, (1, 1, 1, 1), "R1"))
    waiver = Waiver(item="h", rung="R1", by="M", on=AS_OF, reason="r", expires=AS_OF)
    state = assessment(of, {}, waivers=(waiver,))
    verdict = judge(state)

    assert headline(state, verdict).title == "Ready for rung R1, with 1 waiver"
    assert rung_sentence(verdict.rungs[0]).startswith("Rung R1: supported, with 1 waiver.")


def test_silence_is_not_called_ready() -> None:
    """A rung without hard requirements is supported by the rule, but nothing shows it yet."""
    of = checklist(item("s", 1, (1, 1, 1, 1), None))
    silent, spoken = assessment(of, {}), assessment(of, {"s": answer(4, "high")})

    assert headline(silent, judge(silent)).title == "No requirement of rung R4 is met yet"
    assert headline(spoken, judge(spoken)).title == "Ready for rung R4"


def test_not_yet_ready_for_the_lowest() -> None:
    """Without a floor nothing is called ready."""
    of = checklist(item("h", 1, (1, 1, 1, 1), "R1"))
    blocked = assessment(of, {"h": answer(0, "high")})
    silent = assessment(of, {})

    assert headline(blocked, judge(blocked)).title == "Not yet ready for rung R1"
    assert reach_sentence(judge(blocked)) == "Supported at no level; the lowest is blocked."
    assert reach_sentence(judge(silent)) == "Supported at no level; rung R4 cannot be ruled out."


def test_share_is_a_range_of_whole_per_cent_with_counts() -> None:
    """As the method prints it for the third sample."""
    words = share_words(judge(samples()["C"]).rungs[3])

    assert words == "15–77 % of requirements met (13–59 of 74)"


def test_ways_on_name_what_another_purpose_would_change() -> None:
    """A blocked rung offers its ways on; a supported one none."""
    base = checklist(item("h", 1, (1, 3, 3, 3), "R1"))
    easy = Purpose(id="opening", title="Opening", needs={"h": {"R4": 1}})
    of = changed(base, purposes=(easy,))
    blocked = assessment(of, {"h": answer(2, "high")})
    ways = ways_on(blocked, judge(blocked))

    assert [way.id for way in ways] == ["lower", "purpose", "waive", "off-ramp"]
    assert ways[0].sentence == "Rung R2 first: 1 hard requirement stands in its way."
    assert ways[1].sentence == "As “Opening”, 0 hard requirements stay short."
    fine = assessment(of, {"h": answer(4, "high")})
    assert ways_on(fine, judge(fine)) == ()


def test_verdict_as_text_holds_every_rung_and_question() -> None:
    """The copied text stands on its own."""
    sample = samples()["C"]
    text = verdict_as_text(sample, judge(sample))

    assert "Must change: OFFER-2, PREP-2." in text
    assert "Still open: GOAL-1." in text
    assert "- GOAL-1: Is GOAL-1 done?" in text
    assert text.endswith("measures preparation against a stated standard.")


def test_in_sentence_keeps_acronyms() -> None:
    """Only an ordinary word loses its capital."""
    assert in_sentence("Leaders' summit") == "leaders' summit"
    assert in_sentence("UN envoy") == "UN envoy"


def test_the_method_fits_in_ten_lines() -> None:
    """The brief prints exactly these."""
    assert len(method_lines()) == 10


def test_profiles_hold_whole_levels_and_the_lowest_item() -> None:
    """Lower medians for low and best, upper median for high; the lowest item by name."""
    sample = samples()["B"]
    offer = section_profiles(sample, judge(sample))[0]

    assert (offer.low, offer.best, offer.high) == (2, 2, 3)
    assert (offer.lowest_item, offer.answered, offer.total) == ("OFFER-2", 6, 6)
    assert (lower_median([1, 2]), upper_median([1, 2]), lower_median([])) == (1, 2, None)


def test_tests_of_the_top_rung_read_the_gates_of_their_sections() -> None:
    """Short beats open beats met."""
    base = samples()["C"]
    tests = (
        TopRungTest(id="safe", title="Safe", sections=("RISK", "ALLY")),
        TopRungTest(id="fit", title="Fitting", sections=("LEAD",)),
        TopRungTest(id="team", title="Team", sections=("TEAM",)),
    )
    of = changed(base.checklist, tests=tests)
    state = assessment(of, dict(base.answers))
    results = {result.id: result for result in top_rung_tests(state, judge(state))}

    assert results["safe"].short == ("RISK-3",)
    assert results["safe"].open == ("ALLY-1", "RISK-2")
    assert results["safe"].state == "short"
    assert results["team"].state == "open"


def test_cautions_warn_and_change_nothing() -> None:
    """Cap rules, hindsight, staleness and flagged N/A, each with its sentence."""
    of = checklist(item("a", 1, (1, 1, 1, 1), "R1"), item("b", 1, (1, 1, 1, 1), None))
    state = assessment(of, {"a": answer(2, "moderate"), "b": answer(2, "high")})
    before = judge(state).intervals

    assert [(c.item_id, c.kind) for c in cautions(state)] == [("a", "capped"), ("b", "capped")]
    later = Source(id="s1", title="Memoir", publisher="P", published=AS_OF + timedelta(days=1))
    primary = Source(id="s2", title="Note", publisher="Q", primary=True, published=AS_OF)
    state = edits.add_source(edits.add_source(state, later), primary)
    state = edits.add_evidence(state, "a", "s1", "x")
    state = edits.add_evidence(edits.add_evidence(state, "b", "s1", "x"), "b", "s2", "y")
    assert [(c.item_id, c.kind) for c in cautions(state)] == [
        ("a", "hindsight"),
        ("b", "hindsight"),
    ]
    assert hindsight_items(state) == {"a", "b"}
    assert judge(state).intervals == before


def test_flagged_and_stale_cautions() -> None:
    """N/A on a hard item, and an old answer past its window."""
    from readiness.model import Confidence

    timed = changed(item("t", 1, (1, 1, 1, 1), None), window_days=30)
    of = checklist(item("a", 1, (1, 1, 1, 1), "R1"), timed)
    old = Answer(level=1, confidence=Confidence.LOW, carried_from=AS_OF - timedelta(days=90))
    state = assessment(of, {"a": Answer(not_applicable="why"), "t": old})

    assert [(c.item_id, c.kind) for c in cautions(state)] == [("a", "flagged"), ("t", "stale")]


def test_high_confidence_needs_a_primary_source_among_two_publishers() -> None:
    """Two reports of one publisher are one source; two publishers still need a primary."""
    of = checklist(item("a", 1, (1, 1, 1, 1), "R1"))
    sources = tuple(
        Source(id=f"s{n}", title=f"Report {n}", publisher=publisher)
        for n, publisher in enumerate(("P", "P", "Q"))
    )

    def sentence(*numbers: int) -> str:
        evidence = tuple(Evidence(source=f"s{n}") for n in numbers)
        given = changed(answer(2, "high"), evidence=evidence)
        return cautions(assessment(of, {"a": given}, sources=sources))[0].sentence

    assert sentence(0, 1).startswith("High confidence needs two independent sources")
    assert sentence(0, 2) == "High confidence needs a primary source among its sources."
