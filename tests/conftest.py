"""What every test stands on: no screen, no home folder of its own, no deadline on properties."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Without a platform and without a display Qt aborts the interpreter.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "readiness",
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("readiness")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the folders of the person who runs it."""
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    for variable, folder in (
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
    ):
        monkeypatch.setenv(variable, str(home / folder))
    monkeypatch.setenv("READINESS_LIBRARY", str(home / "library.readiness-library"))
