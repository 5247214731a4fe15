"""The comparison: who is compared, both pictures, the rungs, what changed, what is left out."""

from readiness.brief.boxes import Figure, StatusText
from readiness.brief.compared import ChangePrint, ComparisonContent
from readiness.brief.flow import Block, Bookmark, Stack, TextBlock, text
from readiness.brief.headings import heading, part_heading, section_heading
from readiness.brief.parts.finding_trend import findings_by_date
from readiness.brief.parts.first_page import caution_panel
from readiness.brief.parts.row_changes import row_changes
from readiness.brief.style import (
    BODY,
    CODE_SMALL,
    LEAD,
    PALETTE,
    SMALL,
    SMALL_MUTED,
    SMALL_STRONG,
)
from readiness.brief.table import Column, Columns, Table
from readiness.brief.text import Run, Style
from readiness.figures.gates import GateCounts, GateRow, gates_sketch
from readiness.figures.ladder import state_words
from readiness.figures.legend import legend_sketch
from readiness.figures.profile import DotRow, profile_dots_sketch
from readiness.figures.sketch import Sketch
from readiness.messages import _, _n

_UP = Style(SMALL_STRONG.face, SMALL_STRONG.size, SMALL_STRONG.leading, PALETTE.met)
_DOWN = Style(SMALL_STRONG.face, SMALL_STRONG.size, SMALL_STRONG.leading, PALETTE.short)
_GAP = 22.0
_FEW = 4
"""Up to how many assessments stand side by side."""
_CODE, _CHANGE, _QUESTION = 46.0, 72.0, 120.0
"""Widths of the columns beside the answers; the question has at least its own."""


def comparison_pages(content: ComparisonContent, width: float) -> list[Block]:
    """Return all blocks of a comparison, for a text `width` points wide."""
    blocks: list[Block] = [
        TextBlock([Run(content.summary, LEAD)], after=6, bookmark=Bookmark(_("Overview"), 0))
    ]
    blocks += [
        Figure(_legend(content, width), before=2, after=4),
        *(caution_panel(caution) for caution in content.cautions),
        *_pictures(content, width),
        heading(_("Rungs")),
        _rungs(content, width),
    ]
    blocks += _changes(content, width)
    blocks += row_changes(content)
    blocks += findings_by_date(content, width)
    blocks += _left_out(content)
    return blocks


def _legend(content: ComparisonContent, width: float) -> Sketch:
    titles = [f"{subject.title} ({subject.facts})" for subject in content.subjects]
    return legend_sketch(titles, PALETTE, width)


def _pictures(content: ComparisonContent, width: float) -> list[Block]:
    """Return profile and gates side by side, or below each other where there are many series."""
    few = len(content.subjects) <= _FEW
    left = (width - _GAP) * 0.56 if few else width
    right = width - _GAP - left if few else width
    dots = [DotRow(section.title, section.levels) for section in content.sections]
    none = GateCounts(0, 0, 0)
    bars = [
        GateRow(
            rung.title,
            tuple(none if counts is None else GateCounts(*counts) for counts in rung.counts),
        )
        for rung in content.rungs
    ]
    row_height = max(10.0, min(23.0, 275 / max(1, len(dots))))
    profile = [
        heading(_("Profile by section"), before=0 if few else 12),
        Figure(profile_dots_sketch(dots, PALETTE, left, row_height), before=4),
    ]
    gates = [
        heading(_("Gates on the way up the ladder"), before=0 if few else 12),
        Figure(gates_sketch(bars, PALETTE, right), before=4),
    ]
    if not few:
        return [*profile, *gates]
    return [Columns([Stack(profile), Stack(gates)], [left, right], gap=_GAP, before=12)]


def _rungs(content: ComparisonContent, width: float) -> Table:
    """Return the states: a row for each rung, or for each assessment where there are many."""
    count = len(content.subjects)
    by_rung = [
        [_state(state, hard) for state, hard in zip(rung.states, rung.hard, strict=True)]
        for rung in content.rungs
    ]
    rungs = [rung.title for rung in content.rungs]
    days = [subject.short for subject in content.subjects]
    if count <= _FEW:
        own = (width - 104) / count - 8
        columns = [Column(_("Rung"), 0), *(Column(day, own) for day in days)]
        rows: list[list[Block]] = [
            [text(title, SMALL_STRONG), *cells] for title, cells in zip(rungs, by_rung, strict=True)
        ]
        return Table(columns, rows, gap=8)
    own = (width - 84) / len(rungs) - 8
    columns = [Column(_("Assessment"), 0), *(Column(title, own) for title in rungs)]
    rows = [
        [text(day, SMALL_STRONG), *(cells[at] for cells in by_rung)] for at, day in enumerate(days)
    ]
    return Table(columns, rows, gap=8)


def _state(state: str, hard: str) -> StatusText:
    words = state_words(state) if state else "–"
    if hard:
        words = _("{state}: {counts}", state=words, counts=hard)
    return StatusText(state, words, SMALL)


def _steps(content: ComparisonContent) -> list[Block]:
    if not content.steps:
        return []
    columns = [
        Column(_("Rung"), 84),
        Column(_("Step"), 108),
        Column(_("Cleared"), 0),
        Column(_("Newly short"), 0),
    ]
    rows: list[list[Block]] = [
        [
            text(step.rung, SMALL_STRONG),
            text(step.step, SMALL),
            text(step.cleared or "–", SMALL),
            text(step.newly_short or "–", SMALL),
        ]
        for step in content.steps
    ]
    return [heading(_("Hard gates cleared and newly short"), before=8), Table(columns, rows)]


def _changes(content: ComparisonContent, width: float) -> list[Block]:
    counts = ", ".join(f"{count} {words}" for words, count in content.counts)
    blocks: list[Block] = [
        part_heading(_("What changed, by section"), new_page=True),
        text(_("From the base to the last: {counts}.", counts=counts), BODY, after=2),
    ]
    count = len(content.subjects)
    blocks += _steps(content)
    gap = 7.0 if count <= 4 else 5.0
    left_over = width - _CODE - _CHANGE - _QUESTION - gap * (count + 2)
    own = min(52.0, max(24.0, left_over / count))
    columns = [
        Column(_("Item"), _CODE),
        Column(_("Question"), 0),
        *(Column(subject.short, own) for subject in content.subjects),
        Column(_("Base to last"), _CHANGE),
    ]
    for section in content.sections:
        blocks.append(section_heading(section.code, section.title))
        same = _n("{count} item unchanged.", "{count} items unchanged.", section.unchanged)
        if section.items:
            blocks.append(Table(columns, [_change(item) for item in section.items], gap=gap))
            if section.unchanged:
                blocks.append(text(same, SMALL_MUTED, before=3))
        else:
            blocks.append(text(same, SMALL_MUTED))
    return blocks


def _change(item: ChangePrint) -> list[Block]:
    style = _UP if item.direction == "up" else _DOWN if item.direction == "down" else SMALL_MUTED
    if style is not SMALL_MUTED and not item.sure:
        style = Style(SMALL.face, style.size, style.leading, style.ink)
    return [
        text(item.code, CODE_SMALL),
        text(item.question, SMALL),
        *(
            text(cell.words, SMALL_STRONG if cell.best is not None else SMALL_MUTED)
            for cell in item.cells
        ),
        text(item.change, style),
    ]


def _left_out(content: ComparisonContent) -> list[Block]:
    if not content.left_out:
        words = _("Nothing is left out: every item stands in all assessments with the same levels.")
        return [text(words, SMALL_MUTED, before=14)]
    columns = [Column(_("Item"), 52), Column(_("Question"), 0), Column(_("Why"), 140)]
    rows: list[list[Block]] = [
        [text(item.code, CODE_SMALL), text(item.question, SMALL), text(item.reason, SMALL)]
        for item in content.left_out
    ]
    return [part_heading(_("Left out of the comparison")), Table(columns, rows)]
