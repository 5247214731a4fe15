"""The dates of rounds that did not hold: called off, restored, planned, and overdue."""

from collections.abc import Iterator

from readiness.days import partial_day_words
from readiness.messages import _, _n
from readiness.method.registers.engagement import Engagement, end_of, start_of
from readiness.method.registers.finding import Finding, Mark, Notice, RowRef
from readiness.method.registers.telling import listed, present, refs
from readiness.model import Assessment
from readiness.model.registers.kinds import last_day
from readiness.model.registers.rounds import Round


def overdue_next(assessment: Assessment, engaged: Engagement) -> tuple[Round, ...]:
    """Return the rounds held whose next one was due before the as-of date, in order of time.

    A round that began later, or is planned, is the next one, whatever day was meant.
    """
    starts = sorted(
        (start.high, row.id)
        for row in (*engaged.held, *engaged.planned)
        if (start := start_of(row)) is not None
    )
    found = []
    for row in engaged.held:
        end = end_of(row)
        if row.next_on is None or end is None or last_day(row.next_on) >= assessment.as_of:
            continue
        later = next((start for start, id_ in reversed(starts[-2:]) if id_ != row.id), None)
        if later is None or later <= end.low:
            found.append(row)
    return tuple(found)


def overdue_notices(assessment: Assessment, engaged: Engagement) -> Iterator[Notice]:
    """Yield where the next round was due and none is entered."""
    for row in overdue_next(assessment, engaged):
        if row.next_on is not None:
            sentence = _(
                "The next round was due {day} and none is entered; enter it, or set another day.",
                day=partial_day_words(row.next_on),
            )
            yield Notice("rounds", row.id, "next_on", "L1", sentence)


def cancellations(assessment: Assessment, engaged: Engagement) -> Iterator[Finding]:
    """Say which rounds were called off, and which of them were restored."""
    items = present(assessment, "PREP-1")
    kept = [off for off in engaged.cancellations if off.within_week]
    late = [off for off in engaged.cancellations if off.restored and not off.within_week]
    for key, group, sentence in (
        (
            "cancelled",
            engaged.cancelled,
            _n(
                "{count} round was cancelled and not restored: {names}.",
                "{count} rounds were cancelled and not restored: {names}.",
                len(engaged.cancelled),
                names=listed([row.title for row in engaged.cancelled]),
            ),
        ),
        (
            "restored-late",
            late,
            _n(
                "{count} round was cancelled and restored after more than a week: {names}.",
                "{count} rounds were cancelled and restored after more than a week: {names}.",
                len(late),
                names=listed([off.title for off in late]),
            ),
        ),
        (
            "restored",
            kept,
            _n(
                "{count} round was cancelled and restored within a week, and counts as if it had "
                "never been cancelled: {names}.",
                "{count} rounds were cancelled and restored within a week, and count as if they "
                "had never been cancelled: {names}.",
                len(kept),
                names=listed([off.title for off in kept]),
            ),
        ),
    ):
        if group:
            ids = [row.id if isinstance(row, Round) else row.row for row in group]
            mark = Mark.NOTE if group is kept else Mark.OPEN
            links = tuple(RowRef("rounds", id_) for id_ in ids)
            yield Finding("rounds", mark, sentence, links, items, key=key)


def ahead(assessment: Assessment, engaged: Engagement) -> Iterator[Finding]:
    """Say which rounds are planned, and after which the next one is overdue."""
    if engaged.planned:
        yield Finding(
            "rounds",
            Mark.NOTE,
            _n(
                "{count} round is planned after the as-of date: {names}.",
                "{count} rounds are planned after the as-of date: {names}.",
                len(engaged.planned),
                names=listed([row.title for row in engaged.planned]),
            ),
            refs(engaged.planned),
            present(assessment, "PREP-1"),
            key="planned",
        )
    late = overdue_next(assessment, engaged)
    if late:
        yield Finding(
            "rounds",
            Mark.OPEN,
            _("The next round is overdue after: {names}.", names=listed([r.title for r in late])),
            refs(late),
            present(assessment, "PREP-1"),
            key="overdue",
        )
