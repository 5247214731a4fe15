"""Paints the cells of a table of facts, and edits them with the field their kind asks for."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import theme
from ui.widgets.status_mark import OPEN, ink_of, paint_mark
from ui.widgets.value_fields import (
    ChoiceField,
    ValueFacts,
    field_text,
    make_field,
    show_field_text,
)

Index = QModelIndex | QPersistentModelIndex
_PAD = 10
_MARK = 10.0
_LEAST = 170
_SHOWN = "shown"


class CellDelegate(QStyledItemDelegate):
    """Text in one line, shortened where it must be; marks before computed words and notices.

    `facts_of` returns what the field for a cell needs; roles name where the model keeps the
    notice, the mark and whether the words are strong.
    """

    def __init__(
        self,
        facts_of: Callable[[Index], ValueFacts | None],
        notice_role: int,
        mark_role: int,
        strong_role: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._facts_of = facts_of
        self._roles = (notice_role, mark_role, strong_role)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        palette = theme.current()
        notice_role, mark_role, strong_role = self._roles
        box = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(box, theme.color(palette.accent_soft))
        painter.setPen(theme.color(palette.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(_PAD, 0, -_PAD / 2, 0)
        mark = index.data(mark_role)
        notice = index.data(notice_role)
        ink = theme.color(palette.ink)
        if mark or notice:
            kind = str(mark or OPEN)
            spot = QRectF(inner.left(), box.center().y() - _MARK / 2, _MARK, _MARK)
            if kind != "note":
                paint_mark(painter, spot, kind)
                inner.setLeft(inner.left() + _MARK + 6)
            if mark and kind != "note":
                ink = ink_of(kind)
        strong = bool(index.data(strong_role))
        painter.setFont(theme.font(13, QFont.Weight.DemiBold if strong else QFont.Weight.Normal))
        painter.setPen(ink)
        words = str(index.data() or "")
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, int(middle), shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color(palette.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -1.5, -1.5), 4, 4)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the width of the words."""
        metrics = option.fontMetrics
        extra = _MARK + 6 if index.data(self._roles[1]) or index.data(self._roles[0]) else 0
        strong = 1.08 if index.data(self._roles[2]) else 1.0
        width = metrics.horizontalAdvance(str(index.data() or "")) * strong
        return QSize(round(width + extra + 2 * _PAD), 34)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field for the cell."""
        facts = self._facts_of(index)
        if facts is None:
            return super().createEditor(parent, _option, index)

        def given(_text: str) -> None:
            # A choice is finished at once; lines are finished by Enter, Tab or leaving them.
            if isinstance(field, ChoiceField):
                self.commitData.emit(field)
                self.closeEditor.emit(field)

        field = make_field(facts, given, parent=parent, in_cell=True)
        field.setAutoFillBackground(True)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the text of the cell, once: what is typed since is the user's."""
        if editor.property(_SHOWN):
            return
        editor.setProperty(_SHOWN, True)
        show_field_text(editor, str(index.data(Qt.ItemDataRole.EditRole) or ""))
        if isinstance(editor, ChoiceField):
            editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Give the cell the text of the field."""
        model.setData(index, field_text(editor))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Let the field fill the cell, and more where the cell is narrow."""
        box = QRect(option.rect).adjusted(1, 1, max(0, _LEAST - option.rect.width()), -1)
        holder = editor.parentWidget()
        beyond = box.right() - holder.width() + 2 if holder is not None else 0
        if beyond > 0:
            # At the right end the field grows to the left, where it can be seen.
            box.adjust(-min(beyond, max(0, box.left())), 0, -beyond, 0)
        editor.setGeometry(box)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep the field open while its list or calendar takes the focus."""
        if event.type() == QEvent.Type.FocusOut and isinstance(editor, QWidget):
            from PySide6.QtWidgets import QApplication

            popup = QApplication.activePopupWidget()
            if popup is not None and popup.parent() is not None:
                return False
        return super().eventFilter(editor, event)
