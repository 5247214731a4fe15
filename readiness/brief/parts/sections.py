"""Every item by section: level, range, the words of the level, note and evidence."""

from readiness.brief.boxes import Scale
from readiness.brief.content import BriefContent, EvidencePrint, ItemPrint, SectionPrint
from readiness.brief.flow import Block, Stack, TextBlock, text
from readiness.brief.headings import part_heading, section_heading
from readiness.brief.parts.sources import source_anchor
from readiness.brief.style import (
    BODY,
    BODY_STRONG,
    CAUTION,
    CODE,
    CODE_COLUMN,
    MUTED,
    QUESTION,
    SMALL,
    SMALL_MUTED,
    SMALL_STRONG,
)
from readiness.brief.table import Columns
from readiness.brief.text import Run
from readiness.messages import _

_GAP = 8.0
_LONG_NAME = 48
"""Letters from which on the name of a source is told once in a section, then its number alone."""


def sections(content: BriefContent, *, whole: bool) -> list[Block]:
    """Return the blocks of all sections; `whole` names sources in full, not only by number."""
    blocks: list[Block] = [part_heading(_("Answers by section"), new_page=True)]
    for section in content.sections:
        blocks += _section(section, whole)
    return blocks


def _section(section: SectionPrint, whole: bool) -> list[Block]:
    blocks: list[Block] = [section_heading(section.code, section.title)]
    blocks.append(
        Columns(
            [
                TextBlock(
                    [Run(f"{section.question} ", MUTED), Run(f"{section.summary}.", BODY)]
                    if section.question
                    else [Run(f"{section.summary}.", BODY)]
                ),
                Scale(section.low, section.best, section.high),
            ],
            [0, Scale.WIDTH],
            gap=_GAP,
            after=9,
            keep_with_next=bool(section.items),
        )
    )
    named: set[int] = set()
    for item in section.items:
        blocks += _item(item, whole, named)
    return blocks


def _item(item: ItemPrint, whole: bool, named: set[int]) -> list[Block]:
    head = Columns(
        [
            text(item.code, CODE),
            text(item.question, QUESTION),
            Scale(item.low, item.best, item.high),
        ],
        [CODE_COLUMN - _GAP, 0, Scale.WIDTH],
        gap=_GAP,
        before=9,
        keep_with_next=True,
    )
    rest = item_details(item, whole, named)
    answer, details = rest[0], rest[1:]
    indent = CODE_COLUMN
    if not details:
        return [Stack([head, Stack([answer], indent=indent, before=1.5)], together=True, before=9)]
    small = sum(isinstance(block, TextBlock) for block in details) <= 4
    body = Stack([answer, *details], indent=indent, before=1.5, together=False)
    return [Stack([head, body], before=9, together=small and _is_short(item))]


def item_details(item: ItemPrint, whole: bool, named: set[int] | None = None) -> list[Block]:
    """Return what was said about an item: answer, reasons, note, evidence, cautions.

    `named` holds the numbers of the sources that the section has named before; one with a long
    name is not named twice.
    """
    named = set() if named is None else named
    runs = [Run(item.answer, BODY_STRONG)]
    if item.level_words:
        runs.append(Run(f" {item.level_words}", BODY))
    blocks: list[Block] = [TextBlock(runs)]
    if item.range_reason:
        blocks.append(_labelled(_("Range narrowed: "), item.range_reason))
    if item.kept:
        blocks.append(_labelled(item.kept_label, item.kept))
    if item.note:
        blocks.append(_labelled(_("Note: "), item.note))
    blocks += [_evidence(evidence, whole, named) for evidence in item.evidence]
    blocks += [text(caution, CAUTION, before=1.5) for caution in item.cautions]
    if item.references:
        words = _("Literature: {codes}", codes=", ".join(item.references))
        blocks.append(text(words, SMALL_MUTED, before=1.5))
    return blocks


def _is_short(item: ItemPrint) -> bool:
    words = (
        len(item.question)
        + len(item.note)
        + len(item.range_reason)
        + len(item.level_words)
        + len(item.kept)
    )
    return words + sum(len(e.shows) + len(e.source) for e in item.evidence) < 1200


def _labelled(label: str, words: str) -> TextBlock:
    return TextBlock([Run(label, SMALL_STRONG), Run(words, SMALL)], before=1.5)


def _evidence(evidence: EvidencePrint, whole: bool, named: set[int]) -> TextBlock:
    runs = [Run(_("Evidence: "), SMALL_STRONG)]
    if evidence.shows:
        runs.append(Run(f"{evidence.shows} ", SMALL))
    source = evidence.source if whole else evidence.origin or evidence.source
    runs.append(Run(f"[{evidence.number}]", SMALL_MUTED, f"#{source_anchor(evidence.number)}"))
    if whole or evidence.number not in named or len(source) <= _LONG_NAME:
        runs.append(Run(f" {source}", SMALL_MUTED))
    named.add(evidence.number)
    if evidence.hindsight:
        runs.append(Run(f" {_('(hindsight)')}", CAUTION))
    return TextBlock(runs, before=1.5)
