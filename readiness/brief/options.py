"""What the reader may choose about a printed brief. Imports nothing heavy."""

from dataclasses import dataclass, field
from typing import NamedTuple

from readiness.errors import ReadinessError
from readiness.messages import _

A4 = "A4"
LETTER = "letter"
PAPERS = (A4, LETTER)

SUMMARY = "summary"
ITEMS = "items"
GATES = "gates"
QUESTIONS = "questions"
RESPONSE = "response"
PROSPECTS = "prospects"
REGISTERS = "registers"
DISSENT = "dissent"
METHOD = "method"
SOURCES = "sources"


class Part(NamedTuple):
    """One part of the brief that can be left out. `default` tells whether it is printed unasked."""

    id: str
    title: str
    default: bool = True


def brief_parts() -> tuple[Part, ...]:
    """Return the parts in the order of the document, with titles in the reader's language."""
    return (
        Part(SUMMARY, _("Summary")),
        Part(ITEMS, _("Answers by section")),
        Part(GATES, _("Gates")),
        Part(QUESTIONS, _("What would change the verdict")),
        Part(RESPONSE, _("Response")),
        Part(PROSPECTS, _("Prospects")),
        Part(REGISTERS, _("Registers")),
        Part(DISSENT, _("Dissent")),
        Part(METHOD, _("Method")),
        Part(SOURCES, _("Sources")),
    )


PART_IDS = (
    SUMMARY,
    ITEMS,
    GATES,
    QUESTIONS,
    RESPONSE,
    PROSPECTS,
    REGISTERS,
    DISSENT,
    METHOD,
    SOURCES,
)
DEFAULT_PARTS = frozenset(PART_IDS)


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """How a brief is printed.

    `marking` is the handling line of every page. `author` goes into the file's properties and is
    empty unless asked for. `revision` and `printed_on` are printed in the footer as they stand;
    without a `printed_on` no date of printing appears, so equal input gives equal bytes.
    `restricted` prints restricted rows too, of registers, responses and prospects.
    `registers_left_out` are the ids of registers that are not printed, though the part on
    registers is.
    Raises ReadinessError for a paper or a part that does not exist.
    """

    paper: str = A4
    marking: str = ""
    parts: frozenset[str] = field(default=DEFAULT_PARTS)
    author: str = ""
    revision: str = ""
    printed_on: str = ""
    restricted: bool = False
    registers_left_out: frozenset[str] = frozenset()

    def prints_register(self, register_id: str) -> bool:
        """Tell whether a register is printed, if it has rows."""
        return REGISTERS in self.parts and register_id not in self.registers_left_out

    def __post_init__(self) -> None:
        if self.paper not in PAPERS:
            raise ReadinessError(
                _(
                    "There is no paper {paper}; choose {known}.",
                    paper=self.paper,
                    known=", ".join(PAPERS),
                )
            )
        unknown = sorted(self.parts - set(PART_IDS))
        if unknown:
            raise ReadinessError(
                _(
                    "The brief has no part {part}; choose from {known}.",
                    part=unknown[0],
                    known=", ".join(PART_IDS),
                )
            )
