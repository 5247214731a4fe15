"""A white card with a thin line and round corners."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Card(QFrame):
    """A frame with a vertical layout `column`.

    `surface` is "card", or "met", "open", "short", "accent" for the soft coloured ones.
    """

    def __init__(
        self, *, surface: str = "card", margin: int = 14, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", surface)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin - 2, margin, margin - 2)
        self.column.setSpacing(6)

    def set_chosen(self, chosen: bool) -> None:
        """Show or take away the line in the accent colour."""
        if bool(self.property("chosen")) != chosen:
            # The line is a pixel thicker; what is inside stays where it was.
            step = -1 if chosen else 1
            around = self.column.contentsMargins()
            self.column.setContentsMargins(
                around.left() + step,
                around.top() + step,
                around.right() + step,
                around.bottom() + step,
            )
            self.setProperty("chosen", chosen)
            self.style().unpolish(self)
            self.style().polish(self)


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a thin horizontal line."""
    line = QFrame(parent)
    line.setProperty("surface", "rule")
    line.setFixedHeight(1)
    return line
