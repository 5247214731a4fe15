"""What is printed, as plain values. `view` makes these; the parts set them in type."""

from collections.abc import Callable
from typing import NamedTuple

from readiness.brief.offered import ProspectsPrint, ResponsePrint
from readiness.figures.palette import Palette
from readiness.figures.sketch import Sketch


class RungState(NamedTuple):
    """A rung with its verdict in words: `state` is one of the four, `summary` a sentence."""

    title: str
    short: str
    state: str
    counts: str
    summary: str
    chosen: bool
    met: int
    open: int
    short_count: int


class GateCell(NamedTuple):
    """What one rung needs of an item; `state` is met, open, short or waived, "" for no need."""

    need: int
    hard: bool
    state: str


class EvidencePrint(NamedTuple):
    """What a source shows.

    `number` is its place in the list of sources; `origin` names it in short, `source` in full.
    """

    shows: str
    number: int
    source: str
    origin: str
    hindsight: bool


class ItemPrint(NamedTuple):
    """One item as it is printed. Levels are whole, 0 to 4, or None.

    `kept` is why the answer stays against what a register proposes, `kept_label` what leads to it.
    """

    code: str
    question: str
    low: int | None
    best: int | None
    high: int | None
    answer: str
    level_words: str
    range_reason: str
    note: str
    evidence: tuple[EvidencePrint, ...]
    cautions: tuple[str, ...]
    gates: tuple[GateCell, ...]
    references: tuple[str, ...]
    kept_label: str = ""
    kept: str = ""


class SectionPrint(NamedTuple):
    """One section with its profile and its items."""

    code: str
    title: str
    question: str
    low: int | None
    best: int | None
    high: int | None
    summary: str
    items: tuple[ItemPrint, ...]
    dissent: str


class Need(NamedTuple):
    """An item that stands in the way: its range now, the level needed, where it blocks first."""

    code: str
    question: str
    now: str
    needs: str
    rungs: str
    state: str = ""


class WaiverPrint(NamedTuple):
    """A waiver in words; `lapsed` where it no longer counts at the as-of date."""

    code: str
    rung: str
    words: str
    reason: str
    lapsed: bool


class TestPrint(NamedTuple):
    """One test of the highest meeting."""

    title: str
    question: str
    state: str
    words: str


class WayOnPrint(NamedTuple):
    """One way on from a blocked rung."""

    title: str
    sentence: str


class SourcePrint(NamedTuple):
    """One source of the assessment."""

    number: int
    title: str
    origin: str
    rating: str
    interest: str
    address: str
    hindsight: bool


class ReferencePrint(NamedTuple):
    """One entry of the checklist's bibliography."""

    code: str
    text: str
    address: str


class RowPrint(NamedTuple):
    """One row of a register: a text for each column of its table, and a mark for its readers.

    `states` holds met, open, short or "" for each computed column.
    """

    cells: tuple[str, ...]
    remark: str = ""
    states: tuple[str, ...] = ()


class TablePrint(NamedTuple):
    """One table of a register; no column is blank in every row. The `computed` ones come last."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[RowPrint, ...]
    computed: int = 0


class PicturePrint(NamedTuple):
    """The picture of a register: its title, and how it is drawn in a palette for a width."""

    title: str
    draw: Callable[[Palette, float], Sketch]


class FindingPrint(NamedTuple):
    """What follows from a register, in a sentence; `state` is met, open, short or ""."""

    state: str
    sentence: str


class RegisterPrint(NamedTuple):
    """One register that has rows; `left_out` says how many of them are not printed."""

    title: str
    tables: tuple[TablePrint, ...]
    left_out: tuple[str, ...] = ()
    findings: tuple[FindingPrint, ...] = ()
    picture: PicturePrint | None = None


class ActionPrint(NamedTuple):
    """One thing to do before the talks; `state` is met, open or short where a day is set.

    `slack` says how many days lie between its earliest end and the day it is due.
    """

    title: str
    owner: str
    due: str
    lifts: str
    slack: str
    state: str = ""


class BriefContent(NamedTuple):
    """Everything a brief may print."""

    title: str
    case: str
    facts: tuple[str, ...]
    as_of: str
    as_of_day: tuple[int, int, int]
    headline: str
    detail: str
    reach: str
    no_forecast: str
    target: str
    blocking_title: str
    caution: str
    rungs: tuple[RungState, ...]
    sections: tuple[SectionPrint, ...]
    blocking: tuple[Need, ...]
    questions: tuple[Need, ...]
    threads: tuple[Need, ...]
    swings: tuple[Need, ...]
    tests: tuple[TestPrint, ...]
    ways: tuple[WayOnPrint, ...]
    waivers: tuple[WaiverPrint, ...]
    method: tuple[str, ...]
    sources: tuple[SourcePrint, ...]
    references: tuple[ReferencePrint, ...]
    purpose: str = ""
    registers: tuple[RegisterPrint, ...] = ()
    actions: tuple[ActionPrint, ...] = ()
    time_left: str = ""
    response: ResponsePrint | None = None
    prospects: ProspectsPrint | None = None
