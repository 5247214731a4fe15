"""Which registers there are, of which tables each is made, and which row model a table holds.

Row models are imported when a table is first used: building them all would be felt at the start.
"""

from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readiness.model.registers.row import Row

_ROOM = "readiness.model.registers"


@dataclass(frozen=True)
class Table:
    """A list of rows of one model. `singular` names one row, as in "New commitment"."""

    id: str
    title: str
    singular: str
    model: str

    @cached_property
    def row(self) -> "type[Row]":
        """Return the model of the table's rows."""
        module, name = self.model.split(":")
        found: type[Row] = getattr(import_module(module), name)
        return found


@dataclass(frozen=True)
class Register:
    """One of the registers, with its tables, the main one first."""

    id: str
    title: str
    description: str
    tables: tuple[Table, ...]


def _table(id_: str, title: str, singular: str, place: str) -> Table:
    return Table(id_, title, singular, f"{_ROOM}.{place}")


_registers: list[Register] = [
    Register(
        "parties",
        "Parties and interests",
        "Everyone whose doing or not doing matters: what they want, who decides for them, and what "
        "they do when nothing is agreed.",
        (
            _table("parties", "Parties", "party", "parties:Party"),
            _table("interests", "Interests", "interest", "parties:Interest"),
        ),
    ),
    Register(
        "issues",
        "Positions and red lines",
        "For each issue: what each side would like, what it aims for, and where it walks away. "
        "There is room where both sides' red lines leave some.",
        (
            _table("issues", "Issues", "issue", "issues:Issue"),
            _table("positions", "Positions", "position", "issues:Position"),
        ),
    ),
    Register(
        "commitments",
        "Commitments",
        "What was promised by whom to whom, and what became of it. What is disputed stays "
        "disputed, with both versions.",
        (_table("commitments", "Commitments", "commitment", "commitments:Commitment"),),
    ),
    Register(
        "posts",
        "Posts",
        "The posts these talks need, who holds them since when, and what they know.",
        (_table("posts", "Posts", "post", "posts:Post"),),
    ),
    Register(
        "verification",
        "Verification",
        "How each obligation could be broken, how soon that would be seen, and whether time is "
        "left to answer.",
        (
            _table("pathways", "Pathways", "pathway", "verification:VerificationPath"),
            _table("obligations", "Obligations", "obligation", "verification:Obligation"),
            _table("responses", "Responses", "response", "verification:Response"),
        ),
    ),
    Register(
        "explanations",
        "Explanations of the offer",
        "Rival accounts of why they offer, or why they would come, against the evidence. Counts "
        "show what speaks against an account; they are no probabilities.",
        (
            _table("explanations", "Explanations", "explanation", "explanations:Explanation"),
            _table("evidence", "Evidence", "piece of evidence", "explanations:ExplanationEvidence"),
            _table("ratings", "Ratings", "rating", "explanations:Rating"),
            _table("indicators", "Signs to watch", "sign", "explanations:Indicator"),
        ),
    ),
    Register(
        "rounds",
        "Preparatory rounds",
        "The meetings below the one proposed: who met, with what authority, and what they left.",
        (_table("rounds", "Rounds", "round", "rounds:Round"),),
    ),
    Register(
        "risks",
        "Risks and off-ramps",
        "What can go wrong before, during and after the talks, or if they are declined; in order "
        "of consequence, then likelihood.",
        (_table("risks", "Risks", "risk", "risks:Risk"),),
    ),
    Register(
        "actions",
        "Actions",
        "What has to be done before the talks, by whom, how long it takes, and after what.",
        (_table("actions", "Actions", "action", "actions:Action"),),
    ),
]

_beside: tuple[Table, ...] = (
    _table("options", "Responses to the offer", "response to the offer", "decision:ResponseOption"),
    _table("prospects", "Prospects", "prospect", "decision:Prospect"),
)


def registers() -> tuple[Register, ...]:
    """Return the registers in the order of the screen."""
    return tuple(_registers)


def register(register_id: str) -> Register:
    """Return a register by id; raises KeyError where there is none."""
    return next((r for r in _registers if r.id == register_id), None) or _missing(register_id)


def tables() -> dict[str, Table]:
    """Return every table by id: those of the registers, then options and prospects."""
    return {t.id: t for t in (*(t for r in _registers for t in r.tables), *_beside)}


def beside_tables() -> tuple[Table, ...]:
    """Return the tables that are no register: the responses to the offer, and the prospects."""
    return _beside


def register_of(table_id: str) -> Register | None:
    """Return the register a table belongs to; None for options and prospects."""
    return next((r for r in _registers if any(t.id == table_id for t in r.tables)), None)


def add_register(register_: Register) -> None:
    """Make one more register known; everything else follows from its row models."""
    _registers.append(register_)


def remove_register(register_id: str) -> None:
    """Forget a register that was added."""
    _registers[:] = [r for r in _registers if r.id != register_id]


def _missing(register_id: str) -> Register:
    raise KeyError(register_id)
