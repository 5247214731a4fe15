"""The rows of the outline as plain values: every part of the draft under its heading."""

from dataclasses import dataclass, field

from readiness.drafts import ChecklistDraft, Fault
from readiness.messages import _


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `kind` and `part_id` name the part; `part_id` is empty for a mere heading.

    `add` is the word of the row's own button ("+ item"), empty for none. `code` stands small
    before the text. `mend` counts what is to be mended in the part.
    """

    kind: str
    part_id: str
    text: str
    code: str = ""
    add: str = ""
    heading: bool = False
    mend: int = 0
    children: "tuple[Row, ...]" = field(default=())

    @property
    def key(self) -> tuple[str, str]:
        """Return what names the row over all changes of its words."""
        return (self.kind, self.part_id)


def outline_rows(
    draft: ChecklistDraft, faults: tuple[Fault, ...], wanted: str = ""
) -> tuple[Row, ...]:
    """Return the rows of a draft; with `wanted`, only parts that hold these words."""
    mend = _mend_by_part(faults)
    words = wanted.casefold().split()
    rows: list[Row] = []
    if not words:
        rows.append(
            Row(
                "checklist",
                "",
                draft.title or _("Checklist without a title"),
                heading=True,
                mend=mend.get(("checklist", ""), 0),
            )
        )
    rows.append(
        Row(
            "rungs",
            "",
            _("Rungs"),
            add=_("+ rung"),
            heading=True,
            mend=mend.get(("rungs", ""), 0),
            children=tuple(
                Row(
                    "rungs",
                    rung.id,
                    rung.title or _("Rung without a title"),
                    mend=_of(mend, "rungs", rung.id),
                )
                for rung in draft.rungs
                if _holds(words, rung.title, rung.short)
            ),
        )
    )
    for section in draft.sections:
        whole = bool(words) and _holds(words, section.title, section.code)
        rows.append(
            Row(
                "sections",
                section.id,
                section.title or _("Section without a title"),
                add=_("+ item"),
                heading=True,
                mend=_of(mend, "sections", section.id),
                children=tuple(
                    Row(
                        "items",
                        item.id,
                        item.question or _("Item without a question"),
                        code=item.code,
                        mend=_of(mend, "items", item.id),
                    )
                    for item in section.items
                    if whole or _holds(words, item.question, item.code, *item.levels)
                ),
            )
        )
    if not words:
        rows.append(Row("new section", "", _("+ section"), mend=mend.get(("sections", ""), 0)))
    rows.append(
        Row(
            "purposes",
            "",
            _("Purposes"),
            add=_("+ purpose"),
            heading=True,
            children=tuple(
                Row(
                    "purposes",
                    purpose.id,
                    purpose.title or _("Purpose without a name"),
                    mend=_of(mend, "purposes", purpose.id),
                )
                for purpose in draft.purposes
                if _holds(words, purpose.title)
            ),
        )
    )
    if draft.tests:
        rows.append(
            Row(
                "tests",
                "",
                _("Tests of the top rung"),
                heading=True,
                children=tuple(
                    Row(
                        "tests",
                        test.id,
                        test.title or _("Test without a name"),
                        mend=_of(mend, "tests", test.id),
                    )
                    for test in draft.tests
                    if _holds(words, test.title)
                ),
            )
        )
    rows.append(
        Row(
            "references",
            "",
            _("Bibliography"),
            add=_("+ entry"),
            heading=True,
            children=tuple(
                Row(
                    "references",
                    entry.id,
                    entry.text or _("Entry without words"),
                    code=entry.code,
                    mend=_of(mend, "references", entry.id),
                )
                for entry in draft.references
                if _holds(words, entry.code, entry.text)
            ),
        )
    )
    if not words:
        return tuple(rows)
    return tuple(
        row for row in rows if row.children or (row.kind == "sections" and _holds(words, row.text))
    )


def _mend_by_part(faults: tuple[Fault, ...]) -> dict[tuple[str, str], int]:
    counts: dict[tuple[str, str], int] = {}
    for fault in faults:
        kind = str(fault.where[0])
        inside = kind != "checklist" and len(fault.where) > 1
        key = (kind, str(fault.where[1]) if inside else "")
        counts[key] = counts.get(key, 0) + 1
    return counts


def _of(mend: dict[tuple[str, str], int], kind: str, part_id: str) -> int:
    return mend.get((kind, part_id), 0)


def _holds(words: list[str], *texts: str) -> bool:
    if not words:
        return True
    whole = " ".join(texts).casefold()
    return all(word in whole for word in words)
