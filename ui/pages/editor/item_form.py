"""The form of an item: what is asked, what each level means, what each rung needs."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness.drafts import ChecklistDraft, DraftItem, Where, edits
from readiness.messages import _
from ui.draft_document import DraftDocument
from ui.pages.editor.field_block import FieldBlock
from ui.pages.editor.needs_fields import AS_ITEM, Choice, NeedsFields, take_all
from ui.pages.editor.part_form import PartForm, Sentences, field_name
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel
from ui.widgets.text_field import LineField, TextField

NEVER_HARD = ""
PURPOSE_WIDTH = 96
_WEIGHTS = ((1, "1"), (2, "2"), (3, "3"))


class ItemForm(PartForm):
    """Everything that can be said of one item."""

    kind = "items"

    def __init__(self) -> None:
        super().__init__()
        self.question = self.add_text(("question",), _("Question"), partial(self._set, "question"))
        self.why = self.add_text(("why",), _("Why it matters"), partial(self._set, "why"))
        self.column.addWidget(SectionLabel(_("What each level means")))
        self.levels = self._add_levels()
        self.needs = NeedsFields(_("Needed level"))
        self.needs.picked.connect(self._on_need)
        self.add_block(("needs",), FieldBlock(_("Needed level"), self.needs))
        self.hard_from = Choice(_("Hard from"), field_name(("hard_from",)))
        self.hard_from.picked.connect(self._on_hard_from)
        self.weight = Choice(_("Weight"), field_name(("weight",)))
        self.weight.picked.connect(self._on_weight)
        self._add_pair(
            (("hard_from",), FieldBlock(_("Hard from"), self.hard_from)),
            (
                ("weight",),
                FieldBlock(_("Weight"), self.weight, note=_("It never changes a verdict.")),
            ),
        )
        self._purposes = QWidget()
        self._purpose_grid = QGridLayout(self._purposes)
        self._purpose_grid.setContentsMargins(0, 0, 0, 0)
        self.purpose_needs: dict[str, NeedsFields] = {}
        self._purpose_labels: dict[str, PlainLabel] = {}
        self._purpose_block = FieldBlock(_("For a purpose, instead"), self._purposes)
        self.column.addWidget(self._purpose_block)
        self.evidence_hint = self.add_text(
            ("evidence_hint",),
            _("Where evidence may be found"),
            partial(self._set, "evidence_hint"),
        )
        self.references = self.add_line(
            ("references",),
            _("References"),
            self._on_references,
            note=_("Codes of the bibliography, with commas between them."),
        )
        self.code = LineField(_("Code"), object_name=field_name(("code",)))
        self.code.edited.connect(partial(self._set, "code"))
        self.code.left.connect(self._on_left)
        self.window_days = LineField(
            _("Fresh for days"), placeholder=_("no limit"), object_name=field_name(("window_days",))
        )
        self.window_days.edited.connect(self._on_window)
        self.window_days.left.connect(self._on_left)
        self._add_pair(
            (
                ("code",),
                FieldBlock(_("Code"), self.code, note=_("What people cite. It may change.")),
            ),
            (
                ("window_days",),
                FieldBlock(
                    _("Fresh for days"),
                    self.window_days,
                    note=_("After so many days an answer counts as stale."),
                ),
            ),
        )
        self.column.addStretch(1)

    def show_part(self, document: DraftDocument, part_id: str) -> None:
        """Show an item."""
        super().show_part(document, part_id)
        item = document.draft.items[part_id]
        self.question.show_text(item.question)
        self.why.show_text(item.why)
        for field, words in zip(self.levels, item.levels, strict=True):
            field.show_text(words)
        rungs = document.draft.rungs
        self.needs.show_needs(rungs, item.needs)
        self.hard_from.offer(
            (
                (NEVER_HARD, _("never: a condition everywhere")),
                *((rung.id, rung.short or rung.title) for rung in rungs),
            ),
            item.hard_from or NEVER_HARD,
        )
        self.weight.offer(_WEIGHTS, item.weight)
        self._show_purposes(document.draft, item)
        self.evidence_hint.show_text(item.evidence_hint)
        if references_from(self.references.text()) != item.references:
            self.references.show_text(", ".join(item.references))
        self.code.show_text(item.code)
        if days_from(self.window_days.text()) != item.window_days:
            days = item.window_days
            self.window_days.show_text("" if days is None else str(days))

    def show_sentences(self, faults: Sentences, cautions: Sentences) -> None:
        """Show each sentence at its field, and mark the rung where a need falls."""
        super().show_sentences(faults, cautions)
        rungs = [str(place[1]) for place in faults if place[0] == "needs" and len(place) > 1]
        self.needs.show_faults(frozenset(rungs))

    def focus_place(self, place: Where) -> None:
        """Put the keyboard into the field of a place, for a need into the choice of its rung."""
        choice = (
            self.needs.choices.get(str(place[1])) if place[:1] == ("needs",) and place[1:] else None
        )
        if choice is not None:
            choice.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_place(place)

    def _add_levels(self) -> tuple[TextField, ...]:
        fields = []
        column = QVBoxLayout()
        column.setSpacing(8)
        self.column.addLayout(column)
        for level in range(5):
            field = TextField(
                _("What level {level} means", level=level),
                object_name=field_name(("levels", level)),
                lines=1,
            )
            field.edited.connect(partial(self._on_level, level))
            field.left.connect(self._on_left)
            fields.append(field)
            block = FieldBlock("", field)
            self.blocks["levels", level] = block
            line = QHBoxLayout()
            line.setSpacing(10)
            number = PlainLabel(str(level), role="strong")
            number.setFixedWidth(22)
            number.setContentsMargins(8, 7, 0, 0)
            top = QGridLayout()
            top.addWidget(number, 0, 0)
            top.setRowStretch(1, 1)
            line.addLayout(top)
            line.addWidget(block, 1)
            column.addLayout(line)
        return tuple(fields)

    def _add_pair(self, *blocks: tuple[tuple[str, ...], FieldBlock]) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        for place, block in blocks:
            self.blocks[place] = block
            holder = QGridLayout()
            holder.addWidget(block, 0, 0)
            holder.setRowStretch(1, 1)
            line.addLayout(holder, 1)
        self.column.addLayout(line)

    def _show_purposes(self, draft: ChecklistDraft, item: DraftItem) -> None:
        ids = [purpose.id for purpose in draft.purposes]
        if ids != list(self.purpose_needs):
            take_all(self._purpose_grid)
            self.purpose_needs, self._purpose_labels = {}, {}
            for number, id_ in enumerate(ids):
                label = PlainLabel(elide=True)
                label.setFixedWidth(PURPOSE_WIDTH)
                label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                needs = NeedsFields(_("Needed level for this purpose"), purpose=id_)
                needs.picked.connect(partial(self._on_purpose_need, id_))
                self._purpose_grid.addWidget(label, number, 0)
                self._purpose_grid.addWidget(needs, number, 1)
                self.purpose_needs[id_], self._purpose_labels[id_] = needs, label
            self._purpose_grid.setColumnStretch(1, 1)
        self._purpose_block.setVisible(bool(ids))
        for purpose in draft.purposes:
            title = purpose.title or _("Purpose without a name")
            self._purpose_labels[purpose.id].show_text(title)
            self.purpose_needs[purpose.id].name = _(
                "Needed level for the purpose {title}", title=title
            )
            own = purpose.needs.get(item.id, {})
            self.purpose_needs[purpose.id].show_needs(draft.rungs, own, item.needs)

    def _set(self, field: str, text: str) -> None:
        self.edit(
            _("Change {field}", field=field_words(field)),
            edits.change_item,
            self.part_id,
            merge=field,
            **{field: text},
        )

    def _on_level(self, level: int, text: str) -> None:
        self.edit(
            _("Write level {level}", level=level),
            edits.write_level,
            self.part_id,
            level,
            text,
            merge=f"level-{level}",
        )

    def _on_need(self, rung_id: str, need: int) -> None:
        self.edit(_("Set a needed level"), edits.set_need, self.part_id, rung_id, need)

    def _on_purpose_need(self, purpose_id: str, rung_id: str, need: int) -> None:
        self.edit(
            _("Set a needed level for a purpose"),
            edits.set_purpose_need,
            purpose_id,
            self.part_id,
            rung_id,
            None if need == AS_ITEM else need,
        )

    def _on_hard_from(self, rung_id: object) -> None:
        chosen = str(rung_id) or None
        self.edit(_("Choose from where it is hard"), edits.set_hard_from, self.part_id, chosen)

    def _on_weight(self, weight: object) -> None:
        self.edit(_("Change the weight"), edits.change_item, self.part_id, weight=weight)

    def _on_references(self, text: str) -> None:
        self.edit(
            _("Change the references"),
            edits.change_item,
            self.part_id,
            references=references_from(text),
            merge="references",
        )

    def _on_window(self, text: str) -> None:
        self.edit(
            _("Change how long an answer stays fresh"),
            edits.change_item,
            self.part_id,
            window_days=days_from(text),
            merge="window_days",
        )


def field_words(field: str) -> str:
    """Return what a field of an item is called in the name of an undo step."""
    words = {
        "question": _("the question"),
        "why": _("why it matters"),
        "evidence_hint": _("where evidence may be found"),
        "code": _("the code"),
    }
    return words.get(field, field)


def references_from(text: str) -> tuple[str, ...]:
    """Return the codes in a line, separated by commas or semicolons; blanks count for nothing."""
    return tuple(code.strip() for code in text.replace(";", ",").split(",") if code.strip())


def days_from(text: str) -> int | str | None:
    """Return the days in a field, None for none, and the words themselves for what is no number."""
    digits = text.strip()
    if not digits:
        return None
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else text
