"""Words in rows that look like markup, addresses or formulas are printed to the letter."""

import re
from collections.abc import Callable, Iterator

import pytest

from readiness.brief.build import brief_pdf, comparison_pdf
from readiness.brief.options import BriefOptions
from readiness.edits import duplicate
from readiness.model import Assessment
from readiness.model.registers.fields import field_of
from readiness.model.registers.registry import registers
from tests.readiness.hostile.words import Words, hostile_assessment

Reader = Callable[[bytes], list[str]]
PLAIN = re.compile(r"[\x20-\x7e]+")
ALL = BriefOptions(restricted=True)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Words:
    return Words(tmp_path_factory.mktemp("picture") / "c.png")


@pytest.fixture(scope="module")
def hostile(words: Words) -> Assessment:
    return hostile_assessment(words)


def flat(text: str) -> str:
    return "".join(text.split()).translate(dict.fromkeys(map(ord, "-\x02\u00ad\ufffe")))


def printed_columns(words: Words) -> Iterator[tuple[str, str]]:
    """The words that stand in a shown column of a register."""
    models = {table.id: table.row for register in registers() for table in register.tables}
    for path, word in words.made.items():
        _start, place, *rest = path.split(".")
        is_field = place == "registers" and rest[0] in models and len(rest) == 3
        if is_field and field_of(models[rest[0]], rest[2]).shown.column:
            yield path, word


def test_every_text_in_a_column_is_printed_to_the_letter(
    pages: Reader, hostile: Assessment, words: Words
) -> None:
    text = flat(" ".join(pages(brief_pdf(hostile, ALL).data)))

    told = list(printed_columns(words))
    assert len(told) > 150
    # Characters without a glyph are printed as their number; what is between them stays.
    missing = [
        (path, piece)
        for path, word in told
        for piece in PLAIN.findall(word)
        if flat(piece) not in text
    ]
    assert missing == []


def test_rows_open_nothing_and_add_no_action(
    hostile: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief_pdf(hostile, ALL)  # what is loaded once is loaded now
    opened: list[object] = []
    monkeypatch.setattr("builtins.open", lambda *args, **_kw: opened.append(args))

    data = brief_pdf(hostile, ALL).data

    assert opened == []
    for action in (b"/URI (file", b"/URI (javascript", b"/JavaScript", b"/Launch"):
        assert action not in data
    assert b"/XObject /Subtype /Image" not in data


def test_a_comparison_of_hostile_registers_is_printed(pages: Reader, hostile: Assessment) -> None:
    other = duplicate(hostile, id="other", title="<b>Another</b> &amp; =1+1")

    data = comparison_pdf([other, hostile]).data

    text = flat(" ".join(pages(data)))
    assert flat("<b>Another</b> &amp; =1+1") in text
    assert b"/XObject /Subtype /Image" not in data
