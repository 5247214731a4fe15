"""Register 4 in sentences: how far the posts are filled, what nobody brings, who has changed."""

from collections.abc import Iterator, Mapping, Sequence

from readiness.messages import _, _n
from readiness.method.registers import staffing
from readiness.method.registers.elapsed import length_words
from readiness.method.registers.finding import (
    Cell,
    Column,
    Finding,
    Mark,
    Proposal,
    RowRef,
)
from readiness.method.registers.posts_rules import notices
from readiness.method.registers.proposing import takes_proposals
from readiness.method.registers.telling import listed, present
from readiness.method.registers.vacancies import gaps, lead, mark_of, vacant_cells
from readiness.model import Assessment
from readiness.model.registers.posts import Post, PostStatus

__all__ = ["columns", "findings", "notices"]

REGISTER = "posts"
SHARE_ITEM = "TEAM-2"


def findings(assessment: Assessment) -> Sequence[Finding]:
    """Return what follows from the roster, in a fixed order; nothing where it is empty."""
    posts = assessment.rows(Post)
    if not posts:
        return ()
    return (
        *_share(assessment, posts),
        *lead(assessment, posts),
        *gaps(assessment, posts),
        *_skills(posts),
        *_turnover(assessment, posts),
        *_expected(assessment, posts),
    )


def columns(assessment: Assessment) -> Mapping[str, Sequence[Column]]:
    """Return how long each post has been as it is, and vacant, and what it counts in the share."""
    posts = assessment.rows(Post)
    return {
        "posts": (
            Column(_("Days"), {post.id: _days_cell(assessment, post) for post in posts}),
            Column(_("Days vacant"), vacant_cells(assessment, posts)),
            Column(_("Counts"), {post.id: _counts_cell(post) for post in posts}),
        )
    }


def _refs(ids: Sequence[str]) -> tuple[RowRef, ...]:
    return tuple(RowRef("posts", id_) for id_ in ids)


def _finding(
    mark: Mark, message: str, ids: Sequence[str] = (), items: tuple[str, ...] = (), *, key: str
) -> Finding:
    return Finding(REGISTER, mark, message, _refs(ids), items, key=key)


def _share(assessment: Assessment, posts: Sequence[Post]) -> Iterator[Finding]:
    share = staffing.fill_share(posts)
    if share.percent is None:
        yield _finding(
            Mark.NOTE, _("Every post has been abolished: no share is counted."), key="share"
        )
        return
    sentence = _(
        "{percent} % of the posts are filled: {filled} of {of} points, where a critical post "
        "counts 3, a needed one 2, a useful one 1, and acting or part-time holders half.",
        percent=share.percent,
        filled=points_words(share),
        of=share.of,
    )
    level = share_level(share)
    proposal = None
    if takes_proposals(assessment, SHARE_ITEM, REGISTER):
        proposal = Proposal(SHARE_ITEM, level, level, _share_reason(share, level))
    yield Finding(
        REGISTER,
        Mark.MET if level == 4 else Mark.OPEN if level > 1 else Mark.SHORT,
        sentence,
        (),
        present(assessment, SHARE_ITEM),
        proposal,
        key="share",
    )


def points_words(share: staffing.FillShare) -> str:
    """Return the filled points as they are written: 11 or 10½."""
    whole, rest = divmod(share.filled, 1)
    if not rest:
        return str(whole)
    return _("{whole}½", whole=whole or "")


def share_level(share: staffing.FillShare) -> int:
    """Return the level of the share in whole per cent: bands from 25, 50, 75 and 90.

    The highest also wants every critical post filled by a confirmed holder full time.
    """
    level = sum((share.percent or 0) >= least for least in (25, 50, 75, 90))
    return level if share.critical_filled else min(level, 3)


def _share_reason(share: staffing.FillShare, level: int) -> str:
    percent = share.percent
    if level == 3 and (percent or 0) >= 90:
        return _(
            "{percent} % of the weighted posts are filled, but not every critical one: level 3.",
            percent=percent,
        )
    if level == 4:
        return _(
            "{percent} % of the weighted posts are filled, every critical one among them: 90 % or "
            "more is level 4.",
            percent=percent,
        )
    if level == 0:
        return _(
            "{percent} % of the weighted posts are filled: under 25 % is level 0.", percent=percent
        )
    low, high = {1: (25, 49), 2: (50, 74), 3: (75, 89)}[level]
    return _(
        "{percent} % of the weighted posts are filled: {low}–{high} % is level {level}.",
        percent=percent,
        low=low,
        high=high,
        level=level,
    )


def _skills(posts: Sequence[Post]) -> Iterator[Finding]:
    cover = staffing.skills_cover(posts)
    if not any(entry.people for entry in cover):
        return
    missing = [entry.skill.value for entry in cover if not entry.people]
    if missing:
        yield _finding(
            Mark.OPEN,
            _("Nobody in post is known to bring: {skills}.", skills=listed(missing)),
            key="skills-missing",
        )
    single = [entry for entry in cover if len(entry.people) == 1]
    if single:
        named = [
            _("{skill} ({person})", skill=entry.skill.value, person=entry.people[0])
            for entry in single
        ]
        yield _finding(
            Mark.NOTE,
            _("Hangs on one person: {skills}.", skills=listed(named)),
            list(dict.fromkeys(id_ for entry in single for id_ in entry.posts)),
            key="skills-single",
        )


def _turnover(assessment: Assessment, posts: Sequence[Post]) -> Iterator[Finding]:
    moved = staffing.turnover(posts, assessment.as_of)
    if not moved.high:
        return
    if moved.low == moved.high:
        sentence = _n(
            "{count} change of state of posts in the last 12 months.",
            "{count} changes of state of posts in the last 12 months.",
            moved.low,
        )
    else:
        sentence = _(
            "{low}–{high} changes of state of posts in the last 12 months.",
            low=moved.low,
            high=moved.high,
        )
    yield _finding(Mark.NOTE, sentence, moved.posts, key="turnover")


def _expected(assessment: Assessment, posts: Sequence[Post]) -> Iterator[Finding]:
    fills = staffing.expected_fills(posts)
    unknown = [fill for fill in fills if fill.first is None]
    talks = assessment.case.talks
    if talks is not None:
        begin = talks.first or talks.latest
        after = [f for f in fills if f.first is not None and f.first > talks.latest]
        perhaps = [
            f
            for f in fills
            if f.first is not None
            and f.last is not None
            and f.first <= talks.latest
            and f.last > begin
        ]
        if after:
            yield _finding(
                Mark.SHORT,
                _("Filled only after the talks: {posts}.", posts=listed([f.title for f in after])),
                [f.post for f in after],
                key="after-talks",
            )
        if perhaps:
            names = listed([f.title for f in perhaps])
            yield _finding(
                Mark.OPEN,
                _("May not be filled before the talks: {posts}.", posts=names),
                [f.post for f in perhaps],
                key="perhaps-after-talks",
            )
    if unknown:
        names = listed([fill.title for fill in unknown])
        yield _finding(
            Mark.NOTE,
            _("No date for a confirmed holder: {posts}.", posts=names),
            [fill.post for fill in unknown],
            key="no-date",
        )


def _days_cell(assessment: Assessment, post: Post) -> Cell:
    length = staffing.in_state(post, assessment.as_of)
    if length is None:
        return Cell(_("{status}, since when not known", status=post.status), mark_of(post))
    return Cell(
        _("{status} for {length}", status=post.status, length=length_words(length)), mark_of(post)
    )


def _counts_cell(post: Post) -> Cell:
    if post.status is PostStatus.ABOLISHED:
        return Cell(_("left out"))
    weight = staffing.WEIGHTS[post.criticality]
    share = staffing.FillShare(staffing.worth(post) * weight, weight, True)
    return Cell(_("{points} of {weight}", points=points_words(share), weight=weight))
