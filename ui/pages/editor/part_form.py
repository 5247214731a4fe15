"""The form of one part of the draft: fields by their place, each edit one call of the document."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.drafts import ChecklistDraft, Where
from ui.draft_document import DraftDocument
from ui.pages.editor.field_block import FieldBlock
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField, TextField

Change = Callable[[str], tuple[Any, ...]]
"""From what was typed to the edit: the words for the step, the function, its arguments."""

Sentences = Mapping[Where, str]


class PartForm(QWidget):
    """A column of fields for one kind of part; a subclass adds its fields and shows a part.

    `kind` is the first step of the places it shows ("items", "rungs", …).
    """

    kind = ""

    def __init__(self) -> None:
        super().__init__()
        self.document: DraftDocument | None = None
        self.part_id = ""
        self.blocks: dict[Where, FieldBlock] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(22, 16, 22, 24)
        self.column.setSpacing(14)
        self._general = PlainLabel(role="fault", wrap=True)
        self._general.hide()
        self.column.addWidget(self._general)

    @property
    def draft(self) -> ChecklistDraft:
        """The present draft; only while a document is shown."""
        assert self.document is not None
        return self.document.draft

    def add_line(
        self, place: Where, heading: str, change: Callable[[str], None], *, note: str = ""
    ) -> LineField:
        """Add a line of text at a place of the part."""
        field = LineField(heading, object_name=field_name(place))
        field.edited.connect(change)
        field.left.connect(self._on_left)
        self.add_block(place, FieldBlock(heading, field, note=note))
        return field

    def add_text(
        self,
        place: Where,
        heading: str,
        change: Callable[[str], None],
        *,
        note: str = "",
        lines: int = 1,
    ) -> TextField:
        """Add running text at a place of the part."""
        field = TextField(heading, object_name=field_name(place), lines=lines)
        field.edited.connect(change)
        field.left.connect(self._on_left)
        self.add_block(place, FieldBlock(heading, field, note=note))
        return field

    def add_block(self, place: Where, block: FieldBlock) -> None:
        """Add a field of any kind at a place of the part."""
        self.blocks[place] = block
        self.column.addWidget(block)

    def show_part(self, document: DraftDocument, part_id: str) -> None:
        """Show a part; a subclass fills its fields and then calls `show_sentences`."""
        self.document = document
        self.part_id = part_id

    def show_sentences(self, faults: Sentences, cautions: Sentences) -> None:
        """Show each sentence at its field; what has no field stands on top of the form."""
        left = dict(faults)
        for place, block in self.blocks.items():
            # A place within a field of several (the third reference) is shown at the field.
            within = [known for known in left if known[: len(place)] == place]
            fault = " ".join(dict.fromkeys(left.pop(known) for known in within))
            caution = " ".join(
                dict.fromkeys(
                    words for known, words in cautions.items() if known[: len(place)] == place
                )
            )
            block.show_state(fault, caution)
        rest = " ".join(
            [
                *left.values(),
                *(words for known, words in cautions.items() if self._block_of(known) is None),
            ]
        )
        self._general.set_role("fault" if left else "caution")
        self._general.show_text(rest)
        self._general.setVisible(bool(rest))

    def edit(
        self,
        text: str,
        function: Callable[..., ChecklistDraft],
        /,
        *args: Any,
        merge: str = "",
        **fields: Any,
    ) -> None:
        """Make an edit; `merge` names the field whose typing is one step."""
        if self.document is not None:
            key = f"{self.kind}:{self.part_id}:{merge}" if merge else None
            self.document.edit(text, function, *args, merge_key=key, **fields)

    def focus_place(self, place: Where) -> None:
        """Put the keyboard into the field of a place, or into the first field."""
        block = self._block_of(place)
        if block is None:
            block = next(iter(self.blocks.values()), None)
        if block is not None:
            target = block.field.focusProxy() or block.field
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focused_place(self) -> Where:
        """Return the place of the field that has the keyboard; () for none."""
        for place, block in self.blocks.items():
            if any(widget.hasFocus() for widget in block.findChildren(QWidget)):
                return place
        return ()

    def _block_of(self, place: Where) -> FieldBlock | None:
        for known, block in self.blocks.items():
            if place[: len(known)] == known:
                return block
        return None

    def _on_left(self) -> None:
        if self.document is not None:
            self.document.end_typing()


def field_name(place: Where) -> str:
    """Return the object name of the field of a place."""
    return "-".join(["field", *(str(step) for step in place)])
