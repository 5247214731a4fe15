"""Register 2 in sentences: where red lines leave room, how far apart they lie, what to trade."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from readiness.messages import _, _n
from readiness.method.registers.finding import Cell, Column, Finding, Mark, RowRef
from readiness.method.registers.issues_rules import FRESH_DAYS, is_stale, notices
from readiness.method.registers.proposing import takes_proposals
from readiness.method.registers.table_filled import ITEM, table_level
from readiness.method.registers.telling import listed
from readiness.method.registers.zone_words import gap_words, room_words, span_words
from readiness.method.registers.zones import (
    Zone,
    ZoneState,
    holders,
    lead_zones,
    linkage,
    other_gaps,
    placed,
)
from readiness.model import Assessment
from readiness.model.registers.issues import Issue, Position, TextState
from readiness.model.registers.parties import Party

__all__ = ["columns", "findings", "notices"]

REGISTER = "issues"

_MARKS = {
    ZoneState.SURE: Mark.MET,
    ZoneState.SAME_WAY: Mark.MET,
    ZoneState.POSSIBLE: Mark.OPEN,
    ZoneState.UNKNOWN: Mark.OPEN,
    ZoneState.NONE: Mark.SHORT,
}


def findings(assessment: Assessment) -> Sequence[Finding]:
    """Return what follows from the positions, in a fixed order; without issues nothing."""
    issues = {issue.id: issue for issue in assessment.rows(Issue)}
    if not issues:
        return ()
    found = lead_zones(assessment)
    return (
        *_filled(assessment),
        _counts(found),
        *_gaps(issues, found),
        *_other_gaps(assessment, issues),
        *_unknown(issues, found),
        _text(issues),
        *_linkage(issues),
        *_stale(assessment),
    )


def columns(assessment: Assessment) -> Mapping[str, Sequence[Column]]:
    """Return both sides' ideals and red lines beside each issue, and the room between them."""
    labels = (
        _("Own ideal"),
        _("Own red line"),
        _("Their ideal"),
        _("Their red line"),
        _("Room"),
    )
    made = tuple(Column(label, {}) for label in labels)
    held = holders(assessment)
    for issue, found in zip(assessment.rows(Issue), lead_zones(assessment), strict=True):
        both = held[issue.id]
        for at, side in enumerate(both):
            stand = placed(issue, side[0], ours=at == 0) if side else None
            ideal, limit = (stand.ideal, stand.limit) if stand is not None else (None, None)
            made[2 * at].cells[issue.id] = Cell(span_words(issue, ideal))
            made[2 * at + 1].cells[issue.id] = Cell(span_words(issue, limit))
        made[4].cells[issue.id] = Cell(room_words(issue, found), _MARKS[found.state])
    return {"issues": made}


def _refs(ids: Sequence[str], table: str = "issues") -> tuple[RowRef, ...]:
    return tuple(RowRef(table, id_) for id_ in ids)


def _filled(assessment: Assessment) -> Iterator[Finding]:
    proposal = table_level(assessment)
    if proposal is None or not takes_proposals(assessment, ITEM, REGISTER):
        return
    mark = Mark.MET if proposal.low > 2 else Mark.OPEN if proposal.high > 1 else Mark.SHORT
    yield Finding(REGISTER, mark, proposal.why, (), (ITEM,), proposal, key=f"level/{ITEM}")


def _counts(found: Sequence[Zone]) -> Finding:
    states = Counter(one.state for one in found)
    parts = [_state_words(state, states[state]) for state in ZoneState if states[state]]
    sentence = _n(
        "{count} issue is listed: {states}.",
        "{count} issues are listed: {states}.",
        len(found),
        states=listed(parts),
    )
    if states[ZoneState.NONE]:
        mark = Mark.SHORT
    elif states[ZoneState.UNKNOWN] or states[ZoneState.POSSIBLE]:
        mark = Mark.OPEN
    else:
        mark = Mark.MET
    return Finding(REGISTER, mark, sentence, key="counts")


def _state_words(state: ZoneState, count: int) -> str:
    if state is ZoneState.SURE:
        return _("{count} with room for sure", count=count)
    if state is ZoneState.POSSIBLE:
        return _("{count} with room perhaps", count=count)
    if state is ZoneState.NONE:
        return _("{count} without room", count=count)
    if state is ZoneState.UNKNOWN:
        return _("{count} where room is not known", count=count)
    return _("{count} where both want the same", count=count)


def _gaps(issues: Mapping[str, Issue], found: Sequence[Zone]) -> Iterator[Finding]:
    for one in found:
        if one.state is ZoneState.NONE:
            issue = issues[one.issue]
            sentence = _(
                "No room on “{issue}”: the red lines are {gap} apart.",
                issue=issue.title,
                gap=gap_words(issue, one),
            )
            yield Finding(
                REGISTER, Mark.SHORT, sentence, _refs([issue.id]), key=f"no-room/{issue.id}"
            )


def _other_gaps(assessment: Assessment, issues: Mapping[str, Issue]) -> Iterator[Finding]:
    names = {party.id: party.short_name or party.name for party in assessment.rows(Party)}
    for one in other_gaps(assessment):
        issue = issues[one.issue]
        sentence = _(
            "No room on “{issue}” between {ours} and {theirs}: the red lines are {gap} apart.",
            issue=issue.title,
            ours=names[one.ours or ""],
            theirs=names[one.theirs or ""],
            gap=gap_words(issue, one),
        )
        yield Finding(
            REGISTER,
            Mark.SHORT,
            sentence,
            _refs([issue.id]),
            key=f"no-room/{issue.id}/{one.ours}/{one.theirs}",
        )


def _unknown(issues: Mapping[str, Issue], found: Sequence[Zone]) -> Iterator[Finding]:
    those = [one.issue for one in found if one.state is ZoneState.UNKNOWN]
    if those:
        sentence = _(
            "Room is not known, which is not none: {issues}.",
            issues=listed([issues[id_].title for id_ in those]),
        )
        yield Finding(REGISTER, Mark.OPEN, sentence, _refs(those), key="unknown")


def _text(issues: Mapping[str, Issue]) -> Finding:
    states = Counter(issue.text_state for issue in issues.values())
    closed = states[TextState.CLOSED]
    sentence = _(
        "Text: {closed} of {of} issues closed, {bracketed} in brackets, {untouched} not started.",
        closed=closed,
        of=len(issues),
        bracketed=states[TextState.BRACKETED],
        untouched=states[TextState.NOT_STARTED],
    )
    return Finding(REGISTER, Mark.MET if closed == len(issues) else Mark.OPEN, sentence, key="text")


def _linkage(issues: Mapping[str, Issue]) -> Iterator[Finding]:
    give, take = linkage(tuple(issues.values()))
    if give:
        sentence = _(
            "Could be given in a trade, for it matters little to us and much to them: {issues}.",
            issues=listed([issues[id_].title for id_ in give]),
        )
        yield Finding(REGISTER, Mark.NOTE, sentence, _refs(give), key="give")
    if take:
        sentence = _(
            "Could be asked for in a trade, for it matters much to us and little to them: "
            "{issues}.",
            issues=listed([issues[id_].title for id_ in take]),
        )
        yield Finding(REGISTER, Mark.NOTE, sentence, _refs(take), key="take")


def _stale(assessment: Assessment) -> Iterator[Finding]:
    those = [row.id for row in assessment.rows(Position) if is_stale(assessment, row)]
    if those:
        sentence = _n(
            "{count} position was last seen more than {days} days ago.",
            "{count} positions were last seen more than {days} days ago.",
            len(those),
            days=FRESH_DAYS,
        )
        yield Finding(REGISTER, Mark.OPEN, sentence, _refs(those, "positions"), key="stale")
