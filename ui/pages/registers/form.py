"""All fields of one row, one below the other; the same for every register."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from readiness.cells.names import Names
from readiness.cells.writing import cell_text
from readiness.messages import _, translated
from readiness.method.registers.finding import Notice
from readiness.model import Assessment
from readiness.model.registers.fields import FieldFacts, fields_of
from readiness.model.registers.row import Row
from ui.pages.registers.values import value_facts
from ui.widgets.following_scroll import FollowingScroll
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel
from ui.widgets.value_fields import (
    ValueFacts,
    field_text,
    make_field,
    renew_field,
    show_field_text,
)


class RowForm(QFrame):
    """The fields of the chosen row.

    Signals:
        given(str, str, str): row id, field and text of a value that is finished.
        typed(str, str, str): the same with every keystroke in running words.
        closed(): the keyboard goes back to the table.
        put_away(): the form is not wanted any more.
    """

    given = Signal(str, str, str)
    typed = Signal(str, str, str)
    closed = Signal()
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row-form")
        self.setProperty("surface", "inspector")
        self._row: Row | None = None
        self._model: type[Row] | None = None
        self._choices: tuple[tuple[str, ...], ...] = ()
        self._fields: dict[str, QWidget] = {}
        self._faults: dict[str, PlainLabel] = {}
        self._title = PlainLabel(role="heading", wrap=True)
        close = QPushButton(_("Close"))
        close.setObjectName("row-form-close")
        close.setProperty("role", "quiet")
        close.clicked.connect(self.put_away)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 8, 4)
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll = FollowingScroll()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)

    def show_row(
        self, row: Row, assessment: Assessment, names: Names, notices: Sequence[Notice], title: str
    ) -> None:
        """Show a row; the fields are made anew only for another kind of row or other choices."""
        told = [
            value_facts(facts, names, row, assessment, where="field")
            for facts in fields_of(type(row))
        ]
        choices = tuple(facts.choices for facts in told)
        if type(row) is not self._model or choices != self._choices:
            had_focus = self._focused_field()
            self._model, self._choices = type(row), choices
            self._build(list(zip(fields_of(type(row)), told, strict=True)))
            if had_focus in self._fields:
                self._fields[had_focus].setFocus()
        self._row = row
        self._title.show_text(title)
        for facts, fact in zip(fields_of(type(row)), told, strict=True):
            renew_field(self._fields[facts.name], fact)
            show_field_text(self._fields[facts.name], cell_text(row, facts, names))
        self.show_notices(notices)

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show each notice below the field it is about; what concerns the row, at the top."""
        said: dict[str, list[str]] = {}
        for notice in notices:
            name = notice.field if notice.field in self._faults else ""
            said.setdefault(name, []).append(notice.sentence)
        for name, label in self._faults.items():
            sentences = said.get(name, [])
            label.show_text("\n".join(sentences))
            label.setVisible(bool(sentences))

    def show_fault(self, field: str, sentence: str) -> None:
        """Show at a field why what was given there was refused."""
        label = self._faults.get(field)
        if label is not None:
            label.show_text(sentence)
            label.setVisible(True)

    def take_focus(self, field: str = "") -> None:
        """Put the keyboard into a field, or the first."""
        wanted = self._fields.get(field) or next(iter(self._fields.values()), None)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in one of the fields."""
        return bool(self._focused_field())

    def finish(self) -> None:
        """Take over what is still being typed."""
        name = self._focused_field()
        if name and self._row is not None:
            self.given.emit(self._row.id, name, field_text(self._fields[name]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the table with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _focused_field(self) -> str:
        for name, field in self._fields.items():
            if field.hasFocus() or field.isAncestorOf(self.focusWidget() or self):
                return name
        return ""

    def _build(self, fields: list[tuple[FieldFacts, ValueFacts]]) -> None:
        self._fields, self._faults = {}, {}
        body = QWidget()
        body.setProperty("surface", "plain")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 4, 16, 20)
        column.setSpacing(4)
        self._faults[""] = PlainLabel(role="caution", wrap=True)
        column.addWidget(self._faults[""])
        for facts, told in fields:
            if facts.shown.group:
                column.addSpacing(10)
                column.addWidget(SectionLabel(translated(facts.shown.group)))
            column.addSpacing(4)
            column.addWidget(PlainLabel(translated(facts.shown.label), role="small"))
            field = make_field(
                told,
                self._said(facts.name, self.given),
                self._said(facts.name, self.typed),
                body,
            )
            column.addWidget(field)
            fault = PlainLabel(role="caution", wrap=True)
            fault.setObjectName(f"fault-{facts.name}")
            fault.hide()
            column.addWidget(fault)
            self._fields[facts.name] = field
            self._faults[facts.name] = fault
        column.addStretch(1)
        self._scroll.setWidget(body)

    def _said(self, field: str, signal: SignalInstance) -> Callable[[str], None]:
        def say(text: str) -> None:
            if self._row is not None:
                signal.emit(self._row.id, field, text)

        return say
