"""Register 7: what the preparatory rounds add up to, and whether the ladder is climbed in order."""

from collections.abc import Iterator, Sequence

from readiness.messages import _, _n
from readiness.method.registers.climbing import climb_notices, climbs
from readiness.method.registers.engagement import (
    Days,
    Engagement,
    RoundState,
    cancellation_of,
    engagement,
    state_of,
)
from readiness.method.registers.finding import Cell, Column, Finding, Mark, Notice, RowRef
from readiness.method.registers.round_dates import ahead, cancellations, overdue_notices
from readiness.method.registers.round_levels import level_findings
from readiness.method.registers.round_records import record_findings
from readiness.method.registers.telling import listed, present, refs
from readiness.method.sentences import in_sentence
from readiness.model import Assessment
from readiness.model.registers.kinds import first_day, last_day
from readiness.model.registers.rounds import Outcome, Round


def findings(assessment: Assessment) -> tuple[Finding, ...]:
    """Return what follows from the rounds, in a fixed order, and the levels they propose."""
    if not assessment.rows(Round):
        return ()
    engaged = engagement(assessment)
    return tuple(
        [
            *_counts(assessment, engaged),
            *_time(assessment, engaged),
            *cancellations(assessment, engaged),
            *record_findings(assessment, engaged),
            *ahead(assessment, engaged),
            *_order(assessment, engaged),
            *level_findings(assessment, engaged),
        ]
    )


def notices(assessment: Assessment) -> tuple[Notice, ...]:
    """Return the soft rules that rounds break (L1, L2, L4, L5)."""
    order = assessment.checklist.rung_order
    found: list[Notice] = []
    for row in assessment.rows(Round):
        found += _own_notices(row, _met(assessment, row), order)
    if assessment.rows(Round):
        engaged = engagement(assessment)
        found += [*overdue_notices(assessment, engaged), *climb_notices(assessment, engaged)]
    return tuple(found)


def columns(assessment: Assessment) -> dict[str, tuple[Column, ...]]:
    """Return where each round stands, and the days since the round before it ended."""
    engaged = engagement(assessment)
    return {
        "rounds": (
            Column(_("State"), {row.id: _state(assessment, row) for row in assessment.rows(Round)}),
            Column(
                _("Days since the last"),
                {gap.row: Cell(_range_words(gap.days)) for gap in engaged.gaps},
            ),
        )
    }


def _met(assessment: Assessment, row: Round) -> bool:
    return state_of(row, assessment.as_of) not in (RoundState.OTHERS, RoundState.CANCELLED)


def _own_notices(row: Round, met: bool, order: dict[str, int]) -> Iterator[Notice]:
    if met and row.rung is not None and order[row.rung] >= 1 and not row.their_lead:
        yield Notice(
            "rounds",
            row.id,
            "their_lead",
            "L2",
            _("From the second rung up, name who leads for the other side."),
        )
    if row.outcome is Outcome.TEXT and row.open_points is None:
        yield Notice(
            "rounds",
            row.id,
            "open_points",
            "L4",
            _("A text was left; count the points that are still open in it."),
        )
    off, on = row.cancelled_on, row.restored_on
    if on is not None and off is not None and last_day(on) < first_day(off):
        yield Notice(
            "rounds",
            row.id,
            "restored_on",
            "L1",
            _("A round cannot be restored before it was cancelled; check both days."),
        )


def _state(assessment: Assessment, row: Round) -> Cell:
    state = state_of(row, assessment.as_of)
    off = cancellation_of(row, assessment.as_of)
    if state is RoundState.CANCELLED:
        return Cell(_("cancelled"), Mark.SHORT)
    if off is not None and off.restored and state is not RoundState.OTHERS:
        return Cell(
            _("held, after it was cancelled and restored")
            if state is RoundState.HELD
            else _("planned, after it was cancelled and restored"),
            Mark.NOTE,
        )
    words = {
        RoundState.HELD: _("held"),
        RoundState.PLANNED: _("planned"),
        RoundState.UNDATED: _("no date"),
        RoundState.OTHERS: _("others met"),
    }
    return Cell(words[state], Mark.OPEN if state is RoundState.UNDATED else None)


def _range_words(days: Days) -> str:
    if days.low == days.high:
        return _("{days}", days=days.low)
    return _("{low} to {high}", low=days.low, high=days.high)


def _counts(assessment: Assessment, engaged: Engagement) -> Iterator[Finding]:
    items = present(assessment, "PREP-1")
    if not engaged.held:
        yield Finding("rounds", Mark.SHORT, _("No round has been held yet."), (), items, key="held")
    else:
        counts = [
            _("{rung} {count}", rung=rung.title, count=engaged.per_rung[rung.id])
            for rung in assessment.checklist.rungs
        ]
        yield Finding(
            "rounds",
            Mark.NOTE,
            _("Meetings held at each rung: {counts}.", counts=", ".join(counts)),
            refs(engaged.held),
            items,
            key="held",
        )
    if engaged.without_rung:
        yield Finding(
            "rounds",
            Mark.OPEN,
            _n(
                "{count} meeting held names no rung.",
                "{count} meetings held name no rung.",
                engaged.without_rung,
            ),
            refs(row for row in engaged.held if row.rung is None),
            items,
            key="without-rung",
        )
    if engaged.undated:
        yield Finding(
            "rounds",
            Mark.OPEN,
            _n(
                "{count} round has no date, so it counts neither as held nor as planned: {names}.",
                "{count} rounds have no date, so they count neither as held nor as planned: "
                "{names}.",
                len(engaged.undated),
                names=_titles(engaged.undated),
            ),
            refs(engaged.undated),
            items,
            key="undated",
        )
    if engaged.highest is not None:
        rung = next(r for r in assessment.checklist.rungs if r.id == engaged.highest)
        yield Finding(
            "rounds",
            Mark.NOTE,
            _("The highest rung used so far: {rung}.", rung=in_sentence(rung.title)),
            refs(row for row in engaged.held if row.rung == rung.id),
            items,
            key="highest",
        )


def _time(assessment: Assessment, engaged: Engagement) -> Iterator[Finding]:
    if engaged.session.high:
        yield Finding(
            "rounds",
            Mark.NOTE,
            _("Days in session: {days}.", days=_range_words(engaged.session)),
            refs(engaged.held),
            present(assessment, "PREP-1", "LEAD-6"),
            key="session",
        )
    if engaged.gaps:
        longest = max(engaged.gaps, key=lambda gap: (gap.days.low, gap.days.high))
        yield Finding(
            "rounds",
            Mark.NOTE,
            _(
                "The longest pause between rounds, in days: {days}, before {name}.",
                days=_range_words(longest.days),
                name=longest.title,
            ),
            (RowRef("rounds", longest.row),),
            present(assessment, "PREP-1"),
            key="longest-pause",
        )
    if engaged.since_last is not None:
        yield Finding(
            "rounds",
            Mark.NOTE,
            _(
                "Days from the last round to the as-of date: {days}.",
                days=_range_words(engaged.since_last),
            ),
            refs(engaged.held[-1:]),
            present(assessment, "PREP-1"),
            key="since-last",
        )


def _order(assessment: Assessment, engaged: Engagement) -> Iterator[Finding]:
    """Say which rounds climbed the ladder out of order; the cell of each says how."""
    found = climbs(assessment, engaged)
    early = [climb for climb in found if climb.is_out_of_order]
    if early:
        yield Finding(
            "rounds",
            Mark.SHORT,
            _n(
                "The ladder is climbed out of order or fast at {count} round (L5): {names}.",
                "The ladder is climbed out of order or fast at {count} rounds (L5): {names}.",
                len(early),
                names=listed([climb.title for climb in early]),
            ),
            tuple(RowRef("rounds", climb.row) for climb in early),
            present(assessment, "PREP-1"),
            key="order",
        )
    for climb in found:
        if climb.unmet:
            yield Finding(
                "rounds",
                Mark.SHORT,
                _n(
                    "“{name}” is planned while {count} hard requirement of its rung is not surely "
                    "met (L5).",
                    "“{name}” is planned while {count} hard requirements of its rung are not "
                    "surely met (L5).",
                    len(climb.unmet),
                    name=climb.title,
                ),
                (RowRef("rounds", climb.row),),
                climb.unmet,
                key=f"unmet/{climb.row}",
            )


def _titles(rows: Sequence[Round]) -> str:
    return listed([row.title for row in rows])
