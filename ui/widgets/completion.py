"""A list of names under a line, found as one types; as quick for thousands as for ten."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

MOST_FOUND = 60
"""Names in the list at once; typing another letter narrows it."""


@dataclass(frozen=True, slots=True, eq=False)
class Offers:
    """Names to choose from; nothing is gathered before one types.

    `entries` returns key and words of each; keys are searched too. `written` returns the text that
    stands for a key, and `words` what to show for such a text.
    """

    entries: Callable[[], Sequence[tuple[str, str]]]
    written: Callable[[str], str]
    words: Callable[[str], str]


def plain_offers(choices: Sequence[str]) -> Offers:
    """Return offers of words that stand for themselves."""
    return Offers(lambda: [(word, word) for word in choices], str, str)


class _Found(QAbstractListModel):
    """The names that were found; the first column of a completer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: Sequence[tuple[str, str]] = ()

    def show(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer these."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of names."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a name, and its key."""
        if not 0 <= index.row() < len(self.entries):
            return None
        key, words = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return words
        return key if role == Qt.ItemDataRole.UserRole else None


class Completion(QCompleter):
    """Offers names that contain what stands in a line, capital or not; Down opens the list.

    With `many` only what stands after the last ; is completed.
    """

    def __init__(self, line: QLineEdit, offers: Offers, *, many: bool = False) -> None:
        super().__init__(line)
        self._line = line
        self._many = many
        self._offers = offers
        self._gathered: list[tuple[str, tuple[str, str]]] | None = None
        self._found = _Found(self)
        self.setModel(self._found)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(10)
        self._opener = _Opener(self.open, line)
        line.installEventFilter(self._opener)
        # The line asks for the list after it has said what was typed.
        line.textEdited.connect(self._find)
        line.setCompleter(self)

    def renew(self, offers: Offers) -> None:
        """Offer other names from now on."""
        self._offers = offers
        self._gathered = None

    def open(self) -> None:
        """Open the list for what stands in the line."""
        self._find(self._line.text())
        self.complete()

    def found(self) -> list[str]:
        """Return the words of the names that are offered now."""
        return [words for _key, words in self._found.entries]

    def pathFromIndex(self, index: Index) -> str:
        """Return the text of the line once a name is chosen."""
        written = self._offers.written(str(index.data(Qt.ItemDataRole.UserRole)))
        if not self._many:
            return written
        before, divider, _last = self._line.text().rpartition(";")
        return f"{before}{divider} ".lstrip() + written

    def splitPath(self, path: str) -> list[str]:
        """Return what is completed."""
        return [self._asked(path)]

    def _asked(self, text: str) -> str:
        return (text.rpartition(";")[2] if self._many else text).strip()

    def _find(self, text: str) -> None:
        if self._gathered is None:
            entries = self._offers.entries()
            self._gathered = [(f"{e[1]}\n{e[0]}".casefold(), e) for e in entries]
        wanted = self._asked(text).casefold()
        exact: list[tuple[str, str]] = []
        begins: list[tuple[str, str]] = []
        holds: list[tuple[str, str]] = []
        for words, entry in self._gathered:
            at = words.find(wanted)
            if at > 0:
                holds.append(entry)
            elif at == 0:
                (exact if words.partition("\n")[0] == wanted else begins).append(entry)
        self._found.show((exact + begins + holds)[:MOST_FOUND])


class _Opener(QObject):
    """Opens the list with Down, where the line has no other use for the key."""

    def __init__(self, open_list: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._open = open_list

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Down and Alt+Down."""
        if event.type() is QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event)
            if key.key() == Qt.Key.Key_Down:
                self._open()
                return True
        return super().eventFilter(watched, event)
