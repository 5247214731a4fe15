"""The brief says where an answer differs from what a register proposes, and why it stays."""

from readiness import edits
from readiness.brief.content import ItemPrint
from readiness.brief.flow import TextBlock
from readiness.brief.parts.sections import item_details
from readiness.brief.view.assessment import brief_content
from readiness.catalogue import samples
from readiness.model import Assessment
from readiness.model.registers.posts import Post, PostStatus
from readiness.model.registers.row import Sensitivity

REASON = "The Secretary of State is out of step"


def item(assessment: Assessment, code: str) -> ItemPrint:
    sections = brief_content(assessment).sections
    return next(item for section in sections for item in section.items if item.code == code)


def test_a_kept_difference_is_printed_with_its_reason() -> None:
    told = item(samples()[0], "TEAM-2")

    assert told.kept_label == "Kept at 1, its register proposes 2: "
    assert told.kept.startswith(REASON)
    assert not any("register proposes" in caution for caution in told.cautions)
    words = [
        "".join(run.text for run in block.runs)
        for block in item_details(told, whole=True)
        if isinstance(block, TextBlock)
    ]
    assert any(line.startswith(told.kept_label + REASON) for line in words)


def test_an_open_difference_is_printed_without_one() -> None:
    told = item(edits.drop_kept_reason(samples()[0], "TEAM-2"), "TEAM-2")

    assert any("register proposes" in caution for caution in told.cautions)
    assert not told.kept


def test_a_reason_that_rests_on_restricted_rows_stays_without_what_they_propose() -> None:
    assessment = samples()[0]
    for post in assessment.rows(Post):
        if post.status is not PostStatus.FILLED:
            assessment = edits.change_row(
                assessment, "posts", post.id, sensitivity=Sensitivity.RESTRICTED
            )

    told = item(assessment, "TEAM-2")

    assert told.kept_label == "Kept against what its register proposes: "
    assert told.kept.startswith(REASON)
    assert not any("register proposes" in caution for caution in told.cautions)
