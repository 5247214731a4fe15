"""The panel for a new assessment, and for judging a case anew."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from readiness.days import iso_day_words
from readiness.library.records import Entry
from readiness.messages import _
from readiness.model import Checklist, TalksDate
from ui.pages.library.choices import Choice, Wanted
from ui.pages.library.panel import Panel
from ui.widgets.day_text import NotADay, day_text, read_day
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel
from ui.widgets.text_field import LineField


class NewPanel(Panel):
    """Asks what a new assessment needs; only title and as-of date are required.

    Signals:
        checklist_wanted(Choice): the fields of this checklist are needed; `show_checklist` follows.
        wanted(Wanted): make this assessment.
    """

    checklist_wanted = Signal(object)
    wanted = Signal(object)

    def __init__(self, cases: list[Entry]) -> None:
        super().__init__("new-panel", _("New assessment"), _("Create"))
        self._choices: list[Choice] = []
        self._cases = cases
        self._checklist: Checklist | None = None
        self._checklist_box = _combo("new-checklist")
        self._checklist_box.currentIndexChanged.connect(self._on_checklist)
        self._case = _combo("new-case")
        self._case.addItem(_("A new case"))
        for entry in cases:
            self._case.addItem(entry.summary.case_title)
        self._case.currentIndexChanged.connect(self._on_case)
        self._case_title = LineField(_("Name of the case"), object_name="new-case-title")
        self._title = LineField(_("Title of the assessment"), object_name="new-title")
        self._as_of = LineField(_("As of"), object_name="new-as-of")
        self._as_of.setText(day_text(date.today()))
        self._assessor = LineField(_("Assessor"), object_name="new-assessor")
        self._own_side = LineField(
            _("Own side"), placeholder=_("seen from…"), object_name="new-own-side"
        )
        self._first = LineField(
            _("Talks from"), placeholder=_("2026-06-12"), object_name="new-talks-first"
        )
        self._latest = LineField(
            _("Talks until"), placeholder=_("latest day"), object_name="new-talks-latest"
        )
        self._words = LineField(
            _("Talks in words"), placeholder=_("by May"), object_name="new-talks-words"
        )
        self._rung = _combo("new-rung")
        self._purpose = _combo("new-purpose")
        self._build()

    def show_choices(self, choices: list[Choice]) -> None:
        """Offer these checklists; the first is chosen."""
        self._choices = choices
        for choice in choices:
            words = _("{title} (mine)", title=choice.title) if choice.own else choice.title
            self._checklist_box.addItem(words)

    def begin(self, case_from: str = "") -> None:
        """Take the keyboard; `case_from` is the id of an assessment whose case goes on."""
        for position, entry in enumerate(self._cases):
            if entry.document_id == case_from:
                self._case.setCurrentIndex(position + 1)
        first = self._case_title if self._case.currentIndex() == 0 else self._title
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_checklist(self, checklist: Checklist) -> None:
        """Offer the rungs and purposes of the checklist that was chosen."""
        self._checklist = checklist
        self._rung.clear()
        self._rung.addItem(_("not proposed yet"), None)
        for rung in checklist.rungs:
            self._rung.addItem(rung.title, rung.id)
        self._purpose.clear()
        self._purpose.addItem(_("not chosen yet"), None)
        for purpose in checklist.purposes:
            self._purpose.addItem(purpose.title, purpose.id)
        self._purpose.setEnabled(bool(checklist.purposes))

    def take(self) -> None:
        """Check the fields and ask for the assessment."""
        if self._checklist is None:
            self.show_fault(_("Choose a checklist that can be judged by."))
            return
        position = self._case.currentIndex()
        case_title = self._case_title.text().strip() if position == 0 else ""
        title = self._title.text().strip() or case_title
        if not title:
            self.show_fault(_("Give the case or the assessment a name."))
            return
        try:
            as_of = read_day(self._as_of.text())
            talks = self._talks()
        except NotADay as fault:
            self.show_fault(str(fault))
            return
        if as_of is None:
            self.show_fault(_("Say as of which day you judge."))
            return
        if talks is not None and talks.first is not None and talks.first > talks.latest:
            self.show_fault(_("The talks cannot end before they begin."))
            return
        self.show_fault("")
        self.wanted.emit(
            Wanted(
                checklist=self._checklist,
                title=title,
                as_of=as_of,
                case_title=case_title,
                case_from=self._cases[position - 1].document_id if position else "",
                talks=talks,
                own_side=self._own_side.text().strip(),
                assessor=self._assessor.text().strip(),
                proposed_rung=self._rung.currentData(),
                purpose=self._purpose.currentData(),
            )
        )

    def _build(self) -> None:
        self.field(_("Checklist"), self._checklist_box)
        self.field(_("Case"), self._case)
        self.field(_("Name of the case"), self._case_title)
        self.field(_("Title of the assessment"), self._title)
        self.content.addWidget(
            _side_by_side(_("As of"), self._as_of, _("Assessor"), self._assessor)
        )
        self.field(_("Own side"), self._own_side)
        self.content.addSpacing(8)
        self.content.addWidget(SectionLabel(_("Talks")))
        self.content.addWidget(_side_by_side(_("From"), self._first, _("Until"), self._latest))
        self.field(_("In words"), self._words)
        self.field(_("Proposed rung"), self._rung)
        self.field(_("Purpose"), self._purpose)
        self.content.addStretch(1)

    def _talks(self) -> TalksDate | None:
        first, latest = read_day(self._first.text()), read_day(self._latest.text())
        words = self._words.text().strip()
        if latest is None and first is not None:
            latest = first
        if latest is None:
            if words:
                raise NotADay(_("Say by which day at the latest, so that days can be counted."))
            return None
        return TalksDate(first=first, latest=latest, words=words)

    def _on_checklist(self, position: int) -> None:
        self._checklist = None
        if 0 <= position < len(self._choices):
            self.checklist_wanted.emit(self._choices[position])

    def _on_case(self, position: int) -> None:
        self._case_title.setEnabled(position == 0)
        if position and not self._own_side.text():
            self._own_side.setText(self._cases[position - 1].summary.own_side)


class ReassessPanel(Panel):
    """Asks for the date and the title of the next assessment of a case.

    Signals:
        wanted(str, str, date): re-assess this document under this title as of this day.
    """

    wanted = Signal(str, str, object)

    def __init__(self, entry: Entry) -> None:
        super().__init__("reassess-panel", _("Re-assess"), _("Begin"))
        self._entry = entry
        self.content.addWidget(
            PlainLabel(
                _(
                    "Case and sources of “{title}” ({as_of}) are carried over. The answers start "
                    "blank, so that the case is judged anew; the earlier ones can be seen and "
                    "taken over one by one in the Checklist.",
                    title=entry.summary.title,
                    as_of=iso_day_words(entry.summary.as_of),
                ),
                role="muted",
                wrap=True,
            )
        )
        self._as_of = LineField(_("As of"), object_name="reassess-as-of")
        self._as_of.setText(day_text(date.today()))
        self._title = LineField(_("Title"), object_name="reassess-title")
        self._title.setText(entry.summary.case_title)
        self.field(_("As of"), self._as_of)
        self.field(_("Title"), self._title)
        self.content.addStretch(1)

    def begin(self) -> None:
        """Take the keyboard."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._title.selectAll()

    def take(self) -> None:
        """Check the two fields and ask for the assessment."""
        try:
            as_of = read_day(self._as_of.text())
        except NotADay as fault:
            self.show_fault(str(fault))
            return
        title = self._title.text().strip()
        if as_of is None or not title:
            self.show_fault(_("Give the assessment a title and a day."))
            return
        self.wanted.emit(self._entry.document_id, title, as_of)


def _combo(name: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _side_by_side(one: str, first: QWidget, other: str, second: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for label, widget in ((one, first), (other, second)):
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setSpacing(4)
        grid.addWidget(PlainLabel(label, role="small"), 0, 0)
        grid.addWidget(widget, 1, 0)
        row.addWidget(part)
    return both
