"""The two headings: the verdict with the ladder on top, the section above its items."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from readiness.messages import _, _n
from readiness.method.sentences import headline
from readiness.method.verdict import RungState, RungVerdict, Verdict
from readiness.model import Assessment
from ui.pages.checklist.part import row_of, words
from ui.widgets.ladder_strip import LadderStrip, RungCard
from ui.widgets.link_label import LinkLabel

_WIDE = 1240
"""Below this width the cards carry the short names of the rungs."""


class Head(QFrame):
    """The verdict in two sentences, and the ladder.

    Signals:
        rung_chosen(str): the user wants to see this rung.
    """

    rung_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict-head")
        self.setProperty("surface", "bar")
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 16, 20, 16)
        line.setSpacing(24)
        self._verdict: Verdict | None = None
        self._proposed = ""
        self._narrow = False
        self._words = QWidget()
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.title = words("", "heading")
        self.title.setObjectName("headline")
        self.detail = words("", "small")
        self.detail.setObjectName("headline-detail")
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.detail)
        column.addStretch(1)
        line.addWidget(self._words)
        self.ladder = LadderStrip()
        self.ladder.rung_chosen.connect(self.rung_chosen)
        line.addWidget(self.ladder, 1)

    def show_verdict(self, assessment: Assessment, verdict: Verdict) -> None:
        """Show the verdict as it stands now."""
        said = headline(assessment, verdict)
        self.title.show_text(said.title)
        self.detail.show_text(_with_days_left(assessment, said.detail))
        self._verdict, self._proposed = verdict, assessment.case.proposed_rung or ""
        self._show_ladder()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sentences to about a third of the width."""
        narrow = self.width() < _WIDE
        self._words.setFixedWidth(308 if narrow else min(430, round(self.width() * 0.31)))
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_ladder()
        super().resizeEvent(event)

    def _show_ladder(self) -> None:
        if self._verdict is None:
            return
        cards = tuple(
            RungCard(
                rung.rung_id,
                rung.short if self._narrow else rung.title,
                rung.state.value,
                rung_words(rung, brief=self._narrow),
            )
            for rung in self._verdict.rungs
        )
        self.ladder.show_rungs(cards, self._proposed)


class SectionHead(QWidget):
    """Title and question of the section, and how many items a filter leaves.

    Signals:
        show_all_asked(): search and filters are to go.
    """

    show_all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 12, 4)
        column.setSpacing(4)
        self.title = words("", "title")
        self.title.setObjectName("section-title")
        self.question = words("", "muted")
        self.question.setMaximumWidth(680)
        self.question.setObjectName("section-question")
        self.shown = words("", "small", wrap=False)
        self.shown.setObjectName("items-shown")
        self.show_all = LinkLabel(_("Show all"), pixels=12, object_name="filters-clear")
        self.show_all.clicked.connect(self.show_all_asked)
        self._narrowed = row_of(self.shown, self.show_all)
        for widget in (self.title, self.question, self._narrowed):
            column.addWidget(widget)

    def show_section(
        self, assessment: Assessment, section_id: str, shown: int, narrowed: bool
    ) -> None:
        """Show a section, or all of them for the empty id."""
        sections = {section.id: section for section in assessment.checklist.sections}
        section = sections.get(section_id)
        self.title.show_text(section.title if section else _("All sections"))
        self.question.show_text(section.question if section else "")
        self.question.setVisible(section is not None and bool(section.question))
        total = len(section.items) if section else len(assessment.checklist.items)
        self.shown.show_text(
            _n("{shown} of {count} item", "{shown} of {count} items", total, shown=shown)
        )
        self._narrowed.setVisible(narrowed)


def rung_words(rung: RungVerdict, *, brief: bool = False) -> str:
    """Return the state of a rung and the count that tells most, in a few words or fewer.

    Waivers are always told, so the rest is brief where there are some.
    """
    brief = brief or bool(rung.waived)
    hard = len(rung.hard_met) + len(rung.hard_open) + len(rung.hard_short)
    if rung.state is RungState.BLOCKED:
        said = _("blocked · {count} short", count=len(rung.hard_short))
    elif rung.state is RungState.OPEN:
        met = len(rung.hard_met)
        said = (
            _("open · {met} of {hard}", met=met, hard=hard)
            if brief
            else _("open · {met} of {hard} gates met", met=met, hard=hard)
        )
    elif rung.state is RungState.CONDITIONS:
        conditions = len(rung.soft_open) + len(rung.soft_short)
        said = (
            _n("{count} condition", "{count} conditions", conditions)
            if brief
            else _n("supported · {count} condition", "supported · {count} conditions", conditions)
        )
    else:
        said = (
            _("supported")
            if brief
            else _("supported · {met} of {hard} gates", met=len(rung.hard_met), hard=hard)
        )
    if rung.waived:
        return _n(
            "{said} · {count} waiver", "{said} · {count} waivers", len(rung.waived), said=said
        )
    return said


def _with_days_left(assessment: Assessment, said: str) -> str:
    talks = assessment.case.talks
    if talks is None:
        return said
    days = ((talks.first or talks.latest) - assessment.as_of).days
    if days < 0:
        return said
    return _n("{said} Talks in {count} day.", "{said} Talks in {count} days.", days, said=said)
