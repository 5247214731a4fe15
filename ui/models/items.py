"""The list of items as a model over the frozen assessment; says which rows became others."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from readiness.method.verdict import Verdict
from readiness.model import Assessment
from ui.models.item_rows import item_row
from ui.widgets.item_row import ItemRow

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ItemRole(IntEnum):
    """What a row answers beside its text."""

    ROW = Qt.ItemDataRole.UserRole
    ID = Qt.ItemDataRole.UserRole + 1


class ItemsModel(QAbstractListModel):
    """Chosen items of one assessment, in the order of the page.

    A card is made when it is first asked for and kept. After an edit only rows whose answer,
    gates or cautions differ are signalled, so that a long list costs what was changed.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assessment: Assessment | None = None
        self._verdict: Verdict | None = None
        self._ids: tuple[str, ...] = ()
        self._row_of: dict[str, int] = {}
        self._headings: dict[str, str] = {}
        self._cards: dict[str, ItemRow] = {}

    def show_items(
        self,
        assessment: Assessment,
        verdict: Verdict,
        ids: Sequence[str],
        *,
        headings: bool = False,
    ) -> None:
        """Show these items; with headings, the first of each section names its section."""
        wanted = tuple(ids)
        before = self._assessment
        same_items = before is not None and before.checklist is assessment.checklist
        if wanted == self._ids and same_items and headings == bool(self._headings):
            self._refresh(assessment, verdict)
            return
        self.beginResetModel()
        self._assessment, self._verdict = assessment, verdict
        self._ids = wanted
        self._row_of = {item_id: row for row, item_id in enumerate(wanted)}
        self._headings = _headings(assessment, wanted) if headings else {}
        self._cards = {}
        self.endResetModel()

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the items, in the order of the rows."""
        return self._ids

    def row_of(self, item_id: str) -> int:
        """Return the row of an item, or -1 where it is not shown."""
        return self._row_of.get(item_id, -1)

    def card(self, row: int) -> ItemRow:
        """Return the values of one row."""
        item_id = self._ids[row]
        card = self._cards.get(item_id)
        if card is None:
            assert self._assessment is not None
            assert self._verdict is not None
            heading = self._headings.get(item_id, "")
            card = item_row(self._assessment, self._verdict, item_id, heading=heading)
            self._cards[item_id] = card
        return card

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of items shown."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the question, the card, the id, or the words for a screen reader."""
        if not index.isValid():
            return None
        if role == ItemRole.ROW:
            return self.card(index.row())
        if role == ItemRole.ID:
            return self._ids[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.card(index.row()).question
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.card(index.row()).spoken
        return None

    def _refresh(self, assessment: Assessment, verdict: Verdict) -> None:
        before = self._assessment
        assert before is not None
        self._assessment, self._verdict = assessment, verdict
        if before is assessment:
            return
        for item_id in self._suspects(before, assessment):
            row = self._row_of[item_id]
            old = self._cards.pop(item_id, None)
            if old is None or self.card(row) != old:
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def _suspects(self, before: Assessment, after: Assessment) -> list[str]:
        """Return the shown items whose card may be another now."""
        rules_same = (
            before.case.purpose == after.case.purpose
            and before.as_of == after.as_of
            and before.waivers is after.waivers
            and before.sources is after.sources
        )
        old, new = before.answers, after.answers
        changed = [id_ for id_ in self._ids if old.get(id_) is not new.get(id_)]
        if rules_same:
            return changed
        # A card never asked for holds nothing that could be out of date.
        known = set(changed) | self._cards.keys()
        return [id_ for id_ in self._ids if id_ in known]


def _headings(assessment: Assessment, ids: Sequence[str]) -> dict[str, str]:
    headings = {}
    last = None
    for item_id in ids:
        section = assessment.checklist.section_of[item_id]
        if section is not last:
            headings[item_id] = section.title
            last = section
    return headings
