"""Findings by date on the Compare page."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.edits.rows import add_row, change_row
from readiness.method.compare import Comparison, compare
from readiness.model.registers.posts import PostStatus
from tests.ui.compare.test_page import compared, shown
from tests.ui.verdict.places import Stage
from ui.models.finding_trend import (
    EVERY,
    MOVED,
    count_rows,
    course_counts,
    of_course,
    proposal_rows,
    told_findings,
    told_rows,
)
from ui.pages.compare.findings import FindingsOverTime
from ui.room import REGISTERS, Target

FIRST, SECOND, THIRD = (sample.id for sample in samples())


def of_posts() -> Comparison:
    """The lead falls vacant; the words of its title would be markup elsewhere."""
    base = with_parts(samples()[0], registers={})
    base = add_row(base, "posts", id="p-1", post="<b>Envoy</b>", lead=True)
    base = change_row(base, "posts", "p-1", status=PostStatus.FILLED)
    vacant = change_row(base, "posts", "p-1", status=PostStatus.VACANT)
    last = with_parts(samples()[1], registers=vacant.registers)
    return compare([last, base], with_findings=True)


def texts(widget: FindingsOverTime) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in widget.findings.rows]


def test_counts_and_proposals_stand_oldest_first() -> None:
    first, second, third = samples()
    comparison = compare([third, first, second], with_findings=True)

    posts = next(row for row in count_rows(comparison) if row.key == "posts")
    share = next(row for row in proposal_rows(comparison) if row.key == "TEAM-2")

    assert [cell.text for cell in posts.cells[1:]] == ["11", "9", "6", "5 gone, 4 changed"]
    assert [cell.text for cell in share.cells[1:]] == ["2", "2", "4", "up for sure"]
    credit = next(row for row in proposal_rows(comparison) if row.key == "CRED-3")
    assert [cell.text for cell in credit.cells[1:]] == ["–", "1", "1", "newly proposed"]


def test_a_changed_finding_shows_what_it_was_and_what_it_is() -> None:
    told = told_findings(of_posts())
    rows = [[cell.text for cell in row.cells] for row in told_rows(told, {})]

    assert any(
        row[0] == "changed" and row[1].startswith("Was: 100 %") and "\nIs: 0 %" in row[1]
        for row in rows
    )
    assert ["new", "Vacant: <b>Envoy</b>.", "open"] in [[row[0], row[1], row[2]] for row in rows]
    assert {kind for _words, kind in course_counts(told)} >= {MOVED, EVERY, "new"}
    assert len(of_course(told, EVERY)) == len(told)
    assert all(one.trace.course.value == "new" for one in of_course(told, "new"))


def test_filters_narrow_the_list_and_a_register_is_chosen_in_the_counts(qtbot: QtBot) -> None:
    widget = FindingsOverTime()
    qtbot.addWidget(widget)
    widget.show_comparison(compare(samples(), with_findings=True))
    assert texts(widget)[0][0] == "Parties and interests"

    widget.counts.chosen.emit("posts")

    assert widget.register.chosen == "posts"
    everything = len(widget.findings.rows)
    assert texts(widget)[0][0] == "gone"
    widget.kind.choose("gone")
    widget.kind.activated.emit(widget.kind.currentIndex())
    assert 0 < len(widget.findings.rows) < everything
    assert {row[0] for row in texts(widget)} == {"gone"}
    assert "was short" in {row[2] for row in texts(widget)}


def test_without_findings_there_is_nothing_to_look_at(qtbot: QtBot) -> None:
    empty = with_parts(samples()[0], registers={})
    widget = FindingsOverTime()
    qtbot.addWidget(widget)

    widget.show_comparison(compare([empty, empty], with_findings=True))

    assert widget.isHidden()


def test_enter_on_a_finding_goes_to_its_row_where_it_was_found_last(
    qtbot: QtBot, stage: Stage
) -> None:
    page, document = shown(qtbot, stage)
    compared(qtbot, page, "3 assessments, 74 common items")
    findings = page.results.findings
    findings.counts.chosen.emit("posts")
    lead = next(
        place
        for place, row in enumerate(texts(findings))
        if row[1].startswith("Nobody leads the talks")
    )
    table = findings.findings.table
    table.setCurrentIndex(table.model_.index(lead, 0))

    qtbot.keyClick(table, Qt.Key.Key_Return)

    target = Target(register="posts", table="posts", row="post-representative")
    assert document.assessment.id == SECOND
    assert stage.asked.ways[-1] == (REGISTERS, target)

    findings.counts.chosen.emit("risks")
    came_true = next(place for place, row in enumerate(texts(findings)) if "came true" in row[1])
    table.setCurrentIndex(table.model_.index(came_true, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    opened, place, where = stage.asked.opened[-1]
    assert (opened, place, where.register) == (THIRD, REGISTERS, "risks")
