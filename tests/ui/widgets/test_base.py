"""The base widgets: plain values in, signals out, by keyboard and mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QInputMethodEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib.colors import HexColor

from readiness.figures.palette import DARK, LIGHT, Palette
from ui import theme
from ui.app import make_application
from ui.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.confidence_dots import ConfidenceDots
from ui.widgets.figure_painter import paint_drawing
from ui.widgets.figure_view import FigureView
from ui.widgets.ladder_strip import LadderStrip, RungCard
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel, tooltip_text
from ui.widgets.segmented import LEVELS, Segment, Segmented
from ui.widgets.status_mark import StatusMark, kind_of, paint_mark
from ui.widgets.text_field import LineField, TextField

KEPT: list[QWidget] = []
HOSTILE = '<img src="file:///etc/hosts"><b>bold</b> &amp; \u202eright to left'


@pytest.fixture(autouse=True)
def dressed(qapp: object) -> Iterator[Theme]:
    application = make_application()
    found = application.findChild(Theme) or Theme(application)
    found.force(LIGHT)
    yield found
    KEPT.clear()


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    """Show a widget inside a window, with the keyboard in that window."""
    window = QWidget()
    QVBoxLayout(window).addWidget(widget)
    window.resize(600, 400)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    KEPT.append(window)
    return window


def test_labels_and_tool_tips_show_markup_as_it_is_written(qtbot: QtBot) -> None:
    label = PlainLabel(HOSTILE, wrap=True)
    qtbot.addWidget(label)

    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE
    assert "<img" not in tooltip_text(HOSTILE)
    assert "&lt;img" in tooltip_text(HOSTILE)
    assert tooltip_text("") == ""


@pytest.mark.parametrize("make", [LineField, TextField])
def test_a_field_leaves_undo_to_the_document(qtbot: QtBot, make: type) -> None:
    """Ctrl+Z in a field reaches the shortcut of the window around it."""
    field = make("Note")
    undone: list[bool] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), shown(qtbot, field))
    shortcut.activated.connect(lambda: undone.append(True))
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert undone == [True]
    assert field.text() == "abc"


@pytest.mark.parametrize("make", [LineField, TextField])
def test_only_the_user_makes_a_field_say_edited(qtbot: QtBot, make: type) -> None:
    """Showing a text is silent; typing and composed characters are not."""
    field = make("Note")
    shown(qtbot, field)
    said: list[str] = []
    field.edited.connect(said.append)

    field.show_text("shown")
    assert said == []
    qtbot.keyClicks(field, "!")
    event = QInputMethodEvent()
    event.setCommitString("한")
    QApplication.sendEvent(field, event)

    assert len(said) == 2
    assert "한" in field.text()


@pytest.mark.parametrize("make", [LineField, TextField])
def test_showing_the_trimmed_text_leaves_the_cursor_and_the_blank(qtbot: QtBot, make: type) -> None:
    """The model trims; a blank typed between two words must not vanish under the fingers."""
    field = make("Note")
    shown(qtbot, field)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "two ")
    field.show_text("two")
    qtbot.keyClicks(field, "words")

    assert field.text() == "two words"


def test_paste_takes_plain_text(qtbot: QtBot) -> None:
    field = TextField("Note")
    shown(qtbot, field)
    data = QMimeData()
    data.setHtml("<h1>rich</h1>")
    data.setText("rich\r\n\x07text")
    QApplication.clipboard().setMimeData(data)
    field.paste()

    assert field.text() == "rich\ntext"


def test_a_text_field_grows_with_its_words(qtbot: QtBot) -> None:
    field = TextField("Note", lines=2, most_lines=6)
    shown(qtbot, field)
    before = field.height()
    field.show_text("\n".join("line" for _number in range(5)))
    qtbot.waitUntil(lambda: field.height() > before)
    tall = field.height()
    field.show_text("\n".join("line" for _number in range(50)))

    assert field.height() < tall * 2


def test_segments_by_keyboard_and_mouse(qtbot: QtBot) -> None:
    """Arrows move without choosing; Space, Enter and a click choose; the row is one tab stop."""
    row = Segmented("Level", (*LEVELS, Segment("na", "N/A", "not applicable")))
    shown(qtbot, row)
    said: list[str] = []
    row.chosen.connect(said.append)
    row.show_value("2")
    row.focus_control()
    buttons = {button.segment.value: button for button in row._buttons}
    assert [b.focusPolicy() == Qt.FocusPolicy.StrongFocus for b in row._buttons].count(True) == 1

    qtbot.keyClick(buttons["2"], Qt.Key.Key_Right)
    assert said == []
    assert buttons["3"].hasFocus()
    qtbot.keyClick(buttons["3"], Qt.Key.Key_Space)
    qtbot.mouseClick(buttons["na"], Qt.MouseButton.LeftButton)

    assert said == ["3", "na"]
    assert row.value == "2"
    assert buttons["2"].isChecked()


def test_the_ladder_says_its_states_and_lets_rungs_be_chosen(qtbot: QtBot) -> None:
    ladder = LadderStrip()
    shown(qtbot, ladder)
    said: list[str] = []
    ladder.rung_chosen.connect(said.append)
    ladder.show_rungs(
        (
            RungCard("a", "Exploratory", "supported", "supported · 6 of 6"),
            RungCard("b", "Working level", "blocked", "3 short"),
        )
    )
    first, second = ladder._buttons
    assert second.accessibleName() == "Working level: 3 short"
    assert second.accessibleDescription() == "blocked"
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.keyClick(second, Qt.Key.Key_Return)

    assert said == ["b"]


def pixels(kind: str) -> set[int]:
    """Return which of the cells of a 12 × 12 mark are inked."""
    image = QImage(12, 12, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_mark(painter, QRectF(0, 0, 12, 12), kind, QColor("black"))
    painter.end()
    return {
        12 * y + x for x in range(12) for y in range(12) if image.pixelColor(x, y).lightness() < 128
    }


def test_marks_differ_by_shape_and_not_by_colour_alone() -> None:
    shapes = [frozenset(pixels(kind)) for kind in ("met", "open", "short")]

    assert len(set(shapes)) == 3
    assert all(len(a ^ b) > 15 for a in shapes for b in shapes if a != b)
    assert kind_of("supported with conditions") == "met"
    assert kind_of("blocked") == "short"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_links_and_dots_are_followed_by_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    for widget in (LinkLabel("Show the item"), ConfidenceDots()):
        shown(qtbot, widget)
        with qtbot.waitSignal(widget.clicked):
            qtbot.keyClick(widget, key)


def test_a_banner_offers_its_action_once(qtbot: QtBot) -> None:
    banner = Banner()
    shown(qtbot, banner)
    done: list[object] = []
    banner.show_message("Something happened.", ("Do it", lambda *given: done.append(given)))
    button = banner.findChild(QWidget, "banner-action-0")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert done == [()]
    assert not banner.isVisible()


def test_controls_have_a_name_and_a_role(qtbot: QtBot) -> None:
    """What is heard: every painted control says what it is."""
    dots = ConfidenceDots()
    dots.show_confidence("high")
    mark = StatusMark("blocked")
    field = LineField("Search everything")
    for widget, name in (
        (dots, "Confidence: high"),
        (mark, "blocked"),
        (field, "Search everything"),
    ):
        qtbot.addWidget(widget)
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert spoken.text(QAccessible.Text.Name) == name


def test_a_figure_on_screen_has_the_colours_and_places_of_the_drawing(qtbot: QtBot) -> None:
    """Upright, in place, text in the app's own face, nothing black that should not be."""
    drawing = Drawing(100, 50)
    drawing.add(Rect(0, 25, 50, 25, fillColor=HexColor("#ff0000"), strokeColor=None))
    drawing.add(Rect(50, 0, 50, 25, fillColor=HexColor("#0000ff"), strokeColor=None))
    drawing.add(String(60, 30, "Text", fontName="Inter-SemiBold", fontSize=12))
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_drawing(painter, drawing, QRectF(0, 0, 200, 100))
    painter.end()

    assert image.pixelColor(50, 25).name() == "#ff0000"
    assert image.pixelColor(150, 75).name() == "#0000ff"
    assert image.pixelColor(50, 75).name() == "#ffffff"
    inked = [
        x for x in range(110, 200) for y in range(15, 45) if image.pixelColor(x, y).lightness() < 90
    ]
    assert len(inked) > 30
    assert min(inked) >= 118


def test_a_figure_scales_to_its_width_and_is_described(qtbot: QtBot) -> None:
    view = FigureView("Profile", widest=4)
    view.show_figure(Drawing(100, 50), "Two sections.", (("goals", QRectF(0, 0, 50, 25)),))
    view.setFixedSize(200, 100)
    shown(qtbot, view)
    clicked: list[str] = []
    view.region_clicked.connect(clicked.append)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPointF(40, 40).toPoint())
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPointF(150, 90).toPoint())

    assert view.heightForWidth(200) == 100
    assert view.accessibleDescription() == "Two sections."
    assert clicked == ["goals"]


def test_the_theme_follows_and_can_be_forced(qtbot: QtBot, dressed: Theme) -> None:
    with qtbot.waitSignal(dressed.changed):
        dressed.force(DARK)
    assert theme.current() is DARK
    assert DARK.accent in QApplication.instance().styleSheet()
    dressed.force(LIGHT)
    assert theme.current() is LIGHT


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("make", [LineField, TextField])
def test_what_a_field_proposes_can_be_read(
    qtbot: QtBot, dressed: Theme, palette: Palette, make: type
) -> None:
    """Words in an empty field are read like others; only what cannot be used is faint."""
    dressed.force(palette)
    field = make("Name", placeholder="proposed")
    shown(qtbot, field)
    painted = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert painted.name() == QColor(palette.ink_muted).name()
    assert painted.alpha() == 255
