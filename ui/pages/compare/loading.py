"""Loads what is compared and compares it, away from the screen's thread, with a way to stop."""

from collections import OrderedDict
from concurrent.futures import Future
from threading import Event

from PySide6.QtCore import QObject, Signal

from readiness.bodies import read_body
from readiness.errors import ReadinessError
from readiness.library import Library
from readiness.messages import _
from readiness.method.compare import Cancelled, Comparison, compare
from readiness.model import Assessment
from ui.own_thread import own_thread
from ui.pages.compare.choice import Choice

_KEPT = 24


class ComparisonLoader(QObject):
    """Makes comparisons one after the other; a new one stops the one before.

    Signals:
        progressed(int, int): steps done, steps in all.
    """

    progressed = Signal(int, int)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._workers = own_thread(self, "compare")
        self._stop = Event()
        self._read: OrderedDict[tuple[str, int], Assessment] = OrderedDict()

    def begin(
        self, choices: tuple[Choice, ...], present: Assessment | None
    ) -> "Future[Comparison]":
        """Compare the choices, the first as base; `present` stands for its own newest state."""
        self.cancel()
        stop = self._stop = Event()
        return self._workers.submit(self._compare, choices, present, stop)

    def cancel(self) -> None:
        """Stop what is under way; its future raises Cancelled."""
        self._stop.set()

    def _compare(
        self, choices: tuple[Choice, ...], present: Assessment | None, stop: Event
    ) -> Comparison:
        total = 2 * len(choices)

        def progress(done: int) -> bool:
            self.progressed.emit(done, total)
            return not stop.is_set()

        def compared(done: int, _of: int) -> bool:
            return progress(len(choices) + done)

        assessments = []
        for done, choice in enumerate(choices, start=1):
            if present is not None and choice.revision is None and choice.document_id == present.id:
                assessments.append(present)
            else:
                assessments.append(self._load(choice))
            if not progress(done):
                raise Cancelled(_("The comparison was stopped."))
        return compare(assessments, compared, with_findings=True)

    def _load(self, choice: Choice) -> Assessment:
        stored = self._library.load(choice.document_id, choice.revision).result()
        key = (choice.document_id, stored.info.number)
        known = self._read.get(key)
        if known is None:
            if stored.checklist is None:
                raise ReadinessError(_("This revision has no checklist, so it cannot be judged."))
            # Rows are read for the assessments whose rows are compared, which are few of many.
            known = read_body(stored.body, stored.checklist, rows_later=True)
            self._read[key] = known
            while len(self._read) > _KEPT:
                self._read.popitem(last=False)
        self._read.move_to_end(key)
        return known
