"""The soft rules of issues and positions, each told at its cell; I1 and I2 refuse the rest."""

from collections.abc import Iterator, Sequence

from readiness.messages import _
from readiness.method.registers.elapsed import elapsed, length_words
from readiness.method.registers.finding import Notice
from readiness.method.registers.proposed import is_proposed_from
from readiness.model import Assessment
from readiness.model.registers.issues import Direction, Issue, IssueKind, Position
from readiness.model.registers.parties import Party, Side
from readiness.model.registers.stands import place

FRESH_DAYS = 60
"""Days after which a position is stale (I5)."""

_AUTHORISED_FROM = 2
"""The place of the third rung: from there on our own red lines are authorised (I6)."""


def notices(assessment: Assessment) -> Sequence[Notice]:
    """Return the soft rules that rows break: of issues, then of positions."""
    issues = {issue.id: issue for issue in assessment.rows(Issue)}
    ours = {party.id for party in assessment.rows(Party) if party.side is Side.OURS}
    authorised = is_proposed_from(assessment, _AUTHORISED_FROM)
    found: list[Notice] = []
    for issue in issues.values():
        found += _measure(issue)
    for position in assessment.rows(Position):
        own = position.party in ours
        if is_stale(assessment, position):
            found.append(_stale(assessment, position))
        if own and authorised and position.limit is not None and not position.authorised_by:
            sentence = _("Our own red line needs to be authorised before this rung; say by whom.")
            found.append(Notice("positions", position.id, "authorised_by", "I6", sentence))
        subject = issues.get(position.issue or "")
        if own and subject is not None and _ideal_is_worse(subject, position):
            sentence = _(
                "Our ideal is worse for us than our red line, by what is better for us on this "
                "issue; change one of them, or the issue's direction."
            )
            found.append(Notice("positions", position.id, "ideal", "I2", sentence))
    return found


def is_stale(assessment: Assessment, position: Position) -> bool:
    """Tell whether a position was last seen more than 60 days before the as-of date, for sure."""
    since = elapsed(position.stated_on or position.as_of, assessment.as_of)
    return since is not None and since.low > FRESH_DAYS


def _stale(assessment: Assessment, position: Position) -> Notice:
    since = elapsed(position.stated_on or position.as_of, assessment.as_of)
    assert since is not None
    sentence = _(
        "Last seen {length} ago: a position older than {days} days is stale.",
        length=length_words(since),
        days=FRESH_DAYS,
    )
    field = "stated_on" if position.stated_on else "as_of"
    return Notice("positions", position.id, field, "I5", sentence)


def _measure(issue: Issue) -> Iterator[Notice]:
    if issue.kind is IssueKind.NUMERIC and not issue.unit:
        sentence = _("A number needs its measure; what is measured otherwise is another issue.")
        yield Notice("issues", issue.id, "unit", "C5", sentence)
    if issue.kind is IssueKind.OPTIONS and not issue.options:
        sentence = _("Stands can be compared once the options are listed in their order.")
        yield Notice("issues", issue.id, "options", "I1", sentence)


def _ideal_is_worse(issue: Issue, position: Position) -> bool:
    if position.ideal is None or position.limit is None:
        return False
    ideal, limit = place(issue, position.ideal), place(issue, position.limit)
    if ideal is None or limit is None:
        return False
    if issue.better is Direction.MORE:
        return ideal[1] < limit[0]
    return issue.better is Direction.LESS and ideal[0] > limit[1]
