"""The look: palette and style sheet from the colours of the house, light and dark by the system."""

from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

import readiness
from readiness.figures.palette import DARK, LIGHT, Palette

FONTS = Path(readiness.__file__).parent / "fonts"
STYLE = Path(__file__).parent / "style"
FACE = "Inter"

BASE_PIXELS = 13
"""The size of running text on screen, in device-independent pixels."""

_present: Palette = LIGHT


def current() -> Palette:
    """Return the palette that is shown now; painted widgets ask for it in their paintEvent."""
    return _present


def color(value: str) -> QColor:
    """Return a colour of the palette for a painter."""
    return QColor(value)


def font(pixels: float = BASE_PIXELS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the app's face in a size given in device-independent pixels."""
    face = QFont(FACE)
    face.setPixelSize(round(pixels))
    face.setWeight(weight)
    return face


class Theme(QObject):
    """Dresses the application and follows the system between light and dark.

    Signals:
        changed(): another palette is shown; painted widgets are repainted by Qt, pictures that
            were built for the old palette must be built again.
    """

    changed = Signal()

    def __init__(self, application: QApplication, forced: Palette | None = None) -> None:
        super().__init__(application)
        self._application = application
        self._forced = forced
        _load_faces()
        style = QStyleFactory.create("Fusion")
        if style is not None:
            application.setStyle(style)
        application.setFont(font())
        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self._show(self._wanted())

    @property
    def palette(self) -> Palette:
        """The palette that is shown."""
        return _present

    def force(self, palette: Palette | None) -> None:
        """Show this palette whatever the system says; None follows the system again."""
        self._forced = palette
        if self._wanted() is not _present:
            self._show(self._wanted())
            self.changed.emit()

    def _wanted(self) -> Palette:
        if self._forced is not None:
            return self._forced
        scheme = self._application.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT

    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        self.force(self._forced)

    def _show(self, palette: Palette) -> None:
        global _present
        _present = palette
        self._application.setPalette(qt_palette(palette))
        self._application.setStyleSheet(style_sheet(palette))


def style_sheet(palette: Palette) -> str:
    """Return the style sheet with the colours of the palette filled in."""
    icons = (STYLE / ("dark" if palette.dark else "light")).as_posix()
    holes = {
        name: getattr(palette, name) for name in Palette.__slots__ if name not in ("dark", "series")
    }
    return Template((STYLE / "window.qss").read_text("utf-8")).substitute(holes, icons=icons)


def qt_palette(palette: Palette) -> QPalette:
    """Return the Qt palette for what the style sheet does not reach."""
    role = QPalette.ColorRole
    colours = QPalette()
    for where, value in (
        (role.Window, palette.window),
        (role.Base, palette.surface),
        (role.AlternateBase, palette.surface_sunken),
        (role.Button, palette.surface),
        (role.WindowText, palette.ink),
        (role.Text, palette.ink),
        (role.ButtonText, palette.ink),
        (role.ToolTipBase, palette.surface),
        (role.ToolTipText, palette.ink),
        (role.PlaceholderText, palette.ink_muted),
        (role.BrightText, palette.short),
        (role.Highlight, palette.accent),
        (role.HighlightedText, palette.accent_ink),
        (role.Accent, palette.accent),
        (role.Link, palette.accent),
        (role.LinkVisited, palette.accent),
        (role.Light, palette.surface),
        (role.Midlight, palette.line),
        (role.Mid, palette.line_strong),
        (role.Dark, palette.ink_faint),
        (role.Shadow, palette.line_strong),
    ):
        colours.setColor(where, QColor(value))
    for where in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, where, QColor(palette.ink_faint))
    return colours


def _load_faces() -> None:
    if FACE in QFontDatabase.families():
        return
    for path in sorted(FONTS.glob("Inter-*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
