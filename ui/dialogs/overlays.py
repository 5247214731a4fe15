"""The pages over the window, each made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from pathlib import Path

    from ui.widgets.overlay import Overlay


class Overlays:
    """Keys and About over one window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._made: dict[str, Overlay] = {}

    def keys(self) -> None:
        """Show all keys."""
        from ui.dialogs.keys import KeysOverlay

        if "keys" not in self._made:
            self._made["keys"] = KeysOverlay(self._window)
        self._made["keys"].begin()

    def about(self, library: Path) -> None:
        """Show version, licences and where the library lies."""
        from ui.dialogs.about import AboutOverlay

        if "about" not in self._made:
            self._made["about"] = AboutOverlay(library, self._window)
        self._made["about"].begin()
