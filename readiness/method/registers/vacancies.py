"""Who is missing: posts without a confirmed holder, for how long, and who leads the talks."""

from collections.abc import Iterator, Sequence

from readiness.messages import _
from readiness.method.registers import staffing
from readiness.method.registers.elapsed import length_words
from readiness.method.registers.finding import Cell, Finding, Mark
from readiness.method.registers.posts_rules import needs_lead
from readiness.method.registers.telling import listed, present, refs
from readiness.model import Assessment
from readiness.model.registers.posts import Criticality, Post, PostStatus

_LEAD_ITEM = "TEAM-1"
_GAPS = (PostStatus.VACANT, PostStatus.DROPPED, PostStatus.NOMINATED, PostStatus.ACTING)


def lead(assessment: Assessment, posts: Sequence[Post]) -> Iterator[Finding]:
    """Say where nobody leads the talks."""
    leads = [post for post in staffing.counted(posts) if post.lead]
    items = present(assessment, _LEAD_ITEM)
    if not leads and needs_lead(assessment):
        sentence = _("No post is marked as lead negotiator.")
        yield Finding("posts", Mark.SHORT, sentence, (), items, key="no-lead")
    for post in leads:
        if post.status not in staffing.HELD:
            sentence = _lead_words(assessment, post)
            key = f"lead/{post.id}"
            yield Finding("posts", Mark.SHORT, sentence, refs([post]), items, key=key)


def gaps(assessment: Assessment, posts: Sequence[Post]) -> Iterator[Finding]:
    """Name the posts without a confirmed holder and how long the gap is, then those part-time."""
    for status in _GAPS:
        those = [post for post in posts if post.status is status]
        if not those:
            continue
        critical = any(post.criticality is Criticality.CRITICAL for post in those)
        unheld = status in (PostStatus.VACANT, PostStatus.DROPPED)
        yield Finding(
            "posts",
            Mark.SHORT if critical and unheld else Mark.OPEN,
            _gap_words(status, listed([_named(assessment, post) for post in those])),
            refs(those),
            key=f"gap/{status.name.lower()}",
        )
    part = [post for post in posts if post.status is PostStatus.FILLED and not post.full_time]
    if part:
        names = listed([post.post for post in part])
        sentence = _("Held part-time: {posts}.", posts=names)
        yield Finding("posts", Mark.OPEN, sentence, refs(part), key="part-time")


def vacant_cells(assessment: Assessment, posts: Sequence[Post]) -> dict[str, Cell]:
    """Return the days of each gap; who is acting is named beside, and does not end it."""
    cells = {}
    for post in posts:
        length = staffing.vacant_for(post, assessment.as_of)
        if length is None:
            continue
        words = length_words(length)
        if post.status is PostStatus.ACTING:
            words = _("{length}, someone acting", length=words)
        cells[post.id] = Cell(words, mark_of(post))
    return cells


def mark_of(post: Post) -> Mark:
    """Return how a post bears on the talks: held in full, in part, or not."""
    if post.status is PostStatus.ABOLISHED:
        return Mark.NOTE
    worth = staffing.worth(post)
    if worth == 1:
        return Mark.MET
    return Mark.OPEN if worth or post.status is PostStatus.NOMINATED else Mark.SHORT


def _lead_words(assessment: Assessment, post: Post) -> str:
    length = staffing.vacant_for(post, assessment.as_of)
    if length is None:
        return _(
            "Nobody leads the talks: “{post}” is {status}.", post=post.post, status=post.status
        )
    if post.status is PostStatus.VACANT:
        return _(
            "Nobody leads the talks: “{post}” is vacant, for {length} now.",
            post=post.post,
            length=length_words(length),
        )
    return _(
        "Nobody leads the talks: “{post}” is {status}, and has been vacant for {length}.",
        post=post.post,
        status=post.status,
        length=length_words(length),
    )


def _gap_words(status: PostStatus, names: str) -> str:
    if status is PostStatus.VACANT:
        return _("Vacant: {posts}.", posts=names)
    if status is PostStatus.DROPPED:
        return _("Candidate dropped before nomination: {posts}.", posts=names)
    if status is PostStatus.NOMINATED:
        return _("Nominated, not yet confirmed: {posts}.", posts=names)
    return _("Held by someone acting: {posts}.", posts=names)


def _named(assessment: Assessment, post: Post) -> str:
    length = staffing.vacant_for(post, assessment.as_of)
    if length is None:
        return post.post
    words = length_words(length)
    if post.status is PostStatus.ACTING:
        return _("{post} ({length} without a confirmed holder)", post=post.post, length=words)
    if post.status is PostStatus.VACANT:
        return _("{post} ({length})", post=post.post, length=words)
    return _("{post} (vacant for {length})", post=post.post, length=words)
