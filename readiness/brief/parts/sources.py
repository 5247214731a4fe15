"""Sources of the assessment and the bibliography of its checklist, with addresses to click."""

from readiness.brief.content import BriefContent, ReferencePrint, SourcePrint
from readiness.brief.flow import Block, TextBlock, text
from readiness.brief.headings import heading, part_heading
from readiness.brief.pen import web_address
from readiness.brief.style import (
    CAUTION,
    CODE_SMALL,
    LINK,
    MUTED,
    SMALL,
    SMALL_MUTED,
    SMALL_STRONG,
)
from readiness.brief.table import Columns
from readiness.brief.text import Run
from readiness.messages import _


def source_anchor(number: int) -> str:
    """Return the name of the place where a source is printed."""
    return f"source-{number}"


def source_anchors(content: BriefContent) -> frozenset[str]:
    """Return the names of all those places."""
    return frozenset(source_anchor(source.number) for source in content.sources)


def sources_part(content: BriefContent) -> list[Block]:
    """Return the blocks of the part on sources."""
    blocks: list[Block] = [part_heading(_("Sources"))]
    if content.sources:
        words = _(
            "The letter rates the source from A (reliable) to F (cannot be judged), the digit the "
            "report from 1 (confirmed) to 6 (cannot be judged)."
        )
        blocks.append(text(words, SMALL_MUTED, after=4, keep_with_next=True))
        blocks += [_source(source) for source in content.sources]
    else:
        blocks.append(text(_("No source is named."), MUTED))
    if content.references:
        blocks.append(heading(_("Literature behind the items")))
        blocks += [_reference(reference) for reference in content.references]
    return blocks


def _source(source: SourcePrint) -> Columns:
    runs = [Run(source.title, SMALL_STRONG)]
    if source.origin:
        runs.append(Run(f"  {source.origin}", SMALL))
    runs.append(Run(f"  {source.rating}", SMALL_MUTED))
    if source.hindsight:
        runs.append(Run(f"  {_('published after the as-of date: hindsight')}", CAUTION))
    if source.interest:
        runs.append(Run(f"  {_('Gains: {interest}', interest=source.interest)}", SMALL))
    runs += _address(source.address)
    return Columns(
        [
            TextBlock(
                [Run(f"[{source.number}]", CODE_SMALL)],
                align="right",
                anchor=source_anchor(source.number),
            ),
            TextBlock(runs),
        ],
        [24, 0],
        gap=8,
        before=4,
    )


def _reference(reference: ReferencePrint) -> Columns:
    runs = [Run(reference.text, SMALL)]
    runs += _address(reference.address)
    return Columns([text(reference.code, CODE_SMALL), TextBlock(runs)], [50, 0], gap=8, before=3)


def _address(address: str) -> list[Run]:
    """Return an address as a link, or as plain text where it is none for a browser."""
    if not address:
        return []
    style = LINK if web_address(address) else SMALL_MUTED
    return [Run("  ", SMALL), Run(address, style, address)]
