"""What each level of an item means; the chosen one is marked, a click chooses another."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from readiness.messages import _
from ui import theme

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_LEFT, _RIGHT, _PAD = 34, 10, 7


class LevelRow(QAbstractButton):
    """One level: its number and its words, wrapped.

    Signals:
        stepped(int): the keyboard goes on to this level.
    """

    stepped = Signal(int)

    def __init__(self, level: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = level
        self._words = ""
        self._heights: dict[int, int] = {}
        self.setObjectName(f"level-words-{level}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str, *, chosen: bool) -> None:
        """Show the words of the level and whether it is the chosen one."""
        if words != self._words:
            self._words = words
            self._heights.clear()
            self.setAccessibleName(_("Level {level}: {words}", level=self._level, words=words))
            self.updateGeometry()
        if chosen != self.isChecked():
            # An exclusive button cannot be unchecked otherwise, and an item can be unanswered.
            self.setAutoExclusive(False)
            self.setChecked(chosen)
            self.setAutoExclusive(True)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height the wrapped words need."""
        # A layout asks many times for the same few widths.
        height = self._heights.get(width)
        if height is None:
            room = QRect(0, 0, max(40, width - _LEFT - _RIGHT), 100_000)
            text = QFontMetrics(theme.font(13)).boundingRect(room, _WRAP, self._words)
            height = self._heights[width] = text.height() + 2 * _PAD
        return height

    def sizeHint(self) -> QSize:
        """Return the size at the width of the inspector."""
        width = self.width() if self.width() > 100 else 320
        return QSize(200, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(120, 2 * _PAD + 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the levels without choosing; Enter and Space choose."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.stepped.emit(self._level + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint number and words; a bar at the left marks the chosen level."""
        palette = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            shape = QPainterPath()
            shape.addRoundedRect(rect, 6, 6)
            painter.setClipPath(shape)
            ground = palette.accent_soft if self.isChecked() else palette.surface_sunken
            painter.fillRect(rect, theme.color(ground))
            if self.isChecked():
                painter.fillRect(QRectF(0, 0, 3, rect.height()), theme.color(palette.accent))
            painter.setClipping(False)
        if self.hasFocus():
            painter.setPen(theme.color(palette.accent_line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(theme.color(palette.ink))
        painter.setFont(theme.font(13, QFont.Weight.DemiBold))
        painter.drawText(QRectF(11, _PAD, 18, 20), _WRAP, str(self._level))
        painter.setFont(theme.font(13))
        words = self.rect().adjusted(_LEFT, _PAD, -_RIGHT, 0)
        painter.drawText(words, _WRAP, self._words)
        painter.end()


class LevelWords(QWidget):
    """The five levels of one item.

    Signals:
        level_chosen(int): the user chose a level.
    """

    level_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._rows = tuple(LevelRow(level, self) for level in range(5))
        for level, row in enumerate(self._rows):
            row.clicked.connect(lambda _checked=False, level=level: self.level_chosen.emit(level))
            row.stepped.connect(self._on_stepped)
            column.addWidget(row)

    def show_levels(self, words: Sequence[str], chosen: int | None) -> None:
        """Show the words of levels 0 to 4 and mark the chosen one; None marks none."""
        for level, row in enumerate(self._rows):
            row.show_words(words[level], chosen=level == chosen)

    def take_focus(self, level: int | None) -> None:
        """Put the keyboard on the chosen level, or on the first."""
        self._rows[level or 0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_stepped(self, level: int) -> None:
        if 0 <= level < len(self._rows):
            self._rows[level].setFocus(Qt.FocusReason.TabFocusReason)
