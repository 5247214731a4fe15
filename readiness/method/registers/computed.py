"""All that registers compute, put together in a fixed order: by register, then as each says it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from readiness.method.registers.finding import Column, Finding, Notice
from readiness.model import Assessment
from readiness.model.registers.registry import registers

Columns = Mapping[str, Sequence[Column]]
"""Computed columns by table id."""


@dataclass(frozen=True, slots=True)
class Computed:
    """The functions of one register."""

    findings: Callable[[Assessment], Sequence[Finding]]
    notices: Callable[[Assessment], Sequence[Notice]]
    columns: Callable[[Assessment], Columns]


_ADDED: dict[str, Computed] = {}


def computed(register_id: str) -> Computed:
    """Return the functions of a register: those added for it, or its module's."""
    added = _ADDED.get(register_id)
    if added is not None:
        return added
    module = import_module(f"readiness.method.registers.{register_id}")
    return Computed(module.findings, module.notices, module.columns)


def add_computed(register_id: str, functions: Computed | None) -> None:
    """Say what a register that was added computes; None takes it back."""
    _ADDED.pop(register_id, None)
    if functions is not None:
        _ADDED[register_id] = functions


def findings(assessment: Assessment) -> tuple[Finding, ...]:
    """Return what every register finds; empty registers find nothing."""
    return tuple(
        finding
        for functions in _of_those_with_rows(assessment)
        for finding in functions.findings(assessment)
    )


def notices(assessment: Assessment) -> tuple[Notice, ...]:
    """Return the soft rules broken in every register, in the order of the registers."""
    return tuple(
        notice
        for functions in _of_those_with_rows(assessment)
        for notice in functions.notices(assessment)
    )


def findings_about(
    assessment: Assessment, item_id: str, found: Sequence[Finding] | None = None
) -> tuple[Finding, ...]:
    """Return the findings that speak of an item or propose its level.

    `found` are the findings of the assessment, where they are at hand already.
    """
    return tuple(
        finding
        for finding in (findings(assessment) if found is None else found)
        if item_id in finding.items
        or (finding.proposal is not None and finding.proposal.item == item_id)
    )


def _of_those_with_rows(assessment: Assessment) -> Iterator[Computed]:
    for register in registers():
        if any(table.id in assessment.registers for table in register.tables):
            yield computed(register.id)
