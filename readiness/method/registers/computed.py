"""All that registers compute, put together in a fixed order: by register, then as each says it."""

from collections.abc import Callable, Mapping, Sequence
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
    if not assessment.registers:
        return ()
    return tuple(
        finding
        for register in registers()
        if any(table.id in assessment.registers for table in register.tables)
        for finding in computed(register.id).findings(assessment)
    )
