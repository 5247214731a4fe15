"""What is said of the items of a section, and what is not said twice."""

from collections.abc import Callable

from readiness.brief.build import brief_pdf
from readiness.brief.options import ITEMS, SOURCES, BriefOptions
from readiness.brief.view.assessment import brief_content
from readiness.catalogue import samples

Reader = Callable[[bytes], list[str]]
LONG_NAME = "undated; written the day after the offer by its own references"


def printed(pages: Reader, *parts: str) -> str:
    return " ".join(pages(brief_pdf(samples()[0], BriefOptions(parts=frozenset(parts))).data))


def test_a_source_with_a_long_name_is_named_once_in_a_section(pages: Reader) -> None:
    told = printed(pages, ITEMS, SOURCES).partition("Literature behind the items")[0]
    cited = [
        sum(evidence.number == 1 for item in section.items for evidence in item.evidence)
        for section in brief_content(samples()[0]).sections
    ]

    assert max(cited) > 1
    # Once for each section that cites it, and once in the list of sources.
    assert told.count(LONG_NAME) == sum(count > 0 for count in cited) + 1
    assert told.count("[1]") == sum(cited) + 1


def test_without_the_list_of_sources_each_is_named_in_full(pages: Reader) -> None:
    told = printed(pages, ITEMS)

    assert told.count(LONG_NAME) == told.count("[1]") > 10


def test_a_level_that_several_rungs_need_is_told_once() -> None:
    needs = [need.needs for need in brief_content(samples()[0]).questions]

    assert needs
    assert all(len(set(words.split(", "))) == len(words.split(", ")) for words in needs)
