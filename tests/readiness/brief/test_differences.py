"""The brief says where an answer differs from what a register proposes, and why it stays."""

from readiness import edits
from readiness.brief.view.items import section_prints
from readiness.catalogue import samples
from readiness.method.verdict import judge
from readiness.model import Assessment


def _cautions(assessment: Assessment, code: str) -> str:
    sections = section_prints(assessment, judge(assessment))
    return " ".join(
        caution
        for section in sections
        for item in section.items
        if item.code == code
        for caution in item.cautions
    )


def test_a_kept_difference_is_printed_with_its_reason() -> None:
    assert "Kept because" in _cautions(samples()[0], "TEAM-2")


def test_an_open_difference_is_printed_without_one() -> None:
    opened = edits.drop_kept_reason(samples()[0], "TEAM-2")

    told = _cautions(opened, "TEAM-2")
    assert "register proposes" in told
    assert "Kept because" not in told
