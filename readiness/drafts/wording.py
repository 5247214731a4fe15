"""Simple checks of how an item is worded. They point a writer to a place, they do not judge it."""

import re

from readiness.messages import _

_VERBS = "is|are|was|were|has|have|had|does|do|did|can|could|will|would|should|may|must"
_SUBJECTS = "the|a|an|it|they|we|he|she|its|their|our|each|both|there|any|all|every|this|that"
_SECOND_QUESTION = re.compile(rf"\b(?:and|or)\s+(?:{_VERBS})\s+(?:{_SUBJECTS})\b", re.IGNORECASE)
"""A conjunction, then verb and subject of a second question ("…, and has the other side …?")."""

_VAGUE = re.compile(
    r"\b(good|adequate|adequately|some|sufficient|appropriate|reasonable|satisfactory|significant)\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\d|\b(one|two|three|four|five|half|third|quarter|all|none)\b", re.IGNORECASE
)


def wording(
    question: str, levels: tuple[str, ...]
) -> tuple[tuple[tuple[str | int, ...], str], ...]:
    """Return what to look at in the words of an item: the path inside the item, a sentence."""
    found: list[tuple[tuple[str | int, ...], str]] = []
    if asks_twice(question):
        sentence = _(
            "This may be two questions in one. Could one be met without the other? Then split."
        )
        found.append((("question",), sentence))
    for level, text in enumerate(levels):
        word = vague_word(text)
        if word:
            sentence = _(
                "“{word}” is read differently by everyone. Say how much, or what.", word=word
            )
            found.append((("levels", level), sentence))
    return tuple(found)


def asks_twice(question: str) -> bool:
    """Tell whether a question looks like two: two question marks, or “and” before a new verb."""
    return question.count("?") > 1 or _SECOND_QUESTION.search(question) is not None


def vague_word(text: str) -> str:
    """Return the first word that says nothing an outsider could check, or "".

    A level that names a number or a quantity anywhere is left in peace.
    """
    if _MEASURE.search(text):
        return ""
    found = _VAGUE.search(text)
    return found.group(1) if found else ""
