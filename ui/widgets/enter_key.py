"""Enter presses the button that has the keyboard; Qt itself lets only Space do so."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication


def enter_clicks(event: QKeyEvent) -> bool:
    """Click the focused button if Enter was pressed; tell whether that was so."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    focused = QApplication.focusWidget()
    if not isinstance(focused, QAbstractButton) or not focused.isEnabled():
        return False
    focused.click()
    event.accept()
    return True
