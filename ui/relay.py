"""Brings the result of a future to the thread of the screen."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from readiness.errors import ReadinessError


class Relay(QObject):
    """Calls back on the screen's thread when a future is done.

    Signals:
        failed(object): the ReadinessError of a future for which nobody named a way to handle it.
        mended(str): what this sentence of `failed` told of has passed.
    """

    failed = Signal(object)
    mended = Signal(str)
    _arrived = Signal(object, object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Never at once, even if the future is done already: the caller is still busy.
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._told: set[str] = set()

    def tell(self, error: ReadinessError) -> None:
        """Let `failed` tell of a problem nobody waits for; any thread may call this.

        The daily copy is tried again in every pause, so the same sentence is told once.
        """
        if str(error) not in self._told and shiboken6.isValid(self):
            self._told.add(str(error))
            self.failed.emit(error)

    def when_done(
        self,
        future: "Future[Any]",
        owner: QObject,
        then: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Call `then(result)` or `failed(error)`, unless the owner is gone by then."""

        def arrived(done: "Future[Any]") -> None:
            if shiboken6.isValid(self):
                self._arrived.emit(done, owner, then, failed)

        future.add_done_callback(arrived)

    def _deliver(
        self,
        future: "Future[Any]",
        owner: QObject,
        then: Callable[[Any], object],
        failed: Callable[[Exception], object] | None,
    ) -> None:
        if future.cancelled() or not shiboken6.isValid(owner):
            return
        try:
            result = future.result()
        except CancelledError:
            return
        except Exception as error:
            if failed is not None:
                failed(error)
            elif isinstance(error, ReadinessError):
                self.failed.emit(error)
            else:
                raise
            return
        then(result)
