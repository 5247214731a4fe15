"""What a comparison prints, as plain values."""

from typing import NamedTuple


class SubjectPrint(NamedTuple):
    """One compared assessment: how it is called in keys, and how in table heads."""

    title: str
    short: str
    facts: str
    caution: str


class CellPrint(NamedTuple):
    """One answer in a comparison."""

    low: int | None
    best: int | None
    high: int | None
    words: str


class ChangePrint(NamedTuple):
    """One item over the assessments; `direction` is up, down or "" from the base to the last."""

    code: str
    question: str
    cells: tuple[CellPrint, ...]
    change: str
    direction: str
    sure: bool


class SectionChange(NamedTuple):
    """The changed items of one section, and its level in each assessment."""

    code: str
    title: str
    levels: tuple[int | None, ...]
    items: tuple[ChangePrint, ...]
    unchanged: int


class RungCompared(NamedTuple):
    """One rung over the assessments; None or "" where a checklist lacks it.

    `counts` are all gates met, open and short; `hard` says in words how the hard ones stand.
    """

    title: str
    states: tuple[str, ...]
    hard: tuple[str, ...]
    counts: tuple[tuple[int, int, int] | None, ...]


class StepPrint(NamedTuple):
    """The hard gates of one rung cleared and newly short from one assessment to the next."""

    rung: str
    step: str
    cleared: str
    newly_short: str


class LeftOutPrint(NamedTuple):
    """An item that cannot be compared, with the reason."""

    code: str
    question: str
    reason: str


class FieldChangePrint(NamedTuple):
    """One field of a changed row: its label, and its old and new words."""

    label: str
    words: str


class RowChangePrint(NamedTuple):
    """One row that came, went or changed; `direction` is added, removed or changed."""

    title: str
    direction: str
    words: str
    fields: tuple[FieldChangePrint, ...] = ()


class TableChangePrint(NamedTuple):
    """One table of a register in which rows differ, with its counts in words."""

    register: str
    title: str
    counts: str
    rows: tuple[RowChangePrint, ...]


class FindingChangePrint(NamedTuple):
    """One finding that came, went or changed; `before` is "" unless its words were others.

    `course` says what became of it; `state` is its mark where it was found last, "" for a note.
    """

    course: str
    before: str
    words: str
    state: str
    state_words: str


class RegisterFindingsPrint(NamedTuple):
    """The findings of one register: how many at each date, what became of them, which changed."""

    title: str
    counts: tuple[int, ...]
    words: str
    changes: tuple[FindingChangePrint, ...]


class ProposalPathPrint(NamedTuple):
    """The levels proposed for an item at each date, and how they moved from first to last."""

    code: str
    question: str
    levels: tuple[str, ...]
    words: str


class FindingsPrint(NamedTuple):
    """What the registers find at each date, oldest first; `dates` are the heads of columns."""

    dates: tuple[str, ...]
    registers: tuple[RegisterFindingsPrint, ...]
    proposals: tuple[ProposalPathPrint, ...]


class ComparisonContent(NamedTuple):
    """Everything a comparison prints."""

    title: str
    case: str
    summary: str
    subjects: tuple[SubjectPrint, ...]
    rungs: tuple[RungCompared, ...]
    steps: tuple[StepPrint, ...]
    sections: tuple[SectionChange, ...]
    counts: tuple[tuple[str, int], ...]
    left_out: tuple[LeftOutPrint, ...]
    method: tuple[str, ...]
    as_of_day: tuple[int, int, int]
    cautions: tuple[str, ...] = ()
    tables: tuple[TableChangePrint, ...] = ()
    rows_left_out: str = ""
    findings: FindingsPrint = FindingsPrint((), (), ())
