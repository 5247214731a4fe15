"""What the essay claims can be seen in the sample of its day, claim by claim.

A claim stands at an item that names its paragraph or shows what the essay says, in a row of a
register, in a dissent, or in what is computed.
"""

import pytest

from readiness.catalogue import samples
from readiness.method.decision import decision_record
from readiness.method.registers.computed import findings
from readiness.method.registers.plan import plan
from readiness.method.registers.staffing import vacant_for
from readiness.method.response import option_checks
from readiness.method.verdict import RungState, judge
from readiness.model.case import Precedent
from readiness.model.judgement import Confidence
from readiness.model.registers.decision import Answering, Prospect, ResponseOption
from readiness.model.registers.explanations import Explanation
from readiness.model.registers.likelihood import Likelihood
from readiness.model.registers.posts import Post, PostStatus

OFFER = samples()[0]
ROWS = {row.id: row for table in OFFER.registers.values() for row in table}

ITEMS: dict[str, tuple[int, ...]] = {
    "OFFER-1": (2, 5),
    "OFFER-2": (5, 7, 8, 62),
    "OFFER-3": (6,),
    "OFFER-4": (10, 15, 46),
    "OFFER-6": (13,),
    "RIPE-1": (14, 17, 19, 61),
    "RIPE-3": (16, 17, 19),
    "RIPE-4": (61,),
    "RIPE-5": (4, 18, 20, 21, 93),
    "GOAL-1": (80, 81),
    "GOAL-2": (67, 82),
    "GOAL-3": (65, 69, 83),
    "GOAL-4": (65, 67, 68, 84),
    "GOAL-5": (28, 45),
    "GOAL-7": (39,),
    "PLAY-1": (75,),
    "PLAY-2": (54, 63, 75, 80),
    "PLAY-6": (56, 76),
    "PREP-1": (23, 27),
    "PREP-3": (28,),
    "PREP-4": (29,),
    "PREP-5": (25,),
    "PREP-6": (31,),
    "TEAM-1": (37,),
    "TEAM-2": (36, 37),
    "TEAM-3": (38,),
    "TEAM-4": (24, 79),
    "TEAM-5": (25, 77, 78),
    "TEAM-6": (76,),
    "TEAM-8": (36,),
    "VERI-1": (77,),
    "VERI-2": (78,),
    "VERI-5": (30,),
    "VERI-6": (30,),
    "VERI-7": (31,),
    "CRED-1": (88,),
    "CRED-2": (85, 87),
    "CRED-3": (8, 87),
    "CRED-4": (85,),
    "CRED-6": (64,),
    "CRED-7": (9,),
    "ALLY-2": (9, 59),
    "ALLY-3": (52,),
    "RISK-1": (4, 16, 42, 44),
    "RISK-2": (10, 14, 15, 43),
    "RISK-3": (41,),
    "RISK-4": (74,),
    "RISK-5": (4, 18, 60, 63),
    "LEAD-1": (45, 60, 72, 73),
    "LEAD-2": (35,),
    "LEAD-3": (10, 26, 43),
    "LEAD-4": (35,),
    "LEAD-5": (43,),
    "LEAD-6": (27, 89, 90),
}
"""The items that carry claims of the essay, by the numbers of the claims."""

TOLD: tuple[tuple[int, str, str], ...] = (
    (2, "round-washington-2018-03", "go-between"),
    (7, "e8", "past mistakes are not to be repeated"),
    (9, "issue-relief", "hostile policy"),
    (9, "issue-alliance", "hostile policy"),
    (9, "issue-forces", "hostile policy"),
    (9, "issue-exercises", "hostile policy"),
    (13, "option-terms", "list what is waived"),
    (14, "risk-declined-clash", "escalation that nobody meant"),
    (15, "e3", "limited strike"),
    (15, "risk-declined-strike", "small strike meant to shock"),
    (16, "risk-declined-strike", "nearly every informed study"),
    (17, "risk-declined-clash", "no clear political gain"),
    (18, "option-accept", "opposite of threats"),
    (19, "risk-declined-clash", "millions of casualties"),
    (20, "option-decline", "hard to see what else"),
    (21, "risk-declined-threats", "confrontation goes on"),
    (29, "option-lower", "compromises"),
    (39, "post-ambassador", "was not confirmed"),
    (43, "party-senate", "playing the President would end the other regime"),
    (44, "risk-last-chance", "brink of war"),
    (45, "risk-last-chance", "our own leader may see it as a senator does"),
    (47, "H0", "hard to see from outside"),
    (48, "H0", "unusual and fast"),
    (49, "H1", "Sanctions forced the offer"),
    (50, "H1", "crude simplification"),
    (51, "e2", "Hurts the economy"),
    (52, "party-china", "deciding part of the pressure"),
    (53, "interest-us-credit", "Credit for a success"),
    (54, "party-china", "for reasons of its own"),
    (55, "H2", "Threats of a strike"),
    (56, "e11", "unstable"),
    (56, "party-dprk", "unstable"),
    (57, "e11", "disorder at our top"),
    (58, "H2", "doubts it"),
    (59, "H3", "broke with the usual view of alliances"),
    (60, "H3", "outsmart or embarrass"),
    (61, "H4", "more leverage than ever"),
    (62, "e1", "force is complete"),
    (63, "interest-dprk-status", "equal footing"),
    (64, "H5", "cool tension by direct talks"),
    (65, "H5", "trade concessions for concessions"),
    (66, "H5", "most rational"),
    (67, "issue-facilities", "far-fetched"),
    (68, "e10", "Spent and risked enormously"),
    (69, "position-facilities-dprk", "very large concessions"),
    (73, "prospect-verification-step", "other leaders gives little confidence"),
    (74, "risk-drills", "not prepared"),
    (86, "dissent CRED", "missing"),
    (34, "dissent RISK", "safe for both sides"),
    (93, "dissent RIPE", "no other choice is clear"),
)
"""Claim, row or dissent, and words that stand in it."""


def words_of(place: str) -> str:
    if place.startswith("dissent "):
        return OFFER.dissents[place.removeprefix("dissent ")]
    return " ".join(str(value) for _name, value in ROWS[place])


@pytest.mark.parametrize("code", ITEMS)
def test_an_item_names_the_essay_or_shows_what_it_says(code: str) -> None:
    item = OFFER.checklist.items[code]
    shown = {evidence.source for evidence in OFFER.answer(code).evidence}

    # F44 is the statement of the senator that the essay quotes.
    named = any(reference.startswith("E-P") for reference in item.references)
    assert named or shown & {"essay", "F44"}


@pytest.mark.parametrize(("claim", "place", "words"), TOLD)
def test_a_row_or_a_dissent_tells_the_claim(claim: int, place: str, words: str) -> None:
    assert words in words_of(place), claim


def test_what_is_known_of_the_case() -> None:
    """Claims 1, 34, 48 and 89: no precedent, whose side, until when it holds, talks by May."""
    assert OFFER.case.precedent is Precedent.NONE
    assert OFFER.case.own_side == "United States"
    assert OFFER.valid_until is not None
    assert OFFER.case.talks is not None
    assert OFFER.case.talks.words == "by May"
    assert "No meeting of sitting leaders" in words_of("prospect-verification-step")


def test_three_questions_have_three_answers() -> None:
    """Claims 3, 11, 12, 13, 46, 70 and 71: accept with caution, several reasons, no success."""
    option = next(o for o in OFFER.rows(ResponseOption) if o.kind is Answering.ON_TERMS)
    first = OFFER.rows(Prospect)[0]

    assert decision_record(OFFER) is not None
    assert OFFER.decision is not None
    assert OFFER.decision.option == option.id
    assert first.likelihood is Likelihood.UNLIKELY
    assert first.basis is Confidence.MODERATE
    assert len(OFFER.rows(Explanation)) > 5


def test_the_verdict_says_what_the_essay_says_of_readiness() -> None:
    """Claims 22, 32, 33, 40, 91 and 92: not ready, at the summit above all."""
    top = judge(OFFER).rungs[-1]

    assert top.state is RungState.BLOCKED
    assert (len(top.hard_short), len(top.hard_open)) == (20, 5)
    assert [test.id for test in OFFER.checklist.tests] == ["fitting", "constructive", "safe"]
    # Not ready is not the same as do not go (93).
    assert any(check.state is RungState.BLOCKED for check in option_checks(OFFER))


def test_posts_tell_who_is_missing() -> None:
    """Claims 36 to 39: the posts, the days they are vacant, the candidate who was dropped."""
    ambassador = next(post for post in OFFER.rows(Post) if post.id == "post-ambassador")

    assert ambassador.status is PostStatus.DROPPED
    assert vacant_for(ambassador, OFFER.as_of) == (413, 413)
    assert any("Nobody leads the talks" in finding.message for finding in findings(OFFER))


def test_the_press_report_says_how_far_to_trust_it() -> None:
    """Claim 57: reliability and credibility of a source nobody here has seen."""
    source = OFFER.source_by_id[ROWS["e11"].sources[0]]

    assert (source.reliability, source.credibility) == ("F", 6)
    assert ROWS["e11"].confidence is Confidence.LOW


def test_who_gains_from_an_account_stands_at_its_source() -> None:
    """Claim 53: our leader would like the credit for what sanctions brought about."""
    sources = [OFFER.source_by_id[id_] for id_ in ROWS["e2"].sources]

    assert any("would like the credit" in source.interest for source in sources)


def test_explanations_may_be_true_together_and_none_is_certain() -> None:
    """Claims 47, 50 and 66: partial causes, likelihood and confidence apart."""
    for one in OFFER.rows(Explanation):
        assert one.likelihood is not None
        assert one.likelihood_confidence is not None
        assert one.overlaps or one.none_of_these


def test_there_is_little_time() -> None:
    """Claim 90: 83 days against 157 to 480."""
    found = plan(OFFER)

    assert found.available == 83
    assert (found.low.days, found.likely.days, found.high.days) == (157, 254, 480)
    assert found.percent == (17, 53)


def test_no_claim_is_left_out() -> None:
    in_words = {1, 3, 11, 12, 22, 32, 33, 40, 70, 71, 91, 92}
    carried = {n for numbers in ITEMS.values() for n in numbers} | {claim for claim, *_ in TOLD}

    assert carried | in_words == set(range(1, 94))
