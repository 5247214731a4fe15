"""Tab in the order in which one reads, through the whole window and round again.

Qt's own order is that in which widgets were made; where a part of the window makes them late, it
says its order itself (`OrdersStops`). An exclusive group is one stop, at the chosen button; the
arrow keys go on inside it.
"""

from collections.abc import Sequence
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QVBoxLayout, QWidget


@runtime_checkable
class OrdersStops(Protocol):
    """A part of the window that says in which order Tab goes through it."""

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab stops at inside the part now, in order."""


class ReadingArea(QWidget):
    """Holds the places, what stands above and below them; Tab goes through all of it."""

    def __init__(self, above: Sequence[QWidget], places: QWidget, below: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in above:
            column.addWidget(part)
        column.addWidget(places, 1)
        column.addWidget(below)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Go to the next stop, from the last on to the first."""
        stops = self._stops()
        here = QApplication.focusWidget()
        if here is None or here not in stops:
            return super().focusNextPrevChild(forwards)
        following = stops[(stops.index(here) + (1 if forwards else -1)) % len(stops)]
        reasons = Qt.FocusReason
        following.setFocus(reasons.TabFocusReason if forwards else reasons.BacktabFocusReason)
        return True

    def _stops(self) -> list[QWidget]:
        stops: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if widget not in stops and self.isAncestorOf(widget) and takes_tab(widget):
                part = self._ordering_part(widget)
                # A widget that its part forgot to name is still a stop, after the named ones.
                named = [*part.tab_stops(), widget] if part is not None else [widget]
                stops += [stop for stop in dict.fromkeys(named) if stop not in stops]
            widget = widget.nextInFocusChain()
        return stops

    def _ordering_part(self, widget: QWidget) -> OrdersStops | None:
        """Return the outermost part around a widget that says its own order."""
        found = None
        around = widget.parentWidget()
        while around is not None and around is not self:
            if isinstance(around, OrdersStops):
                found = around
            around = around.parentWidget()
        return found


def leave_keyboard(page: QWidget) -> None:
    """Take the keyboard from a page that goes, where the next one takes it itself.

    Qt would give it to the next stop of Tab when the page is hidden, and look through the whole
    window for that.
    """
    holder = page.window().focusWidget()
    if holder is not None and page.isAncestorOf(holder):
        holder.clearFocus()


def stops_in(column: QWidget) -> list[QWidget]:
    """Return what Tab stops at inside a widget, from top to bottom and left to right."""

    def place(widget: QWidget) -> tuple[int, int]:
        point = widget.mapTo(column, QPoint(0, 0))
        return (point.y(), point.x())

    return sorted((w for w in column.findChildren(QWidget) if takes_tab(w)), key=place)


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab stops at a widget now."""
    policy = Qt.FocusPolicy.TabFocus
    wants = (widget.focusPolicy() & policy) == policy and widget.focusProxy() is None
    if not (wants and widget.isVisible() and widget.isEnabled()):
        return False
    active = QApplication.activeWindow()
    if active is not None and widget.window() is not active.window():
        return False
    return not isinstance(widget, QAbstractButton) or _speaks_for_its_group(widget)


def _speaks_for_its_group(button: QAbstractButton) -> bool:
    group = _exclusive_group(button)
    chosen = next((other for other in group if other.isChecked()), None)
    visible = [other for other in group if other.isVisible() and other.isEnabled()]
    return not visible or button is (chosen if chosen in visible else visible[0])


def _exclusive_group(button: QAbstractButton) -> list[QAbstractButton]:
    group = cast("QButtonGroup | None", button.group())
    if group is not None:
        return list(group.buttons()) if group.exclusive() else [button]
    beside = button.parentWidget()
    if not button.autoExclusive() or beside is None:
        return [button]
    children = (child for child in beside.children() if isinstance(child, QAbstractButton))
    return [child for child in children if child.autoExclusive() and child.group() is None]
