"""A file that nobody may open, and an eye on it that the system itself keeps."""

import ctypes
import os
import struct
from pathlib import Path

from PySide6.QtGui import QImage

_IN_OPEN = 0x20
_EVENT = struct.Struct("iIII")


class Canary:
    """A real picture at `path`; `times_opened()` counts how often any process opened it since."""

    def __init__(self, path: Path) -> None:
        self.path = path
        picture = QImage(8, 8, QImage.Format.Format_RGB32)
        picture.fill(0x00FF00)
        assert picture.save(str(path), "PNG")
        self._system = ctypes.CDLL(None, use_errno=True)
        self._eye = self._system.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        watch = self._system.inotify_add_watch(self._eye, os.fsencode(path), _IN_OPEN)
        assert self._eye >= 0, os.strerror(ctypes.get_errno())
        assert watch >= 0, os.strerror(ctypes.get_errno())

    def times_opened(self) -> int:
        opened = 0
        while True:
            try:
                data = os.read(self._eye, 65_536)
            except BlockingIOError:
                return opened
            place = 0
            while place < len(data):
                _watch, mask, _cookie, length = _EVENT.unpack_from(data, place)
                place += _EVENT.size + length
                opened += bool(mask & _IN_OPEN)

    def close(self) -> None:
        os.close(self._eye)
