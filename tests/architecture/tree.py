"""The files of the project, as the architecture tests read them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("readiness", "ui", "checklists", "tests", "benchmarks", "packaging", "docs", ".ci")
TEXT_SUFFIXES = {".py", ".toml", ".txt", ".md", ".yaml", ".yml", ".json", ".sh", ".qss", ".svg", ""}


def text_files() -> Iterator[Path]:
    """Yield each text file that is part of the project."""
    candidates = [path for path in ROOT.iterdir() if path.is_file()]
    for room in ROOMS:
        candidates += [path for path in (ROOT / room).rglob("*") if path.is_file()]
    for path in sorted(candidates):
        if path.suffix in TEXT_SUFFIXES and "__pycache__" not in path.parts:
            if path.name.startswith(".coverage"):
                continue
            yield path


def modules(room: str) -> list[Path]:
    """Return the Python files of a room."""
    return sorted((ROOT / room).rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def shown(path: Path, line: int | None = None) -> str:
    """Return a place in the project as a reader names it."""
    name = path.relative_to(ROOT).as_posix()
    return name if line is None else f"{name}:{line}"
