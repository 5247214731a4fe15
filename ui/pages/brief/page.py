"""The Brief place as the window shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readiness.messages import _
from ui.document_page import DocumentPage, Heard
from ui.pages.brief.choices import (
    BriefChoices,
    brief_options,
    filled_parts,
    filled_registers,
    keep_choices,
    read_choices,
)
from ui.pages.brief.options_panel import OptionsPanel
from ui.pages.brief.preview_bar import PreviewBar
from ui.pdf_writing import write_pdf
from ui.print_process import BuiltPdf, PrintProcess
from ui.room import Room, Target
from ui.widgets.banner import Banner
from ui.widgets.marking_question import MarkingQuestion
from ui.widgets.pages_view import PagesView

if TYPE_CHECKING:
    from readiness.brief.options import BriefOptions
    from readiness.model import Assessment
    from ui.document import Document

_BUILD_MS = 150
_SIDE, _NARROW_SIDE, _NARROW = 300, 268, 1100


class BriefPage(DocumentPage):
    """Shows the brief of the open document as it will be printed, and exports it."""

    title = _("Brief")
    hints = _("Page Up, Page Down scroll · Ctrl+plus, minus, 0 zoom · Ctrl+E export")

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._choices = BriefChoices()
        self._asked_for: tuple[Assessment, BriefOptions] | None = None
        self._built: BuiltPdf | None = None
        self._export_to: Path | None = None
        self.process = PrintProcess(self)
        self.process.built.connect(self._on_built)
        self.process.failed.connect(self._on_failed)
        self.process.page_drawn.connect(self._on_page_drawn)
        self.panel = OptionsPanel()
        self.panel.marking_edited.connect(self._on_marking)
        self.panel.paper_chosen.connect(self._on_paper)
        self.panel.part_switched.connect(self._on_part)
        self.panel.register_switched.connect(self._on_register)
        self.panel.restricted_switched.connect(self._on_restricted)
        self.panel.author_edited.connect(self._on_author)
        self.view = PagesView(_("Preview of the brief"))
        self.view.setObjectName("brief-preview")
        self.view.pages_wanted.connect(self.process.draw_pages)
        self.view.page_changed.connect(self._show_place)
        self._bar = PreviewBar(self.view)
        self.banner = Banner()
        self.question = MarkingQuestion()
        self.question.chosen.connect(self._on_marking_chosen)
        self.question.given_up.connect(self._on_given_up)
        self._export_button = QPushButton(_("Export brief…"))
        self._export_button.setObjectName("brief-export")
        self._export_button.setProperty("role", "primary")
        self._export_button.clicked.connect(self._export)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_BUILD_MS)
        self._later.timeout.connect(self._build)
        room.preferences.changed.connect(self._on_preference)
        self._arrange()

    # What the window asks

    def buttons(self) -> list[QWidget]:
        """Return the export button."""
        return [self._export_button]

    def go_to(self, target: Target) -> None:
        """Put the keyboard on the preview, so that keys scroll at once."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def perform(self, action_id: str) -> bool:
        """Export the brief."""
        if action_id == "export_brief":
            self._export()
            return True
        return False

    def end(self) -> None:
        """Build no more pages and let the process go."""
        self._later.stop()
        self.process.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the options in a small window."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self._side.setFixedWidth(_NARROW_SIDE if narrow else _SIDE)

    # Options

    @property
    def _marking(self) -> str | None:
        if self._document is None:
            return None
        return self.room.preferences.marking(self._document.assessment.id)

    def _show_options(self) -> None:
        document, options = self._document, self._options()
        if document is not None and options is not None:
            filled = filled_registers(document.assessment) | filled_parts(document.assessment)
            self.panel.show_options(options, self._marking, filled)

    def _options(self) -> BriefOptions | None:
        document = self._document
        if document is None:
            return None
        # What is not saved yet has no revision to print.
        revision = document.revision if document.is_saved else None
        return brief_options(self._choices, self._marking, revision, date.today())

    def _on_marking(self, words: str) -> None:
        if self._document is None:
            return
        document_id = self._document.assessment.id
        if words.strip():
            self.room.preferences.set_marking(document_id, words.strip())
        else:
            # An emptied field is no decision; “No marking” is one.
            self.room.preferences.forget_marking(document_id)

    def _on_paper(self, paper: str) -> None:
        self._keep(replace(self._choices, paper=paper))

    def _on_part(self, part_id: str, printed: bool) -> None:
        self._keep(self._choices.with_part(part_id, printed))

    def _on_register(self, register_id: str, printed: bool) -> None:
        self._keep(self._choices.with_register(register_id, printed))

    def _on_restricted(self, printed: bool) -> None:
        self._keep(replace(self._choices, restricted=printed))

    def _on_author(self, words: str) -> None:
        self._keep(replace(self._choices, author=words))

    def _keep(self, choices: BriefChoices) -> None:
        self._choices = choices
        if self._document is not None:
            keep_choices(self.room.preferences, self._document.assessment.id, choices)
        self._show_options()
        self._on_changed()

    def _on_preference(self, key: str) -> None:
        if self._document is None:
            return
        if not key:
            self._choices = read_choices(self.room.preferences, self._document.assessment.id)
        self._show_options()
        self._on_changed()

    # Preview

    def _heard(self, document: Document) -> Heard:
        return (*super()._heard(document), (document.save_state_changed, self._on_changed))

    def _take_up(self, document: Document) -> None:
        self._asked_for = None
        self._built = None
        self._export_to = None
        self.question.hide()
        self._choices = read_choices(self.room.preferences, document.assessment.id)
        self._show_options()
        self._on_changed()

    def _on_changed(self) -> None:
        if self.isVisible() and not self._later.isActive():
            self._later.start()

    def _refresh(self) -> None:
        self._build()

    def _build(self) -> None:
        """Ask for the pages unless exactly these were asked for."""
        document, options = self._document, self._options()
        if document is None or options is None:
            return
        asked = self._asked_for
        if asked is not None and asked[0] is document.assessment and asked[1] == options:
            return
        self._asked_for = (document.assessment, options)
        self._built = None
        self._show_options()
        self.process.build_brief(document.assessment, options)
        self._show_place()

    def _on_built(self, pdf: BuiltPdf) -> None:
        self._built = pdf
        self.panel.show_warnings(pdf.warnings)
        self.view.show_pages(pdf.sizes)
        self._show_place()
        self._write_export()

    def _on_failed(self, _number: int, sentence: str) -> None:
        # The next change, or the next visit, tries again.
        self._asked_for = None
        self._export_to = None
        self.banner.show_message(sentence, (_("Try again"), self._build), state="short")
        self._show_place()

    def _on_page_drawn(self, _number: int, page: int, picture: QImage) -> None:
        self.view.show_picture(page, picture)

    def _show_place(self, _page: int = 0) -> None:
        if self.view.page_count:
            words = _("Page {page} of {pages}", page=self.view.page + 1, pages=self.view.page_count)
        else:
            words = _("The pages are being built…") if self._asked_for else ""
        building = self.process.is_building and bool(self.view.page_count)
        self._bar.show_place(words, building=building)
        self.status = (words,) if words else ()
        self.room.refresh_frame()

    # Export

    def _export(self) -> None:
        document = self._document
        if document is None:
            return
        if self._marking is None:
            self.question.ask()
            return
        path = self.room.dialogs.file_to_write(
            self,
            _("Export brief"),
            # The name says nothing about the case: it travels where the paper does.
            _("Readiness brief {day}.pdf", day=document.assessment.as_of.isoformat()),
            _("Brief (*.pdf)"),
            "export",
        )
        if path is None:
            return
        self._export_to = path
        self._build()
        self._write_export()

    def _write_export(self) -> None:
        """Write the file once the build of exactly the present state is there."""
        document, options = self._document, self._options()
        if self._export_to is None or self._built is None or document is None:
            return
        if self._asked_for is None or self._asked_for[0] is not document.assessment:
            self._build()
            return
        if self._asked_for[1] != options:
            self._build()
            return
        path, self._export_to = self._export_to, None
        write_pdf(self.room.relay, self, path, self._built.data, self.banner)

    def _on_marking_chosen(self, marking: str) -> None:
        self.question.hide()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._document is not None:
            self.room.preferences.set_marking(self._document.assessment.id, marking)
            self._export()

    def _on_given_up(self) -> None:
        self.question.hide()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self._side = QFrame()
        self._side.setProperty("surface", "side")
        self._side.setFixedWidth(_SIDE)
        inner = QVBoxLayout(self._side)
        inner.setContentsMargins(0, 0, 0, 0)
        options = QScrollArea()
        options.setWidgetResizable(True)
        options.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        options.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.panel.setProperty("surface", "plain")
        options.setWidget(self.panel)
        inner.addWidget(options)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for widget in (self.banner, self.question, self._bar):
            right.addWidget(widget)
        right.addWidget(self.view, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side)
        whole.addLayout(right, 1)
