"""What is heavy is imported where it is needed, so that the window is there first."""

import json
import os
import subprocess
import sys

import pytest

from tests.architecture.tree import ROOT

HEAVY = ("reportlab", "sqlcipher3", "pydantic", "PySide6", "yaml", "pypdfium2")


def imported_by(module: str) -> set[str]:
    """Return which of the heavy packages an interpreter holds after importing `module`."""
    code = (
        "import sys, json, importlib; importlib.import_module(sys.argv[1]); "
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, module],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(result.stdout))


@pytest.mark.parametrize(
    ("module", "forbidden"),
    [
        ("readiness.model", {"reportlab", "sqlcipher3", "PySide6", "yaml", "pypdfium2"}),
        ("readiness.method", {"reportlab", "sqlcipher3", "PySide6", "yaml", "pypdfium2"}),
        ("readiness.library", {"reportlab", "pydantic", "PySide6", "yaml", "pypdfium2"}),
        ("readiness.brief.options", {"reportlab", "sqlcipher3", "PySide6"}),
        ("readiness.cli", set(HEAVY)),
        ("ui.__main__", set(HEAVY)),
    ],
)
def test_importing_stays_light(module: str, forbidden: set[str]) -> None:
    """A room loads no package that its work does not need."""
    assert imported_by(module) & forbidden == set()
