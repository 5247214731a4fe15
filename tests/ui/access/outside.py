"""Walks the window at one scale and prints what is outside of it, cut, or without a name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollBar,
    QWidget,
)

SIZE = (1024, 700)
_PAUSES, _PAUSE_MS = 10, 60
NO_ROLE = (QAccessible.Role.Client, QAccessible.Role.NoRole)


def _scrolls(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def _words(widget: QWidget) -> str:
    return widget.text()[:40] if isinstance(widget, QLabel | QAbstractButton) else ""


def is_left_to_arrows(button: QAbstractButton) -> bool:
    """Tell whether arrows go to the button; Tab stops at one of its exclusive group."""
    group = button.group()
    exclusive = button.autoExclusive() or (group is not None and group.exclusive())
    if not exclusive or not button.isCheckable():
        return False
    others = group.buttons() if group is not None else siblings(button)
    return button is not others[0]


def siblings(button: QAbstractButton) -> list[QAbstractButton]:
    """Return the buttons of the same parent that exclude each other, this one among them."""
    above = button.parentWidget()
    return [
        other
        for other in (above.findChildren(QAbstractButton) if above is not None else [button])
        if other.parentWidget() is above and other.autoExclusive()
    ]


def stops_of_tab(window: QWidget) -> list[QWidget]:
    """Return what Tab can reach now; arrows go on within an exclusive group."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and (widget.focusPolicy() & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollBar)
        and widget.focusProxy() is None
        and not (isinstance(widget, QAbstractButton) and is_left_to_arrows(widget))
    ]


def lasting(window: QWidget) -> list[str]:
    """Return the faults that are still there when what arrives later has found its place."""
    found = faults(window)
    for _pause in range(_PAUSES):
        if not found:
            break
        QTest.qWait(_PAUSE_MS)
        found = faults(window)
    return found


def faults(window: QWidget) -> list[str]:
    """Return a line for each visible widget that is outside, cut, or mute."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName() == "qtooltip_label":
            continue
        name = f"{type(widget).__name__} {widget.objectName()} {_words(widget)!r}"
        if not _scrolls(widget):
            first = widget.mapTo(window, widget.rect().topLeft())
            last = widget.mapTo(window, widget.rect().bottomRight())
            if first.x() < 0 or first.y() < 0 or not window.rect().contains(last):
                found.append(f"{name}: outside, {first.toTuple()} to {last.toTuple()}")
        if isinstance(widget, QLabel) and not getattr(widget, "_elides", False):
            if widget.wordWrap():
                if widget.heightForWidth(widget.width()) > widget.height() + 1:
                    found.append(f"{name}: its lines are cut")
            elif widget.sizeHint().width() > widget.width() + 1:
                found.append(f"{name}: its end is cut")
        if (
            isinstance(widget, QPushButton | QCheckBox)
            and widget.text()
            and widget.minimumSizeHint().width() > widget.width() + 1
        ):
            found.append(f"{name}: its end is cut")
    for widget in stops_of_tab(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = f"{type(widget).__name__} {widget.objectName()}"
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{name}: has no name")
        elif interface.role() in NO_ROLE and not isinstance(widget, QAbstractScrollArea):
            found.append(f"{name}: has no role")
    return found
