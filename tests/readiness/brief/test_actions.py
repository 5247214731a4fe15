from collections.abc import Callable
from datetime import timedelta
from typing import Any

from readiness.brief.build import brief_pdf
from readiness.brief.options import BriefOptions
from readiness.brief.style import PAGE_SIZES
from readiness.brief.view.assessment import brief_content
from readiness.catalogue import samples
from readiness.edits.case import change_case
from readiness.edits.rows import add_row
from readiness.model import Assessment, TalksDate
from readiness.model.registers.actions import ActionStatus
from readiness.model.registers.kinds import Estimate
from readiness.model.registers.row import Sensitivity
from tests.readiness.brief.tables import without_tables

Reader = Callable[[bytes], list[str]]


def with_days(days: int | None) -> Assessment:
    """A sample without actions whose talks are so many days away."""
    assessment = without_tables(samples()[0], "actions")
    talks = TalksDate(latest=assessment.as_of + timedelta(days=days)) if days is not None else None
    return change_case(assessment, talks=talks)


def with_action(assessment: Assessment, number: int = 1, **fields: Any) -> Assessment:
    values = {"title": f"Do thing number {number}", "owner": "Policy planning"} | fields
    return add_row(assessment, "actions", id=f"act-{number}", **values)


def slack_of(days: int | None, *, due: int | None = None, **fields: Any) -> tuple[str, str]:
    assessment = with_days(days)
    planned = assessment.as_of + timedelta(days=due) if due is not None else None
    (action,) = brief_content(with_action(assessment, planned_for=planned, **fields)).actions
    return action.slack, action.state


def took(low: float, high: float) -> Estimate:
    return Estimate(low=low, likely=high, high=high)


def test_the_slack_is_what_lies_between_the_earliest_end_and_the_day_it_is_due() -> None:
    assert slack_of(30, duration=took(5, 10)) == ("20–25 days", "met")
    assert slack_of(30, due=11, duration=took(10, 10)) == ("1 day", "met")
    assert slack_of(8, duration=took(5, 10)) == ("2 too few to 3 to spare", "open")
    assert slack_of(4, duration=took(5, 10)) == ("1–6 days too few", "short")
    assert slack_of(4, duration=took(5, 5)) == ("1 day too few", "short")
    assert slack_of(30) == ("at most 30 days", "open")
    assert slack_of(None, duration=took(5, 10)) == ("", "")


def test_an_action_of_unknown_length_that_is_late_has_at_least_so_few_days() -> None:
    assessment = with_days(4)
    assessment = with_action(assessment, 1, duration=took(6, 9))
    assessment = with_action(assessment, 2, depends_on=("act-1",))

    assert brief_content(assessment).actions[1].slack == "at least 2 days too few"


def test_actions_stand_by_the_day_they_are_due_and_finished_ones_not_at_all() -> None:
    assessment = with_days(30)
    day = assessment.as_of
    assessment = with_action(assessment, 1, planned_for=day + timedelta(days=20))
    assessment = with_action(assessment, 2)
    assessment = with_action(
        assessment, 3, planned_for=day + timedelta(days=4), items=("TEAM-2",), target=3
    )
    assessment = with_action(assessment, 4, status=ActionStatus.DONE, done_on=str(day))
    assessment = with_action(assessment, 5, status=ActionStatus.DROPPED)

    actions = brief_content(assessment).actions

    assert [action.title[-1] for action in actions] == ["3", "1", "2"]
    assert actions[0].lifts == "TEAM-2 to 3"
    assert (actions[0].due, actions[2].due) == ("13 Mar 2018", "")


def test_page_one_holds_up_to_six_actions_and_stays_one_page(pages: Reader) -> None:
    for paper in PAGE_SIZES:
        for sample in samples():
            assessment = without_tables(sample, "actions")
            for number in range(9):
                assessment = with_action(assessment, number, duration=took(3, 9))
            first, second, *_others = pages(brief_pdf(assessment, BriefOptions(paper=paper)).data)
            named = first.count("Do thing number")
            assert "Before the talks" in first
            assert 3 <= named <= 6
            assert f"and {9 - named} more" in first
            assert "What blocks" in first
            assert "Ask next" in first
            assert "Answers by section" in second


def test_without_actions_page_one_says_nothing_of_them(pages: Reader) -> None:
    assert "Before the talks" not in pages(brief_pdf(with_days(30)).data)[0]


def test_what_no_action_says_has_no_column_on_page_one(pages: Reader) -> None:
    bare = with_action(with_days(30), owner="", duration=took(3, 9))
    owned = with_action(bare, 2, planned_for=bare.as_of + timedelta(days=20))

    without, everything = (
        pages(brief_pdf(one).data)[0].partition("Before the talks")[2] for one in (bare, owned)
    )

    assert "Slack" in without
    assert not {"Owner", "Due", "Lifts", "–"} & set(without.split())
    assert {"Owner", "Due"} <= set(everything.split())


def test_a_restricted_action_stays_off_page_one(pages: Reader) -> None:
    assessment = with_action(with_days(30), sensitivity=Sensitivity.RESTRICTED)

    assert not brief_content(assessment).actions
    assert "Before the talks" not in pages(brief_pdf(assessment).data)[0]
    asked = brief_pdf(assessment, BriefOptions(restricted=True)).data
    assert "Do thing number 1" in pages(asked)[0]
