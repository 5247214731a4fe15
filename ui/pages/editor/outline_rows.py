"""The rows of the outline as plain values: every part of the draft under its heading."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from readiness.drafts import ChecklistDraft, DraftSection, DraftWarning, Fault
from readiness.messages import _
from ui.pages.editor.standing import part_of

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `kind` and `part_id` name the part; `part_id` is empty for a mere heading.

    `add` is the word of the row's own button ("+ item"), empty for none. `code` stands small
    before the text. `mend` counts what is to be mended in the part, `look` its warnings.
    """

    kind: str
    part_id: str
    text: str
    code: str = ""
    add: str = ""
    heading: bool = False
    mend: int = 0
    look: int = 0
    children: "tuple[Row, ...]" = field(default=())

    @property
    def key(self) -> Key:
        """Return what names the row over all changes of its words."""
        return (self.kind, self.part_id)


def outline_rows(
    draft: ChecklistDraft,
    faults: tuple[Fault, ...] = (),
    warnings: tuple[DraftWarning, ...] = (),
    wanted: str = "",
) -> tuple[Row, ...]:
    """Return the rows of a draft; with `wanted`, only parts that hold these words."""
    return _Rows(
        draft,
        Counter(part_of(fault.where) for fault in faults),
        Counter(part_of(warning.where) for warning in warnings),
        wanted.casefold().split(),
    ).all()


class _Rows:
    def __init__(
        self, draft: ChecklistDraft, mend: Counter[Key], look: Counter[Key], words: list[str]
    ) -> None:
        self.draft = draft
        self.mend = mend
        self.look = look
        self.words = words

    def all(self) -> tuple[Row, ...]:
        draft = self.draft
        rungs = [
            self._row("rungs", rung.id, rung.title or _("Rung without a title"))
            for rung in draft.rungs
            if self._holds(rung.title, rung.short)
        ]
        purposes = [
            self._row("purposes", purpose.id, purpose.title or _("Purpose without a name"))
            for purpose in draft.purposes
            if self._holds(purpose.title)
        ]
        tests = [
            self._row("tests", test.id, test.title or _("Test without a name"))
            for test in draft.tests
            if self._holds(test.title)
        ]
        references = [
            self._row(
                "references", entry.id, entry.text or _("Entry without words"), code=entry.code
            )
            for entry in draft.references
            if self._holds(entry.code, entry.text)
        ]
        rows = [
            self._row("checklist", "", draft.title or _("Checklist without a title"), heading=True),
            self._heading("rungs", _("Rungs"), rungs, add=_("+ rung")),
            *(self._section(section) for section in draft.sections),
            Row("new section", "", _("+ section"), mend=self.mend["sections", ""]),
            self._heading("purposes", _("Purposes"), purposes, add=_("+ purpose")),
            self._heading("tests", _("Tests of the top rung"), tests, add=_("+ test")),
            self._heading("references", _("Bibliography"), references, add=_("+ entry")),
        ]
        return tuple(row for row in rows if self._shows(row))

    def _shows(self, row: Row) -> bool:
        named = row.kind == "sections" and self._holds(row.text)
        return not self.words or bool(row.children) or named

    def _section(self, section: DraftSection) -> Row:
        whole = self._holds(section.title, section.code)
        items = [
            self._row("items", item.id, item.question or _("Item without a question"), item.code)
            for item in section.items
            if whole or self._holds(item.question, item.code, *item.levels)
        ]
        return self._row(
            "sections",
            section.id,
            section.title or _("Section without a title"),
            add=_("+ item"),
            heading=True,
            children=items,
        )

    def _heading(self, kind: str, text: str, children: list[Row], add: str = "") -> Row:
        return self._row(kind, "", text, add=add, heading=True, children=children)

    def _row(
        self,
        kind: str,
        part_id: str,
        text: str,
        code: str = "",
        *,
        add: str = "",
        heading: bool = False,
        children: Iterable[Row] = (),
    ) -> Row:
        key = (kind, part_id)
        return Row(
            kind, part_id, text, code, add, heading, self.mend[key], self.look[key], tuple(children)
        )

    def _holds(self, *texts: str) -> bool:
        whole = " ".join(texts).casefold()
        return all(word in whole for word in self.words)
