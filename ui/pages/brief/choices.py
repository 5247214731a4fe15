"""What the user chose for the brief of each assessment, kept in the library."""

from dataclasses import dataclass, replace
from datetime import date

from readiness.brief.options import A4, DEFAULT_PARTS, PAPERS, PART_IDS, BriefOptions
from readiness.days import day_words
from readiness.library import RevisionInfo
from readiness.messages import _
from ui.preferences import Preferences

_KEY = "briefs"


@dataclass(frozen=True, slots=True)
class BriefChoices:
    """Paper, parts and author of one assessment's brief, and whether restricted rows go in."""

    paper: str = A4
    parts: frozenset[str] = DEFAULT_PARTS
    author: str = ""
    restricted: bool = False

    def with_part(self, part_id: str, printed: bool) -> "BriefChoices":
        """Return the same with a part printed or left out."""
        parts = self.parts | {part_id} if printed else self.parts - {part_id}
        return replace(self, parts=parts)


def read_choices(preferences: Preferences, document_id: str) -> BriefChoices:
    """Return what was chosen for an assessment; the paper chosen last stands for a new one."""
    kept = preferences.get(_KEY, {}).get(document_id, {})
    paper = kept.get("paper", preferences.get("paper", A4))
    parts = kept.get("parts", list(DEFAULT_PARTS))
    author = kept.get("author", "")
    return BriefChoices(
        paper if paper in PAPERS else A4,
        frozenset(part for part in parts if part in PART_IDS),
        author if isinstance(author, str) else "",
        kept.get("restricted") is True,
    )


def keep_choices(preferences: Preferences, document_id: str, choices: BriefChoices) -> None:
    """Remember the choices for an assessment."""
    kept = {
        "paper": choices.paper,
        "parts": sorted(choices.parts),
        "author": choices.author,
        "restricted": choices.restricted,
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
    )
