"""One timeline of everything dated: rounds, commitments, posts, sources, actions and the talks."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from readiness.messages import _
from readiness.method.registers.finding import RowRef
from readiness.model import Assessment
from readiness.model.registers.actions import Action, ActionStatus
from readiness.model.registers.commitments import Commitment, CommitmentStatus
from readiness.model.registers.kinds import first_day, is_day, last_day
from readiness.model.registers.posts import Post, PostStatus
from readiness.model.registers.rounds import Round

S = TypeVar("S", bound=StrEnum)


class MomentKind(StrEnum):
    """What sort of event a moment is; of one day they stand in this alphabetical order."""

    ACTION = "action"
    ASSESSMENT = "assessment"
    COMMITMENT = "commitment"
    POST = "post"
    ROUND = "round"
    SOURCE = "source"
    TALKS = "talks"


class When(StrEnum):
    """How a moment lies to the as-of date of the assessment.

    Planned is what was expected on that date; hindsight is what nobody could know on it.
    """

    PAST = "past"
    PLANNED = "planned"
    HINDSIGHT = "hindsight"


@dataclass(frozen=True, slots=True)
class Moment:
    """One event. `first` and `last` are the days it can mean, `day` is how it was written.

    `day` is a day, month or year in ISO form, or two of them divided by an en dash. `ref` is the
    row it comes from, `source_id` the source, `assessment_id` another assessment of the case.
    """

    first: date
    last: date
    day: str
    kind: MomentKind
    text: str
    when: When
    ref: RowRef | None = None
    source_id: str | None = None
    assessment_id: str | None = None


@dataclass(frozen=True, slots=True)
class OtherAssessment:
    """Another assessment of the same case, as the timeline names it; `standing` is its verdict."""

    title: str
    as_of: date
    id: str | None = None
    standing: str = ""


def timeline(assessment: Assessment, others: Sequence[OtherAssessment] = ()) -> tuple[Moment, ...]:
    """Return every dated event by its first day, then its kind, then its text."""
    as_of = assessment.as_of
    moments = [
        *_own_days(assessment),
        *(_other(as_of, other) for other in others),
        *_sources(assessment),
    ]
    for round_ in assessment.rows(Round):
        moments += _round(as_of, round_)
    for commitment in assessment.rows(Commitment):
        moments += _commitment(as_of, commitment)
    for post in assessment.rows(Post):
        moments += _post(as_of, post)
    for action in assessment.rows(Action):
        moments += _action(as_of, action)
    return tuple(sorted(moments, key=lambda m: (m.first, m.kind.value, m.text, m.last)))


def _own_days(assessment: Assessment) -> Iterator[Moment]:
    as_of = assessment.as_of
    yield _happened(
        as_of,
        as_of.isoformat(),
        MomentKind.ASSESSMENT,
        _("As-of date of “{title}”", title=assessment.title),
    )
    if assessment.valid_until is not None:
        yield _expected(
            as_of,
            assessment.valid_until.isoformat(),
            MomentKind.ASSESSMENT,
            _("“{title}” holds until this day", title=assessment.title),
        )
    talks = assessment.case.talks
    if talks is not None:
        latest = talks.latest.isoformat()
        yield _expected(
            as_of,
            talks.first.isoformat() if talks.first is not None else latest,
            MomentKind.TALKS,
            _("Talks planned ({words})", words=talks.words) if talks.words else _("Talks planned"),
            latest,
        )


def _other(as_of: date, other: OtherAssessment) -> Moment:
    text = _with_words(other.title, other.standing)
    moment = _happened(as_of, other.as_of.isoformat(), MomentKind.ASSESSMENT, text)
    return replace(moment, assessment_id=other.id)


def _sources(assessment: Assessment) -> Iterator[Moment]:
    for source in assessment.sources:
        if source.published is not None:
            yield _happened(
                assessment.as_of,
                source.published.isoformat(),
                MomentKind.SOURCE,
                _("Published: {title}", title=source.title),
                source_id=source.id,
            )


def _round(as_of: date, round_: Round) -> Iterator[Moment]:
    ref = RowRef("rounds", round_.id)
    kind = MomentKind.ROUND
    on = round_.first or round_.last
    if on is not None:
        title = round_.title
        text = _("Called off: {round}", round=title) if round_.is_cancelled else title
        moment = _expected(as_of, on, kind, text, round_.last, ref)
        # A round that has begun is told as one that took place, even while it lasts.
        yield replace(moment, when=When.PLANNED if moment.first > as_of else When.PAST)
    if round_.cancelled_on is not None:
        text = _("Cancelled: {round}", round=round_.title)
        yield _happened(as_of, round_.cancelled_on, kind, text, ref)
    if round_.restored_on is not None:
        text = _("Restored: {round}", round=round_.title)
        yield _happened(as_of, round_.restored_on, kind, text, ref)
    if round_.next_on is not None:
        text = _("Next round after {round}", round=round_.title)
        yield _expected(as_of, round_.next_on, kind, text, ref=ref)


def _commitment(as_of: date, commitment: Commitment) -> Iterator[Moment]:
    ref = RowRef("commitments", commitment.id)
    kind = MomentKind.COMMITMENT
    what = commitment.what
    if commitment.made_on is not None:
        yield _happened(as_of, commitment.made_on, kind, _("Made: {what}", what=what), ref)
    if commitment.due is not None and is_day(commitment.due):
        yield _expected(as_of, commitment.due, kind, _("Due: {what}", what=what), ref=ref)
    states = [(state.on, state.status, state.words) for state in commitment.log]
    if commitment.status_on is not None:
        states.append((commitment.status_on, commitment.status, ""))
    # That it was pending is told by the day it was made.
    told = [state for state in states if state[1] is not CommitmentStatus.PENDING]
    yield from _states(as_of, ref, kind, told, lambda status: commitment_words(status, what))


def commitment_words(status: CommitmentStatus, what: str) -> str:
    """Say in words what became of a commitment."""
    return {
        CommitmentStatus.PENDING: _("Pending: {what}", what=what),
        CommitmentStatus.KEPT: _("Kept: {what}", what=what),
        CommitmentStatus.PARTLY_KEPT: _("Partly kept: {what}", what=what),
        CommitmentStatus.LATE: _("Late: {what}", what=what),
        CommitmentStatus.BROKEN: _("Broken: {what}", what=what),
        CommitmentStatus.CONTESTED: _("Contested: {what}", what=what),
        CommitmentStatus.LAPSED: _("Lapsed: {what}", what=what),
        CommitmentStatus.WITHDRAWN: _("Withdrawn: {what}", what=what),
    }[status]


def _post(as_of: date, post: Post) -> Iterator[Moment]:
    ref = RowRef("posts", post.id)
    kind = MomentKind.POST
    states = [(state.on, state.status, state.words) for state in post.log]
    if post.since is not None:
        states.append((post.since, post.status, post.holder))
    yield from _states(as_of, ref, kind, states, lambda status: post_words(status, post.post))
    days = [d for d in (post.fill_earliest, post.fill_likely, post.fill_latest) if d is not None]
    if days:
        text = _("Expected to be filled: {post}", post=post.post)
        yield _expected(as_of, days[0].isoformat(), kind, text, days[-1].isoformat(), ref)


def post_words(status: PostStatus, post: str) -> str:
    """Say in words how a post is held."""
    return {
        PostStatus.FILLED: _("Filled: {post}", post=post),
        PostStatus.ACTING: _("Held by someone acting: {post}", post=post),
        PostStatus.NOMINATED: _("Someone nominated: {post}", post=post),
        PostStatus.DROPPED: _("Candidate dropped before nomination: {post}", post=post),
        PostStatus.VACANT: _("Vacant: {post}", post=post),
        PostStatus.ABOLISHED: _("Abolished: {post}", post=post),
    }[status]


def _action(as_of: date, action: Action) -> Iterator[Moment]:
    ref = RowRef("actions", action.id)
    if action.planned_for is not None and action.status is not ActionStatus.DROPPED:
        text = _("Action due: {action}", action=action.title)
        yield _expected(as_of, action.planned_for.isoformat(), MomentKind.ACTION, text, ref=ref)
    if action.done_on is not None:
        text = _("Action done: {action}", action=action.title)
        yield _happened(as_of, action.done_on, MomentKind.ACTION, text, ref)


def _states(
    as_of: date,
    ref: RowRef,
    kind: MomentKind,
    states: Sequence[tuple[str, S, str]],
    said: Callable[[S], str],
) -> Iterator[Moment]:
    """Yield each state of a row with the words told of it."""
    for on, status, words in states:
        yield _happened(as_of, on, kind, _with_words(said(status), words), ref)


def _with_words(text: str, words: str) -> str:
    return _("{event} ({words})", event=text, words=words) if words else text


def _happened(
    as_of: date,
    on: str,
    kind: MomentKind,
    text: str,
    ref: RowRef | None = None,
    source_id: str | None = None,
) -> Moment:
    """Return something that has come about: after the as-of date it is hindsight."""
    first = first_day(on)
    when = When.HINDSIGHT if first > as_of else When.PAST
    return Moment(first, last_day(on), on, kind, text, when, ref, source_id)


def _expected(
    as_of: date,
    on: str,
    kind: MomentKind,
    text: str,
    until: str | None = None,
    ref: RowRef | None = None,
) -> Moment:
    """Return something with a day set for it: while that is not over it is planned."""
    first = first_day(on)
    last = max(last_day(until or on), first)
    day = on if until in (None, on) else _("{first} – {last}", first=on, last=until)
    when = When.PLANNED if last > as_of else When.PAST
    return Moment(first, last, day, kind, text, when, ref)
