"""Three dots and a word for the confidence of an answer; a click goes to the next."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from readiness.messages import _
from ui import theme
from ui.widgets.focus_ring import paint_focus_ring

_COUNT = {"low": 1, "moderate": 2, "high": 3}


def confidence_words(confidence: str) -> str:
    """Return the word for a confidence; the empty one has none."""
    return {"low": _("low"), "moderate": _("moderate"), "high": _("high")}.get(confidence, "")


def paint_dots(painter: QPainter, left: float, middle: float, confidence: str) -> float:
    """Paint the three dots and return where they end."""
    palette = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(palette.ink_muted)
    for position in range(3):
        filled = position < _COUNT.get(confidence, 0)
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(left + 4.5 + position * 11, middle), 3.9, 3.9)
    painter.restore()
    return left + 31


class ConfidenceDots(QAbstractButton):
    """The confidence of one answer; `clicked` asks for the next one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._confidence = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name()

    def show_confidence(self, confidence: str) -> None:
        """Show "high", "moderate", "low", or nothing yet."""
        if confidence != self._confidence:
            self._confidence = confidence
            self._name()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for the label, the dots and the longest word, so that nothing jumps."""
        metrics = QFontMetrics(theme.font(12))
        widest = max(metrics.horizontalAdvance(confidence_words(c)) for c in _COUNT)
        return QSize(metrics.horizontalAdvance(_("confidence")) + widest + 31 + 22, 22)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as well as Space; leave up and down to what stands around."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint label, dots and word, flush right."""
        painter = QPainter(self)
        painter.setFont(theme.font(12))
        painter.setPen(QColor(theme.current().ink_muted))
        metrics = painter.fontMetrics()
        label, word = _("confidence"), confidence_words(self._confidence)
        word_width = metrics.horizontalAdvance(word) + 6 if word else 0
        right = self.width() - 4.0
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        dots_left = right - word_width - 31
        box = QRectF(self.rect())
        painter.drawText(box.adjusted(dots_left + 36, 0, 0, 0), line, word)
        paint_dots(painter, dots_left, box.center().y(), self._confidence)
        label_left = dots_left - 7 - metrics.horizontalAdvance(label)
        painter.drawText(box.adjusted(label_left, 0, 0, 0), line, label)
        if self.hasFocus():
            paint_focus_ring(painter, box, 5)
        painter.end()

    def _name(self) -> None:
        word = confidence_words(self._confidence) or _("not given")
        self.setAccessibleName(_("Confidence: {word}", word=word))
