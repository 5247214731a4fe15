"""A card over the window that Esc, a click beside it or its button closes; nothing waits for it."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readiness.messages import _
from ui import theme
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

_STEPS = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_Up: _STEPS.SliderSingleStepSub,
    Qt.Key.Key_Down: _STEPS.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _STEPS.SliderPageStepSub,
    Qt.Key.Key_PageDown: _STEPS.SliderPageStepAdd,
    Qt.Key.Key_Home: _STEPS.SliderToMinimum,
    Qt.Key.Key_End: _STEPS.SliderToMaximum,
}


class Overlay(QWidget):
    """Fills its parent; `content` is the column for what it shows."""

    def __init__(self, heading: str, parent: QWidget, *, width: int = 720) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self._card = Card(margin=22, parent=self)
        self._card.setMaximumWidth(width)
        top = QHBoxLayout()
        top.addWidget(PlainLabel(heading, role="title"), 1)
        self._close = QPushButton(_("Close"))
        self._close.setObjectName("overlay-close")
        self._close.clicked.connect(self.end)
        top.addWidget(self._close)
        self._card.column.addLayout(top)
        inside = QWidget()
        inside.setProperty("surface", "none")
        self.content = QVBoxLayout(inside)
        self.content.setContentsMargins(0, 6, 8, 0)
        self.content.setSpacing(6)
        area = QScrollArea()
        area.setAccessibleName(heading)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.verticalScrollBar().setSingleStep(24)
        self._bar = area.verticalScrollBar()
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._card.column.addWidget(area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 36, 40, 36)
        row.addStretch(1)
        row.addWidget(self._card, 20)
        row.addStretch(1)
        self.setAccessibleName(heading)
        parent.installEventFilter(self)
        self._close.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Come up over the window."""
        window = self.window()
        self._before = window.focusWidget() if window is not None else None
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._card.setMaximumHeight(self._wanted_height())
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wanted_height(self) -> int:
        width = self._card.maximumWidth() - 60
        inside = self.content.sizeHint().height()
        if self.content.hasHeightForWidth():
            inside = self.content.heightForWidth(width)
        return inside + 110

    def end(self) -> None:
        """Go away, and give the keyboard back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window; scroll by keys, which the button would go on with."""
        if watched is self._close and event.type() == QEvent.Type.KeyPress:
            step = _SCROLLS.get(Qt.Key(cast("QKeyEvent", event).key()))
            if step is not None:
                self._bar.triggerAction(step)
                return True
        parent = self.parentWidget()
        if watched is parent and event.type() == QEvent.Type.Resize and parent is not None:
            self.setGeometry(parent.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the card."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.end()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the tab key inside while the card is up."""
        stops = [w for w in self.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        stops = [w for w in stops if w.isVisible() and w.isEnabled()]
        here = self.window().focusWidget()
        if not stops:
            return False
        place = stops.index(here) if here in stops else -1
        stops[(place + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window behind."""
        painter = QPainter(self)
        shade = QColor(theme.current().ink if not theme.current().dark else theme.current().window)
        shade.setAlpha(90 if not theme.current().dark else 170)
        painter.fillRect(self.rect(), shade)
        painter.end()
