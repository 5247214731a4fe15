"""Whatever a text holds, it is printed to the letter, opens nothing and keeps its frame."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from readiness.brief.build import brief_pdf, comparison_pdf
from readiness.brief.options import BriefOptions
from readiness.brief.pen import web_address
from readiness.brief.style import MARGIN, PAGE_SIZES
from readiness.model import (
    Answer,
    Assessment,
    Case,
    Checklist,
    Confidence,
    Evidence,
    Item,
    Rung,
    Section,
    Source,
    Waiver,
)

Reader = Callable[[bytes], list[str]]
Boxes = Callable[[bytes], list[list[tuple[float, float, float, float]]]]
DAY = date(2026, 1, 15)
MARKUP = [
    '<img src="file:///etc/passwd">',
    "<b",
    "&amp;",
    "</para><para>",
    '<a href="javascript:alert(1)">x</a>',
    '<font color="[[[getattr(pow, Word("__globals__"))]]]">',
    '<onDraw name="x"/>',
    "=HYPERLINK(1)",
    "{title} %s %(x)s",
    "(\\) endstream endobj",
    "file:///etc/passwd",
]


def assessment(
    words: str, *, line: str = "", address: str = "", levels: str = "", times: int = 1
) -> Assessment:
    """An assessment that carries the words in every running text and the line in every line."""
    line = line or words[:280]
    rungs = (
        Rung(id="low", title=line, short=line[:24].strip()),
        Rung(id="high", title=line, short="Top"),
    )
    items = tuple(
        Item(
            id=f"i{number}",
            code=f"I-{number}",
            question=words,
            levels=(levels or words,) * 5,
            needs={"low": 1, "high": 3},
            hard_from="high",
        )
        for number in range(times)
    )
    answer = Answer(
        level=2,
        confidence=Confidence.MODERATE,
        note=words[:4000],
        evidence=(Evidence(source="s", shows=words),),
    )
    return Assessment(
        id="a",
        title=line,
        case=Case(id="c", title=line, own_side=line),
        as_of=DAY,
        assessor=line,
        caution=words,
        checklist=Checklist(
            id="k",
            version="1",
            title=line,
            rungs=rungs,
            sections=(Section(id="s", code="S", title=line, question=words, items=items),),
        ),
        sources=(Source(id="s", title=line, publisher=line, address=address, interest=words),),
        answers={"i0": answer},
        waivers=(Waiver(item="i0", rung="high", by=line, on=DAY, reason=words, expires=DAY),),
        dissents={"s": words},
    )


def flat(text: str) -> str:
    return "".join(text.split()).translate(dict.fromkeys(map(ord, "-\x02\u00ad\ufffe")))


@pytest.mark.parametrize("words", MARKUP)
def test_markup_is_printed_to_the_letter(pages: Reader, words: str) -> None:
    printed = brief_pdf(assessment(words), BriefOptions(marking=words, author=words))
    text = flat(" ".join(pages(printed.data)))

    assert text.count(flat(words)) >= 12
    assert printed.warnings == ()


def test_no_file_is_opened_and_no_action_is_added(monkeypatch: pytest.MonkeyPatch) -> None:
    words = " ".join(MARKUP)
    brief_pdf(assessment(words))  # what is loaded once is loaded now
    opened: list[object] = []
    monkeypatch.setattr("builtins.open", lambda *args, **_kw: opened.append(args))

    data = brief_pdf(assessment(words, address="file:///etc/passwd")).data

    assert opened == []
    assert b"/URI" not in data
    assert b"/JavaScript" not in data
    assert b"/Launch" not in data
    assert b"/XObject /Subtype /Image" not in data


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("http://example.org", "http://example.org"),
        ("example.org/page", "https://example.org/page"),
        ("https://example.org/ü", "https://example.org/%C3%BC"),
        ("https://example.org/…/7", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("data:text/html,x", ""),
        ("https:example.org", ""),
        ("https://exa mple.org", ""),
        ("see example.org", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_become_links(address: str, link: str) -> None:
    assert web_address(address) == link


@pytest.mark.parametrize("address", ["#source-1", "#nowhere", "#"])
def test_an_address_that_looks_like_an_anchor_breaks_nothing(pages: Reader, address: str) -> None:
    printed = brief_pdf(assessment("words", address=address))

    assert flat(address) in flat(" ".join(pages(printed.data)))


def test_an_address_with_brackets_does_not_break_the_file(pages: Reader) -> None:
    address = "https://example.org/a_(b)\\)/endobj"
    printed = brief_pdf(assessment("words", address=address))

    assert flat(address) in flat(" ".join(pages(printed.data)))
    assert b"/URI (https://example.org/a_" in printed.data


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("Kim 김정은", ["U+AE40", "U+C815", "U+C740"]),
        ("שלום abc \u202eevil\u202c", ["U+05E9", "U+202E", "U+202C"]),
        ("ok 😀 👩\u200d🚀", ["U+1F600", "U+1F469", "U+200D", "U+1F680"]),
        ("zero\u200bwidth", ["U+200B"]),
        ("private \ue000", ["U+E000"]),
    ],
)
def test_a_missing_character_is_marked_and_named(
    pages: Reader, words: str, marks: list[str]
) -> None:
    printed = brief_pdf(assessment(words))
    text = flat(" ".join(pages(printed.data)))

    assert len(printed.warnings) == 1
    for mark in marks:
        assert mark in printed.warnings[0]
        assert mark in text


def test_long_words_and_long_texts_stay_inside_the_frame(boxes: Boxes) -> None:
    words = ("W" * 9_000 + " " + "many words " * 900).strip()
    data = brief_pdf(assessment(words, line="M" * 290)).data
    width, _height = PAGE_SIZES["A4"]

    for page in boxes(data):
        assert page
        for left, bottom, right, _top in page:
            assert left >= MARGIN - 1
            assert right <= width - MARGIN + 1
            assert bottom >= 10


def test_nothing_of_a_text_over_many_pages_is_lost(pages: Reader) -> None:
    numbers = [f"n{number}e" for number in range(2500)]
    words = " ".join(numbers)
    printed = brief_pdf(assessment(words, line="Title", levels="level"), BriefOptions())
    text = " ".join(pages(printed.data))

    for place in ("question", "evidence"):
        assert re.search(r"\bn0e\b.*\bn2499e\b", text), place
    counts = {number: text.count(number) for number in numbers}
    assert min(counts.values()) >= 5


def test_a_long_marking_keeps_its_frame(boxes: Boxes) -> None:
    data = brief_pdf(assessment("words"), BriefOptions(marking="SECRET " * 60)).data
    width, _height = PAGE_SIZES["A4"]

    assert all(right <= width - MARGIN + 1 for page in boxes(data) for _l, _b, right, _t in page)


def test_many_items_of_long_questions_are_printed() -> None:
    printed = brief_pdf(assessment("question " * 60, line="Title", times=120))

    assert printed.pages > 20


def test_the_comparison_takes_hostile_words_too(pages: Reader) -> None:
    first = assessment(" ".join(MARKUP), line="<b>&amp; first")
    second = assessment(" ".join(MARKUP), line="<i 김")
    text = flat(" ".join(pages(comparison_pdf([first, second]).data)))

    assert "<b>&amp;first" in text
    assert "<iU+AE40" in text
    assert flat(MARKUP[0]) in text
