"""One thread that does everything in the order it was asked, and tidies up when it is idle."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_Job = tuple["Future[Any]", Callable[[], Any]]


class Worker:
    """A thread with a queue. `idle` runs in it after `idle_seconds` without work."""

    def __init__(self, name: str, *, idle: Callable[[], object], idle_seconds: float) -> None:
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._idle = idle
        self._idle_seconds = idle_seconds
        self._ended = False
        # A daemon, so that a crash elsewhere never leaves a process without a window behind; the
        # store survives being cut off at any moment.
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(
        self, function: Callable[P, T], /, *arguments: P.args, **keywords: P.kwargs
    ) -> "Future[T]":
        """Do this after everything asked before; the future carries the result or the error."""
        future: Future[T] = Future()
        if self._ended:
            raise RuntimeError("the worker has ended")
        self._queue.put((future, lambda: function(*arguments, **keywords)))
        return future

    def end(self) -> None:
        """Finish what was asked, then stop; does not wait."""
        self._ended = True
        self._queue.put(None)

    def join(self, seconds: float | None = None) -> None:
        """Wait until the thread has stopped; not from a callback of one of its own futures."""
        self._thread.join(seconds)

    def _run(self) -> None:
        quiet = False
        while True:
            try:
                job = self._queue.get(timeout=None if quiet else self._idle_seconds)
            except Empty:
                quiet = True
                self._idle()
                continue
            if job is None:
                return
            quiet = False
            future, work = job
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = work()
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)
            del job, future, work
