"""Garbage that holds objects of Qt is destroyed where Qt wants it."""

import gc
from threading import Thread, current_thread

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui import sweeping
from ui.main_window import MainWindow
from ui.sweeping import Sweeping

destroyed_in: list[str] = []
kept: list[list[int]] = []


class Witness:
    """Notes the thread in which it goes."""

    def __del__(self) -> None:
        destroyed_in.append(current_thread().name)


class Circle(QObject):
    """Holds itself, so that only the collector ends it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.witness = Witness()


def allocate_much() -> None:
    """Make more objects than Python lets pass without looking for garbage."""
    kept.extend([number] for number in range(50_000))


def test_another_thread_never_destroys_what_the_screen_left(qtbot: QtBot) -> None:
    destroyed_in.clear()
    kept.clear()
    parent = QObject()
    was_on = gc.isenabled()
    gc.enable()
    try:
        Sweeping(parent)
        Circle()
        thread = Thread(target=allocate_much, name="another")
        thread.start()
        thread.join()
        assert destroyed_in == []

        qtbot.waitUntil(lambda: bool(destroyed_in), timeout=5 * sweeping.SWEEP_MS)
    finally:
        (gc.enable if was_on else gc.disable)()

    assert destroyed_in == [current_thread().name]


def test_a_furnished_window_sweeps(window: MainWindow) -> None:
    assert window.findChild(Sweeping) is not None
    assert not gc.isenabled()
