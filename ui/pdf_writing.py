"""Writes a finished PDF where the user wants it, away from the screen's thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from readiness.atomic import atomic_write
from readiness.errors import ReadinessError
from readiness.messages import _
from ui.relay import Relay
from ui.widgets.banner import Banner


def open_folder(path: Path) -> None:
    """Show the folder of a file in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


@cache
def _writers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, "export")


def write_pdf(
    relay: Relay,
    owner: QObject,
    path: Path,
    data: bytes,
    banner: Banner,
    done: Callable[[], None] | None = None,
) -> "Future[None]":
    """Write the file whole or not at all, then say in the banner what happened."""

    def written(_result: object) -> None:
        banner.show_message(
            _("Exported to {path}.", path=path),
            (_("Open folder"), lambda: open_folder(path)),
            state="met",
        )
        if done is not None:
            done()

    def failed(error: Exception) -> None:
        sentence = str(error) if isinstance(error, ReadinessError) else ""
        banner.show_message(
            sentence or _("The file could not be written. Choose another folder."), state="short"
        )

    future = _writers().submit(atomic_write, path, data)
    relay.when_done(future, owner, written, failed)
    return future
