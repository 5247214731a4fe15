"""One statement about the future: how likely, and apart from that on what basis; how it came."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from readiness.cells.names import Names
from readiness.messages import _
from readiness.method.prospects import Outlook, likelihood_words
from readiness.model.registers.decision import Prospect
from readiness.model.registers.likelihood import BANDS, LikelihoodScale
from ui.pages.verdict.row_card import RowCard
from ui.pages.verdict.row_fields import RowFields
from ui.widgets.plain_label import PlainLabel

FIELDS = (
    "statement",
    "likelihood",
    "basis",
    "by",
    "resolves_on",
    "reason",
    "base_rate",
    "resolution",
    "resolved_on",
    "override",
    "note",
)
_COLUMNS = 4
_SPANS = {"base_rate": 2, "override": 2, "note": 2}


class ProspectCard(RowCard):
    """The fields of a statement, and below them its sentences, which stand apart."""

    def __init__(self, prospect_id: str, parent: QWidget | None = None) -> None:
        name = f"prospect-{prospect_id}"
        fields = RowFields(
            Prospect, FIELDS, name, columns=_COLUMNS, spans=_SPANS, rest_lines=1, gap=6
        )
        super().__init__(name, fields, margin=14, parent=parent)
        self._fields = fields
        self._likelihood = PlainLabel(wrap=True)
        self._confidence = PlainLabel(wrap=True)
        self._outcome = PlainLabel(role="muted", wrap=True)
        self._notices = PlainLabel(role="caution", wrap=True)
        foot = QHBoxLayout()
        foot.addWidget(self._outcome, 1)
        foot.addWidget(self.remove)
        self.column.addWidget(self._fields)
        for label in (self._likelihood, self._confidence, self._notices, self.fault):
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
        self._fields.show_row(prospect, names, {"likelihood": words})
        self._likelihood.show_text(outlook.likelihood)
        self._confidence.show_text(outlook.confidence)
        self._outcome.show_text(outlook.outcome)
        self._notices.show_text("\n".join(notices))
        self._notices.setVisible(bool(notices))
        self.remove.setAccessibleName(_("Remove {statement}", statement=prospect.statement))
