"""The real window at the Registers place of a blank assessment."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readiness.catalogue import load_checklist
from readiness.edits import new_assessment
from tests.ui.registers.registering import AS_OF, Registering
from ui.main_window import MainWindow
from ui.room import REGISTERS, Target


@pytest.fixture
def place(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], library_file: Path
) -> Registering:
    """The place, with an assessment in which nothing is registered yet."""
    window = open_window(library_file)
    blank = new_assessment(
        load_checklist("leaders-summit-nuclear"),
        id="blank",
        case_id="case",
        title="A case",
        as_of=AS_OF,
    )
    opened = Registering(qtbot, window)
    opened.hold(blank)
    window.navigate(REGISTERS, Target(register="posts"))
    return opened
