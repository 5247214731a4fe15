"""What is kept of the choices for a brief, and what older ones mean."""

import json
from typing import Any

import pytest

from readiness.brief.options import DEFAULT_PARTS, PROSPECTS, REGISTERS, RESPONSE
from readiness.catalogue import samples
from readiness.model.registers.registry import registers
from tests.readiness.brief.tables import without_tables
from tests.ui.verdict.places import Stage
from ui.pages.brief.choices import (
    BriefChoices,
    brief_options,
    filled_parts,
    filled_registers,
    keep_choices,
    read_choices,
)

IDS = tuple(register.id for register in registers())
NO_REGISTERS = DEFAULT_PARTS - {REGISTERS}


def printed(choices: BriefChoices) -> set[str]:
    from datetime import date

    options = brief_options(choices, None, None, date(2018, 3, 9))
    return {id_ for id_ in IDS if options.prints_register(id_)}


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ({}, set(IDS)),
        ({"paper": "A4", "parts": sorted(NO_REGISTERS), "author": ""}, set(IDS)),
        ({"parts": ["summary"], "author": ""}, set(IDS)),
        ({"parts": sorted(DEFAULT_PARTS), "restricted": False}, set(IDS)),
        ({"parts": sorted(NO_REGISTERS), "restricted": False}, set()),
        (
            {"parts": [REGISTERS], "restricted": True, "registers_left_out": ["posts", 7]},
            set(IDS) - {"posts"},
        ),
    ],
    ids=["none", "before registers", "a part alone", "all together", "all off", "one off"],
)
def test_choices_kept_before_go_on_meaning_what_they_meant(
    stage: Stage, kept: dict[str, Any], expected: set[str]
) -> None:
    stage.preferences.set("briefs", {"x": kept} if kept else {})

    assert printed(read_choices(stage.preferences, "x")) == expected


def test_choices_come_back_as_they_were_kept(stage: Stage) -> None:
    choices = BriefChoices(parts=frozenset({"summary", REGISTERS})).with_register("risks", False)

    keep_choices(stage.preferences, "x", choices)

    json.dumps(stage.preferences.get("briefs"))
    assert read_choices(stage.preferences, "x") == choices
    assert read_choices(stage.preferences, "y").parts == DEFAULT_PARTS


def test_one_register_can_be_printed_alone() -> None:
    none = BriefChoices().with_part(REGISTERS, False)

    assert printed(none) == set()
    assert printed(none.with_register("posts", True)) == {"posts"}
    both = none.with_register("posts", True).with_register("risks", True)
    assert printed(both) == {"posts", "risks"}


def test_all_together_forgets_what_was_left_out() -> None:
    fewer = BriefChoices().with_register("posts", False)

    assert printed(fewer) == set(IDS) - {"posts"}
    assert printed(fewer.with_part(REGISTERS, True)) == set(IDS)
    assert printed(fewer.with_part(REGISTERS, False)) == set()
    assert printed(fewer.with_part("items", False)) == set(IDS) - {"posts"}


def test_a_register_with_rows_in_any_of_its_tables_is_filled() -> None:
    fewer = without_tables(samples()[0], "posts", "issues")

    assert filled_registers(samples()[0]) == set(IDS)
    assert filled_registers(fewer) == set(IDS) - {"posts"}


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ({}, {RESPONSE, PROSPECTS}),
        ({"parts": ["summary"], "author": ""}, {RESPONSE, PROSPECTS}),
        ({"parts": ["summary", REGISTERS], "restricted": False}, {RESPONSE, PROSPECTS}),
        ({"parts": ["summary", "items"], "restricted": False}, set()),
        (
            {
                "parts": ["summary", REGISTERS, PROSPECTS],
                "restricted": False,
                "known": ["summary", REGISTERS, RESPONSE, PROSPECTS],
            },
            {PROSPECTS},
        ),
    ],
    ids=["none", "before registers", "with registers", "a narrow brief", "chosen since"],
)
def test_response_and_prospects_join_the_registers_in_choices_kept_before(
    stage: Stage, kept: dict[str, Any], expected: set[str]
) -> None:
    stage.preferences.set("briefs", {"x": kept} if kept else {})

    assert read_choices(stage.preferences, "x").parts & {RESPONSE, PROSPECTS} == expected


def test_a_part_that_was_switched_off_stays_off(stage: Stage) -> None:
    choices = BriefChoices().with_part(RESPONSE, False)

    keep_choices(stage.preferences, "x", choices)

    assert read_choices(stage.preferences, "x") == choices


def test_response_and_prospects_are_filled_where_something_is_written() -> None:
    fewer = without_tables(samples()[0], "prospects")

    assert filled_parts(samples()[0]) == {RESPONSE, PROSPECTS}
    assert filled_parts(fewer) == {RESPONSE}
