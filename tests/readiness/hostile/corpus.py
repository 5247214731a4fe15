"""Files nobody should be able to hurt us with, made from a good one.

Each entry says whether it is refused, and a part of the sentence, or taken as the text it is.
`CANARY` stands in values throughout and must never come back in an error.
"""

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from readiness.catalogue import samples
from readiness.files import PortableFile, file_bytes
from tests.readiness.hostile.wrong_rows import (
    CANARY,
    REGISTERS,
    WRONG_DECISIONS,
    WRONG_ROWS,
    WRONG_VALUES_IN_ROWS,
)


@dataclass(frozen=True)
class Hostile:
    name: str
    data: bytes
    words: str


def good() -> dict[str, Any]:
    values: dict[str, Any] = json.loads(file_bytes(PortableFile(samples()[0])))
    values["assessment"]["title"] = CANARY
    values["assessment"]["case"]["background"] = CANARY
    return values


def replaced(path: str, value: object) -> bytes:
    """The good file with one value changed; a path is keys and positions parted by slashes."""
    values = copy.deepcopy(good())
    *parts, last = path.split("/")
    place: Any = values
    for part in parts:
        place = place[int(part)] if isinstance(place, list) else place[part]
    if isinstance(place, list):
        place[int(last)] = value
    else:
        place[last] = value
    return json.dumps(values).encode()


def spelled(old: str, new: str) -> bytes:
    """The good file with a piece of its text changed."""
    text = json.dumps(good())
    assert old in text, old
    return text.replace(old, new, 1).encode()


ANSWER = "assessment/answers/OFFER-1"
PATH = "assessment.answers.OFFER-1"

WRONG_VALUES: tuple[tuple[str, str, object, str], ...] = (
    ("level-true", f"{ANSWER}/level", True, f"{PATH}.level: a whole number"),
    ("level-text", f"{ANSWER}/level", "3", f"{PATH}.level: a whole number"),
    ("level-7", f"{ANSWER}/level", 7, f"{PATH}.level: the number may be 4"),
    ("level-minus", f"{ANSWER}/level", -1, f"{PATH}.level: the number must be 0"),
    ("level-fraction", f"{ANSWER}/level", 2.5, f"{PATH}.level: a whole number"),
    ("level-one-point-zero", f"{ANSWER}/level", 1.0, f"{PATH}.level: a whole number"),
    ("level-huge", f"{ANSWER}/level", 10**30, f"{PATH}.level: the number"),
    ("level-list", f"{ANSWER}/level", [CANARY], f"{PATH}.level: a whole number"),
    ("confidence-word", f"{ANSWER}/confidence", CANARY, f"{PATH}.confidence: write one of"),
    ("confidence-null", f"{ANSWER}/confidence", None, f"{PATH}: a level and its confidence"),
    ("answer-key", f"{ANSWER}/secret", CANARY, f"{PATH}.secret: this key is not known"),
    ("answer-list", ANSWER, [CANARY], f"{PATH}: an object"),
    ("answers-list", "assessment/answers", [CANARY], "assessment.answers: an object"),
    ("item-unknown", "assessment/answers/NOPE-1", {}, "assessment.answers.NOPE-1: the checklist"),
    ("item-not-an-id", "assessment/answers/..", {}, "assessment.answers...: an id starts"),
    ("date-impossible", "assessment/as_of", "2018-02-31", "assessment.as_of: this is not a day"),
    ("date-month-13", "assessment/as_of", "2018-13-01", "assessment.as_of: this is not a day"),
    ("date-number", "assessment/as_of", 20180309, "assessment.as_of: a date in quotes"),
    ("date-words", "assessment/as_of", CANARY, "assessment.as_of: this is not a day"),
    ("date-year-0", "assessment/as_of", "0000-01-01", "assessment.as_of: this is not a day"),
    ("sample-text", "assessment/sample", "true", "assessment.sample: true or false"),
    ("title-number", "assessment/title", 3, "assessment.title: a text in quotes"),
    ("title-null", "assessment/title", None, "assessment.title: a text in quotes"),
    ("title-blank", "assessment/title", "  ", "assessment.title: this text is missing"),
    ("title-long", "assessment/title", CANARY * 40, "assessment.title: the text may have 300"),
    ("title-bell", "assessment/title", f"{CANARY}\x07", "assessment.title: character 13"),
    ("title-nul", "assessment/title", f"{CANARY}\x00", "assessment.title: character 13"),
    ("title-escape", "assessment/title", f"{CANARY}\x1b[31m", "assessment.title: character 13"),
    ("title-two-lines", "assessment/title", f"{CANARY}\n", "assessment.title: this text must"),
    ("surrogate", "assessment/title", f"{CANARY}\ud800", "assessment.title: character 13"),
    ("surrogate-key", "assessment/\udc00", CANARY, "half a character"),
    ("id-path", "assessment/id", "../../etc/passwd", "assessment.id: an id starts"),
    ("id-empty", "assessment/id", "", "assessment.id: this text is missing"),
    ("case-null", "assessment/case", None, "assessment.case: an object"),
    ("sides-text", "assessment/case/sides", CANARY, "assessment.case.sides: a list"),
    ("sides-many", "assessment/case/sides", [CANARY] * 61, "assessment.case.sides: the list may"),
    ("purpose", "assessment/case/purpose", "none-such", "assessment.case.purpose: the checklist"),
    ("rung", "assessment/case/proposed_rung", "R9", "assessment.case.proposed_rung: the"),
    ("unknown-key", "assessment/verdict", CANARY, "assessment.verdict: this key is not known"),
    ("checklist-null", "assessment/checklist", None, "assessment.checklist: the checklist is"),
    ("checklist-hash", "assessment/checklist", "ab" * 32, "assessment.checklist: the checklist is"),
    ("no-rungs", "assessment/checklist/rungs", [], "assessment.checklist.rungs: the list must"),
    (
        "dissent-nowhere",
        "assessment/dissents",
        {"NOPE": CANARY},
        "assessment.dissents.NOPE: the checklist",
    ),
    ("sources-object", "assessment/sources", {"0": CANARY}, "assessment.sources: a list"),
    ("source-number", "assessment/sources/0", 3, "assessment.sources[0]: an object"),
    ("format-newer", "format", 3, "later version"),
    ("format-true", "format", True, "format: a whole number"),
    ("kind", "kind", CANARY, "kind: "),
    ("lineage-word", "lineage", [CANARY], "lineage[0]: 64"),
    ("top-key", "extra", CANARY, "extra: this key is not known"),
)


def refused() -> Iterator[Hostile]:
    whole = json.dumps(good()).encode()
    title = f'"title": "{CANARY}"'
    yield Hostile("empty", b"", "is empty")
    yield Hostile("blank", b"\n \n", "is empty")
    yield Hostile("nul-bytes", b"\0" * 4096, "not valid JSON")
    yield Hostile("words", CANARY.encode(), "not valid JSON")
    yield Hostile("pdf", b"%PDF-1.7 \n" + CANARY.encode(), "not valid JSON")
    yield Hostile("yaml", b"title: " + CANARY.encode(), "not valid JSON")
    yield Hostile("python-literal", b"{'title': '" + CANARY.encode() + b"'}", "not valid JSON")
    yield Hostile("utf-16", whole.decode().encode("utf-16"), "UTF-8")
    yield Hostile("latin-1", b'{"title": "' + CANARY.encode() + b'\xe9"}', "UTF-8")
    yield Hostile("two-documents", whole + whole, "not valid JSON")
    yield Hostile("trailing-comma", whole[:-1] + b",}", "not valid JSON")
    yield Hostile("comment", b"// " + CANARY.encode() + b"\n" + whole, "not valid JSON")
    for share in (0.01, 0.25, 0.5, 0.75, 0.99):
        yield Hostile(f"cut-at-{share}", whole[: int(len(whole) * share)], "")
    yield Hostile("nan", spelled(title, '"title": NaN'), "assessment.title: this is not a number")
    yield Hostile("infinity", spelled(title, '"title": -Infinity'), "assessment.title: this is")
    yield Hostile("1e999", spelled(title, '"title": 1e999'), "assessment.title: this is not a")
    yield Hostile("raw-control", spelled(CANARY, CANARY + "\x02"), "control character")
    yield Hostile(
        "duplicate-key", spelled(title, f"{title}, {title}"), "assessment.title: the key stands"
    )
    yield Hostile(
        "duplicate-answer",
        spelled('"answers": {', '"answers": {"OFFER-1": {}, '),
        "assessment.answers.OFFER-1: the key stands",
    )
    yield Hostile("deep-lists", b"[" * 100_000 + b"]" * 100_000, "levels deep")
    yield Hostile("deep-objects", b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "levels deep")
    yield Hostile("deep-inside", spelled(f'"{CANARY}"', "[" * 99 + "]" * 99), "levels deep")
    yield Hostile("many-values", b"[" + b"[]," * 1_000_000 + b"[]]", "values")
    yield Hostile("long-number", spelled(f'"{CANARY}"', "9" * 100_000), "this is not a number")
    for name, path, value, words in WRONG_VALUES:
        yield Hostile(name, replaced(path, value), words)
    for name, rows, words in (*WRONG_ROWS, *WRONG_VALUES_IN_ROWS):
        yield Hostile(name, replaced(REGISTERS, rows), words)
    for name, path, value, words in WRONG_DECISIONS:
        yield Hostile(name, replaced(path, value), words)


PLAIN_TEXTS = {
    "img": "<img src=file:///etc/passwd>",
    "unclosed": "a < b and <b",
    "entity": "&amp; &#65; &nbsp;",
    "script": "<script>alert(1)</script>",
    "para": '<para><font color="red">x</font></para>',
    "markdown": "![x](file:///etc/passwd) [a](javascript:0)",
    "formula": "=HYPERLINK(1,2)",
    "braces": "{name} {0} {{}} %s %(x)s ${HOME} $(id)",
    "right-to-left": "שלום \u202eabc\u202c العربية",
    "emoji": "👩‍👩‍👧‍👦 🇰🇵🇺🇸",
    "combining": "Z͑ͫ̓ͪ̂ͫ̽a e\u0301 가",
    "sql": "'; DROP TABLE document; --",
    "address": "file:///dev/zero \\\\host\\share smb://host/x",
    "quotes": "\"double\" 'single' \\ backslash",
    "zero-width": "a\u200bb\ufeffc\u2028d",
}
