"""How findings name rows and numbers."""

import pytest

from readiness.method.registers.telling import listed, number_words, present
from tests.readiness.method.registers.sheets import sheet


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d", "e"], "a, b, c, d and e"),
        (list("abcdefg"), "a, b, c, d, e and 2 more"),
    ],
)
def test_names_in_a_sentence(names: list[str], words: str) -> None:
    assert listed(names) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "0"), (-7.0, "−7"), (1060, "1,060"), (2.5, "2.5"), (-0.001, "0"), (100, "100")],
)
def test_numbers_in_words(value: float, words: str) -> None:
    assert number_words(value) == words


def test_only_items_of_the_checklist_are_linked() -> None:
    assert present(sheet(items=("VERI-1",)), "VERI-1", "VERI-2") == ("VERI-1",)
