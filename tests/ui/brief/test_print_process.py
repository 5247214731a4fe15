"""The process beside the window: the newest build wins, a dead process starts again."""

import os
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from readiness.brief.options import BriefOptions
from readiness.catalogue import samples
from ui import print_process
from ui.print_process import BuiltPdf, PrintProcess

LONG = 30_000
SHORT_BRIEF = BriefOptions(parts=frozenset({"summary"}))


@pytest.fixture
def process(qtbot: QtBot) -> Iterator[PrintProcess]:
    process = PrintProcess()
    yield process
    process.stop()


def test_a_build_and_its_pages_come_back(qtbot: QtBot, process: PrintProcess) -> None:
    with qtbot.waitSignal(process.built, timeout=LONG) as signal_:
        number = process.build_brief(samples()[0], SHORT_BRIEF)
    assert signal_.args is not None
    pdf = signal_.args[0]
    assert isinstance(pdf, BuiltPdf)
    assert pdf.number == number
    assert pdf.data.startswith(b"%PDF")

    with qtbot.waitSignal(process.page_drawn, timeout=LONG) as drawn:
        process.draw_pages({0: 240})

    assert drawn.args is not None
    picture = drawn.args[2]
    assert isinstance(picture, QImage)
    assert picture.width() == 240


def test_only_the_newest_of_many_builds_comes_back(qtbot: QtBot, process: PrintProcess) -> None:
    came: list[int] = []
    process.built.connect(lambda pdf: came.append(pdf.number))

    for _number in range(12):
        last = process.build_brief(samples()[0], SHORT_BRIEF)

    qtbot.waitUntil(lambda: came == [last], timeout=LONG)
    assert not process.is_building


def test_a_killed_process_starts_again_and_finishes(qtbot: QtBot, process: PrintProcess) -> None:
    with qtbot.waitSignal(process.built, timeout=LONG):
        process.build_brief(samples()[0], SHORT_BRIEF)
    first = process.process_id
    with qtbot.waitSignal(process.built, timeout=LONG):
        process.build_brief(samples()[1], BriefOptions())
        os.kill(first, signal.SIGKILL)

    assert process.process_id != first


def test_a_process_killed_at_rest_still_draws_its_pages(
    qtbot: QtBot, process: PrintProcess
) -> None:
    with qtbot.waitSignal(process.built, timeout=LONG):
        process.build_brief(samples()[0], SHORT_BRIEF)
    os.kill(process.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: not process.process_id, timeout=LONG)
    process.built.connect(lambda _pdf: process.draw_pages({0: 240}))

    with qtbot.waitSignal(process.page_drawn, timeout=LONG):
        process.draw_pages({0: 240})


def test_a_process_that_cannot_start_is_told_in_a_sentence(
    qtbot: QtBot, process: PrintProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_process, "worker_command", lambda: ("no-such-program", []))

    with qtbot.waitSignal(process.failed, timeout=LONG) as failed:
        process.build_brief(samples()[0], SHORT_BRIEF)

    assert failed.args is not None
    assert failed.args[1].endswith(".")
    assert not process.is_building


def test_the_process_ends_with_its_owner(qtbot: QtBot, process: PrintProcess) -> None:
    with qtbot.waitSignal(process.built, timeout=LONG):
        process.build_brief(samples()[0], SHORT_BRIEF)
    running = process.process_id

    process.stop()

    with pytest.raises(ProcessLookupError):
        os.kill(running, 0)


def test_a_frozen_app_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)

    assert print_process.worker_command()[1] == ["--print-worker"]


def test_a_long_build_that_is_superseded_is_not_waited_for(
    qtbot: QtBot, process: PrintProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_process, "PATIENCE_MS", 0)
    came: list[int] = []
    process.built.connect(lambda pdf: came.append(pdf.number))
    process.build_brief(samples()[0], BriefOptions())
    qtbot.waitUntil(lambda: bool(process.process_id), timeout=LONG)
    first = process.process_id

    last = process.build_brief(samples()[1], SHORT_BRIEF)

    qtbot.waitUntil(lambda: came == [last], timeout=LONG)
    assert process.process_id != first
