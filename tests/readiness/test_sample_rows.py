"""The rows of the worked samples: complete, sourced, true to their day, and comparable by id."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest

from readiness.catalogue import samples
from readiness.method.decision import decision_record, standing, verdict_on_the_table
from readiness.method.registers.computed import findings
from readiness.method.registers.staffing import vacant_for
from readiness.method.registers.stances import moves
from readiness.method.verdict import judge
from readiness.model import Assessment
from readiness.model.judgement import Confidence
from readiness.model.registers.actions import Action
from readiness.model.registers.commitments import Commitment, CommitmentStatus
from readiness.model.registers.explanations import Explanation, ExplanationEvidence, Fit, Rating
from readiness.model.registers.fields import fields_of
from readiness.model.registers.issues import Basis, Position
from readiness.model.registers.kinds import Kind, first_day, is_day, last_day
from readiness.model.registers.parties import Interest, Party, Role, Side
from readiness.model.registers.posts import Criticality, Post, PostStatus
from readiness.model.registers.registry import registers
from readiness.model.registers.risks import Phase, Risk
from readiness.model.registers.rounds import Outcome, Round
from readiness.model.registers.row import Row, Sensitivity
from readiness.model.registers.verification import VerificationPath

AHEAD = {
    "due",
    "fill_earliest",
    "fill_likely",
    "fill_latest",
    "next_on",
    "off_ramp_by",
    "planned_for",
    "resolves_on",
    "watch_until",
}
"""Fields that speak of a day to come by their meaning."""

ACTING = "post-east-asia"
"""The post that somebody held acting, known to the year."""

every_sample = pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.id)


def rows(sample: Assessment) -> Iterator[Row]:
    for table in sample.registers.values():
        yield from table


def by_id(sample: Assessment) -> dict[str, Row]:
    return {row.id: row for row in rows(sample)}


def is_planned(row: Row, as_of: date) -> bool:
    return (
        isinstance(row, Round)
        and row.first is not None
        and first_day(row.first) > as_of
        and row.outcome is Outcome.NONE
    )


def days_said(row: Row) -> Iterator[tuple[str, date]]:
    """Give the last day each field that holds a day can mean, and those of earlier states."""
    for facts in fields_of(type(row)):
        value = getattr(row, facts.name)
        if value is None or facts.name in AHEAD:
            continue
        if facts.name == "log":
            yield from (("log", last_day(entry.on)) for entry in value)
        elif facts.kind is Kind.DAY:
            yield facts.name, value
        elif facts.kind in (Kind.PARTIAL_DAY, Kind.DUE) and is_day(value):
            yield facts.name, last_day(value)


def texts(row: Row) -> str:
    return " ".join(str(value) for _name, value in row if isinstance(value, str))


@every_sample
def test_every_register_has_rows(sample: Assessment) -> None:
    for register in registers():
        assert sample.registers.get(register.tables[0].id), register.id
    assert sample.registers["options"]
    assert sample.registers["prospects"]


@every_sample
def test_no_row_knows_a_day_to_come(sample: Assessment) -> None:
    for row in rows(sample):
        if not is_planned(row, sample.as_of):
            for field, day in days_said(row):
                assert day <= sample.as_of, (row.id, field)


@every_sample
def test_every_row_has_a_source_or_a_low_confidence(sample: Assessment) -> None:
    for row in rows(sample):
        if row.confidence is not Confidence.LOW:
            assert set(row.sources) - {"general"}, row.id


@every_sample
def test_what_rests_on_general_knowledge_is_of_low_confidence(sample: Assessment) -> None:
    for row in rows(sample):
        if "general" in row.sources and not isinstance(row, Party):
            assert row.confidence is Confidence.LOW, row.id


@every_sample
def test_rows_that_rest_on_later_sources_say_so(sample: Assessment) -> None:
    for row in rows(sample):
        published = [sample.source_by_id[source].published for source in row.sources]
        if any(day is not None and day > sample.as_of for day in published):
            assert "Hindsight" in row.note, row.id


@every_sample
def test_own_red_lines_are_restricted(sample: Assessment) -> None:
    ours = {party.id for party in sample.rows(Party) if party.side is Side.OURS}
    limits = [p for p in sample.rows(Position) if p.party in ours and p.limit is not None]

    assert limits
    assert {position.sensitivity for position in limits} == {Sensitivity.RESTRICTED}


@every_sample
def test_demonstration_values_are_labelled(sample: Assessment) -> None:
    invented: list[Row] = [
        *sample.rows(VerificationPath),
        *(action for action in sample.rows(Action) if action.duration is not None),
        *(post for post in sample.rows(Post) if post.fill_likely is not None),
        *(p for p in sample.rows(Position) if p.basis is Basis.ASSUMED),
        *(risk for risk in sample.rows(Risk) if risk.likelihood is not None),
        *(e for e in sample.rows(Explanation) if not e.none_of_these),
    ]

    assert invented
    for row in invented:
        assert "demonstration" in row.note, row.id


@pytest.mark.parametrize(
    ("sample", "share"),
    [
        (samples()[0], Fraction(11, 19)),
        (samples()[1], Fraction(13, 19)),
        (samples()[2], Fraction(18, 19)),
    ],
    ids=lambda value: getattr(value, "id", str(value)),
)
def test_posts_give_the_shares_of_the_method(sample: Assessment, share: Fraction) -> None:
    weight = {Criticality.CRITICAL: 3, Criticality.NEEDED: 2, Criticality.USEFUL: 1}
    held = {PostStatus.FILLED: Fraction(1), PostStatus.ACTING: Fraction(1, 2)}
    posts = sample.rows(Post)

    filled = sum(weight[p.criticality] * held.get(p.status, Fraction(0)) for p in posts)

    assert len(posts) == 8
    assert sum(post.lead for post in posts) == 1
    assert filled / sum(weight[post.criticality] for post in posts) == share


@pytest.mark.parametrize(
    ("sample", "days"),
    [
        (samples()[0], {"representative": 7, "ambassador": 413, "arms-control": 190}),
        (samples()[1], {"representative": 101, "ambassador": 507}),
        (samples()[2], {}),
    ],
    ids=lambda value: getattr(value, "id", "days"),
)
def test_a_vacant_post_counts_the_whole_gap(sample: Assessment, days: dict[str, int]) -> None:
    gaps = {p.id: vacant_for(p, sample.as_of) for p in sample.rows(Post) if p.id != ACTING}

    assert {id_: gap.low for id_, gap in gaps.items() if gap is not None} == {
        f"post-{name}": count for name, count in days.items()
    }


def test_kept_answers_name_what_was_proposed() -> None:
    kept = [
        {id_: (k.low, k.high, k.level) for id_, k in sample.kept.items()} for sample in samples()
    ]

    assert kept == [
        {"TEAM-2": (2, 2, 1)},
        {"CRED-2": (4, 4, 2)},
        {"TEAM-2": (4, 4, 3), "PREP-2": (2, 2, 1)},
    ]
    for sample in samples():
        assert all(sample.answers[id_].level == k.level for id_, k in sample.kept.items())


def test_same_facts_have_the_same_id_and_stay() -> None:
    offer, singapore, hanoi = (by_id(sample) for sample in samples())

    assert offer.keys() <= singapore.keys()
    assert singapore.keys() - hanoi.keys() == {"party-singapore"}
    for earlier, later in ((offer, singapore), (singapore, hanoi)):
        for id_ in earlier.keys() & later.keys():
            assert type(earlier[id_]) is type(later[id_])
    fixed = ("made_on", "by", "to", "form")
    for earlier, later in ((offer, singapore), (singapore, hanoi)):
        for id_, row in earlier.items():
            if isinstance(row, Commitment):
                assert all(getattr(row, f) == getattr(later[id_], f) for f in fixed), id_


def test_states_are_those_of_the_day() -> None:
    states = [
        {
            c.id: c.status
            for c in sample.rows(Commitment)
            if c.id.endswith(("iran-2015", "-pause-2018"))
        }
        for sample in samples()
    ]

    assert [s["commitment-iran-2015"] for s in states] == [
        CommitmentStatus.KEPT,
        CommitmentStatus.WITHDRAWN,
        CommitmentStatus.WITHDRAWN,
    ]
    assert [s["commitment-test-pause-2018"] for s in states] == [
        CommitmentStatus.PENDING,
        CommitmentStatus.KEPT,
        CommitmentStatus.KEPT,
    ]


@every_sample
def test_what_is_contested_keeps_both_versions(sample: Assessment) -> None:
    contested = [c for c in sample.rows(Commitment) if c.status is CommitmentStatus.CONTESTED]

    assert len(contested) == 3
    for commitment in contested:
        assert commitment.our_version, commitment.id
        assert commitment.their_version, commitment.id
        assert commitment.contested_by, commitment.id


@every_sample
def test_two_principals_with_ranked_interests(sample: Assessment) -> None:
    principals = [p for p in sample.rows(Party) if Role.PRINCIPAL in p.roles]

    assert [p.side for p in principals] == [Side.OURS, Side.THEIRS]
    assert all(p.decision_maker for p in principals)
    for party in sample.rows(Party):
        ranks = [i.rank for i in sample.rows(Interest) if i.party == party.id]
        assert ranks == list(range(1, len(ranks) + 1)), party.id


@every_sample
def test_the_matrix_is_full_and_contradictions_have_reasons(sample: Assessment) -> None:
    explanations = [e.id for e in sample.rows(Explanation) if not e.none_of_these]
    evidence = [e.id for e in sample.rows(ExplanationEvidence)]
    ratings = sample.rows(Rating)
    against = {
        id_: sum(r.explanation == id_ and r.fit is Fit.INCONSISTENT for r in ratings)
        for id_ in explanations
    }

    assert len(sample.rows(Explanation)) == len(explanations) + 1
    assert {(r.explanation, r.evidence) for r in ratings} == {
        (h, e) for h in explanations for e in evidence
    }
    assert len(evidence) == 11
    assert against == {"H1": 1, "H2": 1, "H3": 0, "H4": 1, "H5": 3, "H6": 1, "H7": 0}
    assert all(r.reason for r in ratings if r.fit in (Fit.INCONSISTENT, Fit.VERY_INCONSISTENT))


@every_sample
def test_declining_has_risks_of_its_own_before_a_decision_is_recorded(sample: Assessment) -> None:
    assert sample.decision is not None
    assert any(risk.phase is Phase.IF_DECLINED for risk in sample.rows(Risk))


def test_margins_of_verification_are_those_of_the_method() -> None:
    margins = {}
    for path in samples()[0].rows(VerificationPath):
        spans = (path.detection_time, path.decision_time, path.response_time)
        assert path.significance_time is not None
        lasting = [span for span in spans if span is not None]
        margins[path.id] = (
            path.significance_time.low - sum(span.high for span in lasting),
            path.significance_time.high - sum(span.low for span in lasting),
        )

    assert margins == {
        "pathway-test": (-62, -7),
        "pathway-missile": (-61, -7),
        "pathway-reactor": (30, 334),
        "pathway-enrichment-declared": (-90, 149),
        "pathway-enrichment-hidden": (-1060, 60),
    }


def test_the_longest_chain_of_actions_takes_what_the_method_says() -> None:
    actions = {action.id: action for action in samples()[0].rows(Action)}

    def finish(id_: str, end: str) -> float:
        duration = actions[id_].duration
        assert duration is not None
        before = [finish(earlier, end) for earlier in actions[id_].depends_on]
        return max(before, default=0) + float(getattr(duration, end))

    assert [max(finish(id_, end) for id_ in actions) for end in ("low", "likely", "high")] == [
        157,
        254,
        480,
    ]


def test_before_hanoi_both_accounts_stand_and_their_red_lines_are_unknown() -> None:
    theirs = [p for p in samples()[2].rows(Position) if p.party == "party-dprk"]
    told = {p.issue: p for p in theirs if p.issue in ("issue-relief", "issue-facilities")}

    assert all(position.other_account for position in told.values())
    assert all(position.limit is None for position in told.values())


def test_the_offer_knows_nothing_of_what_followed() -> None:
    for row in rows(samples()[0]):
        if "Hindsight" not in row.note:
            assert not any(
                word in texts(row) for word in ("2019", "June 2018", "12 June", "Hanoi", "Pompeo")
            ), row.id


def test_the_stance_of_our_own_side_moved_and_that_is_told() -> None:
    told = [
        {m.party.id: (m.before.value, m.trend.value) for m in moves(sample)} for sample in samples()
    ]

    assert told == [
        {},
        {
            "party-us": ("against", "warmer"),
            "party-dprk": ("for", "same"),
            "party-rok": ("supportive", "same"),
        },
        {
            "party-us": ("for", "same"),
            "party-dprk": ("for", "same"),
            "party-rok": ("supportive", "same"),
        },
    ]


@every_sample
def test_whether_approvers_are_briefed_is_not_made_up(sample: Assessment) -> None:
    approvers = [party for party in sample.rows(Party) if Role.APPROVER in party.roles]

    assert [party.briefed for party in approvers] == [None]
    assert "Whether these approvers are briefed is not known: Senate." in [
        f.message for f in findings(sample)
    ]


@every_sample
def test_posts_and_rounds_from_general_knowledge_say_so(sample: Assessment) -> None:
    for row in (*sample.rows(Post), *sample.rows(Round)):
        if "general" in row.sources:
            assert "general knowledge" in row.note, row.id


@every_sample
def test_every_decision_names_the_verdict_it_was_taken_on(sample: Assessment) -> None:
    verdicts = {
        verdict_on_the_table(other): standing(judge(other))
        for other in samples()
        if other.as_of <= sample.as_of
    }
    record = decision_record(sample)

    assert record is not None
    assert sample.decision is not None
    assert sample.decision.stood == verdicts[record.verdict_then]


@every_sample
def test_every_sample_says_until_when_it_holds(sample: Assessment) -> None:
    assert sample.valid_until is not None
    assert sample.valid_until > sample.as_of
