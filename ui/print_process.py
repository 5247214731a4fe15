"""The window's end of the process that builds PDFs and draws their pages (`preview_worker`)."""

import os
import sys
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QObject,
    QProcess,
    QProcessEnvironment,
    Signal,
)
from PySide6.QtGui import QImage

from readiness.messages import _
from ui.preview_worker import WORKER_ARGUMENT, pack, unpack

if TYPE_CHECKING:
    from readiness.brief.options import BriefOptions
    from readiness.model import Assessment

PATIENCE_MS = 1_500
"""A superseded build that has taken longer is not waited for."""

_END_MS = 500
_TRIES = 2


@dataclass(frozen=True, slots=True)
class BuiltPdf:
    """A PDF that came back: its bytes, the size of each page in points, and what to warn of."""

    number: int
    data: bytes
    sizes: tuple[tuple[float, float], ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Request:
    header: dict[str, Any]
    blobs: tuple[bytes, ...] = ()

    @property
    def is_page(self) -> bool:
        return bool(self.header["ask"] == "page")


def worker_command() -> tuple[str, list[str]]:
    """Return program and arguments that start the worker, from source or frozen."""
    if getattr(sys, "frozen", False):
        return sys.executable, [WORKER_ARGUMENT]
    return sys.executable, ["-P", "-m", "ui.preview_worker"]


class PrintProcess(QObject):
    """Sends one request at a time; the newest build wins and what it supersedes is dropped.

    The process starts with the first request and starts again when it dies.

    Signals:
        built(BuiltPdf): the newest build is done.
        failed(int, str): the build of this number failed; a sentence for the user.
        page_drawn(int, int, QImage): the number of the build, the page from 0, its picture.
    """

    built = Signal(object)
    failed = Signal(int, str)
    page_drawn = Signal(int, int, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._received = bytearray()
        self._number = 0
        self._sent: _Request | None = None
        self._tries = 0
        self._since = QElapsedTimer()
        self._next_build: _Request | None = None
        self._next_pages: dict[int, _Request] = {}
        self._shown_build: _Request | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    @property
    def number(self) -> int:
        """The number of the newest build that was asked for; 0 before the first."""
        return self._number

    @property
    def process_id(self) -> int:
        """The number the system gave the process; 0 while none runs."""
        return int(self._process.processId()) if self._process is not None else 0

    @property
    def is_building(self) -> bool:
        """Tell whether a build is under way or waiting."""
        return self._next_build is not None or (self._sent is not None and not self._sent.is_page)

    def build_brief(self, assessment: "Assessment", options: "BriefOptions") -> int:
        """Ask for a brief and return the number of the build."""
        return self._ask_build("brief", (assessment,), options)

    def build_comparison(
        self, assessments: "tuple[Assessment, ...]", options: "BriefOptions"
    ) -> int:
        """Ask for a comparison, the base first, and return the number of the build."""
        return self._ask_build("comparison", assessments, options)

    def draw_pages(self, pages: dict[int, int]) -> None:
        """Ask for pages of the newest build: page from 0 → width in pixels, most wanted first.

        Pages asked for earlier and not yet begun are dropped.
        """
        self._next_pages = {
            page: _Request({"ask": "page", "number": self._number, "page": page, "width": width})
            for page, width in pages.items()
        }
        self._send_next()

    def stop(self) -> None:
        """End the process; the next request starts it again."""
        self._next_build = None
        self._next_pages = {}
        self._sent = None
        if self._process is not None:
            process, self._process = self._process, None
            self._forget(process)
            _end(process)

    def _forget(self, process: QProcess) -> None:
        """Hear nothing more from a process that is to end."""
        process.readyReadStandardOutput.disconnect(self._on_output)
        process.finished.disconnect(self._on_end)
        process.errorOccurred.disconnect(self._on_error)

    def _ask_build(
        self, kind: str, assessments: "tuple[Assessment, ...]", options: "BriefOptions"
    ) -> int:
        from readiness.bodies import assessment_body, checklist_body

        self._number += 1
        blobs: list[bytes] = []
        for assessment in assessments:
            blobs += [assessment_body(assessment), checklist_body(assessment.checklist)]
        given = {
            name: sorted(value) if isinstance(value, frozenset) else value
            for name, value in asdict(options).items()
        }
        header = {"ask": kind, "number": self._number, "options": given}
        self._next_build = _Request(header, tuple(blobs))
        self._next_pages = {}
        self._give_up_long_build()
        self._send_next()
        return self._number

    def _give_up_long_build(self) -> None:
        """End a build that is superseded and has taken long; a new process is there sooner."""
        sent = self._sent
        if sent is None or sent.is_page or self._since.elapsed() < PATIENCE_MS:
            return
        self._sent = None
        if self._process is not None:
            process, self._process = self._process, None
            self._forget(process)
            process.kill()

    def _send_next(self) -> None:
        if self._sent is not None:
            return
        if self._next_build is not None:
            self._sent, self._next_build = self._next_build, None
        elif self._next_pages:
            self._sent = self._next_pages.pop(next(iter(self._next_pages)))
        else:
            return
        self._tries = 0
        self._send()

    def _send(self) -> None:
        if self._sent is None:
            return
        self._tries += 1
        self._since.start()
        if self._process is None and self._sent.is_page and self._shown_build is not None:
            # A new process knows no earlier build: give it back what it drew from.
            self._sent = self._shown_build
        process = self._started()
        process.write(pack(self._sent.header, *self._sent.blobs))

    def _started(self) -> QProcess:
        if self._process is None:
            # The application owns it: whatever happens to this object, Qt ends it in good order.
            process = QProcess(QCoreApplication.instance())
            environment = QProcessEnvironment.systemEnvironment()
            root = str(Path(__file__).resolve().parents[1])
            paths = [root, environment.value("PYTHONPATH", "")]
            environment.insert("PYTHONPATH", os.pathsep.join(path for path in paths if path))
            process.setProcessEnvironment(environment)
            process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
            process.readyReadStandardOutput.connect(self._on_output)
            process.finished.connect(self._on_end)
            process.errorOccurred.connect(self._on_error)
            process.finished.connect(process.deleteLater)
            self.destroyed.connect(partial(_kill, process))
            self._received.clear()
            self._process = process
            program, arguments = worker_command()
            process.start(program, arguments)
        return self._process

    def _on_output(self) -> None:
        if self._process is None:
            return
        self._received += self._process.readAllStandardOutput().data()
        while (taken := unpack(self._received)) is not None:
            (header, blobs), length = taken
            del self._received[:length]
            self._take(header, blobs)

    def _take(self, header: dict[str, Any], blobs: tuple[bytes, ...]) -> None:
        sent, self._sent = self._sent, None
        number = int(header["number"])
        newest = number == self._number
        answer = header["answer"]
        if answer == "built" and sent is not None and newest:
            self._shown_build = sent
            sizes = tuple((float(width), float(height)) for width, height in header["sizes"])
            self.built.emit(BuiltPdf(number, blobs[0], sizes, tuple(header["warnings"])))
        elif answer == "page" and newest:
            picture = QImage(
                blobs[0],
                header["width"],
                header["height"],
                header["stride"],
                QImage.Format.Format_RGB32,
            ).copy()
            self.page_drawn.emit(number, int(header["page"]), picture)
        elif answer == "failed" and newest and sent is not None and not sent.is_page:
            self.failed.emit(number, str(header["sentence"]))
        self._send_next()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._process.deleteLater()
            self._on_end()

    def _on_end(self) -> None:
        """The process died: begin again with what it was doing, once."""
        self._process = None
        if self._sent is None:
            return
        if self._tries < _TRIES:
            self._send()
            return
        sent, self._sent = self._sent, None
        if not sent.is_page:
            sentence = _("The process that builds the pages stopped twice. Try again.")
            self.failed.emit(int(sent.header["number"]), sentence)
        self._send_next()


def _end(process: QProcess) -> None:
    """Let the process end by closing its input; kill it when it takes too long."""
    if process.state() is QProcess.ProcessState.NotRunning:
        return
    process.closeWriteChannel()
    if not process.waitForFinished(_END_MS):
        _kill(process)


def _kill(process: QProcess, _gone: object = None) -> None:
    """End the process at once; it holds nothing that could be lost."""
    if shiboken6.isValid(process) and process.state() is not QProcess.ProcessState.NotRunning:
        process.kill()
        process.waitForFinished(_END_MS)
