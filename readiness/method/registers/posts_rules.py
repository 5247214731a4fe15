"""The soft rules of the roster, S1 to S5, each told at its cell."""

from collections.abc import Iterator, Sequence

from readiness.days import partial_day_words
from readiness.messages import _
from readiness.method.registers import staffing
from readiness.method.registers.finding import Notice
from readiness.method.registers.proposed import is_proposed_from
from readiness.model import Assessment
from readiness.model.registers.kinds import first_day, last_day
from readiness.model.registers.posts import Criticality, Post, PostStatus

_LEAD_FROM = 1
"""The place of the second rung: from there on one post leads the talks (S2)."""


def notices(assessment: Assessment) -> Sequence[Notice]:
    """Return the soft rules that rows break: S1 to S5."""
    posts = assessment.rows(Post)
    found = [*_leads(assessment, posts)]
    for post in posts:
        found += _row_notices(assessment, post)
    return found


def needs_lead(assessment: Assessment) -> bool:
    """Tell whether the rung proposed asks for one post that leads the talks."""
    return is_proposed_from(assessment, _LEAD_FROM)


def _leads(assessment: Assessment, posts: Sequence[Post]) -> Iterator[Notice]:
    those = staffing.counted(posts)
    leads = [post for post in those if post.lead]
    if len(leads) > 1:
        sentence = _("More than one post leads the talks; keep one.")
        yield from (Notice("posts", post.id, "lead", "S2", sentence) for post in leads)
    elif those and not leads and needs_lead(assessment):
        sentence = _("No post is marked as lead negotiator; mark the one that leads the talks.")
        yield Notice("posts", those[0].id, "lead", "S2", sentence)


def _row_notices(assessment: Assessment, post: Post) -> Iterator[Notice]:
    held = post.status in staffing.HELD
    if held and not post.holder:
        sentence = _("A post that is held names its holder.")
        yield Notice("posts", post.id, "holder", "S1", sentence)
    if post.status in (PostStatus.VACANT, PostStatus.ABOLISHED) and post.holder:
        sentence = _("A post that nobody holds has no holder; change the status or the holder.")
        yield Notice("posts", post.id, "holder", "S1", sentence)
    critical = post.criticality is Criticality.CRITICAL
    if critical and post.status is PostStatus.FILLED and not post.full_time:
        sentence = _("A critical post filled part-time counts as half.")
        yield Notice("posts", post.id, "full_time", "S3", sentence)
    if post.since is not None and first_day(post.since) > assessment.as_of:
        sentence = _(
            "{day} lies after the as-of date; this status had not begun.",
            day=partial_day_words(post.since),
        )
        yield Notice("posts", post.id, "since", "S4", sentence)
    if post.since is not None and any(
        first_day(entry.on) > last_day(post.since) for entry in post.log
    ):
        sentence = _("An earlier state is later than the present one; mend its day.")
        yield Notice("posts", post.id, "log", "S4", sentence)
    if post.skills and not held:
        sentence = _("Skills of a post that nobody holds do not count.")
        yield Notice("posts", post.id, "skills", "S5", sentence)
