from datetime import date

import pytest

from readiness.brief.view.assessment import brief_content
from readiness.brief.view.comparison import comparison_content
from readiness.brief.view.words import talks_words
from readiness.model import (
    Answer,
    Assessment,
    Case,
    Checklist,
    Confidence,
    Item,
    NarrowedRange,
    Rung,
    Section,
    TalksDate,
    Waiver,
)

DAY = date(2026, 1, 15)


def item(id_: str, hard_from: str | None = "low", **needs: int) -> Item:
    return Item(
        id=id_,
        code=id_.upper(),
        question=f"Is {id_} done?",
        levels=("none", "asserted", "partial", "sufficient", "robust"),
        needs=needs or {"low": 2, "high": 3},
        hard_from=hard_from,
    )


def assessment(*items: Item, waivers: tuple[Waiver, ...] = (), **answers: Answer) -> Assessment:
    return Assessment(
        id="a",
        title="Case",
        case=Case(id="c", title="Case"),
        as_of=DAY,
        checklist=Checklist(
            id="k",
            version="1",
            title="List",
            rungs=(
                Rung(id="low", title="Envoys", short="Low"),
                Rung(id="high", title="Leaders", short="High"),
            ),
            sections=(Section(id="s", code="S", title="Section", items=items),),
        ),
        answers=answers,
        waivers=waivers,
    )


def at(level: int, confidence: Confidence = Confidence.HIGH, **fields: object) -> Answer:
    return Answer(level=level, confidence=confidence, **fields)


def test_an_answer_is_said_with_level_range_and_confidence() -> None:
    narrowed = at(
        2, Confidence.LOW, range=NarrowedRange(low=2, high=3, reason="seen in the record")
    )
    content = brief_content(assessment(item("a"), item("b"), item("c"), a=at(1), b=narrowed))
    first, second, third = content.sections[0].items

    assert (first.answer, first.level_words) == ("Level 1, high confidence.", "asserted")
    assert second.answer == "Level 2, range 2–3, low confidence."
    assert second.range_reason == "seen in the record"
    assert third.answer == "Not answered: it counts as anything from 0 to 4."
    assert (third.low, third.best, third.high) == (0, None, 4)


def test_not_applicable_gives_its_reason_and_no_range() -> None:
    answer = Answer(not_applicable="no such talks")
    content = brief_content(assessment(item("a", hard_from=None), a=answer))
    (printed,) = content.sections[0].items

    assert printed.answer == "Not applicable: no such talks"
    assert (printed.low, printed.high) == (None, None)
    assert content.sections[0].summary == "No item applies"
    assert [gate.state for gate in printed.gates] == ["", ""]


def test_what_blocks_lower_rungs_comes_first() -> None:
    content = brief_content(assessment(item("a"), item("b"), a=at(2), b=at(1)))

    assert content.blocking_title == "What blocks: Leaders"
    assert [(need.code, need.now, need.needs, need.rungs) for need in content.blocking] == [
        ("B", "1", "3", "Low"),
        ("A", "2", "3", "High"),
    ]


def test_without_a_block_the_open_gates_are_listed() -> None:
    content = brief_content(assessment(item("a"), a=at(3, Confidence.MODERATE)))

    assert content.blocking_title == "What is open: Leaders"
    assert [need.now for need in content.blocking] == ["2–4"]
    assert [(need.code, need.rungs) for need in content.questions] == [("A", "High")]
    assert [need.code for need in content.swings] == ["A"]


def test_where_all_hard_gates_hold_the_conditions_are_listed() -> None:
    soft = item("b", None)
    content = brief_content(assessment(item("a"), soft, a=at(3), b=at(1)))

    assert content.blocking_title == "Conditions: Leaders"
    assert [need.code for need in content.blocking] == ["B"]
    assert [need.code for need in content.threads] == ["A"]
    assert content.ways == ()


def test_where_nothing_is_missing_it_says_so() -> None:
    content = brief_content(assessment(item("a"), a=at(4)))

    assert content.blocking_title == "Nothing blocks: Leaders"
    assert content.blocking == content.questions == ()
    assert [rung.state for rung in content.rungs] == ["supported", "supported"]


@pytest.mark.parametrize(
    ("expires", "state", "lapsed"), [(DAY, "waived", False), (date(2026, 1, 14), "short", True)]
)
def test_a_waiver_counts_until_it_lapses(expires: date, state: str, lapsed: bool) -> None:
    waiver = Waiver(
        item="a",
        rung="high",
        by="Minister",
        on=date(2026, 1, 2),
        reason="Time",
        expires=expires,
        agreed_by="Cabinet",
    )
    content = brief_content(assessment(item("a"), waivers=(waiver,), a=at(2)))

    assert content.sections[0].items[0].gates[1].state == state
    assert content.waivers[0].lapsed is lapsed
    assert "By Minister on 2 Jan 2026" in content.waivers[0].words
    assert "Agreed by Cabinet." in content.waivers[0].words
    assert ("Lapsed" in content.waivers[0].words) is lapsed


@pytest.mark.parametrize(
    ("talks", "words"),
    [
        (TalksDate(latest=date(2026, 5, 31), words="by May"), "by May"),
        (TalksDate(latest=date(2026, 5, 31)), "by 31 May 2026"),
        (TalksDate(latest=date(2026, 5, 31), first=date(2026, 5, 31)), "31 May 2026"),
        (
            TalksDate(latest=date(2026, 5, 31), first=date(2026, 5, 2)),
            "2 May 2026 to 31 May 2026",
        ),
    ],
)
def test_the_date_of_the_talks_is_said_as_it_was_given(talks: TalksDate, words: str) -> None:
    assert talks_words(talks) == words


def test_a_comparison_names_each_change_and_its_direction() -> None:
    before = assessment(item("a"), item("b"), item("c"), item("d"), a=at(1), b=at(3), c=at(2))
    after = assessment(
        item("a"), item("b"), item("c"), item("d"), a=at(3), b=at(2), c=at(2), d=at(1)
    )
    content = comparison_content([before, after])
    changes = {change.code: change for change in content.sections[0].items}

    assert (changes["A"].change, changes["A"].direction) == ("rose for sure", "up")
    assert (changes["B"].change, changes["B"].direction) == ("fell for sure", "down")
    assert changes["D"].change == "newly answered"
    assert [cell.words for cell in changes["D"].cells] == ["none (0–4)", "1"]
    assert content.sections[0].unchanged == 1
    assert [(step.rung, step.cleared, step.newly_short) for step in content.steps] == [
        ("Envoys", "A", "D"),
        ("Leaders", "A", "B, D"),
    ]


def test_assessments_of_one_day_are_told_apart_by_letters() -> None:
    one = assessment(item("a"), a=at(1))
    content = comparison_content([one, one])

    assert [subject.short for subject in content.subjects] == ["A: 15 Jan 2026", "B: 15 Jan 2026"]
