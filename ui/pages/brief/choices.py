"""What the user chose for the brief of each assessment, kept in the library."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from readiness.brief.options import (
    A4,
    DEFAULT_PARTS,
    PAPERS,
    PART_IDS,
    PROSPECTS,
    REGISTERS,
    RESPONSE,
    BriefOptions,
)
from readiness.days import day_words
from readiness.library import RevisionInfo
from readiness.messages import _
from readiness.model.registers.registry import registers
from ui.preferences import Preferences

if TYPE_CHECKING:
    from readiness.model import Assessment

_KEY = "briefs"
_WITH_REGISTERS = frozenset({RESPONSE, PROSPECTS})
"""Parts that came later; who printed the registers before prints these."""


@dataclass(frozen=True, slots=True)
class BriefChoices:
    """Paper, parts, registers and author of one assessment's brief, and restricted rows or not.

    The registers that are left out count only while the part on registers is printed.
    """

    paper: str = A4
    parts: frozenset[str] = DEFAULT_PARTS
    author: str = ""
    restricted: bool = False
    registers_left_out: frozenset[str] = frozenset()

    def with_part(self, part_id: str, printed: bool) -> "BriefChoices":
        """Return the same with a part printed or left out; registers are all of them or none."""
        parts = self.parts | {part_id} if printed else self.parts - {part_id}
        left_out = frozenset() if part_id == REGISTERS else self.registers_left_out
        return replace(self, parts=parts, registers_left_out=left_out)

    def with_register(self, register_id: str, printed: bool) -> "BriefChoices":
        """Return the same with one of the registers printed or left out."""
        every = frozenset(register.id for register in registers())
        left_out = self.registers_left_out if REGISTERS in self.parts else every
        left_out = left_out - {register_id} if printed else left_out | {register_id}
        return replace(self, parts=self.parts | {REGISTERS}, registers_left_out=left_out)


def filled_registers(assessment: "Assessment") -> frozenset[str]:
    """Return the ids of the registers that have rows."""
    held = assessment.registers
    return frozenset(
        register.id
        for register in registers()
        if any(held.get(table.id) for table in register.tables)
    )


def filled_parts(assessment: "Assessment") -> frozenset[str]:
    """Return which of the parts on the response and on prospects have anything to print."""
    held = assessment.registers
    parts = {RESPONSE: "options", PROSPECTS: "prospects"}
    return frozenset(part for part, table_id in parts.items() if held.get(table_id))


def read_choices(preferences: Preferences, document_id: str) -> BriefChoices:
    """Return what was chosen for an assessment; the paper chosen last stands for a new one."""
    kept = preferences.get(_KEY, {}).get(document_id, {})
    paper = kept.get("paper", preferences.get("paper", A4))
    parts = set(kept.get("parts", DEFAULT_PARTS)) & set(PART_IDS)
    if "restricted" not in kept:
        # What was kept before there were registers says nothing about them.
        parts.add(REGISTERS)
    known = kept.get("known", ())
    if REGISTERS in parts:
        parts |= {part for part in _WITH_REGISTERS if part not in known}
    author = kept.get("author", "")
    return BriefChoices(
        paper if paper in PAPERS else A4,
        frozenset(parts),
        author if isinstance(author, str) else "",
        kept.get("restricted") is True,
        frozenset(id_ for id_ in kept.get("registers_left_out", ()) if isinstance(id_, str)),
    )


def keep_choices(preferences: Preferences, document_id: str, choices: BriefChoices) -> None:
    """Remember the choices for an assessment."""
    kept = {
        "paper": choices.paper,
        "parts": sorted(choices.parts),
        "known": sorted(PART_IDS),
        "author": choices.author,
        "restricted": choices.restricted,
        "registers_left_out": sorted(choices.registers_left_out),
    }
    preferences.set(_KEY, preferences.get(_KEY, {}) | {document_id: kept})
    preferences.set("paper", choices.paper)


def brief_options(
    choices: BriefChoices, marking: str | None, revision: RevisionInfo | None, today: date
) -> BriefOptions:
    """Return the options a brief is printed with."""
    words = (
        _("{number} · {hash}", number=revision.number, hash=revision.sha[:8])
        if revision is not None
        else ""
    )
    return BriefOptions(
        paper=choices.paper,
        marking=marking or "",
        parts=choices.parts,
        author=choices.author.strip(),
        revision=words,
        printed_on=day_words(today),
        restricted=choices.restricted,
        registers_left_out=choices.registers_left_out,
    )
