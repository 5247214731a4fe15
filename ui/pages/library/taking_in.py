"""Reads files in a thread of its own and says what importing each would do."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from readiness.bodies import assessment_body, checklist_body
from readiness.errors import ReadinessError
from readiness.files import read_file
from readiness.library import ImportedFile, ImportKind, ImportPlan, Library
from readiness.library.records import RevisionInfo
from readiness.method.summaries import summarise
from ui.own_thread import own_thread
from ui.relay import Relay


@dataclass(frozen=True, slots=True)
class Candidate:
    """One file: either a plan, or the sentence that says why it is refused."""

    path: Path
    title: str = ""
    plan: ImportPlan | None = None
    problem: str = ""


class TakingIn(QObject):
    """Reads files one after the other, then imports what was read.

    Signals:
        read(int, int): so many files of so many are read.
        planned(list): all are read; the candidates.
        imported(list): the plans that were carried out.
        failed(str): one could not be imported; the others were.
    """

    read = Signal(int, int)
    planned = Signal(object)
    imported = Signal(object)
    failed = Signal(str)

    def __init__(self, library: Library, relay: Relay, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._relay = relay
        self._thread = own_thread(self, "reading")
        self._stopped = False

    def read_files(self, paths: list[Path]) -> None:
        """Read the files; `planned` follows, unless it is stopped."""
        self._stopped = False
        self._read_next(paths, [])

    def stop(self) -> None:
        """Read no further file."""
        self._stopped = True

    def apply(self, candidates: list[Candidate]) -> None:
        """Import what was planned; `imported` follows."""
        plans = [candidate.plan for candidate in candidates if candidate.plan is not None]
        self._apply_next(plans, [])

    def _read_next(self, paths: list[Path], done: list[Candidate]) -> None:
        self.read.emit(len(done), len(paths))
        if self._stopped:
            return
        if len(done) == len(paths):
            self.planned.emit(done)
            return
        path = paths[len(done)]
        self._relay.when_done(
            self._thread.submit(self._candidate, path),
            self,
            lambda candidate: self._read_next(paths, [*done, candidate]),
        )

    def _candidate(self, path: Path) -> Candidate:
        try:
            file = read_file(path)
            assessment = file.assessment
            plan = self._library.import_file(
                ImportedFile(
                    document_id=assessment.id,
                    body=assessment_body(assessment),
                    checklist=checklist_body(assessment.checklist),
                    summary=summarise(assessment),
                    revision=file.revision or "",
                    lineage=file.lineage,
                )
            ).result()
        except ReadinessError as error:
            return Candidate(path, problem=str(error))
        return Candidate(path, assessment.title, plan)

    def _apply_next(self, plans: list[ImportPlan], done: list[ImportPlan]) -> None:
        if not plans:
            self.imported.emit(done)
            return

        def failed(error: Exception) -> None:
            self.failed.emit(str(error))
            self._apply_next(plans[1:], done)

        def applied(_info: RevisionInfo) -> None:
            self._apply_next(plans[1:], [*done, plans[0]])

        self._relay.when_done(self._library.apply_import(plans[0]), self, applied, failed)


def worth_comparing(plans: list[ImportPlan]) -> ImportPlan | None:
    """Return the one plan whose two assessments should be laid side by side."""
    diverged = [plan for plan in plans if plan.kind is ImportKind.DIVERGED]
    return diverged[0] if len(diverged) == 1 else None
