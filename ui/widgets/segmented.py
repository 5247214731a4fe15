"""A row of choices that belong together, such as 0 1 2 3 4 N/A."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets.focus_ring import paint_focus_ring
from ui.widgets.plain_label import plain_tooltip


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: the value it stands for, its text, and its name for those who listen."""

    value: str
    text: str
    name: str = ""


LEVELS: tuple[Segment, ...] = tuple(Segment(str(level), str(level)) for level in range(5))
"""The five levels without names; a row of an item adds the level's words as names."""


class Segmented(QWidget):
    """Choices side by side, at most one of them chosen.

    Left and right move the focus without choosing; Space, Enter and a click choose, and so does
    the key of a choice that is one sign, such as 3. In the tab order the row is one stop.

    Signals:
        chosen(str): the user chose this value, also when it was chosen already.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        segments: tuple[Segment, ...] = (),
        *,
        least_width: int = 38,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least_width = least_width
        self._value: str | None = None
        self._buttons: list[_SegmentButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_segments(segments)

    @property
    def value(self) -> str | None:
        """The value that is shown as chosen."""
        return self._value

    def show_segments(self, segments: tuple[Segment, ...]) -> None:
        """Offer these choices."""
        if [button.segment.value for button in self._buttons] != [s.value for s in segments]:
            for button in self._buttons:
                self._layout.removeWidget(button)
                button.deleteLater()
            self._buttons = []
            for position, segment in enumerate(segments):
                ends = (position == 0, position == len(segments) - 1)
                button = _SegmentButton(segment, ends, self._least_width, self)
                button.setObjectName(f"segment-{segment.value}")
                button.clicked.connect(self._on_clicked)
                button.moved.connect(self._move)
                self._buttons.append(button)
                self._layout.addWidget(button)
        for button, segment in zip(self._buttons, segments, strict=True):
            button.show_segment(segment, self.accessibleName())
        self._mark()

    def show_value(self, value: str | None) -> None:
        """Mark a choice; None marks none."""
        if value != self._value:
            self._value = value
            self._mark()

    def set_offered(self, value: str, offered: bool) -> None:
        """Let a choice be chosen or not."""
        for button in self._buttons:
            if button.segment.value == value:
                button.setEnabled(offered)

    def focus_control(self) -> None:
        """Put the keyboard on the chosen segment, or on the first."""
        for button in self._buttons:
            if button.focusPolicy() != Qt.FocusPolicy.ClickFocus:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose what the key stands for."""
        for button in self._buttons:
            if button.segment.text == event.text() and button.isEnabled():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                button.click()
                return
        super().keyPressEvent(event)

    def _mark(self) -> None:
        stop = next((b for b in self._buttons if b.segment.value == self._value), None)
        if stop is None and self._buttons:
            stop = self._buttons[0]
        for button in self._buttons:
            button.setChecked(button.segment.value == self._value)
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            )

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _SegmentButton):
            # What is shown follows the document, not the click.
            self._mark()
            self.chosen.emit(button.segment.value)

    def _move(self, step: int) -> None:
        here = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), 0)
        there = max(0, min(len(self._buttons) - 1, here + step))
        self._buttons[there].setFocus(Qt.FocusReason.TabFocusReason)


class _SegmentButton(QAbstractButton):
    moved = Signal(int)

    def __init__(
        self, segment: Segment, ends: tuple[bool, bool], least_width: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.segment = segment
        self._ends = ends
        self._least_width = least_width
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_segment(self, segment: Segment, row: str) -> None:
        self.segment = segment
        name = segment.name or segment.text
        self.setText(segment.text.replace("&", "&&"))
        self.setAccessibleName(f"{row}: {name}" if row else name)
        plain_tooltip(self, segment.name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._font(True)).horizontalAdvance(self.segment.text)
        return QSize(max(self._least_width, words + 20), 30)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # QAbstractButton would take these to walk; they belong to the list around.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _font(self, bold: bool) -> QFont:
        return theme.font(13, QFont.Weight.DemiBold if bold else QFont.Weight.Medium)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        first, last = self._ends
        frame = box.adjusted(0.5 if first else -8, 0.5, -0.5 if last else 8, -0.5)
        painter.setClipRect(box)
        painter.setPen(QPen(QColor(palette.line_strong), 1))
        if self.isChecked():
            fill = palette.accent
        elif self.underMouse() and self.isEnabled():
            fill = palette.accent_soft
        else:
            fill = palette.surface
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(frame, 6, 6)
        if not first and not self.isChecked():
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(
                box.topLeft() + QRectF(0.5, 1, 0, 0).topLeft(),
                box.bottomLeft() + QRectF(0.5, -1, 0, 0).topLeft(),
            )
        if self.isChecked():
            ink = palette.accent_ink
        elif self.isEnabled():
            ink = palette.ink_muted
        else:
            ink = palette.ink_faint
        painter.setPen(QColor(ink))
        painter.setFont(self._font(self.isChecked()))
        painter.drawText(
            box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self.segment.text
        )
        if self.hasFocus():
            if self.isChecked():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(palette.accent_ink), 1.5))
                painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 4, 4)
            else:
                paint_focus_ring(painter, box.adjusted(1, 1, -1, -1), 5)
        painter.end()
