"""The real window, on a library of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.user import User


@pytest.fixture
def user(qtbot: QtBot, tmp_path: Path) -> Iterator[User]:
    """Return a user before a window that was started for the first time."""
    user = User(qtbot, tmp_path / "library.readiness-db")
    yield user
    if user.window.isVisible():
        user.quit()
