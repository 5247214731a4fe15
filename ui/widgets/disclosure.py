"""A heading that opens and closes what stands below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget


class _Heading(QToolButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Right, close with Left, both with Enter and Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Right:
            self.setChecked(True)
        elif event.key() == Qt.Key.Key_Left:
            self.setChecked(False)
        else:
            super().keyPressEvent(event)


class Disclosure(QWidget):
    """A heading with an arrow over a body that is hidden until it is opened.

    A `dense` heading is hardly taller than its words.

    Signals:
        opened(bool): the body is shown or hidden now.
    """

    opened = Signal(bool)

    def __init__(
        self,
        body: QWidget,
        *,
        dense: bool = False,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self._words = ""
        self._heading = _Heading(self)
        self._heading.setObjectName(f"{object_name}-heading")
        self._heading.setProperty("dense", dense)
        self._heading.setCheckable(True)
        self._heading.setArrowType(Qt.ArrowType.RightArrow)
        self._heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._heading.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._heading.toggled.connect(self._on_toggled)
        self.body = body
        body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(body)

    @property
    def words(self) -> str:
        """The words of the heading."""
        return self._words

    @property
    def is_open(self) -> bool:
        """Tell whether the body is shown."""
        return self._heading.isChecked()

    def show_words(self, words: str) -> None:
        """Show other words in the heading."""
        self._words = words
        self._heading.setText(words.replace("&", "&&"))
        self._heading.setAccessibleName(words)

    def set_open(self, wanted: bool) -> None:
        """Open or close the body."""
        self._heading.setChecked(wanted)

    def _on_toggled(self, wanted: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if wanted else Qt.ArrowType.RightArrow
        self._heading.setArrowType(arrow)
        self.body.setVisible(wanted)
        self.opened.emit(wanted)
