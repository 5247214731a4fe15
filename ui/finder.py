"""Computes what the registers find, beside the screen's thread; the newest state wins."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from readiness.errors import ReadinessError
from readiness.method.registers.computed import computed, findings
from readiness.method.registers.differences import Difference, differences
from readiness.method.registers.finding import Column, Finding, Notice
from readiness.model import Assessment
from readiness.model.registers.registry import registers
from ui.own_thread import own_thread
from ui.relay import Relay


@dataclass(frozen=True, slots=True)
class Found:
    """What one state of an assessment gives; notices and columns are by table."""

    assessment: Assessment | None = None
    findings: tuple[Finding, ...] = ()
    notices: Mapping[str, tuple[Notice, ...]] = field(default_factory=dict)
    columns: Mapping[str, Sequence[Column]] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()

    def of_register(self, register_id: str) -> list[Finding]:
        """Return what one register finds."""
        return [finding for finding in self.findings if finding.register == register_id]

    def about(self, item_id: str) -> list[Finding]:
        """Return the findings that speak of an item."""
        return [finding for finding in self.findings if item_id in finding.items]


NOTHING_FOUND = Found()

PAUSE_MS = 40
"""States that follow each other sooner are computed as one; an opened page is painted first."""


class Finder(QObject):
    """Keeps the findings of the present state.

    Attributes:
        found: of the last state that was computed; it may be a step behind the present one.

    Signals:
        changed(): `found` is another.
    """

    changed = Signal()

    def __init__(self, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found = NOTHING_FOUND
        self._relay = relay
        self._thread = own_thread(self, "findings")
        self._wanted: Assessment | None = None
        self._running = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._start)

    def want(self, assessment: Assessment) -> None:
        """Compute the findings of a state, unless they are there already."""
        self._wanted = assessment
        waits = self._running or self._pause.isActive()
        if assessment is not self.found.assessment and not waits:
            self._pause.start()

    def end(self) -> None:
        """Compute nothing more."""
        self._wanted = None
        self._pause.stop()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _start(self) -> None:
        wanted = self._wanted
        if wanted is None or wanted is self.found.assessment:
            return
        self._running = True
        future: Future[Found] = self._thread.submit(compute, wanted, self.found)
        self._relay.when_done(future, self, self._on_found, self._on_failed)

    def _on_found(self, found: Found) -> None:
        self._running = False
        self.found = found
        self._start()
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._running = False
        self._wanted = None
        # Rows that cannot be read are told of by who opens the assessment.
        if not isinstance(error, ReadinessError):
            raise error


def compute(assessment: Assessment, before: Found = NOTHING_FOUND) -> Found:
    """Return what the registers of an assessment find; what did not change is kept."""
    if before.assessment is not None and _same_facts(before.assessment, assessment):
        return Found(
            assessment, before.findings, before.notices, before.columns, before.differences
        )
    notices: dict[str, list[Notice]] = {}
    columns: dict[str, Sequence[Column]] = {}
    for register in registers():
        if not any(table.id in assessment.registers for table in register.tables):
            continue
        functions = computed(register.id)
        for notice in functions.notices(assessment):
            notices.setdefault(notice.table, []).append(notice)
        columns.update(functions.columns(assessment))
    return Found(
        assessment,
        findings(assessment),
        {table_id: tuple(told) for table_id, told in notices.items()},
        columns,
        tuple(differences(assessment)),
    )


def _same_facts(before: Assessment, now: Assessment) -> bool:
    return (
        before.registers is now.registers
        and before.answers is now.answers
        and before.sources is now.sources
        and before.waivers is now.waivers
        and before.kept is now.kept
        and before.case is now.case
        and before.checklist is now.checklist
        and before.as_of == now.as_of
        and before.likelihood_scale is now.likelihood_scale
    )
