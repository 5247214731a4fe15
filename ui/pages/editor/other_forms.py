"""The forms of what is not an item: the checklist itself, rungs, sections and the rest."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from readiness.drafts import ChecklistDraft, DraftPurpose, edits
from readiness.drafts.draft import find_part
from readiness.messages import _, _n
from ui.draft_document import DraftDocument
from ui.pages.editor.field_block import FieldBlock
from ui.pages.editor.needs_fields import take_all
from ui.pages.editor.part_form import PartForm
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel


class ChecklistForm(PartForm):
    """Title, version and description of the checklist."""

    kind = "checklist"

    def __init__(self) -> None:
        super().__init__()
        self.title = self.add_line(("title",), _("Title"), self._on_title)
        self.version = self.add_line(
            ("version",),
            _("Version"),
            self._on_version,
            note=_("A short mark that tells this state from earlier ones."),
        )
        self.description = self.add_text(
            ("description",), _("Description"), self._on_description, lines=4
        )
        self.column.addStretch(1)

    def show_part(self, document: DraftDocument, part_id: str) -> None:
        """Show the checklist."""
        super().show_part(document, part_id)
        self.title.show_text(document.draft.title)
        self.version.show_text(document.draft.version)
        self.description.show_text(document.draft.description)

    def _on_title(self, text: str) -> None:
        self.edit(_("Rename the checklist"), edits.rename_checklist, text, merge="title")

    def _on_version(self, text: str) -> None:
        self.edit(_("Change the version"), edits.set_version, text, merge="version")

    def _on_description(self, text: str) -> None:
        self.edit(_("Describe the checklist"), edits.describe_checklist, text, merge="description")


class RungForm(PartForm):
    """Names of a rung, and what happens there."""

    kind = "rungs"

    def __init__(self) -> None:
        super().__init__()
        self.title = self.add_line(("title",), _("Title"), partial(self._set, "title"))
        self.short = self.add_line(
            ("short",),
            _("Short name"),
            partial(self._set, "short"),
            note=_("At most 24 characters, for the ladder and the gates."),
        )
        self.who = self.add_text(("who",), _("Who meets"), partial(self._set, "who"))
        self.decides = self.add_text(
            ("decides",), _("What may be decided there"), partial(self._set, "decides")
        )
        self.leaves = self.add_text(
            ("leaves",), _("What must be left behind"), partial(self._set, "leaves")
        )
        self.column.addStretch(1)

    def show_part(self, document: DraftDocument, part_id: str) -> None:
        """Show a rung."""
        super().show_part(document, part_id)
        rung = next(rung for rung in document.draft.rungs if rung.id == part_id)
        self.title.show_text(rung.title)
        self.short.show_text(rung.short)
        self.who.show_text(rung.who)
        self.decides.show_text(rung.decides)
        self.leaves.show_text(rung.leaves)

    def _set(self, field: str, text: str) -> None:
        self.edit(_("Change a rung"), edits.change_rung, self.part_id, merge=field, **{field: text})


class SectionForm(PartForm):
    """Title, question and code of a section."""

    kind = "sections"

    def __init__(self) -> None:
        super().__init__()
        self.title = self.add_line(("title",), _("Title"), partial(self._set, "title"))
        self.question = self.add_text(
            ("question",), _("Question it answers"), partial(self._set, "question"), lines=2
        )
        self.code = self.add_line(
            ("code",),
            _("Code"),
            partial(self._set, "code"),
            note=_("Codes of new items begin with it. Codes of its present items stay."),
        )
        self.column.addStretch(1)

    def show_part(self, document: DraftDocument, part_id: str) -> None:
        """Show a section."""
        super().show_part(document, part_id)
        section = next(part for part in document.draft.sections if part.id == part_id)
        self.title.show_text(section.title)
        self.question.show_text(section.question)
        self.code.show_text(section.code)

    def _set(self, field: str, text: str) -> None:
        self.edit(
            _("Change a section"), edits.change_section, self.part_id, merge=field, **{field: text}
        )


class PurposeForm(PartForm):
    """Title and description of a purpose, and where its needs differ.

    Signals:
        item_wanted(str): an item of the list was followed; its id.
    """

    kind = "purposes"
    item_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = self.add_line(("title",), _("Title"), partial(self._set, "title"))
        self.description = self.add_text(
            ("description",), _("Description"), partial(self._set, "description"), lines=3
        )
        self._links = QWidget()
        self._list = QVBoxLayout(self._links)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2)
        self.add_block(
            ("needs",),
            FieldBlock(
                _("Needs that differ from the items' own"),
                self._links,
                note=_("They are set in the form of each item, below its own needs."),
            ),
        )
        self.column.addStretch(1)
        self._shown: tuple[tuple[str, str], ...] | None = None

    def show_part(self, document: DraftDocument, part_id: str) -> None:
        """Show a purpose."""
        super().show_part(document, part_id)
        purpose = find_part(document.draft, "purposes", part_id)
        assert isinstance(purpose, DraftPurpose)
        self.title.show_text(purpose.title)
        self.description.show_text(purpose.description)
        lines = tuple(differences(document.draft, purpose))
        if lines == self._shown:
            return
        self._shown = lines
        take_all(self._list)
        for item_id, words in lines:
            link = LinkLabel(words, quiet=True)
            link.clicked.connect(partial(self.item_wanted.emit, item_id))
            self._list.addWidget(link)
        if not lines:
            self._list.addWidget(PlainLabel(_("None: every item needs what it says itself.")))

    def _set(self, field: str, text: str) -> None:
        self.edit(
            _("Change a purpose"), edits.change_purpose, self.part_id, merge=field, **{field: text}
        )


class TopTestForm(PartForm):
    """Title, question and sections of a test of the highest meeting."""

    kind = "tests"

    def __init__(self) -> None:
        super().__init__()
        self.title = self.add_line(("title",), _("Title"), partial(self._set, "title"))
        self.question = self.add_text(
            ("question",), _("Question it answers"), partial(self._set, "question"), lines=2
        )
        self._boxes = QWidget()
        self._list = QVBoxLayout(self._boxes)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.boxes: dict[str, QCheckBox] = {}
        self.add_block(("sections",), FieldBlock(_("Read off these sections"), self._boxes))
        self.column.addStretch(1)

    def show_part(self, document: DraftDocument, part_id: str) -> None:
        """Show a test."""
        super().show_part(document, part_id)
        test = next(test for test in document.draft.tests if test.id == part_id)
        self.title.show_text(test.title)
        self.question.show_text(test.question)
        if list(self.boxes) != [section.id for section in document.draft.sections]:
            take_all(self._list)
            self.boxes = {section.id: QCheckBox() for section in document.draft.sections}
            for box in self.boxes.values():
                box.clicked.connect(self._on_box)
                self._list.addWidget(box)
        for section in document.draft.sections:
            # A check box shows text as it is, but takes "&" for a key.
            self.boxes[section.id].setText((section.title or section.code).replace("&", "&&"))
            self.boxes[section.id].setChecked(section.id in test.sections)

    def _on_box(self) -> None:
        chosen = tuple(id_ for id_, box in self.boxes.items() if box.isChecked())
        self.edit(_("Change a test"), edits.change_test, self.part_id, sections=chosen)

    def _set(self, field: str, text: str) -> None:
        self.edit(_("Change a test"), edits.change_test, self.part_id, merge=field, **{field: text})


class ReferenceForm(PartForm):
    """Code, words and address of an entry of the bibliography."""

    kind = "references"

    def __init__(self) -> None:
        super().__init__()
        self.code = self.add_line(
            ("code",),
            _("Code"),
            self._on_code,
            note=_("Items cite the entry by it; they follow when it changes."),
        )
        self.text = self.add_text(("text",), _("Entry"), partial(self._set, "text"), lines=2)
        self.address = self.add_line(("address",), _("Address"), partial(self._set, "address"))
        self._cited = PlainLabel(role="muted", wrap=True)
        self.column.addWidget(self._cited)
        self.column.addStretch(1)

    def show_part(self, document: DraftDocument, part_id: str) -> None:
        """Show an entry."""
        super().show_part(document, part_id)
        entry = next(entry for entry in document.draft.references if entry.id == part_id)
        self.code.show_text(entry.code)
        self.text.show_text(entry.text)
        self.address.show_text(entry.address)
        code = entry.code.strip()
        items = [item for item in document.draft.items.values() if code in item.references]
        self._cited.show_text(
            _n(
                "Cited by {count} item: {codes}.",
                "Cited by {count} items: {codes}.",
                len(items),
                codes=", ".join(item.code for item in items),
            )
            if items
            else _("No item cites it.")
        )

    def _on_code(self, text: str) -> None:
        self.edit(_("Change a code"), edits.recode_reference, self.part_id, text, merge="code")

    def _set(self, field: str, text: str) -> None:
        self.edit(
            _("Change an entry"), edits.change_reference, self.part_id, merge=field, **{field: text}
        )


def differences(draft: ChecklistDraft, purpose: DraftPurpose) -> list[tuple[str, str]]:
    """Return item id and words for every need that a purpose changes."""
    lines = []
    for item in draft.items.values():
        for rung in draft.rungs:
            need = purpose.needs.get(item.id, {}).get(rung.id)
            own = item.needs.get(rung.id, 0)
            if need is not None and need != own:
                lines.append(
                    (
                        item.id,
                        _(
                            "{code} at {rung}: {need} instead of {own}",
                            code=item.code,
                            rung=rung.short or rung.title,
                            need=need or _("nothing"),
                            own=own or _("nothing"),
                        ),
                    )
                )
    return lines
