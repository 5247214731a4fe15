"""The table of gates: what each rung needs of each item, and how that stands."""

from readiness.brief.boxes import Figure, StatusText
from readiness.brief.content import BriefContent, GateCell, ItemPrint
from readiness.brief.flow import Block, Stack, TextBlock, text
from readiness.brief.headings import heading, part_heading
from readiness.brief.style import (
    CODE_SMALL,
    PALETTE,
    SMALL,
    SMALL_MUTED,
    SMALL_STRONG,
    TABLE_HEAD,
)
from readiness.brief.table import EMPTY, Column, Columns, Table
from readiness.brief.text import Run, text_width
from readiness.figures.gates import GateCounts, GateRow, gates_sketch
from readiness.messages import _

_NARROW, _WIDE, _WIDE_OF_MANY = 36.0, 50.0, 44.0
"""The widths of a rung's column; with more than four rungs all are alike."""


def gates_part(content: BriefContent, width: float, *, whole: bool) -> list[Block]:
    """Return the blocks of the part on gates; `whole` prints long questions to their end."""
    blocks: list[Block] = [part_heading(_("Gates"))]
    rows = [
        GateRow(rung.title, (GateCounts(rung.met, rung.open, rung.short_count),))
        for rung in content.rungs
    ]
    sentences: list[Block] = [
        StatusText(rung.state, rung.summary, SMALL, after=5) for rung in content.rungs
    ]
    half = (width - 24) * 0.46
    blocks.append(
        Columns(
            [Figure(gates_sketch(rows, PALETTE, half)), Stack(sentences)],
            [half, 0],
            gap=24,
            after=6,
        )
    )
    if content.tests:
        blocks.append(heading(_("Tests of the highest meeting")))
        blocks.append(
            Table(
                [Column(_("Test"), 0), Column(_("Hard gates at the top rung"), width * 0.52)],
                [
                    [
                        StatusText(test.state, f"{test.title}. {test.question}".strip(), SMALL),
                        text(test.words, SMALL),
                    ]
                    for test in content.tests
                ],
            )
        )
    if content.waivers:
        blocks.append(heading(_("Waivers")))
        blocks.append(
            Table(
                [
                    Column(_("Gate"), 110),
                    Column(_("Waived"), 190),
                    Column(_("Reason"), 0),
                ],
                [
                    [
                        TextBlock([Run(f"{waiver.code}  ", CODE_SMALL), Run(waiver.rung, SMALL)]),
                        text(waiver.words, SMALL),
                        text(waiver.reason, SMALL),
                    ]
                    for waiver in content.waivers
                ],
            )
        )
    blocks.append(
        heading(
            _("Every gate"),
            _("The number is the level needed; bold where a shortfall blocks"),
        )
    )
    blocks.append(_every_gate(content, whole))
    return blocks


def _every_gate(content: BriefContent, whole: bool) -> Table:
    count = len(content.rungs)
    heads = max((text_width(rung.short, TABLE_HEAD) for rung in content.rungs), default=0.0)
    width = max(_NARROW, min(_WIDE, heads + 1)) if count <= 4 else _WIDE_OF_MANY
    columns = [
        Column(_("Item"), 44),
        Column(_("Question"), 0),
        Column(_("Now"), 22, "right"),
        *(Column(rung.short, width) for rung in content.rungs),
    ]
    rows: list[list[Block]] = []
    for section in content.sections:
        for item in section.items:
            rows.append(
                [
                    text(item.code, CODE_SMALL),
                    text(item.question, SMALL, most_lines=0 if whole else 2),
                    text(now_words(item), SMALL_STRONG, align="right"),
                    *(_cell(gate) for gate in item.gates),
                ]
            )
    return Table(columns, rows, gap=9)


def now_words(item: ItemPrint) -> str:
    """Return the range an item counts with, a dash where it does not apply."""
    if item.low is None or item.high is None:
        return "–"
    return str(item.low) if item.low == item.high else f"{item.low}–{item.high}"


def _cell(gate: GateCell) -> Block:
    if not gate.need:
        return EMPTY
    style = SMALL_STRONG if gate.hard else SMALL_MUTED
    if gate.state == "waived":
        return text(_("{need} waived", need=gate.need), style)
    if not gate.state:
        return text(_("n/a"), SMALL_MUTED)
    return StatusText(gate.state, str(gate.need), style)
