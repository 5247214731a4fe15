"""A soft pill with a mark and words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.status_mark import ink_of, kind_of, paint_mark, soft_of, state_words

MARK = 9
_PAD = 7
_GAP = 5


def chip_font() -> QFont:
    """Return the face of the words in a chip."""
    return theme.font(12, QFont.Weight.Medium)


def chip_size(text: str) -> QSize:
    """Return the room a chip needs."""
    metrics = QFontMetrics(chip_font())
    words = metrics.horizontalAdvance(text) + _GAP if text else 0
    return QSize(_PAD * 2 + MARK + words, metrics.height() + 5)


def paint_chip(
    painter: QPainter, box: QRectF, kind: str, text: str, *, centred: bool = False
) -> None:
    """Paint a chip into the box; the words are shortened when they do not fit."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft_of(kind))
    painter.drawRoundedRect(box, 4, 4)
    font = chip_font()
    metrics = QFontMetrics(font)
    room = box.width() - 2 * _PAD - MARK - _GAP
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(max(0, room) + 1))
    used = MARK + (_GAP + metrics.horizontalAdvance(shown) if shown else 0)
    left = box.center().x() - used / 2 if centred else box.left() + _PAD
    left = max(left, box.left() + 3)
    paint_mark(painter, QRectF(left, box.center().y() - MARK / 2, MARK, MARK), kind)
    painter.setPen(ink_of(kind))
    painter.setFont(font)
    painter.drawText(
        QRectF(left + MARK + _GAP, box.top(), box.right() - left - MARK - _GAP, box.height()),
        Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
        shown,
    )
    painter.restore()


class StatusChip(QWidget):
    """A chip as a widget: the state gives mark and colour, the text is free."""

    def __init__(self, state: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ""
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(state, text)

    def show_state(self, state: str, text: str = "") -> None:
        """Show a state with words of one's own, or with the word for the state."""
        text = text or state_words(state)
        if (state, text) == (self._state, self._text):
            return
        self._state, self._text = state, text
        words = state_words(state)
        self.setAccessibleName(text if words in text else f"{words}: {text}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the mark and the whole text."""
        return chip_size(self._text)

    def minimumSizeHint(self) -> QSize:
        """Stay readable as a mark."""
        return QSize(2 * _PAD + MARK, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), kind_of(self._state), self._text)
        painter.end()
