"""Exports the comparison as a PDF: the handling line, the file, the build, the writing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from readiness.brief.options import A4, BriefOptions
from readiness.days import day_words
from readiness.messages import _
from ui.pdf_writing import write_pdf
from ui.print_process import BuiltPdf, PrintProcess
from ui.room import Room
from ui.widgets.banner import Banner
from ui.widgets.marking_question import MarkingQuestion

if TYPE_CHECKING:
    from readiness.model import Assessment


class ComparisonExport(QObject):
    """One export at a time; a question that is still open is asked again, not doubled."""

    def __init__(
        self, room: Room, banner: Banner, question: MarkingQuestion, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._banner = banner
        self._question = question
        self._page = parent
        self._assessments: tuple[Assessment, ...] = ()
        self._path: Path | None = None
        self._process = PrintProcess(self)
        self._process.built.connect(self._on_built)
        self._process.failed.connect(self._on_failed)
        question.chosen.connect(self._on_marking_chosen)
        question.given_up.connect(question.hide)

    def end(self) -> None:
        """Let the process go."""
        self._process.stop()

    def begin(self, assessments: tuple[Assessment, ...]) -> None:
        """Export these, the base first; asks for the handling line where none is settled."""
        self._assessments = assessments
        marking = self._settled_marking()
        if marking is None:
            self._question.ask()
        else:
            self._ask_path(marking)

    def _settled_marking(self) -> str | None:
        """Return the one line chosen for all of them; None while that needs an answer."""
        chosen = {
            self._room.preferences.marking(assessment.id) for assessment in self._assessments
        } - {None}
        return chosen.pop() if len(chosen) == 1 else None

    def _on_marking_chosen(self, marking: str) -> None:
        self._question.hide()
        for assessment in self._assessments:
            if self._room.preferences.marking(assessment.id) is None:
                self._room.preferences.set_marking(assessment.id, marking)
        self._ask_path(marking)

    def _ask_path(self, marking: str) -> None:
        path = self._room.dialogs.file_to_write(
            self._page,
            _("Export comparison"),
            _("Readiness comparison.pdf"),
            _("Comparison (*.pdf)"),
            "export",
        )
        if path is None:
            return
        self._path = path
        preferences = self._room.preferences
        options = BriefOptions(
            paper=preferences.get("paper", A4),
            marking=marking,
            printed_on=day_words(date.today()),
        )
        self._room.say(_("The comparison is being built…"))
        self._process.build_comparison(self._assessments, options)

    def _on_built(self, pdf: BuiltPdf) -> None:
        path, self._path = self._path, None
        if path is not None:
            write_pdf(self._room.relay, self, path, pdf.data, self._banner)
            for sentence in pdf.warnings:
                self._room.warn(sentence)

    def _on_failed(self, _number: int, sentence: str) -> None:
        self._path = None
        self._banner.show_message(sentence, state="short")
