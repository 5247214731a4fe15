"""A checklist: a ladder of rungs, sections of items, optional purposes, a bibliography."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from pydantic import Field, model_validator

from readiness.messages import _
from readiness.model.base import (
    Code,
    Frozen,
    Id,
    Level,
    Line,
    Need,
    RequiredLine,
    RequiredText,
    ShortLine,
    Text,
    Weight,
    problem,
)


class Rung(Frozen):
    """A level of meeting. The order in the checklist is the order of the ladder, lowest first."""

    id: Id
    title: RequiredLine
    short: ShortLine
    who: Text = ""
    decides: Text = ""
    leaves: Text = ""


class Item(Frozen):
    """One question with five described levels and the levels its rungs need.

    `needs` maps a rung id to the least level (1 to 4) that rung requires; a rung without an entry
    requires nothing. `hard_from` is the first rung at which a shortfall blocks; None means soft at
    every rung. `window_days` is how long an answer stays fresh; None means it does not expire.
    `computed_by` names the register that may propose the level.
    """

    id: Id
    code: Code
    question: RequiredText
    why: Text = ""
    levels: tuple[RequiredText, RequiredText, RequiredText, RequiredText, RequiredText]
    needs: Mapping[Id, Need] = Field(default_factory=dict)
    hard_from: Id | None = None
    weight: Weight = 1
    evidence_hint: Text = ""
    references: tuple[RequiredLine, ...] = ()
    window_days: int | None = Field(default=None, ge=1, le=3650)
    computed_by: Line = ""


class Section(Frozen):
    """A group of items that answers one question together."""

    id: Id
    code: Code
    title: RequiredLine
    question: Text = ""
    items: tuple[Item, ...] = ()


class Purpose(Frozen):
    """A named set of other needs on the same items.

    `needs` maps item id → rung id → level 0 to 4; 0 takes the requirement away. What it does not
    name keeps the item's own need. A purpose may lower needs from rung to rung.
    """

    id: Id
    title: RequiredLine
    description: Text = ""
    needs: Mapping[Id, Mapping[Id, Level]] = Field(default_factory=dict)


class TopRungTest(Frozen):
    """A test of the highest meeting, read off the gates of some sections (fitting, safe, …)."""

    id: Id
    title: RequiredLine
    question: Text = ""
    sections: tuple[Id, ...]


class Reference(Frozen):
    """One entry of the bibliography, cited by its code from the items."""

    code: ShortLine
    text: RequiredText
    address: Line = ""


class Checklist(Frozen):
    """A ladder of 2 to 6 rungs and the sections of items that are judged against it."""

    id: Id
    version: RequiredLine
    title: RequiredLine
    description: Text = ""
    rungs: tuple[Rung, ...] = Field(min_length=2, max_length=6)
    sections: tuple[Section, ...] = Field(min_length=1)
    purposes: tuple[Purpose, ...] = ()
    tests: tuple[TopRungTest, ...] = ()
    references: tuple[Reference, ...] = ()

    @cached_property
    def items(self) -> dict[str, Item]:
        """Return every item by id, in the order of the page."""
        return {item.id: item for section in self.sections for item in section.items}

    @cached_property
    def section_of(self) -> dict[str, Section]:
        """Return the section of each item id."""
        return {item.id: section for section in self.sections for item in section.items}

    @cached_property
    def rung_order(self) -> dict[str, int]:
        """Return the position of each rung id, 0 for the lowest."""
        return {rung.id: position for position, rung in enumerate(self.rungs)}

    def need(self, item: Item, rung_id: str, purpose_id: str | None) -> int:
        """Return the level needed at a rung for a purpose; 0 where nothing is required."""
        if purpose_id is not None:
            for purpose in self.purposes:
                if purpose.id == purpose_id:
                    override = purpose.needs.get(item.id, {}).get(rung_id)
                    if override is not None:
                        return override
        return item.needs.get(rung_id, 0)

    def is_hard(self, item: Item, rung_id: str) -> bool:
        """Tell whether a shortfall of this item blocks the rung."""
        if item.hard_from is None:
            return False
        return self.rung_order[rung_id] >= self.rung_order[item.hard_from]

    def is_hard_anywhere(self, item: Item, purpose_id: str | None) -> bool:
        """Tell whether the item is a hard gate at any rung, so that it cannot be set aside."""
        return any(
            self.is_hard(item, rung.id) and self.need(item, rung.id, purpose_id) > 0
            for rung in self.rungs
        )

    @model_validator(mode="after")
    def _is_consistent(self) -> "Checklist":
        _refuse_repeated("rung id", (rung.id for rung in self.rungs))
        _refuse_repeated("section id", (section.id for section in self.sections))
        _refuse_repeated("section code", (section.code for section in self.sections))
        items = [item for section in self.sections for item in section.items]
        _refuse_repeated("item id", (item.id for item in items))
        _refuse_repeated("item code", (item.code for item in items))
        _refuse_repeated("purpose id", (purpose.id for purpose in self.purposes))
        _refuse_repeated("test id", (test.id for test in self.tests))
        _refuse_repeated("reference code", (reference.code for reference in self.references))
        order = {rung.id: position for position, rung in enumerate(self.rungs)}
        for item in items:
            for sentence in item_faults(item, order):
                raise problem("item", _("item {code}: {fault}", code=item.code, fault=sentence))
        known_items = {item.id for item in items}
        for purpose in self.purposes:
            for item_id, needs in purpose.needs.items():
                if item_id not in known_items:
                    raise problem(
                        "purpose_item",
                        _(
                            "purpose {purpose} sets needs for item {item}, which does not exist",
                            purpose=purpose.id,
                            item=item_id,
                        ),
                    )
                for rung_id in needs:
                    if rung_id not in order:
                        raise problem(
                            "purpose_rung",
                            _(
                                "purpose {purpose} names rung {rung}, which does not exist",
                                purpose=purpose.id,
                                rung=rung_id,
                            ),
                        )
        known_sections = {section.id for section in self.sections}
        for test in self.tests:
            for section_id in test.sections:
                if section_id not in known_sections:
                    raise problem(
                        "test_section",
                        _(
                            "test {test} names section {section}, which does not exist",
                            test=test.id,
                            section=section_id,
                        ),
                    )
        return self


def item_faults(item: Item, rung_order: Mapping[str, int]) -> list[str]:
    """Return a sentence for each rule on needs and hardness that the item breaks.

    The rules bind the base needs: they never fall from rung to rung, they name rungs that exist,
    and an item that is hard from a rung needs at least level 1 there.
    """
    faults = []
    unknown = sorted(set(item.needs) - set(rung_order))
    faults += [_("needs name rung {rung}, which does not exist", rung=rung) for rung in unknown]
    before = 0
    for rung_id in sorted(rung_order, key=lambda rung: rung_order[rung]):
        need = item.needs.get(rung_id, 0)
        if need < before:
            faults.append(
                _(
                    "the need falls from {before} to {need} at rung {rung}; "
                    "a higher rung cannot need less",
                    before=before,
                    need=need,
                    rung=rung_id,
                )
            )
        before = need
    if item.hard_from is not None:
        if item.hard_from not in rung_order:
            faults.append(_("hard from rung {rung}, which does not exist", rung=item.hard_from))
        elif not item.needs.get(item.hard_from, 0):
            faults.append(
                _(
                    "hard from rung {rung}, where nothing is needed; "
                    "set a need there or choose a later rung",
                    rung=item.hard_from,
                )
            )
    return faults


def _refuse_repeated(what: str, values: Iterable[str]) -> None:
    for value, count in Counter(values).items():
        if count > 1:
            raise problem(
                "repeated",
                _("{what} {value} is used {count} times", what=what, value=value, count=count),
            )
