"""What would change the verdict: questions to ask, what hangs on one answer, ways on."""

from collections.abc import Sequence

from readiness.brief.content import BriefContent, Need
from readiness.brief.flow import Block, TextBlock, text
from readiness.brief.headings import heading, part_heading
from readiness.brief.style import BODY, BODY_STRONG, CODE_SMALL, MUTED, SMALL, SMALL_STRONG
from readiness.brief.table import Column, Table
from readiness.brief.text import Run
from readiness.messages import _


def questions_part(content: BriefContent) -> list[Block]:
    """Return the blocks of the part on what would change the verdict."""
    blocks: list[Block] = [part_heading(_("What would change the verdict"))]
    if content.blocking:
        blocks.append(heading(content.blocking_title, before=4))
        blocks.append(_needs(content.blocking, _("From rung")))
    if content.questions:
        blocks.append(heading(_("Ask next"), _("open hard gates, the most telling first")))
        blocks.append(_needs(content.questions, _("Decides")))
    if content.swings:
        blocks.append(heading(_("One answer decides"), _("all other hard gates are met")))
        blocks.append(_needs(content.swings, _("Rung")))
    if content.threads:
        blocks.append(heading(_("Holds by a thread"), _("one level worse and the gate is lost")))
        blocks.append(_needs(content.threads, _("Rung")))
    if content.ways:
        blocks.append(heading(_("Ways on"), _("“not ready” does not mean “do not go”")))
        blocks += [
            TextBlock(
                [Run(f"{way.title}. ", BODY_STRONG), Run(way.sentence, BODY)], before=3, after=3
            )
            for way in content.ways
        ]
    if len(blocks) == 1:
        blocks.append(text(_("Nothing is open and nothing blocks."), MUTED))
    return blocks


def _needs(needs: Sequence[Need], rungs: str) -> Table:
    columns = [
        Column(_("Item"), 52),
        Column(_("Question"), 0),
        Column(_("Now"), 26, "right"),
        Column(_("Needs"), 40, "right"),
        Column(rungs, 120),
    ]
    rows = [
        [
            text(need.code, CODE_SMALL),
            text(need.question, SMALL),
            text(need.now, SMALL_STRONG, align="right"),
            text(need.needs, SMALL_STRONG, align="right"),
            text(need.rungs, SMALL),
        ]
        for need in needs
    ]
    return Table(columns, rows)
