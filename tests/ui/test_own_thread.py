"""Threads beside the screen end with what they work for."""

import threading

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.own_thread import own_thread


def running(name: str) -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith(name)]


def test_the_thread_ends_with_its_owner(qtbot: QtBot) -> None:
    owner = QObject()
    pool = own_thread(owner, "owned")
    assert pool.submit(running, "owned").result(10) == ["owned_0"]

    shiboken6.delete(owner)

    qtbot.waitUntil(lambda: running("owned") == [], timeout=5_000)
