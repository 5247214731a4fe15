"""The two pictures of a comparison: profile by section and hard gates per rung."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from readiness.messages import _
from readiness.method.compare import Comparison
from ui import theme
from ui.widgets.card import Card
from ui.widgets.figure_view import FigureView
from ui.widgets.plain_label import PlainLabel

_POINTS = 0.75
"""Points to a pixel: words in a figure then have the size of small text on the screen."""
_SIDE_BY_SIDE = 700
_MARGINS = 30


class ComparisonFigures(QWidget):
    """Legend, profile and gates; drawn again when the width or the colours change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._titles: tuple[str, ...] = ()
        self._drawn: tuple[object, ...] = ()
        self._drawn_comparison: Comparison | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._draw)
        self.legend = FigureView(_("Legend"))
        self.profile = FigureView(_("Profile by section"))
        self.gates = FigureView(_("Hard gates per rung"))
        self._left = _card(_("Profile by section"), self.profile)
        self._right = _card(_("Hard gates on the way up the ladder"), self.gates)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(14)
        self._pair.addWidget(self._left, 1)
        self._pair.addWidget(self._right, 1)
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.legend)
        column.addLayout(self._pair)

    def show_comparison(self, comparison: Comparison, titles: tuple[str, ...]) -> None:
        """Show this comparison under these titles, one per assessment."""
        self._comparison, self._titles = comparison, titles
        self._later.start()

    def show_colours(self) -> None:
        """Draw again in the colours shown now."""
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new width; stack the cards where there is no room for both."""
        super().resizeEvent(event)
        wide = event.size().width() >= _SIDE_BY_SIDE
        self._pair.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        self._later.start()

    def _draw(self) -> None:
        comparison = self._comparison
        if comparison is None or self.width() < 80:
            return
        wanted = (self._titles, self.width(), theme.current().dark)
        # By identity: comparing two comparisons by value would cost more than drawing them.
        if comparison is self._drawn_comparison and wanted == self._drawn:
            return
        self._drawn_comparison, self._drawn = comparison, wanted
        wide = self.width() >= _SIDE_BY_SIDE
        room = ((self.width() - 14) // 2 if wide else self.width()) - _MARGINS
        self._show_legend((self.width() - 2) * _POINTS)
        self._show_profile(comparison, room * _POINTS)
        self._show_gates(comparison, room * _POINTS)

    def _show_legend(self, width: float) -> None:
        from readiness.figures.legend import describe_legend, legend

        self.legend.show_figure(
            legend(self._titles, theme.current(), width), describe_legend(self._titles)
        )

    def _show_profile(self, comparison: Comparison, width: float) -> None:
        from readiness.figures.profile import DotRow, describe_dots, profile_dots

        by_section = [
            {profile.section_id: profile for profile in subject.profiles}
            for subject in comparison.subjects
        ]
        rows = [
            DotRow(
                section.title,
                tuple(
                    profiles[section.section_id].best if section.section_id in profiles else None
                    for profiles in by_section
                ),
            )
            for section in comparison.subjects[0].profiles
        ]
        self.profile.show_figure(
            profile_dots(rows, theme.current(), width), describe_dots(rows, self._titles)
        )

    def _show_gates(self, comparison: Comparison, width: float) -> None:
        from readiness.figures.gates import GateCounts, GateRow, describe_gates, gates

        rows = [
            GateRow(
                rung.title,
                tuple(
                    GateCounts(len(cell.hard_met), len(cell.hard_open), len(cell.hard_short))
                    if cell is not None
                    else GateCounts(0, 0, 0)
                    for cell in rung.cells
                ),
            )
            for rung in comparison.rungs
            if any(
                cell and (cell.hard_met or cell.hard_open or cell.hard_short) for cell in rung.cells
            )
        ]
        self.gates.show_figure(
            gates(rows, theme.current(), width), describe_gates(rows, self._titles)
        )


def _card(title: str, figure: FigureView) -> Card:
    card = Card()
    card.column.addWidget(PlainLabel(title, role="heading"))
    card.column.addWidget(figure)
    card.column.addStretch(1)
    return card
