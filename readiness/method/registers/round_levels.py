"""The levels that the rounds propose for the items PREP-1, PREP-2 and PREP-7.

A level follows twice: once from what is written down, once with what is not written down taken as
favourably as it can be. Where both differ the proposal is a range.
"""

from collections.abc import Iterator, Sequence

from readiness.messages import _
from readiness.method.registers.engagement import Engagement, end_of, in_order, start_of
from readiness.method.registers.finding import Finding, Mark, Proposal
from readiness.method.registers.proposed import proposed_place, proposed_rung
from readiness.method.registers.telling import refs
from readiness.method.sentences import in_sentence
from readiness.model import Assessment
from readiness.model.registers.rounds import Authority, Channel, Outcome, Round

ENOUGH_ROUNDS = 3
SPACED_DAYS = 7
"""Days between two rounds in which both sides can seek instructions."""
SUSTAINED_DAYS = 182
"""Days from the first round to the last of a sustained channel: six months."""
LONGEST_PAUSE = 60
"""Days after which a channel no longer counts as sustained."""

_JOINT = (Outcome.AGREED_MINUTE, Outcome.TEXT)
_ON_CORE = (Authority.CORE_SUBJECT_TO_APPROVAL, Authority.CORE)


def level_findings(assessment: Assessment, engaged: Engagement) -> Iterator[Finding]:
    """Propose levels for the items of the checklist that the rounds compute."""
    for item_id, proposed in (
        ("PREP-1", rounds_below),
        ("PREP-2", their_authority),
        ("PREP-7", read_back),
    ):
        item = assessment.checklist.items.get(item_id)
        if item is None or item.computed_by != "rounds":
            continue
        found = proposed(assessment, engaged)
        if found is not None:
            rows, low, high, why = found
            proposal = Proposal(item_id, low, high, why)
            yield Finding(
                "rounds", Mark.NOTE, why, refs(rows), (item_id,), proposal, key=f"level/{item_id}"
            )


Level = tuple[Sequence[Round], int, int, str]
"""The rounds a level rests on, the level at least and at most, and why."""


def rounds_below(assessment: Assessment, engaged: Engagement) -> Level:
    """Return the level of PREP-1: whether enough rounds were held below the proposed rung."""
    rows = _below(assessment, (*engaged.held, *engaged.undated))
    undated = {row.id for row in engaged.undated}
    sure = [row for row in rows if row.rung is not None and row.id not in undated]
    low = _level_of_rounds(sure, generous=False)
    high = max(low, _level_of_rounds(rows, generous=True))
    rung = in_sentence(proposed_rung(assessment).title)
    return rows, low, high, _rounds_sentence(low, high, rung)


def their_authority(assessment: Assessment, engaged: Engagement) -> Level:
    """Return the level of PREP-2: what their people in the last rounds could settle."""
    rung = in_sentence(proposed_rung(assessment).title)
    met = [row for row in _below(assessment, engaged.held) if not _passes_messages(row)]
    agreed = [row for row in met if row.outcome is Outcome.TEXT and row.their_authority in _ON_CORE]
    if agreed:
        return agreed, 4, 4, _("Level 4: they have shown it by agreeing text on the core issue.")
    latest = _latest(met) or [
        row for row in _below(assessment, engaged.planned) if row.their_lead or row.their_authority
    ]
    levels = [_authority_level(row) for row in latest]
    low = min((low for low, _high in levels), default=0)
    high = max((high for _low, high in levels), default=0)
    return latest, low, high, _authority_sentence(low, high, rung)


def read_back(_assessment: Assessment, engaged: Engagement) -> Level | None:
    """Return the level of PREP-7: whether each round was read back; None where none was held."""
    spoken = [row for row in engaged.held if row.channel is not Channel.LETTER]
    if not spoken:
        return None
    bare = [row for row in spoken if row.outcome is Outcome.NONE]
    if bare:
        why = _(
            "Between level 0 and level 2: {bare} of {total} rounds were not read back, and our "
            "own record of them is not known here.",
            bare=len(bare),
            total=len(spoken),
        )
        return bare, 0, 2, why
    if all(row.outcome in _JOINT for row in spoken):
        return spoken, 4, 4, _("Level 4: each round left an agreed minute or a text.")
    return spoken, 3, 3, _("Level 3: each round was read back to the other side.")


def _below(assessment: Assessment, rows: Sequence[Round]) -> tuple[Round, ...]:
    """Return the rounds that are, or without a rung may be, below the proposed rung, in order."""
    order = assessment.checklist.rung_order
    place = proposed_place(assessment)
    return in_order(row for row in rows if row.rung is None or order[row.rung] < place)


def _passes_messages(row: Round) -> bool:
    return row.channel is not Channel.DIRECT


def _level_of_rounds(rows: Sequence[Round], *, generous: bool) -> int:
    if not rows:
        return 0
    direct = [row for row in rows if not _passes_messages(row)]
    if not direct:
        return 1
    expert = [row for row in direct if generous or (row.our_experts and row.their_experts)]
    if _spaced(expert, generous=generous) < ENOUGH_ROUNDS:
        return 2
    joint = any(row.outcome in _JOINT for row in direct)
    return 4 if joint and _is_sustained(direct, generous=generous) else 3


def _spaced(rows: Sequence[Round], *, generous: bool) -> int:
    """Return how many rounds followed each other with a week between."""
    spans = [(start, end) for row in rows if (start := start_of(row)) and (end := end_of(row))]
    count = len(rows) - len(spans) if generous else 0
    ended: int | None = None
    for start, end in sorted(spans, key=lambda span: (span[1].high, span[1].low)):
        begins = start.high if generous else start.low
        if ended is None or begins - ended >= SPACED_DAYS:
            count += 1
            ended = end.low if generous else end.high
    return count


def _is_sustained(rows: Sequence[Round], *, generous: bool) -> bool:
    """Tell whether rounds went on for six months without a pause of more than 60 days."""
    spans = [(start, end) for row in rows if (start := start_of(row)) and (end := end_of(row))]
    if len(spans) < len(rows) and generous:
        return True
    if not spans:
        return False
    # Pauses and the whole are taken at their best where generous, else at their worst.
    begun = spans[0][0].low if generous else spans[0][0].high
    reached = begun
    for start, end in spans:
        if (start.low if generous else start.high) - reached > LONGEST_PAUSE:
            return False
        reached = max(reached, end.high if generous else end.low)
    return reached - begun >= SUSTAINED_DAYS


def _latest(rows: Sequence[Round]) -> list[Round]:
    """Return the rounds that began last; those without a date where none has one."""
    starts = [start.low for row in rows if (start := start_of(row)) is not None]
    if not starts:
        return list(rows)
    last = max(starts)
    return [row for row in rows if (start := start_of(row)) is not None and start.low == last]


def _authority_level(row: Round) -> tuple[int, int]:
    if row.their_authority is None:
        return (1 if row.their_lead else 0, 3)
    level = {Authority.NONE: 1, Authority.PROCESS: 2}.get(row.their_authority, 3)
    return (level, level)


def _rounds_sentence(low: int, high: int, rung: str) -> str:
    if low != high:
        return _(
            "Between level {low} and level {high}: of rounds below {rung} the experts, the rung "
            "or the date are not all written down.",
            low=low,
            high=high,
            rung=rung,
        )
    return (
        _("Level 0: no round below {rung} has been held.", rung=rung),
        _("Level 1: below {rung}, only messages were passed.", rung=rung),
        _(
            "Level 2: rounds below {rung} were held, but not three with experts and a week "
            "between them.",
            rung=rung,
        ),
        _(
            "Level 3: three or more rounds with experts were held below {rung}, a week or more "
            "apart.",
            rung=rung,
        ),
        _(
            "Level 4: rounds below {rung} went on for six months or more, with a joint record.",
            rung=rung,
        ),
    )[low]


def _authority_sentence(low: int, high: int, rung: str) -> str:
    if low != high:
        return _(
            "Between level {low} and level {high}: what their people in the last round below "
            "{rung} may settle is not written down, or differs.",
            low=low,
            high=high,
            rung=rung,
        )
    return (
        _("Level 0: no counterpart below {rung} is named.", rung=rung),
        _(
            "Level 1: their people in the last round below {rung} could not discuss the core "
            "issue.",
            rung=rung,
        ),
        _("Level 2: their people in the last round below {rung} could settle process.", rung=rung),
        _(
            "Level 3: their people in the last round below {rung} could negotiate the core issue.",
            rung=rung,
        ),
    )[low]
