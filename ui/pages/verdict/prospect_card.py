"""One statement about the future: how likely, and apart from that on what basis; how it came."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from readiness.cells.names import Names
from readiness.messages import _
from readiness.method.prospects import Outlook, likelihood_words
from readiness.model.registers.decision import Prospect
from readiness.model.registers.likelihood import BANDS, LikelihoodScale
from ui.pages.verdict.row_fields import RowFields
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

FIELDS = (
    "statement",
    "likelihood",
    "basis",
    "resolves_on",
    "reason",
    "base_rate",
    "by",
    "resolution",
)


class ProspectCard(Card):
    """The fields of a statement, and below them its sentences, which stand apart.

    Signals:
        given(str, str): field and text of a value that is finished.
        typed(str, str): the same with every keystroke in running words.
        removed(): remove the statement.
    """

    given = Signal(str, str)
    typed = Signal(str, str)
    removed = Signal()

    def __init__(self, prospect_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        name = f"prospect-{prospect_id}"
        self.setObjectName(name)
        self.fields = RowFields(Prospect, FIELDS, name, columns=3)
        self.fields.given.connect(self.given)
        self.fields.typed.connect(self.typed)
        self._likelihood = PlainLabel(wrap=True)
        self._confidence = PlainLabel(wrap=True)
        self._outcome = PlainLabel(role="muted", wrap=True)
        self._notices = PlainLabel(role="caution", wrap=True)
        self._remove = QPushButton(_("Remove"))
        self._remove.setObjectName(f"{name}-remove")
        self._remove.setProperty("role", "quiet")
        self._remove.clicked.connect(lambda: self.removed.emit())
        foot = QHBoxLayout()
        foot.addWidget(self._outcome, 1)
        foot.addWidget(self._remove)
        self.column.addWidget(self.fields)
        for label in (self._likelihood, self._confidence, self._notices):
            self.column.addWidget(label)
        self.column.addLayout(foot)

    def show_prospect(
        self,
        prospect: Prospect,
        outlook: Outlook,
        notices: list[str],
        names: Names,
        scale: LikelihoodScale,
    ) -> None:
        """Show a statement; its likelihood may be chosen from the words of the scale alone."""
        words = tuple(likelihood_words(word) for word in BANDS[scale])
        self.fields.show_row(prospect, names, {"likelihood": words})
        self._likelihood.show_text(outlook.likelihood)
        self._confidence.show_text(outlook.confidence)
        self._outcome.show_text(outlook.outcome)
        self._notices.show_text("\n".join(notices))
        self._notices.setVisible(bool(notices))
        self._remove.setAccessibleName(_("Remove {statement}", statement=prospect.statement))
