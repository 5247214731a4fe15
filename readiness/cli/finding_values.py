"""Findings and how they went over time, as values for JSON."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from readiness.method.finding_trend import FindingTrend, RegisterTrend, Trace
    from readiness.method.registers.finding import Finding, Proposal


def finding_values(finding: "Finding") -> dict[str, Any]:
    """Return what `findings --json` prints of a finding."""
    proposal = finding.proposal
    return {
        "register": finding.register,
        "key": finding.key,
        "message": finding.message,
        "rows": [ref.row for ref in finding.rows],
        "items": list(finding.items),
        "proposal": _levels(proposal) | {"why": proposal.why} if proposal is not None else None,
    }


def trend_values(trend: "FindingTrend") -> dict[str, Any]:
    """Return what `compare --json` prints of the findings, by register, oldest date first.

    `course` is from the first date to the last; `messages` has null where nothing was found.
    """
    return {register.register: _register(register) for register in trend.registers}


def _register(register: "RegisterTrend") -> dict[str, Any]:
    return {
        "counts": list(register.counts),
        "findings": [_trace(trace) for trace in register.traces],
        "proposals": [
            {
                "item": path.item_id,
                "levels": [
                    None if one is None else {"low": one.low, "high": one.high}
                    for one in path.levels
                ],
                "steps": list(path.steps),
                "change": path.overall,
            }
            for path in register.proposals
        ],
    }


def _trace(trace: "Trace") -> dict[str, Any]:
    return {
        "key": trace.key,
        "course": str(trace.course),
        "messages": [None if one is None else one.message for one in trace.found],
    }


def _levels(proposal: "Proposal") -> dict[str, Any]:
    return {"item": proposal.item, "low": proposal.low, "high": proposal.high}
