"""Explanations against the evidence: the register's picture, in which ratings are changed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from readiness.edits.ratings import rating_of
from readiness.messages import _, _n
from readiness.method.registers.fits import Account, FitMatrix, fit_matrix
from readiness.model import Assessment
from readiness.model.registers.explanations import Fit
from ui.widgets.card import Card
from ui.widgets.matrix_table import MatrixTable
from ui.widgets.matrix_values import MatrixColumn, MatrixRow, MatrixValues
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField

MOST_LISTED = 30
"""Pieces of evidence written out below the matrix; the heads of all columns tell theirs."""


def choices() -> dict[str, str]:
    """Return sign and words of each rating."""
    words = {
        Fit.VERY_CONSISTENT: _("very consistent"),
        Fit.CONSISTENT: _("consistent"),
        Fit.NEUTRAL: _("neutral"),
        Fit.INCONSISTENT: _("inconsistent"),
        Fit.VERY_INCONSISTENT: _("very inconsistent"),
        Fit.NOT_APPLICABLE: _("does not apply"),
    }
    return {fit.value: _("{sign} · {words}", sign=fit.value, words=words[fit]) for fit in Fit}


class MatrixCard(Card):
    """A heading, the matrix, and the reason of the rating that has the keyboard.

    Signals:
        rated(str, str, str): explanation, evidence, and the sign of the rating; "" clears it.
        reasoned(str, str, bool): id of a rating, its reason, and whether one still types.
    """

    rated = Signal(str, str, str)
    reasoned = Signal(str, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("register-matrix")
        self._assessment: Assessment | None = None
        self._rating = ""
        title = _("Explanations against the evidence")
        self.table = MatrixTable(choices(), title)
        self.table.picked.connect(self.rated)
        self.table.moved.connect(lambda *_keys: self._show_reason())
        self._cell = PlainLabel(role="small", wrap=True)
        self._cell.setObjectName("matrix-cell")
        self.reason = LineField(
            _("Reason of this rating"),
            placeholder=_("Why; I and II need a reason"),
            object_name="matrix-reason",
        )
        self.reason.edited.connect(lambda text: self._give_reason(text, typing=True))
        self.reason.editingFinished.connect(
            lambda: self._give_reason(self.reason.text(), typing=False)
        )
        self._listed = PlainLabel(role="small", wrap=True)
        self.column.addWidget(PlainLabel(title, role="heading"))
        self.column.addWidget(
            PlainLabel(
                _("Enter or a click opens the choice; C, I and N rate at once, Del clears."),
                role="muted",
                wrap=True,
            )
        )
        self.column.addWidget(self.table)
        self.column.addWidget(self._cell)
        self.column.addWidget(self.reason)
        self.column.addSpacing(4)
        self.column.addWidget(self._listed)
        self.column.addStretch(1)

    def show_assessment(self, assessment: Assessment) -> bool:
        """Show the matrix of an assessment; False where a side of it is missing."""
        if assessment is self._assessment:
            return bool(self.table.model_.values.rows)
        self._assessment = assessment
        matrix = fit_matrix(assessment)
        if not matrix.accounts or not matrix.evidence:
            self.table.show_values(MatrixValues())
            return False
        self.table.show_values(_values(matrix, self._order(matrix)))
        heads = _heads(matrix)
        listed = [
            _("{head}  {words}", head=head, words=column.text)
            for head, column in zip(heads, matrix.evidence[:MOST_LISTED], strict=False)
        ]
        more = len(matrix.evidence) - len(listed)
        if more > 0:
            listed.append(_n("and {count} more", "and {count} more", more))
        self._listed.show_text("\n".join(listed))
        self._show_reason()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the order be made anew the next time."""
        super().hideEvent(event)
        self._assessment = None

    def _order(self, matrix: FitMatrix) -> list[Account]:
        """Return the rows from the least contradicted; while one rates they stay where they are."""
        shown = [row.key for row in self.table.model_.values.rows]
        rates = self.table.hasFocus() or self.reason.hasFocus()
        accounts = {account.row: account for account in matrix.accounts}
        if rates and set(shown) == set(accounts):
            return [accounts[key] for key in shown]
        return list(matrix.accounts)

    def _show_reason(self) -> None:
        keys = self.table.current_keys()
        self._cell.setVisible(keys is not None)
        self.reason.setVisible(keys is not None)
        if keys is None or self._assessment is None:
            return
        self._cell.show_text(self.table.model_.name_of(self.table.currentIndex()))
        rating = rating_of(self._assessment, *keys)
        self._rating = rating.id if rating is not None else ""
        self.reason.setEnabled(rating is not None)
        self.reason.show_text(rating.reason if rating is not None else "")

    def _give_reason(self, text: str, *, typing: bool) -> None:
        if self._rating:
            self.reasoned.emit(self._rating, text, typing)


def _heads(matrix: FitMatrix) -> list[str]:
    """Return the heads of the columns: codes where all have a short one, else numbers."""
    codes = [column.code for column in matrix.evidence]
    if all(code and len(code) <= 4 for code in codes) and len(set(codes)) == len(codes):
        return codes
    return [str(number) for number in range(1, len(codes) + 1)]


def _values(matrix: FitMatrix, accounts: list[Account]) -> MatrixValues:
    columns = tuple(
        MatrixColumn(
            column.row,
            head,
            _("{text} (tells nothing apart)", text=column.name)
            if column.tells_nothing
            else column.name,
            quiet=column.tells_nothing,
        )
        for head, column in zip(_heads(matrix), matrix.evidence, strict=True)
    )
    rows = tuple(
        MatrixRow(
            account.row,
            account.name,
            tuple(
                fit.value if (fit := matrix.fit(account.row, column.key)) is not None else ""
                for column in columns
            ),
            account.against_words,
            is_bad=bool(account.against.very),
        )
        for account in accounts
    )
    return MatrixValues(rows, columns, _("against"))
