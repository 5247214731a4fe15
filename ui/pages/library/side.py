"""The left panel of the Library: search, which assessments, checklists, backup."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from readiness.messages import _
from ui import theme
from ui.pages.library.copy_words import breakable, last_copy_words
from ui.widgets.focus_ring import paint_focus_ring
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel
from ui.widgets.text_field import LineField

OPEN = "open"
ALL = "all"
ARCHIVED = "archived"
SHIPPED = "shipped"
OWN = "own"


class LibrarySide(QFrame):
    """What to look at.

    Signals:
        searched(str): the words in the search field changed.
        list_wanted(): the keyboard wants to go from the search field to what was found.
        shelf_chosen(str): OPEN, ALL, ARCHIVED, SHIPPED or OWN.
        backup_asked(), backups_asked(), folder_asked(), samples_asked(), about_asked(): the links.
    """

    searched = Signal(str)
    list_wanted = Signal()
    shelf_chosen = Signal(str)
    backup_asked = Signal()
    backups_asked = Signal()
    folder_asked = Signal()
    samples_asked = Signal()
    about_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setFixedWidth(232)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 14, 11, 12)
        column.setSpacing(2)
        self.search = LineField(
            _("Search everything"),
            placeholder=_("Search everything   Ctrl+F"),
            object_name="library-search",
        )
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.searched)
        self.search.returnPressed.connect(self.list_wanted)
        column.addWidget(self.search)
        column.addSpacing(8)
        self._shelves: dict[str, _Shelf] = {}
        for shelf, words in (
            (ALL, _("All assessments")),
            (OPEN, _("Open")),
            (ARCHIVED, _("Archived")),
        ):
            column.addWidget(self._shelf(shelf, words))
        column.addSpacing(12)
        column.addWidget(SectionLabel(_("Checklists")))
        column.addSpacing(2)
        for shelf, words in ((SHIPPED, _("Shipped")), (OWN, _("My checklists"))):
            column.addWidget(self._shelf(shelf, words))
        column.addSpacing(12)
        column.addWidget(SectionLabel(_("Backup")))
        self._backup = PlainLabel(_("Looking…"), role="muted", wrap=True)
        self._backup.setObjectName("backup-state")
        self._backup.setContentsMargins(10, 4, 0, 2)
        self._folder = PlainLabel(role="small", wrap=True)
        self._folder.setObjectName("backup-folder-words")
        self._folder.setContentsMargins(10, 0, 0, 2)
        column.addWidget(self._backup)
        column.addWidget(self._folder)
        for name, words, signal in (
            ("backup-now", _("Back up now"), self.backup_asked),
            ("backup-folder", _("Choose folder…"), self.folder_asked),
            ("backup-list", _("Go back to a copy…"), self.backups_asked),
        ):
            column.addWidget(self._link(name, words, signal))
        column.addStretch(1)
        self._samples = self._link("samples", _("Remove the samples"), self.samples_asked)
        column.addWidget(self._samples)
        column.addWidget(self._link("about", _("About Readiness"), self.about_asked))
        self.show_shelf(OPEN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the search field Down leads to what was found; Escape ends the search first."""
        if self.search.hasFocus() and event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        elif self.search.hasFocus() and event.key() == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
            else:
                self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def show_shelf(self, shelf: str) -> None:
        """Mark what is looked at."""
        for name, button in self._shelves.items():
            button.setChecked(name == shelf)

    def focus_shelf(self, shelf: str) -> None:
        """Put the keyboard on a shelf."""
        self._shelves[shelf].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how much lies on each shelf."""
        for shelf, count in counts.items():
            self._shelves[shelf].show_count(count)

    def show_backup(self, newest: datetime | None, today: datetime) -> None:
        """Say when the last verified copy was taken."""
        self._backup.show_text(last_copy_words(newest, today))

    def show_folder(self, folder: Path) -> None:
        """Say where the copies lie."""
        self._folder.show_text(breakable(folder))

    def show_samples(self, there: bool) -> None:
        """Offer to remove the samples, or to bring them back."""
        self._samples.show_text(_("Remove the samples") if there else _("Bring the samples back"))

    def _shelf(self, shelf: str, words: str) -> "_Shelf":
        button = _Shelf(words, self)
        button.setObjectName(f"shelf-{shelf}")
        button.clicked.connect(lambda: self.shelf_chosen.emit(shelf))
        self._shelves[shelf] = button
        return button

    def _link(self, name: str, words: str, signal: SignalInstance) -> LinkLabel:
        link = LinkLabel(words, quiet=True, pixels=12, object_name=name)
        link.setContentsMargins(7, 0, 0, 0)
        link.clicked.connect(signal)
        return link


class _Shelf(QAbstractButton):
    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._count: int | None = None
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self.setAccessibleName(_("{words}, {count}", words=self._words, count=count))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 34)

    def nextCheckState(self) -> None:
        """Leave the mark to the panel."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            fill = palette.accent_soft if self.isChecked() else palette.surface_sunken
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(box, 6, 6)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(theme.font(13, QFont.Weight.Medium))
        painter.setPen(QColor(palette.ink))
        painter.drawText(box.adjusted(10, 0, -40, 0), line, self._words)
        if self._count is not None:
            painter.setFont(theme.font(13))
            painter.setPen(QColor(palette.ink_muted))
            painter.drawText(
                box.adjusted(0, 0, -11, 0), line | Qt.AlignmentFlag.AlignRight, str(self._count)
            )
        if self.hasFocus():
            paint_focus_ring(painter, box, 6)
        painter.end()
