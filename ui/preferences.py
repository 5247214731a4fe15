"""What the app remembers, kept inside the library: paper, marking, folders, size of the window."""

import json
from typing import Any

from PySide6.QtCore import QObject, Signal

from readiness.errors import ReadinessError
from readiness.library import Library
from ui.relay import Relay

_KEY = "preferences"


class Preferences(QObject):
    """A few named values that are read once and written when they change.

    Signals:
        changed(str): the key whose value is another now; empty when all were read.
    """

    changed = Signal(str)

    def __init__(self, library: Library, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._relay = relay
        self._values: dict[str, Any] = {}
        self._known = False

    @property
    def are_known(self) -> bool:
        """Tell whether the values of the library were read."""
        return self._known

    def read(self) -> None:
        """Ask the library for the values; `changed("")` follows."""
        self._relay.when_done(self._library.setting(_KEY), self, self._take)

    def read_at_once(self, seconds: float) -> bool:
        """Wait so long for the values, for what comes before the first paint; False without."""
        try:
            text = self._library.setting(_KEY).result(seconds)
        except (ReadinessError, TimeoutError):
            return False
        self._take(text)
        return True

    def get(self, key: str, default: Any = None) -> Any:
        """Return a value, or the default when it was never set."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Remember a value that JSON can hold; None forgets it."""
        if self._values.get(key) == value:
            return
        if value is None:
            self._values.pop(key, None)
        else:
            self._values[key] = value
        self._relay.when_done(
            self._library.set_setting(_KEY, json.dumps(self._values)), self, _nothing
        )
        self.changed.emit(key)

    def marking(self, document_id: str) -> str | None:
        """Return the handling line chosen for an assessment; None while none was chosen."""
        chosen = self._values.get("markings", {}).get(document_id)
        return chosen if isinstance(chosen, str) else None

    def set_marking(self, document_id: str, marking: str) -> None:
        """Remember the handling line of an assessment; the empty line is a choice too."""
        self.set("markings", self._values.get("markings", {}) | {document_id: marking})

    def forget_marking(self, document_id: str) -> None:
        """Take the choice back, so that the next export asks again."""
        kept = self._values.get("markings", {})
        self.set("markings", {key: line for key, line in kept.items() if key != document_id})

    def _take(self, text: str | None) -> None:
        try:
            values = json.loads(text) if text else {}
        except ValueError:
            values = {}
        if isinstance(values, dict):
            self._values = values | self._values
        self._known = True
        self.changed.emit("")


def _nothing(_result: object) -> None:
    """The value is written; there is nothing to show."""
