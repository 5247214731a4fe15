"""Time and actions in the Verdict place, and the ways that lead to the registers."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.catalogue import samples
from readiness.method.registers.plan import plan
from readiness.method.registers.plan_sentences import rung_date_sentence
from readiness.method.verdict import judge
from readiness.model import Assessment
from tests.ui.verdict.places import HOSTILE, Stage
from tests.ui.verdict.showing import card, shown, texts
from ui.room import REGISTERS, Target
from ui.widgets.card import Card
from ui.widgets.link_label import LinkLabel
from ui.widgets.linked_row import LinkedRow
from ui.widgets.time_bar import TimeBar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def without_actions(assessment: Assessment) -> Assessment:
    actions = [row.id for row in assessment.registers["actions"]]
    return edits.remove_rows(assessment, "actions", actions)


def test_the_time_card_tells_slack_chain_and_the_dates_of_the_rung(
    qtbot: QtBot, stage: Stage
) -> None:
    sample = samples()[0]
    page, document = shown(qtbot, stage, sample)
    found = plan(sample, document.verdict)

    words = texts(page)

    assert "83 days are left to 31 May 2018: 74 to 397 too few." in words
    assert "The plan needs 157 to 480 days, likely 254." in words
    assert "Name a lead negotiator → Have technical groups meet" in words
    assert rung_date_sentence(sample, found.rungs[-1]) in words
    bar = page.findChild(TimeBar, "time-bar")
    assert bar is not None
    assert bar.accessibleDescription() == "talks, day 83, needed 157–480"

    page.go_to(Target(rung=found.rungs[1].rung_id))

    assert rung_date_sentence(sample, found.rungs[1]) in texts(page)
    assert rung_date_sentence(sample, found.rungs[-1]) not in texts(page)


def test_without_actions_only_the_days_to_the_talks_are_told(qtbot: QtBot, stage: Stage) -> None:
    page, document = shown(qtbot, stage, samples()[0])

    document.edit("remove", without_actions)

    qtbot.waitUntil(lambda: page.findChild(Card, "time-card") is None)
    assert "83 days from the as-of date 9 Mar 2018" in texts(page)
    assert "The plan needs" not in texts(page)


def test_what_must_change_names_the_action_that_lifts_it(qtbot: QtBot, stage: Stage) -> None:
    sample = samples()[0]
    page, document = shown(qtbot, stage, sample)
    rows = {row.key: row for row in card(page, "must-change").rows}
    lifts = [lift for lift in plan(sample).rungs[-1].lifts if lift.item in rows]
    lifted = next(lift for lift in lifts if lift.actions)
    bare = next(lift for lift in lifts if not lift.actions)

    assert rows[bare.item].cells[4].text == "none yet"
    assert " d" in rows[lifted.item].cells[4].text

    item = sample.checklist.items[bare.item]
    document.edit(
        "add",
        edits.add_row,
        "actions",
        title=HOSTILE,
        items=(item.id,),
        target=4,
        duration={"low": 7, "likely": 14, "high": 30},
    )

    row = next(row for row in card(page, "must-change").rows if row.key == bare.item)
    assert row.cells[4].text.endswith("· 7–30 d")
    assert "Action: " in row.words


def test_in_a_narrow_window_the_action_stands_below_the_item(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage, samples()[0])

    page.resize(1024, 620)

    qtbot.waitUntil(lambda: "Action: " in card(page, "must-change").rows[0].cells[0].text)
    assert len(card(page, "must-change").rows[0].cells) == 5


def test_a_long_title_of_an_action_is_told_whole(qtbot: QtBot, stage: Stage) -> None:
    sample = without_actions(samples()[0])
    gate = judge(sample).rungs[-1].hard_short[0]
    title = "Agree with the closest ally in writing which of the exercises may be put off"
    sample = edits.add_row(sample, "actions", title=title, items=(gate,), target=4)
    page, _document = shown(qtbot, stage, sample)

    def row() -> LinkedRow:
        return next(row for row in card(page, "must-change").rows if row.key == gate)

    assert row().cells[4].text == title
    page.resize(1024, 620)
    qtbot.waitUntil(lambda: row().cells[0].text.endswith(f"Action: {title}"))
    assert title in row().words


@pytest.mark.parametrize("register", ["rounds", "risks"])
def test_two_ways_on_lead_to_their_registers(qtbot: QtBot, stage: Stage, register: str) -> None:
    page, _document = shown(qtbot, stage, samples()[0])
    link = page.findChild(LinkLabel, f"way-{register}")
    assert link is not None

    qtbot.keyClick(link, Qt.Key.Key_Return)

    assert stage.asked.ways == [(REGISTERS, Target(register=register))]


def test_the_ways_say_what_the_registers_add(qtbot: QtBot, stage: Stage) -> None:
    page, _document = shown(qtbot, stage, samples()[0])

    assert "have an off-ramp." in texts(page) or "has an off-ramp." in texts(page)
    assert "When working-level talks could be supported is not known" in texts(page)
