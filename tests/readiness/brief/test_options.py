import pytest

from readiness.brief.options import DEFAULT_PARTS, PART_IDS, REGISTERS, BriefOptions, brief_parts
from readiness.errors import ReadinessError


def test_every_part_has_a_title_and_is_printed_unless_left_out() -> None:
    assert tuple(part.id for part in brief_parts()) == PART_IDS
    assert all(part.title and part.default for part in brief_parts())
    assert BriefOptions().parts == DEFAULT_PARTS


def test_an_unknown_paper_or_part_is_refused_by_name() -> None:
    with pytest.raises(ReadinessError, match="A5"):
        BriefOptions(paper="A5")
    with pytest.raises(ReadinessError, match="poem"):
        BriefOptions(parts=frozenset({"poem", "items"}))


def test_a_register_is_printed_unless_it_or_the_whole_part_is_left_out() -> None:
    fewer = BriefOptions(registers_left_out=frozenset({"posts"}))

    assert BriefOptions().prints_register("posts")
    assert not fewer.prints_register("posts")
    assert fewer.prints_register("risks")
    assert not BriefOptions(parts=DEFAULT_PARTS - {REGISTERS}).prints_register("risks")
