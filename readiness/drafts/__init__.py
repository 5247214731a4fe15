"""Checklists while they are written: drafts, what is to be mended in them, and what they do."""

from readiness.drafts.advice import DraftWarning, HardShare, balance, warnings
from readiness.drafts.checking import Fault, Outcome, examine, faults
from readiness.drafts.converting import blank_draft, draft_from, own_copy, to_checklist
from readiness.drafts.draft import (
    ChecklistDraft,
    DraftItem,
    DraftPurpose,
    DraftReference,
    DraftRung,
    DraftSection,
    DraftTest,
    Where,
    place_exists,
)
from readiness.drafts.effect import effect, effect_of
from readiness.drafts.naming import new_id
from readiness.drafts.rules import Rule, authoring_rules

__all__ = [
    "ChecklistDraft",
    "DraftItem",
    "DraftPurpose",
    "DraftReference",
    "DraftRung",
    "DraftSection",
    "DraftTest",
    "DraftWarning",
    "Fault",
    "HardShare",
    "Outcome",
    "Rule",
    "Where",
    "authoring_rules",
    "balance",
    "blank_draft",
    "draft_from",
    "effect",
    "effect_of",
    "examine",
    "faults",
    "new_id",
    "own_copy",
    "place_exists",
    "to_checklist",
    "warnings",
]
