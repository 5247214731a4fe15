"""Tab in the order in which things stand, where they are not made in that order."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget


def stops_in(column: QWidget) -> list[QWidget]:
    """Return what Tab stops at inside a widget, from top to bottom and left to right."""

    def place(widget: QWidget) -> tuple[int, int]:
        point = widget.mapTo(column, QPoint(0, 0))
        return (point.y(), point.x())

    inside = column.findChildren(QWidget)
    return sorted((widget for widget in inside if _takes_tab(widget, column)), key=place)


def go_on(stops: Sequence[QWidget], around: QWidget, *, forwards: bool) -> bool:
    """Move the keyboard to the next of the stops, past their ends to what is outside `around`.

    Returns False where the keyboard is on none of them, or nothing is outside.
    """
    focused = QApplication.focusWidget()
    if focused is None or focused not in stops:
        return False
    position = stops.index(focused) + (1 if forwards else -1)
    inside = 0 <= position < len(stops)
    following = stops[position] if inside else _outside(around, forwards=forwards)
    if following is None:
        return False
    reasons = Qt.FocusReason
    following.setFocus(reasons.TabFocusReason if forwards else reasons.BacktabFocusReason)
    return True


def _outside(around: QWidget, *, forwards: bool) -> QWidget | None:
    widget: QWidget | None = around
    while widget is not None:
        widget = widget.nextInFocusChain() if forwards else widget.previousInFocusChain()
        if widget is None or widget is around:
            return None
        if not around.isAncestorOf(widget) and _takes_tab(widget, around):
            return widget
    return None


def _takes_tab(widget: QWidget, beside: QWidget) -> bool:
    wants = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    reachable = widget.window() is beside.window() and widget.isVisible() and widget.isEnabled()
    return wants and reachable
