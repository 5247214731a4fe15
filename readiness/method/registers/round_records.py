"""What the rounds left on record: open points, read-backs, and what both sides told of them."""

from collections.abc import Iterator

from readiness.messages import _, _n
from readiness.method.registers.engagement import Engagement
from readiness.method.registers.finding import Finding, Mark, RowRef
from readiness.method.registers.telling import present, refs
from readiness.model import Assessment
from readiness.model.registers.rounds import Outcome, StatementMatch


def record_findings(assessment: Assessment, engaged: Engagement) -> Iterator[Finding]:
    """Say how open points went, what was read back, and where the public versions differ."""
    yield from _open_points(assessment, engaged)
    yield from _read_back(assessment, engaged)
    yield from _public_versions(assessment, engaged)


def _open_points(assessment: Assessment, engaged: Engagement) -> Iterator[Finding]:
    points = engaged.open_points
    if points:
        sentence = (
            _n(
                "{count} point is open after the last round that counted them.",
                "{count} points are open after the last round that counted them.",
                points[-1].count,
            )
            if len(points) == 1
            else _(
                "Open points went from {first} to {last} over {rounds} rounds.",
                first=points[0].count,
                last=points[-1].count,
                rounds=len(points),
            )
        )
        grew = points[-1].count > points[0].count
        links = tuple(RowRef("rounds", point.row) for point in points)
        mark = Mark.OPEN if grew else Mark.NOTE
        yield Finding(
            "rounds", mark, sentence, links, present(assessment, "PREP-4"), key="open-points"
        )


def _read_back(assessment: Assessment, engaged: Engagement) -> Iterator[Finding]:
    share = engaged.read_back
    if share.total:
        yield Finding(
            "rounds",
            Mark.MET if share.count == share.total else Mark.OPEN,
            _(
                "Read back to the other side: {count} of {total} rounds.",
                count=share.count,
                total=share.total,
            ),
            refs(row for row in engaged.held if row.outcome is not Outcome.NONE),
            present(assessment, "PREP-7"),
            key="read-back",
        )


def _public_versions(assessment: Assessment, engaged: Engagement) -> Iterator[Finding]:
    told = engaged.conflicting
    if told.total > told.unknown:
        yield Finding(
            "rounds",
            Mark.OPEN if told.count else Mark.NOTE,
            _(
                "The public versions of both sides differ on {count} of {total} rounds; of "
                "{unknown} it is not known.",
                count=told.count,
                total=told.total,
                unknown=told.unknown,
            )
            if told.unknown
            else _(
                "The public versions of both sides differ on {count} of {total} rounds.",
                count=told.count,
                total=told.total,
            ),
            refs(row for row in engaged.held if row.statement_match is StatementMatch.DIFFER),
            present(assessment, "PREP-7"),
            key="public-versions",
        )
