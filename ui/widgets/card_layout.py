"""Where the parts of an item's card lie, at any width."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from ui import theme
from ui.widgets.item_row import ItemRow

GAP = 10
"""Between two cards."""

_PAD_X, _PAD_Y = 15, 13
_CELL, _LAST_CELL, _CONTROL_HEIGHT = 38, 46, 29
_CONTROL_WIDTH = 5 * _CELL + _LAST_CELL
_PILL_HEIGHT = 20
_FOOT_HEIGHT = 18
_HEADING_HEIGHT = 34
_STACKED_BELOW = 540
_SHADE = 2
_DOT = 11
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

CELLS = ("0", "1", "2", "3", "4", "N/A")


@dataclass(frozen=True, slots=True)
class CardLayout:
    """The rectangles of one card. `cells` are 0 to 4 and N/A; `dots` the confidence dots."""

    heading: QRect
    card: QRect
    question: QRect
    remarks: QRect
    control: QRect
    cells: tuple[QRect, ...]
    confidence: QRect
    dots: tuple[QRect, ...]

    def cell_at(self, point: QPoint) -> int:
        """Return the number of the cell under the point (5 is N/A), or -1."""
        for number, cell in enumerate(self.cells):
            if cell.contains(point):
                return number
        return -1

    def dot_at(self, point: QPoint) -> int:
        """Return the number of the confidence dot under the point, or -1."""
        for number, dot in enumerate(self.dots):
            if dot.contains(point):
                return number
        return -1


def question_font() -> QFont:
    """Return the face of the questions."""
    return theme.font(13.5, QFont.Weight.Medium)


def small_font() -> QFont:
    """Return the face of remarks and of confidence."""
    return theme.font(12)


def card_height(row: ItemRow, width: int) -> int:
    """Return the height of a row of the list that is this wide, gap and heading included."""
    text = _question_height(row.question, _text_width(width))
    heading = _HEADING_HEIGHT if row.heading else 0
    if width < _STACKED_BELOW:
        body = text + 8 + _PILL_HEIGHT + 9 + _CONTROL_HEIGHT
    else:
        body = max(text + 6 + _PILL_HEIGHT, _CONTROL_HEIGHT + 6 + _FOOT_HEIGHT)
    return heading + _PAD_Y + body + _PAD_Y + GAP


def card_layout(row: ItemRow, rect: QRect) -> CardLayout:
    """Return where the parts of a card lie inside a row of the list."""
    heading_height = _HEADING_HEIGHT if row.heading else 0
    heading = QRect(rect.left(), rect.top(), rect.width(), heading_height)
    card = rect.adjusted(_SHADE, heading_height, -_SHADE, -GAP)
    inner = card.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
    text_width = _text_width(rect.width())
    text = _question_height(row.question, text_width)
    if rect.width() < _STACKED_BELOW:
        question = QRect(inner.left(), inner.top(), text_width, text)
        remarks = QRect(inner.left(), question.bottom() + 9, inner.width(), _PILL_HEIGHT)
        control = QRect(inner.left(), remarks.bottom() + 10, _CONTROL_WIDTH, _CONTROL_HEIGHT)
        confidence = QRect(
            control.right() + 12,
            control.top(),
            inner.right() - control.right() - 12,
            _CONTROL_HEIGHT,
        )
    else:
        left_height = text + 6 + _PILL_HEIGHT
        right_height = _CONTROL_HEIGHT + 6 + _FOOT_HEIGHT
        top = inner.top() + max(0, (inner.height() - left_height) // 2)
        question = QRect(inner.left(), top, text_width, text)
        remarks = QRect(inner.left(), top + text + 6, text_width, _PILL_HEIGHT)
        right_top = inner.top() + max(0, (inner.height() - right_height) // 2)
        control = QRect(
            inner.right() - _CONTROL_WIDTH + 1, right_top, _CONTROL_WIDTH, _CONTROL_HEIGHT
        )
        confidence = QRect(control.left(), control.bottom() + 7, control.width(), _FOOT_HEIGHT)
    return CardLayout(
        heading,
        card,
        question,
        remarks,
        control,
        _cells(control),
        confidence,
        _dots(confidence, row.confidence_word),
    )


def _text_width(width: int) -> int:
    inner = width - 2 * _SHADE - 2 * _PAD_X
    return max(60, inner if width < _STACKED_BELOW else inner - _CONTROL_WIDTH - 24)


@lru_cache(maxsize=4096)
def _question_height(question: str, width: int) -> int:
    metrics = QFontMetrics(question_font())
    return metrics.boundingRect(QRect(0, 0, width, 100_000), _WRAP, question).height()


def _cells(control: QRect) -> tuple[QRect, ...]:
    cells = []
    left = control.left()
    for number in range(6):
        width = _LAST_CELL if number == 5 else _CELL
        cells.append(QRect(left, control.top(), width, control.height()))
        left += width
    return tuple(cells)


def _dots(confidence: QRect, word: str) -> tuple[QRect, ...]:
    """Three dots before the word, the whole set right-aligned."""
    word_width = QFontMetrics(small_font()).horizontalAdvance(word) + 5 if word else 0
    left = confidence.right() + 1 - word_width - 3 * _DOT
    return tuple(
        QRect(left + _DOT * number, confidence.top(), _DOT, confidence.height())
        for number in range(3)
    )
