"""Fields of a row: sources as chips, names found in long tables, words of one scale, calendars."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCalendarWidget

from readiness import edits
from readiness.model import Source
from readiness.model.registers.explanations import Explanation
from readiness.model.registers.likelihood import Likelihood, LikelihoodScale
from readiness.model.registers.posts import Post
from tests.ui.registers.registering import Registering
from ui.pages.registers.form import RowForm
from ui.room import REGISTERS, Target
from ui.widgets.chooser import Chooser
from ui.widgets.completion import MOST_FOUND, Completion
from ui.widgets.day_field import DayField
from ui.widgets.picked_chips import PickedChips
from ui.widgets.text_field import LineField

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "A communiqué of the foreign ministry whose title runs on and on over several lines of print"


def _sources(place: Registering) -> None:
    """A post, and three sources one of which has a long title."""
    for id_, title in (("s-press", "Press briefing"), ("s-long", LONG), ("s-letter", "A; letter")):
        place.document.edit(
            "Add", edits.add_source, Source(id=id_, title=title, published=date(2018, 3, 1))
        )
    place.document.edit("Add", edits.add_row, "posts", id="p", post="Ambassador")
    place.window.navigate(REGISTERS, Target(register="posts", table="posts", row="p"))
    place.on_table(Qt.Key.Key_Return, CTRL)


def _posts_sources(place: Registering) -> tuple[str, ...]:
    return place.document.assessment.rows(Post)[0].sources


def _completion(line: LineField) -> Completion:
    completer = line.completer()
    assert isinstance(completer, Completion)
    return completer


def _pick(place: Registering, line: LineField, typed: str) -> None:
    """Type into a line and take the first name that is offered."""
    line.setFocus()
    place.qtbot.keyClicks(line, typed)
    popup = _completion(line).popup()
    assert popup is not None
    place.qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_sources_are_found_by_title_and_by_id_and_become_chips(place: Registering) -> None:
    _sources(place)
    line = place.find(LineField, "field-sources-add")
    _pick(place, line, "BRIEF")
    place.qtbot.waitUntil(lambda: _posts_sources(place) == ("s-press",))
    assert line.text() == ""

    _pick(place, line, "s-lett")
    place.qtbot.waitUntil(lambda: _posts_sources(place) == ("s-press", "s-letter"))
    chip = place.find(QAbstractButton, "field-sources-1")
    assert (chip.text(), chip.accessibleName()) == ("A; letter", "A; letter")

    place.window.undo()
    assert _posts_sources(place) == ("s-press",)


def test_a_chip_is_taken_away_by_delete_and_by_backspace_in_the_line(place: Registering) -> None:
    _sources(place)
    place.document.edit(
        "Change", edits.change_row, "posts", "p", sources=("s-press", "s-long", "s-letter")
    )
    chip = place.find(QAbstractButton, "field-sources-0")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert _posts_sources(place) == ("s-long", "s-letter")

    line = place.find(LineField, "field-sources-add")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert _posts_sources(place) == ("s-long",)


def test_a_long_title_stays_within_the_form(place: Registering) -> None:
    _sources(place)
    place.document.edit("Change", edits.change_row, "posts", "p", sources=("s-long",))
    QApplication.processEvents()
    field = place.find(PickedChips, "field-sources")
    chip = place.find(QAbstractButton, "field-sources-0")

    assert chip.geometry().right() <= field.width()
    assert field.width() <= place.find(RowForm, "row-form").width()
    assert "several lines" in chip.toolTip()


def test_a_name_nobody_has_is_refused_and_stays_to_be_mended(place: Registering) -> None:
    _sources(place)
    line = place.find(LineField, "field-sources-add")
    line.setFocus()
    line.setText("No such source")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert _posts_sources(place) == ()
    assert line.text() == "No such source"
    assert "There is no source No such source" in place.fault()


def _many_parties(place: Registering) -> None:
    rows = [
        edits.make_row("parties", id=f"p{number}", name=f"Party {number}")
        for number in range(2_000)
    ]
    place.document.edit("Add", edits.put_rows, "parties", rows)
    place.document.edit("Add", edits.add_row, "issues", id="i", title="Tests")
    place.document.edit("Add", edits.add_row, "positions", id="pos", issue="i")
    place.window.navigate(REGISTERS, Target(register="issues", table="positions", row="pos"))


def test_a_name_among_thousands_is_offered_as_one_types(place: Registering) -> None:
    _many_parties(place)
    place.on_table(Qt.Key.Key_Return, CTRL)
    line = place.find(LineField, "field-party")
    line.setFocus()
    place.qtbot.keyClicks(line, "ARTY 19")

    found = _completion(line).found()
    assert len(found) == MOST_FOUND
    assert found[:2] == ["Party 19", "Party 190"]

    place.qtbot.keyClicks(line, "99")
    assert _completion(line).found() == ["Party 1999"]


def test_the_chosen_name_is_given_in_a_cell_too(place: Registering) -> None:
    _many_parties(place)
    place.go(0, "Party")
    place.on_table(Qt.Key.Key_Return)
    line = place.find(LineField, "cell-party")
    _pick(place, line, "y 1234")
    assert line.text() == "Party 1234"
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()

    assert [row.model_dump()["party"] for row in place.rows("positions")] == ["p1234"]


def test_down_opens_the_list_of_a_blank_line(place: Registering) -> None:
    _many_parties(place)
    place.on_table(Qt.Key.Key_Return, CTRL)
    line = place.find(LineField, "field-party")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Down)

    popup = _completion(line).popup()
    assert popup is not None
    assert popup.isVisible()
    popup.hide()


def _likelihoods(place: Registering) -> list[str]:
    field = place.find(Chooser, "field-likelihood")
    return [field.itemText(at) for at in range(field.count())]


def test_only_words_of_the_chosen_scale_are_offered(place: Registering) -> None:
    place.document.edit("Add", edits.add_row, "explanations", id="h", title="Bluff")
    place.window.navigate(REGISTERS, Target(register="explanations", table="explanations", row="h"))
    place.on_table(Qt.Key.Key_Return, CTRL)
    assert "roughly even chance" in _likelihoods(place)
    assert "realistic possibility" not in _likelihoods(place)

    place.document.edit("Change", edits.choose_scale, LikelihoodScale.PHIA)
    assert "realistic possibility" in _likelihoods(place)
    assert "roughly even chance" not in _likelihoods(place)


def test_a_stored_word_of_the_other_scale_is_shown_and_told(place: Registering) -> None:
    place.document.edit(
        "Add",
        edits.add_row,
        "explanations",
        id="h",
        title="Bluff",
        likelihood=Likelihood.REMOTE_CHANCE,
    )
    place.window.navigate(REGISTERS, Target(register="explanations", table="explanations", row="h"))
    place.on_table(Qt.Key.Key_Return, CTRL)

    assert place.find(Chooser, "field-likelihood").currentText() == "remote chance"
    assert _likelihoods(place)[-1] == "remote chance"
    finder = place.document.finder
    place.qtbot.waitUntil(lambda: finder.found.assessment is place.document.assessment)
    told = [notice.sentence for notice in finder.found.notices["explanations"]]
    assert any("not of the scale ICD 203" in sentence for sentence in told)
    assert place.document.assessment.rows(Explanation)[0].likelihood is Likelihood.REMOTE_CHANCE


def test_a_calendar_opens_at_the_day_the_assessment_speaks_of(place: Registering) -> None:
    _sources(place)
    field = place.find(DayField, "field-as_of")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = place.find(QCalendarWidget, "calendar")
    assert calendar.selectedDate() == QDate(2018, 3, 9)
    calendar.activated.emit(QDate(2018, 3, 5))

    assert place.document.assessment.rows(Post)[0].as_of == "2018-03-05"


def test_a_field_in_the_last_column_stays_in_sight(place: Registering) -> None:
    place.document.edit("Add", edits.add_row, "posts", id="p", post="Ambassador")
    place.window.resize(1024, 700)
    place.window.navigate(REGISTERS, Target(register="posts", table="posts", row="p"))
    for label in ("Since", "Holder", "Confidence"):
        place.go(0, label)
        place.on_table(Qt.Key.Key_F2)
        field = place.editor()

        assert field.geometry().right() < place.table.viewport().width(), label
        place.table.closeEditor(field, place.table.itemDelegate().EndEditHint.NoHint)
        QApplication.processEvents()


def test_the_calendar_is_left_by_escape(place: Registering) -> None:
    _sources(place)
    field = place.find(DayField, "field-as_of")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = place.find(QCalendarWidget, "calendar")
    QTest.keyClick(calendar, Qt.Key.Key_Escape)
    QApplication.processEvents()

    assert QApplication.activePopupWidget() is None
    assert place.document.assessment.rows(Post)[0].as_of is None
