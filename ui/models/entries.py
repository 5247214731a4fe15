"""The list of the library: assessments grouped by case, the case last touched first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from readiness.days import iso_day_words
from readiness.library.records import Entry
from readiness.messages import _
from ui.widgets.status_mark import state_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class CaseRow:
    """The heading of a case. `rungs` are the short titles of its newest assessment's ladder."""

    case_id: str
    title: str
    remark: str
    detail: str
    rungs: tuple[str, ...]
    first: bool


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One assessment; `last` when it ends its case."""

    entry: Entry
    last: bool


class EntriesModel(QAbstractListModel):
    """Rows of cases and assessments; `RowRole` gives the CaseRow or EntryRow."""

    RowRole = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CaseRow | EntryRow] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries; nothing happens when they are shown already."""
        rows = grouped(entries)
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let assessments be chosen, headings not."""
        if isinstance(self.row(index), EntryRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return the row, its title, or what is said of it aloud."""
        row = self.row(index)
        if row is None:
            return None
        if role == self.RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, CaseRow) else row.entry.summary.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return _spoken(row)
        return None

    def row(self, index: Index) -> CaseRow | EntryRow | None:
        """Return the row at an index."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        return self._rows[index.row()]

    def entry(self, index: Index) -> Entry | None:
        """Return the assessment at an index; None for a heading."""
        row = self.row(index)
        return row.entry if isinstance(row, EntryRow) else None

    def index_of(self, document_id: str) -> QModelIndex:
        """Return where an assessment stands; an invalid index when it does not."""
        for position, row in enumerate(self._rows):
            if isinstance(row, EntryRow) and row.entry.document_id == document_id:
                return self.index(position)
        return QModelIndex()

    def first_entry(self) -> QModelIndex:
        """Return the index of the first assessment."""
        for position, row in enumerate(self._rows):
            if isinstance(row, EntryRow):
                return self.index(position)
        return QModelIndex()


def grouped(entries: Sequence[Entry]) -> list[CaseRow | EntryRow]:
    """Return headings and entries: cases in the given order, the newest as-of date first."""
    cases: dict[str, list[Entry]] = {}
    for entry in entries:
        cases.setdefault(entry.summary.case_id or entry.document_id, []).append(entry)
    rows: list[CaseRow | EntryRow] = []
    for case_id, members in cases.items():
        members.sort(key=lambda entry: (entry.summary.as_of, entry.changed), reverse=True)
        newest = members[0].summary
        rows.append(
            CaseRow(
                case_id=case_id,
                title=newest.case_title or newest.title,
                remark=_remark(newest.own_side, any(member.summary.sample for member in members)),
                detail=_detail(newest.checklist_title, newest.purpose_title),
                rungs=tuple(short for short, _state in newest.rungs),
                first=not rows,
            )
        )
        rows += [EntryRow(member, member is members[-1]) for member in members]
    return rows


def rung_words(state: str) -> str:
    """Return the word in a chip of the list; the whole words stand in its tool tip."""
    return _("conditions") if state == "supported with conditions" else state_words(state)


def _remark(own_side: str, sample: bool) -> str:
    if sample and own_side:
        return _("sample, seen from {side}", side=own_side)
    if sample:
        return _("sample")
    return _("seen from {side}", side=own_side) if own_side else ""


def _detail(checklist: str, purpose: str) -> str:
    if not purpose:
        return checklist
    return _("{checklist} · purpose: {purpose}", checklist=checklist, purpose=purpose)


def _spoken(row: CaseRow | EntryRow) -> str:
    if isinstance(row, CaseRow):
        return _("Case {title}. {remark}. {detail}", title=row.title, remark=row.remark,
                 detail=row.detail)  # fmt: skip
    summary = row.entry.summary
    rungs = "; ".join(f"{short}: {state_words(state)}" for short, state in summary.rungs)
    return _(
        "{title}, as of {as_of}. {rungs}. {answered} of {items} answered.",
        title=summary.title,
        as_of=iso_day_words(summary.as_of),
        rungs=rungs,
        answered=summary.answered,
        items=summary.items,
    )


def common_rungs(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return the words above the states of all rows: short titles of rungs.

    A word is empty where the ladders of the rows have different rungs in its place.
    """
    ladders = [tuple(short for short, _state in entry.summary.rungs) for entry in entries]
    if not ladders:
        return ()
    first, others = ladders[0], set(ladders)
    if any(len(other) != len(first) for other in others):
        return ("",) * len(first)
    return tuple(
        short if all(other[place] == short for other in others) else ""
        for place, short in enumerate(first)
    )
