"""What is asked before rows go, units change or options change places; told above the table."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from readiness import edits
from readiness.cells.names import Names, row_label
from readiness.cells.numbers import factor_of
from readiness.cells.reading import cell_value
from readiness.edits.measures import values_in_unit
from readiness.edits.option_order import Follow, stands_moved
from readiness.edits.row_references import named_by, users_of
from readiness.errors import EditRefused
from readiness.messages import _, _n, translated
from readiness.model import Assessment
from readiness.model.registers.fields import field_of
from readiness.model.registers.registry import Table, tables
from ui.pages.registers.row_work import RowWork
from ui.pages.registers.values import reference_facts
from ui.widgets.ask_choice import AskChoice, Reply
from ui.widgets.value_fields import ValueFacts

MOST_NAMED = 3
"""Referring rows of one table that are named; the rest are counted."""

Answer = Callable[[RowWork, str, str], bool]


class Questions(QObject):
    """Asks, and does what is answered as one step.

    Attributes:
        panel: what is asked; it stands above the table.

    Signals:
        done(str): an answer was carried out; a sentence to tell, or "".
        dropped(): everything stays as it was.
    """

    done = Signal(str)
    dropped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.panel = AskChoice("row-question")
        self.panel.answered.connect(self._on_answered)
        self.panel.given_up.connect(self._on_given_up)
        self._work: RowWork | None = None
        self._answer: Answer | None = None
        self._asked_about: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Tell whether an answer is waited for."""
        return self._answer is not None

    def forget(self) -> None:
        """Take the question back: the state it was about has gone, or is no longer shown."""
        self._answer = None
        self._asked_about = ()
        self.panel.hide()

    def show_fault(self, sentence: str) -> None:
        """Show why the answer was refused."""
        self.panel.show_fault(sentence)

    # Before rows go

    def ask_before_removing(self, work: RowWork, table: Table, row_ids: Sequence[str]) -> bool:
        """Ask what happens to what points to the rows; False where nothing does."""
        assessment = work.document.assessment
        users = users_of(assessment, table.id, row_ids)
        if not users:
            return False
        names = Names(assessment)
        count = len(users)
        if len(row_ids) == 1:
            row = row_label(edits.row_of(assessment, table.id, row_ids[0]), names)
            question = _n(
                "{count} other row points to “{row}”. What shall become of it?",
                "{count} other rows point to “{row}”. What shall become of them?",
                count,
                row=row,
            )
        else:
            question = _n(
                "{count} other row points to what would go. What shall become of it?",
                "{count} other rows point to what would go. What shall become of them?",
                count,
            )
        replies = []
        if len(assessment.registers[table.id]) > len(row_ids):
            field = reference_facts(
                names, table.id, _("Row to point to instead"), "row-question-row", set(row_ids)
            )
            words = _n("Point it there", "Point them there", count)
            replies.append(Reply("repoint", words, field, _("Point to")))
        replies.append(Reply("clear", _clearing_words(assessment, table, row_ids, users)))
        asked = tuple(row_ids)

        def answer(work: RowWork, key: str, text: str) -> bool:
            if key == "clear":
                return work.remove(table, asked, clear=True)
            to = Names(work.document.assessment).find(table.id, text)
            if to is None:
                self.show_fault(_("No row has this name; choose one from the list."))
                return False
            return work.remove(table, asked, repoint_to=to)

        give_up = _n("Keep the row", "Keep the rows", len(row_ids))
        self._begin(work, answer, ("remove", *asked))
        self.panel.ask(question, _named(users, assessment, names), replies, give_up)
        return True

    # Before a value is given

    def ask_before_giving(
        self, work: RowWork, table: Table, row_id: str, field: str, text: str, *, typing: bool
    ) -> bool:
        """Ask about another unit or another order of options; False where there is no question.

        While one still types nothing is asked, and nothing is to be given either.
        """
        if table.id == "issues" and field == "options":
            return self._ask_about_order(work, table, row_id, text)
        if not values_in_unit(work.document.assessment, table.id, row_id, field):
            return False
        unit, before = text.strip(), self._value(work, table, row_id, field)
        if not unit or unit.casefold() == before.casefold():
            return False
        if not typing:
            self._ask_about_unit(work, table, row_id, field, before, unit)
        return True

    def _ask_about_unit(
        self, work: RowWork, table: Table, row_id: str, field: str, before: str, unit: str
    ) -> None:
        count = values_in_unit(work.document.assessment, table.id, row_id, field)
        facts = ValueFacts("line", _("Factor"), "row-question-factor", _("12 or 1/12"))

        def answer(work: RowWork, key: str, text: str) -> bool:
            factor = None
            if key == "convert":
                try:
                    factor = factor_of(text)
                except EditRefused as refusal:
                    self.show_fault(str(refusal))
                    return False
            return work.change_unit(table, row_id, field, unit, factor)

        if not self._begin(work, answer, ("unit", row_id, field, unit)):
            return
        self.panel.ask(
            _n(
                "{count} value is in {before}. What shall {unit} mean for it?",
                "{count} values are in {before}. What shall {unit} mean for them?",
                count,
                before=before,
                unit=unit,
            ),
            (
                _("Convert multiplies the values by what one of {before} is in {unit}.",
                  before=before, unit=unit),
                _("Relabel only leaves the figures as they are."),
            ),
            (
                Reply("convert", _("Convert"), facts, _("Multiply by")),
                Reply("relabel", _("Relabel only")),
            ),
            _("Leave it at {unit}", unit=before),
        )  # fmt: skip

    def _ask_about_order(self, work: RowWork, table: Table, row_id: str, text: str) -> bool:
        assessment = work.document.assessment
        try:
            row = edits.row_of(assessment, table.id, row_id)
            options = cell_value(text, field_of(table.row, "options"), Names(assessment), row)
        except EditRefused:
            return False
        assert isinstance(options, tuple)
        count = stands_moved(assessment, row_id, options)
        if not count:
            return False

        def answer(work: RowWork, key: str, _text: str) -> bool:
            return work.reorder(row_id, options, Follow(key))

        if not self._begin(work, answer, ("order", row_id, text)):
            return True
        self.panel.ask(
            _n(
                "The options change places, and {count} position stands on them. What shall it "
                "follow?",
                "The options change places, and {count} positions stand on them. What shall they "
                "follow?",
                count,
            ),
            (
                _("The words: each stand stays on the option it names, wherever that is now."),
                _("The place: each stand stays first, second or third, whatever is there now."),
            ),
            (
                Reply(Follow.WORDS.value, _("Follow the words")),
                Reply(Follow.PLACE.value, _("Stay at the place")),
            ),
            _("Leave the order"),
        )
        return True

    # Asking

    def _value(self, work: RowWork, table: Table, row_id: str, field: str) -> str:
        return str(getattr(edits.row_of(work.document.assessment, table.id, row_id), field))

    def _begin(self, work: RowWork, answer: Answer, about: tuple[str, ...]) -> bool:
        """Take up another question; False where this very one is open already."""
        if self.is_open and self._asked_about == about:
            return False
        self._work, self._answer, self._asked_about = work, answer, about
        return True

    def _on_answered(self, key: str, text: str) -> None:
        if self._work is None or self._answer is None:
            return
        removes = self._asked_about[0] == "remove"
        count = len(self._asked_about) - 1
        if self._answer(self._work, key, text):
            self.forget()
            self.done.emit(removed_words(count) if removes else "")

    def _on_given_up(self) -> None:
        self.forget()
        self.dropped.emit()


def removed_words(count: int) -> str:
    """Return the sentence that tells that rows are gone."""
    return _n(
        "{count} row was removed. Ctrl+Z brings it back.",
        "{count} rows were removed. Ctrl+Z brings them back.",
        count,
    )


def _clearing_words(
    assessment: Assessment, table: Table, row_ids: Sequence[str], users: list[tuple[str, str]]
) -> str:
    going = named_by(assessment, table.id, row_ids)
    count = sum(len(ids) for ids in going.values())
    if not count:
        return _n("Clear the reference", "Clear the references", len(users))
    if all(row in going.get(user_table, ()) for user_table, row in users):
        return _n("Remove {count} row with it", "Remove {count} rows with it", count)
    return _n(
        "Remove {count} row with it, clear the rest",
        "Remove {count} rows with it, clear the rest",
        count,
    )


def _named(users: list[tuple[str, str]], assessment: Assessment, names: Names) -> list[str]:
    by_table: dict[str, list[str]] = {}
    for table_id, row_id in users:
        by_table.setdefault(table_id, []).append(row_id)
    told = []
    for table_id, ids in by_table.items():
        words = "; ".join(names.label(table_id, id_) for id_ in ids[:MOST_NAMED])
        title, more = translated(tables()[table_id].title), len(ids) - MOST_NAMED
        told.append(
            _n(
                "{table}: {rows}; and {count} more.",
                "{table}: {rows}; and {count} more.",
                more,
                table=title,
                rows=words,
            )
            if more > 0
            else _("{table}: {rows}.", table=title, rows=words)
        )
    return told
