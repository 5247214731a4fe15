"""The soft rules of parties and their interests, P1 to P4, each told at its cell."""

from collections.abc import Iterator, Sequence

from readiness.messages import _
from readiness.method.registers.elapsed import elapsed, length_words
from readiness.method.registers.finding import Notice
from readiness.method.registers.proposed import is_proposed_from
from readiness.model import Assessment
from readiness.model.registers.kinds import first_day, last_day
from readiness.model.registers.parties import Interest, Party, Role, Side, SpoilerType

FRESH_DAYS = 90
"""Days after which the stance of an enforcer or guarantor is stale (P4)."""

_WHOLE_FROM = 2
"""The place of the third rung: from there on every principal is described in full (P2)."""


def notices(assessment: Assessment) -> Sequence[Notice]:
    """Return the soft rules that rows break: P1 to P4, and ranks."""
    parties = assessment.rows(Party)
    wanting = {interest.party for interest in assessment.rows(Interest)}
    whole = is_proposed_from(assessment, _WHOLE_FROM)
    found = [*_opposite(parties)]
    for party in parties:
        if whole and Role.PRINCIPAL in party.roles:
            found += _in_full(party, wants=party.id in wanting)
        if is_unhandled(party):
            sentence = _("Say how a party that works against a deal is dealt with.")
            found.append(Notice("parties", party.id, "handling", "P3", sentence))
        found += _stance(assessment, party)
        found += _earlier_stances(party)
    return [*found, *_ranks(assessment.rows(Interest))]


def is_unhandled(party: Party) -> bool:
    """Tell whether a party is a spoiler and nothing is said about handling it."""
    spoils = party.spoiler is not SpoilerType.NONE or Role.SPOILER in party.roles
    return spoils and not party.handling


def _opposite(parties: Sequence[Party]) -> Iterator[Notice]:
    """Tell where a side has no principal: at its first party, or at the first of all."""
    for side in (Side.OURS, Side.THEIRS):
        if not parties or any(p.side is side and Role.PRINCIPAL in p.roles for p in parties):
            continue
        at = next((party for party in parties if party.side is side), None)
        sentence = (
            _("Our side has no principal; talks need one on each side.")
            if side is Side.OURS
            else _("Their side has no principal; talks need one on each side.")
        )
        field = "roles" if at is not None else "side"
        yield Notice("parties", (at or parties[0]).id, field, "P1", sentence)


def _in_full(party: Party, *, wants: bool) -> Iterator[Notice]:
    if not party.decision_maker:
        sentence = _("Say who finally decides for a principal before this rung.")
        yield Notice("parties", party.id, "decision_maker", "P2", sentence)
    if not wants:
        sentence = _("Enter at least one interest of a principal before this rung.")
        yield Notice("parties", party.id, "", "P2", sentence)


def _stance(assessment: Assessment, party: Party) -> Iterator[Notice]:
    if not {Role.ENFORCER, Role.GUARANTOR} & set(party.roles):
        return
    since = elapsed(party.stance_on, assessment.as_of)
    if since is not None and since.low <= FRESH_DAYS:
        return
    if since is not None:
        sentence = _(
            "The stance was seen {length} ago; of an enforcer or guarantor it is stale after "
            "{days} days.",
            length=length_words(since),
            days=FRESH_DAYS,
        )
    elif party.stance_on is None:
        sentence = _("Say when the stance of this enforcer or guarantor was last seen.")
    else:
        # A day after the as-of date is told as hindsight.
        return
    yield Notice("parties", party.id, "stance_on", "P4", sentence)


def _earlier_stances(party: Party) -> Iterator[Notice]:
    now = party.stance_on
    if now is not None and any(first_day(one.on) > last_day(now) for one in party.log):
        sentence = _("An earlier stance is later than the present one; mend its day.")
        yield Notice("parties", party.id, "log", "P4", sentence)


def _ranks(interests: Sequence[Interest]) -> Iterator[Notice]:
    taken: set[tuple[str, int]] = set()
    for interest in interests:
        if interest.party is None or interest.rank is None:
            continue
        place = (interest.party, interest.rank)
        if place in taken:
            sentence = _("Another interest of this party has the same rank; give each its own.")
            yield Notice("interests", interest.id, "rank", "P2", sentence)
        taken.add(place)
