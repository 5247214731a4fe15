"""Widgets side by side in columns of one width; as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget


class EqualColumns(QWidget):
    """A grid whose columns are at least `least` pixels wide; those of a line are equally tall."""

    def __init__(self, least: int, *, gap: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._gap = least, gap
        self._widgets: list[QWidget] = []
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets in their order; one that was shown before and is not now is gone."""
        wanted = list(widgets)
        if wanted == self._widgets:
            return
        for widget in self._widgets:
            if widget not in wanted:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._widgets = wanted
        self._arrange(anew=True)

    def minimumSizeHint(self) -> QSize:
        """Ask for a narrow column; the height follows from the width there is."""
        return QSize(min(self._least, 200), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self, *, anew: bool = False) -> None:
        fit = max(1, (self.width() + self._gap) // (self._least + self._gap))
        count = max(1, min(fit, len(self._widgets)))
        if count == self._count and not anew:
            return
        for column in range(max(count, self._count)):
            self._grid.setColumnStretch(column, 1 if column < count else 0)
        self._count = count
        for widget in self._widgets:
            self._grid.removeWidget(widget)
        for at, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, at // count, at % count, Qt.AlignmentFlag(0))
            widget.show()
