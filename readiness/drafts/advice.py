"""What is allowed in a checklist and yet better mended: warnings, and the balance of hard items.

A warning never stops a checklist from being used.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from readiness.drafts.draft import ChecklistDraft, DraftItem, DraftPurpose, Where
from readiness.messages import _, _n

HARD_PERCENT_ADVISED = 35


class DraftWarning(NamedTuple):
    """Something allowed that a writer should look at: the place in the draft, and a sentence."""

    where: Where
    sentence: str


class HardShare(NamedTuple):
    """How many items block a rung when they fall short, out of all items."""

    rung_id: str
    hard: int
    items: int
    sentence: str

    @property
    def over(self) -> bool:
        """Tell whether more items are hard than advised."""
        return self.hard * 100 > self.items * HARD_PERCENT_ADVISED


def balance(draft: ChecklistDraft) -> tuple[HardShare, ...]:
    """Return the share of hard items per rung, lowest rung first."""
    items = len(draft.items)
    shares = []
    for rung in draft.rungs:
        hard = len(draft.hard_items(rung.id))
        sentence = _n(
            "{count} of {items} items is hard at {rung}: {share}, at most {most} advised.",
            "{count} of {items} items are hard at {rung}: {share}, at most {most} advised.",
            hard,
            items=items,
            rung=rung.short or rung.title or _("the rung without a name"),
            share=_percent(hard, items),
            most=_("{number}\u00a0%", number=HARD_PERCENT_ADVISED),
        )
        shares.append(HardShare(rung.id, hard, items, sentence))
    return tuple(shares)


def _percent(hard: int, items: int) -> str:
    """Return the share in whole percent, exacter where rounding would hide that it is over."""
    share = hard * 100 / items if items else 0.0
    whole = f"{share:.0f}"
    over = share > HARD_PERCENT_ADVISED >= int(whole)
    return _("{number}\u00a0%", number=f"{share:.1f}" if over else whole)


def warnings(draft: ChecklistDraft) -> tuple[DraftWarning, ...]:
    """Return every warning in the order of the page."""
    return tuple(_warnings(draft))


def _warnings(draft: ChecklistDraft) -> Iterator[DraftWarning]:
    for share in balance(draft):
        if share.over:
            yield DraftWarning(("rungs", share.rung_id), share.sentence)
    codes = {entry.code.strip() for entry in draft.references}
    for section in draft.sections:
        if not section.items:
            yield DraftWarning(("sections", section.id), _("This section has no items yet."))
        for item in section.items:
            yield from _item_warnings(item, codes)
    for purpose in draft.purposes:
        falls = sum(
            _falls(draft, draft.items[id_], purpose) for id_ in purpose.needs if id_ in draft.items
        )
        if falls:
            yield DraftWarning(
                ("purposes", purpose.id, "needs"),
                _n(
                    "{count} need falls from one rung to the next. A purpose may do so; "
                    "check that it is meant.",
                    "{count} needs fall from one rung to the next. A purpose may do so; "
                    "check that it is meant.",
                    falls,
                ),
            )


def _item_warnings(item: DraftItem, codes: set[str]) -> Iterator[DraftWarning]:
    for path, sentence in item.wording:
        yield DraftWarning(("items", item.id, *path), sentence)
    for number, code in enumerate(item.references):
        if code.strip() and code.strip() not in codes:
            yield DraftWarning(
                ("items", item.id, "references", number),
                _("{code} is not in the bibliography.", code=code.strip()),
            )
    if not item.needs:
        yield DraftWarning(
            ("items", item.id, "needs"),
            _("No rung needs this item, so its answer never enters a verdict."),
        )


def _falls(draft: ChecklistDraft, item: DraftItem, purpose: DraftPurpose) -> bool:
    own = purpose.needs[item.id]
    needs = [own.get(rung.id, item.needs.get(rung.id, 0)) for rung in draft.rungs]
    return any(after < before for before, after in pairwise(needs))
