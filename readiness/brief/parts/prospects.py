"""What is expected: statements that can be told true or false, kept apart from readiness."""

from readiness.brief.boxes import LikelihoodBand, StatusText
from readiness.brief.flow import Block, Stack, text
from readiness.brief.headings import part_heading
from readiness.brief.offered import OutlookPrint, ProspectsPrint
from readiness.brief.style import MUTED, SMALL, SMALL_MUTED, SMALL_STRONG
from readiness.brief.table import Column, Columns, NotedRow, Table
from readiness.messages import _

_WIDTHS = (0.0, 116.0, 82.0, 92.0)
_GAP = 12.0


def prospects_part(prospects: ProspectsPrint | None) -> list[Block]:
    """Return the blocks of the part on prospects; none where none is written."""
    if prospects is None:
        return []
    apart = _(
        "Nothing here is derived from the share of requirements met. Readiness says what is "
        "prepared; a prospect says what someone expects, and on what basis."
    )
    words = f"{apart} {prospects.scale}" if prospects.scale else apart
    blocks: list[Block] = [
        part_heading(_("Prospects")),
        text(words, MUTED, after=4, keep_with_next=bool(prospects.outlooks)),
    ]
    if prospects.outlooks:
        titles = (_("Statement"), _("How likely"), _("Confidence in that"), _("To be told on"))
        columns = [Column(title, own) for title, own in zip(titles, _WIDTHS, strict=True)]
        rows = [_row(outlook) for outlook in prospects.outlooks]
        blocks.append(Table(columns, rows, gap=_GAP))
    blocks += [text(sentence, SMALL, before=6) for sentence in prospects.scores]
    blocks += [text(sentence, SMALL_MUTED, before=5) for sentence in prospects.left_out]
    return blocks


def _row(outlook: OutlookPrint) -> Columns:
    likely: list[Block] = [text(outlook.likelihood, SMALL_STRONG if outlook.band else SMALL_MUTED)]
    if outlook.band is not None:
        low, high = outlook.band
        likely.append(LikelihoodBand(low, high))
        likely.append(text(_("{low}–{high} %", low=low, high=high), SMALL_MUTED))
    cells: list[Block] = [
        text(outlook.statement, SMALL_STRONG),
        Stack(likely),
        text(outlook.confidence, SMALL),
        StatusText(outlook.state, outlook.told, SMALL),
    ]
    told = [_("{label}: {words}", label=label, words=words) for label, words in outlook.reasons]
    if outlook.remark:
        told.append(outlook.remark)
    if not told:
        return Columns(cells, _WIDTHS, gap=_GAP)
    note = Stack([text(line, SMALL_MUTED) for line in told])
    return NotedRow(cells, _WIDTHS, note, gap=_GAP)
