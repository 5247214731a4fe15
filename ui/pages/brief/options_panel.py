"""The left side of the Brief place: paper, handling line, parts, author, warnings."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from readiness.brief.options import (
    A4,
    LETTER,
    PROSPECTS,
    REGISTERS,
    RESPONSE,
    BriefOptions,
    brief_parts,
)
from readiness.messages import _
from ui.pages.brief.registers_choice import RegistersChoice
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.text_field import LineField


class OptionsPanel(QWidget):
    """Shows the options of a brief; emits what the user changes.

    Signals:
        paper_chosen(str): "A4" or "letter".
        marking_edited(str): the handling line, as typed.
        part_switched(str, bool): print a part, or leave it out; the registers all together.
        register_switched(str, bool): print one register, or leave it out.
        restricted_switched(bool): print restricted rows too, or leave them out.
        author_edited(str): the author, as typed.
    """

    paper_chosen = Signal(str)
    marking_edited = Signal(str)
    part_switched = Signal(str, bool)
    register_switched = Signal(str, bool)
    restricted_switched = Signal(bool)
    author_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(6)
        column.addWidget(SectionLabel(_("Handling line")))
        self.marking = LineField(
            _("Handling line on every page"),
            placeholder=_("Chosen before the first export"),
            object_name="brief-marking",
        )
        self.marking.setMaxLength(120)
        self.marking.edited.connect(self.marking_edited)
        column.addWidget(self.marking)
        self._marking_words = PlainLabel(role="small", wrap=True)
        column.addWidget(self._marking_words)
        column.addSpacing(10)
        column.addWidget(SectionLabel(_("Paper")))
        self.paper = Segmented(
            _("Paper"),
            (Segment(A4, _("A4")), Segment(LETTER, _("Letter"))),
            least_width=84,
        )
        self.paper.setObjectName("brief-paper")
        self.paper.chosen.connect(self.paper_chosen)
        column.addWidget(self.paper)
        column.addSpacing(10)
        column.addWidget(SectionLabel(_("Parts")))
        self._parts: dict[str, QCheckBox] = {}
        self._titles = {part.id: part.title for part in brief_parts()}
        self.registers = RegistersChoice()
        self.registers.all_switched.connect(lambda on: self.part_switched.emit(REGISTERS, on))
        self.registers.register_switched.connect(self.register_switched)
        for part in brief_parts():
            if part.id == REGISTERS:
                column.addWidget(self.registers)
                continue
            box = QCheckBox(part.title)
            box.setObjectName(f"brief-part-{part.id}")
            box.clicked.connect(lambda on, id_=part.id: self.part_switched.emit(id_, on))
            self._parts[part.id] = box
            column.addWidget(box)
        self.restricted = QCheckBox(_("Restricted rows too"))
        self.restricted.setObjectName("brief-restricted")
        self.restricted.clicked.connect(self.restricted_switched)
        column.addSpacing(4)
        column.addWidget(self.restricted)
        column.addSpacing(10)
        column.addWidget(SectionLabel(_("Author")))
        self.author = LineField(
            _("Author in the file's properties"),
            placeholder=_("None"),
            object_name="brief-author",
        )
        self.author.setMaxLength(200)
        self.author.edited.connect(self.author_edited)
        column.addWidget(self.author)
        column.addWidget(
            PlainLabel(
                _("Goes into the properties of the file; nothing is filled in by itself."),
                role="small",
                wrap=True,
            )
        )
        column.addSpacing(10)
        self._warnings = Card(surface="open")
        self._warnings.setObjectName("brief-warnings")
        self._warnings.column.addWidget(PlainLabel(_("To look at"), role="strong"))
        self._warning_words = PlainLabel(wrap=True)
        self._warning_words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._warnings.column.addWidget(self._warning_words)
        self._warnings.hide()
        column.addWidget(self._warnings)
        column.addStretch(1)

    def show_options(
        self, options: BriefOptions, marking: str | None, filled: Collection[str]
    ) -> None:
        """Show these options; `marking` None says that none was chosen yet.

        `filled` are the ids of the registers that have rows, and of the parts on the response and
        on prospects where anything is written.
        """
        self.marking.show_text(marking or "")
        words = {
            None: _("None is chosen yet; the export will ask."),
            "": _("No marking: the pages carry no handling line."),
        }.get(marking, _("Stands at the top and the foot of every page."))
        self._marking_words.show_text(words)
        self.paper.show_value(options.paper)
        for id_, box in self._parts.items():
            empty = id_ in (RESPONSE, PROSPECTS) and id_ not in filled
            title = self._titles[id_].replace("&", "&&")
            box.setText(_("{part} (nothing is written)", part=title) if empty else title)
            box.setEnabled(not empty)
            box.setChecked(id_ in options.parts and not empty)
        self.registers.show_choice(options.prints_register, filled)
        self.restricted.setChecked(options.restricted)
        self.author.show_text(options.author)

    def show_warnings(self, warnings: Sequence[str]) -> None:
        """Name what the paper cannot show as it was written."""
        self._warnings.setVisible(bool(warnings))
        self._warning_words.show_text("\n".join(warnings))

    @property
    def warnings(self) -> str:
        """The warnings that are shown."""
        return self._warning_words.text() if self._warnings.isVisibleTo(self) else ""
