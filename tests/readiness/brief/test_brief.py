import gc
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from readiness.brief.build import Printed, brief_blocks, brief_cover, brief_pdf
from readiness.brief.options import (
    DISSENT,
    GATES,
    ITEMS,
    METHOD,
    PART_IDS,
    PROSPECTS,
    QUESTIONS,
    REGISTERS,
    RESPONSE,
    SOURCES,
    SUMMARY,
    BriefOptions,
)
from readiness.brief.pages import Layout, paginate
from readiness.brief.style import MARGIN, PAGE_SIZES
from readiness.brief.view.assessment import brief_content
from readiness.catalogue import samples
from readiness.method.sentences import headline, method_lines
from readiness.method.verdict import judge

Reader = Callable[[bytes], list[str]]
MARKING = "INTERNAL — CONTAINS RED LINES"
TITLES = {
    ITEMS: "Answers by section",
    GATES: "Gates",
    QUESTIONS: "What would change the verdict",
    RESPONSE: "Response",
    PROSPECTS: "Prospects",
    REGISTERS: "Registers",
    DISSENT: "Dissent",
    METHOD: "Method",
    SOURCES: "Sources",
}


def flat(text: str) -> str:
    """The text without white space and hyphens: pdfium reads one at a line's end as soft."""
    return "".join(text.split()).translate(dict.fromkeys(map(ord, "-\x02\u00ad\ufffe")))


def outline(data: bytes) -> list[tuple[int, str]]:
    document = pypdfium2.PdfDocument(data)
    entries = [(entry.level, entry.get_title()) for entry in document.get_toc()]
    document.close()
    return entries


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_brief_prints_every_question_answer_note_and_source(pages: Reader, number: int) -> None:
    assessment = samples()[number]
    printed = flat(" ".join(pages(brief_pdf(assessment).data)))

    assert len(assessment.checklist.items) == 74
    for item_id, item in assessment.checklist.items.items():
        answer = assessment.answer(item_id)
        assert flat(item.question) in printed, item_id
        assert flat(answer.note) in printed, item_id
        if answer.level is not None:
            assert flat(item.levels[answer.level]) in printed, item_id
        for evidence in answer.evidence:
            assert flat(evidence.shows) in printed, item_id
    for source in assessment.sources:
        assert flat(source.title) in printed
        assert flat(source.address) in printed
    for words in (*assessment.dissents.values(), *method_lines(), assessment.caution):
        assert flat(words) in printed


def test_the_verdict_comes_first_and_the_caution_stands_beside_it(
    brief: Printed, pages: Reader
) -> None:
    assessment = samples()[0]
    title, detail = headline(assessment, judge(assessment))
    first = pages(brief.data)[0]

    assert first.index(title) < first.index(detail) < first.index("Profile by section")
    assert "Caution." in first
    assert "What blocks" in first
    assert "Ask next" in first


def test_page_one_is_one_page_on_either_paper(pages: Reader) -> None:
    for paper in PAGE_SIZES:
        for assessment in samples():
            data = brief_pdf(assessment, BriefOptions(paper=paper, marking=MARKING)).data
            assert "Answers by section" in pages(data)[1], (paper, assessment.id)


def test_a_score_in_per_cent_appears_nowhere(brief: Printed, pages: Reader) -> None:
    assert not re.search(r"\d+ ?%", " ".join(pages(brief.data)[:1]))


def test_every_page_carries_marking_number_revision_and_date(brief: Printed, pages: Reader) -> None:
    texts = pages(brief.data)

    assert brief.pages == len(texts) > 10
    for number, text in enumerate(texts, start=1):
        assert text.count(MARKING) == 2, number
        assert f"page {number} of {len(texts)}" in text
        assert "revision 41" in text
        assert "as of 9 Mar 2018" in text


def test_a_long_hash_is_shortened_in_the_footer(pages: Reader) -> None:
    options = BriefOptions(revision="0123456789abcdef" * 4, parts=frozenset({METHOD}))
    (text,) = pages(brief_pdf(samples()[0], options).data)

    assert "revision 0123456789ab page" in text


@pytest.mark.parametrize("part", PART_IDS)
def test_a_part_is_printed_only_where_it_is_chosen(part: str) -> None:
    only = outline(brief_pdf(samples()[0], BriefOptions(parts=frozenset({part}))).data)
    rest = frozenset(PART_IDS) - {part}
    without = outline(brief_pdf(samples()[0], BriefOptions(parts=rest)).data)

    assert only[0] == without[0] == (0, "Verdict")
    tops = [title for level, title in only[1:] if level == 0]
    assert tops == ([] if part == SUMMARY else [TITLES[part]])
    if part != SUMMARY:
        assert (0, TITLES[part]) not in without


def test_even_a_brief_without_parts_gives_verdict_and_caution(pages: Reader) -> None:
    (text,) = pages(brief_pdf(samples()[0], BriefOptions(parts=frozenset())).data)

    assert "Ready for exploratory contacts" in text
    assert "Caution." in text


def test_the_outline_has_every_part_and_section(brief: Printed) -> None:
    entries = outline(brief.data)

    assert [title for level, title in entries if level == 0] == ["Verdict", *TITLES.values()]
    sections = samples()[0].checklist.sections
    assert [title for level, title in entries if level == 1] == [
        *(f"{section.code} {section.title}" for section in sections),
        *(one.title for one in brief_content(samples()[0]).registers),
    ]


def test_the_properties_name_title_and_language_and_no_author(brief: Printed) -> None:
    document = pypdfium2.PdfDocument(brief.data)
    properties = document.get_metadata_dict()
    document.close()

    assert properties["Title"] == samples()[0].title
    assert properties["Author"] == ""
    assert properties["CreationDate"] == "D:20180309000000Z"
    assert b"/Lang (en)" in brief.data
    assert b"anonymous" not in brief.data


def test_an_author_is_named_when_asked_for() -> None:
    options = BriefOptions(author="Desk officer", parts=frozenset())
    document = pypdfium2.PdfDocument(brief_pdf(samples()[0], options).data)
    properties = document.get_metadata_dict()
    document.close()

    assert properties["Author"] == "Desk officer"


def test_only_the_own_faces_are_in_the_file_and_all_are_embedded(brief: Printed) -> None:
    fonts = set(re.findall(rb"/BaseFont /(\S+)", brief.data))

    assert fonts
    assert all(re.fullmatch(rb"[A-Z]{6}\+Inter-\w+", font) for font in fonts)
    assert b"Helvetica" not in brief.data


def test_the_file_stays_small(brief: Printed, comparison: Printed) -> None:
    assert len(brief.data) < 400_000
    assert len(comparison.data) < 400_000


@pytest.mark.parametrize("paper", PAGE_SIZES)
def test_pages_have_the_size_of_the_paper_and_text_keeps_the_margins(
    paper: str, boxes: Callable[[bytes], list[list[tuple[float, float, float, float]]]]
) -> None:
    data = brief_pdf(samples()[1], BriefOptions(paper=paper, marking=MARKING)).data
    width, height = PAGE_SIZES[paper]
    document = pypdfium2.PdfDocument(data)
    sizes = {tuple(round(side) for side in document.get_page_size(n)) for n in range(len(document))}
    document.close()

    assert sizes == {(round(width), round(height))}
    for page in boxes(data):
        for left, bottom, right, top in page:
            assert left >= MARGIN - 1
            assert right <= width - MARGIN + 1
            assert bottom >= 20
            assert top <= height - 10


@pytest.mark.parametrize("paper", PAGE_SIZES)
@pytest.mark.parametrize("number", [0, 1, 2])
def test_no_heading_ends_a_page(paper: str, number: int) -> None:
    options = BriefOptions(paper=paper)
    content = brief_content(samples()[number])
    layout = Layout(brief_cover(content), options)
    blocks = brief_blocks(content, options)
    for room in (layout.room, layout.room - 40, layout.room - 90):
        pages = paginate(blocks, layout.width, layout.first_room, room)
        assert not any(page[-1].keep_with_next for page in pages)


def test_the_table_of_gates_has_its_header_on_each_page(brief: Printed, pages: Reader) -> None:
    texts = pages(brief.data)
    start = next(n for n, text in enumerate(texts) if "Every gate" in text)
    end = next(n for n, text in enumerate(texts) if "What would change the verdict" in text)

    assert end > start + 1
    for text in texts[start : end + 1]:
        assert "Item Question Now Exploratory Working Ministerial Summit" in text


def test_links_go_to_web_addresses_only(brief: Printed) -> None:
    addresses = re.findall(rb"/URI \((.*?)\)", brief.data)

    assert addresses
    assert all(address.startswith(b"https://") for address in addresses)


def test_evidence_leads_to_its_source_where_sources_are_printed(brief: Printed) -> None:
    evidence = sum(len(answer.evidence) for answer in samples()[0].answers.values())
    without = brief_pdf(samples()[0], BriefOptions(parts=frozenset({ITEMS}))).data

    links, addresses = (brief.data.count(kind) for kind in (b"/Subtype /Link", b"/URI ("))
    assert links - addresses == evidence > 40
    assert b"/Subtype /Link" not in without


def test_the_same_assessment_gives_the_same_bytes(brief: Printed) -> None:
    again = brief_pdf(samples()[0], BriefOptions(marking=MARKING, revision="41"))

    assert again == brief


@pytest.mark.parametrize("seed", ["0", "7"])
def test_another_process_gives_the_same_bytes(brief: Printed, seed: str) -> None:
    program = (
        "import hashlib; from readiness.catalogue import samples;"
        "from readiness.brief.build import brief_pdf; from readiness.brief.options import *;"
        f"data = brief_pdf(samples()[0], BriefOptions(marking={MARKING!r}, revision='41')).data;"
        "print(hashlib.sha256(data).hexdigest())"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONHASHSEED": seed},
    )

    assert result.stdout.strip() == hashlib.sha256(brief.data).hexdigest()


def test_choosing_options_needs_no_reportlab() -> None:
    program = (
        "import sys; import readiness.brief.options, readiness.figures.palette;"
        "print('reportlab' in sys.modules, 'pydantic' in sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )

    assert result.stdout.split() == ["False", "False"]


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_left_as_it_was(on: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        with pytest.raises(AttributeError):
            brief_pdf(None)  # type: ignore[arg-type]
        assert gc.isenabled() is on
    finally:
        (gc.enable if before else gc.disable)()
