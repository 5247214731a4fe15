"""What a CSV file or the clipboard would bring: what fits, what does not, and why."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from readiness.atomic import atomic_write
from readiness.cells.spreadsheet import Preview, preview_csv, preview_pasted, rows_as_csv
from readiness.errors import ReadinessError
from readiness.messages import _, _n
from readiness.model import Assessment
from readiness.model.registers.registry import Table
from readiness.model.registers.row import Row
from readiness.strict_json import SIZE_LIMIT
from ui.widgets.plain_label import PlainLabel

MOST_PROBLEMS = 6


class TakingIn(QFrame):
    """Shows a preview and asks whether to take in what fits.

    Signals:
        accepted(): take in the rows that fit.
    """

    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("taking-in")
        self.setProperty("surface", "bar")
        self.rows: tuple[Row, ...] = ()
        self.is_clean = False
        self._words = PlainLabel(role="strong", wrap=True)
        self._problems = PlainLabel(role="fault", wrap=True)
        self._take = QPushButton()
        self._take.setObjectName("taking-in-take")
        self._take.setProperty("role", "primary")
        self._take.clicked.connect(self.accepted)
        cancel = QPushButton(_("Cancel"))
        cancel.setObjectName("taking-in-cancel")
        cancel.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.addWidget(self._take)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._problems)
        column.addLayout(buttons)
        self.hide()

    def read_file(self, path: Path, table: Table, assessment: Assessment | None) -> None:
        """Read a file and show what it would bring."""
        if assessment is None:
            return
        try:
            with path.open("rb") as file:
                data = file.read(SIZE_LIMIT + 1)
            self._show(preview_csv(assessment, table.id, data, today=date.today()), path.name)
        except OSError:
            self._show_problem(_("{name} cannot be read. Choose another file.", name=path.name))
        except ReadinessError as error:
            self._show_problem(str(error))

    def read_text(self, text: str, name: str, table: Table, assessment: Assessment | None) -> None:
        """Read text of the clipboard and show what it would bring."""
        if assessment is None:
            return
        try:
            self._show(preview_pasted(assessment, table.id, text, today=date.today()), name)
        except ReadinessError as error:
            self._show_problem(str(error))

    def write_file(self, path: Path, table: Table, assessment: Assessment) -> None:
        """Write the rows of a table as a CSV file."""
        atomic_write(path, rows_as_csv(assessment, table.id).encode("utf-8-sig"))

    def take_focus(self) -> None:
        """Put the keyboard on the button."""
        self._take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, preview: Preview, name: str) -> None:
        self.rows = preview.rows
        self.is_clean = not preview.problems and not preview.unknown_columns and bool(preview.rows)
        lines = len({problem.line for problem in preview.problems})
        fits = _n("{count} row fits", "{count} rows fit", len(preview.rows))
        fails = _n("{count} line does not", "{count} lines do not", lines)
        self._words.show_text(_("From {name}: {fits}, {fails}.", name=name, fits=fits, fails=fails))
        told = [
            _(
                "Line {line}, {column}: {sentence}",
                line=p.line,
                column=p.column,
                sentence=p.sentence,
            )
            for p in preview.problems[:MOST_PROBLEMS]
        ]
        more = len(preview.problems) - len(told)
        if more > 0:
            told.append(_n("{count} more problem.", "{count} more problems.", more))
        if preview.unknown_columns:
            told.append(
                _("Not known, so left out: {columns}.", columns=", ".join(preview.unknown_columns))
            )
        self._show_problems(told)
        self._take.setText(_n("Take in {count} row", "Take in {count} rows", len(preview.rows)))
        self._take.setEnabled(bool(preview.rows))

    def _show_problem(self, sentence: str) -> None:
        self.rows, self.is_clean = (), False
        self._words.show_text(sentence)
        self._show_problems([])
        self._take.setText(_("Take in"))
        self._take.setEnabled(False)

    def _show_problems(self, told: list[str]) -> None:
        self._problems.show_text("\n".join(told))
        self._problems.setVisible(bool(told))
