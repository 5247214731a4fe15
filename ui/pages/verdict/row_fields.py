"""Some fields of one row, one below the other, changed where they stand."""

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from readiness.cells.names import Names
from readiness.cells.writing import cell_text
from readiness.messages import translated
from readiness.model.registers.fields import FieldFacts, field_of
from readiness.model.registers.kinds import Kind
from readiness.model.registers.row import Row
from ui.widgets.plain_label import PlainLabel
from ui.widgets.value_fields import ValueFacts, make_field, show_field_text


class RowFields(QWidget):
    """The named fields of rows of one model, `columns` side by side; wide words take a whole line.

    `spans` gives the columns of other fields; those of `bare` have no heading; running text
    keeps to `rest_lines` lines until the keyboard is in it, where that is not 0; `gap` pixels
    are between the lines. `chosen_from` gives the words of a field that may be chosen, where not
    all may be.

    Signals:
        given(str, str): field and text of a value that is finished.
        typed(str, str): the same with every keystroke in running words.
    """

    given = Signal(str, str)
    typed = Signal(str, str)

    def __init__(
        self,
        model: type[Row],
        names: Sequence[str],
        object_name: str,
        *,
        columns: int = 1,
        spans: Mapping[str, int] | None = None,
        bare: Collection[str] = (),
        rest_lines: int = 0,
        gap: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._facts = [field_of(model, name) for name in names]
        self._object_name = object_name
        self._columns = columns
        self._spans, self._bare = dict(spans or {}), frozenset(bare)
        self._rest_lines, self._gap = rest_lines, gap
        self._told: list[ValueFacts] = []
        self._fields: dict[str, QWidget] = {}
        self._faults: dict[str, PlainLabel] = {}
        self._body: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = column

    def show_row(
        self, row: Row, names: Names, chosen_from: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        """Show a row; the fields are made anew only when something else may be chosen."""
        told = [self._value_facts(facts, names, chosen_from or {}) for facts in self._facts]
        if told != self._told:
            self._told = told
            self._build()
        for facts in self._facts:
            show_field_text(self._fields[facts.name], cell_text(row, facts, names))
            self.show_fault(facts.name, "")

    def show_fault(self, field: str, sentence: str) -> None:
        """Show below a field what is wrong there, or nothing."""
        label = self._faults[field]
        label.show_text(sentence)
        label.setVisible(bool(sentence))

    def field(self, name: str) -> QWidget:
        """Return the field of a value."""
        return self._fields[name]

    def names(self) -> tuple[str, ...]:
        """Return the names of the fields, from the top."""
        return tuple(facts.name for facts in self._facts)

    def _value_facts(
        self, facts: FieldFacts, names: Names, chosen_from: Mapping[str, tuple[str, ...]]
    ) -> ValueFacts:
        choices: tuple[str, ...] = ()
        if facts.name in chosen_from:
            choices = chosen_from[facts.name]
        elif facts.kind in (Kind.CHOICE, Kind.CHOICES):
            choices = tuple(translated(choice.value) for choice in facts.choices)
        elif facts.kind in (Kind.REFERENCE, Kind.REFERENCES):
            choices = tuple(
                names.written(facts.shown.to, id_) for id_, _label in names.choices(facts.shown.to)
            )
        return ValueFacts(
            kind=facts.kind.value,
            name=translated(facts.shown.label),
            object_name=f"{self._object_name}-{facts.name}",
            hint=translated(facts.shown.hint) if facts.shown.hint else "",
            choices=choices,
            optional=facts.optional,
            rest_lines=self._rest_lines,
        )

    def _build(self) -> None:
        had_focus = next((name for name, f in self._fields.items() if f.hasFocus()), "")
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        self._fields, self._faults = {}, {}
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(self._gap)
        at = 0
        for facts, told in zip(self._facts, self._told, strict=True):
            wide = facts.kind in (Kind.TEXT, Kind.REFERENCES) or facts.shown.name
            span = self._spans.get(facts.name, self._columns if wide else 1)
            if at % self._columns + span > self._columns:
                at += self._columns - at % self._columns
            place = divmod(at, self._columns)
            grid.addWidget(self._named(facts, told), *place, 1, span)
            at += span
        for number in range(self._columns):
            grid.setColumnStretch(number, 1)
        self._column.addWidget(self._body)
        self._body.show()
        if had_focus:
            self._fields[had_focus].setFocus()

    def _named(self, facts: FieldFacts, told: ValueFacts) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(min(3, self._gap // 2))
        if facts.name not in self._bare:
            column.addWidget(PlainLabel(told.name, role="small"))
        field = make_field(
            told, self._said(facts.name, self.given), self._said(facts.name, self.typed), box
        )
        column.addWidget(field)
        fault = PlainLabel(role="fault", wrap=True)
        fault.setObjectName(f"{told.object_name}-fault")
        fault.hide()
        column.addWidget(fault)
        column.addStretch(1)
        self._fields[facts.name], self._faults[facts.name] = field, fault
        return box

    def _said(self, field: str, signal: SignalInstance) -> Callable[[str], None]:
        return lambda text: signal.emit(field, text)
