"""The ladder: one card per rung with chevrons between, each with its state in shape and words."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets.focus_ring import paint_focus_ring
from ui.widgets.plain_label import plain_tooltip
from ui.widgets.status_mark import ink_of, kind_of, line_of, paint_mark, soft_of, state_words


@dataclass(frozen=True, slots=True)
class RungCard:
    """What one card shows. `words` stand beside the mark, e.g. "blocked · 4 short"."""

    rung_id: str
    title: str
    state: str
    words: str = ""


class LadderStrip(QWidget):
    """The rungs of a ladder, lowest first.

    Left and right move along the ladder, Space, Enter and a click choose a rung.

    Signals:
        rung_chosen(str): the user chose the rung with this id.
    """

    rung_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[_RungButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setObjectName("ladder")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rungs(self, rungs: tuple[RungCard, ...], chosen: str = "") -> None:
        """Show the rungs; `chosen` is the id of the one that is marked, if any."""
        if len(rungs) != len(self._buttons):
            self._build(len(rungs))
        for button, rung in zip(self._buttons, rungs, strict=True):
            button.show_rung(rung, rung.rung_id == chosen)

    def focus_rung(self, rung_id: str) -> None:
        """Put the keyboard on a rung."""
        for button in self._buttons:
            if button.rung is not None and button.rung.rung_id == rung_id:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, count: int) -> None:
        while (entry := self._layout.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._buttons = []
        for position in range(count):
            if position:
                self._layout.addWidget(_Chevron(self))
            button = _RungButton(self)
            button.setObjectName(f"rung-{position}")
            button.chosen.connect(self.rung_chosen)
            button.moved.connect(self._move)
            self._buttons.append(button)
            self._layout.addWidget(button, 1)

    def _move(self, step: int) -> None:
        here = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), 0)
        there = max(0, min(len(self._buttons) - 1, here + step))
        self._buttons[there].setFocus(Qt.FocusReason.TabFocusReason)


class _RungButton(QAbstractButton):
    chosen = Signal(str)
    moved = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rung: RungCard | None = None
        self._marked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(72)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def show_rung(self, rung: RungCard, marked: bool) -> None:
        if (rung, marked) == (self.rung, self._marked):
            return
        self.rung, self._marked = rung, marked
        words = rung.words or state_words(rung.state)
        state = state_words(rung.state)
        self.setAccessibleName(f"{rung.title}: {words}")
        plain_tooltip(self, f"{rung.title}: {words}")
        self.setAccessibleDescription("" if state in words else state)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(210, 52)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.rung is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        kind = kind_of(self.rung.state)
        box = QRectF(self.rect())
        pen = QPen(ink_of(kind) if self._marked else line_of(kind), 2 if self._marked else 1)
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(soft_of(kind))
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 7, 7)
        words = self.rung.words or state_words(self.rung.state)
        room = box.width() - 26
        title = theme.font(13, QFont.Weight.DemiBold)
        painter.setFont(title)
        painter.setPen(QColor(theme.current().ink))
        painter.drawText(
            QRectF(14, 8, room, 18),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            QFontMetrics(title).elidedText(self.rung.title, Qt.TextElideMode.ElideRight, int(room)),
        )
        paint_mark(painter, QRectF(14, 32, 9, 9), kind)
        small = theme.font(12, QFont.Weight.Medium)
        painter.setFont(small)
        painter.setPen(ink_of(kind))
        painter.drawText(
            QRectF(28, 27, room - 14, 18),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            _fitting(words, QFontMetrics(small), int(room - 14)),
        )
        if self.hasFocus():
            paint_focus_ring(painter, box, 7)
        painter.end()

    def _on_clicked(self) -> None:
        if self.rung is not None:
            self.chosen.emit(self.rung.rung_id)


def _fitting(words: str, metrics: QFontMetrics, room: int) -> str:
    """Return what fits of the words; the mark says the state, so a count may stand without it."""
    count = words.rpartition(" · ")[2]
    shown = words if metrics.horizontalAdvance(words) <= room else count
    return metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)


class _Chevron(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(24, 52)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().ink_faint), 1.4))
        middle = self.height() / 2
        painter.drawPolyline(
            [QPointF(10, middle - 5), QPointF(14, middle), QPointF(10, middle + 5)]
        )
        painter.end()
