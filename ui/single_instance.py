"""One window for one library: a second start hands its files to the first and ends."""

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 2_000
_LIMIT = 1_000_000


def socket_name(library: Path) -> str:
    """Return the name two starts on the same library share; it does not tell the path."""
    digest = hashlib.sha256(str(library.absolute()).encode("utf-8", "surrogateescape"))
    return f"readiness-{digest.hexdigest()[:24]}"


def hand_over(library: Path, files: list[Path]) -> bool:
    """Give the files to a running window on this library; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(library))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    message = json.dumps([str(path.absolute()) for path in files]).encode("utf-8") + b"\n"
    socket.write(message)
    socket.flush()
    taken = socket.waitForReadyRead(_PATIENCE_MS) and bytes(socket.readAll().data()) == b"taken\n"
    socket.disconnectFromServer()
    return taken


class FirstWindow(QObject):
    """Listens for later starts on the same library.

    Signals:
        called(list): somebody started the app again, with these paths (possibly none).
    """

    called = Signal(list)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[QLocalSocket, bytes] = {}
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        name = socket_name(library)
        if not self._server.listen(name):
            # A killed process leaves its socket behind; nobody answered on it (see hand_over).
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._waiting[socket] = b""
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(self._on_gone)

    def _on_ready(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket) or socket not in self._waiting:
            return
        self._waiting[socket] += bytes(socket.readAll().data())
        message = self._waiting[socket]
        if len(message) > _LIMIT:
            socket.abort()
            return
        if not message.endswith(b"\n"):
            return
        try:
            paths = json.loads(message)
        except ValueError:
            paths = None
        if not isinstance(paths, list) or not all(isinstance(path, str) for path in paths):
            socket.abort()
            return
        socket.write(b"taken\n")
        socket.flush()
        self.called.emit([Path(path) for path in paths])

    def _on_gone(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._waiting.pop(socket, None)
            socket.deleteLater()
