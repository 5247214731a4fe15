"""The two documents: a brief of one assessment, a comparison of several."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from readiness.brief.content import BriefContent
from readiness.brief.flow import Block
from readiness.brief.options import (
    DISSENT,
    GATES,
    ITEMS,
    METHOD,
    PROSPECTS,
    QUESTIONS,
    REGISTERS,
    RESPONSE,
    SOURCES,
    SUMMARY,
    BriefOptions,
)
from readiness.brief.pages import Cover, Layout, Printed, print_pages
from readiness.brief.parts.dissent import dissent_part
from readiness.brief.parts.first_page import caution_panel, first_page, verdict_panel
from readiness.brief.parts.gates import gates_part
from readiness.brief.parts.method import method_part
from readiness.brief.parts.prospects import prospects_part
from readiness.brief.parts.questions import questions_part
from readiness.brief.parts.registers import registers_part
from readiness.brief.parts.response import response_part
from readiness.brief.parts.sections import sections
from readiness.brief.parts.sources import source_anchors, sources_part
from readiness.brief.style import MARGIN, PAGE_SIZES
from readiness.brief.view.assessment import brief_content
from readiness.messages import _
from readiness.model import Assessment

if TYPE_CHECKING:
    from readiness.brief.compared import ComparisonContent

__all__ = ["Printed", "brief_pdf", "comparison_pdf"]


def brief_pdf(assessment: Assessment, options: BriefOptions | None = None) -> Printed:
    """Return the brief of an assessment as a PDF. Equal input gives equal bytes."""
    options = options or BriefOptions()
    with collector_paused():
        content = brief_content(
            assessment, restricted=options.restricted, prints_register=options.prints_register
        )
        return print_brief(content, options)


def comparison_pdf(
    assessments: Sequence[Assessment], options: BriefOptions | None = None
) -> Printed:
    """Return the comparison of two or more assessments, the first as base, as a PDF."""
    from readiness.brief.view.comparison import comparison_content

    options = options or BriefOptions()
    with collector_paused():
        return print_comparison(
            comparison_content(assessments, restricted=options.restricted), options
        )


@contextmanager
def collector_paused() -> Iterator[None]:
    """Put off the search for dead reference cycles.

    A document makes many small values that all live until it is done: searching them again and
    again takes a quarter of the time of a brief and finds nothing.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def print_brief(content: BriefContent, options: BriefOptions) -> Printed:
    """Print the chosen parts of a brief."""
    anchors = source_anchors(content) if SOURCES in options.parts else frozenset()
    return print_pages(brief_blocks(content, options), brief_cover(content), options, anchors)


def brief_cover(content: BriefContent) -> Cover:
    """Return the words of a brief's band and properties."""
    return Cover(
        kind=_("Readiness brief"),
        title=content.title,
        lead=content.case,
        facts=content.facts,
        footer=_("{title} · as of {day}", title=content.title, day=content.as_of),
        day=content.as_of_day,
    )


def print_comparison(content: "ComparisonContent", options: BriefOptions) -> Printed:
    """Print a comparison."""
    from readiness.brief.parts.comparison import comparison_pages

    facts = tuple(f"{subject.title}: {subject.facts}" for subject in content.subjects)
    cover = Cover(
        kind=_("Readiness comparison"),
        title=content.title,
        lead=content.case,
        facts=facts if len(facts) <= 4 else (),
        footer=_("{title} · {case}", title=content.title, case=content.case),
        day=content.as_of_day,
    )
    return print_pages(comparison_pages(content, text_width(options)), cover, options)


def brief_blocks(content: BriefContent, options: BriefOptions) -> list[Block]:
    """Return the blocks of the chosen parts in their order.

    Without the summary the verdict still comes first, as a panel, and the caution of a sample
    with it: no brief goes out without either.
    """
    width = text_width(options)
    parts = options.parts
    blocks: list[Block] = []
    if SUMMARY in parts:
        blocks += first_page(content, width, Layout(brief_cover(content), options).first_room)
    else:
        blocks.append(verdict_panel(content))
        if content.caution:
            blocks.append(caution_panel(content.caution))
    if ITEMS in parts:
        blocks += sections(content, whole=SOURCES not in parts)
    if GATES in parts:
        blocks += gates_part(content, width, whole=ITEMS not in parts)
    if QUESTIONS in parts:
        blocks += questions_part(content)
    if RESPONSE in parts:
        blocks += response_part(content.response)
    if PROSPECTS in parts:
        blocks += prospects_part(content.prospects)
    if REGISTERS in parts:
        blocks += registers_part(content.registers, width)
    if DISSENT in parts:
        blocks += dissent_part(content)
    if METHOD in parts:
        blocks += method_part(content.method)
    if SOURCES in parts:
        blocks += sources_part(content)
    return blocks


def text_width(options: BriefOptions) -> float:
    """Return the width of the text on the chosen paper, in points."""
    return PAGE_SIZES[options.paper][0] - 2 * MARGIN
