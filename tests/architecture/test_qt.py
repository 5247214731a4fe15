"""Guards against Qt: a binding that loses references, text that could open files, a network."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.architecture.tree import modules, parsed, shown

# These show rich text unless told otherwise, and rich text opens local files on its own.
RICH = {"QLabel", "QMessageBox", "QToolTip", "QWhatsThis", "QTextBrowser", "QErrorMessage"}
RICH_METHODS = {"setToolTip", "setWhatsThis", "setHtml", "insertHtml", "appendHtml", "setMarkdown"}
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "asyncio"}
LOCAL_SOCKETS = {"QLocalServer", "QLocalSocket"}


def test_the_binding_keeps_the_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12 on Python 3.11 loses one at each call and aborts after some thousands."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for number in range(300):
        label.setText(str(number))

    assert sys.getrefcount(None) > before - 100


def _names(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
            yield from ((alias.name, node.lineno) for alias in node.names if alias.name in RICH)
        elif isinstance(node, ast.Attribute) and node.attr in RICH | RICH_METHODS:
            yield node.attr, node.lineno


def _is_the_plain_text_room(path: Path) -> bool:
    return path.parent.name == "widgets" and path.name.startswith("plain")


def test_only_the_plain_text_widgets_touch_what_shows_rich_text() -> None:
    """Everything else uses PlainLabel and its siblings, so that no word becomes markup."""
    found = [
        f"{shown(path, line)}: {name}"
        for path in modules("ui")
        if not _is_the_plain_text_room(path)
        for name, line in _names(parsed(path))
    ]

    assert found == []


def _network_imports(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            names = [module, *(f"{module}.{alias.name}" for alias in node.names)]
            if module == "PySide6.QtNetwork":
                others = {alias.name for alias in node.names} - LOCAL_SOCKETS
                yield from ((name, node.lineno) for name in sorted(others))
        else:
            continue
        for name in names:
            if name in NETWORK or name.split(".")[0] in NETWORK:
                yield name, node.lineno


def test_nothing_reaches_the_network() -> None:
    """Only sockets between two windows of one machine; no other way out is even imported."""
    found = [
        f"{shown(path, line)}: {name}"
        for room in ("readiness", "ui", "checklists")
        for path in modules(room)
        for name, line in _network_imports(parsed(path))
    ]

    assert found == []
