"""A set of names out of many: a chip for each that is chosen, and a line to add more."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from readiness.messages import _
from ui import theme
from ui.widgets.completion import Completion, Offers
from ui.widgets.flow import FlowLayout
from ui.widgets.focus_ring import paint_focus_ring
from ui.widgets.plain_label import plain_tooltip
from ui.widgets.text_field import LineField

_WIDEST = 270
_CROSS = 7


class PickedChips(QWidget):
    """Says and shows the chosen names as text, divided by semicolons.

    Signals:
        given(str): the user added or took away a name; the text of all.
    """

    given = Signal(str)

    def __init__(
        self,
        name: str,
        object_name: str,
        offers: Offers,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setObjectName(object_name)
        self._name = name
        self._offers = offers
        self._parts: list[str] = []
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=4)
        self._line = _AddLine(
            _("Add to {name}", name=name),
            placeholder=hint or _("Type a name to add it"),
            object_name=f"{object_name}-add",
        )
        self._completion = Completion(self._line, offers)
        # The line takes the chosen words over first.
        self._completion.activated.connect(lambda _text: QTimer.singleShot(0, self, self._take))
        self._line.returnPressed.connect(self._take)
        self._line.left.connect(self._take)
        self._line.backed.connect(self._take_last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._chips)
        column.addWidget(self._line)
        self.setFocusProxy(self._line)
        self._chips.hide()

    def text(self) -> str:
        """Return the names that are chosen, with what is being added."""
        added = self._line.text().strip()
        return "; ".join([*self._parts, *([added] if added else [])])

    def show_text(self, text: str) -> None:
        """Show a chip for each name; what is being typed stays unless it became one."""
        parts = [part.strip() for part in text.split(";") if part.strip()]
        if parts == self._parts:
            return
        self._line.clear()
        self._parts = parts
        self._show_chips()

    def renew(self, offers: Offers) -> None:
        """Offer other names from now on."""
        self._offers = offers
        self._completion.renew(offers)

    def _take(self) -> None:
        popup = self._completion.popup()
        choosing = popup is not None and popup.isVisible() and self._line.hasFocus()
        if self._line.text().strip() and not choosing:
            self.given.emit(self.text())

    def _take_away(self, at: int) -> None:
        rest = [part for place, part in enumerate(self._parts) if place != at]
        self.given.emit("; ".join(rest))

    def _take_last(self) -> None:
        if self._parts:
            self._take_away(len(self._parts) - 1)

    def _show_chips(self) -> None:
        while self._flow.count():
            entry = self._flow.takeAt(0)
            chip = entry.widget() if entry is not None else None
            if chip is not None:
                if chip.hasFocus():
                    self._line.setFocus(Qt.FocusReason.OtherFocusReason)
                chip.hide()
                chip.deleteLater()
        for at, part in enumerate(self._parts):
            chip = _PickedChip(self._offers.words(part), f"{self.objectName()}-{at}", self._chips)
            chip.setAccessibleDescription(
                _("{name}; press Delete to take it away", name=self._name)
            )
            chip.taken_away.connect(lambda at=at: self._take_away(at))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self._parts))
        self._chips.updateGeometry()
        self.updateGeometry()


class _AddLine(LineField):
    """The line in which a name is added.

    Signals:
        backed(): Backspace was pressed where nothing is left to delete.
    """

    backed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Backspace in a blank line."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backed.emit()
        else:
            super().keyPressEvent(event)


class _PickedChip(QAbstractButton):
    """One chosen name; a click, Delete or Enter takes it away.

    Signals:
        taken_away(): the user does not want it any more.
    """

    taken_away = Signal()

    def __init__(self, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setObjectName(name)
        self.setAccessibleName(words)
        plain_tooltip(self, words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.taken_away)

    def sizeHint(self) -> QSize:
        """Ask for the words and the cross, within what a form has room for."""
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(min(_WIDEST, words + _CROSS + 30), 26)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Delete, Backspace and Enter as a click."""
        if event.key() in (
            Qt.Key.Key_Delete,
            Qt.Key.Key_Backspace,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words on their rounded ground, and a cross."""
        palette = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(palette.accent_line), 1))
        painter.setBrush(QColor(palette.accent_soft))
        painter.drawRoundedRect(box, 13, 13)
        painter.setPen(QColor(palette.ink))
        inner = self.rect().adjusted(10, 0, -_CROSS - 16, 0)
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, inner.width()
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, int(middle), words)
        painter.setPen(QPen(QColor(palette.ink if self.underMouse() else palette.ink_muted), 1.4))
        left, top = self.width() - _CROSS - 10.0, (self.height() - _CROSS) / 2
        cross = QRectF(left, top, _CROSS, _CROSS)
        painter.drawLine(cross.topLeft(), cross.bottomRight())
        painter.drawLine(cross.topRight(), cross.bottomLeft())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), 12)
        painter.end()
