"""Shows the pages of a PDF as pictures, one below the other, and asks for those in sight."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from readiness.messages import _
from ui import theme

_GAP = 18
_MARGIN = 26
_MOST_FIT = 1.4
_SCREEN = 96 / 72
"""Pixels to a point at 100 %."""

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_STEP = 60


class PagesView(QAbstractScrollArea):
    """Pictures of pages. A picture of an earlier build stays until the new one has come.

    Signals:
        pages_wanted(object): {page from 0: width in device pixels}, those in sight first.
        page_changed(int): the page that is most in sight, from 0.
        zoom_changed(): `zoom_words` reads differently.
    """

    pages_wanted = Signal(object)
    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._pictures: dict[int, QImage] = {}
        self._fresh: set[int] = set()
        self._zoom: float | None = None
        self._page = 0

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page that is most in sight, from 0."""
        return self._page

    @property
    def zoom_words(self) -> str:
        """The size of the pages in per cent of their size on paper."""
        return _("{percent} %", percent=round(self._scale() / _SCREEN * 100))

    @property
    def fits_width(self) -> bool:
        """Tell whether the pages follow the width of the view."""
        return self._zoom is None

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a new build with pages of these sizes in points."""
        self._sizes = tuple(sizes)
        self._fresh = set()
        self._pictures = {
            page: picture for page, picture in self._pictures.items() if page < len(self._sizes)
        }
        self._arrange()
        self._ask()

    def show_picture(self, page: int, picture: QImage) -> None:
        """Show the picture of a page of the present build."""
        if 0 <= page < len(self._sizes):
            self._pictures[page] = picture
            self._fresh.add(page)
            self.viewport().update()

    def has_picture(self, page: int) -> bool:
        """Tell whether a page of the present build is shown."""
        return page in self._fresh

    def zoom_by(self, steps: int) -> None:
        """Enlarge or shrink by some steps."""
        now = self._scale() / _SCREEN
        if steps > 0:
            wanted = next((zoom for zoom in ZOOMS if zoom > now + 0.01), ZOOMS[-1])
        else:
            wanted = next((zoom for zoom in reversed(ZOOMS) if zoom < now - 0.01), ZOOMS[0])
        self._set_zoom(wanted)

    def fit_width(self) -> None:
        """Let the pages be as wide as the view."""
        self._set_zoom(None)

    def go_to_page(self, page: int) -> None:
        """Show the top of a page."""
        if 0 <= page < len(self._sizes):
            self.verticalScrollBar().setValue(self._top_of(page) - _GAP // 2)

    # Events

    def sizeHint(self) -> QSize:
        """Ask for any size."""
        return QSize(480, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages again; the same part stays in sight."""
        super().resizeEvent(event)
        self._keep_place(self._arrange)
        self._ask()
        self.zoom_changed.emit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Show another part."""
        self.viewport().update()
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keys; Ctrl with plus, minus and 0 zooms."""
        bar = self.verticalScrollBar()
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        moves = {
            Qt.Key.Key_Up: -_STEP,
            Qt.Key.Key_Down: _STEP,
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_Space: bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif control and key == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif control and key == Qt.Key.Key_0:
            self.fit_width()
        elif Qt.Key(key) in moves and not control:
            bar.setValue(bar.value() + moves[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight."""
        palette = theme.current()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.color(palette.window))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in range(len(self._sizes)):
            box = self._box(page)
            if not box.intersects(self.viewport().rect()):
                continue
            # Paper stays paper, also where the window is dark.
            painter.fillRect(box, QColor("#ffffff"))
            picture = self._pictures.get(page)
            if picture is not None:
                painter.drawImage(QRectF(box), picture)
            painter.setPen(QPen(theme.color(palette.line_strong), 1))
            painter.drawRect(box.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(QPen(theme.color(palette.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    # Measures

    def _scale(self) -> float:
        if self._zoom is not None:
            return self._zoom * _SCREEN
        widest = max((width for width, _height in self._sizes), default=595.0)
        room = self.viewport().width() - 2 * _MARGIN
        return max(0.2, min(_MOST_FIT * _SCREEN, room / widest))

    def _top_of(self, page: int) -> int:
        scale = self._scale()
        return _GAP + sum(round(height * scale) + _GAP for _width, height in self._sizes[:page])

    def _box(self, page: int) -> QRect:
        """Return where a page lies in the viewport."""
        scale = self._scale()
        width, height = (round(side * scale) for side in self._sizes[page])
        free = self.viewport().width() - width
        left = free // 2 if free > 0 else -self.horizontalScrollBar().value()
        return QRect(left, self._top_of(page) - self.verticalScrollBar().value(), width, height)

    def _arrange(self) -> None:
        view = self.viewport().size()
        height = self._top_of(len(self._sizes))
        widest = max((width for width, _height in self._sizes), default=0.0) * self._scale()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, height - view.height()))
        vertical.setPageStep(max(1, view.height() - _STEP))
        vertical.setSingleStep(_STEP // 2)
        horizontal.setRange(0, max(0, round(widest) - view.width()))
        horizontal.setPageStep(max(1, view.width()))
        self.viewport().update()

    def _set_zoom(self, zoom: float | None) -> None:
        if zoom == self._zoom:
            return

        def take() -> None:
            self._zoom = zoom
            self._arrange()

        self._keep_place(take)
        self._fresh = set()
        self._ask()
        self.zoom_changed.emit()

    def _keep_place(self, change: Callable[[], None]) -> None:
        """Do something that changes the heights, and show the same part of the paper after it."""
        bar = self.verticalScrollBar()
        before = self._top_of(len(self._sizes))
        share = bar.value() / before if before else 0.0
        change()
        bar.setValue(round(share * self._top_of(len(self._sizes))))

    def _in_sight(self) -> list[int]:
        view = self.viewport().rect()
        return [page for page in range(len(self._sizes)) if self._box(page).intersects(view)]

    def _ask(self) -> None:
        if not self._sizes:
            return
        sight = self._in_sight()
        self._tell_page(sight)
        near = [sight[-1] + 1, sight[0] - 1] if sight else []
        ratio = self.devicePixelRatioF()
        wanted: dict[int, int] = {}
        for page in (*sight, *near):
            if not 0 <= page < len(self._sizes):
                continue
            width = max(1, round(self._box(page).width() * ratio))
            picture = self._pictures.get(page)
            if page not in self._fresh or picture is None or abs(picture.width() - width) > 1:
                wanted[page] = width
        if wanted:
            self.pages_wanted.emit(wanted)

    def _tell_page(self, sight: list[int]) -> None:
        view = self.viewport().rect()
        page = max(
            sight, key=lambda page: self._box(page).intersected(view).height(), default=self._page
        )
        words = _("Page {page} of {pages}", page=page + 1, pages=len(self._sizes))
        self.setAccessibleDescription(words)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
