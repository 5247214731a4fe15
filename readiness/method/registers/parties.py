"""Register 1 in sentences: who is not described, who has to approve, and how ripe the pair is."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from readiness.messages import _
from readiness.method.registers.finding import Cell, Column, Finding, Mark, RowRef
from readiness.method.registers.parties_rules import is_unhandled, notices
from readiness.method.registers.ripeness import Ripeness, pair_ripeness, principals
from readiness.method.registers.stances import Move, Trend, moves
from readiness.method.registers.telling import listed
from readiness.model import Assessment
from readiness.model.registers.parties import Briefing, Degree, Interest, Party, Role, Side, Stance

__all__ = ["columns", "findings", "notices"]

REGISTER = "parties"
_RIPENESS_ITEMS = ("RIPE-1", "RIPE-2")
_INTERESTS_ITEM = "PLAY-1"
_SPOILERS_ITEM = "PLAY-5"
_APPROVAL_ITEM = "LEAD-5"
_FOR = (Stance.FOR, Stance.SUPPORTIVE)
_MARKS = {Degree.NONE: Mark.SHORT, Degree.SOME: Mark.OPEN, Degree.STRONG: Mark.MET}


def findings(assessment: Assessment) -> Sequence[Finding]:
    """Return what follows from the parties, in a fixed order; nothing where there are none."""
    parties = assessment.rows(Party)
    if not parties:
        return ()
    return (
        *_sides(assessment),
        *_without_interests(assessment, parties),
        *_ripeness(assessment, parties),
        *_approvers(parties),
        *_unbriefed(assessment, parties),
        *_stance_moves(assessment),
        *_spoilers(assessment, parties),
        *_several_roles(parties),
    )


def columns(assessment: Assessment) -> Mapping[str, Sequence[Column]]:
    """Return how many interests of each party are entered, and how its stance has moved."""
    counts = _interests(assessment)
    cells = {
        party.id: Cell(str(counts[party.id]), None if counts[party.id] else Mark.OPEN)
        for party in assessment.rows(Party)
    }
    moved = {move.party.id: _move_cell(move) for move in moves(assessment)}
    return {"parties": (Column(_("Interests"), cells), Column(_("Stance trend"), moved))}


def _move_cell(move: Move) -> Cell:
    if move.trend is Trend.WARMER:
        return Cell(_("warmer, from {stance}", stance=move.before), Mark.MET)
    if move.trend is Trend.COOLER:
        return Cell(_("cooler, from {stance}", stance=move.before), Mark.OPEN)
    return Cell(_("as before"))


def _interests(assessment: Assessment) -> Counter[str]:
    return Counter(
        interest.party for interest in assessment.rows(Interest) if interest.party is not None
    )


def _finding(
    assessment: Assessment, mark: Mark, message: str, those: Sequence[Party], *items: str, key: str
) -> Finding:
    known = tuple(id_ for id_ in items if id_ in assessment.checklist.items)
    refs = tuple(RowRef("parties", party.id) for party in those)
    return Finding(REGISTER, mark, message, refs, known, key=key)


def _names(parties: Sequence[Party]) -> str:
    return listed([_name(party) for party in parties])


def _name(party: Party) -> str:
    return party.short_name or party.name


def _sides(assessment: Assessment) -> Iterator[Finding]:
    ours, theirs = (bool(principals(assessment, side)) for side in (Side.OURS, Side.THEIRS))
    if ours and theirs:
        return
    if ours:
        sentence = _("No principal stands on their side: talks need one on each side.")
    elif theirs:
        sentence = _("No principal stands on our side: talks need one on each side.")
    else:
        sentence = _("No principal stands on either side: talks need one on each side.")
    yield _finding(assessment, Mark.SHORT, sentence, (), key="sides")


def _without_interests(assessment: Assessment, parties: Sequence[Party]) -> Iterator[Finding]:
    counts = _interests(assessment)
    those = [party for party in parties if not counts[party.id]]
    if those:
        principal = any(Role.PRINCIPAL in party.roles for party in those)
        yield _finding(
            assessment,
            Mark.SHORT if principal else Mark.OPEN,
            _("No interest is entered for: {parties}.", parties=_names(those)),
            those,
            _INTERESTS_ITEM,
            key="without-interests",
        )


def degree_words(ends: tuple[Degree, Degree]) -> str:
    """Return a degree as it is known: "some", "none to some", or "not known"."""
    low, high = ends
    if low is high:
        return low.value
    if low is Degree.NONE and high is Degree.STRONG:
        return _("not known")
    return _("{low} to {high}", low=low.value, high=high.value)


def _ripeness(assessment: Assessment, parties: Sequence[Party]) -> Iterator[Finding]:
    by_id = {party.id: party for party in parties}
    for pair in pair_ripeness(assessment):
        yield from _pair(assessment, by_id[pair.ours], by_id[pair.theirs], pair)


def _pair(assessment: Assessment, ours: Party, theirs: Party, pair: Ripeness) -> Iterator[Finding]:
    hurting = _(
        "How much things as they are hurt the less hurt of {ours} and {theirs}: {degree}.",
        ours=_name(ours),
        theirs=_name(theirs),
        degree=degree_words(pair.hurting),
    )
    way_out = _(
        "How much of a way out the less hopeful of {ours} and {theirs} sees: {degree}.",
        ours=_name(ours),
        theirs=_name(theirs),
        degree=degree_words(pair.way_out),
    )
    both = (ours, theirs)
    hurting_item, way_out_item = _RIPENESS_ITEMS
    yield _finding(
        assessment,
        _mark(pair.hurting),
        hurting,
        both,
        hurting_item,
        key=f"hurting/{ours.id}/{theirs.id}",
    )
    yield _finding(
        assessment,
        _mark(pair.way_out),
        way_out,
        both,
        way_out_item,
        key=f"way-out/{ours.id}/{theirs.id}",
    )


def _mark(ends: tuple[Degree, Degree]) -> Mark:
    low, high = ends
    return _MARKS[low] if low is high else Mark.OPEN


def _approvers(parties: Sequence[Party]) -> Iterator[Finding]:
    those = [party for party in parties if Role.APPROVER in party.roles]
    if not those:
        return
    named = [
        _("{party} ({stance})", party=_name(party), stance=party.stance.value)
        if party.stance is not None
        else _("{party} (stance not known)", party=_name(party))
        for party in those
    ]
    refs = tuple(RowRef("parties", party.id) for party in those)
    sentence = _("A result needs the approval of: {parties}.", parties=listed(named))
    mark = Mark.MET if all(party.stance in _FOR for party in those) else Mark.OPEN
    yield Finding(REGISTER, mark, sentence, refs, key="approvers")


def _unbriefed(assessment: Assessment, parties: Sequence[Party]) -> Iterator[Finding]:
    """Name the approvers who are not briefed, and those of whom nobody knows."""
    approvers = [party for party in parties if Role.APPROVER in party.roles]
    bare = [party for party in approvers if party.briefed is Briefing.NOT_BRIEFED]
    partly = [party for party in approvers if party.briefed is Briefing.IN_PART]
    unknown = [party for party in approvers if party.briefed is None]
    for key, mark, sentence, those in (
        ("not", Mark.SHORT, _("Approvers not briefed: {parties}.", parties=_names(bare)), bare),
        (
            "in-part",
            Mark.OPEN,
            _("Approvers briefed in part: {parties}.", parties=_names(partly)),
            partly,
        ),
        (
            "unknown",
            Mark.OPEN,
            _(
                "Whether these approvers are briefed is not known: {parties}.",
                parties=_names(unknown),
            ),
            unknown,
        ),
    ):
        if those:
            yield _finding(assessment, mark, sentence, those, _APPROVAL_ITEM, key=f"briefed/{key}")


def _stance_moves(assessment: Assessment) -> Iterator[Finding]:
    for trend, mark in ((Trend.COOLER, Mark.OPEN), (Trend.WARMER, Mark.NOTE)):
        those = [move for move in moves(assessment) if move.trend is trend]
        if not those:
            continue
        named = listed(
            [
                _("{party} ({before}, now {now})", party=_name(m.party), before=m.before, now=m.now)
                for m in those
            ]
        )
        sentence = (
            _("Cooler towards the talks than before: {parties}.", parties=named)
            if trend is Trend.COOLER
            else _("Warmer towards the talks than before: {parties}.", parties=named)
        )
        parties = [move.party for move in those]
        yield _finding(assessment, mark, sentence, parties, key=f"stance/{trend.value}")


def _spoilers(assessment: Assessment, parties: Sequence[Party]) -> Iterator[Finding]:
    those = [party for party in parties if is_unhandled(party)]
    if those:
        yield _finding(
            assessment,
            Mark.SHORT,
            _(
                "May work against a deal, and no handling is chosen: {parties}.",
                parties=_names(those),
            ),
            those,
            _SPOILERS_ITEM,
            key="spoilers",
        )


def _several_roles(parties: Sequence[Party]) -> Iterator[Finding]:
    """Tell who mediates or hosts and has a stake as well: allowed, and to be kept in mind."""
    for party in parties:
        between = {Role.MEDIATOR, Role.HOST} & set(party.roles)
        stake = {Role.ALLY, Role.PRINCIPAL, Role.ENFORCER, Role.GUARANTOR, Role.AFFECTED} & set(
            party.roles
        )
        if not between or not stake:
            continue
        roles = listed([role.value for role in party.roles])
        sentence = _(
            "{party} has several roles at once: {roles}. Each is counted.",
            party=_name(party),
            roles=roles,
        )
        yield Finding(
            REGISTER, Mark.NOTE, sentence, (RowRef("parties", party.id),), key=f"roles/{party.id}"
        )
