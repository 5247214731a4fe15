from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.verdict.places import Stage, light_theme


@pytest.fixture
def stage(tmp_path: Path, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(tmp_path, light_theme())
    yield stage
    stage.end()
