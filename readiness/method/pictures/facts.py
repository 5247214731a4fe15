"""Commitments over time, posts and their holders, margins of verification, rounds over time."""

from datetime import date
from functools import partial

from readiness.days import partial_day_words
from readiness.figures import margins as margin_figure
from readiness.figures import promises as promise_figure
from readiness.figures import rounds as round_figure
from readiness.figures import staffing as staffing_figure
from readiness.messages import _, translated
from readiness.method.pictures.picture import Picture
from readiness.method.registers.engagement import RoundState, state_of
from readiness.method.registers.margins import MarginState, margins
from readiness.model import Assessment
from readiness.model.registers.commitments import Commitment
from readiness.model.registers.kinds import first_day, is_day, last_day
from readiness.model.registers.parties import Party
from readiness.model.registers.posts import Criticality, Post, PostStatus
from readiness.model.registers.rounds import Outcome, Round
from readiness.model.registers.verification import VerificationPath

_WEIGHTS = {Criticality.CRITICAL: 3, Criticality.NEEDED: 2, Criticality.USEFUL: 1}


def promise_picture(assessment: Assessment) -> Picture | None:
    """Return the commitments by party over time; those without a day are left out."""
    dated = [c for c in assessment.rows(Commitment) if c.made_on is not None]
    promisers = []
    for party in assessment.rows(Party):
        promised = [c for c in dated if party.id in c.by]
        if promised:
            promisers.append(
                promise_figure.Promiser(
                    party.short_name or party.name,
                    promise_figure.Side(party.side.value),
                    tuple(_promise(c, assessment.as_of) for c in promised),
                )
            )
    if not promisers:
        return None
    values = promise_figure.Promises(tuple(promisers), assessment.as_of)
    return Picture(
        _("Commitments over time"),
        promise_figure.describe(values),
        values,
        partial(promise_figure.draw, values),
    )


def _promise(commitment: Commitment, as_of: date) -> promise_figure.Promise:
    assert commitment.made_on is not None
    made = min(first_day(commitment.made_on), as_of)
    due = commitment.due
    status_day = commitment.status_on
    return promise_figure.Promise(
        commitment.what,
        made,
        max(made, last_day(due)) if due is not None and is_day(due) else None,
        promise_figure.Became(commitment.status.value),
        max(made, first_day(status_day)) if status_day is not None else None,
    )


def staffing_picture(assessment: Assessment) -> Picture | None:
    """Return the posts with their states over time."""
    posts = assessment.rows(Post)
    if not posts:
        return None
    values = staffing_figure.Board(
        tuple(
            staffing_figure.Post(
                post.post, _WEIGHTS[post.criticality], _stretches(post, assessment.as_of), post.lead
            )
            for post in posts
        ),
        assessment.as_of,
    )
    return Picture(
        _("Posts and how they are held"),
        staffing_figure.describe(values),
        values,
        partial(staffing_figure.draw, values),
    )


def _stretches(post: Post, as_of: date) -> tuple[staffing_figure.Stretch, ...]:
    told = sorted(
        ((first_day(state.on), _state(state.status)) for state in post.log),
        key=lambda entry: entry[0],
    )
    present = first_day(post.since) if post.since is not None else None
    earlier = [
        staffing_figure.Stretch(state, day)
        for day, state in told
        if day <= as_of and (present is None or day < present)
    ]
    now = staffing_figure.Stretch(
        _state(post.status),
        min(present, as_of) if present else None,
        min(last_day(post.since), as_of) if post.since is not None else None,
    )
    return (*earlier, now) if present is not None else (now,)


def _state(status: PostStatus) -> staffing_figure.PostState:
    return staffing_figure.PostState[status.name]


def margin_picture(assessment: Assessment) -> Picture | None:
    """Return the margins in days of each pathway."""
    means = {path.id: len(path.means) for path in assessment.rows(VerificationPath)}
    found = margins(assessment)
    if not found:
        return None
    values = tuple(
        margin_figure.Margin(
            one.obligation,
            translated(one.pathway.value),
            one.margin.low if one.margin is not None else None,
            one.margin.high if one.margin is not None else None,
            _COVERAGE[one.state],
            means.get(one.row, 0),
        )
        for one in found
    )
    return Picture(
        _("Time left to answer a breach, in days"),
        margin_figure.describe(values),
        values,
        partial(margin_figure.draw, values),
    )


_COVERAGE = {
    MarginState.SURE: margin_figure.Coverage.SURE,
    MarginState.POSSIBLE: margin_figure.Coverage.POSSIBLE,
    MarginState.NONE: margin_figure.Coverage.NONE,
    MarginState.UNKNOWN: margin_figure.Coverage.UNKNOWN,
}


def round_picture(assessment: Assessment) -> Picture | None:
    """Return the rounds over time by rung; those without a day or rung are left out."""
    places = assessment.checklist.rung_order
    dated = [
        row for row in assessment.rows(Round) if row.first is not None and row.rung is not None
    ]
    if not dated:
        return None
    talks = assessment.case.talks
    values = round_figure.Rounds(
        tuple(rung.title for rung in assessment.checklist.rungs),
        tuple(_round(row, places, assessment.as_of) for row in dated),
        assessment.as_of,
        talks.latest if talks is not None else None,
    )
    return Picture(
        _("Rounds over time"),
        round_figure.describe(values),
        values,
        partial(round_figure.draw, values),
    )


def _round(row: Round, places: dict[str, int], as_of: date) -> round_figure.Round:
    assert row.first is not None
    assert row.rung is not None
    state = state_of(row, as_of)
    start = first_day(row.first)
    end = last_day(row.last) if row.last is not None else None
    return round_figure.Round(
        row.title,
        places[row.rung],
        start,
        max(start, end) if end is not None else None,
        _LEFT[row.outcome],
        planned=state is RoundState.PLANNED,
        cancelled=state is RoundState.CANCELLED,
        third_party=row.third_party,
        when=partial_day_words(row.first),
    )


_LEFT = {
    Outcome.NONE: round_figure.Left.NOTHING,
    Outcome.READ_BACK: round_figure.Left.READ_BACK,
    Outcome.AGREED_MINUTE: round_figure.Left.MINUTE,
    Outcome.TEXT: round_figure.Left.TEXT,
}
