"""How to start this app once more, on another library."""

import sys
from pathlib import Path


def start_command(library: Path) -> tuple[str, list[str]]:
    """Return program and arguments of another start on a library."""
    arguments = ["--library", str(library)]
    if getattr(sys, "frozen", False):
        return sys.executable, arguments
    return sys.executable, ["-m", "ui", *arguments]
