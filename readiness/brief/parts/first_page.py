"""Page one: the verdict first, then ladder, profile, what blocks, and what to ask next."""

from readiness.brief.boxes import Figure, Panel, StatusText
from readiness.brief.content import BriefContent, Need, RungState, SectionPrint
from readiness.brief.flow import Block, Bookmark, Stack, TextBlock, text
from readiness.brief.headings import heading
from readiness.brief.style import (
    BODY,
    CAUTION,
    CAUTION_STRONG,
    CODE_SMALL,
    LEAD,
    LEAD_STRONG,
    MUTED,
    PALETTE,
    SMALL,
    SMALL_MUTED,
    SMALL_STRONG,
)
from readiness.brief.table import Column, Columns, Table
from readiness.brief.text import Run
from readiness.figures.ladder import RungPanel, ladder_sketch
from readiness.figures.profile import ProfileRow, profile_sketch
from readiness.figures.shapes import state_colours
from readiness.figures.sketch import Sketch
from readiness.messages import _, _n

_LENGTHS = ((7, 5), (7, 4), (7, 3), (6, 3), (5, 3), (5, 2), (4, 2))
"""How many blocking items and questions page one may list, the longest lists first."""
_WITH_ACTIONS = (
    *((7, 5, 6), (7, 3, 6), (6, 3, 6), (5, 3, 6), (5, 2, 6)),
    *((4, 2, 6), (4, 2, 5), (4, 2, 4), (4, 2, 3), (4, 1, 3), (3, 1, 3)),
)
"""The same, and how many actions, where there are any."""
_GAP = 18.0


def first_page(content: BriefContent, width: float, room: float) -> list[Block]:
    """Return the blocks of page one, for a text `width` points wide and `room` points high.

    The lists are shortened, the questions first, until the page holds them; both stand in full in
    the part on what would change the verdict, and the actions in the part on registers. Actions
    are left out where there is no room for three.
    """
    blocks: list[Block] = []
    plain = [(*lengths, 0) for lengths in _LENGTHS]
    for rows, questions, actions in [*(_WITH_ACTIONS if content.actions else ()), *plain]:
        blocks = _blocks(content, width, rows, questions)
        if actions:
            blocks += _actions(content, actions)
        if Stack(blocks).height(width) <= room:
            break
    return blocks


def _blocks(content: BriefContent, width: float, rows: int, questions: int) -> list[Block]:
    blocks: list[Block] = [verdict_panel(content), Figure(ladder_figure(content, width), before=9)]
    if content.caution:
        blocks.append(caution_panel(content.caution))
    left = width * 0.49 - _GAP / 2
    right = width - left - _GAP
    sections = [
        ProfileRow(section.title, section.low, section.best, section.high)
        for section in content.sections
    ]
    row_height = max(9.0, min(19.0, rows * 33 / max(1, len(sections))))
    profile_column = Stack(
        [
            heading(_("Profile by section"), before=0),
            Figure(profile_sketch(sections, PALETTE, left, row_height), before=3),
            text(_profile_words(content.sections), SMALL_MUTED, before=1),
        ]
    )
    blocking_column = Stack([heading(content.blocking_title, before=0), *_blocking(content, rows)])
    blocks.append(
        Columns([profile_column, blocking_column], [left, right], gap=_GAP, before=12, after=4)
    )
    blocks += _questions(content, questions)
    return blocks


def verdict_panel(content: BriefContent) -> Panel:
    """Return the panel with the verdict in sentences, in the colour of the proposed rung."""
    chosen = next((rung for rung in content.rungs if rung.chosen), content.rungs[-1])
    bar = state_colours(chosen.state, PALETTE)[0]
    return Panel(
        Stack(
            [
                TextBlock(
                    [Run(f"{content.headline}.", LEAD_STRONG)],
                    after=3,
                    bookmark=Bookmark(_("Verdict"), 0),
                ),
                text(content.detail, LEAD),
                TextBlock([Run(f"{content.reach} {content.no_forecast}", MUTED)], before=3),
            ]
        ),
        fill=PALETTE.surface_sunken,
        line=PALETTE.line,
        bar=bar,
    )


def caution_panel(caution: str) -> Panel:
    """Return the box that warns of what a sample is and is not."""
    return Panel(
        TextBlock([Run(_("Caution. "), CAUTION_STRONG), Run(caution, CAUTION)]),
        fill=PALETTE.open_soft,
        line=PALETTE.open_line,
        padding=7,
        before=9,
    )


def ladder_figure(content: BriefContent, width: float) -> Sketch:
    """Return the ladder with the state of each rung."""
    return ladder_sketch([_panel(rung) for rung in content.rungs], PALETTE, width)


def _panel(rung: RungState) -> RungPanel:
    return RungPanel(rung.title, rung.state, rung.counts, rung.chosen)


def _profile_words(sections: tuple[SectionPrint, ...]) -> str:
    if any(section.best is not None for section in sections):
        return _("Dot: middle level. Bar: how far the answers may reach.")
    return _("Nothing is answered yet: every section may lie anywhere from 0 to 4.")


def _blocking(content: BriefContent, rows: int) -> list[Block]:
    if not content.blocking:
        return [text(_("Every requirement is met."), BODY, before=4)]
    cells = [
        [
            _item(need),
            text(need.now, SMALL_STRONG, align="right"),
            text(need.needs, SMALL_STRONG, align="right"),
        ]
        for need in content.blocking[:rows]
    ]
    columns = [
        Column(_("Precondition"), 0),
        Column(_("Now"), 28, "right"),
        Column(_("Needs"), 32, "right"),
    ]
    blocks: list[Block] = [Table(columns, cells, gap=6)]
    more = len(content.blocking) - rows
    if more > 0:
        words = _n("and {count} more", "and {count} more", more)
        blocks.append(text(words, SMALL_MUTED, before=4))
    return blocks


def _questions(content: BriefContent, count: int) -> list[Block]:
    if not content.questions:
        return []
    rows = [
        [
            text(str(number), SMALL_MUTED, align="right"),
            _item(need),
            text(need.now, SMALL_STRONG, align="right"),
            text(need.rungs, SMALL, most_lines=2),
        ]
        for number, need in enumerate(content.questions[:count], start=1)
    ]
    columns = [
        Column("", 10, "right"),
        Column(_("Question"), 0),
        Column(_("Now"), 28, "right"),
        Column(_("Decides"), 120),
    ]
    remark = _n("{count} hard gate is open", "{count} hard gates are open", len(content.questions))
    return [heading(_("Ask next"), remark, before=8), Table(columns, rows)]


def _actions(content: BriefContent, count: int) -> list[Block]:
    actions = content.actions[:count]
    every = (
        (Column(_("Action"), 0), [text(one.title, SMALL, most_lines=2) for one in actions], True),
        (
            Column(_("Owner"), 70),
            [text(one.owner or "–", SMALL, most_lines=2) for one in actions],
            any(one.owner for one in actions),
        ),
        (
            Column(_("Due"), 56),
            [text(one.due or "–", SMALL) for one in actions],
            any(one.due for one in actions),
        ),
        (
            Column(_("Lifts"), 104),
            [text(one.lifts or "–", SMALL, most_lines=2) for one in actions],
            any(one.lifts for one in actions),
        ),
        (
            Column(_("Slack"), 112),
            [StatusText(one.state, one.slack or "–", SMALL) for one in actions],
            any(one.slack for one in actions),
        ),
    )
    # A column in which no action says anything would only make the others narrow.
    columns = [column for column, _cells, said in every if said]
    rows = list(zip(*(cells for _column, cells, said in every if said), strict=True))
    blocks: list[Block] = [
        heading(_("Before the talks"), content.time_left, before=8),
        Table(columns, rows),
    ]
    more = len(content.actions) - count
    if more > 0:
        words = _n("and {count} more", "and {count} more", more)
        blocks.append(text(words, SMALL_MUTED, before=4))
    return blocks


def _item(need: Need) -> TextBlock:
    return TextBlock([Run(f"{need.code}  ", CODE_SMALL), Run(need.question, SMALL)], most_lines=2)
