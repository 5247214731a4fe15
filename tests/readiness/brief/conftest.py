from collections.abc import Callable

import pypdfium2
import pytest

from readiness.brief.build import Printed, brief_pdf, comparison_pdf
from readiness.brief.options import BriefOptions
from readiness.catalogue import samples

MARKING = "INTERNAL — CONTAINS RED LINES"


def read_pages(data: bytes) -> list[str]:
    """The text of each page, its white space evened out."""
    document = pypdfium2.PdfDocument(data)
    pages = []
    for page in document:
        text = page.get_textpage()
        pages.append(" ".join(text.get_text_range().split()))
        text.close()
        page.close()
    document.close()
    return pages


def read_boxes(data: bytes) -> list[list[tuple[float, float, float, float]]]:
    """Left, bottom, right and top of each piece of text, by page."""
    document = pypdfium2.PdfDocument(data)
    result = []
    for page in document:
        text = page.get_textpage()
        result.append([text.get_rect(index) for index in range(text.count_rects())])
        text.close()
        page.close()
    document.close()
    return result


@pytest.fixture(scope="session")
def brief() -> Printed:
    """The brief of the first sample, with a marking."""
    return brief_pdf(samples()[0], BriefOptions(marking=MARKING, revision="41"))


@pytest.fixture(scope="session")
def comparison() -> Printed:
    """The comparison of the three samples."""
    return comparison_pdf(samples(), BriefOptions(marking=MARKING))


@pytest.fixture(scope="session")
def pages() -> Callable[[bytes], list[str]]:
    return read_pages


@pytest.fixture(scope="session")
def boxes() -> Callable[[bytes], list[list[tuple[float, float, float, float]]]]:
    return read_boxes
