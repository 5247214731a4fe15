"""Labels and tool tips that show every character as itself; the one room that knows QLabel."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget


class PlainLabel(QLabel):
    """Text that is never markup.

    `role` picks the style: "title", "heading", "strong", "muted", "small", "faint", "section",
    "fault", "caution". With `elide` the text keeps to one line and ends in … where it must.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "",
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._elides = elide
        if role:
            self.setProperty("role", role)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        elif wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def show_text(self, text: str) -> None:
        """Show a text; nothing happens when it is shown already."""
        if text != self.text():
            self.setText(text)

    def set_role(self, role: str) -> None:
        """Take another style."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)

    def minimumSizeHint(self) -> QSize:
        """Let an eliding label shrink to nothing."""
        hint = super().minimumSizeHint()
        return QSize(0, hint.height()) if self._elides else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, shortened when it has to stay on its line."""
        if not self._elides:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(
            self.text().replace("\n", " "), Qt.TextElideMode.ElideRight, self.width()
        )
        self.style().drawItemText(
            painter,
            self.rect(),
            int(self.alignment() | Qt.AlignmentFlag.AlignVCenter),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )


def tooltip_text(text: str) -> str:
    """Return what Qt shows as exactly this text in a tool tip; for models with a ToolTipRole."""
    if not text:
        return ""
    for character, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        text = text.replace(character, name)
    return f"<qt>{text}</qt>"


def plain_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tool tip that shows the text as it is."""
    widget.setToolTip(tooltip_text(text))


def show_plain_tooltip(place: QPoint, text: str, widget: QWidget) -> None:
    """Show a tool tip now, at a point of the screen; for delegates."""
    QToolTip.showText(place, tooltip_text(text), widget)
