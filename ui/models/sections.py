"""The sections of the checklist as a model: title, count, profile."""

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from readiness.messages import _
from readiness.method.profile import SectionProfile, section_profiles
from readiness.method.verdict import Verdict
from readiness.model import Assessment
from ui.widgets.plain_label import tooltip_text
from ui.widgets.section_row import SectionRow

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SectionRole(IntEnum):
    """What a row answers beside its text."""

    ROW = Qt.ItemDataRole.UserRole
    ID = Qt.ItemDataRole.UserRole + 1


class SectionsModel(QAbstractListModel):
    """One row for all sections together, whose id is empty, then one for each section."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SectionRow, ...] = ()

    def show_sections(self, assessment: Assessment, verdict: Verdict) -> None:
        """Show the profiles as they stand now; only rows that differ are signalled."""
        profiles = section_profiles(assessment, verdict)
        rows = (_all_sections(profiles), *(_row(assessment, profile) for profile in profiles))
        if [row.section_id for row in rows] != [row.section_id for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        for position, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                index = self.index(position)
                self.dataChanged.emit(index, index)

    def row(self, position: int) -> SectionRow:
        """Return the values of one row."""
        return self._rows[position]

    def row_of(self, section_id: str) -> int:
        """Return the row of a section, or -1 where there is none."""
        for position, row in enumerate(self._rows):
            if row.section_id == section_id:
                return position
        return -1

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the values, the id, or the words for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == SectionRole.ROW:
            return row
        if role == SectionRole.ID:
            return row.section_id
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(row.title)
        return None


def _all_sections(profiles: tuple[SectionProfile, ...]) -> SectionRow:
    answered = sum(profile.answered for profile in profiles)
    total = sum(profile.total for profile in profiles)
    return SectionRow(
        section_id="",
        title=_("All sections"),
        count=_("{answered}/{total}", answered=answered, total=total),
        low=None,
        best=None,
        high=None,
        spoken=_("All sections: {answered} of {total} answered.", answered=answered, total=total),
    )


def _row(assessment: Assessment, profile: SectionProfile) -> SectionRow:
    return SectionRow(
        section_id=profile.section_id,
        title=profile.title,
        count=_("{answered}/{total}", answered=profile.answered, total=profile.total),
        low=profile.low,
        best=profile.best,
        high=profile.high,
        spoken=_spoken(assessment, profile),
    )


def _spoken(assessment: Assessment, profile: SectionProfile) -> str:
    if profile.best is None or profile.lowest_item is None:
        return _(
            "{title}: {answered} of {total} answered.",
            title=profile.title,
            answered=profile.answered,
            total=profile.total,
        )
    return _(
        "{title}: {answered} of {total} answered, middle level {best}, range {low} to {high}, "
        "lowest at {code}.",
        title=profile.title,
        answered=profile.answered,
        total=profile.total,
        best=profile.best,
        low=profile.low,
        high=profile.high,
        code=assessment.checklist.items[profile.lowest_item].code,
    )
