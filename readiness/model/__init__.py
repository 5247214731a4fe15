"""What is stored: frozen, validated values. This room knows nobody but the messages.

Every rule that can be checked is checked here, once. A model that exists is valid.
"""

from readiness.model.assessment import Assessment
from readiness.model.base import Level
from readiness.model.case import Case, Precedent, TalksDate
from readiness.model.checklist import (
    Checklist,
    Item,
    Purpose,
    Reference,
    Rung,
    Section,
    TopRungTest,
)
from readiness.model.judgement import Answer, Confidence, Evidence, NarrowedRange, Waiver
from readiness.model.source import Reliability, Source

__all__ = [
    "Answer",
    "Assessment",
    "Case",
    "Checklist",
    "Confidence",
    "Evidence",
    "Item",
    "Level",
    "NarrowedRange",
    "Precedent",
    "Purpose",
    "Reference",
    "Reliability",
    "Rung",
    "Section",
    "Source",
    "TalksDate",
    "TopRungTest",
    "Waiver",
]
