"""What is asked inline: rows that others point to, another unit, another order of options."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from readiness import edits
from readiness.model.registers.commitments import Commitment
from readiness.model.registers.issues import Issue, IssueKind, Option, Position
from readiness.model.registers.kinds import Span, Stand
from tests.ui.registers.registering import Registering
from ui.room import REGISTERS, Target
from ui.widgets.ask_choice import AskChoice
from ui.widgets.chooser import Chooser
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField, TextField

CTRL = Qt.KeyboardModifier.ControlModifier


def _put(place: Registering, table: str, **fields: object) -> None:
    place.document.edit("Add", edits.add_row, table, **fields)


def _parties(place: Registering) -> None:
    """Three parties, a promise between them and a position of the first."""
    for name in ("North Korea", "United States", "China"):
        _put(place, "parties", id=name[0].lower(), name=name)
    _put(place, "commitments", id="k", what="Halt the tests", by=("n", "c"), to=("u",))
    _put(place, "issues", id="i", title="Tests")
    _put(place, "positions", id="p", issue="i", party="n")
    place.window.navigate(REGISTERS, Target(register="parties"))
    place.go(0, "Party")


def _issue(place: Registering) -> None:
    """An issue in months with a position on it."""
    _put(
        place,
        "issues",
        id="i",
        title="Declaration",
        kind=IssueKind.NUMERIC,
        unit="months",
        range=Span(low=0, high=48),
    )
    _put(place, "positions", id="p", issue="i", limit=Stand(low=6, high=12))
    place.window.navigate(REGISTERS, Target(register="issues"))


def _options(place: Registering) -> None:
    """An issue of ordered options with a position on the first."""
    options = tuple(Option(id=word, title=word) for word in ("none", "some", "all"))
    _put(place, "issues", id="i", title="Sites", kind=IssueKind.OPTIONS, options=options)
    _put(place, "positions", id="p", issue="i", limit=Stand(low="none", high="none"))
    place.window.navigate(REGISTERS, Target(register="issues"))


def _question(place: Registering) -> AskChoice:
    return place.find(AskChoice, "row-question")


def _press(place: Registering, key: str) -> None:
    place.find(QPushButton, f"row-question-{key}").click()
    QApplication.processEvents()


def test_a_row_nothing_points_to_goes_without_a_question(place: Registering) -> None:
    _parties(place)
    place.window.navigate(REGISTERS, Target(register="commitments"))
    place.go(0, "Commitment")
    place.on_table(Qt.Key.Key_Delete)

    assert not _question(place).isVisible()
    assert place.rows("commitments") == ()


def test_what_points_to_a_row_is_named_before_it_goes(place: Registering) -> None:
    _parties(place)
    place.on_table(Qt.Key.Key_Delete)

    assert _question(place).isVisible()
    told = place.find(PlainLabel, "row-question-details").text()
    assert "Commitments: Halt the tests." in told
    assert "Positions: Tests · North Korea." in told
    assert len(place.rows("parties")) == 3


def test_references_are_pointed_to_another_row_in_one_step(place: Registering) -> None:
    _parties(place)
    steps = place.document.undo_stack.count()
    place.on_table(Qt.Key.Key_Delete)
    other = place.find(Chooser, "row-question-row")
    assert [other.itemText(at) for at in range(other.count())] == [
        "–",
        "United States",
        "China",
    ]
    other.setCurrentIndex(2)
    _press(place, "repoint")

    assert [row.id for row in place.rows("parties")] == ["u", "c"]
    assert place.document.assessment.rows(Commitment)[0].by == ("c",)
    assert place.document.assessment.rows(Position)[0].party == "c"
    assert not _question(place).isVisible()
    assert place.table.hasFocus()
    assert place.document.undo_stack.count() == steps + 1

    place.window.undo()
    assert len(place.rows("parties")) == 3
    assert place.document.assessment.rows(Position)[0].party == "n"


def test_a_refused_answer_says_why_and_the_question_stays(place: Registering) -> None:
    _parties(place)
    place.on_table(Qt.Key.Key_Delete)
    _press(place, "repoint")
    assert "Fill in the field" in place.find(PlainLabel, "row-question-fault").text()
    place.find(Chooser, "row-question-row").setCurrentIndex(1)
    _press(place, "repoint")

    assert "cannot promise to itself" in place.find(PlainLabel, "row-question-fault").text()
    assert _question(place).isVisible()
    assert len(place.rows("parties")) == 3


def test_references_are_cleared_and_rows_named_by_it_go_too(place: Registering) -> None:
    _parties(place)
    place.on_table(Qt.Key.Key_Delete)
    clear = place.find(QPushButton, "row-question-clear")
    assert clear.text() == "Remove 1 row with it, clear the rest"
    clear.setFocus()
    place.press(Qt.Key.Key_Return)

    assert place.document.assessment.rows(Commitment)[0].by == ("c",)
    assert place.rows("positions") == ()


def test_the_row_is_kept_by_escape(place: Registering) -> None:
    _parties(place)
    before = place.document.assessment
    place.on_table(Qt.Key.Key_Delete)
    place.qtbot.waitUntil(lambda: place.find(Chooser, "row-question-row").hasFocus())
    place.press(Qt.Key.Key_Escape)

    assert not _question(place).isVisible()
    assert place.document.assessment is before
    assert place.table.hasFocus()


def test_a_question_goes_when_the_rows_change_or_another_table_is_shown(
    place: Registering,
) -> None:
    _parties(place)
    place.on_table(Qt.Key.Key_Delete)
    place.window.undo()
    assert not _question(place).isVisible()

    place.window.redo()
    place.go(0, "Party")
    place.on_table(Qt.Key.Key_Delete)
    assert _question(place).isVisible()
    place.window.navigate(REGISTERS, Target(register="issues"))
    assert not _question(place).isVisible()


def test_another_unit_in_a_cell_converts_the_values(place: Registering) -> None:
    _issue(place)
    steps = place.document.undo_stack.count()
    place.go(0, "Measure")
    place.on_table(Qt.Key.Key_Return)
    place.write("years")
    assert _question(place).isVisible()
    assert place.document.assessment.rows(Issue)[0].unit == "months"

    factor = place.find(LineField, "row-question-factor")
    place.qtbot.waitUntil(factor.hasFocus)
    place.qtbot.keyClicks(factor, "1/12")
    place.press(Qt.Key.Key_Return)

    issue, position = place.document.assessment.rows(Issue)[0], place.rows("positions")[0]
    assert (issue.unit, issue.range) == ("years", Span(low=0, high=4))
    assert isinstance(position, Position)
    assert position.limit == Stand(low=0.5, high=1)
    assert place.document.undo_stack.count() == steps + 1


def test_another_unit_in_the_form_is_asked_about_once_it_is_written(place: Registering) -> None:
    _issue(place)
    place.go(0, "Issue")
    place.on_table(Qt.Key.Key_Return, CTRL)
    unit = place.find(LineField, "field-unit")
    unit.setFocus()
    unit.selectAll()
    place.qtbot.keyClicks(unit, "weeks")
    assert not _question(place).isVisible()
    assert place.document.assessment.rows(Issue)[0].unit == "months"

    QTest.keyClick(unit, Qt.Key.Key_Return)
    assert _question(place).isVisible()
    _press(place, "relabel")

    issue = place.document.assessment.rows(Issue)[0]
    assert (issue.unit, issue.range) == ("weeks", Span(low=0, high=48))


def test_leaving_the_unit_shows_it_again(place: Registering) -> None:
    _issue(place)
    place.go(0, "Issue")
    place.on_table(Qt.Key.Key_Return, CTRL)
    unit = place.find(LineField, "field-unit")
    unit.setFocus()
    unit.setText("weeks")
    QTest.keyClick(unit, Qt.Key.Key_Return)
    _press(place, "leave")

    assert unit.text() == "months"
    assert not _question(place).isVisible()


def test_a_factor_that_is_none_is_refused_at_the_question(place: Registering) -> None:
    _issue(place)
    place.go(0, "Measure")
    place.on_table(Qt.Key.Key_Return)
    place.write("years")
    place.find(LineField, "row-question-factor").setText("many")
    _press(place, "convert")

    assert "factor above 0" in place.find(PlainLabel, "row-question-fault").text()
    assert place.document.assessment.rows(Issue)[0].unit == "months"


def _reorder(place: Registering) -> None:
    place.go(0, "Issue")
    place.on_table(Qt.Key.Key_Return, CTRL)
    options = place.find(TextField, "field-options")
    options.setFocus()
    options.setPlainText("all; some; none")
    place.find(QWidget, "field-unit").setFocus()
    QApplication.processEvents()


def test_reordered_options_take_their_stands_along(place: Registering) -> None:
    _options(place)
    _reorder(place)
    assert _question(place).isVisible()
    _press(place, "words")

    assert [o.title for o in place.document.assessment.rows(Issue)[0].options] == [
        "all",
        "some",
        "none",
    ]
    assert place.document.assessment.rows(Position)[0].limit == Stand(low="none", high="none")


def test_reordered_options_leave_the_stands_at_their_place(place: Registering) -> None:
    _options(place)
    _reorder(place)
    _press(place, "place")

    assert place.document.assessment.rows(Position)[0].limit == Stand(low="all", high="all")
    place.window.undo()
    assert place.document.assessment.rows(Position)[0].limit == Stand(low="none", high="none")


def test_an_order_that_is_left_is_shown_as_it_was(place: Registering) -> None:
    _options(place)
    _reorder(place)
    _press(place, "leave")

    assert place.find(TextField, "field-options").text() == "none; some; all"
    assert place.document.assessment.rows(Issue)[0].options[0].id == "none"


def test_in_a_long_table_the_other_row_is_found_by_typing(place: Registering) -> None:
    rows = [edits.make_row("parties", id=f"p{at}", name=f"Party {at}") for at in range(400)]
    place.document.edit("Add", edits.put_rows, "parties", rows)
    _put(place, "commitments", id="k", what="Halt the tests", by=("p0",))
    place.window.navigate(REGISTERS, Target(register="parties"))
    place.go(0, "Party")
    place.on_table(Qt.Key.Key_Delete)
    field = place.find(LineField, "row-question-row")
    place.qtbot.waitUntil(field.hasFocus)
    place.qtbot.keyClicks(field, "party 399")
    popup = field.completer().popup()
    assert popup is not None
    popup.hide()
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert place.document.assessment.rows(Commitment)[0].by == ("p399",)
    assert len(place.rows("parties")) == 399


def test_several_rows_go_with_one_answer(place: Registering) -> None:
    _parties(place)
    place.table.selectAll()
    place.on_table(Qt.Key.Key_Delete)
    assert place.window.findChild(QPushButton, "row-question-repoint") is None
    _press(place, "clear")

    assert place.rows("parties") == ()
    assert place.document.assessment.rows(Commitment)[0].by == ()
