"""Dissent: the words of those who judge otherwise, by section."""

from readiness.brief.content import BriefContent
from readiness.brief.flow import Block, Stack, text
from readiness.brief.headings import part_heading
from readiness.brief.style import BODY, HEADING, MUTED
from readiness.messages import _


def dissent_part(content: BriefContent) -> list[Block]:
    """Return the blocks of the part on dissent; it says so where none is recorded."""
    blocks: list[Block] = [part_heading(_("Dissent"))]
    dissents = [section for section in content.sections if section.dissent]
    for section in dissents:
        blocks.append(
            Stack(
                [
                    text(f"{section.code}  {section.title}", HEADING, keep_with_next=True),
                    text(section.dissent, BODY, before=2),
                ],
                before=6,
                after=4,
            )
        )
    if not dissents:
        blocks.append(text(_("None recorded."), MUTED))
    return blocks
