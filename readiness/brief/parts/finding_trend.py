"""What the registers find from date to date: counts, proposals, and each finding that changed."""

from readiness.brief.boxes import StatusText
from readiness.brief.compared import ComparisonContent, FindingChangePrint, FindingsPrint
from readiness.brief.flow import Block, Stack, TextBlock, text
from readiness.brief.headings import heading, part_heading
from readiness.brief.style import BODY, CODE_SMALL, SMALL, SMALL_MUTED, SMALL_STRONG
from readiness.brief.table import Column, Table
from readiness.brief.text import Run
from readiness.messages import _

_DATE_LEAST, _DATE_MOST = 24.0, 58.0
_COURSE, _MARK, _MOVE, _CODE = 58.0, 70.0, 84.0, 46.0
_WORDS_LEAST = 130.0


def findings_by_date(content: ComparisonContent, width: float) -> list[Block]:
    """Return the blocks of the part; none where no register finds anything."""
    found = content.findings
    if not found.registers:
        return []
    blocks: list[Block] = [
        part_heading(_("Findings of the registers, by date")),
        text(
            _(
                "Oldest first, whatever the base is. A finding is known by what it is about; its "
                "words may change."
            ),
            BODY,
            after=4,
        ),
        _counts(found, width),
    ]
    if found.proposals:
        blocks += [heading(_("Levels that registers propose")), _proposals(found, width)]
    columns = [Column(_("Change"), _COURSE), Column(_("Finding"), 0), Column(_("Mark"), _MARK)]
    for register in found.registers:
        if register.changes:
            blocks.append(heading(register.title, register.words))
            blocks.append(Table(columns, [_change(one) for one in register.changes]))
    return blocks


def _dates(found: FindingsPrint, width: float, others: float) -> list[Column]:
    room = (width - others - _WORDS_LEAST) / len(found.dates) - 8
    own = min(_DATE_MOST, max(_DATE_LEAST, room))
    return [Column(date, own) for date in found.dates]


def _counts(found: FindingsPrint, width: float) -> Table:
    columns = [
        Column(_("Register"), 0),
        *_dates(found, width, 150),
        Column(_("First to last"), 150),
    ]
    rows: list[list[Block]] = [
        [
            text(register.title, SMALL_STRONG),
            *(text(str(count), SMALL) for count in register.counts),
            text(register.words, SMALL_MUTED),
        ]
        for register in found.registers
    ]
    return Table(columns, rows, gap=8)


def _proposals(found: FindingsPrint, width: float) -> Table:
    columns = [
        Column(_("Item"), _CODE),
        Column(_("Question"), 0),
        *_dates(found, width, _CODE + _MOVE),
        Column(_("First to last"), _MOVE),
    ]
    rows: list[list[Block]] = [
        [
            text(path.code, CODE_SMALL),
            text(path.question, SMALL),
            *(text(levels, SMALL_STRONG) for levels in path.levels),
            text(path.words, SMALL_MUTED),
        ]
        for path in found.proposals
    ]
    return Table(columns, rows, gap=8)


def _change(finding: FindingChangePrint) -> list[Block]:
    words: Block = text(finding.words, SMALL)
    if finding.before:
        words = Stack(
            [
                TextBlock([Run(_("Was:") + "  ", SMALL_MUTED), Run(finding.before, SMALL_MUTED)]),
                TextBlock([Run(_("Is:") + "  ", SMALL_MUTED), Run(finding.words, SMALL)]),
            ]
        )
    style = SMALL if finding.state else SMALL_MUTED
    return [
        text(finding.course, SMALL_MUTED),
        words,
        StatusText(finding.state, finding.state_words, style),
    ]
