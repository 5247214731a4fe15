"""One response to the offer as a card: what it brings, costs, risks and needs, and its checks."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from readiness.cells.names import Names
from readiness.messages import _
from readiness.method.response import Check, CheckState, OptionChecks
from readiness.model.registers.decision import ResponseOption
from ui.pages.verdict.row_fields import RowFields
from ui.pages.verdict.ways_part import OFF_RAMPS, WAIVING
from ui.widgets.card import Card, rule
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel
from ui.widgets.status_mark import MET, SHORT, StatusMark

_INDENT = 15
FIELDS = ("title", "kind", "rung", "purpose", "gains", "costs", "needs", "risks")


class OptionCard(Card):
    """The fields of a response, and apart from them what the rules ask of it.

    Signals:
        given(str, str): field and text of a value that is finished.
        typed(str, str): the same with every keystroke in running words.
        removed(): remove the response.
        way_chosen(str): go where a check can be met: "waive" or "risks".
    """

    given = Signal(str, str)
    typed = Signal(str, str)
    removed = Signal()
    way_chosen = Signal(str)

    def __init__(self, option_id: str, parent: QWidget | None = None) -> None:
        super().__init__(margin=11, parent=parent)
        self.setObjectName(f"option-{option_id}")
        self.fields = RowFields(ResponseOption, FIELDS, f"option-{option_id}")
        self.fields.given.connect(self.given)
        self.fields.typed.connect(self.typed)
        self._risks = PlainLabel(role="muted", wrap=True)
        self._risks.setObjectName("option-risks")
        self._decided = PlainLabel(_("Decided on this"), role="strong")
        self.fault = PlainLabel(role="fault", wrap=True)
        self.fault.setObjectName(f"option-{option_id}-fault")
        self.fault.hide()
        self._remove = QPushButton(_("Remove"))
        self._remove.setObjectName(f"option-{option_id}-remove")
        self._remove.setProperty("role", "quiet")
        self._remove.clicked.connect(lambda: self.removed.emit())
        foot = QHBoxLayout()
        foot.addWidget(self._decided)
        foot.addStretch(1)
        foot.addWidget(self._remove)
        self._checks_shown: tuple[Check, ...] | None = None
        self._checks: QWidget | None = None
        self._checks_room = QVBoxLayout()
        self.column.addWidget(self.fields)
        self.column.addWidget(self._risks)
        self.column.addWidget(self.fault)
        self.column.addStretch(1)
        self.column.addWidget(rule())
        self.column.addWidget(SectionLabel(_("What the rules ask")))
        self.column.addLayout(self._checks_room)
        self.column.addLayout(foot)

    def show_option(
        self, option: ResponseOption, checks: OptionChecks, names: Names, *, decided: bool
    ) -> None:
        """Show a response with its checks; `decided` tells that it is the one decided on."""
        self.fields.show_row(option, names)
        risks = [_("• {risk}", risk=names.full_label("risks", risk_id)) for risk_id in option.risks]
        self._risks.show_text("\n".join(risks))
        self._risks.setVisible(bool(risks))
        self._decided.setVisible(decided)
        self.set_chosen(decided)
        self._remove.setAccessibleName(_("Remove {option}", option=option.title))
        if checks.checks != self._checks_shown:
            self._checks_shown = checks.checks
            self._show_checks(checks.checks)

    def _show_checks(self, checks: tuple[Check, ...]) -> None:
        if self._checks is not None:
            self._checks_room.removeWidget(self._checks)
            self._checks.hide()
            self._checks.deleteLater()
        self._checks = QWidget()
        column = QVBoxLayout(self._checks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if not checks:
            column.addWidget(PlainLabel(_("Nothing is missing."), role="muted", wrap=True))
        for check in checks:
            self._add_check(column, check)
        self._checks_room.addWidget(self._checks)

    def _add_check(self, column: QVBoxLayout, check: Check) -> None:
        met = check.state is CheckState.MET
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(StatusMark(MET if met else SHORT), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(check.sentence, wrap=True), 1)
        column.addLayout(row)
        leads = {
            "gates": (WAIVING, _("Choose what to waive")),
            "off-ramp": (OFF_RAMPS, _("Risks and off-ramps")),
        }
        if not met and check.id in leads:
            way, words = leads[check.id]
            link = LinkLabel(words, object_name=f"{self.objectName()}-{check.id}")
            link.clicked.connect(partial(self._on_way, way))
            below = QHBoxLayout()
            below.setContentsMargins(_INDENT, 0, 0, 0)
            below.addWidget(link)
            column.addLayout(below)

    def _on_way(self, way: str, _checked: bool = False) -> None:
        self.way_chosen.emit(way)
