"""What follows from the rows of a register, in sentences with links."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness.cells.names import Names
from readiness.messages import _, _n
from readiness.method.registers.finding import Finding, Mark
from ui.widgets.card import Card, rule
from ui.widgets.flow import FlowLayout
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.status_mark import StatusMark

MOST_LINKS = 5
"""More are shown when they are asked for."""

Follow = Callable[[], object]


class FindingsCard(Card):
    """The findings of one register.

    Signals:
        item_chosen(str): the link of an item was followed.
        row_chosen(str, str): the link of a row was followed: table and row id.
    """

    item_chosen = Signal(str)
    row_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("findings")
        self._shown: tuple[Finding, ...] | None = None
        self.column.addWidget(PlainLabel(_("Findings"), role="heading"))
        self._list = QWidget()
        self.column.addWidget(self._list)
        self.column.addStretch(1)

    def show_findings(self, findings: Sequence[Finding], names: Names) -> None:
        """Show findings in their order; links go to items and rows."""
        given = tuple(findings)
        if given == self._shown:
            return
        self._shown = given
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if not given:
            column.addWidget(
                PlainLabel(_("Nothing follows from these rows yet."), role="muted", wrap=True)
            )
        for at, finding in enumerate(given):
            if at:
                column.addWidget(rule())
            column.addWidget(self._finding(finding, names))
        self.column.replaceWidget(self._list, fresh)
        self._list.hide()
        self._list.deleteLater()
        self._list = fresh

    def _finding(self, finding: Finding, names: Names) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if finding.mark is not Mark.NOTE:
            mark = StatusMark(finding.mark.value)
            holder = QVBoxLayout()
            holder.setContentsMargins(0, 4, 0, 0)
            holder.addWidget(mark)
            holder.addStretch(1)
            row.addLayout(holder)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(finding.message, wrap=True))
        if finding.proposal is not None and finding.proposal.why != finding.message:
            words.addWidget(PlainLabel(finding.proposal.why, role="small", wrap=True))
        links = self._links(finding, names)
        if links is not None:
            words.addWidget(links)
        row.addLayout(words, 1)
        return part

    def _links(self, finding: Finding, names: Names) -> QWidget | None:
        named = [
            (names.label("items", item), partial(self.item_chosen.emit, item))
            for item in finding.items
        ]
        named += [
            (names.label(ref.table, ref.row), partial(self.row_chosen.emit, ref.table, ref.row))
            for ref in finding.rows
        ]
        if not named:
            return None
        holder = QWidget()
        flow = FlowLayout(holder, gap=8, line_gap=1)
        rest = named[MOST_LINKS:] if len(named) > MOST_LINKS + 1 else []
        for words, follow in named[: len(named) - len(rest)]:
            flow.addWidget(_link(words, follow))
        if rest:
            more = _n("{count} more…", "{count} more…", len(rest))
            flow.addWidget(_link(more, partial(_show_rest, holder, rest)))
        return holder


def _link(words: str, follow: Follow) -> LinkLabel:
    link = LinkLabel(words, pixels=12)
    link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    link.clicked.connect(follow)
    return link


def _show_rest(holder: QWidget, rest: Sequence[tuple[str, Follow]]) -> None:
    """Put the other links where the one was that stood for them, and the keyboard on the first."""
    flow = holder.layout()
    assert flow is not None
    taken = flow.takeAt(flow.count() - 1)
    stood_for_them = taken.widget() if taken is not None else None
    links = [_link(words, follow) for words, follow in rest]
    for link in links:
        flow.addWidget(link)
        link.show()
    links[0].setFocus(Qt.FocusReason.OtherFocusReason)
    if stood_for_them is not None:
        stood_for_them.hide()
        stood_for_them.deleteLater()
