"""One response to the offer as a card: what it brings, costs, risks and needs, and its checks."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness.cells.names import Names
from readiness.messages import _, _n
from readiness.method.response import Check, CheckState, OptionChecks
from readiness.model.registers.decision import ResponseOption
from ui.pages.verdict.row_card import RowCard
from ui.pages.verdict.row_fields import RowFields
from ui.pages.verdict.ways_part import OFF_RAMPS, WAIVING
from ui.widgets.card import rule
from ui.widgets.disclosure import Disclosure
from ui.widgets.flow import FlowLayout
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel, plain_tooltip
from ui.widgets.section_label import SectionLabel
from ui.widgets.status_mark import MET, SHORT, StatusMark

_INDENT = 15
_REST_LINES = 2
_GAP = 4
_FIELDS = ("kind", "rung", "purpose", "gains", "costs", "needs")
_BESIDE = ("note", "override")
"""What is said beside the response itself, folded with its risks."""


class OptionCard(RowCard):
    """The fields of a response, and apart from them what the rules ask of it.

    Signals:
        way_chosen(str, str): go where a check can be met: "waive", at a rung, or "risks".
    """

    way_chosen = Signal(str, str)

    def __init__(self, option_id: str, parent: QWidget | None = None) -> None:
        name = f"option-{option_id}"
        title = RowFields(ResponseOption, ("title",), name, bare=("title",))
        said = RowFields(
            ResponseOption,
            _FIELDS,
            name,
            columns=2,
            spans={"kind": 2},
            bare=("kind",),
            rest_lines=_REST_LINES,
            gap=_GAP,
        )
        named = RowFields(ResponseOption, ("risks",), name, bare=("risks",))
        beside = RowFields(ResponseOption, _BESIDE, name, rest_lines=_REST_LINES, gap=_GAP)
        super().__init__(name, title, said, named, beside, margin=9, parent=parent)
        self._fields = (title, said, named, beside)
        self._risks = PlainLabel(role="muted", wrap=True)
        self._risks.setObjectName("option-risks")
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(named)
        inside.addWidget(self._risks)
        inside.addWidget(beside)
        self._unfold = Disclosure(body, dense=True, object_name=f"{name}-risks-shown")
        self._decided = PlainLabel(_("Decided on this"), role="strong")
        asks = SectionLabel(_("What the rules ask"))
        asks.setFixedHeight(self._decided.sizeHint().height())
        self.remove.setText("×")
        self.remove.setProperty("role", "glyph")
        self.remove.setFixedWidth(28)
        self._rung_id = ""
        self._checks_shown: tuple[Check, ...] | None = None
        self._checks: QWidget | None = None
        self._checks_room = QVBoxLayout()
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(title, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        asked = QHBoxLayout()
        asked.addWidget(asks)
        asked.addStretch(1)
        asked.addWidget(self._decided)
        self.column.setSpacing(_GAP)
        self.column.addLayout(head)
        for widget in (said, self._unfold, self.fault):
            self.column.addWidget(widget)
        self.column.addWidget(rule())
        self.column.addLayout(asked)
        self.column.addLayout(self._checks_room)
        self.column.addStretch(1)

    def show_option(
        self, option: ResponseOption, checks: OptionChecks, names: Names, *, decided: bool
    ) -> None:
        """Show a response with its checks; `decided` tells that it is the one decided on."""
        self._rung_id = checks.rung_id or ""
        for part in self._fields:
            part.show_row(option, names)
        risks = [_("• {risk}", risk=names.full_label("risks", risk_id)) for risk_id in option.risks]
        self._risks.show_text("\n".join(risks))
        self._risks.setVisible(bool(risks))
        self._unfold.show_words(_folded_words(len(risks), noted=bool(option.note)))
        plain_tooltip(self._unfold, "\n".join([*risks, *([option.note] if option.note else [])]))
        self._decided.setVisible(decided)
        self.set_chosen(decided)
        words = _("Remove {option}", option=option.title)
        self.remove.setAccessibleName(words)
        plain_tooltip(self.remove, words)
        if checks.checks != self._checks_shown:
            self._checks_shown = checks.checks
            self._show_checks(checks.checks)

    def show_fault(self, field: str, sentence: str) -> None:
        """Say what is wrong at a field, unfolding it, or at the card."""
        super().show_fault(field, sentence)
        if field in ("risks", *_BESIDE) and sentence:
            self._unfold.set_open(True)

    def _show_checks(self, checks: tuple[Check, ...]) -> None:
        if self._checks is not None:
            self._checks_room.removeWidget(self._checks)
            self._checks.hide()
            self._checks.deleteLater()
        self._checks = QWidget()
        column = QVBoxLayout(self._checks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        if not checks:
            column.addWidget(PlainLabel(_("Nothing is missing."), role="muted", wrap=True))
        for check in checks:
            row = QHBoxLayout()
            row.setSpacing(8)
            mark = MET if check.state is CheckState.MET else SHORT
            row.addWidget(StatusMark(mark), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(PlainLabel(check.sentence, wrap=True), 1)
            column.addLayout(row)
        links = [link for check in checks if (link := self._link(check)) is not None]
        if links:
            ways = QWidget()
            flow = FlowLayout(ways, gap=6)
            flow.setContentsMargins(_INDENT, 0, 0, 0)
            for link in links:
                flow.addWidget(link)
            column.addWidget(ways)
        self._checks_room.addWidget(self._checks)

    def _link(self, check: Check) -> LinkLabel | None:
        """Return the way to what a rule misses, where there is one."""
        leads = {
            "gates": (WAIVING, _("Choose what to waive")),
            "off-ramp": (OFF_RAMPS, _("Off-ramps")),
        }
        if check.state is CheckState.MET or check.id not in leads:
            return None
        way, words = leads[check.id]
        link = LinkLabel(words, object_name=f"{self.objectName()}-{check.id}")
        link.clicked.connect(partial(self._on_way, way))
        return link

    def _on_way(self, way: str, _checked: bool = False) -> None:
        self.way_chosen.emit(way, self._rung_id)


def _folded_words(risks: int, *, noted: bool) -> str:
    """Say what is folded away: the risks that are named, and whether there is a note."""
    if not risks:
        return _("No risk named, with a note") if noted else _("No risk named, no note")
    if noted:
        return _n("{count} risk, with a note", "{count} risks, with a note", risks)
    return _n("{count} risk, no note", "{count} risks, no note", risks)
