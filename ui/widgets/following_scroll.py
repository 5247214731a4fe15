"""A scrolled column that keeps the field with the keyboard in view."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

_ROOM = 70
_AROUND = 8


class FollowingScroll(QScrollArea):
    """Scrolls up and down only, to where the keyboard goes, by whatever way it goes there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def follow_focus(self) -> None:
        """Bring the field with the keyboard into view once everything has its height."""
        QTimer.singleShot(0, self, self._follow)

    def show_whole(self, widget: QWidget) -> None:
        """Bring all of a widget into view, once everything has its height."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(widget, 0, _AROUND))

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.follow_focus()

    def _follow(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, _ROOM)
